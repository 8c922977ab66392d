"""What dates a figure of which its own sentence tells no time: what was spoken of before, or is to come."""

import re
from itertools import islice

from indicators.reading.holidays import FIXED, HOLIDAYS
from indicators.reading.lasting import is_done, is_put_into, is_size, is_work, is_yearly
from indicators.reading.moments import MAIN, Moment
from indicators.reading.reckon import SO_FAR, is_as_of
from indicators.reading.span import DAY_LENGTH, OPEN, YEAR_LENGTH, Span, Told, last_year
from indicators.reading.states import is_state
from indicators.reading.timeline import BEGINS, NONE, Timeline
from indicators.reading.timewords import TODAY

AFTERWARDS = re.compile("(?:[产成用营]|开[放业通馆园]|竣工|完工|通车|并网|运行)(?:之|以)?后")
# What is not done may have a deadline.
PROMISED = ("target", "planned")
MEANT = (*PROMISED, "estimate", OPEN)
# Who comes in a holiday, and what they leave.
CAME = re.compile("接待|游客|旅客|观众|客流|人次|旅游收入|营业额|销售额")
IN_HOLIDAY = re.compile("日均|单日|当日|门票|票房|入住|上座|出租率|客房|零售额|[上下]降|增长|减少")
HARVEST = re.compile("(?<!年)(?:总?产[量值]|总产|产出|收入|销售额|接待|吞吐量|增加值|生产总值|投资额?|[增减]产)(?!线)")
STATISTICAL = re.compile("同比|环比|同期|[比较](?:上[年月季]|去年|年初|[0-9]{1,2}月)")
# 去年底开工,已到位资金1亿元: when it began is not when it has come so far.
BEGAN = re.compile(
    "[^，,。；;\n0-9]{0,8}(?:开工|动工|启动|投产|投用|投运|开业|开通|获批|立项|落地|签约|落户|挂牌|上线|奠基)(?:建设)?[，,][^，,。；;\n0-9]{0,8}已"
)
# 今年4月动工,计划投资2亿元.
STARTS = re.compile("[^，,。；;\n0-9]{0,8}(?:开工|动工|启动|封顶|开建|投产|投用|投运)(?:建设)?[，,]")
OF_THING = re.compile("投资(?!完成)|占地|面积|设计|产能|装机|规模|(?:达产|建成|投产)(?:之|以)?后")
PLANNED = re.compile("计划|安排|拟|预算|目标|决定|批准|规划|签[约订]|协议|意向|合同|引进|[总累]计")
RECKONED = re.compile("(?:据|经|初步)[^，,。；;\n0-9]{0,8}(?:测算|估算|统计|核算)(?![^。\n]*(?:将|可|预计|届时|有望))")
THERE_ARE = re.compile("[达有共]|[职员]工|在[册校岗建]")
OF_YEAR = re.compile("全年|今年(?![1-9前一二三四上])|年底|年末|明年|将|可|有望|整个|后")
NEAR, FAR, AHEAD = 20, 120, 6


