"""When a figure is true: the period that the dates and words around it tell.

A period carries on to the next sentence and paragraph until another is printed. What stands in brackets, or is
compared with, dates nothing else (moments.py).
"""

import re
from collections.abc import Mapping
from itertools import islice

from indicators.reading.columns import Cell
from indicators.reading.holidays import FESTIVE, FIXED, HOLIDAYS
from indicators.reading.lasting import is_done, is_work, is_yearly
from indicators.reading.layout import Layout
from indicators.reading.moments import (
    DAY,
    DAY_LENGTH,
    IN_BRACKET,
    MAIN,
    Moment,
    last_year,
)
from indicators.reading.reckon import is_as_of, is_before
from indicators.reading.resumed import STOCK, from_january, is_point
from indicators.reading.span import OPEN, Span, Told
from indicators.reading.timeline import BEGINS, NONE, Timeline
from indicators.reading.timewords import NOW, TODAY
from indicators.reading.ways import Untold, Way, way

AFTERWARDS = re.compile("[产成用营]后")
# What may stand ahead of the words that a paragraph begins with.
BEGINNING = re.compile(r"[\s“”—]*(?:各位代表[，,！!：:])?")
DIGIT = re.compile("[0-9]")
DIGITLESS = re.compile("[^0-9，,。；;：:、\n]+")
# 已于10月28日 tells when something was done, not when its figures are true.
DONE_ON = re.compile("(?:已|将|均|分别|都|就)[^，,。；;\n]{0,2}[于在]$")
# What is not done may have a deadline.
PROMISED = ("target", "planned")
MEANT = (*PROMISED, "estimate", OPEN)
MET = re.compile("(?:超额|提前)(?:完成|实现)|完成[^，,。；;]*(?:任务|目标)数?$")
# Who comes in a holiday, and what they leave.
CAME = re.compile("接待|游客|旅客|观众|客流|人次|旅游收入|营业额|销售额")
IN_HOLIDAY = re.compile(f"{CAME.pattern}|日均|单日|当日|门票|票房|入住|上座|出租率|客房|零售额|[上下]降|增长|减少")
HARVEST = re.compile("(?<!年)(?:总?产[量值]|总产|产出|收入|销售额|接待|吞吐量|增加值|生产总值|投资额?)(?!线)")
STATISTICAL = re.compile("同比|环比|同期|[比较](?:上[年月季]|去年|年初|[0-9]{1,2}月)")
NEAR, FAR, AHEAD = 20, 120, 6
PART = ":"


