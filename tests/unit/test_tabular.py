"""What a table's cells, headings and captions say, and its cells as statements."""

import pytest

from indicators.reading.tabular.cells import cell, with_unit
from indicators.reading.tabular.maps import Map, NoMap, read, written
from indicators.reading.tabular.roles import roles, shape
from indicators.reading.tabular.said import as_names, caption, said
from indicators.reading.tabular.statements import Reading, Statement
from indicators.reading.tabular.table import Table, taken_apart
from indicators.sheets import Sheet, Span, pasted

PLACES = {"沈阳": "沈阳市", "大连": "大连市", "沈阳市": "沈阳市"}
NAMES = as_names(PLACES, 2024, "2024-01/2024-09")


@pytest.mark.parametrize(
    ("text", "kind", "printed", "mark"),
    [
        ("7,695.8", "figure", "7,695.8", ""),
        ("1 234.5", "figure", "1 234.5", ""),
        ("-3.2", "figure", "-3.2", ""),
        ("+5.6", "figure", "5.6", ""),
        ("5.6%", "figure", "5.6%", ""),
        ("12.3①", "figure", "12.3", "①"),
        ("12.3 *", "figure", "12.3", "*"),
        ("0", "figure", "0", ""),
        ("", "blank", "（空）", ""),
        ("-", "nil", "-", ""),
        ("——", "nil", "——", ""),
        ("…", "unavailable", "…", ""),
        ("...", "unavailable", "...", ""),
        ("#DIV/0!", "", "#DIV/0!", ""),
        ("#####", "", "#####", ""),
        ("持平", "", "持平", ""),
        ("一、食品烟酒", "", "一、食品烟酒", ""),
        ("3月4日", "", "3月4日", ""),
        ("5 1234", "", "5 1234", ""),
    ],
)
def test_a_cell_is_a_number_or_what_its_sign_stands_for(text: str, kind: str, printed: str, mark: str):
    assert cell(text) == (kind, printed, mark)


def test_a_print_has_its_unit_once():
    assert [with_unit(*pair) for pair in (("7,695.8", "亿元"), ("5.6%", "%"), ("100.4", ""), ("3.4", "亿千瓦时"))] == [
        "7,695.8亿元", "5.6%", "100.4", "3.4亿千瓦时",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2023年", {"period": "2023"}),
        ("202309", {"period": "2023-09"}),
        ("2023Q2", {"period": "2023-04/2023-06"}),
        ("1—9月", {"period": "2024-01/2024-09"}),
        ("本月", {"period": "2024-09"}),
        ("上年同期", {"period": "2023-01/2023-09"}),
        ("累计增长(%)", {"period": "2024-01/2024-09", "measure": "growth", "unit": "%"}),
        ("同比±%", {"measure": "growth", "unit": "%"}),
        ("环比（%）", {"measure": "growth-previous", "unit": "%"}),
        ("比重", {"measure": "share", "unit": "%"}),
        ("位次", {"measure": "rank", "unit": ""}),
        ("上年同月=100", {"measure": "index", "unit": ""}),
        ("上月=100", {"measure": "index", "unit": "", "base": "上月"}),
        ("绝对量（亿元）", {"measure": "level", "unit": "亿元"}),
        ("地区生产总值（亿元）", {"indicator": "地区生产总值", "unit": "亿元"}),
        ("沈　阳 市", {"place": "沈阳市"}),
        ("全省", {"place": "辽宁省"}),
        ("年末常住人口", {"indicator": "常住人口"}),
        ("年度目标", {"status": "target"}),
        ("一、综合", {"indicator": "综合"}),
    ],
)
def test_a_heading_says(text: str, wanted: dict):
    assert {name: part for name, part in said(text, NAMES)._asdict().items() if part not in ("", None)} == {
        name: part for name, part in wanted.items() if part != ""
    }
    assert said(text, NAMES).unit == wanted.get("unit")


@pytest.mark.parametrize(
    ("text", "place", "period", "indicator", "measure", "unit"),
    [
        ("2019—2023年各市地区生产总值（单位：亿元）", "", "", "地区生产总值", "", "亿元"),
        ("2024年1—9月全省主要经济指标", "辽宁省", "2024-01/2024-09", "", "", None),
        ("2023年沈阳市分行业规模以上工业增加值增速", "沈阳市", "2023", "规模以上工业增加值", "growth", "%"),
        ("表2-1 2023年各市社会消费品零售总额及增长速度", "", "2023", "社会消费品零售总额", "", None),
        ("2024年9月居民消费价格指数", "", "2024-09", "居民消费价格指数", "index", ""),
        ("单位：亿元、%", "", "", "", "", "亿元"),
        ("单位：亿元、万人", "", "", "", "", None),
        ("2023年固定资产投资（不含农户）", "", "2023", "固定资产投资（不含农户）", "", None),
    ],
)
def test_a_caption_says(text: str, place: str, period: str, indicator: str, measure: str, unit: str | None):
    one = caption(text, NAMES)
    assert (one.place, one.period, one.indicator, one.measure, one.unit) == (place, period, indicator, measure, unit)


