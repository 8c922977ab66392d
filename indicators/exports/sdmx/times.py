"""A period <-> SDMX: how often it comes (FREQ, code list CL_FREQ) and when (TIME_PERIOD).

SDMX 3.0, section 6 (technical notes), 4.2: years, half-years, quarters, months and days have forms of their own; any
other span is its first day and an ISO 8601 duration, 2021-01-01/P9M.
"""

import re
from datetime import timedelta
from functools import cache
from typing import NamedTuple

from indicators.quantity import period

# By the length of a period.
BY_LENGTH = {4: "A", 7: "M", 10: "D"}
OTHER = "_O"
# Months, letter, how many a year.
PARTS = ((3, "Q"), (6, "S"))
FREQUENCIES = ("A", "S", "Q", "M", "D", OTHER)
PART = re.compile(r"(\d{4})-?([QSA])(\d)")
SPAN = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T00:00:00)?/P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?")
MONTH = re.compile(r"(\d{4})-?M(\d\d)")


class Time(NamedTuple):
    """FREQ and TIME_PERIOD."""

    freq: str
    when: str


@cache
def time_of(text: str) -> Time:
    """The forms of a period.

    >>> [time_of(text).when for text in ("2021", "2021-07/2021-09", "2021-01/2021-09", "2017/2021")]
    ['2021', '2021-Q3', '2021-01-01/P9M', '2017-01-01/P5Y']
    """
    first, _, last = text.partition("/")
    if not last:
        return Time(BY_LENGTH[len(text)], text)
    start, end = period.parse(text)
    after = end + timedelta(days=1)
    whole = len(first) < len("2021-11-30") and len(last) < len("2021-11-30")
    months = 12 * (after.year - start.year) + after.month - start.month
    for size, letter in PARTS:
        if whole and months == size and (start.month - 1) % size == 0:
            return Time(letter, f"{start.year}-{letter}{(start.month - 1) // size + 1}")
    if whole and len(first) == len(last) == len("2021"):
        return Time(OTHER, f"{start}/P{months // 12}Y")
    return Time(OTHER, f"{start}/P{months}M" if whole else f"{start}/P{(after - start).days}D")


@cache
def period_of(when: str) -> str:
    """The period of a TIME_PERIOD, as the column ``period`` holds it; raises ``period.NoPeriod``.

    >>> [period_of(text) for text in ("2021-Q3", "2021-01-01/P9M", "2017-01-01/P5Y", "2021-S1", "2021-A1", "2021M04")]
    ['2021-07/2021-09', '2021-01/2021-09', '2017/2021', '2021-01/2021-06', '2021', '2021-04']
    """
    if found := PART.fullmatch(when):
        size = {"A": 12} | {letter: size for size, letter in PARTS}
        last = int(found[3]) * size[found[2]]
        text = found[1] if found[2] == "A" else f"{found[1]}-{last - size[found[2]] + 1:02}/{found[1]}-{last:02}"
    elif found := MONTH.fullmatch(when):
        text = f"{found[1]}-{found[2]}"
    else:
        text = _span(when)
    period.parse(text)
    return text


def _span(when: str) -> str:
    """The two ends of a first day and a duration; what is no such span stays as it is."""
    found = SPAN.fullmatch(when)
    if not found:
        return when
    start = period.parse(found[1]).start
    years, months, days = (int(part or 0) for part in found.groups()[1:])
    if days:
        try:
            return f"{start}/{start + timedelta(days=days - 1)}"
        except OverflowError as error:
            raise period.NoPeriod(when) from error
    ends = 12 * start.year + start.month - 1 + 12 * years + months - 1
    year, month = ends // 12, ends % 12 + 1
    if start.day != 1 or year > 9999 or ends < 12 * start.year:
        raise period.NoPeriod(when)
    if months or start.month != 1:
        return f"{start:%Y-%m}/{year:04}-{month:02}"
    return f"{start:%Y}/{year:04}" if years > 1 else f"{start:%Y}"