class Times(Timeline):
    """``of`` reads the period off for a figure, by the moments up to it; ``way`` tells how it was found."""

    def __init__(self, layout: Layout, spans: list[Span], cells: Mapping[int, Cell], year: int) -> None:
        super().__init__(layout, spans, cells, year)
        self._untold = Untold(layout.text)

    def of(self, span: Span, status: str) -> Told:
        """The period of the next figure, in the order of the text; a deadline is none of what is done."""
        while self._ahead and self._ahead[0].start < span.start:
            self.take(self._ahead.popleft())
        # 由上年的25.8:32.4:41.8: the parts of one structure are of one time.
        of_one = self._told and self.text[self._end : span.start] == PART
        told = (self._told if of_one else None) or self._own(span) or self._shared(span, status)
        self._end, self._count, self._told = span.end, self._count + 1, told
        # Without the article's year 今年 and 5月 tell none.
        if told.text and told.sure and self._is_crossed(span, told.text):
            told = told._replace(sure=False)
        told_all = self.year or (told.text and not self._main.yearless)
        return told if told_all else told._replace(sure=False)

    def way(self, span: Span, period: str, status: str) -> Way:
        """By which way the period of the last figure was found."""
        return way(period, span, self.layout, self._spoken, self._title, meant=status in MEANT)

    @property
    def _spoken(self) -> tuple[Moment, ...]:
        return self._main, self._part, self._clause, self._until, self._next, self._bracket

    def _is_crossed(self, span: Span, period: str) -> bool:
        """Whether its sentence speaks of a time that no calendar tells (往年) since that of the figure was told."""
        statement = self.layout.near(self.layout.statement(span.start), span.start)
        if not self._untold.between(statement, span.start):
            return False
        end = max((one.end for one in self._spoken if one.period == period), default=-1)
        return self._untold.between(max(end, statement), span.start)

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
        if self.layout.was(span):
            year = last_year(self._main.period) if self._main.period else self.year
            return Told(f"{year}-01" if year and from_january(self.text, span.start) else "", sure=False)
        return self._behind(span)

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
        line = self.layout.line(span.start)
        if near := self._near(span, status):
            return near
        if status in MEANT and self._main.end < self.layout.statement(span.start) and not self._is_met(span):
            return self._expected(span, status, line)
        if self._main.end < line and self._title.period and self._title.period != self._main.period:
            # A paragraph that prints no time goes back to that of the headline, or of its part.
            return Told(self._title.period)
        return self._carried(span, status)

    def _is_met(self, span: Span) -> bool:
        """超额完成下降4%的目标, 完成任务数12亿元的91%: what was to be reached in the time that was spoken of."""
        begin = self.layout.near(self.layout.breath(span.start), span.start)
        return bool(MET.search(self.text, begin, span.start))

    def _near(self, span: Span, status: str) -> Told | None:
        """What dates the figures of a clause or of a sentence alone."""
        statement, meant = self.layout.statement(span.start), status in MEANT
        # 后年建成;五年之后产值将过一百亿元.
        later = self._is_to_come(self._part) and self._part.end >= max(
            self._until.end, self.layout.sentence(span.start)
        )
        until = self._until.end >= statement and self._until.end > self._main.end and not later
        if until and (meant or (not status and self._until.role == MAIN)):
            return self._by_then(span)
        if until and not meant and self._until.period and not self._is_to_come(self._until):
            # 到9月末,企业有3家.
            return Told(self._until.period)
        if self._clause is not NONE and self._clause.end >= max(self.layout.clause(span.start), self._main.end):
            return Told(self._clause.period)
        # 4月25日,省政府提出将建成: the day on which it is said.
        said = self._part.role == DAY and status in PROMISED
        if self._part is not NONE and not said and self._part.end >= self._reach(self._part, span):
            return Told(self._part.period, sure=self._looks_back or not self._is_loose(self._part))
        return None

    def _carried(self, span: Span, status: str) -> Told:
        """The time spoken of before; of what there is every year, none that is long gone."""
        main, statement, line = self._main, self.layout.statement(span.start), self.layout.line(span.start)
        if main is NONE and status not in MEANT and (ahead := self._goes_on_to(span)):
            return Told(ahead, sure=False)
        if not main.period and self._holiday.period and self._is_of_holiday(span):
            return Told(self._holiday.period, sure=False)
        if main is NONE and self._told_on and self._holiday is NONE and status not in MEANT:
            # The day on which it is told serves where there is no other time.
            return Told(self._told_on, sure=False)
        old = main.end < statement and main.period and last_year(main.period) < self.year - 1
        if old and not self._is_report and is_yearly(self.layout, span):
            return Told("", sure=False)
        if status in PROMISED and len(main.period) == DAY_LENGTH and not is_as_of(main, self.text):
            return Told("", sure=False)
        return Told(main.period, sure=self._is_clear(span, statement, line))

    def _is_of_holiday(self, span: Span) -> bool:
        """Whether it is of a holiday, the only time that an article tells: who came, what was sold, how that grew."""
        begin = self.layout.near(self.layout.breath(span.start), span.start)
        return bool(
            IN_HOLIDAY.search(self.text, begin, span.end) or STATISTICAL.search(self.text, begin, span.end + NEAR)
        )

    def _goes_on_to(self, span: Span) -> str:
        """A sentence that opens an article with what was found, and tells the time behind it."""
        near = islice(self._ahead, AHEAD)
        one = next((one for one in near if one.role == MAIN and one.span and one.period and not one.close), None)
        return one.period if one and self.layout.statement(one.start) == self.layout.statement(span.start) else ""

    def _reach(self, one: Moment, span: Span) -> int:
        """How far before a figure a part of the time spoken of may stand: 其中5月 dates its sentence; a holiday, all up
        to the full stop; a stretch that begins a paragraph, all of it, as a holiday does who came in it.
        """
        line, statement = self.layout.line(span.start), self.layout.statement(span.start)
        if is_point(self.text[one.start : one.end], one.period, self._main.period):
            # 6月末存款余额…。贷款余额…: what is counted on a day goes on, what a half-year brought does not.
            stock = STOCK.search(self.text, self.layout.near(self.layout.breath(span.start), span.start), span.end)
            return line if stock else statement
        if one.word in NOW:
            return statement
        holiday = one.word in FESTIVE and not is_before(one.period, self._main.period)
        if not holiday and (one.span is None or one.span.period):
            return self.layout.sentence(span.start)
        begins = BEGINNING.fullmatch(self.text, line, one.start)
        of_all = begins and (not holiday or CAME.search(self.text, self.layout.near(statement, span.start), span.end))
        return line if of_all else statement

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
        elsewhere = main.end < line and not self._is_report
        if self._is_loose(main) or (day and (elsewhere or BEGINS.match(self.text, main.end))):
            return False
        of_all = main.period in (self._title.period, self._lead, str(self.year))
        last = main.period == str(self.year - 1)
        # 去年,昆山产值…。学习经验后,…: what another sentence goes on to may be later.
        if last and not of_all and main.word and line <= main.end < statement:
            return self._is_statistical(span)
        return main.end >= line or of_all or last or self._is_statistical(span)

    def _expected(self, span: Span, status: str, line: int) -> Told:
        """What is to come, where its sentence tells no time: a target's deadline goes on, and this year for what is
        expected or to be done in it; of 总投资 no time is told.
        """
        period = ""
        if status == "estimate" and AFTERWARDS.search(
            self.text, self.layout.near(self.layout.statement(span.start), span.start), span.start
        ):
            # 达产后年产值3亿元: of no year that was spoken of.
            return Told("")
        reported = self._looks_back and self._main.period == str(self.year - 1)
        if status == "estimate" and (reported or (self._main.end >= line and self._is_past(self._main))):
            # 2022年,…。预计实现生产总值8亿元: what is reckoned of a year gone by.
            return Told(self._main.period, sure=False)
        if status == "target" and self._until.end >= line:
            period = self._until.period
        elif status == "planned" and self._until.end >= line and is_done(self.layout, span):
            # “十四五”时期,…。建设农田50万亩.
            period = self._until.period
        elif (
            (status != "planned" or is_work(self.layout, span))
            and self._main.end >= line
            and self._main.period == str(self.year)
        ):
            period = self._main.period
        elif self._title.period == str(self.year) or self._title.word in HOLIDAYS or self._is_to_come(self._title):
            period = self._title.period
        if not period and status == "estimate" and self._is_harvest(span):
            return Told(str(self.year or ""), sure=False)
        if not period and self._looks_back and self.year:
            period = str(self.year)
        if period and period == self._title.period:
            return Told(period)
        return Told(period, sure=not period and (status == "planned" or not self._main.period))

    def _is_harvest(self, span: Span) -> bool:
        """Whether what is expected is what a year brings (全市粮食总产量可达157亿斤), where this year is told of."""
        begin = self.layout.near(self.layout.statement(span.start), span.start)
        this_year = self._main.period and last_year(self._main.period) == self.year
        return bool(this_year and HARVEST.search(self.text, begin, span.start))

    def _is_past(self, one: Moment) -> bool:
        return bool(self.year and one.period) and last_year(one.period) < self.year

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
