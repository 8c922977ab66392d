"""The period of a date or a word for a time, reckoned from what the text has spoken of before."""

import re
from datetime import date

from indicators.quantity import period as periods
from indicators.quantity.grammar import decimal
from indicators.quantity.lexicon import either
from indicators.reading import dates
from indicators.reading.holidays import days_of
from indicators.reading.known import Known, of_months
from indicators.reading.layout import Layout
from indicators.reading.moments import (
    CLAUSE,
    EVER_SINCE,
    FIRST_DAYS,
    FROM,
    NEXT,
    PART,
    PLAN_END,
    SAME_TIME,
    SINCE,
    THESE_DAYS,
    UNTIL,
    Moment,
)
from indicators.reading.resumed import day_of_month
from indicators.reading.span import DAY_LENGTH, MONTH_LENGTH, YEAR_LENGTH, Span, last_year
from indicators.reading.stretches import between, later, since, stretch
from indicators.reading.timewords import BEGINNINGS, THIS_YEAR, WHOLE_YEAR
from indicators.reading.worded import of_word

# 其中5月: a part of what was said before.
OF_IT = re.compile(r"(?:(?:其中|当中)[^。；;\n]{0,12}|当年[^，,。；;\n]{0,4}|分[季月]度?看[，,]?)$")
AS_OF = re.compile(r"(?:截至|截止)(?:到|至)?$")
# 5月起: since when a rule is in force, not what it has brought.
STARTS = re.compile(r"[”\"’」』]?(?:时期|期间)?起(?![步点家初草源始伏码价])")
# 从去年起,省财政连续3年安排30亿元.
ON_END = re.compile("起?[，,]?[^，,。；;\n0-9]{0,8}连续([2-9]|[两二三四五])年")
# “十四五”开局时, but 开局之年 tells what a year is.
PLAN_BEGIN = re.compile('[”"’」』]?(?:规划)?(?:开局时|初期|之初)')
# What stands between the two ends of a stretch of time.
UP_TO, FROM_THEN = ("到", "至"), ("从", "自", "由", "打")
ON_TO = re.compile("[^。；;\n0-9]{0,24}[到至]")
STARTED = re.compile(
    "[^，,。；;\n0-9]{0,8}(?:开始|投产|投用|投运|启[用动航]|动工|开(?![展发支出])[^，,]|上线|上市|装上|运营|供[暖热]|实施|施行|[以开]来)[，,](?:截?至|截?止?到)"
)
SINCE_IT = re.compile(f"自(?P<what>{either(BEGINNINGS)})(?:以来|之日起?)?[，,]?[到至]$")
AHEAD = re.compile("(?:未来|今后)的?([三四五345])年[间里]?")
# 今年到8月末; 今年,全县到10月底造林8万亩.
BY_THEN = re.compile("(?:[，,]?[^，,。；;\n0-9]{0,16})?[到至]")
AS_OF_LAST = ("至", "止", "到", "\n")
DAY_ALONE = re.compile(r"([0-9]{1,2}) ?[日号]")
# 入冬以来 began in no January.
SO_FAR = ("今年", "本年", *(word for word in THIS_YEAR if word[0] != "入"))
NEAR = 16


def reckon(one: Moment, known: Known, layout: Layout) -> str:
    """The period of a moment, empty where nothing tells it."""
    text, main = layout.text, known.main
    period = _of_date(one, one.span, known, layout) if one.span else of_word(one, known, layout)
    if not period:
        return _untold(one, layout, known) if one.role in (PART, CLAUSE, NEXT, UNTIL) else ""
    if whole := _so_far(one, period, known, layout) or _from_then(one, period, known, layout):
        return whole
    if one.span and "/" in period and PLAN_BEGIN.match(text, one.end):
        return period.partition("/")[0]
    if one.span and "/" in period and PLAN_END.match(text, one.end):
        return period.rpartition("/")[2]
    spoken_of = known.part if known.part.period and known.part.end >= layout.sentence(one.start) else main
    whole = spoken_of.period or known.holiday.period
    if whole and len(period) == YEAR_LENGTH and SAME_TIME.match(text, one.end):
        return in_year(whole, int(period))
    return period


