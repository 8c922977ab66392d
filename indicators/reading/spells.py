"""Stretches of time in which something is done: 五年净增12家, 5天里接待, 节前半个月就订满; they measure nothing."""

import re

from indicators.quantity import Bound
from indicators.reading.span import Span

SAID = (Bound.EXACT, Bound.ABOUT, Bound.MORE_THAN)
UNITS = frozenset(("天", "年", "个月", "月", "周", "个季度", "日"))
# 5天里, 十年之约.
BEHIND = re.compile("[里]|下来|之[约间内]|(?:加|合)起来")
# 五年净增, 8个月却审结: at the head of a clause, with what is done right behind it.
DONE = re.compile(
    "(?:来|间|里|内)?[，,]?(?:就(?!能)|[却也便已又只才能连共]|净?增|新增|累计|共|涨|跌|降|收入|收获|吸引|接待|完成|实现|销售|销|卖|建成|投入|发放|走访|审结|办结|引进|培育|培训)"
)
HEAD = "，,。；;：:“”\n、！!？? "
# 节前半个月, 最后两个多月.
AHEAD = ("节前", "节后", "最后", "节日前", "节假日", "短短", "仅仅", "前后")
OF_YEARS = re.compile("[0-9]年$")
FARTHEST = 4


def is_spell(text: str, span: Span) -> bool:
    """Whether a figure is a stretch of time in which something else is counted."""
    if span.unit not in UNITS or not span.quantity or span.quantity.bound not in SAID:
        return False
    if BEHIND.match(text, span.end) or text.endswith(AHEAD, 0, span.start):
        return True
    head = span.start == 0 or text[span.start - 1] in HEAD
    # 2018年、2019年两年加起来.
    of_years = OF_YEARS.search(text[max(0, span.start - FARTHEST) : span.start])
    return bool((head or of_years) and DONE.match(text, span.end))
