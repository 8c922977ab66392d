"""What stands beside lines over time: names and latest numbers at their ends, and the numbers beyond these."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import isnan
from typing import Any, NamedTuple

import pandas as pd

from indicators.charts.looks import Look
from indicators.charts.marks import SMALL, Item, Joined, Line, Run, Text
from indicators.charts.series import Dated, Series, middle
from indicators.charts.theme import SERIES
from indicators.words.labels import Labels
from indicators.words.metrics import pixels, spread
from indicators.words.rows import Row

LINE = 19  # height of a line of text at a line's end
END_SIZE = 13
APART = 15  # pixels from the middle of a mark to that of its number, over it or under it
TALL = 16  # of such a number
NUDGE = 4  # pixels by which it reaches beyond the middle of its mark


class Plane(NamedTuple):
    """Where marks lie, in pixels: the ends of the days and of the amounts, and how ``wide`` it is on a phone."""

    days: tuple[pd.Timestamp, pd.Timestamp]
    amounts: tuple[float, float]
    wide: float
    tall: float

    def x(self, day: pd.Timestamp) -> float:
        first, last = self.days
        return float((day - first) / (last - first)) * self.wide if last > first else self.wide / 2

    def y(self, amount: float) -> float:
        """From the top."""
        low, high = self.amounts
        return (high - amount) / (high - low) * self.tall


class Field(NamedTuple):
    """What something covers, in pixels."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: "Field") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Way(NamedTuple):
    """That a number stands so many pixels over its mark, less than none under it, and what it covers there."""

    rise: float
    field: Field


def ends_of(lines: Sequence[Series], words: Mapping[str, Row], labels: Labels) -> list[tuple[str, str]]:
    """Name and number at each line's end, the status where it is no actual one, the time where others end later."""
    latest = max(middle(line.end.as_of) for line in lines)
    found = []
    for line in lines:
        row = words[line.end.figure]
        name = line.name if line.last else labels.t("mark.status", name=line.name, status=row.status_name)
        is_late = middle(row.as_of) == latest
        found.append((name, row.text if is_late else row.text + labels.t("list.bracket", text=row.time)))
    return found


def labels_at_ends(
    lines: Sequence[Series], texts: Sequence[Sequence[str]], looks: Sequence[Look], plane: Plane
) -> Iterator[Item]:
    """The texts at the lines' ends; of many lines each in its colour, and a hair leads to it."""
    low, high = plane.amounts
    is_many = len(lines) > len(SERIES)
    wanted = [plane.y(line.end.amount) for line in lines]
    places = spread(wanted, [len(text) * LINE for text in texts], plane.tall)
    for line, place, text, look in zip(lines, places, texts, looks, strict=True):
        y = high - place / plane.tall * (high - low)
        if is_many:
            yield Joined([(line.end.day, line.end.amount), (plane.days[1], y)], "rule", 1)
        told: list[Line] = [[Run(part, look.is_lit and part == text[-1], look.text)] for part in text]
        if look.is_lit:
            told[0] = [Run("■ ", colour=look.shade), *told[0]]
        yield Text(1, y, told, END_SIZE, x_of="paper", dx=8, dy=0)


def told_beyond(
    lines: Sequence[Series], looks: Sequence[Look], words: Mapping[str, Row], plane: Plane
) -> dict[str, Text]:
    """By figure the numbers of what is drawn beyond the last actual one, over or under their marks where these are
    clear of all lines; that of the line which stands out among many in any case.
    """
    found: dict[str, Text] = {}
    busy = [field for line in lines for field in _covered(line, plane)]
    is_many = len(lines) > len(SERIES)
    for row, last in _beyond(lines, looks):
        text = words[row.figure].text
        ways = _ways(row, plane, pixels(text, SMALL), is_over=row.amount >= last.amount)
        free = [way for way in ways if not any(way.field.meets(field) for field in busy)]
        if free or (is_many and ways):
            way = (free or ways)[0]
            busy.append(way.field)
            place: dict[str, Any] = {"dx": NUDGE, "dy": way.rise, "anchor": "right", "on_ground": not free}
            found[row.figure] = Text(row.day, row.amount, [[text]], SMALL, **place)
    return found


def _beyond(lines: Sequence[Series], looks: Sequence[Look]) -> Iterator[tuple[Dated, Dated]]:
    """Each number beyond the last actual one of a line that is lit, with that one."""
    for line, look in zip(lines, looks, strict=True):
        if look.is_lit and line.last:
            yield from ((row, line.last) for row in line.rows if row.day > line.last.day)


def _ways(row: Dated, plane: Plane, wide: float, is_over: bool) -> list[Way]:
    """Where the number may stand, over its mark or under it, the better way first; none where there is no room."""
    right = plane.x(row.day) + NUDGE
    top = row.amount if isnan(row.amount_upper) else row.amount_upper
    ways = []
    for rise in (APART + plane.y(row.amount) - plane.y(top), -APART):
        y = plane.y(row.amount) - rise
        ways.append(Way(rise, Field(right - wide, right, y - TALL / 2, y + TALL / 2)))
    inside = [way for way in ways if way.field.top >= -TALL and way.field.bottom <= plane.tall]
    return (inside if is_over else inside[::-1]) if wide <= plane.wide else []


def _covered(line: Series, plane: Plane) -> Iterator[Field]:
    """What the parts and the points of a line cover, at least."""
    points = [[(plane.x(row.day), plane.y(row.amount)) for row in run] for run in line.stretches]
    for run in points:
        for (left, y), (right, other) in pairwise(run):
            yield Field(left, right, min(y, other), max(y, other))
    for row in line.rows:
        x, y = plane.x(row.day), plane.y(row.amount)
        yield Field(x - 4, x + 4, y - 4, y + 4)
