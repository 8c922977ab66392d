"""A period (TIME_PERIOD): a year, month, day, or an interval of two of them, as the column ``period`` holds it."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

ONE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class NoPeriod(ValueError):
    """The text is no period, or one that the calendar does not have (2021-13)."""


@dataclass(frozen=True)
class Period:
    """First and last day, both included; ``text`` is the stored form."""

    text: str
    start: date
    end: date


def parse(text: str) -> Period:
    """Read ``2021``, ``2021-11``, ``2021-11-30`` or ``2017/2021``; raises NoPeriod."""
    first, _, last = text.partition("/")
    start, end = _days(first, text)
    if "/" in text:
        end = _days(last, text)[1]
        if end < start:
            raise NoPeriod(text)
    return Period(text, start, end)


def _days(part: str, text: str) -> tuple[date, date]:
    match = ONE.fullmatch(part)
    if not match:
        raise NoPeriod(text)
    year, month, day = match.groups()
    try:
        first, last = int(month or 1), int(month or 12)
        last_day = int(day or calendar.monthrange(int(year), last)[1])
        return date(int(year), first, int(day or 1)), date(int(year), last, last_day)
    except (ValueError, calendar.IllegalMonthError) as error:
        raise NoPeriod(text) from error


def word(text: str, lang: str) -> str:
    """``2021-11-30`` -> 2021年11月30日 / 30 Nov 2021; ``2017/2021`` -> 2017—2021年 / 2017–2021."""
    first, _, last = text.partition("/")
    if not last:
        return _word_one(first, lang)
    if lang == "zh":
        return f"{first if len(first) == 4 else _word_one(first, lang)}—{_word_one(last, lang)}"
    return f"{_word_one(first, lang)}–{_word_one(last, lang)}"


def _word_one(part: str, lang: str) -> str:
    match = ONE.fullmatch(part)
    year, month, day = match.groups() if match else ("0000", "", "")
    if lang == "zh":
        return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")
    return " ".join(filter(None, (str(int(day)) if day else "", MONTHS[int(month) - 1] if month else "", year)))
