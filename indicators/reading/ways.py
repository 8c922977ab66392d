"""By which way the period of a figure was found: which moment told it, how far before, and what is spoken of since."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from indicators.reading.layout import Layout
from indicators.reading.moments import Moment
from indicators.reading.span import DAY_LENGTH, YEAR_LENGTH, Span

# A time that no calendar tells: 上个采暖期, 那时, 建厂初期, 90年代, 往年, 入冬前. What is carried over it may be of it.
UNTOLD = re.compile(
    "(?=[上本这往当那起最初早昔曾以从原0-9年改入开立一二两三四五六七八九十])(?:[上本这]一?个?(?:[采供]暖|供热|[滑冰]?雪|[榨赛旺淡]|销售|收购|生产|种植)[期季]|[上本这]一?个?学[期年]|往年|当初|(?<![年月日])以前|从前|原先|早先|那时|那年|那会儿|起初|最初|初期|早年|昔日|曾(?!经济)|"
    "[0-9]年代|年代[初中末]|改革开放(?:初|前|之初|以来)|入[冬春夏秋伏汛]前|[开立]春前|"
    "(?<![近])[0-9一二两三四五六七八九十]+(?:多|余)?(?:天|个月|周|年)(?:来|间|过去|之后|以后)[，,])"
)
YEAR, PART, SPAN = "year", "part", "span"


class Way(NamedTuple):
    """``where`` the moment stands that told the period (clause, sentence, list: a sentence parted by semicolons, line,
    far, title, title over: where another was spoken of since; own: the figure's alone); where none is told, which was
    spoken of last. ``kind``: how long the period is, or whether the figure is meant.
    """

    where: str
    kind: str


def way(period: str, span: Span, layout: Layout, spoken: Sequence[Moment], title: Moment, *, meant: bool) -> Way:
    """The way to a period; ``spoken``: the last moments of each role but that of the headline or its part, first that
    which dates all that follows.
    """
    main = spoken[0]
    ends = [one.end for one in spoken if not period or one.period == period]
    if not period:
        end = max(ends, default=-1)
        near = "near" if end >= layout.statement(span.start) else "line" if end >= layout.line(span.start) else "far"
        return Way(f"none {near if end >= 0 else 'never'}", "meant" if meant else "said")
    kind = length(period)
    end = max(ends, default=-1)
    if title.period == period and title.end >= end:
        return Way("title" if main.end <= title.end else "title over", kind)
    return Way(_where(end, span, layout) if ends else "own", kind)


def _where(end: int, span: Span, layout: Layout) -> str:
    if end >= layout.statement(span.start):
        if end >= layout.clause(span.start):
            return "clause"
        return "sentence" if end >= layout.sentence(span.start) else "list"
    return "line" if end >= layout.line(span.start) else "far"


def length(period: str) -> str:
    """A year, several, a day, or any other part of a year."""
    first, _, last = period.partition("/")
    if not last:
        return {YEAR_LENGTH: YEAR, DAY_LENGTH: "day"}.get(len(first), PART)
    return PART if first[:YEAR_LENGTH] == last[:YEAR_LENGTH] else SPAN


class Untold:
    """Where a text speaks of times that no calendar tells."""

    def __init__(self, text: str) -> None:
        self._starts = [found.start() for found in UNTOLD.finditer(text)]

    def between(self, begin: int, end: int) -> bool:
        """Whether one stands between two places."""
        return bisect_left(self._starts, begin) < bisect_left(self._starts, end)
