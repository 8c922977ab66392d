"""The dates and words for times of a text, and what each dates: what follows, its clause, one number, or nothing."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from indicators.reading import dates, holidays
from indicators.reading.compared import has_a_number, is_compared
from indicators.reading.events import is_of_an_event
from indicators.reading.holidays import FESTIVE, HOLIDAYS
from indicators.reading.remarks import brackets, closing, is_explained
from indicators.reading.resumed import THAT_HOLIDAY
from indicators.reading.span import DATE, DAY_LENGTH, Span, last_year
from indicators.reading.timewords import (
    AT_THAT_TIME,
    CENSUS,
    CENSUSES,
    COUNTED,
    LAST_MONTH,
    LONG_AGO,
    NEXT_MONTH,
    NOW,
    PLAN_TIME,
    SAME,
    SINCE_BEGINNING,
    SINCE_THEN,
    SO_LONG,
    THAT_DAY,
    THEN,
    THIS_YEAR,
    WHOLE_YEAR,
    WINTERS,
    WORD,
)

# What a moment dates. MAIN: all that follows, until another; PART: the rest of its sentence; CLAUSE: its clause;
# NEXT: the next number alone (由2020年的3家, 上年同期为3家); UNTIL: what is to be by then; DAY: it is the day of the
# report; NOTHING: it is compared with, or says when something else was (2019年建成的).
MAIN, PART, CLAUSE, NEXT, UNTIL, DAY, NOTHING = "main", "part", "clause", "next", "until", "day", "nothing"

IS = re.compile("[为是]$")
# 完成全年计划的60%: the plan of a year, not what the year brought; in 今年全县计划种植 somebody plans.
GOAL = re.compile(
    r"[的度]*[^，,。；;\n0-9]{0,4}(?:目标|任务|预期|(?<!公共)预算|计划(?=[的数任目指0-9，,。；;]))"
    r"(?!总?投资|[^，,。；;\n0-9]{0,4}[是为:：])"
)
# 完成去年任务: what that year brought.
REACHED = re.compile("(?:完成|实现)了?$")
# 2002年还不到9亿元: a year set against what is spoken of.
ONLY = re.compile("[^，,。；;\n0-9]{0,10}?(?:还(?:不|只|仅|没)|仅有|只有|仅为|尚不|才)[^，,。；;\n0-9]{0,4}[0-9]")
# 由2020年的3家增加到今年的5家: each dates its own number; 自2020年起 dates all that follows.
FROM = re.compile(r"[由从自]$")
ONWARD = re.compile(
    r"[”\"’」』]?(?:时期|期间|年)?(?:以来|至今|到(?:现在|目前|如今|今)|起(?![步点家初草源始伏码价])|开始|伊始|之后|以后|后|[^，,。；;\n]{0,8}看)"
)
SINCE = re.compile(
    r"[”\"’」』]?(?:时期|期间)?(?:以来|至今|到(?:现在|目前|如今|今)|起(?![步点家初草源始伏码价]))|[^，,。；;、\n0-9的]{1,8}(?<!同期)(?<!历史)(?:以来(?!的?[最首新单罕少])|至今(?![年日天晨春夏秋冬]))"
)
# 由去年上半年的3家增加到5家.
FROM_NUMBER = re.compile(r"的?[^，,。；;\n0-9]{0,8}[0-9][^，,。；;\n]{0,14}?(?:[升降增减提缩扩]|[到至])")
EVER_SINCE = re.compile("开始|[^，,。；;\n]{0,24}以来")
TO = re.compile(r"(?<!截)(?<!截止)(?<!截至)(?:到|至)$")
CHANGE = re.compile(r"[由从自][^，,。；;：:\n]{1,30}$")
# 去年这时候才17度.
SAME_TIME = re.compile(r"的?(?:同期|同月|同季|这个?时候?|此时|今[天日])")
# 去年同期,…; 去年同期受疫情影响,接待只有3万人.
BEGINS = re.compile(r"(?:[。！!？?\n“]|[，,；;][而但可]?)$")
ALONE = re.compile("的?(?:同期|同月|同季|这个?时候?|此时)(?:[受因][^，,。；;\n0-9]{1,12})?[，,]")
BEFORE_THEN = re.compile(r"(?:年?[底末中初]|[上中下]旬)?(?:之|以)?前(?![后期年景往来夕列茅0-9一二三四五六七八九十])")
# 资金已在7月底前到账: it is done.
MET = re.compile("已[经于在]?$")
WITHIN = re.compile(r"[0-9一二两三四五六七八九十]+[多余]?(?:年|个月)(?:之?内|左右)|(?:未来|今后|接下来|此后|下一个).*")
PLAN_END = re.compile(r"[”\"’」』]?(?:规划)?(?:末|收官)")
# 于2019年开工: when something else was.
AT = re.compile(r"(?<![高低快慢好优多少大小强弱长短等])于$")
BACK_THEN = re.compile(
    "[^，,。；;\n0-9]{1,12}(?:(?<![同此届平暂及小临随按定适])时|之初|初期|那会儿|的时候)[，,][^，,。；;：:\n0-9]{0,12}[0-9]"
)
SET_FOR = ("定于", "将于")
HELD_ON = re.compile("[^，,。；;\n]{0,8}(?:举[行办]|开[幕跑赛锣展]|启幕|鸣枪|召开|上演)")
# 近五年, 三年来: a stretch of time that no table could hold.
STRETCH = re.compile("(?!.{0,2}一年(?!前))(?:近|最近|过去|这|.*[年月]来|.*年(?:[前间]|[之以]?后)$)")
AVERAGE = re.compile("的?(?:年?平均|年均)")
# 为35年来、20年来首次: how long nothing was like it.
EXTREME = re.compile("(?:[、和][^，,。；;、\n]{1,6}[年月]来)?(?:的?最|首(?![届批期个座家条台])|罕见|少有|未有)")
# 前五天: the first days of a holiday.
FIRST_DAYS = re.compile("前[两二三四五六七八2-8] ?[天日]")
# 今年这七天: all of the holiday that was spoken of.
THESE_DAYS = re.compile("(?:今年)?这[三五七八3578] ?天[里间]?")
# 2018年起设立,前两年: the first years of a stretch that was told. 五年累计, 五年平均: of the years that have gone by.
FIRST_YEARS, SUMMED, SUM = re.compile("前[两三四234]年"), re.compile("[三四五345]年"), ("累计", "平均")
# 是“十四五”开局之年; 编制“十五五”规划纲要; 完成“十四五”减排任务.
OF_PLAN = re.compile(r"[”\"’」』]?(?:规划)?(?:的?(?:开局|收官|起步|关键|首|第[一二三四五])之?年|纲要|建议|的?编制)")
OF_GOALS = re.compile("[^，,。；;\n0-9]{0,14}(?:目标|任务|指标)")
# 上年结转8亿元 is what this year has from it; 年内首次由负转正 tells how rare it was.
LEFT_OVER, RARE = re.compile("(?:年?[末底])?(?:结转|结余|滚存)"), re.compile("首|新高|新低|最|第[一二三]|单[月日季]")
# 2018年、2019年两年加起来才5家.
BOTH, JOINED = re.compile("[这的]?[两三]年"), ("和", "、", "与", "及")
ONCE = re.compile("(?:[以之]后|[产成用营运放业]后)[，,]?$")
# 七天长假 is the holiday that was named.
DAYS_OFF = re.compile("的?(?:小长假|长假|假期)")
OWN_STRETCH = ("本周", "上周", "当周", "本旬", "上旬", "本月", "当月")
# 11月29日,记者获悉: the day of the report.
REPORTED = re.compile(
    r"(?:上午|下午|凌晨|晚间?|清晨|[，, )）])*(?:电|讯|消息|[^，,。\n]{0,8}记者|[^，,。\n将]{0,36}?(?:获悉|召开|举行|"
    r"举办|发布|了解到|印发|通报|公布|揭晓|开幕|揭牌|座谈|调研|考察|采访|走进|来到|看到|表示|介绍说))"
)
REPORTING = re.compile(
    r"今天是$|(?:本报|本台|本刊|新华社|中新社|消息|讯|电|记者|通讯员)[^，,。\n]{0,6}(?<!截至)(?<!截止)(?<!截[至止]到)$"
)
# 2023-04-28 10:07 来源: when a page was published.
PUBLISHED = re.compile(r"\s*(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|(?:信息)?来源|作者|浏览|点击|星期|字号|责任编辑)")
STOP = re.compile("[，,。；;\n0-9]")
HOUR, DAY_PRINTED, MONTHS = re.compile("[点时:]"), re.compile("[日号]"), re.compile("月|季|半年|[日号]")
NEAR_BEFORE, NEAR_BEHIND, FAR_BEFORE = 9, 16, 40


class Moment(NamedTuple):
    """A date or a word for a time; ``period`` as far as it can be told without what stands around.

    ``word`` is what is printed where it is no date; ``span`` the date; ``yearless`` a date that prints no year, nor
    a word for one. ``close``: where the bracket around it ends, else 0.
    """

    start: int
    end: int
    period: str
    role: str = MAIN
    word: str = ""
    span: Span | None = None
    yearless: bool = False
    close: int = 0


class _Sight(NamedTuple):
    """What can be seen of a moment: what stands before it, near and far, what it prints, what stands behind it."""

    before: str
    far: str
    printed: str
    behind: str
    further: str
    one: Moment
    year: int


def moments(text: str, spans: list[Span], year: int) -> Iterator[Moment]:
    """All of a folded text in order; a word that only adds to the date before it (2023年全年) is left out."""
    remarks = brackets(text)
    last = Moment(-1, -1, "")
    for one in sorted(_found(text, spans, year), key=lambda one: (one.start, -one.end, one.span is not None)):
        again = one.word in (*SAME, *THAT_DAY, *CENSUSES) or text.startswith("这", one.start)
        if one.start < last.end or (one.start == last.end and again):
            continue
        if one.word in NOW and last.span and text[last.end : one.start] in ("到", "至"):
            # 从10月10日到现在.
            continue
        if one.word in CENSUSES and last.span and one.start - last.end <= len("零时"):
            # 2010年11月1日零时第六次人口普查.
            continue
        if one.word in SINCE_THEN and last.span and not STOP.search(text, last.end, one.start):
            # 自2019年正式开业以来 is told of its date.
            continue
        role = _role(text, one, year)
        if last.role in (NOTHING, NEXT) and text[last.end : one.start] in (*JOINED, "到", "至"):
            role = last.role
        if one.word in HOLIDAYS and last.role == NOTHING and last.end == one.start:
            role = NOTHING
        if BOTH.match(text, one.end) and text[last.end : one.start] in JOINED and "" < last.period < one.period:
            one = one._replace(period=f"{last.period}/{one.period}")  # noqa: PLW2901
        close = closing(remarks, one.start)
        if is_explained(text, one.start, one.end, close, one.period):
            # 本周（3月10日—16日）: what all is told of.
            whole = role == MAIN and text[one.start - 3 : one.start - 1] not in OWN_STRETCH
            role, close = PART if whole or not close else role, 0
        last = one._replace(role=role, close=close)
        yield last


def _found(text: str, spans: list[Span], year: int) -> Iterator[Moment]:
    for span in spans:
        if span.kind != DATE or (not span.period and HOUR.search(text, span.start, span.end)):
            continue
        word = dates.relative(text, span.start)
        if not span.period and DAYS_OFF.match(text, span.end):
            yield Moment(span.start, span.end, "", word=THAT_HOLIDAY[0])
            continue
        yearless = not word and not dates.prints_year(text[span.start : span.end])
        yield Moment(span.start - len(word), span.end, span.period, span=span, yearless=yearless)
    for match in holidays.find(text):
        yield Moment(match.start(), match.end(), holidays.period_of(match[0], year), word=match[0])
    for match in SINCE_BEGINNING.finditer(text):
        yield Moment(match.start() - 2, match.end(), "", word=text[match.start() - 2 : match.end()])
    for match in SO_LONG.finditer(text):
        yield Moment(*match.span(), "", word=NOW[0])
    for match in CENSUS.finditer(text):
        yield Moment(match.start(), match.end(), CENSUSES[match[0]], word=match[0])
    for match in WORD.finditer(text):
        period = str(year + COUNTED[match[0]]) if year and match[0] in COUNTED else ""
        yield Moment(match.start(), match.end(), period, word=match[0])


def _role(text: str, one: Moment, year: int) -> str:
    before, far = (text[max(0, one.start - size) : one.start] for size in (NEAR_BEFORE, FAR_BEFORE))
    behind, further = (text[one.end : one.end + size] for size in (NEAR_BEHIND, FAR_BEFORE))
    sight = _Sight(before.rstrip('“"‘「『'), far, text[one.start : one.end], behind, further, one, year)
    return next((role for role, holds in ROLES if holds(sight)), MAIN)


def _is_elsewhere(at: _Sight) -> bool:
    reached = REACHED.search(at.before)
    # 《2025年工作方案》, 《规划和2035年远景目标纲要》: the name of a paper.
    named = at.far.rfind("《") > at.far.rfind("》") or (
        at.one.word
        and not (
            at.year and at.one.period and (reached or at.one.period > str(at.year)) and at.one.period != str(at.year)
        )
        and GOAL.match(at.behind)
    )
    # 保持年初以来的势头 is no time of a figure.
    loose = at.one.word in THIS_YEAR and at.behind.startswith("的")
    of_goals = reached and "/" in at.one.period and OF_GOALS.match(at.behind)
    of_plan = at.one.span and (of_goals or OF_PLAN.match(at.behind))
    rare = at.one.word == "年内" and RARE.match(at.behind)
    # 开放以后全年客流可达300万: whenever that is.
    once = at.one.word in WHOLE_YEAR and ONCE.search(at.before)
    left = at.one.word and LEFT_OVER.match(at.behind)
    event = is_of_an_event(at.before, at.further, dated=at.one.span is not None, yearless=at.one.yearless)
    return bool(named or loose or rare or of_plan or left or once or event)


def _is_deadline(at: _Sight) -> bool:
    if MET.search(at.before) or (at.one.word in NOW and at.behind.startswith("的")):
        return False
    by_then = TO.search(at.before) and not (at.year and at.one.period and last_year(at.one.period) < at.year)
    return bool(by_then or BEFORE_THEN.match(at.behind) or WITHIN.fullmatch(at.printed))


def _is_of_the_next(at: _Sight) -> bool:
    onward = at.one.word in THIS_YEAR or ONWARD.match(at.behind) or EVER_SINCE.match(at.further)
    if at.before.endswith("的") and "" < at.one.period < str(at.year) and ONLY.match(at.behind):
        return True
    change = "/" not in at.one.period or FROM_NUMBER.match(at.further)
    start = FROM.search(at.before) and not onward and change
    end = TO.search(at.before) and CHANGE.search(at.far)
    return bool(start or end or (SAME_TIME.match(at.behind) and at.one.word not in ("今年", "本年")))


def _is_day_of_report(at: _Sight) -> bool:
    if len(at.one.period) == DAY_LENGTH and PUBLISHED.match(at.behind):
        return True
    # 本报讯 10月1日至7日 is no day.
    day = at.one.span and DAY_PRINTED.search(at.printed) and "/" not in at.one.period
    return bool(day and (REPORTED.match(at.further) or REPORTING.search(at.far)))


def _is_untold(at: _Sight) -> bool:
    return bool(at.one.span and not at.one.period and not MONTHS.search(at.printed))


# The first that holds is the role; MAIN where none does.
ROLES: tuple[tuple[str, Callable[[_Sight], bool]], ...] = (
    # 连续5年增长: how long, not when.
    (NOTHING, lambda at: at.printed.startswith("连续")),
    (NEXT, lambda at: has_a_number(at.before, at.behind, at.further, whole=at.one.word in WHOLE_YEAR)),
    (NOTHING, lambda at: is_compared(at.before, at.behind)),
    # 1958年建厂时,工人只有60名.
    (PART, lambda at: bool("" < at.one.period < str(at.year) and at.one.span and BACK_THEN.match(at.further))),
    (NOTHING, _is_elsewhere),
    # 去年同期,这一比例为11%: a sentence of its own.
    (
        PART,
        lambda at: bool(ALONE.match(at.behind) and BEGINS.search(at.before)) and at.one.word not in ("今年", "本年"),
    ),
    (NEXT, _is_of_the_next),
    (UNTIL, _is_deadline),
    # 定于5月19日开跑,来自9个国家的选手参赛.
    (PART, lambda at: bool(at.before.endswith(SET_FOR) and HELD_ON.match(at.behind))),
    (DAY, _is_day_of_report),
    (CLAUSE, lambda at: bool(AT.search(at.before)) or at.one.word in NEXT_MONTH),
    (UNTIL, lambda at: at.one.word in THEN or at.one.word in PLAN_TIME),
    # A holiday, or the month before, is spoken of for its sentence.
    (
        PART,
        lambda at: (
            at.one.word in FESTIVE
            or at.one.word in (*AT_THAT_TIME, *LONG_AGO, *CENSUSES, *LAST_MONTH, *SINCE_THEN, *WINTERS)
        ),
    ),
    (NOTHING, lambda at: _is_untold(at) and bool(EXTREME.match(at.behind))),
    # 近3年平均增长率 is told of its clause alone.
    (CLAUSE, lambda at: _is_untold(at) and bool(STRETCH.match(at.printed) and AVERAGE.match(at.behind))),
    (PART, lambda at: _is_untold(at) and bool(STRETCH.match(at.printed) or FIRST_DAYS.fullmatch(at.printed))),
    (PART, lambda at: _is_untold(at) and bool(FIRST_YEARS.fullmatch(at.printed) or THESE_DAYS.fullmatch(at.printed))),
    (PART, lambda at: _is_untold(at) and at.behind.startswith(SUM) and bool(SUMMED.fullmatch(at.printed))),
    (NOTHING, _is_untold),
)
