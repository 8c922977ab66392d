"""What surrounds a figure says what it is: its period, place, measure, indicator and status."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from indicators.reading import gazetteer
from indicators.reading.columns import cells
from indicators.reading.doubt import Doubts, Facts
from indicators.reading.lasting import is_yearly, of_any_day
from indicators.reading.layout import Layout
from indicators.reading.measures import MEASURING
from indicators.reading.signs import Signs
from indicators.reading.sites import is_average
from indicators.reading.span import OPEN, Span, Told, last_year
from indicators.reading.status import Cues
from indicators.reading.sums import Sums
from indicators.reading.what import Subjects
from indicators.reading.when import Times
from indicators.reading.where import NATION, Places

# A number of these may be a stretch of time, and one with 大 a name (十大工程): no figure that a table has a row for.
DURATIONS = frozenset(("年", "载", "个季度", "个月", "月", "周", "天", "日", "小时", "分钟"))
GRAND = "大"
# In an article that prints its figures in digits a small count in characters may be a word: 三个季度, 两批次.
SMALL = re.compile("[一二两三四五六七八九十]{1,2}")
# 全国率先, 全国文明城市, 中国民营企业: no nation that something is compared with.
COMPARED = re.compile(
    "(?<![在居占高低列])(?:全国|我国)(?!率先|领先|首|第|前|唯一|文明|先进|示范|重点|优秀|百|[0-9]|性|一体|人大|政协|最|大赛)"
)
# 同期,全省下降1.4%: what a city is told beside.
AT_THAT_TIME = re.compile("同期[，,]?(?:全[国省球]|我国)[^。；;\n]*\\Z")
# 吉林省同期为48.2%: another province beside ours.
ANOTHERS = re.compile("[省区市]同期[^，,。；;\n0-9]{0,6}[0-9.]+[^0-9，,。；;\n]{0,4}\\Z")
# 同期,相邻的河北省秦皇岛市为98%; 横向比并不轻松:内蒙古已有12亿元: what is held against ours.
BESIDE = re.compile("同期|相邻|邻近|毗邻|同为|接壤|相比|反观|放眼|横向|差距|短板|对标|看齐|赶超")
# 江苏有12万户,我省是13万户; 高出我省6个百分点; 佟二堡不到13人.
OURS = re.compile(
    "[^。！!？?；;\n]{0,40}?(?:(?<![从在由给])(?:我[省市县区们]|本[省市县]|辽宁(?!省?[内外])|咱们?)|[高低]于全[省市县]|人家)"
)
# 订单排到了2025年,手持订单12万吨: the orders are there.
BOOKED = re.compile("(?:排产?|签|预?订)[到至]了?20[0-9]{2}年")
# What places have and no firm has.
OF_AREAS = re.compile(
    "(?:地区)?生产总值|GDP|规模以上工业|规上工业|规上服务业|固定资产投资|一般公共|公共财政|财政收入|社会消费品|限额以上|(?:城镇|农村)(?:常住)?居民|居民人均|"
    "常住人口|户籍人口|城镇化率|城镇新增就业|房地产开发投资|民间投资|地方财政|全口径税收"
)
YEARS = re.compile("[0-9]{4}/[0-9]{4}")
REACHED = re.compile("(?<!累计)(?:[增扩升提][加大高展至]?|发展|壮大|下降|降|减少|缩[短小]|由.*)到了?$|[增升降]至$")
FAR = 16
OF_CHINA = (gazetteer.PROVINCE, gazetteer.CITY, gazetteer.COUNTY)
# So many figures tell what place a text speaks of.
OPENING = 3


class Surroundings(NamedTuple):
    """What is told of a figure, each empty where nothing tells it; ``unsure`` names those that are concluded."""

    period: str
    place: str
    status: str
    measure: str
    indicator: str
    unsure: tuple[str, ...]


class Context:
    """Asks three rooms of a whole text: when, where, what; ``of`` reads them off for a figure.

    ``places`` maps what a text may print (朝阳高新区) to the place's name; the lexicon's are always known.
    ``year`` is that of the article, 0 where unknown.
    """

    def __init__(self, folded: str, spans: list[Span], places: Mapping[str, str], year: int) -> None:
        self.year, self.layout = year, Layout(folded)
        table = cells(folded, spans)
        self._when = Times(self.layout, spans, table, year)
        self._sums = Sums(self.layout)
        self._where = Places(self.layout, places)
        self._what = Subjects(self.layout, spans, self._where.heads, year)
        self._cues = Cues(self.layout, table, year)
        self._signs = Signs(self.layout)
        self._doubts = Doubts(self.layout, table, year)
        figures = [one for one in spans if one.quantity]
        self._in_digits = 2 * sum(folded[one.end - len(one.unit) - 1].isdigit() for one in figures) > len(figures)
        # The place of the first figures: what a report on the nation says of it is no context.
        self._first: list[str] = []

    def of(self, span: Span) -> Surroundings:
        """What is told of the next figure; call it in order.

        The status is empty where the figure may be of what is to come, and no word says so.
        """
        where, what = self._where.of(span), self._what.of(span)
        if OF_AREAS.match(what.indicator.text) and (area := self._where.area(where.text)) != where.text:
            where = Told(area, sure=False)
        when, status = self._when_and_status(span)
        if is_yearly(self.layout, span):
            when = of_any_day(when)
        elif YEARS.fullmatch(when.text) and REACHED.search(self.layout.text, max(0, span.start - 6), span.start):
            # 9年来,土地增加到22600亩: at the end of these years.
            when = Told(when.text.rpartition("/")[2], sure=False)
        elif status.text == "actual":
            when = self._sums.of(span, when, what.indicator.text, self._when.up_to(when.text))
        if len(self._first) < OPENING:
            self._first.append(where.text)
        home = next(filter(None, self._first), "")
        if status.text == "actual" and where.text != home:
            begin = self.layout.near_statement(span.start)
            beside = COMPARED if where.text == NATION else AT_THAT_TIME
            average = where.text == NATION and is_average(self.layout.text, span.start, span.end)
            if average or beside.search(self.layout.text, begin, span.end) or self._is_anothers(span, where.text, home):
                status = status._replace(text="context")
        told = (when, where, status, what.measure, what.indicator)
        unsure = [name for name, (_, sure) in zip(Surroundings._fields, told, strict=False) if not sure]
        if "value" not in span.unsure and self._may_be_none(span):
            unsure.append("value")
        facts = Facts(*[text for text, _ in told])
        unsure += (name for name in self._doubts.of(span, facts) if name not in unsure)
        unsure = self._signed(span, facts, unsure)
        return Surroundings(*facts, (*span.unsure, *unsure))

    def _is_anothers(self, span: Span, place: str, home: str) -> bool:
        """Whether it is what another province, or a place in it, has, told beside ours: ``home``."""
        known, ours = gazetteer.meanings(place), gazetteer.meanings(home)
        if not known or known[0].level not in OF_CHINA:
            return False
        text = self.layout.text
        province = known[0].level == gazetteer.PROVINCE and known[0].code != gazetteer.LIAONING
        if province and ANOTHERS.search(text, max(0, span.start - FAR), span.end):
            return True
        if known[0].within((ours[0].code[:2] + "0000" if ours else "", gazetteer.LIAONING)):
            return False
        # 与海宁相比,短板在设计。海宁有设计师12人: the sentence before may say that the two are compared.
        begin = self.layout.near_statement(max(0, self.layout.near_statement(span.start) - 1))
        begin = max(begin, self.layout.near_line(span.start))
        return bool(BESIDE.search(text, begin, span.start) or OURS.match(text, span.end))

    def _signed(self, span: Span, facts: Facts, unsure: list[str]) -> list[str]:
        """Unsure fields; periods, places and names by how often such ones were wrong. The same told twice stays one."""
        place = self._signs.doubts_place(span, facts.place, sure="place" not in unsure)
        sure = "indicator" not in unsure
        name = self._doubts.again or self._signs.doubts_name(span, facts.indicator, sure=sure, measure=facts.measure)
        when = "period" in unsure or self._signs.doubts_period(self._when.way(span, facts.period, facts.status))
        signed = {"period": when, "place": place, "indicator": name}
        return [*(one for one in unsure if one not in signed), *(one for one, doubted in signed.items() if doubted)]

    def _may_be_none(self, span: Span) -> bool:
        """Whether it may be no figure at all: 3年, 十大, 三个季度 among digits."""
        if span.unit in DURATIONS or self.layout.text[span.end - 1] == GRAND:
            return True
        # Most figures among digits are digits themselves.
        if not self._in_digits or not SMALL.match(self.layout.text, span.start):
            return False
        counts = span.unit and not MEASURING.search(span.unit)
        return bool(counts and SMALL.fullmatch(self.layout.text, span.start, span.end - len(span.unit)))

    def _when_and_status(self, span: Span) -> tuple[Told, Told]:
        """Period and status: one can rule the other out."""
        status = self._cues.of(span)
        when = self._when.of(span, status.text)
        if self.year and when.text and last_year(when.text) > self.year:
            # What is done already is not of the time to come that its sentence names.
            if status.text == "actual":
                when = Told("", sure=False)
            else:
                booked = BOOKED.search(self.layout.text, self.layout.near_sentence(span.start), span.start)
                status = self._cues.to_come(span) if status.text in ("", OPEN) and not booked else status
        elif not status.text and self._when.is_planned_for(when.text):
            status = self._cues.to_come(span, planned=True)
        if status.text == OPEN:
            return when, Told("", sure=False)
        return when, status if status.text else Told("actual", status.sure)
