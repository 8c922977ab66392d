"""A text -> a draft -> rows that the check accepts."""

from dataclasses import replace

import pytest

from indicators.intake import places
from indicators.intake.contribution import faults, merged
from indicators.intake.draft import as_printed, begin, from_json, redate, text_of_another
from indicators.intake.rows import contribution
from indicators.intake.slugs import slug
from indicators.intake.units import missing
from indicators.making import patience
from indicators.quantity import Units, lexicon
from indicators.quantity.parse import interpret
from indicators.reading import read
from indicators.reading.gazetteer import meanings
from indicators.settings import ROOT
from indicators.tables import load
from indicators.tables.raw import contents

TEXT = (ROOT / "tests" / "texts" / "farmland.txt").read_text(encoding="utf-8")


@pytest.fixture
def draft(dataset):
    return begin(TEXT, dataset)


@pytest.fixture
def settled(draft):
    """The draft with a topic for every new indicator: all that the example leaves open."""
    for one in draft.indicators:
        one["topic"] = one["topic"] or "farming"
    return draft


def test_the_article_is_known_as_far_as_the_text_tells(draft):
    wanted = {"title_zh": "铁岭建成高标准农田120万亩", "reporter_zh": "王明", "reporter_en": "Wang Ming"}
    wanted |= {"dateline": "03-05", "published": "2026-03-05", "place": "tieling", "newspaper": ""}
    assert {name: draft.meta[name] for name in wanted} == wanted


def test_every_number_is_a_row(draft):
    assert [(row["printed"], row["kind"]) for row in draft.rows if row["kind"] != "figure"] == [
        ("120万亩", "duplicate"),
        ("2026年3月5日", "date"),
        ("2025年", "date"),
        ("2027年", "date"),
        ("第一批", "ordinal"),
    ]
    figures = [row for row in draft.rows if row["kind"] == "figure"]
    assert [row["printed"] for row in figures] == (
        [
            "120万亩",
            "16.8%",
            "78.5亿斤",
            "2.3%",
            "650公斤",
            "36座",
            "12座",
            "十余家",
            "3.6亿元",
            "20万亩",
            "80亿斤以上",
            "5000余户",
            "12个",
        ]
    )
    assert [row["period"][:4] for row in figures] == ["2025"] * 8 + ["2026"] * 2 + ["2027"] * 2 + ["2026"]
    assert figures[-1]["period"] == "2026-01/2026-03-05"
    assert [row["status"] for row in figures] == ["actual"] * 8 + ["planned"] * 2 + ["target"] * 2 + ["actual"]


def test_places_that_the_tables_lack_are_new_rows_below_their_city(draft):
    assert [(one["name_zh"], one["parent"], one["city"], one["level"]) for one in draft.places] == [
        ("昌图县", "tieling", "211200", "county"),
        ("开原市", "tieling", "211200", "county"),
    ]


def test_a_known_indicator_and_a_figure_already_there_are_seen(dataset):
    draft = begin("标题\n数下来,朝阳高新区规模以上企业57户,瞪羚企业4户。", dataset)
    assert [(row["indicator"], row["place"], row["seen"]) for row in draft.rows] == [
        ("firms-above-scale", "chaoyang-hightech-zone", "chaoyang-firms-above-scale"),
        ("gazelle-firms", "chaoyang-hightech-zone", ""),
    ]


def test_rows_pass_the_check(settled, dataset):
    rows, old = contribution(settled, dataset), contents(ROOT / "data")
    assert faults(old, rows) == []
    after = load(merged(old, rows))
    assert len(after.figures) == len(dataset.figures) + 13
    row = after.figures.set_index("figure").loc["tieling-grain-output-2027"]
    assert (row["value"], row["bound"], row["unit"], row["status"], row["period"]) == (
        (80, "at_least", "亿斤", "target", "2027")
    )


def test_bars_only_where_counts_are_listed_together(settled, dataset):
    charts = contribution(settled, dataset)["charts"]
    bars = [row for row in charts if row["form"] == "bars"]
    assert [row["places"] for row in bars] == ["chang-tu-xian"]
    assert bars[0]["title_zh"] == "昌图县：烘干塔{chang-tu-xian-hong-gan-ta}"
    assert {row["form"] for row in charts} == {"bars", "cards"}


def test_an_undecided_number_and_a_missing_topic_are_told(draft, dataset):
    draft.rows[0]["kind"] = ""
    found = {
        (fault.table, fault.column, fault.key)
        for fault in faults(contents(ROOT / "data"), contribution(draft, dataset))
    }
    assert found == {("skipped", "reason", "required"), ("indicators", "topic", "required")}


