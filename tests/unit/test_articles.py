"""Articles one by one: their order, their paragraphs, and both in words."""

from indicators.figures.articles import beside, latest_first, paragraphs, parted
from indicators.figures.coverage import coverage
from indicators.figures.selection import Filters
from indicators.tables import load
from indicators.view import View, of_article
from indicators.view.state import carried
from indicators.words import articles as words
from indicators.words.labels import Labels
from indicators.words.sources import reasons

ANSHAN = "anshan-enterprise-roadmap"


def of(article, every, dataset):
    proof, skipped = coverage(dataset), dataset.table("skipped")
    return paragraphs(*(frame[frame["article"] == article] for frame in (every, skipped, proof)))


def test_the_latest_stand_first_and_what_has_no_day_behind_those_of_its_year(dataset):
    assert list(latest_first(dataset)) == [
        "faku-greenhouse-village", "jinzhou-agricultural-standards", ANSHAN, "tianqiaogou-ski-resort",
        "chaoyang-hightech-zone", "shenyang-medical-waste",
    ]  # fmt: skip
    assert beside("faku-greenhouse-village", dataset) == ("jinzhou-agricultural-standards", "")
    assert beside(ANSHAN, dataset) == ("tianqiaogou-ski-resort", "jinzhou-agricultural-standards")
    assert beside("shenyang-medical-waste", dataset) == ("", "chaoyang-hightech-zone")


def test_articles_with_figures_and_without_keep_their_order(zh):
    assert parted(["c", "a", "d", "b"], {"a": 2, "b": 1, "c": 0}) == (["a", "b"], ["c", "d"])
    assert words.counted(225, 80, zh) == "305 篇报道，其中 225 篇有数字，最近的在前"
    assert words.counted(6, 0, zh) == "6 篇报道，最近的在前"
    assert [one.figures for one in words.listed([ANSHAN], {ANSHAN: 7}, zh)] == ["7 个数字"]
    assert [one.figures for one in words.listed([ANSHAN], None, zh)] == [""]


def test_a_paragraph_has_its_numerals_what_was_made_of_them_and_what_was_left(every, dataset):
    found = of(ANSHAN, every, dataset)
    assert [one.number for one in found] == [0, 1, 2, 3]
    first = found[1]
    assert first.numerals == ["11", "29", "35"]
    assert [row.printed for row in first.figures] == ["上百家", "35%以上", "数十个"]
    assert [(row.printed, row.reason) for row in first.skipped] == [("11月29日", "date")]
    assert [one.number for one in of("chaoyang-hightech-zone", every, dataset) if one.is_empty][:4] == [0, 1, 3, 7]


def test_paragraphs_in_words(every, dataset, zh):
    parts = words.parts(of(ANSHAN, every, dataset), zh, ANSHAN)
    assert [part.name for part in parts] == ["标题", "第1段", "第2段", "第3段"]
    assert parts[3].figures[0] == words.Entry(
        "anshan-srdi-national-2023",
        "≥ 30 家",
        "国家级“专精特新”小巨人企业",
        "target",
        "目标",
        "不少于30家",
        "鞍山市 · 2023年",
    )
    assert parts[0].skipped[1] == words.Left("30家", "重复", "正文作“不少于30家”")


def test_a_gap_and_a_paragraph_that_does_not_tally_are_told(folder):
    folder.set("paragraphs", 3, numerals="11 29 36", gap="true")
    spoilt = load(folder.path)
    proof = coverage(spoilt)
    (part,) = words.parts(
        paragraphs(spoilt.figures[:0], spoilt.table("skipped")[:0], proof[1:2]), Labels(spoilt, "zh"), ANSHAN
    )
    assert part.told == [
        "此段在来源中有缺行，只录了现存的文字。",
        "此段对不上：有阿拉伯数字没有着落，或录了原文没有的。",
    ]


def test_what_is_known_of_an_article(zh, province):
    assert words.facts("chaoyang-hightech-zone", zh) == ["2021年（年份为推定）", "朝阳高新区", "文章", "〔报纸名未载〕"]
    labels = Labels(province, "en")
    assert words.facts("communique-shenyang-2015", labels)[0] == "1 Feb 2016 (as printed)"
    assert words.basis("communique-shenyang-2015", labels) == ""
    assert words.basis("chaoyang-hightech-zone", zh).startswith("日期的依据：原文未印日期")
    (row,) = words.listed(["communique-shenyang-2015"], {}, labels)
    assert row == words.Listed(
        "communique-shenyang-2015",
        "Shenyang: the economy in 2015",
        "1 Feb 2016",
        "",
        "Shenyang",
        "试验日报",
        "figures: 0",
    )


def test_skipped_numbers_by_reason(zh):
    found = reasons(zh)
    assert [(one.name, one.rows) for one in found] == [
        ("口号", "12"), ("日期", "8"), ("名称", "8"), ("序数", "7"), ("重复", "2"),
    ]  # fmt: skip
    assert found[1].examples.startswith("3年、11月29日、")


def test_the_article_that_is_read_does_not_go_along():
    view = View("figures", "en", Filters(city=("210300",), article=("x",)), figure="f", at=3, units=("万元",))
    there = View("sources", "en", Filters(city=("210300",), article=(ANSHAN,)), figure="g", units=("万元",))
    assert of_article(ANSHAN, view, "g") == there
    assert carried(view, "cities") == View("cities", "en", Filters(city=("210300",), article=("x",)), units=("万元",))
    assert carried(view, "sources").filters == carried(there, "cities").filters == Filters(city=("210300",))
