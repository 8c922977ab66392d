"""Where the marks of a chart come to lie in pixels, as the painter lays them out; without a browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd

from indicators.charts.marks import Axis, Bar, Dots, Marks, Points, Spots, Text
from indicators.words.metrics import TEXT_SIZE, pixels

MARGIN = {"l": 2.0, "r": 2.0, "t": 4.0, "b": 4.0}


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels from the top left corner of a chart; ``figures`` are those that it stands for."""

    what: str
    left: float
    top: float
    right: float
    bottom: float
    figures: tuple[str, ...] = ()


class Canvas:
    """A chart of a width in pixels."""

    def __init__(self, marks: Marks, width: float) -> None:
        self.marks, self.width = marks, width
        self.margin = MARGIN | marks.margin

    def boxes(self) -> Iterator[Box]:
        """Of all texts, bars, dots and points; spots too, which stand for no figure where they count."""
        for item in self.marks.items:
            match item:
                case Text():
                    yield self._text(item)
                case Bar():
                    start = item.start or 0
                    x = sorted(self.x(end, item.axis) for end in (start, start + item.length))
                    y = self.y(item.y)
                    yield Box("bar", x[0], y - item.height / 2, x[1], y + item.height / 2, (item.figure,))
                case Dots():
                    for across, down in item.points:
                        yield self._around(across, down, item.size, "dot", item.figure)
                case Points():
                    for point in item.points:
                        yield self._around(point.x, point.y, point.size, "point", point.figure)
                case Spots():
                    for spot in item.spots:
                        yield self._around(spot.x, spot.y, 2, "spot", *spot.ids)

    def _around(self, across: object, down: float, size: float, what: str, *figures: str) -> Box:
        x, y = self.x(across), self.y(down)
        return Box(what, x - size / 2, y - size / 2, x + size / 2, y + size / 2, figures)

    def _text(self, item: Text) -> Box:
        lines = ["".join(run if isinstance(run, str) else run.text for run in line) for line in item.lines]
        size = item.size or TEXT_SIZE
        wide, tall = max((pixels(text, size) for text in lines), default=0), size * 1.3 * len(lines)
        if item.turned:
            wide, tall = tall, wide
        x = self.x(item.x, item.x_of) + item.dx
        y = self.y(item.y, item.y_of) - item.dy
        left = x - {"left": 0, "center": 0.5, "right": 1}[item.anchor] * wide
        top = y - {"top": 0, "middle": 0.5, "bottom": 1}[item.middle] * tall
        return Box(f"text {' / '.join(lines)}", left, top, left + wide, top + tall)

    def x(self, place: object, axis: str = "") -> float:
        """From the left edge."""
        room = self.width - self.margin["l"] - self.margin["r"]
        if axis == "paper":
            return self.margin["l"] + float(str(place)) * room
        one = self.marks.across[int(axis.removeprefix("x") or 1) - 1]
        first, last = one.domain or (0.0, 1.0)
        return self.margin["l"] + (first + self._share(place, one) * (last - first)) * room

    def y(self, place: float, axis: str = "") -> float:
        """From the top edge."""
        room = self.marks.height - self.margin["t"] - self.margin["b"]
        share = place if axis == "paper" else self._share(place, self.marks.down)
        return self.margin["t"] + (1 - share) * room

    @staticmethod
    def _share(place: object, axis: Axis) -> float:
        assert axis.ends is not None, "an axis without ends is laid out by plotly"
        low, high, at = (_number(one) for one in (*axis.ends, place))
        return (at - low) / (high - low)


def _number(place: object) -> float:
    if isinstance(place, (date, pd.Timestamp)):
        return float(pd.Timestamp(place).value)
    return float(str(place))
