"""Numbers that a target is called by, or that something is held against: 12亿元的目标, 控制在4.5%以内的目标之下."""

import re
from collections.abc import Callable

from indicators.reading.span import Span

# 向12亿元目标迈进, 实现12亿元的产值目标: a number that a target is called by, alone or in a list.
CALLED = re.compile(
    r"[”’」』]?(?:[、和与及][^，,。；;：:、\n和与及]{1,24}){0,4}(?:的[^，,。；;：:、\n0-9的]{1,8}|的)?目标(?!的)"
)
# 提前完成了全年12台的任务, 未完成12%的年度计划: what was done is another number, told before.
OF_YEAR = re.compile(r"的(?:[全年]年?度?|目标)?(?:任务|计划|指标)(?=[，,。；;、]|有把握|已|还|压力)")
MISSED = re.compile(
    "(?:[还仍尚]有|只剩|剩余?|全年)[0-9.]+[^0-9，,。；;\n]{0,4}$|(?:未|没有?|提前|超额)(?:能|有)?(?:完成|实现)了?(?:全年|年度|年初|既定|[^，,。；;\n0-9]{0,8}[的达下定])?[0-9.]+[^0-9，,。；;\n]{0,4}$"
)
# 超过年初下达的12万亩计划: so is a plan that something is held against.
PLANNED = re.compile(r"的?[^，,。；;：:、\n0-9的]{0,6}(?:(?:计划|任务|指标)数?(?=[，,。；;、尚仍还有])|目标数)")
# 控制在4.5%以内的目标之下, 略高于年初确定的4%的目标: what is held against a target.
UNDER = re.compile("的[^，,。；;：:、\n0-9的]{0,6}(?:目标|任务|指标)(?:之[下内]|以[下内]|范围)")
AGAINST = re.compile(
    "(?:[高低快慢好优]于|超过?|超出|不及|未达到?|距离?|离(?!开))[^，,。；;\n0-9]{0,14}[0-9.]+[^0-9，,。；;\n]{0,4}$"
)
# 比规划的2025年目标4亿元还差两成.
SHORT_OF = re.compile("(?:[比离距]|[高低]于)[^，,。；;\n]{0,14}目标[值数]?$")
# 明年向1.2亿吨冲刺.
TOWARDS, ON = ("向", "朝着"), re.compile("(?:大关|台阶)?(?:目标)?(?:冲刺|迈进|进军|挺进|发起冲[击刺])")
# 完成任务数12亿元的91%.
TASKS, OF_TASK = ("任务", "任务数", "目标", "目标数"), re.compile(r"的[0-9.]+ ?%")
# 实现了12亿元的目标, but 提出了12亿元的目标.
REACHED = re.compile("(?:完成|实现|达[到成])了|(?:已经?|顺利|圆满|提前|全面|如期|基本)+(?:完成|实现|达[到成])")
# What was more than reached is not what the target was.
EXCEEDED = "超额"
# 投资500万元以上的工业项目: what is counted, however many there are or are to be.
THRESHOLD = re.compile("(?:级)?的?[^，,。；;、\n0-9]{0,10}?(?:项目|企业|工程)")
FARTHEST = 28


def is_threshold(text: str, span: Span) -> bool:
    """Whether it only says which are counted: 亿元以上项目38个."""
    above = "元" in span.unit and text.endswith("以上", span.start, span.end)
    return above and bool(THRESHOLD.match(text, span.end))


def is_called(text: str, span: Span, words: str, *, back: Callable[[int], bool]) -> bool:
    """Whether a target is called by this number, which is not simply said to be there: 实现了12亿元的目标.

    ``words``: its clause up to the end of its print. ``back``: whether the part of the text around a place looks back.
    """
    if UNDER.match(text, span.end) or (OF_TASK.match(text, span.end) and text.endswith(TASKS, 0, span.start)):
        return True
    if text.endswith(TOWARDS, 0, span.start) and ON.match(text, span.end):
        return True
    if OF_YEAR.match(text, span.end):
        return bool(MISSED.search(words))
    if not CALLED.match(text, span.end):
        return False
    return EXCEEDED in words or not (REACHED.search(words) or back(span.start))


def is_against(text: str, span: Span) -> bool:
    """Whether it is a target that something is told beside: 全年涨幅在5%左右,略高于4%的目标."""
    ahead = text[max(0, span.start - FARTHEST) : span.end]
    # 低于预期目标1.3个百分点: by how much, no target.
    by_how_much = span.fall or span.unit.endswith("百分点")
    if not by_how_much and SHORT_OF.search(ahead[: span.start - span.end]):
        return True
    if not (CALLED.match(text, span.end) or PLANNED.match(text, span.end)):
        return False
    # 高于4% is printed with what it is held against.
    return bool(AGAINST.search(ahead))
