"""A period (TIME_PERIOD): a year, month, day, or an interval of two of them, as the column ``period`` holds it."""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

ONE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
QUARTER = re.compile(r"(\d{4})-(?:01/\1-03|04/\1-06|07/\1-09|10/\1-12)")
# From January on.
CUMULATED = re.compile(r"(\d{4})-01(?:/\1-(\d{2}))?")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH = 30.4  # days


class NoPeriod(ValueError):
    """The text is no period, or one that the calendar does not have (2021-13)."""


class Period(NamedTuple):
    """First and last day, both included."""

    start: date
    end: date


# Of many figures few have a time that no other has.
@lru_cache(maxsize=4096)
def parse(text: str) -> Period:
    """Read ``2021``, ``2021-11``, ``2021-11-30`` or ``2017/2021``; raises NoPeriod."""
    parts = [_days(part, text) for part in text.split("/", 1)]
    period = Period(parts[0].start, parts[-1].end)
    if period.end < period.start:
        raise NoPeriod(text)
    return period


def _days(part: str, text: str) -> Period:
    match = ONE.fullmatch(part)
    if not match:
        raise NoPeriod(text)
    year, month, day = match.groups()
    try:
        last = int(month or 12)
        last_day = int(day or calendar.monthrange(int(year), last)[1])
        return Period(date(int(year), int(month or 1), int(day or 1)), date(int(year), last, last_day))
    except ValueError as error:
        raise NoPeriod(text) from error


def reported(published: str, dateline: str) -> str:
    """The day of a report, as far as it is known: a printed dateline (month-day) in the year of ``published``."""
    return f"{published[:4]}-{dateline}" if dateline else published


def word(text: str, lang: str) -> str:
    """``2021-11-30`` -> 2021年11月30日 / 30 Nov 2021; ``2017/2021`` -> 2017—2021年 / 2017–2021."""
    first, _, last = text.partition("/")
    if not last:
        return _word_one(first, lang)
    if lang == "zh":
        return f"{first if len(first) == 4 else _word_one(first, lang)}—{_word_one(last, lang)}"
    return f"{_word_one(first, lang)}–{_word_one(last, lang)}"


def _word_one(part: str, lang: str) -> str:
    year, month, day = (*part.split("-"), "", "")[:3]
    if lang == "zh":
        return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")
    return " ".join(filter(None, (day.lstrip("0"), MONTHS[int(month) - 1] if month else "", year)))


def moved(text: str, months: int) -> str:
    """The period so many months later, of less than none earlier; empty where there is none: a year moves by years.

    >>> moved("2021", -12), moved("2021-01/2021-09", -12), moved("2021-01", -1), moved("2021", -1)
    ('2020', '2020-01/2020-09', '2020-12', '')
    """
    parts = [_moved(part, months) for part in text.split("/")]
    return "/".join(parts) if all(parts) else ""


def _moved(part: str, months: int) -> str:
    match = ONE.fullmatch(part)
    if not match:
        return ""
    year, month, day = match.groups()
    if month is None:
        return f"{int(year) + months // 12:04d}" if months % 12 == 0 else ""
    index = int(year) * 12 + int(month) - 1 + months
    found = f"{index // 12:04d}-{index % 12 + 1:02d}" + (f"-{day}" if day else "")
    try:
        _days(found, found)
    except NoPeriod:
        return ""
    return found


def before(text: str) -> str:
    """The period of the same length right before: of a year, a quarter or a month; of others empty.

    >>> before("2021"), before("2021-04/2021-06"), before("2021-01"), before("2021-01/2021-09")
    ('2020', '2021-01/2021-03', '2020-12', '')
    """
    if QUARTER.fullmatch(text):
        return moved(text, -3)
    return moved(text, {4: -12, 7: -1}[len(text)]) if len(text) in (4, 7) else ""


def cumulated(text: str) -> int:
    """The month up to which a period runs from January of its year; 0 for other periods.

    >>> cumulated("2021-01/2021-09"), cumulated("2021-09"), cumulated("2021-01")
    (9, 0, 1)
    """
    match = CUMULATED.fullmatch(text)
    return int(match[2] or 1) if match else 0


def months(text: str) -> int:
    """How long a period is, in months; 0 for a day.

    >>> months("2021"), months("2021-01/2021-09"), months("2021-11-30")
    (12, 9, 0)
    """
    span = parse(text)
    return round((span.end - span.start).days / MONTH)