def table_of(text: str) -> Table:
    [sheet] = pasted(text)
    table = taken_apart(sheet)
    assert table is not None
    return table


def read_table(table: Table, one: Map | None = None, home: str = "") -> list[Statement]:
    first = as_names(PLACES, 2024)
    period = next((found.period for line in table.captions if (found := caption(line, first)).period), "")
    names = as_names(PLACES, int(period[:4] or 2024), period)
    return list(Reading(table, roles(table, names), names, one or Map(), home).statements())


def told(statements: list[Statement]) -> list[tuple[str, ...]]:
    return [(one.printed, one.place, one.period, one.indicator, one.measure) for one in statements if one.kind]


WIDE = "2022—2023年各市地区生产总值\n单位：亿元\n地区\t2022\t2023\n沈阳市\t7,695.8\t8122.1\n合计\t20000\t…"


def test_years_over_columns_are_headings_and_no_numbers():
    table = table_of(WIDE)
    assert (table.header, table.captions) == (1, ("2022—2023年各市地区生产总值", "单位：亿元"))
    assert told(read_table(table)) == [
        ("7,695.8亿元", "沈阳市", "2022", "地区生产总值", "level"),
        ("8122.1亿元", "沈阳市", "2023", "地区生产总值", "level"),
        ("20000亿元", "辽宁省", "2022", "地区生产总值", "level"),
        ("…", "辽宁省", "2023", "地区生产总值", "level"),
    ]
    total = read_table(table)[2]
    assert (total.total, total.unsure) == ("合计", ("place",))


def test_a_long_table_says_everything_row_by_row():
    table = table_of(
        "地区\t年份\t指标\t数值\t单位\n沈阳市\t2023\t地区生产总值\t8122.1\t亿元\n大连市\t2023\t地区生产总值增长率\t6\t%"
    )
    assert roles(table, NAMES) == ["place", "period", "indicator", "value", "unit"]
    assert told(read_table(table)) == [
        ("8122.1亿元", "沈阳市", "2023", "地区生产总值", "level"),
        ("6%", "大连市", "2023", "地区生产总值", "growth"),
    ]


BULLETIN = Sheet(
    "",
    "2024年1—9月大连市主要经济指标",
    (
        ("指标", "计量单位", "1—9月", ""),
        ("", "", "绝对量", "同比增长（%）"),
        ("地区生产总值", "亿元", "6540.5", "5.2"),
        ("#第一产业", "亿元", "436.1", "3.1"),
        ("一、工业", "", "", ""),
        ("规模以上工业增加值", "亿元", "—", "7.7"),
        ("其中：装备制造业", "亿元", "—", "-3.3"),
        ("用电量", "亿千瓦时", "340.2", ""),
    ),
    (Span(0, 0, 2, 1), Span(0, 1, 2, 1), Span(0, 2, 1, 2)),
)


def test_merged_headings_and_parts():
    table = taken_apart(BULLETIN)
    assert table is not None
    assert (table.header, table.paths[2:]) == (2, (("1—9月", "绝对量"), ("1—9月", "同比增长(%)")))
    found = read_table(table)
    assert told(found) == [
        ("6540.5亿元", "大连市", "2024-01/2024-09", "地区生产总值", "level"),
        ("5.2%", "大连市", "2024-01/2024-09", "地区生产总值", "growth"),
        ("436.1亿元", "大连市", "2024-01/2024-09", "第一产业增加值", "level"),
        ("3.1%", "大连市", "2024-01/2024-09", "第一产业增加值", "growth"),
        ("—", "大连市", "2024-01/2024-09", "规模以上工业增加值", "level"),
        ("7.7%", "大连市", "2024-01/2024-09", "规模以上工业增加值", "growth"),
        ("—", "大连市", "2024-01/2024-09", "装备制造业增加值", "level"),
        ("-3.3%", "大连市", "2024-01/2024-09", "装备制造业增加值", "growth"),
        ("340.2亿千瓦时", "大连市", "2024-01/2024-09", "用电量", "level"),
        ("（空）", "大连市", "2024-01/2024-09", "用电量", "growth"),
    ]
    assert [one.parent for one in found[2:4]] == ["地区生产总值"] * 2
    assert [one.parent for one in found[6:8]] == ["规模以上工业增加值"] * 2


