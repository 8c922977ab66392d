"""A sheet becomes a draft in which every numeral has a row, or questions; and the draft becomes rows that pass."""

from collections import Counter
from dataclasses import replace

import pytest

from indicators.charts.check import check, load
from indicators.intake.contribution import Refused, merged
from indicators.intake.draft import Draft, from_json, redate
from indicators.intake.importing import About, Open, draft_of, known, map_of, without_topic
from indicators.intake.rows import contribution
from indicators.intake.tables_in import file_name, told
from indicators.quantity import numerals
from indicators.settings import ROOT
from indicators.sheets import Sheet, Span, pasted
from indicators.tables import Dataset
from indicators.tables.raw import contents

ABOUT = About(publisher="大连市统计局", published="2024-10-25")
BULLETIN = Sheet(
    "Sheet1",
    "2024年1—9月大连市主要经济指标",
    (
        ("指标", "计量单位", "1—9月", ""),
        ("", "", "绝对量", "同比增长（%）"),
        ("甲", "乙", "1", "2"),
        ("地区生产总值①", "亿元", "6,540.5", "5.2"),
        ("#第一产业", "亿元", "436.1", ""),
        ("一、工业", "", "", ""),
        ("规模以上工业增加值", "亿元", "—", "7.7②"),
        ("500万元以上项目", "个", "1 234", "…"),
    ),
    (Span(0, 0, 2, 1), Span(0, 1, 2, 1), Span(0, 2, 1, 2)),
    ("注：①初步核算数。", "②按可比口径计算。"),
)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(contents(ROOT / "data"))


def draft(sheet: Sheet, dataset: Dataset, about: About = ABOUT) -> Draft:
    found = draft_of(sheet, None, about, dataset)
    assert isinstance(found, Draft)
    return found


def test_a_bulletin_becomes_rows_that_pass_and_cover_every_numeral(dataset: Dataset):
    one = draft(BULLETIN, dataset)
    for row in one.indicators:
        row["topic"] = row["topic"] or "projects"
    rows = contribution(one, dataset)
    assert check(merged(contents(ROOT / "data"), rows)) == []
    assert [(r["paragraph"], r["column"], r["printed"], r["indicator"], r["measure"]) for r in rows["figures"]] == [
        ("4", "1—9月 / 绝对量", "6,540.5亿元", "gdp", "level"),
        ("4", "1—9月 / 同比增长(%)", "5.2%", "gdp", "growth"),
        ("5", "1—9月 / 绝对量", "436.1亿元", "value-added-primary", "level"),
        ("7", "1—9月 / 同比增长(%)", "7.7%", "industry-value-added", "growth"),
        ("8", "1—9月 / 绝对量", "1 234个", one.indicators[-1]["indicator"], "level"),
    ]
    assert {(r["place"], r["period"], r["status"]) for r in rows["figures"]} == {
        ("dalian", "2024-01/2024-09", "actual")
    }
    assert Counter(r["reason"] for r in rows["skipped"]) == {
        "date": 2, "ordinal": 2, "blank": 1, "nil": 1, "unavailable": 1, "name": 3,
    }  # fmt: skip
    # Every numeral of the sheet, footnote marks of cells aside, in a figure or a skipped row.
    cells = [cell.rstrip("①②") for row in BULLETIN.rows for cell in row]
    printed = Counter(n for text in (BULLETIN.caption, *cells, *BULLETIN.notes) for n in numerals(text))
    accounted = Counter(n for row in (*rows["figures"], *rows["skipped"]) for n in numerals(row["printed"]))
    assert accounted == printed
    notes = {r["printed"]: r["note_zh"] for r in rows["figures"]}
    assert (notes["6,540.5亿元"], notes["7.7%"], notes["436.1亿元"]) == ("初步核算数。", "按可比口径计算。", "")
    [article] = rows["articles"]
    assert (article["kind"], article["publisher"], article["place"]) == ("table", "大连市统计局", "dalian")
    headings = [r["heading"] for r in rows["paragraphs"]]
    assert headings[4:9] == ["地区生产总值", "#第一产业", "一、工业", "规模以上工业增加值", "500万元以上项目"]
    parents = {r["indicator"]: r["parent"] for r in rows["indicators"]}
    assert parents["value-added-primary"] == "gdp"


