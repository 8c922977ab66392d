"""The period of a word for a time (去年, 全年, 当时), each by what it is counted from."""

import re
from collections.abc import Callable, Container
from datetime import date, timedelta

from indicators.quantity import period as periods
from indicators.reading.holidays import HOLIDAYS, days_of, period_of
from indicators.reading.known import Known, of_months
from indicators.reading.layout import Layout
from indicators.reading.moments import UNTIL, Moment
from indicators.reading.resumed import THAT_HOLIDAY
from indicators.reading.span import DAY_LENGTH, MONTH_LENGTH, YEAR_LENGTH, last_year
from indicators.reading.stretches import between, lasting, later, since
from indicators.reading.timewords import (
    AT_THAT_TIME,
    BESIDE_THIS,
    FIRST_MONTH,
    FIRST_QUARTER,
    LASTING,
    MEANWHILE,
    MONTH,
    NEXT_YEAR,
    PAST_YEAR,
    PLAN_TIME,
    SINCE_THEN,
    THAT_DAY,
    THAT_QUARTER,
    THAT_YEAR,
    THEN,
    THIS_YEAR,
    TO_DATE,
    TODAY,
    TWO_YEARS,
    WHOLE_YEAR,
    WINTERS,
)

TO_COME = re.compile("[，,]?[^，,。；;\n0-9]{0,12}(?:将|要(?![求素闻点])|力争|可望|有望|预计|计划)")
TO_DO = re.compile("(?:再|将|要|力争|确保|计划|预计|争取)")
AIM = re.compile("(?:目标|力争|确保)[^。；;\n0-9]{0,8}$")
# 去年“十一”, 去年的国庆.
BESIDE = ("", "“", "的", "的“")
FARTHEST, NEAR = 200, 16
WITHIN_IT = "年内"
# Until when a winter goes on, and is called this one.
SPRING, SUMMER = 4, 7


def of_word(one: Moment, known: Known, layout: Layout) -> str:
    """The period of a word; empty where nothing tells it."""
    if again := _again(one, known, layout.text):
        return again
    read = next((read for words, read in WORDS if one.word in words), None)
    return read(one, known, layout) if read else one.period


def _again(one: Moment, known: Known, text: str) -> str:
    """What was told before and is spoken of once more."""
    word = one.word
    if word in THAT_HOLIDAY:
        # 国庆假期前三天,…。整个假期,…: all of it.
        year = known.holiday.period[:4]
        return period_of(known.holiday.word, int(year)) if year else ""
    if word in THAT_YEAR and _is_near(known.year_named, one, text):
        # 始于2003年,当年只有两户: the year named last, whatever it dates.
        return str(last_year(known.year_named.period))
    if word in THAT_DAY:
        return known.printed
    month = known.main.period or known.printed[:MONTH_LENGTH]
    return month if word in TODAY and not known.last_day and len(month) == MONTH_LENGTH else ""


def _is_near(named: Moment, one: Moment, text: str) -> bool:
    """Whether what was named last stands in the same paragraph, not far away."""
    near = named.period and one.start - named.end < FARTHEST
    return bool(near) and text.find("\n", named.end, one.start) < 0


def _of_holiday(one: Moment, known: Known, layout: Layout) -> str:
    """去年国庆假期 is that of the year before; so is any where a report looks back on that year."""
    spoken_of = (known.main, known.part, known.ahead)
    beside = (near for near in spoken_of if near.period and layout.text[near.end : one.start] in BESIDE)
    year = next((last_year(near.period) for near in beside if near.end <= one.start), 0)
    year = year or (known.base if known.looks_back else known.year)
    return days_of(one.word, year, layout.text, one.end) or period_of(one.word, year)


def _of_past_year(one: Moment, known: Known, layout: Layout) -> str:
    """过去一年; 一年来 and 半年来, counted from the month that its paragraph speaks of."""
    if known.late:
        return str(known.year)
    if known.year and (known.looks_back or one.word not in LASTING):
        return str(known.year - 1)
    month = known.named.period[:MONTH_LENGTH]
    if one.word not in LASTING or len(month) < MONTH_LENGTH or not _is_near(known.named, one, layout.text):
        return ""
    if "多" in one.word:
        # 去年7月…。一年多来: up to the month of the report, else some of two years.
        return since(month if known.last_day else month[:4], known.last_day, known.year, starts=False, lasts=True)
    return lasting(month, LASTING[one.word], known.year)


