"""When a figure is true: the period that the dates and words around it tell.

A period carries on to the next sentence and paragraph until another is printed. What stands in brackets, or is
compared with, dates nothing else (moments.py).
"""

import re
from collections.abc import Mapping

from indicators.reading.carried import AFTERWARDS, CAME, MEANT, PROMISED, Carried
from indicators.reading.columns import Cell
from indicators.reading.compared import IN_BRACKET
from indicators.reading.holidays import FESTIVE
from indicators.reading.lasting import is_size
from indicators.reading.layout import Layout
from indicators.reading.moments import (
    DAY,
    MAIN,
    Moment,
)
from indicators.reading.reckon import is_before, reckon
from indicators.reading.resumed import STOCK, from_january, is_point
from indicators.reading.span import Span, Told, last_year
from indicators.reading.states import is_state
from indicators.reading.timeline import NONE
from indicators.reading.timewords import NOW, SINCE_THEN, THEN, WHOLE_YEAR, WINTERS
from indicators.reading.ways import Untold, Way, way

# What may stand ahead of the words that a paragraph begins with.
BEGINNING = re.compile(r"[\s“”—]*(?:各位代表[，,！!：:])?(?:[今去]年|20[0-9]{2}年)?")
DIGIT = re.compile("[0-9]")
DIGITLESS = re.compile("[^0-9，,。；;：:、\n]+")
# 剩下的3公里都在元宝区,11月15号前完工.
THEN_DATED = re.compile("[^0-9，,。；;：:、\n]+[，,]?")
# 已于10月28日 tells when something was done, not when its figures are true.
# 一期33台风机计划今年9月并网: nor does the day by which a thing is to be there.
DONE_ON = re.compile("(?:已|将|均|分别|都|就)[^，,。；;\n]{0,2}[于在]$|(?:计划|预计|拟|有望|赶在)[于在到]?$")
REST = re.compile("(?:余下|剩余|其余|另外|还有|剩下)的?$")
MET = re.compile("(?:超额|提前)(?:完成|实现)|完成[^，,。；;]*(?:任务|目标)数?$")
GOAL = re.compile("(?:以上|左右)?的(?:增长|增速)?(?:预期)?(?:目标|任务)")
SET = re.compile("年初|全年|年度|预期|既定|定下")
# 签约额3亿元: so much was promised on that day.
SIGNED = re.compile("签[约署订]|签下")
NEAR = 20
PART = ":"
ALREADY = re.compile("[^，,。；;\n0-9]{0,6}已")
POINT = re.compile("[一二三四五六七八九十][是要]")


