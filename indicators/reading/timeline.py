"""The times that a text speaks of, as far as it was read: of the whole, of a part, of a heading, of what is to come."""

import re
from collections import deque
from collections.abc import Mapping

from indicators.quantity.lexicon import either
from indicators.reading.columns import Cell
from indicators.reading.compared import AGAINST
from indicators.reading.holidays import FESTIVE, HOLIDAYS, is_of_a_day
from indicators.reading.known import Known
from indicators.reading.layout import Layout, is_of_december, is_report, looks_back
from indicators.reading.listed import Lists
from indicators.reading.moments import (
    CLAUSE,
    DAY,
    FIRST_DAYS,
    FIRST_YEARS,
    IS,
    MAIN,
    NEXT,
    NOTHING,
    PART,
    PUBLISHED,
    THESE_DAYS,
    TO,
    UNTIL,
    Moment,
    moments,
)
from indicators.reading.reckon import began, is_as_of, is_before, is_earlier, is_part, reckon, within
from indicators.reading.resumed import POINT, THAT_HOLIDAY, is_point
from indicators.reading.span import DAY_LENGTH, FIGURE, YEAR_LENGTH, Span, Told, last_year
from indicators.reading.timewords import (
    AT_THAT_TIME,
    BEGINNINGS,
    GONE_BY,
    LASTING,
    NEXT_YEAR,
    NOW,
    PAST_YEAR,
    SINCE_BEGINNING,
    THAT_YEAR,
)

# 5月当月: the month alone, where more months are spoken of.
ALONE = re.compile("份?(?:当月|单月)")
# 春运自1月17日开始 tells when something began, not when its figures are true.
BEGINS = re.compile("[^，,。；;\n]{0,4}(?:开始|启动|拉开|开幕|结束)")
# What stands behind a day in prose, in its line.
PROSE = re.compile("[^\n。]{0,200}。")
# 而在2014年,这个比例还不足2%: set against what is spoken of.
CONTRAST = re.compile("(?:而|然而|不过|但|可)(?:早|还|就)?在?$")
# 去年9月正式开业.
BEGUN = re.compile(f"[^，,。；;\n0-9]{{0,14}}?(?P<what>{either(BEGINNINGS)})")
# 以2020年11月1日零时为标准时点: all is of that day.
COUNTED_ON = re.compile("(?:零时|0时)?为标准时[点间]")
# A plan goes on in 规划期内.
PLAN = "规划"
THEREAFTER = "此后"
NONE = Moment(-1, -1, "")
NEAR = 9