def test_indices_to_another_base_are_things_of_their_own():
    text = "2024年9月居民消费价格指数\n项目\t上年同月=100\t上月=100\n居民消费价格\t100.4\t99.9\n一、衣着\t101.1\t99.8"
    assert told(read_table(table_of(text), home="辽宁省")) == [
        ("100.4", "辽宁省", "2024-09", "居民消费价格", "index"),
        ("99.9", "辽宁省", "2024-09", "居民消费价格（上月=100）", "index"),
        ("101.1", "辽宁省", "2024-09", "衣着价格指数", "index"),
        ("99.8", "辽宁省", "2024-09", "衣着价格指数（上月=100）", "index"),
    ]


def test_what_no_heading_tells_is_open_and_a_map_says_it():
    table = table_of("城市\t企业\n沈阳市\t30\n大连市\t20")
    found = read_table(table)
    assert {(one.period, one.unit, one.indicator) for one in found} == {("?", "?", "企业")}
    one = Map(fixed={"period": "2023", "unit 企业": "家"})
    assert told(read_table(table, one)) == [
        ("30家", "沈阳市", "2023", "企业", "level"),
        ("20家", "大连市", "2023", "企业", "level"),
    ]


def test_shape_is_without_dates():
    first, second = (table_of(WIDE), table_of(WIDE.replace("2023", "2024").replace("2022", "2023")))
    assert shape(first) == shape(second) == ("各市地区生产总值 单位：亿元", ("地区",))


def test_a_map_is_read_back_as_it_was_written():
    one = Map(
        "各市生产总值", ("地区", "值"), 2, {"地区": "place"}, {"unit": "亿元"}, {"甲": "economy"}, {"持平": "other"}
    )
    assert read(written(one)) == one
    assert "caption: 各市生产总值" in written(one)


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("columns: [1, 2]", "table-map.type", {"part": "columns"}),
        ("header: many", "table-map.type", {"part": "header"}),
        ("heading: 1", "table-map.part", {"part": "heading"}),
        ("columns: {地区: places}", "table-map.word", {"part": "columns", "word": "places"}),
        ("a: [", "table-map.yaml", {"line": 1}),
        ("- 1", "table-map.yaml", {"line": 1}),
        ("x" * 100_001, "table-map.too-long", {"most": 100_000}),
    ],
)
def test_a_wrong_map_says_what_is_wrong(text: str, key: str, values: dict):
    with pytest.raises(NoMap) as caught:
        read(text)
    assert caught.value.key == key
    assert {name: caught.value.values[name] for name in values} == values


def test_by_how_much_below_a_change_is_in_the_unit_of_the_level():
    head = "2023年全省主要农产品产量\n产品名称\t计量单位\t产量\t比上年增减\t\n\t\t\t绝对数\t%\n"
    text = f"{head}粮食\t万吨\t2563.4\t78.8\t3.2\n#水稻\t万吨\t413.2\t-12.3\t-2.9"
    assert told(read_table(table_of(text))) == [
        ("2563.4万吨", "辽宁省", "2023", "粮食产量", "level"),
        ("78.8万吨", "辽宁省", "2023", "粮食产量", "difference"),
        ("3.2%", "辽宁省", "2023", "粮食产量", "growth"),
        ("413.2万吨", "辽宁省", "2023", "水稻产量", "level"),
        ("-12.3万吨", "辽宁省", "2023", "水稻产量", "difference"),
        ("-2.9%", "辽宁省", "2023", "水稻产量", "growth"),
    ]


@pytest.mark.parametrize("first", ["#REF!", "-", "…", ""])
def test_a_first_row_without_a_number_is_no_heading(first: str):
    table = table_of(f"2023年产值（亿元）\n城市\t产值\n沈阳市\t{first}\n大连市\t1")
    assert (table.header, table.paths) == (1, (("城市",), ("产值",)))


@pytest.mark.parametrize("dash", ["—", "-", "——", "/", "无"])
def test_a_dash_for_a_unit_is_no_unit_and_an_index_without_one_is_an_index(dash: str):
    text = f"2024年1—9月沈阳市主要指标\n指标\t单位\t绝对值\n出口总额\t亿元\t5\n居民消费价格指数\t{dash}\t100.4\n"
    found = [(one.printed, one.unit, one.measure) for one in read_table(table_of(text))]
    assert found == [("5亿元", "亿元", "level"), ("100.4", "", "index")]
