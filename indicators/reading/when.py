"""When a figure is true: the period that the dates and words around it tell.

A period carries on to the next sentence and paragraph until another is printed. What stands in brackets, or is
compared with, dates nothing else (moments.py).
"""

import re
from collections import deque
from collections.abc import Mapping
from itertools import pairwise

from indicators.reading.columns import Cell
from indicators.reading.layout import Layout, headline, is_report
from indicators.reading.moments import (
    CLAUSE,
    DAY,
    DAY_LENGTH,
    HOLIDAYS,
    MAIN,
    NEXT,
    NOTHING,
    PART,
    TO,
    UNTIL,
    Moment,
    last_year,
    moments,
)
from indicators.reading.reckon import Known, is_as_of, is_part, reckon, within
from indicators.reading.span import FIGURE, OPEN, Span, Told

RESPECTIVELY = re.compile(r"[，,]?[^，。；;、\n]{0,20}分别[^，。；;、\n0-9]{0,12}$")
# 5月当月: the month alone, where more months are spoken of.
ALONE = re.compile("份?(?:当月|单月)")
AFTERWARDS = re.compile("[产成用营]后")
LOOKS_BACK = re.compile("政府工作报告|(?:计划|预算)执行情况")
DIGIT = re.compile("[0-9]")
DIGITLESS = re.compile("[^0-9，,。；;：:、\n]+")
# 已于10月28日; 春运自1月17日开始 tells when something began, not when its figures are true.
DONE_ON = re.compile("(?:已|将|均|分别|都|就)[^，,。；;\n]{0,2}[于在]$")
BEGINS = re.compile("[^，,。；;\n]{0,4}(?:开始|启动|拉开|开幕|结束)")
AGAIN = re.compile(r"分别[^，。；;、\n0-9]{0,12}$")
JOINED = re.compile(r"[、和与及,，]{1,2}")
# What is not done may have a deadline.
MEANT = ("target", "planned", "estimate", OPEN)
STATISTICAL = re.compile("同比|环比|同期|[比较]上年")
LONGEST_LIST, NEAR, FAR = 12, 20, 120
NONE = Moment(-1, -1, "")


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
        self._is_report, self._title = is_report(self.text), NONE
        if year and LOOKS_BACK.search(headline(self.text)):
            # 2023年政府工作报告 speaks of 2022 first; what it plans says so.
            self._main = self._title = Moment(-1, -1, str(year - 1))
        self._group: list[Moment] = []
        self._listed: dict[int, str] = {}

    def of(self, span: Span, status: str) -> Told:
        """The period of the next figure, in the order of the text; a deadline is none of what is done."""
        while self._ahead and self._ahead[0].start < span.start:
            self._take(self._ahead.popleft())
        told = self._own(span) or self._shared(span, status)
        self._end, self._count = span.end, self._count + 1
        # Without the article's year 今年 and 5月 tell none.
        told_all = self.year or (told.text and not self._main.yearless)
        return told if told_all else told._replace(sure=False)

    def _own(self, span: Span) -> Told | None:
        """What dates this figure alone."""
        cell = self.cells.get(span.start)
        if own := (cell.period if cell else "") or self._respectively(span):
            return Told(own)
        if span.start < self._bracket.close:
            return Told(self._bracket.period)
        if self._next.end > max(self._end, self.layout.clause(span.start) - 1):
            own, end, self._next = self._next.period, self._next.end, NONE
            # 由上年的2.19缩小至2.15: its number may be no figure.
            if not DIGIT.search(self.text, end, span.start):
                return Told(own)
        return Told("", sure=False) if self.layout.was(span) else self._behind(span)

    def _behind(self, span: Span) -> Told | None:
        """30家企业已于10月28日投产: the date behind the number, in its clause."""
        one = self._ahead[0] if self._ahead else None
        if (
            not one
            or not one.period
            or one.start > span.end + NEAR
            or not DONE_ON.search(self.text, span.end, one.start)
        ):
            return None
        return Told(one.period, sure=False) if DIGITLESS.fullmatch(self.text, span.end, one.start) else None

    def _shared(self, span: Span, status: str) -> Told:
        """What dates the figures of a clause, of a sentence, or all that follow."""
        statement, line, meant = self.layout.statement(span.start), self.layout.line(span.start), status in MEANT
        to_come = meant or (not status and self._until.role == MAIN)
        if to_come and self._until.end >= statement and self._until.end > self._main.end:
            return self._by_then(span)
        if self._clause.end >= max(self.layout.clause(span.start), self._main.end):
            return Told(self._clause.period)
        if self._part.end >= self.layout.sentence(span.start):
            return Told(self._part.period, sure=not self._is_loose(self._part))
        if meant and self._main.end < statement:
            return self._expected(status, line)
        if self._main.end < line and self._title.period and self._title.period != self._main.period:
            # A paragraph that prints no time goes back to that of the headline, or of its part.
            return Told(self._title.period)
        return Told(self._main.period, sure=self._is_clear(span, statement, line))

    def _is_loose(self, one: Moment) -> bool:
        """Whether a year stands for something shorter (春节期间), or it is only reckoned (近五年)."""
        stretch = one.span is not None and not one.span.period
        return stretch or (one.word in HOLIDAYS and not HOLIDAYS[one.word])

    def _is_clear(self, span: Span, statement: int, line: int) -> bool:
        """Whether what is carried over may be relied on: not a date of which no period is known; of another
        paragraph no single day, and a time only where all is of it, or it is this year or the last.
        """
        main = self._main
        if not main.period:
            return main.span is None
        if len(main.period) == DAY_LENGTH and (main.end < line or BEGINS.match(self.text, main.end)):
            return False
        of_all = main.period in (self._title.period, str(self.year), str(self.year - 1))
        return main.end >= line or of_all or self._is_statistical(span)

    def _expected(self, status: str, line: int) -> Told:
        """What is to come, where its sentence tells no time: a target's deadline goes on, and this year for what is
        expected of it; of 总投资 no time is told.
        """
        period = ""
        if status == "target" and self._until.end >= line:
            period = self._until.period
        elif status in ("target", "estimate") and self._main.end >= line and self._main.period == str(self.year):
            period = self._main.period
        elif self._title.period == str(self.year):
            period = self._title.period
        if period and period == self._title.period:
            return Told(period)
        return Told(period, sure=not period and (status == "planned" or not self._main.period))

    def _is_statistical(self, span: Span) -> bool:
        """Whether a figure stands among others that are all of one time: in a report, a table, beside a growth rate."""
        if self._is_report or span.start in self.cells:
            return True
        begin = max(self.layout.statement(span.start), span.start - FAR)
        return bool(STATISTICAL.search(self.text, begin, span.end + NEAR))

    def _by_then(self, span: Span) -> Told:
        """The time to come; of 明年5月开工,达产后年产值将达3亿元 no time is told."""
        later = self._until.role == MAIN and AFTERWARDS.search(self.text, self._until.end, span.start)
        return Told("", sure=False) if later else Told(self._until.period)

    def _respectively(self, span: Span) -> str:
        """2021年、2022年分别完成12亿元、15亿元: each number has its own year."""
        size = len(self._group)
        if size > 1 and span.start not in self._listed and self._begins_a_list(span):
            row = self._figures[self._count : self._count + size]
            if len(row) == size and all(JOINED.fullmatch(self.text, a.end, b.start) for a, b in pairwise(row)):
                self._listed |= {one.start: moment.period for one, moment in zip(row, self._group, strict=True)}
        return self._listed.get(span.start, "")

    def _begins_a_list(self, span: Span) -> bool:
        """Behind the dates, or behind a list that was theirs in the same sentence."""
        last = self._group[-1].end
        if RESPECTIVELY.fullmatch(self.text, last, span.start):
            return True
        theirs = self._listed and next(reversed(self._listed)) > last >= self.layout.statement(span.start)
        return bool(theirs and AGAIN.search(self.text[max(0, span.start - NEAR) : span.start]))

    def _take(self, one: Moment) -> None:
        """Remember a moment for what it dates."""
        one = one._replace(period=reckon(one, Known(self._main, self._day, self.year), self.layout))
        if one.role == DAY or (one.role == MAIN and len(one.period) == DAY_LENGTH and not is_as_of(one, self.text)):
            self._day = one.period
        if one.close and one.role != NOTHING:
            self._bracket = one
        elif one.role == NEXT:
            self._take_next(one)
        elif one.role == UNTIL or (one.role == MAIN and self._is_to_come(one)):
            self._until = one
        elif one.role == CLAUSE:
            self._clause = one
        elif one.role in (DAY, PART):
            self._part = one
        elif one.role == MAIN and not self._is_of_the_report(one):
            self._take_main(one)

    def _is_of_the_report(self, one: Moment) -> bool:
        return self._title.start < 0 < len(self._title.period) and self.layout.line(one.start) == 0

    def _is_to_come(self, one: Moment) -> bool:
        return bool(self.year and one.period and last_year(one.period) > self.year)

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
        alone = ALONE.match(self.text, one.end)
        late = self._end > self.layout.sentence(one.start) or is_part(one, self.text)
        if one.word == "当月" or ((late or alone) and within(one.period, self._main.period)):
            self._part = one
        else:
            self._main, self._part = one, NONE
            if self.layout.is_heading(one.start):
                self._title = one