class Timeline:
    """The moments of a whole text, found once and taken in their order; each is remembered for what it dates.

    ``year`` is that of the article, 0 where unknown; ``cells`` what tables say of their figures.
    """

    def __init__(self, layout: Layout, spans: list[Span], cells: Mapping[int, Cell], year: int) -> None:
        self.text, self.layout, self.cells, self.year = layout.text, layout, cells, year
        self._lists = Lists(layout, [one for one in spans if one.kind == FIGURE])
        self._ahead = deque(moments(self.text, spans, year))
        # The last moment of each role; the last figure ends at ``_end``.
        self._main = self._part = self._clause = self._next = self._until = self._bracket = NONE
        self._holiday = self._named = self._year = NONE
        # When things began, by what that is called: 开业, 投产.
        self._begun: dict[str, str] = {}
        self._asks = "头" in self.text or bool(SINCE_BEGINNING.search(self.text))
        self._told_on = self._day = self._report = self._printed = ""
        # Whether a time of this year was told.
        self._is_now = False
        self._end = self._count = 0
        self._told: Told | None = None
        self._is_report, self._title = is_report(self.text), NONE
        self._headed: list[Moment] = []
        # The time of a first line that is no headline.
        self._lead = ""
        # What is reported in December is of that year.
        self._late = looks_back(self.text) and is_of_december(self.text)
        self._looks_back = looks_back(self.text) and not self._late
        if year and self._looks_back:
            # 2023年政府工作报告 speaks of 2022 first; what it plans says so.
            self._main = self._title = Moment(-1, -1, str(year - 1))

    def take(self, one: Moment) -> None:
        """Remember a moment for what it dates."""
        if one.role == UNTIL and self.text.startswith(THEREAFTER, one.start) and self._is_past(self._main):
            # 2019年亏损。此后三年,…: years that have gone by.
            one = one._replace(role=PART)
        one = one._replace(period=reckon(one, self._known(), self.layout))
        self._name(one)
        self._take_day(one)
        self._is_now = self._is_now or (one.role in (MAIN, PART, DAY) and one.period[:YEAR_LENGTH] == str(self.year))
        if one.word in LASTING and "/" in one.period:
            one = one._replace(role=PART)
        of_title = self._title.word not in HOLIDAYS or one.period == self._title.period
        # 去年国庆七天,…。假期全市…: that of the article goes on.
        gone = is_before(one.period, self._holiday.period)
        if one.word in HOLIDAYS and one.period and one.role != NOTHING and of_title and not gone:
            self._holiday = one
        if one.word in (*PAST_YEAR, *THAT_HOLIDAY, *AT_THAT_TIME) and not one.period:
            return
        if one.close and one.role != NOTHING and not self._heads(one):
            self._bracket = one
        elif one.role == NEXT:
            self._take_next(one)
        elif one.role == UNTIL or (one.role == MAIN and self._is_to_come(one)):
            self._until = one
            if one.role == MAIN and self.layout.line(one.start) and self.layout.is_heading(one.start):
                self._take_heading(one)
        elif one.role == CLAUSE:
            self._clause = one
        elif one.role in (DAY, PART):
            self._take_part(one)
        elif one.role == MAIN and not self._is_of_the_report(one):
            self._take_main(one)

    def _heads(self, one: Moment) -> bool:
        """主要指标快报（1—5月）: whether a bracket ends the headline, and tells the time of the article."""
        return self.text[one.close + 1 : one.close + 2] == "\n" and self.layout.line(one.start) == 0

    def _name(self, one: Moment) -> None:
        """Remember a date, whatever it dates, and what began then."""
        if one.period and one.word in GONE_BY and one.role in (MAIN, PART):
            self._year = one
        if not one.period or not (one.span or one.word in NEXT_YEAR):
            return
        if one.role != UNTIL and not AGAINST.search(self.text[max(0, one.start - NEAR) : one.start]):
            # Of 2018年以来 the year in which it began.
            self._named = self._year = one._replace(period=began(one))
        if one.span and self.text[one.end - 1] == "五" and len(one.span.period) == len("2021/2025"):
            self._begun[PLAN] = one.span.period
        if self._asks and one.span and (begun := BEGUN.match(self.text, one.end)):
            self._begun[begun["what"]] = one.period

    def _take_part(self, one: Moment) -> None:
        """What dates its sentence; in a heading, all below it."""
        holiday = one.role == PART and one.word in FESTIVE
        few = (FIRST_DAYS, FIRST_YEARS, THESE_DAYS)
        unknown = not one.period and any(days.fullmatch(self.text, one.start, one.end) for days in few)
        # 2011—2017年……7年间: said again.
        again = one.role == PART and one.period and one.period == self._main.period
        if again and one.word in AT_THAT_TIME:
            # 2001年12月,…。那时的阜新,…: that time goes on.
            self._main = self._main._replace(start=one.start, end=one.end)
        if unknown or again or (holiday and self._is_of_a_day(one)):
            # 2月15日电…春节黄金周: the day of the report is not that of what is told.
            self._part = NONE if again and self._part.role == DAY else self._part
            return
        heading = one.role == PART and self.layout.is_heading(one.start) and not self._is_of_the_report(one)
        if heading:
            self._main = self._title = one
        elif holiday and not self._main.period and len(one.period) >= DAY_LENGTH:
            # The day of which an article is that tells no other time.
            self._main = one
        else:
            self._part = one

    def _known(self) -> Known:
        days = (self._day, self._report, self._printed)
        return Known(
            self._main,
            self._part,
            self._until,
            self._title.period,
            *days,
            self.year,
            self._looks_back,
            self._holiday,
            self._named,
            self._year,
            self._told.text if self._told else "",
            self._begun,
            self._late,
        )

    def up_to(self, period: str) -> Moment | None:
        """The date with 截至 that told a period, if one did; days of a holiday are counted for themselves."""
        if self._holiday is not NONE and len(period) == DAY_LENGTH:
            return None
        spoken_of = (self._clause, self._part, self._main)
        told = next((one for one in spoken_of if one.period == period and is_as_of(one, self.text)), None)
        # 到8月末,全市实现产值3亿元.
        by = self._until
        return by if not told and by.period == period and POINT.search(self.text, by.start, by.end) else told

    def _take_day(self, one: Moment) -> None:
        """Days are counted from that of the report, which 昨日 is none of."""
        day = one.period.rpartition("/")[2]
        if one.span is None or len(day) != DAY_LENGTH:
            return
        self._printed = day
        if one.role == DAY:
            self._report = day
            # When a page was published tells no time.
            self._told_on = "" if PUBLISHED.match(self.text, one.end) or self._is_alone(one) else day
        if one.role == DAY or (one.role == MAIN and not is_as_of(one, self.text)):
            self._day = day

    def _is_alone(self, one: Moment) -> bool:
        """Whether a day stands in a line without a sentence, as that of a page does."""
        return not PROSE.match(self.text, one.end)

    def _is_of_a_day(self, holiday: Moment) -> bool:
        """10月5日,国庆假期第五天; 2月6日为春运最高峰: a day of it was told."""
        if self._main.end == holiday.start and len(self._main.period) > DAY_LENGTH:
            # 2月1日至20日春运期间.
            return True
        told = len(self._main.period) == DAY_LENGTH and self._main.end >= self.layout.statement(holiday.start)
        return told and bool(
            is_of_a_day(self.text, holiday.end) or IS.search(self.text[max(0, holiday.start - 1) : holiday.start])
        )

    def _is_of_the_report(self, one: Moment) -> bool:
        return self._title.start < 0 < len(self._title.period) and self.layout.line(one.start) == 0

    def is_planned_for(self, period: str) -> bool:
        """Whether a report on the year before tells of its own year, which has only begun."""
        return self._looks_back and period == str(self.year)

    def _is_past(self, one: Moment) -> bool:
        return bool(self.year and one.period) and last_year(one.period) < self.year

    def _is_to_come(self, one: Moment) -> bool:
        return bool(self.year and one.period and last_year(one.period) > self.year)

    def _take_next(self, one: Moment) -> None:
        """由2020年的3家增加到2022年的5家: what follows is of the later year, where no other was spoken of."""
        self._next = one
        ends = TO.search(self.text[max(0, one.start - 2) : one.start])
        # 12月28日并网;自并网至今年9月末,…: what follows is of the whole stretch.
        whole = one.span and "/" in one.period and "/" not in one.span.period
        if ends and (whole or self._main.end < self.layout.statement(one.start)):
            self._main, self._part = one, NONE

    def _take_main(self, one: Moment) -> None:
        """A part of the time spoken of (其中5月) dates no more than its sentence."""
        if self._title.word in HOLIDAYS and len(one.period) == DAY_LENGTH and BEGINS.match(self.text, one.end):
            return
        if one.span and not one.period and self.year and self._main.period:
            # A time that cannot be reckoned holds for its sentence.
            self._part = one
            return
        if one.word in NOW and self._main.period and last_year(self._main.period) == self.year:
            # 目前有酒店12家。收入5亿元: for its sentence no time is told, and then that which was spoken of.
            self._part = one
            return
        self._lists.take(one)
        alone = ALONE.match(self.text, one.end)
        contrast = CONTRAST.search(self.text[max(0, one.start - 4) : one.start]) and is_earlier(one, self._main)
        late = self._end > self.layout.sentence(one.start) or is_part(one, self.text)
        # 增长5%,2019年为3亿元;: an aside on a year gone by ends with its sentence.
        aside = late and is_before(one.period, self._main.period)
        that_year = one.word in THAT_YEAR and is_before(one.period, self._main.period or str(self.year))
        point = is_point(self.text[one.start : one.end], one.period, self._main.period)
        if (
            one.word == "当月"
            or aside
            or contrast
            or (is_part(one, self.text) and self._main is not NONE)
            or that_year
            or point
            or ((late or alone) and within(one.period, self._main.period))
        ):
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
        if COUNTED_ON.match(self.text, one.end):
            self._title = one
        if not heading and self.layout.line(one.start) == 0:
            self._lead = one.period
        if heading:
            self._headed = [one]
        if heading or one.period in [other.period for other in self._headed]:
            self._title = one
