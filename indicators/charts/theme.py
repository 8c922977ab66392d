"""Colours, fonts and the one plotly template. ``.streamlit/config.toml`` repeats the grounds and fonts (tested)."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, NamedTuple

from indicators.words.metrics import TEXT_SIZE

# The viewer's own fonts: nothing is sent over the net, and Chinese looks as it does elsewhere on the machine.
FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif"
# Of files for office programs, which take one font and no list.
OFFICE_FACE = "Microsoft YaHei"
SMALL_SIZE = 12
# WCAG 2.2, success criterion 1.4.3: text of normal size.
READABLE = 4.5
# How far from the ground towards its own colour lies the fill of what is planned, and of a bar that is an outline.
PLANNED, OUTLINE = 0.18, 0.15
# How far from the ground towards pale lies a second ground: every other row of a table, a menu.
SECOND = 0.3
COLOUR = re.compile("#[0-9A-F]{6}")


# The colours of the parts of a whole and of lines, in order.
SERIES = ("steel", "blue", "slate", "furnace", "brick")


@dataclass(frozen=True)
class Palette:
    """The roles of design 4: a colour says what a mark is."""

    name: str
    ground: str
    text: str
    steel: str  # main series
    blue: str  # second series
    furnace: str  # what the reader chose, what the heading speaks of
    brick: str  # contrast, warnings
    slate: str  # context, outlines, grey-out
    pale: str  # the light end of the sequential scale, tracks
    rule: str  # thin lines

    def colour(self, role: str | float) -> str:
        """The colour of a role by its name; of a number from 0 to 1 that step of the sequential scale."""
        if isinstance(role, str):
            return getattr(self, role)
        steps = scale(self)
        return steps[round(role * (len(steps) - 1))]


LIGHT = Palette(
    "light", "#FFFFFF", "#1D2733", "#0B3C6F", "#3D7EBF", "#C8552B", "#8F2D1B", "#5B6675", "#D5E3F1", "#D9DEE5"
)
DARK = Palette(
    "dark", "#10161D", "#E6EDF5", "#CFE2FA", "#3F80C8", "#F2925F", "#BF4A36", "#9AA5B2", "#22344A", "#2C3743"
)


def palette(name: str | None) -> Palette:
    """The palette of a theme type, light where it is not known."""
    return DARK if name == "dark" else LIGHT


def depth(count: int, counts: Collection[int]) -> str | float:
    """How far along the scale one of the ``counts`` lies, by the root of its share in the largest.

    One long report must not bleach the others. Equal ones lie in the middle, none at all is no step but the ground.
    """
    if not count:
        return "ground"
    return (count / max(counts)) ** 0.5 if len(set(counts) - {0}) > 1 else 0.5


class Style(NamedTuple):
    """How a mark is drawn: its fill, its outline, and whether it is hatched."""

    fill: str
    line: str
    hatched: bool = False


def style(status: str, colours: Palette, shade: str = "") -> Style:
    """Filled = actual. Hollow = target. Pale with an outline = planned. Hatched = estimate. Slate = context."""
    colour = colours.colour(shade or ("slate" if status == "context" else "steel"))
    if status in ("target", "estimate"):
        return Style(colours.ground, colour, status == "estimate")
    return Style(mix(colours.ground, colour, PLANNED) if status == "planned" else colour, colour)


def outline(colours: Palette) -> Style:
    """How a bar is drawn that is only the room for others."""
    return Style(mix(colours.ground, colours.slate, OUTLINE), colours.slate)


def second(colours: Palette) -> str:
    """The second ground."""
    return mix(colours.ground, colours.pale, SECOND)


def is_hollow(status: str) -> bool:
    """Whether marks of a status are light inside, so that a line on them must be dark."""
    return status in ("target", "estimate", "planned")


def mix(first: str, second: str, share: float) -> str:
    """A colour between two, ``share`` of the way from the first to the second (in sRGB)."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2: relative luminance, from 1 to 21)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@cache
def scale(colours: Palette) -> tuple[str, ...]:
    """The sequential scale, from pale towards steel, as deep as the theme's text can still be read on it.

    So one colour of text serves everywhere, also where a name runs over the edge of its shade.
    """
    steps = (mix(colours.pale, colours.steel, step / 100) for step in range(101))
    return tuple(shade for shade in steps if contrast(colours.text, shade) >= READABLE)


@cache
def in_light() -> dict[str, str]:
    """Every colour that a drawing has in the dark theme, and what it is in the light one: paper is white."""
    roles = [field.name for field in fields(Palette) if field.name != "name"]
    steps = len(scale(DARK)) - 1
    found = {DARK.colour(step / steps): LIGHT.colour(step / steps) for step in range(steps + 1)}
    for share in (PLANNED, OUTLINE, SECOND):
        found |= {mix(DARK.ground, DARK.colour(role), share): mix(LIGHT.ground, LIGHT.colour(role), share)
                  for role in roles}  # fmt: skip
    return found | {DARK.colour(role): LIGHT.colour(role) for role in roles}


def both(draw: Callable[[Palette], str], pairs: dict[tuple[str, str], str]) -> str:
    """What is drawn, in the colours of both themes: where one stands, a property of CSS.

    ``pairs`` are these properties by the two colours that they stand for, and grow.
    """
    light, dark = map(draw, (LIGHT, DARK))
    others = iter(COLOUR.findall(dark))

    def named(found: re.Match[str]) -> str:
        return f"var({pairs.setdefault((found[0], next(others)), f'--c{len(pairs)}')})"

    return COLOUR.sub(named, light)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in _channels(colour))]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


@cache
def template(colours: Palette) -> dict[str, Any]:
    """No grid, no frame, no plotly bar of tools, nothing that drags: a page scrolls over a chart on a phone."""
    font = {"family": FONT, "size": TEXT_SIZE, "color": colours.text}
    axis = {"visible": False, "fixedrange": True, "automargin": False}
    return {
        "layout": {
            "font": font,
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": [colours.colour(role) for role in SERIES],
            "margin": {"l": 2, "r": 2, "t": 4, "b": 4},
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": {"bgcolor": colours.ground, "bordercolor": colours.slate, "font": font, "align": "left"},
            "xaxis": axis,
            "yaxis": axis,
            "barmode": "overlay",
        }
    }


def kinds(colours: Palette) -> dict[str, str]:
    """The colours of numbers by their kind in a marked text; each kind has its own underline as well."""
    return {
        "figure": colours.steel,
        "date": colours.blue,
        "ordinal": colours.slate,
        "name": colours.slate,
        "slogan": colours.brick,
        "duplicate": colours.rule,
        "other": colours.slate,
        "undecided": colours.brick,
        "word": colours.rule,
        "chosen": colours.furnace,
        "ground": colours.ground,
    }