def _from_then(one: Moment, period: str, known: Known, layout: Layout) -> str:
    """The whole stretch of which a moment tells the beginning (自9月15日开市以来) or the end, if any."""
    if _is_since(one, layout.text) and known.year and one.word not in THIS_YEAR:
        starts, lasts = (pattern.match(layout.text, one.end) is not None for pattern in (STARTS, SINCE))
        first, until = period.partition("/")[0], ON_END.match(layout.text, one.end)
        if until and len(first) == YEAR_LENGTH:
            return between(first, str(int(first) + int(decimal(until[1])) - 1))
        return since(first, known.last_day, known.year, starts=starts, lasts=lasts)
    begun = _begun(one, known, layout)
    return begun and between(begun, period)


def _untold(one: Moment, layout: Layout, known: Known) -> str:
    """A stretch of time without a year: 前五天 of the holiday spoken of, 近五年."""
    text = layout.text
    if FIRST_DAYS.fullmatch(text, one.start, one.end):
        holiday = known.holiday
        return days_of(holiday.word, int(holiday.period[:4] or 0), text, one.start)
    printed = text[one.start : one.end]
    if THESE_DAYS.fullmatch(printed):
        return known.holiday.period
    if plan := AHEAD.fullmatch(printed):
        # “十三五”…。未来五年: the years of the plan that was spoken of.
        first, _, last = known.begun.get("规划", "").partition("/")
        whole = bool(first) and int(last) - int(first) + 1 == int(decimal(plan[1])) and int(last) > known.year
        return f"{first}/{last}" if whole else ""
    near = known.named.period and known.named.start >= layout.line(one.start)
    begun = last_year(known.named.period) if near and len(known.named.period) == YEAR_LENGTH else 0
    return stretch(printed, known.main.period, begun, known.year, looks_back=known.looks_back)


def _is_since(one: Moment, text: str) -> bool:
    """2020年以来, 自2019年实施计划以来."""
    from_ = FROM.search(text[max(0, one.start - 1) : one.start])
    return bool(SINCE.match(text, one.end) or (from_ and EVER_SINCE.match(text, one.end)))


def is_part(one: Moment, text: str) -> bool:
    """其中5月: whether a moment says that it is of what was spoken of before."""
    return one.word == "当月" or bool(OF_IT.search(text[max(0, one.start - NEAR) : one.start]))


def within(part: str, whole: str) -> bool:
    """Whether a period lies within another and is shorter."""
    if not part or not whole or part == whole:
        return False
    inner, outer = periods.parse(part), periods.parse(whole)
    return outer.start <= inner.start and inner.end <= outer.end


def is_before(one: str, other: str) -> bool:
    """Whether a period ends in an earlier year than another."""
    return bool(one and other) and last_year(one) < last_year(other)


def is_earlier(one: Moment, other: Moment) -> bool:
    """Whether a moment has gone by before another begins."""
    return "" < one.period.rpartition("/")[2] < other.period.partition("/")[0]


def in_year(period: str, year: int) -> str:
    """The same stretch of another year: 2023-01/2023-06 -> 2022-01/2022-06; of several years that year."""
    if len({part[:4] for part in period.split("/")}) > 1:
        return str(year)
    shift = year - last_year(period)
    return "/".join(f"{int(part[:4]) + shift}{part[4:]}" for part in period.split("/"))


def _so_far(one: Moment, period: str, known: Known, layout: Layout) -> str:
    """截至10月底,今年接待: from January on; the two may stand the other way round."""
    main, text = known.main, layout.text
    if one.word == "本年" and (month := of_months(main.period, known)) and str(last_year(month)) == period:
        # 2月完成3亿元,本年完成5亿元.
        return f"{period}-01/{later(month, 0)}"
    if known.part.end > main.end:
        # 二季度增长5%。截至6月底,今年接待: it stands for no more than its sentence.
        main = known.part
    if main.end < layout.statement(one.start):
        return ""
    if one.word in SO_FAR and len(main.period) in (MONTH_LENGTH, DAY_LENGTH) and is_as_of(main, text):
        return f"{main.period[:4]}-01/{main.period[:MONTH_LENGTH]}"
    so_far = is_as_of(one, text) or BY_THEN.fullmatch(text, main.end, one.start)
    if main.word in SO_FAR and len(period) in (MONTH_LENGTH, DAY_LENGTH) and so_far:
        return f"{period[:4]}-01/{period[:MONTH_LENGTH]}"
    return ""