def test_a_draft_of_a_table_waits_as_json(dataset: Dataset):
    one = draft(BULLETIN, dataset)
    assert from_json(one.as_json()) == one


def test_rows_point_to_their_cells_in_the_text(dataset: Dataset):
    one = draft(BULLETIN, dataset)
    figures = [row for row in one.rows if row["kind"] == "figure"]
    assert [one.text[int(row["start"]) : int(row["end"])] for row in figures] == [
        "6,540.5", "5.2", "436.1", "7.7", "1 234",
    ]  # fmt: skip


def test_what_is_open_is_asked_once_and_answered_in_the_map(dataset: Dataset):
    [sheet] = pasted("城市\t企业\t职工\n沈阳市\t30\t#DIV/0!\n大连市\t20\t400")
    first = draft_of(sheet, None, ABOUT, dataset)
    assert isinstance(first, Open)
    assert [(one.part, one.name, one.where) for one in first.questions] == [
        ("fixed", "period", "B2"), ("fixed", "unit 企业", "B2"), ("fixed", "unit 职工", "C3"),
        ("cells", "#DIV/0!", "C2"),
    ]  # fmt: skip
    assert first.map.is_open
    assert first.questions[0].text("zh").endswith("（见 B2）")
    answered = first.map
    for one, answer in zip(first.questions, ("2023", "家", "人", "unavailable"), strict=True):
        answered = answered.told(one.part, one.name, answer)
    second = draft_of(sheet, answered, ABOUT, dataset)
    assert isinstance(second, Draft)
    assert [(row["printed"], row["period"], row["kind"]) for row in second.rows if row["column"]] == [
        ("30家", "2023", "figure"), ("#DIV/0!", "", "unavailable"),
        ("20家", "2023", "figure"), ("400人", "2023", "figure"),
    ]  # fmt: skip
    assert {one.name for one in without_topic(second, dataset)} <= {"企业", "职工"}


def test_next_months_table_finds_its_map(dataset: Dataset):
    text = "2024年{m}月各市新登记企业\n城市\t本月\t累计\n沈阳市\t30\t300\n大连市\t20\t400"
    [september], [october] = (pasted(text.format(m=m)) for m in (9, 10))
    first = draft_of(september, None, ABOUT, dataset)
    assert isinstance(first, Open)
    [question] = first.questions
    kept = first.map.told(question.part, question.name, "家")
    assert known(october, [map_of(BULLETIN, None, ABOUT, dataset), kept], ABOUT, dataset) == kept
    second = draft_of(october, kept, ABOUT._replace(published="2024-11"), dataset)
    assert isinstance(second, Draft)
    assert [(row["printed"], row["period"]) for row in second.rows if row["kind"] == "figure"] == [
        ("30家", "2024-10"), ("300家", "2024-01/2024-10"), ("20家", "2024-10"), ("400家", "2024-01/2024-10"),
    ]  # fmt: skip
    assert file_name(kept) == "ge-shi-xin-deng-ji-qi-ye.yml"
    # A map is kept again in its own file, also where identifiers are spelled otherwise by now.
    assert file_name(replace(kept, caption="各市旅游收入")) == "ge-shi-lu-you-shou-ru.yml"


def test_what_the_tables_say_already_is_counted(dataset: Dataset):
    one = draft(BULLETIN, dataset)
    rows = contribution(one, dataset)
    after = load(merged(contents(ROOT / "data"), rows))
    again = draft(
        pasted("2024年1—9月大连市经济\n指标\t绝对量（亿元）\n地区生产总值\t6540.5\n第一产业增加值\t400")[0], after
    )
    lines = list(told(again, contribution(again, after), after, "en"))
    assert "Of 2 a number is reported already: 1 are the same, 1 differ and become the later print." in lines


