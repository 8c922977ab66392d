"""What a chart consists of, as plain data: a form makes it, painters draw it.

Coordinates are the chart's own (amounts, days, positions from the top), distances that must not shrink with it are
pixels. Colours are roles of ``theme.Palette`` by name, or a number from 0 to 1: how far along its sequential scale.
Names stand above their marks: a long Chinese or English name then has the whole width, on a phone too. On a wide slide
of many rows they stand beside them (``labelling``).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from indicators.charts.native import Column, Columns, Native

LINE = 23  # height of a line of text
MARK = 20  # height of a bar
GAP = 14  # space under a row
ARROW = 20  # length of the open arrow at the end of a bar
# A text is raised a little: the eye takes the gap under a Chinese line for smaller than it is.
RAISE = 2
SMALL = 12

Colour = str | float
Place = float | date | str


class Run(NamedTuple):
    """A piece of a line of text."""

    text: str
    bold: bool = False
    colour: Colour = ""


Line = Sequence[Run | str]


def bold(text: str) -> Run:
    return Run(text, bold=True)


def plain(line: Line) -> str:
    return "".join(run if isinstance(run, str) else run.text for run in line)


def emphasized(line: str, part: str) -> Line:
    """A line with a part of it in bold, where it stands there."""
    before, found, after = line.partition(part)
    return [piece for piece in (before, bold(found) if found else "", after) if piece]


class Text(NamedTuple):
    """Lines at a point of the plane ``x_of``, ``y_of`` (an axis, or paper: from 0 to 1), moved by pixels.

    ``turned`` are degrees, ``on_ground``: what lies beneath is covered.
    """

    x: Place
    y: float
    lines: Sequence[Line]
    size: int = 0
    colour: Colour = ""
    dx: int = 0
    dy: float = RAISE
    anchor: str = "left"
    middle: str = "middle"
    x_of: str = ""
    y_of: str = ""
    turned: int = 0
    on_ground: bool = False


def small(x: Place, y: float, text: str, **options: Any) -> Text:
    """A remark: smaller, in slate."""
    return Text(x, y, [[text]], SMALL, "slate", **options)


class Bar(NamedTuple):
    """A lying bar from ``start`` over ``length``; its number goes on to ``upper`` where it is a range.

    ``column`` is what a program with charts of its own needs of it; none for what is no figure (an outline).
    """

    figure: str
    y: float
    length: float
    hover: Sequence[str]
    status: str = "actual"
    bound: str = "exact"
    start: float | None = None
    upper: float | None = None
    height: float = MARK
    shade: str = ""
    outline: str = ""
    axis: str = ""
    column: Column | None = None

    @property
    def ends(self) -> list[float]:
        """Where its number ends, or both ends of its range."""
        return [self.length] if self.upper is None else [self.length, self.upper]


class Dots(NamedTuple):
    """Dots, one a thing, all of one figure."""

    figure: str
    points: Sequence[tuple[float, float]]
    size: int
    hover: Sequence[str]
    status: str = "actual"
    column: Column | None = None


class Span(NamedTuple):
    """A stretch of time, or a day, at a height."""

    name: str
    y: float
    days: Sequence[date]
    hover: Sequence[str]
    hollow: bool = False


class Joined(NamedTuple):
    """A line through points; ``width`` in pixels, ``dash`` as in SVG by name: solid, dot, dash, dashdot."""

    points: Sequence[tuple[Place, float]]
    colour: Colour
    width: float
    dash: str = "solid"


class Point(NamedTuple):
    """A number on a line; ``symbol`` ends in -open where it is hollow, ``more`` leads to the upper end of a range."""

    figure: str
    x: Place
    y: float
    symbol: str
    size: int
    hover: Sequence[str]
    more: float | None = None


class Points(NamedTuple):
    """The numbers of a line."""

    name: str
    colour: Colour
    points: Sequence[Point]


class Area(NamedTuple):
    """Outlines filled alike, each a closed ring of points."""

    name: str
    rings: Sequence[Sequence[tuple[float, float]]]
    fill: Colour
    line: Colour
    width: float
    dash: str = "solid"


class Spot(NamedTuple):
    """A text that can be clicked: ``ids`` are what a click brings back. ``fill`` is the square under it."""

    ids: Sequence[str]
    x: float
    y: float
    lines: Sequence[str]
    hover: Sequence[str]
    colour: Colour = "text"
    size: int = 0
    bold: bool = False
    fill: Colour | None = None


class Spots(NamedTuple):
    """Spots of one kind; ``size`` is that of their squares, or of the place that can be clicked."""

    name: str
    spots: Sequence[Spot]
    size: int
    chosen: Colour = ""


class Cell(NamedTuple):
    """A field of a table: its left edge, width and middle; ``text`` is left out where there is no room for it."""

    figure: str
    x: float
    width: float
    y: float
    fill: Colour
    text: str
    hover: Sequence[str]


class Cells(NamedTuple):
    """The fields of a table, of one height."""

    cells: Sequence[Cell]
    height: float


class Rule(NamedTuple):
    """A straight line."""

    x: tuple[Place, Place]
    y: tuple[float, float]
    colour: Colour = "rule"
    x_of: str = ""
    y_of: str = ""
    over: bool = False


class Swatch(NamedTuple):
    """A small square at the left edge, in the colours of a bar."""

    y: float
    shade: str
    status: str


Item = Text | Bar | Dots | Span | Joined | Points | Area | Spots | Cells | Rule | Swatch


class Axis(NamedTuple):
    """The ends of an axis; ``domain`` is the share of the width that it takes. ``of_time``: its places are days."""

    ends: tuple[Place, Place] | None = None
    domain: tuple[float, float] | None = None
    of_time: bool = False
    # So many pixels a unit for each of the other axis.
    ratio: float = 0


class Marks(NamedTuple):
    """A chart of a fixed ``height``, so that nothing jumps when data arrive; ``margin`` in pixels by side (l, r, t, b).

    ``across`` are the axes x, x2 …, ``down`` is the axis y.
    ``native`` is the same for a program with charts of its own.
    """

    height: float
    items: Sequence[Item]
    across: Sequence[Axis] = (Axis(),)
    down: Axis = Axis()
    margin: Mapping[str, float] = {}
    native: Sequence[Native] = ()

    @property
    def parts(self) -> Sequence[Native]:
        """What such a program draws: what the form says, or a bar for each figure."""
        columns = columns_of(self.items)
        return self.native or ((Columns(columns),) if columns else ())


def columns_of(items: Iterable[Item]) -> list[Column]:
    """The figures among marks, as bars of a program with charts of its own."""
    return [item.column for item in items if isinstance(item, (Bar, Dots)) and item.column is not None]
