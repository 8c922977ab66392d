"""A chart as a program with charts of its own (PowerPoint) takes it: numbers and words, and no place on a screen."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from indicators.tables.outlines import Ring
from indicators.words.rows import Row

# The digits of a worded number, with what belongs before them, and its unit: ≥ ¥40,000 | per greenhouse.
DIGITS = re.compile(r"((?:[≥≤>≈] )?-?[¥\d][-¥\d.,–]*)?( ?)(.*)")

OPEN_ENDED = ("at_least", "more_than")

# Pieces of a line of text, each with whether it is bold.
Pieces = Sequence[tuple[str, bool]]


class Column(NamedTuple):
    """A bar: the name beside it, its length, the text at its end; ``shade`` is a role of the palette.

    Where its number goes on to somewhere that was not printed, an arrow stands before its text.
    """

    name: str
    value: float
    text: str
    status: str = "actual"
    bound: str = "exact"
    shade: str = ""

    @classmethod
    def of(cls, row: Row, name: str = "", shade: str = "") -> Self:
        """The bar of a figure, under its own name where it is given no other."""
        return cls(name or row.name, row.number, row.text, row.status, row.bound, shade)

    @property
    def is_open(self) -> bool:
        return self.bound in OPEN_ENDED


class Columns(NamedTuple):
    """Bars one under the other; ``ends`` are those of the scale (with zero) that they share with other charts."""

    bars: Sequence[Column]
    ends: tuple[float, float] | None = None


class Beside(NamedTuple):
    """Bars beside bars, each group under its heading, and lines beneath both."""

    groups: Sequence[tuple[Pieces, Sequence[Column]]]
    foot: Sequence[str] = ()


class Stack(NamedTuple):
    """One bar of parts, each with its share in words; over it their total."""

    parts: Sequence[tuple[Column, str]]
    total: str = ""


class Within(NamedTuple):
    """A bar within that of its whole, a line over it and one under it."""

    part: Column
    whole: Column
    over: Pieces
    under: str


class Curve(NamedTuple):
    """Numbers and their symbols by time, joined by a line ``width`` points wide; of width 0 they stand alone.

    ``told`` are texts beside some of them, by time, each with whether it stands over its mark or under it.
    """

    name: str
    values: Mapping[str, float]
    symbols: Mapping[str, str]
    shade: str
    width: float
    size: int
    told: Mapping[str, tuple[str, bool]] = {}


class End(NamedTuple):
    """The name and number at the end of a line, beside its ``value``; grey where its line is not lit."""

    text: str
    value: float
    shade: str
    is_lit: bool


class Curves(NamedTuple):
    """Lines over all times, which are worded, from ``low`` to ``high``; the unit stands above.

    A line breaks at a time that it has no number of.
    """

    times: Mapping[str, str]
    curves: Sequence[Curve]
    ends: Sequence[End]
    unit: str
    low: float
    high: float


class Grid(NamedTuple):
    """A table of counts: a heading for each row and column, a shade and a text for each cell."""

    columns: Sequence[str]
    rows: Sequence[str]
    cells: Sequence[Sequence[tuple[str, str | float]]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of words; ``count`` are all of its rows, of which these are the first."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    count: int


@dataclass(frozen=True, slots=True)
class Region:
    """An area of a map: its outlines, in degrees, its name and number, and where these stand."""

    code: str
    rings: Sequence[Ring]
    name: str
    count: int
    fill: str | float
    chosen: bool
    label: tuple[float, float]


class Atlas(NamedTuple):
    """A map, and beside it its numbers as bars; a degree of latitude is ``ratio`` times as long as one of longitude."""

    regions: Sequence[Region]
    bars: Sequence[Column]
    ratio: float


class Number(NamedTuple):
    """A number to show large: ``context`` is place and time, ``status`` empty where all are actual; ``is_fact`` where
    it tells what is or was.
    """

    figure: str
    name: str
    value: str
    context: str
    status: str
    title: str
    is_fact: bool = True

    @property
    def look(self) -> str:
        """How it is drawn: filled what is or was, hollow what is aimed at, planned or guessed."""
        return "filled" if self.is_fact else "hollow"

    @property
    def parted(self) -> tuple[str, str, str]:
        return parted(self.value)


def parted(value: str) -> tuple[str, str, str]:
    """A worded number as what is shown large, the gap, and its unit; what has no digits is all large."""
    found = DIGITS.fullmatch(value)
    digits, gap, unit = found.groups() if found else (None, "", "")
    return (digits, gap, unit) if digits and unit else (value[:1].upper() + value[1:], "", "")


@dataclass(frozen=True, slots=True)
class Numbers:
    """Large numbers."""

    numbers: Sequence[Number]


Native = Columns | Beside | Stack | Within | Curves | Grid | Sheet | Atlas | Numbers