def test_numbers_of_one_place_stand_on_cards_of_that_place_and_next_months_need_no_second_chart(dataset: Dataset):
    rows = contribution(draft(BULLETIN, dataset), dataset)
    [chart] = rows["charts"]
    assert (chart["form"], chart["places"], chart["title_zh"]) == ("cards", "dalian", "大连市：综合经济")
    after = load(merged(contents(ROOT / "data"), rows | {"figures": rows["figures"][:4]}))
    later = replace(BULLETIN, caption=BULLETIN.caption.replace("9月", "10月"))
    assert "charts" not in contribution(draft(later, after, ABOUT._replace(published="2024-11-25")), after)


def test_a_series_gets_a_chart_and_a_second_table_none(dataset: Dataset):
    text = "{a}—{b}年各市进出口总额（单位：亿元）\n地区\t{a}\t{m}\t{b}\n沈阳市\t1\t2\t3\n大连市\t4\t5\t6"
    [first] = pasted(text.format(a=2020, m=2021, b=2022))
    rows = contribution(draft(first, dataset), dataset)
    assert [(r["form"], r["indicators"], r["title_zh"]) for r in rows["charts"]] == [
        ("bars", rows["indicators"][0]["indicator"], "进出口总额")
    ]
    after = load(merged(contents(ROOT / "data"), rows))
    [second] = pasted(text.format(a=2021, m=2022, b=2023))
    assert "charts" not in contribution(draft(second, after), after)


def test_a_chart_of_cities_is_without_the_whole_province(dataset: Dataset):
    [sheet] = pasted("2023年各市进出口总额（亿元）\n地区\t进出口总额\n全省\t90\n沈阳市\t1\n大连市\t2\n鞍山市\t3")
    [chart] = contribution(draft(sheet, dataset), dataset)["charts"]
    assert chart["places"] == "shenyang dalian anshan"


def test_a_sheet_without_numbers_is_refused(dataset: Dataset):
    with pytest.raises(Refused) as caught:
        draft_of(Sheet("目录", "", (("章", "名称"), ("一", "综合"))), None, ABOUT, dataset)
    assert caught.value.text("zh").startswith("目录：没有找到数字。")


def test_cards_of_several_places_are_called_by_their_topic_alone(dataset: Dataset):
    [sheet] = pasted("2023年各市农业产值（单位：亿元）\n地区\t农业产值\t2024年1—9月\n沈阳市\t1\t2\n铁岭市\t3\t4")
    [chart] = contribution(draft(sheet, dataset), dataset)["charts"]
    assert chart["form"] == "cards"
    assert {"shenyang", "tieling"} == set(chart["places"].split())
    assert "市" not in chart["title_zh"]


def test_a_table_without_a_line_above_it_has_its_rows_in_their_places(dataset: Dataset):
    [sheet] = pasted("地区\t2022年\t2023年\n沈阳市\t1\t2\n大连市\t3\t4")
    found = draft_of(sheet, None, ABOUT._replace(title=""), dataset)
    assert isinstance(found, Open)
    whole = found.map
    for question in found.questions:
        whole = whole.told(question.part, question.name, "农业产值")
    one = draft_of(sheet, whole.told("fixed", "unit", "亿元"), ABOUT._replace(title=""), dataset)
    assert isinstance(one, Draft)
    rows = contribution(one, dataset)
    faults = check(merged(contents(ROOT / "data"), rows))
    assert {fault.column for fault in faults} <= {"title_zh", "title_en", "topic", "article"}
    assert not any(fault.key == "coverage" for fault in faults)


def test_another_day_of_a_table_changes_none_of_its_rows(dataset: Dataset):
    [sheet] = pasted("2022—2023年各市农业产值（单位：亿元）\n地区\t2022年\t2023年\n沈阳市\t1\t-\n大连市\t…\t4")
    one = draft(sheet, dataset)
    before = [dict(row) for row in one.rows]
    redate(one, dataset, "2025-01-02")
    assert (one.meta["published"], one.rows) == ("2025-01-02", before)
