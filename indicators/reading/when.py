"""When a figure is true: the period that the dates and words around it tell.

A period carries on to the next sentence and paragraph until another is printed. What stands in brackets, or is
compared with, dates nothing else (moments.py).
"""

import re
from collections import deque
from collections.abc import Mapping

from indicators.reading.columns import Cell
from indicators.reading.holidays import FIXED, HOLIDAYS, is_of_a_day
from indicators.reading.layout import Layout, headline, is_report
from indicators.reading.listed import Lists
from indicators.reading.moments import (
    CLAUSE,
    DAY,
    DAY_LENGTH,
    IN_BRACKET,
    IS,
    MAIN,
    NEXT,
    NOTHING,
    PART,
    PAST_YEAR,
    TO,
    TODAY,
    UNTIL,
    Moment,
    last_year,
    moments,
)
from indicators.reading.reckon import Known, is_as_of, is_part, reckon, within
from indicators.reading.span import FIGURE, OPEN, Span, Told

# 5月当月: the month alone, where more months are spoken of.
ALONE = re.compile("份?(?:当月|单月)")
AFTERWARDS = re.compile("[产成用营]后")
# What may stand ahead of the words that a paragraph begins with.
BEGINNING = re.compile(r"[\s“”—]*(?:各位代表[，,！!：:])?")
LOOKS_BACK = re.compile("政府工作报告|(?:计划|预算)执行情况")
DIGIT = re.compile("[0-9]")
DIGITLESS = re.compile("[^0-9，,。；;：:、\n]+")
# 已于10月28日; 春运自1月17日开始 tells when something began, not when its figures are true.
DONE_ON = re.compile("(?:已|将|均|分别|都|就)[^，,。；;\n]{0,2}[于在]$")
BEGINS = re.compile("[^，,。；;\n]{0,4}(?:开始|启动|拉开|开幕|结束)")
# What is not done may have a deadline.
MEANT = ("target", "planned", "estimate", OPEN)
STATISTICAL = re.compile("同比|环比|同期|[比较](?:上[年月季]|去年|年初|[0-9]{1,2}月)")
NEAR, FAR = 20, 120
NONE = Moment(-1, -1, "")


