"""The reader on any text at all: it never raises, offsets hold, every numeral is classified, time grows linearly."""

import re
import sys
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indicators.quantity.parse import Unreadable, interpret
from indicators.reading import FIGURE, KINDS, read

# Pieces that the rules look for, thrown together in any order.
WORDS = """
0 1 2 35 1054 88.32 3,456 ２０２１ 〇 零 一 二 两 三 四 五 十 百 千 万 亿 半 点 分之 百分之 余 多 几 来 上 过 近 约 超
不少于 不足 以上 左右 至 到 — ～ - − × / : ： ∶ . ， 。 、 ； “ ” （ ） 《 》 % ‰ 元 万元 亿元 家 户 个
个百分点 公里 平方米 倍 成 番 年 月 日 号 时 期 第 前 近 未来 季度 上半年 十四五 村 三家子 C919 5G 一带一路 进一步 一批
介于 和 之间 （含） 1O l . ． 。 · 億 萬 個 減少 减少 回落 降幅 指数 成
唯一 数 若干 每 公斤 鞍山 全市 全国 同比增长 下降 力争 计划 指标 增长（%） é
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\t", "　", " ", "\0", "\u2028", "\U0001f600"])
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=400)
@given(TEXTS)
@example("五四十月")
@example("指数十")
def test_any_text(text):
    found = read(text, year=2021)
    assert all(text[one.start : one.end] == one.printed and one.start < one.end for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert {one.kind for one in found} <= set(KINDS)
    covered = {n for one in found for n in range(one.start, one.end)}
    assert {match.start() for match in re.finditer("[0-9０-９]", text)} <= covered
    for one in found:
        assert (one.bound is None) == (one.unit is None) == (one.kind != FIGURE)
        assert one.kind == FIGURE or one.value is None


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=20).map("".join))
@example("近\n一批")
@example("不少于\n30家")
def test_a_figure_reads_as_its_print(text):
    """What the reader proposes is what the tables' own check will read, save where the unit stands elsewhere."""
    for one in read(text):
        if one.kind != FIGURE or not one.unit or "/" in one.unit:
            continue
        try:
            amount = interpret(one.printed)
        except Unreadable:
            continue
        if amount.unit == one.unit:
            assert (amount.value, amount.upper, amount.bound.value) == (one.value, one.upper, one.bound)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "一",
        "万",
        "一万",
        "第",
        "每",
        "，",
        "“",
        "全市3家",
        "3%、",
        "a1",
        "1:",
        "3 ",
        "1-",
        "百分之",
        "力争",
        "2021年",
        "一个、",
        "(1)",
        "1O",
        "1 . ",
        "82，225元",
        "下降3%、",
        "指数1.5、",
        "三亿五",
        "1万",
        "1万5千",
        "億",
        "5%和",
        "3、5天",
    ],
)
def test_time_is_linear(piece):
    """Counted in steps of the interpreter, not in seconds: four times the text takes about four times the steps."""
    assert _steps(piece * 1600) < 6 * _steps(piece * 400) + 20_000


def _steps(text: str) -> int:
    count = 0

    def step(frame, event, argument):
        nonlocal count
        count += 1
        return step

    read(text[:10])
    sys.settrace(step)
    try:
        read(text)
    finally:
        sys.settrace(None)
    return count
