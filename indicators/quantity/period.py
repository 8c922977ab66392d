"""A period (TIME_PERIOD): a year, month, day, or an interval of two of them, as the column ``period`` holds it."""

import calendar
import re
from datetime import date
from typing import NamedTuple

ONE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class NoPeriod(ValueError):
    """The text is no period, or one that the calendar does not have (2021-13)."""


class Period(NamedTuple):
    """First and last day, both included."""

    start: date
    end: date


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
