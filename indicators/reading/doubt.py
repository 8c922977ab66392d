"""What only all that is told of a figure shows to be doubtful; the rooms themselves tell what they conclude."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from functools import cached_property
from typing import NamedTuple

from indicators.quantity.lexicon import any_of
from indicators.reading import gazetteer
from indicators.reading.layout import Layout, first_line, is_report
from indicators.reading.measures import GROWTH, LEVEL, MEASURING, SHARE
from indicators.reading.parts import plain
from indicators.reading.span import DAY_LENGTH, YEAR_LENGTH, Span, end_of, last_year
from indicators.reading.trim import is_name

# A time is spoken of, be it one that could not be reckoned: 昨日, 一年来, 过去的一年, 同比.
TIME = re.compile(
    "[昨前]日|昨天|今[年天日]|[去前上]年|[一二两三四五六七八九十0-9]年[来间内]|[这的]一年|同比|环比|同期|假期|期间|[0-9][年月日]|以来"
)
# What there is, and the size of a thing, has no time of its own.
NOW = re.compile(
    f"目前|如今|眼下|时下|当前|今后|(?<!实)现(?!金|代|价|场|象)|拥有|共有|{any_of('works', 'cost')}|占地|面积|全长"
)
# 达产后年产值3亿元, 投资2亿元的二期, 装机120万千瓦: what will be, whenever it is, and how big it is meant to be.
ONCE = re.compile("[产成用营运业]后|[0-9一二三四五六七八九十]年[之以]?内|投资|装机|占地|面积|产能|规模")
# 由上年的1.87缩小为1.81: the year before, said beside the number.
RECENT = re.compile("(?:[去上]年|年前)(?:[末底初]|全年|同期)?的?$")
# 前年, 次年, 五年前, 二〇〇一年: a year gone by that its sentence tells, not in digits.
WORDED = re.compile('前年|[次翌]年|第二年|年前|当时|那时|那会儿|[〇零一二三四五六七八九]{2}年|五[”"]?末')
NEAR, LEAD, HEAD = 20, 24, 400
# 一家公司 and 各类医院 are no names.
FIRM = re.compile("(?:公司|集团|医院|大学|学院|合作社|银行|厂)(?!房|区|商|矿|化|生|城)")
ANY_FIRM = re.compile("[各类等家所多]|全[市省县区国]")
# The day of a report early in a year, printed with the year or without: 2月14日.
DAY = re.compile("(?<![0-9月])[1-5]月[0-9]{1,2}日")
DONE = re.compile(
    "[已了]|[同环]比|比上|去年|上年|截至|完成|累计|季度|[前上下]半?[0-9一二三四五六七八九十]*个?月|[0-9]月"
)
# 过去五年, 十年来, 五年新增: more than the one year that was spoken of.
YEARS = re.compile("一年[来间]|(?:过去|近)[两三四五六七八九十2-9]年|[两三四五六七八九十2-9]年(?:来|间|新增|累计)")
# A report early in a year tells its 全年 and 年末 of the year before.
WHOLE_YEAR = re.compile("全年|年[末底]|年度")
# What is being built has its size before it is there.
BUILT = re.compile("建设|追加|启动|开工|新建|扩建|续建|正在(?:安装|吊装|施工|建造|铺设|打桩|浇筑)")
# 两台机组吊装完毕。投产后预计…: what the next sentence begins with is still to come.
TO_START = re.compile(
    r"[^。\n]{0,40}。(?:项目|工程|全部|机组)*(?:投产|建成|达产|投用|并网|通车|投运)(?:以|之)?后[，,]?(?:预计|将|可|每?年)"
)
UNDER_WAY = re.compile("正在(?:施工|建设|建造)")
STANDS = re.compile("[已了达有]|建成|投产|完成|累计|竣工|投用")
# What was opened, with a time gone by, before a total is told.
STOOD = re.compile(
    "(?:(?:19|20)[0-9]{2}年|[去前上]年|已)[^，,。；;\n]{0,12}(?:建成|投产|竣工|投用|通车|投运|开业|运营)(?![率后期年]|的)[^。\n]{0,24}总投资"
)
# 总投资3亿元的工厂正式投产, 工厂建成投产,总投资3亿元; 项目投产后 is to come.
STARTED = re.compile(
    "(?<![未将拟])(?:正式|全面|顺利|竣工|建成|成功|全部)(?:投产|投用|通车|投运|开业|运营|启用|投入使用)(?![后率期前]|的?目标)"
)
# 隧道通车一周年。…总投资163亿元.
ANNIVERSARY = re.compile(
    "(?:建成|投产|投用|通车|投运|开业|运营|启用|开通|成立)(?:[一二两三四五六七八九十0-9]+(?:周年|年来|年多)|以来)"
)
# What is so long or so wide is a plan's where the sentence before is one, no estimate.
EXTENT = re.compile("全长|总长|长度|面积|里程|宽度")
RECKONED = re.compile("预计|约|估计|将")
# 双向四车道, 设计速度: how it is meant to be. 为确保粮食产量500亿斤; 6条公路完工后 tells of what is not there yet.
DESIGNED = re.compile("双向|设计|谋划|按[^，,。；;\n]{2,10}标准建设|概算|拟建|为确保|努力为")
ONCE_DONE = re.compile("[^，,。；;\n]{0,12}(?:完工|建成|投产|投用|通车|竣工|达产|投运|并网|开通|启用)(?:之|以)?后")
# 二期12亩今年10月建成, 国庆假期增开8列 may be done or to be done: nothing but a date is told.
DATED_BARELY = re.compile(
    "(?:今年)?[0-9]{1,2}月(?:底|初|[上中下]旬)?(?:全部|正式)?(?:建成|投产|完工|竣工|投用|通车)(?=[，,。；;])"
)
NOT_YET = re.compile("[已了过]|完成|建成|投产|竣工|累计|截至|目前|现有|同比|增长|比上年|[去上]年")
BARE = re.compile(
    "(?:再|全面|深入|大力|加快|推进)*(?:实施|完成|改造|新[建增改]|建设|建成|引进|培育|开展|整治|治理|培训|种植|创建|推进)"
)
DONE_THEN = re.compile("[已了过]|累计|截至|目前|现有|同比|增长|比上年|[去上]年")
AWAITED = re.compile("预计|将|计划|力争|有望|拟|确保|即将|明年")
# 据测算,带动消费12亿元,其中决赛当天,铁岭就迎来游客12万人次; 力争达到12%,并设立12亿元的基金.
HAPPENED = re.compile("就[迎接吸卖拿挣赚]|(?:平常|平时|往年|往常|以往|当时)[^，,。；;\n]{0,8}(?:只|仅|才)有?$")
SET_UP = re.compile("并?(?:设立|拨付|安排资金|成立|组建)(?![^，,。；;\n]{0,12}[到至])|远期")
REST = re.compile(r"[^。！!？?\n；;，,]*")
# A clause that speaks of the time to come, and says of nothing that it is done: of what four later texts called actual
# in one, every third was to come (11 right, 6 wrong); elsewhere one in a hundred.
COMING = re.compile(
    "正在(?!增|变|成)|在建|还有|明年|年内|届时|到那时|[月年]底前|将(?<!为将)(?![近军])|计划|预计|力争|打算|想(?:再|多)|封顶|开工|动工|施工|"
    "要(?<![主重需首]要)(?=[赶在再到把达超])|前(?=全部|交付|完工|投|建成)|后(?=可|年|预计|将)"
)
NOT_COMING = re.compile(
    "[已了过]|完成|累计|截至|目前|现有|同比|增长|比上年|[去上]年|达到|实现|共|如今|今年以来|[0-9]月"
)


class Facts(NamedTuple):
    """What is told of a figure."""

    period: str
    place: str
    status: str
    measure: str
    indicator: str


class Doubts:
    """The doubtful fields of the figures of a whole text; ``of`` names them for a figure.

    ``cells``: where the figures of tables begin. ``year`` is that of the article, 0 where unknown.
    """

    def __init__(self, layout: Layout, cells: Container[int], year: int) -> None:
        self.text, self.layout, self.cells, self.year = layout.text, layout, cells, year
        # What is older is no news of the article.
        self._since = year - (not is_report(layout.text))
        self._times, self._years, self._designs = (
            [found.start() for found in pattern.finditer(layout.text)] for pattern in (TIME, YEARS, DESIGNED)
        )
        self._title = first_line(layout.text)
        self._early = bool(DAY.search(layout.text, 0, HEAD))
        self._told: dict[Facts, tuple[object, str]] = {}
        # Whether another number was told of the same before, of the last figure that was asked for.
        self.again = False
        # The sentence and the status of the figure before.
        self._before = (-1, "")

    @cached_property
    def _plain(self) -> str:
        return plain(self.text)

    def of(self, span: Span, told: Facts) -> Iterator[str]:
        """The fields of the next figure that are doubtful, in the order of the text."""
        actual = told.status == "actual"
        if not told.period:
            when = self._speaks_of_time(span, told.status)
        else:
            when = self._is_of_old(span, told.period) or self._is_of_years(span, told.period)
            when = when or (actual and self._is_of_a_year_gone_by(span, told.period))
        if when:
            yield "period"
        if self._is_of_a_firm(span, told.place) or self._is_alone(told.place):
            yield "place"
        meant = actual and self._is_meant(span)
        if (meant or self._is_early(span, told) or self._is_built(span)) if actual else self._is_none(span, told):
            yield "status"
        self._before = self._statement(span), "planned" if meant else told.status
        self.again = self._is_told_again(span, told)
        if self.again or self._is_made(span, told.indicator):
            yield "indicator"

    def _speaks_of_time(self, span: Span, status: str) -> bool:
        """Whether the paragraph speaks of a time though none was found for the figure; what is only meant to be, and
        what something has changed from, has none of its own.
        """
        if self.layout.was(span) or (
            status in ("planned", "estimate") and ONCE.search(self.text, self._statement(span), span.end)
        ):
            return False
        spoken = _stands(self._times, self.layout.line(span.start), span.end + NEAR)
        return spoken and not NOW.search(self.text, self._statement(span), span.start)

    def _is_of_old(self, span: Span, period: str) -> bool:
        """Whether a year long gone is carried on from another sentence."""
        year = last_year(period)
        if year >= self._since or span.start in self.cells:
            return False
        if RECENT.search(self.text, max(0, span.start - NEAR), span.start):
            return False
        told = self.text[self._statement(span) : span.start]
        return str(year) not in told and not WORDED.search(told)

    def _is_of_years(self, span: Span, period: str) -> bool:
        """Whether the sentence speaks of several years and the figure is said to be of one."""
        return len(period) in (YEAR_LENGTH, DAY_LENGTH) and _stands(self._years, self._statement(span), span.start)

    def _is_of_a_firm(self, span: Span, place: str) -> bool:
        """Whether the sentence begins with a firm that is not the place found."""
        begin = self.layout.statement(span.start)
        firm = FIRM.search(self.text, begin, min(span.start, begin + LEAD))
        return bool(firm and not FIRM.search(place) and not ANY_FIRM.search(self.text, begin, firm.start()))

    def _is_alone(self, place: str) -> bool:
        """Whether a firm, zone or village of which the headline is silent is a place by its ending alone."""
        return bool(place) and not gazetteer.meanings(place) and place not in self._title

    def _is_early(self, span: Span, told: Facts) -> bool:
        """Whether what is of 今年 may be of all of it, which has not gone by: nothing says that it is done."""
        if not self._early or told.period != str(self.year):
            return False
        return not DONE.search(self.text, self.layout.clause(span.start), end_of(REST, self.text, span.end))

    def _is_of_a_year_gone_by(self, span: Span, period: str) -> bool:
        """Whether an article early in a year says nothing of 今年 and speaks of a whole year: that may be the last."""
        if not self._early or period != str(self.year):
            return False
        told = self.text[self.layout.near_line(span.start) : span.start]
        return bool(WHOLE_YEAR.search(told)) and "今年" not in told

    def _is_none(self, span: Span, told: Facts) -> bool:
        """Whether what is called planned or reckoned may be there, or no estimate."""
        words = self.text[self.layout.near_breath(span.start) : span.start]
        size = told.status == "estimate" and EXTENT.search(words) and not RECKONED.search(words)
        grown = told.status == "planned" and told.measure.startswith(GROWTH)
        return bool(size or grown or self._stood(span, told.status) or self._strayed(span, told.status))

    def _strayed(self, span: Span, status: str) -> bool:
        """Whether an estimate is of what has happened, or a target of what is to be set up: what was said of another
        clause may not hold for this one.
        """
        begin = self.layout.clause(span.start)
        if status == "estimate":
            return bool(HAPPENED.search(self.text, begin, span.start))
        if status == "target":
            return bool(SET_UP.search(self.text, self.layout.near(begin, span.start), span.start))
        return False

    def _is_meant(self, span: Span) -> bool:
        """Whether its clause tells how a thing is meant to be, or nothing says that it is done and the figure before
        it in the sentence was to come.
        """
        begin = self.layout.near_breath(span.start)
        if DATED_BARELY.match(self.text, span.end):
            return True
        if _stands(self._designs, begin, span.start) or ONCE_DONE.match(self.text, span.end):
            return True
        clause, end = self.layout.clause(span.start), end_of(REST, self.text, span.end)
        if COMING.search(self.text, clause, end) and not NOT_COMING.search(self.text, clause, end):
            return True
        if self._before[1] not in ("planned", "target"):
            return False
        if self._before[0] != self._statement(span):
            # 今年产值增长5%以上。实施项目300个: the next sentence of a paragraph goes on with what is to be done.
            same = self._before[0] >= self.layout.line(span.start)
            return same and bool(BARE.match(self.text, begin)) and not DONE_THEN.search(self.text, begin, span.end)
        return not NOT_YET.search(self.text, begin, end_of(REST, self.text, span.end))

    def _is_built(self, span: Span) -> bool:
        """Whether it may be the size of what is being built."""
        begin, end = self._statement(span), end_of(REST, self.text, span.end)
        sized = MEASURING.search(span.unit) or UNDER_WAY.search(self.text, begin, span.start)
        if not sized or "元" in span.unit or "%" in span.unit:
            return False
        if TO_START.match(self.text, span.end):
            return True
        return bool(BUILT.search(self.text, begin, end) and not STANDS.search(self.text, begin, end))

    def _stood(self, span: Span, status: str) -> bool:
        """Whether what the total is of may stand already: 这座工厂2022年6月投产，总投资3亿元."""
        if status != "planned":
            return False
        begin, end = self._statement(span), end_of(REST, self.text, span.end)
        line = self.layout.near_line(span.start)
        if STOOD.search(self.text, begin, span.start) or ANNIVERSARY.search(self.text, line, span.start):
            return True
        return bool(STARTED.search(self.text, begin, end) and not AWAITED.search(self.text, begin, end))

    def _is_told_again(self, span: Span, told: Facts) -> bool:
        """Whether another number was told of the same before: one of the two is of something else."""
        amount = span.quantity
        if not amount or not told.indicator or told.measure not in (LEVEL, SHARE):
            return False
        return self._told.setdefault(told, (amount.value, amount.unit)) != (amount.value, amount.unit)

    def _is_made(self, span: Span, name: str) -> bool:
        """Whether a member of a list (A、B产量分别) has a name that nobody prints so."""
        if not span.subject or not name or span.start in self.cells:
            return False
        return not is_name(name) and plain(name) not in self._plain

    def _statement(self, span: Span) -> int:
        return self.layout.near_statement(span.start)


def _stands(places: list[int], begin: int, end: int) -> bool:
    """Whether any of the places, in their order, lies between two others."""
    return bisect_left(places, begin) < bisect_left(places, end)
