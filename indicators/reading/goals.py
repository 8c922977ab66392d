"""Numbers that a target is called by, or that something is held against: 12亿元的目标, 控制在4.5%以内的目标之下."""

import re
from collections.abc import Callable

from indicators.reading.span import Span

# 向12亿元目标迈进, 实现12亿元的产值目标: a number that a target is called by, alone or in a list.
CALLED = re.compile(
    r"(?:[、和与及][^，,。；;：:、\n和与及]{1,24}){0,4}(?:的[^，,。；;：:、\n0-9的]{1,8}|的)?目标(?!的)"
)
# 超过年初下达的12万亩计划: so is a plan that something is held against.
PLANNED = re.compile(r"的?[^，,。；;：:、\n0-9的]{0,6}(?:计划|任务|指标)(?=[，,。；;、])")
# 控制在4.5%以内的目标之下, 略高于年初确定的4%的目标: what is held against a target.
UNDER = re.compile("的[^，,。；;：:、\n0-9的]{0,6}(?:目标|任务|指标)(?:之[下内]|以[下内]|范围)")
AGAINST = re.compile(
    "(?:[高低快慢好优]于|超过?|超出|不及|未达到?|距离?)[^，,。；;\n0-9]{0,14}[0-9.]+[^0-9，,。；;\n]{0,4}$"
)
# 完成任务数12亿元的91%.
TASKS, OF_TASK = ("任务", "任务数", "目标", "目标数"), re.compile(r"的[0-9.]+ ?%")
# 实现了12亿元的目标, but 提出了12亿元的目标.
REACHED = re.compile("(?:完成|实现|达[到成])了|(?:已经?|顺利|圆满|提前|全面|如期|基本)+(?:完成|实现|达[到成])")
# What was more than reached is not what the target was.
EXCEEDED = "超额"
FARTHEST = 28


def is_called(text: str, span: Span, words: str, *, back: Callable[[int], bool]) -> bool:
    """Whether a target is called by this number, which is not simply said to be there: 实现了12亿元的目标.

    ``words``: its clause up to the end of its print. ``back``: whether the part of the text around a place looks back.
    """
    if UNDER.match(text, span.end) or (OF_TASK.match(text, span.end) and text.endswith(TASKS, 0, span.start)):
        return True
    if not CALLED.match(text, span.end):
        return False
    return EXCEEDED in words or not (REACHED.search(words) or back(span.start))


def is_against(text: str, span: Span) -> bool:
    """Whether it is a target that something is told beside: 全年涨幅在5%左右,略高于4%的目标."""
    if not (CALLED.match(text, span.end) or PLANNED.match(text, span.end)):
        return False
    # 高于4% is printed with what it is held against.
    return bool(AGAINST.search(text[max(0, span.start - FARTHEST) : span.end]))