def test_a_name_with_a_digit_needs_no_row_and_six_great_ones_are_six(dataset):
    draft = begin("标题\n加强5G建设，搭建A、B等“六大平台”。", dataset, "2021")
    assert [(row["printed"], row["kind"]) for row in draft.rows] == [("六大", "figure")]
    rows = contribution(draft, dataset)
    assert [(row["value"], row["unit"]) for row in rows["figures"]] == [("6", "个")]
    assert [row["numerals"] for row in rows["paragraphs"]] == ["", ""]
    assert "units" not in rows


FUTURE = "鞍山培育企业\n到2025年，鞍山市国家级“专精特新”小巨人企业30家，省级40家。5月，新增2家。"


def test_without_a_year_what_may_be_to_come_is_a_question(dataset):
    draft = begin(FUTURE, dataset)
    assert [row["status"] for row in draft.rows if row["kind"] == "figure"] == ["", "", "actual"]
    found = {(fault.column, fault.key) for fault in faults(contents(ROOT / "data"), contribution(draft, dataset))}
    assert ("status", "required") in found


def test_a_year_filled_in_later_reads_again_what_nobody_has_touched(dataset):
    draft = begin(FUTURE, dataset)
    first, second, third = (row for row in draft.rows if row["kind"] == "figure")
    second["status"], second["note_zh"] = "planned", "见附件"
    redate(draft, dataset, "2023-06-01")
    assert draft.meta["published"] == "2023-06-01"
    assert [row["status"] for row in (first, second, third)] == ["target", "planned", "actual"]
    assert (third["period"], second["note_zh"]) == ("2023-05", "见附件")
    redate(draft, dataset, "2026")
    assert [row["status"] for row in (first, second, third)] == ["actual", "planned", "actual"]
    assert third["period"] == "2026-05"


def test_a_year_filled_in_later_finds_what_the_tables_have(dataset):
    draft = begin("标题\n11月30日一数,锦州有国家级农业标准化示范区10个。", dataset)
    assert [row["kind"] for row in draft.rows] == ["date", "figure"]
    redate(draft, dataset, "2021")
    assert [row["kind"] for row in draft.rows] == ["date", "duplicate"]


def test_a_draft_survives_its_json(draft):
    assert from_json(draft.as_json()) == draft


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"text": 1}', '{"text": "", "meta": {}, "rows": [], "more": 1}'])
def test_other_json_is_no_draft(text):
    assert from_json(text) is None


def test_cells_that_are_no_text_are_no_draft(draft):
    assert from_json(replace(draft, rows=[draft.rows[0] | {"printed": 1}]).as_json()) is None


def test_a_fall_whose_word_stands_apart_is_printed_in_pieces():
    found = [one for one in read("进口、出口分别下降3.2%和1.5%") if one.kind == "figure"]
    assert [as_printed(one) for one in found] == ["下降3.2%", "下降…1.5%"]
    assert [interpret(as_printed(one)) for one in found] == [one.quantity for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("每公斤大约要20元", "每公斤…20元"),
        ("每公斤20元", "每公斤20元"),
        ("超过 35 %", "超过35%"),
        ("下降 3.2%", "下降3.2%"),
        ("指标 增长（%）\n粮食（万吨） 268.9 5.6", "268.9万吨"),
        ("2026年前5个月", "2026年前5个月"),
    ],
)
def test_print_as_the_tables_hold_it(text, wanted):
    assert as_printed(next(one for one in read(text) if one.kind != "other")) == wanted


def test_slugs_are_unlike_those_taken():
    assert slug("昌图县", set()) == "chang-tu-xian"
    # As it is read, not as each of its characters may be.
    assert slug("年产35万吨烯烃", set()) == "nian-chan-35-wan-dun-xi-ting"
    assert slug("重大项目", set()) == "zhong-da-xiang-mu"
    assert slug("朝阳市重工业增长", set()) == "chao-yang-shi-zhong-gong-ye-zeng-zhang"
    assert slug("GDP增长", set()) == "gdp-zeng-zhang"
    assert slug("昌图县", {"chang-tu-xian", "chang-tu-xian-2"}) == "chang-tu-xian-3"
    assert slug("“”", set()) == "x"


def test_every_unit_of_the_lexicon_makes_rows_that_the_check_accepts(dataset):
    scaled = [f"{scale}{unit}" for unit in lexicon.units() for scale in ("", "万", "亿", "万亿")]
    found = {row["unit"]: row for unit in [*scaled, ":1", "元/亩", "万"] for row in missing(unit, dataset.units)}
    # A million million square kilometres are nobody's news.
    rows = [row for row in found.values() if float(row["factor"]) < 1e15]
    assert len(rows) > 1000
    assert faults(contents(ROOT / "data"), {"units": rows}) == []


def test_tables_and_lexicon_say_the_same_of_a_unit(dataset):
    """The tables hold the units of the articles, the lexicon those of any text: where both do, they agree."""
    both = [unit for unit in dataset.units.values() if unit.unit in lexicon.units()]
    assert len(both) >= 19
    for unit in both:
        word = lexicon.units()[unit.unit]
        told = (word.quantity, word.base, word.factor, word.name_en)
        assert told == (unit.quantity, unit.base, unit.factor, unit.name_en), unit.unit


