"""Where the marks of a chart lie, in pixels: for painters that lay a chart out themselves."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

import pandas as pd

from indicators.charts.elements import Box
from indicators.charts.marks import Area, Axis, Bar, Cells, Dots, Line, Marks, Place, Points, Span, Spots, Text
from indicators.words import metrics
from indicators.words.metrics import TEXT_SIZE

# Those of ``theme.template``.
MARGIN = {"l": 2.0, "r": 2.0, "t": 4.0, "b": 4.0}
LEADING = 1.3
BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}
ABOVE = {"top": 0.0, "middle": 0.5, "bottom": 1.0}
# ``metrics`` measures type of so many points an inch.
INCH = 72
# What stands within so much of an edge, or of another, in shares of the width, stays as near in any width.
NEAR = 0.02
# What amounts and days have at least, in pixels.
PLOT = 150
# Around a map.
AIR = 0.02
# The smallest type of a number in a cell.
LEAST = 9.0


class Canvas:
    """The plane of a chart ``width`` pixels wide, and as tall as its marks or ``height``.

    Around outlines is so much ``air``, in shares of what they take.
    """

    def __init__(self, marks: Marks, width: float, height: float = 0, air: float = AIR) -> None:
        self.marks, self.width, self.height, self._air = marks, width, height or marks.height, air
        margin = MARGIN | dict(marks.margin)
        self._left, self._top = margin["l"], margin["t"]
        self._wide = max(1.0, width - margin["l"] - margin["r"])
        self._tall = max(1.0, self.height - margin["t"] - margin["b"])
        self._across = [_ends(axis) for axis in marks.across]
        self._down = _ends(marks.down)
        if marks.down.ends is None:
            self._keep_ratio(marks.down.ratio)

    def _keep_ratio(self, ratio: float) -> None:
        """Axes without ends hold all outlines and names; a unit upwards is so many times as long as one across."""
        points = list(_points(self.marks))
        ends = []
        for axis in (0, 1):
            places = [point[axis] for point in points] or [0.0, 1.0]
            air = (max(places) - min(places) or 1.0) * self._air
            ends.append((min(places) - air, max(places) + air))
        (left, right), (low, high) = ends
        if ratio:
            unit = min(self._wide / (right - left), self._tall / (high - low) / ratio)
            across, up = self._wide / unit, self._tall / unit / ratio
            left, right = (left + right - across) / 2, (left + right + across) / 2
            low, high = (low + high - up) / 2, (low + high + up) / 2
        self._across, self._down = [(left, right)], (low, high)

    def x(self, place: Place, axis: str = "") -> float:
        """From the left edge."""
        if axis == "paper":
            return self._left + number(place) * self._wide
        at = int(axis.removeprefix("x") or 1) - 1
        first, last = self.marks.across[at].domain or (0.0, 1.0)
        low, high = self._across[at]
        return self._left + (first + (number(place) - low) / (high - low) * (last - first)) * self._wide

    def y(self, place: float, axis: str = "") -> float:
        """From the top edge."""
        low, high = self._down
        share = place if axis == "paper" else (place - low) / (high - low)
        return self._top + (1 - share) * self._tall

    def text(self, item: Text) -> Box:
        """What a text covers, about."""
        size = item.size or TEXT_SIZE
        box = Box(0, 0, max((_width(line, size) for line in item.lines), default=0), LEADING * size * len(item.lines))
        wide, tall = (box.tall, box.wide) if item.turned else (box.wide, box.tall)
        left = self.x(item.x, item.x_of) + item.dx - BEFORE[item.anchor] * wide
        return Box(left, self.y(item.y, item.y_of) - item.dy - ABOVE[item.middle] * tall, wide, tall)

    def boxes(self) -> Iterator[tuple[Box, float]]:
        """What each text covers, those on marks too, and where it stands: from 0 at the left edge to 1."""
        for item in self.marks.items:
            if isinstance(item, Text):
                yield self.text(item), self._share(self.x(item.x, item.x_of))
            elif isinstance(item, Spots):
                for spot in item.spots:
                    box, x = block(spot.lines, spot.size or TEXT_SIZE, spot.bold), self.x(spot.x)
                    box = box._replace(left=x - box.wide / 2, top=self.y(spot.y) - box.tall / 2)
                    yield box, self._share(x)

    def _share(self, x: float) -> float:
        return (x - self._left) / self._wide

    def type_size(self, cells: Cells, most: float) -> float:
        """The size of the numbers in cells, one for all of them, in which each has room in its own."""
        sizes = [
            (self.x(cell.x + cell.width) - self.x(cell.x) - 4) / wide(cell.text, 1)
            for cell in cells.cells if cell.text
        ]  # fmt: skip
        return min([most, *sizes])

    @property
    def beyond(self) -> tuple[float, float]:
        """How far texts reach over the left and the right edge."""
        boxes = [box for box, _ in self.boxes()]
        return max([0.0, *(-box.left for box in boxes)]), max([0.0, *(box.right - self.width for box in boxes)])

    @property
    def lacking(self) -> float:
        """How many pixels wider it must be for all texts to lie inside and clear of each other, as far as that helps:
        what stands at an edge stays there.
        """
        found, lines = [0.0], dict[int, list[tuple[Box, float]]]()
        for box, share in self.boxes():
            found += [-box.left / share] if share > NEAR else []
            found += [(box.right - self.width) / (1 - share)] if share < 1 - NEAR else []
            lines.setdefault(round(box.middle[1]), []).append((box, share))
        for line in lines.values():
            for (before, first), (after, second) in pairwise(sorted(line)):
                found += [(before.right - after.left) / (second - first)] if second - first > NEAR else []
        return max(*found, *self._squeezed())

    def _squeezed(self) -> Iterator[float]:
        """The same for marks to be told apart: numbers to fit their cells, dots to stand apart, bars to differ."""
        for item in self.marks.items:
            if isinstance(item, Cells) and item.cells:
                yield (LEAST / self.type_size(item, LEAST) - 1) * self._wide
            elif isinstance(item, Dots):
                places = sorted({self.x(x) for x, _ in item.points})
                step = min((second - first for first, second in pairwise(places)), default=self._wide)
                yield ((item.size + 2) / step - 1) * self._wide
            elif isinstance(item, Bar | Points | Span):
                yield PLOT - self._wide


def block(lines: Sequence[str], size: float, bold: bool = False) -> Box:
    """What lines of a size cover, from the origin."""
    return Box(0, 0, max((wide(text, size, bold) for text in lines), default=0), LEADING * size * len(lines))


def wide(text: str, size: float, bold: bool = False) -> float:
    """About how wide a text is in one line, in pixels."""
    return metrics.wide(text, size, bold) * INCH


def _width(line: Line, size: float) -> float:
    return sum(wide(run, size) if isinstance(run, str) else wide(run.text, size, run.bold) for run in line)


def number(place: Place) -> float:
    """A place as a number: of a day the nanoseconds."""
    if isinstance(place, (date, pd.Timestamp)):
        return float(pd.Timestamp(place).value)
    return float(place)


def _ends(axis: Axis) -> tuple[float, float]:
    low, high = (number(end) for end in axis.ends or (0.0, 1.0))
    return (low, high) if low != high else (low, low + 1)


def _points(marks: Marks) -> Iterator[tuple[float, float]]:
    for item in marks.items:
        if isinstance(item, Area):
            for ring in item.rings:
                yield from ring
        elif isinstance(item, Spots):
            yield from ((spot.x, spot.y) for spot in item.spots)
        elif isinstance(item, Points):
            yield from ((number(point.x), point.y) for point in item.points)