class Times:
    """The moments of a whole text, found once; ``of`` reads the period off for a figure.

    ``year`` is that of the article, 0 where unknown; ``cells`` what tables say of their figures.
    """

    def __init__(self, layout: Layout, spans: list[Span], cells: Mapping[int, Cell], year: int) -> None:
        self.text, self.layout, self.cells, self.year = layout.text, layout, cells, year
        self._lists = Lists(layout, [one for one in spans if one.kind == FIGURE])
        self._ahead = deque(moments(self.text, spans, year))
        # The last moment of each role; the last figure ends at ``_end``.
        self._main = self._part = self._clause = self._next = self._until = self._bracket = NONE
        self._day = self._report = self._printed = ""
        self._end = self._count = 0
        self._is_report, self._title = is_report(self.text), NONE
        self._headed: list[Moment] = []
        self._looks_back = bool(LOOKS_BACK.search(headline(self.text)))
        if year and self._looks_back:
            # 2023年政府工作报告 speaks of 2022 first; what it plans says so.
            self._main = self._title = Moment(-1, -1, str(year - 1))

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
        if own := (cell.period if cell else "") or self._lists.of(self._count, span):
            return Told(own)
        if span.start < self._bracket.close:
            return Told(self._bracket.period)
        near = max(self._end, self.layout.clause(span.start) - 1)
        if self._next.end > near or IN_BRACKET.fullmatch(self.text, self._next.end, span.start):
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
        if self._part.end >= self._reach(self._part, span):
            return Told(self._part.period, sure=self._looks_back or not self._is_loose(self._part))
        if meant and self._main.end < statement:
            return self._expected(status, line)
        if self._main.end < line and self._title.period and self._title.period != self._main.period:
            # A paragraph that prints no time goes back to that of the headline, or of its part.
            return Told(self._title.period)
        return Told(self._main.period, sure=self._is_clear(span, statement, line))

    def _reach(self, one: Moment, span: Span) -> int:
        """How far before a figure a part of the time spoken of may stand: 其中5月 dates its sentence; a holiday, all up
        to the full stop; a stretch that begins a paragraph, all of it.
        """
        if one.word in HOLIDAYS:
            return self.layout.statement(span.start)
        line = self.layout.line(span.start)
        if one.span is None or one.span.period:
            return self.layout.sentence(span.start)
        return line if BEGINNING.fullmatch(self.text, line, one.start) else self.layout.statement(span.start)

    def _is_loose(self, one: Moment) -> bool:
        """Whether a year stands for something shorter (春节期间), or it is only reckoned (近五年)."""
        stretch = one.span is not None and not one.span.period
        return stretch or (one.word in HOLIDAYS and one.word not in FIXED)

    def _is_clear(self, span: Span, statement: int, line: int) -> bool:
        """Whether what is carried over may be relied on: not a date of which no period is known; of another
        paragraph no single day, and a time only where all is of it, or it is this year or the last.
        """
        main = self._main
        if not main.period:
            return main.span is None and main.word not in TODAY
        day = len(main.period) == DAY_LENGTH and not is_as_of(main, self.text)
        if self._is_loose(main) or (day and (main.end < line or BEGINS.match(self.text, main.end))):
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
        elif self._title.period == str(self.year) or self._title.word in HOLIDAYS or self._is_to_come(self._title):
            period = self._title.period
        if not period and self._looks_back and self.year:
            period = str(self.year)
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

    def _take(self, one: Moment) -> None:
        """Remember a moment for what it dates."""
        one = one._replace(period=reckon(one, self._known(), self.layout))
        self._take_day(one)
        if one.word in PAST_YEAR and not one.period:
            return
        if one.close and one.role != NOTHING:
            self._bracket = one
        elif one.role == NEXT:
            self._take_next(one)
        elif one.role == UNTIL or (one.role == MAIN and self._is_to_come(one)):
            self._until = one
            if one.role == MAIN and self.layout.line(one.start) and self.layout.is_heading(one.start):
                self._take_heading(one)
        elif one.role == CLAUSE:
            self._clause = one
        elif one.role == PART and one.word in HOLIDAYS and self._is_of_a_day(one):
            return
        elif one.role == PART and self.layout.is_heading(one.start) and not self._is_of_the_report(one):
            self._main = self._title = one
        elif one.role in (DAY, PART):
            self._part = one
        elif one.role == MAIN and not self._is_of_the_report(one):
            self._take_main(one)

    def _known(self) -> Known:
        days = (self._day, self._report, self._printed)
        return Known(self._main, self._until, self._title.period, *days, self.year, self._looks_back)

    def _take_day(self, one: Moment) -> None:
        """Days are counted from that of the report, which 昨日 is none of."""
        if one.span is None or len(one.period) != DAY_LENGTH:
            return
        self._printed = one.period
        if one.role == DAY:
            self._report = one.period
        if one.role == DAY or (one.role == MAIN and not is_as_of(one, self.text)):
            self._day = one.period

    def _is_of_a_day(self, holiday: Moment) -> bool:
        """10月5日,国庆假期第五天; 2月6日为春运最高峰: a day of it was told."""
        told = len(self._main.period) == DAY_LENGTH and self._main.end >= self.layout.statement(holiday.start)
        return told and bool(
            is_of_a_day(self.text, holiday.end) or IS.search(self.text[max(0, holiday.start - 1) : holiday.start])
        )

    def _is_of_the_report(self, one: Moment) -> bool:
        return self._title.start < 0 < len(self._title.period) and self.layout.line(one.start) == 0

    def _is_to_come(self, one: Moment) -> bool:
        return bool(self.year and one.period and last_year(one.period) > self.year)

    def _take_next(self, one: Moment) -> None:
        """由2020年的3家增加到2022年的5家: what follows is of the later year, where no other was spoken of."""
        self._next = one
        ends = TO.search(self.text[max(0, one.start - 2) : one.start])
        if ends and self._main.end < self.layout.statement(one.start):
            self._main, self._part = one, NONE

    def _take_main(self, one: Moment) -> None:
        """A part of the time spoken of (其中5月) dates no more than its sentence."""
        if self._title.word in HOLIDAYS and len(one.period) == DAY_LENGTH and BEGINS.match(self.text, one.end):
            return
        self._lists.take(one)
        alone = ALONE.match(self.text, one.end)
        late = self._end > self.layout.sentence(one.start) or is_part(one, self.text)
        if one.word == "当月" or ((late or alone) and within(one.period, self._main.period)):
            self._part = one
        else:
            self._take_heading(one)

    def _take_heading(self, one: Moment) -> None:
        """一、2022年工作和“十四五”回顾: a heading speaks first of the first; of the other once it is said again."""
        heading = self.layout.is_heading(one.start)
        if heading and self._headed and self.layout.line(one.start) == self.layout.line(self._headed[0].start):
            self._headed.append(one)
            self._part = one
            return
        self._main, self._part = one, NONE
        if heading:
            self._headed = [one]
        if heading or one.period in [other.period for other in self._headed]:
            self._title = one
