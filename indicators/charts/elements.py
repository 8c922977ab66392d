"""The elements of an SVG as text, places to a tenth of a pixel."""

import re
from collections.abc import Sequence
from html import escape
from itertools import pairwise
from math import hypot
from typing import NamedTuple

Pair = tuple[float, float]
# XML 1.0, production 2: what is no character of a document, not even escaped.
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Outlines are drawn to about so many pixels.
FINE = 0.7
# Where each letter counts.
COARSE = 2.0


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    wide: float
    tall: float

    @property
    def right(self) -> float:
        return self.left + self.wide

    @property
    def bottom(self) -> float:
        return self.top + self.tall

    @property
    def middle(self) -> Pair:
        return self.left + self.wide / 2, self.top + self.tall / 2


def written(text: str) -> str:
    """A text as it stands between tags or in an attribute."""
    return escape(UNWRITABLE.sub("", text))


def decimal(value: float) -> str:
    """A length: 12, 12.5.

    >>> decimal(12.04), decimal(-0.04), decimal(12.55)
    ('12', '0', '12.6')
    """
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def element(name: str, content: str = "", /, **told: str | float) -> str:
    """An element; attributes that are empty are left out, their underscores are hyphens."""
    pairs = ((key.rstrip("_").replace("_", "-"), value) for key, value in told.items() if value != "")
    said = "".join(f' {key}="{value if isinstance(value, str) else decimal(value)}"' for key, value in pairs)
    return f"<{name}{said}>{content}</{name}>" if content else f"<{name}{said}/>"


def rect(box: Box, fill: str, line: str = "", width: float = 0) -> str:
    """A rectangle, its outline inside its edges; one too narrow for an outline has the outline's colour alone."""
    if line in ("", fill) or box.wide < 2 * width:
        return element("rect", x=box.left, y=box.top, width=box.wide, height=box.tall, fill=line or fill)
    x, y, wide, tall = box.left + width / 2, box.top + width / 2, box.wide - width, box.tall - width
    return element("rect", x=x, y=y, width=wide, height=max(tall, 0), fill=fill, stroke=line, stroke_width=width)


def circle(x: float, y: float, across: float, fill: str, line: str) -> str:
    """A dot with an outline of two pixels around it."""
    return element("circle", cx=x, cy=y, r=across / 2, fill=fill, stroke=line, stroke_width=2)


def steps(points: Sequence[Pair]) -> str:
    """A path through points, as SVG's ``d``."""
    return "".join(f"{'L' if at else 'M'}{decimal(x)} {decimal(y)}" for at, (x, y) in enumerate(points))


def path(points: Sequence[Pair], colour: str, width: float, dash: str = "") -> str:
    """A line through points."""
    return element("path", d=steps(points), fill="none", stroke=colour, stroke_width=width, stroke_dasharray=dash)


def thinned(points: Sequence[Pair], fine: float = FINE) -> list[Pair]:
    """The points of an outline without those that cannot be told from the one before."""
    kept = list(points[:1])
    for point in points[1:]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) >= fine:
            kept.append(point)
    return kept


def outlined(points: Sequence[Pair]) -> str:
    """A closed outline as SVG's ``d`` in as few letters as it takes: each point from the one before, in half pixels.

    >>> outlined([(0, 0), (10, 0.1), (10.2, 0.2), (10, 12.3)])
    'M0 0l20 0 0 25z'
    """
    kept = [(round(2 * x), round(2 * y)) for x, y in thinned(points, COARSE)]
    moves = [f"{x1 - x0} {y1 - y0}" for (x0, y0), (x1, y1) in pairwise(kept)]
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(moves)}z".replace(" -", "-") if len(kept) > 2 else ""


def symbol(name: str, x: float, y: float, size: float, colour: str) -> str:
    """A mark of plotly's by its name: circle, diamond, triangle-up, triangle-down, line-ew; -open is hollow."""
    shape, half = name.removesuffix("-open"), size / 2
    look: dict[str, str | float] = {"fill": colour}
    if name.endswith("-open"):
        look = {"fill": "none", "stroke": colour, "stroke_width": 2}
    if shape == "circle":
        return element("circle", cx=x, cy=y, r=half, **look)
    corners: dict[str, list[Pair]] = {
        "diamond": [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)],
        "triangle-up": [(-1.15, 0.67), (1.15, 0.67), (0, -1.33)],
        "triangle-down": [(-1.15, -0.67), (1.15, -0.67), (0, 1.33)],
        "line-ew": [(-1.4, 0), (1.4, 0)],
    }
    points = [(x + across * half, y + down * half) for across, down in corners[shape]]
    return element("path", d=steps(points) + ("Z" if len(points) > 2 else ""), **look)