def _of_year_before(one: Moment, known: Known, layout: Layout) -> str:
    return str(known.base - 1) if known.base else ""


def _of_next_year(one: Moment, known: Known, layout: Layout) -> str:
    base = known.named.period if _is_near(known.named, one, layout.text) else known.main.period
    return str(last_year(base) + 1) if base else ""


def _of_whole_year(one: Moment, known: Known, layout: Layout) -> str:
    """The year of 全年 and 年底: that spoken of last. An old one (2011年落户) ends with its paragraph, and of what will
    be there by the end of a year that year has not gone by.
    """
    main, part = known.main, known.part
    spoken_of = part if part.period and part.end > main.end and part.end >= layout.sentence(one.start) else main
    if one.role == UNTIL and known.ahead.period and known.ahead.end >= layout.statement(one.start):
        # 2006年,计划…;年底前…: the end of the year that is to come.
        spoken_of = max(spoken_of, known.ahead, key=lambda told: told.end)
    elsewhere = spoken_of.end < layout.statement(one.start)
    year = last_year(spoken_of.period) if spoken_of.period else known.year
    if one.word == WITHIN_IT and year == known.year - 1 and not known.title and elsewhere and not known.looks_back:
        # 去年末贫困人口1.4万人。年内,全市将新建车间60个.
        return str(known.year)
    if one.word == WITHIN_IT and known.looks_back and TO_DO.match(layout.text, one.end):
        # 上年化债6亿元,年内再清偿7300万元.
        return str(known.year)
    old = year < known.year - 1 and spoken_of.end < layout.line(one.start) and not known.title
    aimed = AIM.search(layout.text[max(0, one.start - NEAR) : one.start])
    ahead = one.role == UNTIL and TO_COME.match(layout.text, one.end)
    return str((max(year, known.year) if old or ahead or (aimed and elsewhere) else year) or "")


def _of_that_year(one: Moment, known: Known, layout: Layout) -> str:
    return str(known.base or "")


def _of_this_year(one: Moment, known: Known, layout: Layout) -> str:
    return str(known.year or "")


def _of_first_months(one: Moment, known: Known, layout: Layout) -> str:
    year = known.base
    return f"{year}-01{'' if one.word in FIRST_MONTH else f'/{year}-03'}" if year else ""


def _meanwhile(one: Moment, known: Known, layout: Layout) -> str:
    """The time of the figure before; a part of the time spoken of (其中9月) ends with its sentence."""
    main, part = known.main, known.part
    of_it = "其中" in layout.text[max(0, part.start - NEAR) : max(0, part.start)]
    ended = of_it and part.end < layout.statement(one.start)
    if main.period.startswith(f"{known.figure}-") and not of_it:
        # 前三季度收入2.3亿元。企业已有460家,同期完成产值: what there is has no such time.
        return main.period
    if known.figure and not (known.figure == part.period and ended and main.period):
        return known.figure
    part = part if "\n" not in layout.text[max(0, part.end) : one.start] else main
    told = main if known.figure else max(part, main, key=lambda spoken: spoken.end)
    return told.period


def _to_date(one: Moment, known: Known, layout: Layout) -> str:
    """The day of the report; another one (7月1日至8月20日) tells no more than the year."""
    return known.report or known.day[:4]


def _then(one: Moment, known: Known, layout: Layout) -> str:
    """By the time to come of which the paragraph speaks, or that its sentence told (年底完工,届时)."""
    if known.ahead.end >= layout.line(one.start):
        return known.ahead.period
    main = known.main
    told = main.end >= layout.statement(one.start) and (main.word in WHOLE_YEAR or len(main.period) > YEAR_LENGTH)
    # 3月16日,招聘会将举行。届时…
    told = told or (len(main.period) == DAY_LENGTH and main.end >= layout.statement(max(0, one.start - 1)))
    return main.period if told else ""


