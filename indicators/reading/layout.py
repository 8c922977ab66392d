"""Where the sentences, clauses and lines of a text begin."""

import re
from collections.abc import Callable
from itertools import pairwise

from indicators.reading.span import Span

SENTENCE = re.compile(r"[。！!？?；;\n]")
# Lists of statements part them by semicolons: what was said of all of them ends at the full stop.
STATEMENT = re.compile(r"[。！!？?\n]")
CLAUSE = re.compile(r"[，,。！!？?；;：:、（）()\n]|\.(?<![0-9]\.)(?![0-9])")
# A clause with its lists and brackets.
BREATH = re.compile(r"[，,。！!？?；;：:\n]|\.(?<![0-9]\.)")
LINE_END = re.compile("\n")
# A number that something has changed from, with no date of its own: 由1家增加到12家.
WAS = re.compile(r"[由从自](?<!来.)[^，,。；;：:\n0-9]{0,12}$(?<!年的)")
# 由2020年的3家.
DATED_WAS = re.compile(r"[由从自](?<!来.)[^，,。；;：:\n由从自]{0,16}的$")
# A look at single characters saves most tries.
ORIGIN = frozenset("由从自")
# 由16.4:38.1:45.5调整为: a structure with all its parts.
BECAME = re.compile(r"(?::[0-9.]+){0,3}[^，,。；;：:\n0-9]{0,10}(?:[到至为成]|[升降增减提缩扩])")
# 由5天压到3天: what it has become, whatever verb says so.
TO = re.compile(
    "[^，,。；;：:、（）()\n0-9]{0,6}(?:[到至成]|(?<=[升降变加少增减高低大小整转])为)(?:正?增长|上升|下降|下滑)?了?"
    "(?:了|约|近|超过?|目前的|现在的|如今的|今年的)?"
)
FARTHEST, FARTHER, LONGEST, LONGEST_HEADLINE = 14, 18, 400, 60
# The headline of a report in numbers, each paragraph of which is of the same time.
REPORT = re.compile("公报|统计|经济运行|运行(?:情况|简报|简况|分析)|经济形势|年报|简报")

# 二、主要目标: a line of its own that begins a part of a text.
HEADING = re.compile(r"[ 　]*[（(]?[一二三四五六七八九十0-9]{1,3}[、.)）][^，,。；;\n]{2,30}\s*\n")
# Without a number: “十四五”发展成就和2025年工作回顾.
BARE_HEADING = re.compile(
    r"[ 　]*(?=[^，,。；;：:\n]{0,40}(?:回顾|成就|目标|工作安排|重点工作|任务|展望))[^，,。；;：:\n]{4,40}\s*\n"
)

LOOKS_BACK = re.compile("政府工作报告|(?:计划|预算)执行情况")
# 今年上半年计划执行情况 is of this year.
SO_FAR = re.compile(
    "今年|任务|分解|落实|解读|[上下]半年|[一二三四]季度|前[0-9一二三四五六七八九十]+个?月|1[—至~-][0-9]{1,2}月"
)
LATE = re.compile("20[0-9]{2}年1[12]月[0-9]{1,2}日")
NEAR_TITLE = 80


def _near(begin: Callable[[int], int]) -> Callable[[int], int]:
    return lambda position: max(begin(position), position - LONGEST)


def first_line(text: str) -> str:
    return text.lstrip().partition("\n")[0].rstrip()


def headline(text: str) -> str:
    """The first line, empty where that is prose: an article may be pasted without its headline."""
    line = first_line(text)
    return "" if len(line) > LONGEST_HEADLINE or line.endswith("。") else line


def looks_back(text: str) -> bool:
    """Whether it reports on the year before, by its headline."""
    title = headline(text)
    return bool(LOOKS_BACK.search(title) and not SO_FAR.search(title))


def is_of_december(text: str) -> bool:
    """Whether the day at its head is one of the last two months."""
    return bool(LATE.search(text, 0, len(headline(text)) + NEAR_TITLE))


def is_report(text: str) -> bool:
    """Whether the headline says that a text is a report in numbers, all of the same time."""
    return bool(REPORT.search(headline(text)))


class Layout:
    """The parts of a folded text, found once.

    ``sentence``, ``statement``, ``clause``, ``line`` and ``breath`` give where the one around a position begins. They
    are asked several times a figure, so each is a look into a list with an entry a character. ``near_statement`` and
    its like give where to look from: a sentence without an end is no reason to read a text over and over.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentence = _begin(SENTENCE, text)
        self.statement = _begin(STATEMENT, text)
        self.clause = _begin(CLAUSE, text)
        self.line = _begin(LINE_END, text)
        self.breath = _begin(BREATH, text)
        begins = self.sentence, self.statement, self.line, self.breath
        self.near_sentence, self.near_statement, self.near_line, self.near_breath = map(_near, begins)
        self._has_headline = bool(headline(text))

    def is_heading(self, position: int) -> bool:
        """Whether the line around a position is the headline or begins a part."""
        begin = self.line(position)
        if begin == 0 and self._has_headline:
            return True
        return bool(HEADING.match(self.text, begin) or BARE_HEADING.match(self.text, begin))

    def near(self, begin: int, position: int) -> int:
        """Where to look from, of what begins there."""
        return max(begin, position - LONGEST)

    def was(self, span: Span, *, dated: bool = False) -> bool:
        """Whether a number is what something has changed from; with ``dated`` also one with a date of its own."""
        near = self.text[max(0, span.start - (FARTHER if dated else FARTHEST)) : span.start]
        if ORIGIN.isdisjoint(near) or not BECAME.match(self.text, span.end):
            return False
        return bool(WAS.search(near) or (dated and DATED_WAS.search(near)))


def became(layout: Layout, one: Span, following: Span) -> bool:
    """Whether the second of two numbers is what the first has become: 由1家增加到12家."""
    return bool(one.quantity and TO.fullmatch(layout.text, one.end, following.start) and layout.was(one, dated=True))


def _begin(end: re.Pattern, text: str) -> Callable[[int], int]:
    """A position of the text -> where the part around it begins, where each part ends with a match of ``end``."""
    starts = [0, *[match.end() for match in end.finditer(text)], len(text) + 1]
    begins: list[int] = []
    for start, following in pairwise(starts):
        begins += [start] * (following - start)
    return begins.__getitem__