def test_units_from_the_lexicon():
    known = Units.of([("平方米", "平方米", "m²", "area", 1, "平方米"), ("元", "元", "CNY", "money", 1, "元")])
    rows = missing("万亩", known)
    assert [(row["unit"], row["name_en"], row["factor"], row["base"]) for row in rows] == [
        ("亩", "mu", "666.666667", "平方米"),
        ("万亩", "10,000 mu", "6666666.67", "平方米"),
    ]
    assert [(row["unit"], row["quantity"]) for row in missing("枝枝", known)] == [("个", "count"), ("枝枝", "count")]
    assert [row["unit"] for row in missing("万元/亩", known)] == ["元/亩", "万元/亩"]
    assert missing("元", known) == missing("abc", known) == missing("", known) == []


def test_places_of_elsewhere_become_rows_with_all_that_they_lie_in(dataset):
    text = "经济观察\n长春朝阳区产值增长5%。广东增长4%。日本增长3%。欧盟增长2%。大连港吞吐量30万吨。延边州增长1%。"
    draft = begin(text, dataset)
    assert [(row["name_zh"], row["name_en"], row["level"], row["parent"], row["city"]) for row in draft.places] == [
        ("吉林省", "Jilin Province", "province", "china", ""),
        ("长春市", "Changchun", "city", "ji-lin-sheng", ""),
        ("朝阳区", "Chaoyang District", "county", "chang-chun-shi", ""),
        ("广东省", "Guangdong Province", "province", "china", ""),
        ("日本", "Japan", "country", "", ""),
        ("欧盟", "欧盟", "region", "", ""),
        ("大连港", "大连港", "institution", "dalian", "210200"),
        ("延边朝鲜族自治州", "Yanbian", "city", "ji-lin-sheng", ""),
    ]


@pytest.mark.parametrize("city", ["辽阳", "朝阳", "本溪", "抚顺", "铁岭"])
def test_a_firm_lies_in_the_city_that_has_a_county_of_its_name(dataset, city):
    """It was put under the last place before it whose name is that of one place alone."""
    text = f"园区开工忙\n10月9日，沈阳客商来访。记者在{city}看到，今年前三季度，恒远药业公司产值12.5亿元，增长8.5%。"
    firm = next(one for one in begin(text, dataset, "2023-10-12").places if one["name_zh"] == "恒远药业公司")
    assert dataset.names("places", "name_zh")[firm["parent"]] == f"{city}市"


def test_places_of_a_draft_pass_the_check(dataset):
    text = "沈阳观察\n天津和平区有商户30家。鞍钢集团有工厂40家。大连长兴岛经济区有企业50家。法库县卧牛石乡有农户60户。"
    draft = begin(text, dataset)
    for row in draft.rows:
        row |= {"kind": "figure", "status": "actual"}
    for one in draft.indicators:
        one["topic"] = "enterprises"
    rows = contribution(draft, dataset)
    assert [(one["name_zh"], one["level"], one["parent"]) for one in rows["places"]] == [
        ("天津市", "province", "china"),
        ("和平区", "county", "tian-jin-shi"),
        ("鞍钢集团", "company", "tian-jin-shi"),
        ("大连长兴岛经济区", "zone", "dalian"),
        ("卧牛石乡", "town", "faku"),
    ]
    assert [one for one in faults(contents(ROOT / "data"), rows) if one.table == "places"] == []


@pytest.mark.parametrize(
    ("kept", "text"),
    [
        ('{"text": "标题\\n30家", "rows": [], "meta": {}, "later": 1}', "标题\n30家"),
        ('{"text": "", "rows": null}', ""),
        ('{"rows": []}', None),
        ('{"text": 3, "rows": []}', None),
        ("[1]", None),
        ("no json", None),
        ("[" * 100_000, None),
    ],
)
def test_a_draft_of_another_version_gives_its_text_back(kept, text):
    assert from_json(kept) is None
    assert text_of_another(kept) == text


def test_the_reading_ends_where_its_reader_leaves(dataset):
    with patience.until(lambda: True), pytest.raises(patience.Left):
        begin("标题\n企业30家", dataset)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("长兴岛", "zone"),
        ("佟二堡", "zone"),
        ("大伙房水库", "institution"),
        ("岭东小学", "institution"),
        ("锦州港", "institution"),
        ("西柳市场", "company"),
        ("艾友煤矿", "company"),
        ("沈鼓集团", "company"),
        ("棋盘山风景区", "resort"),
    ],
)
def test_what_a_new_place_is_by_its_name(name, wanted):
    assert places.level(name, next(iter(meanings(name)), None)) == wanted
