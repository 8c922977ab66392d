"""When a figure is true: the period that the dates and words around it tell.

A period carries on to the next sentence and paragraph until another is printed. What stands in brackets, or is
compared with, dates nothing else (moments.py).
"""

import re
from collections import deque
from collections.abc import Mapping
from itertools import pairwise

from indicators.reading.columns import Cell
from indicators.reading.layout import Layout
from indicators.reading.moments import CLAUSE, DAY, MAIN, NEXT, NOTHING, PART, TO, UNTIL, Moment, moments
from indicators.reading.reckon import DAY_LENGTH, Known, is_part, reckon, within
from indicators.reading.span import FIGURE, Span, Told

RESPECTIVELY = re.compile(r"[，,]?[^，。；;、\n]{0,20}分别[^，。；;、\n0-9]{0,12}$")
JOINED = re.compile(r"[、和与及,，]{1,2}")
# What is not done may have a deadline.
MEANT = ("target", "planned", "estimate", "open")
LONGEST_LIST = 12
NONE = Moment(0, 0, "")


class Times:
    """The moments of a whole text, found once; ``of`` reads the period off for a figure.

    ``year`` is that of the article, 0 where unknown; ``cells`` what tables say of their figures.
    """

    def __init__(self, layout: Layout, spans: list[Span], cells: Mapping[int, Cell], year: int) -> None:
        self.text, self.layout, self.cells, self.year = layout.text, layout, cells, year
        self._figures = [one for one in spans if one.kind == FIGURE]
        self._ahead = deque(moments(self.text, spans, year))
        # The last moment of each role; the last figure ends at ``_end``.
        self._main = self._part = self._clause = self._next = self._until = self._bracket = NONE
        self._day, self._end, self._count = "", 0, 0
        self._group: list[Moment] = []
        self._listed: dict[int, str] = {}

    def of(self, span: Span, status: str) -> Told:
        """The period of the next figure, in the order of the text; a deadline is none of what is done."""
        while self._ahead and self._ahead[0].start < span.start:
            self._take(self._ahead.popleft())
        told = self._own(span) or self._shared(span, meant=status in MEANT)
        self._end, self._count = span.end, self._count + 1
        return told

    def _own(self, span: Span) -> Told | None:
        """What dates this figure alone."""
        cell = self.cells.get(span.start)
        if own := (cell.period if cell else "") or self._respectively(span):
            return Told(own)
        if span.start < self._bracket.close:
            return Told(self._bracket.period)
        if self._next.end > max(self._end, self.layout.sentence(span.start) - 1):
            own, self._next = self._next.period, NONE
            return Told(own)
        return Told("", sure=False) if self.layout.was(span) else None

    def _shared(self, span: Span, *, meant: bool) -> Told:
        """What dates the figures of a clause, of a sentence, or all that follow."""
        statement, line = self.layout.statement(span.start), self.layout.line(span.start)
        if meant and self._until.end >= statement and self._until.end > self._main.end:
            return Told(self._until.period)
        if self._clause.end >= self.layout.clause(span.start):
            return Told(self._clause.period)
        if self._part.end >= self.layout.sentence(span.start):
            return Told(self._part.period)
        near = self._main.end >= statement
        if meant and not near:
            return Told(self._until.period if self._until.end >= line else "", sure=False)
        return Told(self._main.period, sure=near or self._main.end >= line)

    def _respectively(self, span: Span) -> str:
        """2021年、2022年分别完成12亿元、15亿元: each number has its own year."""
        size = len(self._group)
        if size > 1 and RESPECTIVELY.fullmatch(self.text, self._group[-1].end, span.start):
            row = self._figures[self._count : self._count + size]
            if len(row) == size and all(JOINED.fullmatch(self.text, a.end, b.start) for a, b in pairwise(row)):
                self._listed = {one.start: moment.period for one, moment in zip(row, self._group, strict=True)}
        return self._listed.get(span.start, "")

    def _take(self, one: Moment) -> None:
        """Remember a moment for what it dates."""
        one = one._replace(period=reckon(one, Known(self._main, self._day, self.year), self.layout))
        if one.role == DAY or len(one.period) == DAY_LENGTH:
            self._day = one.period
        if one.close and one.role != NOTHING:
            self._bracket = one
        elif one.role == NEXT:
            self._take_next(one)
        elif one.role == UNTIL:
            self._until = one
        elif one.role == CLAUSE:
            self._clause = one
        elif one.role in (DAY, PART):
            self._part = one
        elif one.role == MAIN:
            self._take_main(one)

    def _take_next(self, one: Moment) -> None:
        """由2020年的3家增加到2022年的5家: what follows is of the later year, where no other was spoken of."""
        self._next = one
        ends = TO.search(self.text[max(0, one.start - 2) : one.start])
        if ends and self._main.end < self.layout.statement(one.start):
            self._main = one

    def _take_main(self, one: Moment) -> None:
        """A part of the time spoken of (其中5月) dates no more than its sentence."""
        joined = self._group and JOINED.fullmatch(self.text, self._group[-1].end, one.start)
        self._group = [*self._group, one] if joined and len(self._group) < LONGEST_LIST else [one]
        late = self._end > self.layout.sentence(one.start) or is_part(one, self.text)
        if one.word == "当月" or (late and within(one.period, self._main.period)):
            self._part = one
        else:
            self._main, self._part = one, NONE
