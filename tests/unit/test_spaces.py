"""Spaces between characters and digits, as word processors and sites set them, change nothing of what is read."""

import re

import pytest

from indicators.reading import read

BORDER = re.compile(r"(?<=[一-龥])(?=[0-9])|(?<=[0-9])(?=[一-龥%])")
ARTICLE = """前5个月松河市外贸增长3.4%
今年1—5月，松河市进出口12.5亿元，比上年同期增长3.4%，其中出口8.1亿元，下降2%。
到2025年，全市企业力争不少于30家。
"""
TABLE = """指标 绝对值 增长（%）
地区生产总值（亿元） 1286.4 5.6
"""


def told(text: str) -> list[tuple]:
    return [
        (one.value, one.bound, one.unit, one.period, one.place, one.status, one.measure, one.indicator)
        for one in read(text, year=2024)
    ]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009"])
def test_a_text_is_read_the_same_with_spaces_around_its_digits(space):
    spaced = BORDER.sub(space, ARTICLE)
    assert space in spaced
    assert told(spaced) == told(ARTICLE)


def test_what_is_found_stands_where_it_was_printed():
    text = BORDER.sub(" ", ARTICLE)
    found = read(text, year=2024)
    assert [text[one.start : one.end] for one in found] == [one.printed for one in found]
    assert "下降 2 %" in [one.printed for one in found]
    assert "前 5 个月" in [one.printed for one in found]
    assert {one.paragraph for one in found} == {0, 1, 2}


def test_spaces_part_the_cells_of_a_table_still():
    assert [(one.printed, one.unit) for one in read(TABLE) if one.bound] == [("1286.4", "亿元"), ("5.6", "%")]


@pytest.mark.parametrize(
    "set_so",
    [
        lambda text: text.replace("\n", "\n　　"),
        lambda text: text.replace("\n", "\n\u00a0\u00a0"),
        lambda text: text.replace("\n", "\n● "),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("，", "，\u200b").replace("\n", "\n\ufeff"),
        lambda text: text.replace("今年", "**今年").replace("亿元，", "亿元，**"),
        lambda text: text.replace("，", "， "),
        lambda text: text.replace("。", "．"),
    ],
    ids=["indented", "no-break", "bullets", "carriage returns", "no width", "bold", "commas", "full stops"],
)
def test_what_no_reader_sees_changes_nothing(set_so):
    text = set_so(ARTICLE)
    assert text != ARTICLE
    assert told(text) == told(ARTICLE)
    assert [text[one.start : one.end] for one in read(text)] == [one.printed for one in read(text)]


def test_quotes_of_the_keyboard_are_quotes():
    text = "标题\n全市有“小巨人”企业30家，培育“一村一品”村12个。"
    assert told(text.replace("“", '"').replace("”", '"')) == told(text)


def test_a_table_with_carriage_returns_is_a_table():
    assert told(TABLE.replace("\n", "\r\n")) == told(TABLE)