def _begun(one: Moment, known: Known, layout: Layout) -> str:
    """When what is told up to a date began: 从11月1日供暖到11月10日, 去年12月装上,到今年8月底已检查2940人次."""
    text, named = layout.text, known.named
    if text[one.start - 1 : one.start] not in UP_TO or not named.period or named.start < layout.statement(one.start):
        return ""
    if again := SINCE_IT.search(text[max(named.end, one.start - NEAR) : one.start]):
        # 12月28日全容量并网;自并网至今年9月末.
        return named.period if again["what"] in text[named.end : named.end + NEAR] else ""
    # 由2020年的八成提高到去年的九成: two numbers, each of its own time.
    from_ = text[named.start - 1 : named.start] in FROM_THEN and text[named.end : named.end + 1] != "的"
    told = (ON_TO if from_ else STARTED).fullmatch(text, named.end, one.start)
    return named.period if told else ""


def is_as_of(one: Moment, text: str) -> bool:
    # A look at the character before it saves most tries.
    return text[one.start - 1 : one.start] in AS_OF_LAST and bool(AS_OF.search(text[max(0, one.start - 4) : one.start]))


def _is_of_title(known: Known, layout: Layout) -> bool:
    """Whether the year spoken of is that of the headline or of its part: months are of it."""
    main = known.main
    return layout.line(main.start) == 0 or (
        bool(known.title and main.period) and last_year(known.title) == last_year(main.period)
    )


def _is_ahead_of(period: str, known: Known, layout: Layout) -> bool:
    """Whether a period would end after the day of the report, where its paragraph speaks of an earlier year."""
    year = last_year(known.main.period) if known.main.period else 0
    earlier = known.day and period and year and year < last_year(known.day)
    return bool(earlier and periods.parse(period).end > date.fromisoformat(known.day))


def _first_run(one: Moment, known: Known, layout: Layout) -> str:
    """生产线7月投产,头两个月产酒6吨: the first months of what began in the same sentence."""
    named, months = known.named, one.period.rpartition("-")[2]
    told = named.start >= layout.statement(one.start) and len(named.period) == MONTH_LENGTH and months
    begun = told and named.period in known.begun.values()
    return f"{named.period}/{later(named.period, int(months) - 1)}" if begun else ""


def _of_date(one: Moment, span: Span, known: Known, layout: Layout) -> str:
    """A date without a year is of the year that its sentence speaks of, else of the article's."""
    text, main = layout.text, known.main
    if known.day and (alone := DAY_ALONE.fullmatch(text, span.start, span.end)):
        try:
            told = str(date.fromisoformat(known.day).replace(day=int(alone[1])))
        except ValueError:
            return ""
        # 4月28日投用,到5日已运送3万人: of the month after.
        after = (
            told < known.day and main.end >= layout.statement(one.start) and text[one.start - 1 : one.start] in UP_TO
        )
        return f"{later(known.day, 1)}{told[MONTH_LENGTH:]}" if after else told
    if run := _first_run(one, known, layout) if text.startswith("头", span.start) else "":
        return run
    if not one.period:
        month = of_months(main.period, known) or known.printed
        if day := day_of_month(text[span.start : span.end], month):
            return day
    if not one.yearless:
        return one.period
    of_text = main.word in WHOLE_YEAR or _is_of_title(known, layout) or _is_ahead_of(one.period, known, layout)
    main = max(main, known.ahead, key=lambda told: told.end if told.end >= layout.sentence(one.start) else -1)
    spoken_of = of_text or main.end >= layout.sentence(one.start) or is_part(one, text) or not known.year
    year = last_year(main.period) if main.period and spoken_of else known.year
    return one.period if year == known.year else dates.in_year(text, span, year)


def began(one: Moment) -> str:
    """Of 2018年以来 the year in which it began, of 自3月1日以来 the day."""
    printed = one.span.period if one.span else ""
    if printed.startswith(f"{one.period}-"):
        return printed
    return one.period.partition("/")[0] if printed and "/" not in printed else one.period
