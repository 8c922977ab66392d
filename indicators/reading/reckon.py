"""The period of a date or a word for a time, reckoned from what the text has spoken of before."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from indicators.quantity import period as periods
from indicators.quantity.grammar import decimal
from indicators.reading import dates
from indicators.reading.holidays import HOLIDAYS, days_of, period_of
from indicators.reading.layout import Layout
from indicators.reading.moments import (
    CLAUSE,
    DAY_LENGTH,
    EVER_SINCE,
    FIRST_DAYS,
    FROM,
    NEXT,
    PART,
    PLAN_END,
    SAME_TIME,
    SINCE,
    Moment,
    last_year,
)
from indicators.reading.resumed import THAT_HOLIDAY, day_of_month
from indicators.reading.span import Span
from indicators.reading.timewords import (
    FIRST_MONTH,
    FIRST_QUARTER,
    MEANWHILE,
    MONTH,
    NEXT_YEAR,
    PAST_YEAR,
    THAT_DAY,
    THAT_YEAR,
    THIS_YEAR,
    TO_DATE,
    TODAY,
    WHOLE_YEAR,
    YEAR_LONG,
)

# 其中5月: a part of what was said before.
OF_IT = re.compile(r"(?:(?:其中|当中|当年)[^。；;\n]{0,12}|分[季月]度?看[，,]?)$")
# 近五年, 最近3年, 两年来: years up to the article's.
# (近两三年 are how many nobody can tell.)
COUNT = "[0-9]{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
YEARS_UP_TO = re.compile(rf"(近|最近|过去|这)?({COUNT})年([来间里前])?")
# 五年之后.
YEARS_AFTER = re.compile(rf"({COUNT})年[之以]后")
# 7年间, 这五年.
YEARS_LONG = re.compile(rf"这?({COUNT})年[间来]?")
AS_OF = re.compile(r"(?:截至|截止)(?:到|至)?$")
AS_OF_LAST = ("至", "止", "到", "\n")
DAY_ALONE = re.compile(r"([0-9]{1,2}) ?[日号]")
SO_FAR = ("今年", "本年", *THIS_YEAR)
NEAR, FARTHEST, MOST_YEARS = 16, 200, 10
MONTH_LENGTH = len("2021-11")


class Known(NamedTuple):
    """What the text has told so far: the ``main`` moment, the last that dates a ``part``, the last of a time to come
    (``ahead``), the period of the headline or of its part (``title``), the last ``day`` that dates what follows
    (2021-11-30), the ``report``'s, the last one printed at all (``printed``), the article's ``year``, whether it
    reports on the year before, the last ``holiday``, and the last date ``named`` at all (始于2003年) that nothing is
    compared with.
    """

    main: Moment
    part: Moment
    ahead: Moment
    title: str
    day: str
    report: str
    printed: str
    year: int
    looks_back: bool
    holiday: Moment
    named: Moment


def reckon(one: Moment, known: Known, layout: Layout) -> str:
    """The period of a moment, empty where nothing tells it."""
    text, main = layout.text, known.main
    period = _of_date(one, one.span, known, layout) if one.span else _of_word(one, known, text)
    if not period:
        return _untold(one, text, known) if one.role in (PART, CLAUSE, NEXT) else ""
    if so_far := _so_far(one, period, known, layout):
        return so_far
    if _is_since(one, text) and known.year and one.word not in THIS_YEAR:
        first = period.partition("/")[0]
        return f"{first}/{known.year}" if int(first[:4]) < known.year else first
    if one.span and "/" in period and PLAN_END.match(text, one.end):
        return period.rpartition("/")[2]
    spoken_of = known.part if known.part.period and known.part.end >= layout.sentence(one.start) else main
    if spoken_of.period and len(period) == len("2021") and SAME_TIME.match(text, one.end):
        return in_year(spoken_of.period, int(period))
    return period


def _untold(one: Moment, text: str, known: Known) -> str:
    """A stretch of time without a year: 前五天 of the holiday spoken of, 近五年."""
    if FIRST_DAYS.fullmatch(text, one.start, one.end):
        holiday = known.holiday
        return days_of(holiday.word, int(holiday.period[:4] or 0), text, one.start)
    return _stretch(text[one.start : one.end], known)


def _stretch(printed: str, known: Known) -> str:
    """近五年 are five years up to that of the article, 过去五年 those before it; not 三十年来; 五年前 is a year. Where
    the year before is spoken of, they end with it; 7年间 behind 2011—2017年 are those."""
    year = known.year
    if (years := YEARS_LONG.match(printed)) and "/" in known.main.period:
        first, _, last = known.main.period.partition("/")
        if len(first) == len(last) == len("2021") and int(last) - int(first) + 1 == int(decimal(years[1])):
            return known.main.period
    if (after := YEARS_AFTER.fullmatch(printed)) and year:
        return str(year + int(decimal(after[1])))
    match = YEARS_UP_TO.fullmatch(printed)
    size = int(decimal(match[2])) if match and year else 0
    if not match or not 0 < size <= MOST_YEARS:
        return ""
    if match[3] == "前":
        return str(year - size)
    spoken_of = known.main.period and last_year(known.main.period) == year - 1
    if match[1] == "过去" or known.looks_back or spoken_of:
        return str(year - 1) if size == 1 else f"{year - size}/{year - 1}"
    return f"{year - size}/{year}" if size > 1 else ""


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


def in_year(period: str, year: int) -> str:
    """The same stretch of another year: 2023-01/2023-06 -> 2022-01/2022-06; of several years that year."""
    if len({part[:4] for part in period.split("/")}) > 1:
        return str(year)
    shift = year - last_year(period)
    return "/".join(f"{int(part[:4]) + shift}{part[4:]}" for part in period.split("/"))


def _so_far(one: Moment, period: str, known: Known, layout: Layout) -> str:
    """截至10月底,今年接待: from January on; the two may stand the other way round."""
    main, text = known.main, layout.text
    if one.word == "本年" and (month := _of_months(main.period, known)) and str(last_year(month)) == period:
        # 2月完成3亿元,本年完成5亿元.
        return f"{period}-01/{_month(month, 0)}"
    if main.end < layout.statement(one.start):
        return ""
    if one.word in SO_FAR and len(main.period) in (MONTH_LENGTH, DAY_LENGTH) and is_as_of(main, text):
        return f"{main.period[:4]}-01/{main.period[:MONTH_LENGTH]}"
    if main.word in SO_FAR and len(period) in (MONTH_LENGTH, DAY_LENGTH) and is_as_of(one, text):
        return f"{period[:4]}-01/{period[:MONTH_LENGTH]}"
    return ""


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


def _of_word(one: Moment, known: Known, text: str) -> str:
    """The words of moments.py, each by what it is counted from."""
    word, main, told = one.word, known.main.period, one.period
    year = last_year(main) if main else known.year
    if again := _again(one, known, text):
        told = again
    elif word in HOLIDAYS:
        told = _of_holiday(one, known, text)
    elif word in PAST_YEAR:
        told = str(known.year - 1) if known.year and (known.looks_back or word != YEAR_LONG) else ""
    elif word in ("上年", "上一年", "上年度"):
        told = str(year - 1) if year else ""
    elif word in NEXT_YEAR:
        told = str(year + 1) if main else ""
    elif word in WHOLE_YEAR or word in THAT_YEAR:
        told = str(year or "")
    elif word in THIS_YEAR:
        told = str(known.year or "")
    elif word in (*FIRST_QUARTER, *FIRST_MONTH):
        told = f"{year}-01{'' if word in FIRST_MONTH else f'/{year}-03'}" if year else ""
    elif word in MEANWHILE:
        # A part of the time spoken of (其中9月) ends with its paragraph.
        part = known.part if "\n" not in text[max(0, known.part.end) : one.start] else known.main
        told = max(part, known.main, key=lambda spoken: spoken.end).period
    elif word in TO_DATE:
        told = known.report or known.day
    elif word in TODAY and (known.report or known.day):
        told = str(date.fromisoformat((known.report or known.day).rpartition("/")[2]) + timedelta(days=TODAY[word]))
    elif word in MONTH and (month := _of_months(main, known)):
        told = _month(month, MONTH[word])
    return told


def _again(one: Moment, known: Known, text: str) -> str:
    """What was told before and is spoken of once more."""
    word, named = one.word, known.named
    if word in THAT_HOLIDAY:
        return known.holiday.period
    near = named.period and one.start - named.end < FARTHEST
    if word in THAT_YEAR and near and text.find("\n", named.end, one.start) < 0:
        # 始于2003年,当年只有两户: the year named last, whatever it dates.
        return str(last_year(named.period))
    if word in THAT_DAY:
        return known.printed
    month = word in TODAY and not (known.report or known.day) and len(known.main.period) == MONTH_LENGTH
    return known.main.period if month else ""


def _of_holiday(one: Moment, known: Known, text: str) -> str:
    """去年国庆假期 is that of the year before."""
    year = next(
        (
            last_year(near.period)
            for near in (known.main, known.part, known.ahead)
            if near.period and near.end == one.start
        ),
        0,
    )
    year = year or known.year
    return days_of(one.word, year, text, one.end) or period_of(one.word, year)


def _of_months(main: str, known: Known) -> str:
    """The first of what was spoken of that tells a month."""
    return next((one for one in (main, known.title, known.report) if len(one) >= MONTH_LENGTH), "")


def _month(period: str, shift: int) -> str:
    """The last month of a period, or one before or after it."""
    last = periods.parse(period).end
    month = last.year * 12 + last.month - 1 + shift
    return f"{month // 12}-{month % 12 + 1:02}"


def _of_date(one: Moment, span: Span, known: Known, layout: Layout) -> str:
    """A date without a year is of the year that its sentence speaks of, else of the article's."""
    text, main = layout.text, known.main
    if known.day and (alone := DAY_ALONE.fullmatch(text, span.start, span.end)):
        try:
            return str(date.fromisoformat(known.day).replace(day=int(alone[1])))
        except ValueError:
            return ""
    if not one.period:
        month = _of_months(main.period, known) or known.printed
        if day := day_of_month(text[span.start : span.end], month):
            return day
    if not one.yearless:
        return one.period
    of_text = main.word in WHOLE_YEAR or _is_of_title(known, layout) or _is_ahead_of(one.period, known, layout)
    main = max(main, known.ahead, key=lambda told: told.end if told.end >= layout.sentence(one.start) else -1)
    spoken_of = of_text or main.end >= layout.sentence(one.start) or is_part(one, text) or not known.year
    year = last_year(main.period) if main.period and spoken_of else known.year
    return one.period if year == known.year else dates.in_year(text, span, year)
