"""Every numeral of the articles is a figure or is skipped for a reason."""

from indicators.figures.coverage import coverage, paragraphs
from indicators.tables import load


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
