"""Every numeral of the articles is a figure or is skipped for a reason."""

from indicators.figures.coverage import Sum, added_up, coverage, inside, paragraphs
from indicators.figures.selection import tidy
from indicators.tables import load
from indicators.words.sources import reckoning, sentence


def test_every_paragraph_tallies(dataset):
    proof = coverage(dataset)
    assert len(proof) == 32
    assert proof["covered"].all()
    assert int(proof["numerals"].str.split().str.len().sum()) == 75
    assert proof.groupby("article").ngroups == 6


def test_a_dropped_row_is_seen(folder):
    folder.edit("figures", lambda rows: rows.pop(0))
    folder.edit("figures", lambda rows: rows.pop(0))
    proof = coverage(load(folder.path))
    assert proof.loc[~proof["covered"], ["article", "paragraph"]].to_numpy().tolist() == [
        ["anshan-enterprise-roadmap", 1]
    ]


def test_an_altered_row_is_seen(folder):
    folder.set("skipped", 4, printed="11月28日")
    assert (~coverage(load(folder.path))["covered"]).sum() == 1


def test_a_row_of_a_table_is_a_paragraph_with_what_stands_at_its_head():
    text = "各市产值（亿元）\n地区\t2022\t2023\n沈阳市\t7,695.8\t8122.1\n"
    assert paragraphs(text, "new", ["", "地区", "沈阳市"]) == [
        ("new", 0, "", "", "false"),
        ("new", 1, "地区", "2022 2023", "false"),
        ("new", 2, "沈阳市", "7,695.8 8122.1", "false"),
    ]


def test_rows_for_a_new_article():
    text = "标题 3年内\n11月29日，2.5万元、1,200只。\n〔此处原文缺行〕５个\n"
    assert paragraphs(text, "new") == [
        ("new", 0, "", "3", "false"),
        ("new", 1, "", "11 29 2.5 1,200", "false"),
        ("new", 2, "", "5", "true"),
    ]


def sum_of(dataset, every):
    return added_up(every, dataset.table("skipped"), coverage(dataset))


def test_the_numerals_add_up_on_both_data_sets(dataset, every, province, office):
    found = sum_of(dataset, every)
    assert found == Sum(75, {0: 5, 1: 55, 2: 1}, {0: 25, 1: 6, 2: 6}, 0, 0)
    assert inside(found.figures) + inside(found.skipped) == found.numerals
    theirs = sum_of(province, office)
    assert theirs == Sum(2412, {0: 5, 1: 1359, 2: 25}, {0: 1, 1: 363, 2: 320}, 0, 0)
    assert inside(theirs.figures) + inside(theirs.skipped) == theirs.numerals


def test_a_sum_that_does_not_tally_says_by_how_much(folder, zh):
    folder.edit("figures", lambda rows: rows.pop(1))
    folder.set("skipped", 4, printed="11月28日")
    spoilt = load(folder.path)
    found = sum_of(spoilt, tidy(spoilt))
    assert found == Sum(75, {0: 5, 1: 54, 2: 1}, {0: 25, 1: 6, 2: 6}, 2, 1)
    assert inside(found.figures) + inside(found.skipped) + found.missing - found.beyond == found.numerals
    assert sentence(found, zh).endswith("，2 个没有着落；另有 1 个录了而原文没有。")
    heads, lines = reckoning(found, zh)
    assert heads == ["录为数字", "未录，注明原因", "合计"]
    assert lines == [
        ("没有阿拉伯数字的（如数十个）", ["5", "25", "30"]),
        ("有 1 个的", ["54", "6", "60"]),
        ("有 2 个的（如3家至5家）", ["1", "6", "7"]),
        ("条数", ["60", "37", "97"]),
        ("其中的阿拉伯数字", ["56", "18", "74"]),
        ("没有着落、多出", ["", "", "+2 −1"]),
        ("原文里", ["", "", "75 ✓"]),
    ]
    assert reckoning(Sum(3, {3: 1}, {}, 0, 0), zh).lines[0] == ("有 3 个的", ["1", "0", "1"])