class Times(Carried):
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
        statement = self.layout.near_statement(span.start)
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
        return self._of_goal(span) or self._behind(span)

    def _of_goal(self, span: Span) -> Told | None:
        """离年初定下的增长5%的目标: what was to be reached in the year."""
        if not GOAL.match(self.text, span.end):
            return None
        if not SET.search(self.text, self.layout.near_breath(span.start), span.start):
            return None
        return Told(str(last_year(self._main.period) if self._main.period else self.year or ""), sure=False)

    def _behind(self, span: Span) -> Told | None:
        """30家企业已于10月28日投产: the date behind the number, in its clause."""
        one = self._ahead[0] if self._ahead else None
        if not one or not (one.period or one.word in WHOLE_YEAR) or one.start > span.end + NEAR:
            return None
        if is_size(self.layout, span, -1):
            # 总投资3亿元的工程已于5月启动.
            return None
        # 余下4台将在10月底前交付, 另外2个明年上半年完工.
        rest = REST.search(self.text, max(0, span.start - 4), span.start)
        if not (rest or DONE_ON.search(self.text, span.end, one.start)):
            return None
        beside = span.end == one.start or (THEN_DATED if rest else DIGITLESS).fullmatch(self.text, span.end, one.start)
        if not beside:
            return None
        # 去年11月建成;2个法庭预计年底完工: the end of this year.
        told = one.period or reckon(one, self._known(), self.layout)
        return Told(str(self.year) if is_before(told, str(self.year)) and one.word else told, sure=False)

    def _shared(self, span: Span, status: str) -> Told:
        """What dates the figures of a clause, of a sentence, or all that follow."""
        line = self.layout.line(span.start)
        if self._is_of_thing(span, status):
            return Told("")
        if near := self._near(span, status):
            return near
        if status in MEANT and self._main.end < self.layout.statement(span.start) and not self._is_met(span):
            return self._expected(span, status, line)
        if self._is_timeless(span, status, self.layout.statement(span.start)):
            return Told("")
        loose = self._title.span is not None and not self._title.span.period and self._main.period
        over = self._looks_back and "/" in self._main.period and self._part.end > self._main.end
        far = self._main.end < line or (over and self._main.end < self.layout.statement(span.start))
        if far and self._title.period and self._title.period != self._main.period and not loose:
            # A paragraph that prints no time goes back to that of the headline, or of its part.
            return Told(self._title.period)
        return self._carried(span, status)

    def _is_met(self, span: Span) -> bool:
        """超额完成下降4%的目标, 完成任务数12亿元的91%: what was to be reached in the time that was spoken of."""
        begin = self.layout.near_breath(span.start)
        return bool(MET.search(self.text, begin, span.start))

    def _near(self, span: Span, status: str) -> Told | None:
        """What dates the figures of a clause or of a sentence alone."""
        statement, meant = self.layout.statement(span.start), status in MEANT
        # 后年建成;五年之后产值将过一百亿元.
        sentence = self.layout.sentence(span.start)
        later = self._part.period and self._part.end >= max(self._until.end, sentence)
        # 一是…到2027年达到6亿元;二是建设3个园区.
        itself = self._until.end >= sentence or not POINT.match(self.text, sentence)
        # 到9月底已接订单4万吨,设计年产能20万吨: what is done by then tells nothing of what is meant.
        met = meant and ALREADY.match(self.text, self._until.end)
        told = self._until.end >= statement and self._until.end > self._main.end
        until = told and not (later or met or self._is_another(span, meant=meant)) and itself
        if until and not self._until.period and self._until.word in THEN:
            return Told("", sure=False)
        # 明年订单已排到6万台: so many there are of that year.
        beside = not status or self._until.end >= self.layout.near_breath(span.start)
        if until and (meant or (beside and self._until.role == MAIN)):
            return self._by_then(span)
        if until and not meant and self._until.period and not self._is_to_come(self._until):
            # 到9月末,企业有3家: the time that is spoken of from now on, where that before was earlier.
            if is_before(self._main.period, self._until.period):
                self._main, self._part = self._until, NONE
            return Told(self._until.period)
        if self._clause is not NONE and self._clause.end >= max(self.layout.clause(span.start), self._main.end):
            return Told(self._clause.period)
        # 4月25日,省政府提出将建成: the day on which it is said.
        said = self._part.role == DAY and status in PROMISED and not SIGNED.search(self.text, statement, span.start)
        if self._part is not NONE and not said and self._part.end >= self._reach(self._part, span):
            return Told(self._part.period, sure=self._is_known(self._part))
        return None

    def _is_another(self, span: Span, *, meant: bool) -> bool:
        """二期年内交付;三期6万平方米明年开工: whether another statement told the time to come of another thing."""
        return meant and self._until.end < self.layout.sentence(span.start) and is_state(self.layout, span)

    def _is_known(self, one: Moment) -> bool:
        """Whether a part of the time is sure; since when (开业以来) may not have been told, 上个采暖期 is reckoned."""
        return (
            WINTERS.get(one.word, 0) == 0
            and (self._looks_back or not self._is_loose(one))
            and (bool(one.period) or one.word not in SINCE_THEN)
        )

    def _reach(self, one: Moment, span: Span) -> int:
        """How far before a figure a part of the time spoken of may stand: 其中5月 dates its sentence; a holiday, all up
        to the full stop; a stretch that begins a paragraph, all of it, as a holiday does who came in it.
        """
        line, statement = self.layout.line(span.start), self.layout.statement(span.start)
        if is_point(self.text[one.start : one.end], one.period, self._main.period):
            # 6月末存款余额…。贷款余额…: what is counted on a day goes on, what a half-year brought does not.
            stock = STOCK.search(self.text, self.layout.near_breath(span.start), span.end)
            return line if stock else statement
        if one.word in NOW:
            return statement
        holiday = one.word in FESTIVE and not is_before(one.period, self._main.period)
        if not holiday and (one.span is None or one.span.period):
            return self.layout.sentence(span.start)
        begins = BEGINNING.fullmatch(self.text, line, one.start)
        of_all = begins and (not holiday or CAME.search(self.text, self.layout.near(statement, span.start), span.end))
        return line if of_all and not (one.word not in FESTIVE and is_state(self.layout, span)) else statement

    def _by_then(self, span: Span) -> Told:
        """The time to come; of 明年5月开工,达产后年产值将达3亿元 no time is told."""
        later = self._until.role == MAIN and AFTERWARDS.search(self.text, self._until.end, span.start)
        return Told("", sure=False) if later else Told(self._until.period)