class Carried(Timeline):
    """A timeline that tells what it has carried up to a figure."""

    def _carried(self, span: Span, status: str) -> Told:
        """The time spoken of before; of what there is every year, none that is long gone."""
        main, statement, line = self._main, self.layout.statement(span.start), self.layout.line(span.start)
        if main is NONE and status not in MEANT and (opening := self._of_opening(span)):
            return Told(opening, sure=False)
        # 2024年五一假期: the year is the holiday's.
        its_year = main.end <= self._holiday.start <= main.end + 1 and main.period == self._holiday.period[:YEAR_LENGTH]
        if (not main.period or its_year) and self._holiday.period and self._is_of_holiday(span):
            return Told(self._holiday.period, sure=False)
        old = main.end < statement and main.period and last_year(main.period) < self.year - 1
        if old and not self._is_report and is_yearly(self.layout, span):
            return Told("", sure=False)
        whole = self._told if self._end >= statement else None
        if whole and whole.text and self.text.startswith("其中", self.layout.breath(span.start)):
            # 现有企业78家,其中规上企业41家: a part is of the time of its whole.
            return whole
        if self._is_past(main) and BEGAN.match(self.text, main.end, span.start):
            return Told(str(self.year), sure=False)
        return self._of_class(span, main) or Told(main.period, sure=self._is_clear(span, statement, line))

    def _of_class(self, span: Span, main: Moment) -> Told | None:
        """What is told of a figure that the time of another sentence does not date, by what it is and how far that is:

        - what there is, where a day, a part of a year or several years were told, or another paragraph told a year gone
          by and the article has told this year: this year;
        - anything, where another paragraph told a day or a year long gone: this year.
        """
        breath = self.layout.near_breath(span.start)
        apart = main.word in SO_FAR and main.end < breath and THERE_ARE.search(self.text, breath, span.start)
        if apart and "/" in main.period and is_state(self.layout, span):
            # 截至10月末,今年出栏3万头,养牛户达到9户: so many on that day.
            return Told(main.period.rpartition("/")[2], sure=False)
        statement, line = self.layout.statement(span.start), self.layout.line(span.start)
        if main.end >= statement or not main.period or main.period in (self._title.period, self._lead):
            return None
        if not self.year or self._is_report or self._looks_back or span.start in self.cells:
            return None
        days = len(main.period) == DAY_LENGTH or (len(main.period) > 2 * DAY_LENGTH and is_as_of(main, self.text))
        old = last_year(main.period) < self.year - 1 and not self._title.period
        if main.end < line and ((days and not self._is_past(main)) or old):
            return Told(str(self.year), sure=False)
        begun = max(statement, span.start - FAR)
        # 投资3亿元的项目去年8月投产 tells its own time.
        gone = self._is_now and main.end < line and self._is_past(main) and not is_put_into(self.layout, span, breath)
        if (
            (len(main.period) == YEAR_LENGTH and not gone)
            or STATISTICAL.search(self.text, begun, span.start)
            or not is_state(self.layout, span)
        ):
            return None
        near = main.end >= line and not self._is_past(main)
        return Told(str(self.year), sure=gone or (near and self._is_clear(span, statement, line)))

    def _is_timeless(self, span: Span, status: str, statement: int) -> bool:
        """今年4月已有6条生产线投产,全部达产后年产值3亿元; 去年9月开工,总投资4亿元."""
        main = self._main
        since = self._named.end > self._main.end and self._is_past(self._named)
        to_be = status in ("planned", "estimate") and main.end >= statement and not since
        if to_be and AFTERWARDS.search(self.text, main.end, span.start):
            return True
        gone = self._is_past(main) and not self._looks_back and main.end < self.layout.breath(span.start) - 1
        if status == "planned" and gone and not PLANNED.search(self.text, main.start, span.start):
            # 去年扩到40万吨,三期30万吨项目正在建设.
            return True
        return status == "planned" and main.period != str(self.year) and is_size(self.layout, span, main.end)

    def _is_of_thing(self, span: Span, status: str) -> bool:
        """今年4月动工,计划投资2亿元; 6月投产,达产后年产值5亿元: what a thing costs and is to bring is of no year."""
        named = self._named
        if status not in ("planned", "estimate") or named.start < self.layout.sentence(span.start):
            return False
        if self._is_to_come(named):
            # 二期明年5月开工,投资9000万元: a plan of that year.
            return False
        last = max(one.end for one in (self._main, self._part, self._until, self._clause)) <= named.end
        started = last and STARTS.match(self.text, named.end)
        return bool(started and OF_THING.search(self.text, started.end(), span.start))

    def _is_of_holiday(self, span: Span) -> bool:
        """Whether it is of a holiday, the only time that an article tells: who came, what was sold, how that grew."""
        breath, statement = self.layout.near_breath(span.start), self.layout.near_statement(span.start)
        return bool(
            CAME.search(self.text, statement, span.end)
            or IN_HOLIDAY.search(self.text, breath, span.end)
            or STATISTICAL.search(self.text, breath, span.end + NEAR)
        )

    def _of_opening(self, span: Span) -> str:
        """A sentence that opens an article with what was found, and tells the time behind it; else the day on which it
        is told.
        """
        near = islice(self._ahead, AHEAD)
        one = next((one for one in near if one.role == MAIN and one.span and one.period and not one.close), None)
        if (
            one
            and not is_state(self.layout, span)
            and self.layout.statement(one.start) == self.layout.statement(span.start)
        ):
            return one.period
        return self._told_on if self._holiday is NONE else ""

    def _is_loose(self, one: Moment) -> bool:
        """Whether a year stands for something shorter (春节期间), or it is only reckoned (近五年)."""
        # 五年前 is a year.
        ago = self.text[one.end - 1] == "前" and len(one.period) == YEAR_LENGTH
        stretch = one.span is not None and not one.span.period and not ago
        return stretch or (one.word in HOLIDAYS and one.word not in FIXED)

    def _is_clear(self, span: Span, statement: int, line: int) -> bool:
        """Whether what is carried over may be relied on: not a date of which no period is known; of another
        paragraph no single day, and a time only where all is of it, or it is this year or the last.
        """
        main = self._main
        if not main.period:
            return main.span is None and main.word not in TODAY
        day = len(main.period) == DAY_LENGTH and not is_as_of(main, self.text)
        # A day is seldom that of the next sentence but one: 5月2日,客流3万人。红旗村有大棚。樱桃每斤80元.
        before = self.layout.statement(statement - 1) if line < statement else line
        elsewhere = main.end < before and not self._is_report
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
        begin = self.layout.near_statement(span.start)
        if status == "estimate" and AFTERWARDS.search(self.text, begin, span.start):
            # 达产后年产值3亿元: of no year that was spoken of.
            return Told("")
        if status == "estimate" and RECKONED.search(self.text, begin, span.start):
            # 据测算,赛事带动消费3亿元: what has been reckoned is there.
            return self._carried(span, "actual")
        reported = self._looks_back and self._main.period == str(self.year - 1)
        of_title = self._is_of_title(begin, span)
        gone = of_title or reported or (self._main.end >= line and self._is_past(self._main))
        if status == "estimate" and gone:
            # 2022年,…。预计实现生产总值8亿元: what is reckoned of a year gone by.
            return Told(self._title.period if of_title else self._main.period, sure=False)
        if status == "target" and self._until.end >= line:
            period = self._until.period
        elif status == "planned" and self._until.end >= line and is_done(self.layout, span):
            # “十四五”时期,…。建设农田50万亩.
            period = self._until.period
        elif (
            (status != "planned" or is_work(self.layout, span) or is_done(self.layout, span))
            and self._main.end >= line
            and self._main.period == str(self.year)
        ):
            period = self._main.period
        elif self._title.period == str(self.year) or self._title.word in HOLIDAYS or self._is_to_come(self._title):
            period = self._title.period
        if not period and status == "estimate" and self._is_harvest(span):
            return Told(str(self.year or ""), sure=False)
        # 总投资3亿元的项目去年10月投产: what all of it costs is of no year.
        total = status == "planned" and is_size(self.layout, span, -1)
        if not period and self._looks_back and self.year and not total:
            period = str(self.year)
        if period and period == self._title.period:
            return Told(period)
        return Told(period, sure=not period and (status == "planned" or not self._main.period))

    def _is_of_title(self, begin: int, span: Span) -> bool:
        """一季度经济平稳开局。…产值预计增长6.5%: whether what is reckoned is of the quarter of the headline."""
        title = self._title.period
        of_part = len(title) > YEAR_LENGTH and title.startswith(str(self.year))
        return of_part and not OF_YEAR.search(self.text, begin, span.start)

    def _is_harvest(self, span: Span) -> bool:
        """Whether what is expected is what a year brings (全市粮食总产量可达157亿斤), where this year is told of."""
        begin = self.layout.near_statement(span.start)
        this_year = self._main.period and last_year(self._main.period) == self.year
        return bool(this_year and HARVEST.search(self.text, begin, span.start))

    def _is_statistical(self, span: Span) -> bool:
        """Whether a figure stands among others that are all of one time: in a report, a table, beside a growth rate."""
        if self._is_report or span.start in self.cells:
            return True
        begin = max(self.layout.statement(span.start), span.start - FAR)
        end = self.text.find("。", span.end, span.end + NEAR)
        return bool(STATISTICAL.search(self.text, begin, end if end >= 0 else span.end + NEAR))
