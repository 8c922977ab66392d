"""A stretch of a text with what it was found to be."""

import re
from functools import lru_cache
from typing import NamedTuple

from indicators.quantity import Quantity

FIGURE, DATE, ORDINAL, NAME, SLOGAN, OTHER = "figure", "date", "ordinal", "name", "slogan", "other"
KINDS = (FIGURE, DATE, ORDINAL, NAME, SLOGAN, OTHER)

# The field of a proposal that holds what a figure reads as, where it is in doubt.
VALUE = "value"
# How long the periods of a year, a month and a day are written.
YEAR_LENGTH, MONTH_LENGTH, DAY_LENGTH = len("2021"), len("2021-11"), len("2021-11-30")
# A status: no word says whether a figure is of what is there or of what is to come.
OPEN = "open"


class Span(NamedTuple):
    """``quantity`` for figures, ``period`` for dates that can be told; ``bare`` where nothing claimed a number.

    ``subject`` is set for the cells of a table, which their row and column name. ``fall`` counts the characters at its
    beginning that say that something falls by as much (下降3%). ``unsure`` holds the names of what is concluded, not
    printed (``value`` of damaged print).
    """

    start: int
    end: int
    kind: str
    quantity: Quantity | None = None
    period: str = ""
    confidence: float = 0.9
    bare: bool = False
    subject: str = ""
    fall: int = 0
    unsure: tuple[str, ...] = ()

    @property
    def unit(self) -> str:
        return self.quantity.unit if self.quantity else ""


class Told(NamedTuple):
    """What surrounds a figure says this of it; not ``sure`` where it is concluded and may well be wrong."""

    text: str
    sure: bool = True


@lru_cache(maxsize=1024)
def last_year(period: str) -> int:
    """The year in which a period ends."""
    return int(period.rpartition("/")[2][:4])


def end_of(pattern: re.Pattern, text: str, start: int) -> int:
    """Where what the pattern matches at a place ends; the place itself where it matches nothing."""
    match = pattern.match(text, start)
    return match.end() if match else start