def _of_plan(one: Moment, known: Known, layout: Layout) -> str:
    """The years of a plan; 规划期末: the last of them."""
    plan = known.begun.get(one.word[:2], "")
    return plan.rpartition("/")[2] if one.word.endswith("末") else plan


def _of_two_years(one: Moment, known: Known, layout: Layout) -> str:
    """今明两年."""
    if not known.year:
        return ""
    first = known.year + TWO_YEARS[one.word]
    return f"{first}/{first + 1}"


def _of_winter(one: Moment, known: Known, layout: Layout) -> str:
    """上个采暖期, 这个冬天: of two years, by the month of the report; the one before has mostly ended in its year."""
    day = known.last_day or known.printed or (known.main.period if len(known.main.period) > YEAR_LENGTH else "")
    month = int(day[5:7] or 0) if day[:4] == str(known.year) else 0
    shift = WINTERS[one.word]
    if not known.year or not (month or shift):
        return ""
    first = known.year + shift - (0 < month < (SPRING if shift else SUMMER))
    return f"{first}/{first + 1}"


def _since_then(one: Moment, known: Known, layout: Layout) -> str:
    """去年9月开业…。开业以来: from then on; empty where the text does not tell when that was."""
    first = known.begun.get(one.word[:-2], "").partition("/")[0]
    today = known.last_day or known.title.rpartition("/")[2]
    if known.looks_back and int(first[:4] or 0) == known.year - 1:
        # 去年11月投产,投产以来…: a report on a year tells no more than that.
        return between(first, f"{known.year - 1}-12")
    return since(first, today, known.year, starts=False, lasts=True) if first and known.year else ""


def _at_that_time(one: Moment, known: Known, layout: Layout) -> str:
    """The time that was named last; 三期明年底建成,那时候…将: that to come."""
    if known.ahead.end >= layout.statement(one.start) and TO_COME.match(layout.text, one.end):
        return known.ahead.period
    return known.named.period if _is_near(known.named, one, layout.text) else ""


def _of_day(one: Moment, known: Known, layout: Layout) -> str:
    day = known.last_day.rpartition("/")[2]
    return str(date.fromisoformat(day) + timedelta(days=TODAY[one.word])) if day else one.period


def _of_month(one: Moment, known: Known, layout: Layout) -> str:
    """上月 is counted from the month of the report where another sentence or year was spoken of."""
    main, day = known.main, known.last_day
    elsewhere = main.end < layout.statement(one.start) or not main.period or last_year(main.period) < known.year
    month = of_months(main.period, known)
    if one.word in BESIDE_THIS and elsewhere:
        past = bool(main.period) and last_year(main.period) < known.year
        month = day or ("" if past else month)
    if not month:
        return one.period
    return later(month, MONTH[one.word])


def _of_quarter(one: Moment, known: Known, layout: Layout) -> str:
    """截至3月末,…。当季新增: the quarter of the month that is spoken of."""
    month = of_months(known.main.period, known)
    if not month:
        return one.period
    last = periods.parse(month).end
    end = (last.month + 2) // 3 * 3
    return f"{last.year}-{end - 2:02}/{last.year}-{end:02}"


# The first whose words hold it reads a word; one that none of them holds has its period already.
WORDS: tuple[tuple[Container[str], Callable[[Moment, Known, Layout], str]], ...] = (
    (HOLIDAYS, _of_holiday),
    (PAST_YEAR, _of_past_year),
    (("上年", "上一年", "上年度"), _of_year_before),
    (NEXT_YEAR, _of_next_year),
    (WHOLE_YEAR, _of_whole_year),
    (THAT_YEAR, _of_that_year),
    (THIS_YEAR, _of_this_year),
    ((*FIRST_QUARTER, *FIRST_MONTH), _of_first_months),
    (MEANWHILE, _meanwhile),
    (TO_DATE, _to_date),
    (THEN, _then),
    (SINCE_THEN, _since_then),
    (PLAN_TIME, _of_plan),
    (TWO_YEARS, _of_two_years),
    (WINTERS, _of_winter),
    (AT_THAT_TIME, _at_that_time),
    (TODAY, _of_day),
    (MONTH, _of_month),
    (THAT_QUARTER, _of_quarter),
)
