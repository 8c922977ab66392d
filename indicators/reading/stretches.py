"""Stretches of time that are counted from another: 近五年, 五年前, 7年间, 此后三年."""

import re

from indicators.quantity.grammar import decimal
from indicators.quantity.period import moved
from indicators.reading.span import MONTH_LENGTH, YEAR_LENGTH, last_year

# 近五年, 最近3年, 两年来: years up to the article's.
# (近两三年 are how many nobody can tell.)
COUNT = "[0-9]{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
YEARS_UP_TO = re.compile(rf"(近|最近|过去|这)?({COUNT})年([来间里前])?")
# 五年之后.
YEARS_AFTER = re.compile(rf"({COUNT})年([之以]?)后")
# 2023年起,…,前两年.
FIRST_YEARS = re.compile(rf"前({COUNT})年")
# 7年间, 这五年.
YEARS_LONG = re.compile(rf"这?({COUNT})年[间来里中]?")
# 此后三年.
YEARS_THEREAFTER = re.compile(rf"此后的?({COUNT})年[间里]?")
MOST_YEARS, ROUND = 10, 10


def stretch(printed: str, spoken_of: str, begun: int, year: int, *, looks_back: bool) -> str:
    """近五年 are five years up to that of the article, 过去五年 those before it; not 三十年来; 五年前 is a year. Where
    the year before is spoken of, they end with it; 7年间 behind 2011—2017年 are those. ``begun``: the year that the
    sentence names, 0 where it names none. Empty where nobody can tell.
    """
    if (years := YEARS_LONG.fullmatch(printed)) and "/" in spoken_of:
        first, _, last = spoken_of.partition("/")
        if len(first) == len(last) == YEAR_LENGTH and int(last) - int(first) + 1 == int(decimal(years[1])):
            return spoken_of
    if not year:
        return ""
    if after := YEARS_AFTER.fullmatch(printed):
        return _after(int(decimal(after[1])), spoken_of, year, said=bool(after[2]))
    if (after := FIRST_YEARS.fullmatch(printed)) and "/" in spoken_of:
        end = int(spoken_of[:4]) + int(decimal(after[1])) - 1
        return between(spoken_of[:4], str(end)) if end < last_year(spoken_of) else ""
    if (after := YEARS_THEREAFTER.fullmatch(printed)) and spoken_of:
        return _thereafter(last_year(spoken_of), int(decimal(after[1])), year)
    match = YEARS_UP_TO.fullmatch(printed)
    return _up_to(match, spoken_of, begun, year, looks_back) if match else ""


def _after(size: int, spoken_of: str, year: int, *, said: bool) -> str:
    """2001年…。20年后: so long after the year that was spoken of, where that has gone by; 五年之后 from now."""
    then = last_year(spoken_of) + size if spoken_of else 0
    if then and last_year(spoken_of) < year and then <= year:
        return str(then)
    return str(year + size) if said else ""


def _thereafter(year: int, size: int, this_year: int) -> str:
    """2019年…。此后三年: those that have gone by."""
    if year + size > this_year:
        return ""
    return f"{year + 1}/{year + size}" if size > 1 else str(year + 1)


def _up_to(match: re.Match, spoken_of: str, begun: int, year: int, looks_back: bool) -> str:
    size, last = int(decimal(match[2])), bool(spoken_of) and last_year(spoken_of) == year - 1
    if not match[1] and match[3] == "间" and begun and begun + size < year:
        # 2015年启动“退养还湿”,三年间: the years after it; 2008年为8家,2018年为12家,10年间: from the one to the other.
        ends = bool(spoken_of) and last_year(spoken_of) == begun + size
        return f"{begun if ends else begun + 1}/{begun + size}"
    if match[3] == "前":
        # 二十年前 is a round number.
        known = 0 < size <= MOST_YEARS or size % ROUND
        return str((year - 1 if looks_back and last else year) - size) if known else ""
    if not 0 < size <= MOST_YEARS:
        return ""
    if match[1] == "过去" or looks_back or last:
        return str(year - 1) if size == 1 else f"{year - size}/{year - 1}"
    return f"{year - size}/{year}" if size > 1 else ""


def since(first: str, today: str, year: int, *, starts: bool, lasts: bool) -> str:
    """From a year on up to that of the article; from a month or a day on (自9月15日开市以来) up to the day of the
    report, where it is known; where a rule ``starts`` (10月起) it is in force from that day on. What ``lasts`` in this
    year (3月以来) up to a day that nobody tells is of the year.
    """
    if len(first) > YEAR_LENGTH:
        if starts:
            return first
        if up_to := between(first, today):
            return up_to
        if lasts and int(first[:4]) == year:
            return str(year)
    return f"{first}/{year}" if int(first[:4]) < year else first


def between(first: str, last: str) -> str:
    """自2月1日实施以来,截至6月30日; 从11月1日到10日: a stretch of time by its first and its last day, month or year."""
    first, last = first.partition("/")[0], last.rpartition("/")[2]
    length = min(len(first), len(last))
    return f"{first[:length]}/{last[:length]}" if first[:length] < last[:length] else ""


def lasting(month: str, months: int, year: int) -> str:
    """去年12月投产,半年来: so many months from a month on; 5月,通车满一年。一年来: up to it. Either ends in the year of
    the article; empty where none does.
    """
    after = later(month, months)
    if int(after[:4]) == year:
        return f"{month}/{after}"
    return f"{later(month, -months)}/{month}" if int(month[:4]) == year else ""


def later(period: str, months: int) -> str:
    """The last month of some months or days, or one so many months after it."""
    return moved(period.rpartition("/")[2][:MONTH_LENGTH], months)
