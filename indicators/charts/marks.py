"""What the forms share: names over marks, and how status and bound are drawn.

Names stand above their marks, never beside them: a long Chinese or English name then has the whole
width, on a phone too. Distances that must not shrink with the chart are in pixels.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable

import pandas as pd

from indicators.charts.theme import SMALL_SIZE, TEXT_SIZE, Palette, mix
from indicators.words.labels import Labels

LINE = 23  # height of a line of text
MARK = 20  # height of a bar
RAISE = 2
GAP = 14  # space under a row
ARROW = 20  # length of the open arrow at the end of a bar
OPEN_ENDED = ("at_least", "more_than")
# A row's name wraps here, in widths of a Latin letter: fits a card on a phone of 390 px.
WRAP = 44


def columns(text: str) -> int:
    """The width of a text in Latin letters: a Chinese sign takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def pixels(text: str, size: int = TEXT_SIZE) -> int:
    """About how wide a text is drawn."""
    return round(columns(text) * size * 0.54)


def wrap(text: str, width: int = WRAP) -> list[str]:
    """The lines of a name. Chinese breaks anywhere, English between words; nothing is cut."""
    if columns(text) <= width:
        return [text]
    if columns(text) > 1.5 * len(text):
        step = width // 2
        return [text[start : start + step] for start in range(0, len(text), step)]
    return textwrap.wrap(text, width)


def name_of(rows: pd.DataFrame, labels: Labels) -> Callable:
    """How to call the rows of a chart: by what tells them apart, the status said where it is not actual."""
    same_place = rows["place"].nunique() == 1
    same_indicator = rows["indicator"].nunique() == 1
    many_times = rows.duplicated(["place", "indicator"]).any()

    def name(row) -> str:
        parts = []
        if not same_place or same_indicator:
            parts.append(labels.place(row.place))
        if not same_indicator or same_place:
            parts.append(labels.indicator(row.indicator))
        if many_times:
            parts.append(labels.as_of(row))
        text = " · ".join(dict.fromkeys(parts))
        return text if row.status == "actual" else labels.t("mark.status", name=text, status=labels.status(row.status))

    return name


def style(status: str, palette: Palette, colour: str | None = None) -> dict:
    """Filled = actual. Hollow = target. Pale with an outline = planned. Hatched = estimate. Slate = context."""
    colour = colour or (palette.slate if status == "context" else palette.steel)
    line = {"color": colour, "width": 2}
    match status:
        case "target":
            return {"color": palette.ground, "line": line}
        case "planned":
            return {"color": mix(palette.ground, colour, 0.18), "line": line}
        case "estimate":
            pattern = {"shape": "/", "fgcolor": colour, "bgcolor": palette.ground, "size": 6, "solidity": 0.3}
            return {"color": palette.ground, "line": line, "pattern": pattern}
        case _:
            return {"color": colour, "line": {"color": colour, "width": 2}}


def hover(labels: Labels, row, name: str) -> str:
    """What a mark says under the pointer: name, number, print, time, source."""
    lines = [f"<b>{name}</b>", labels.value(row)]
    if labels.lang == "zh":
        lines.append(labels.t("mark.printed", printed=row.printed))
    lines += [labels.as_of(row), f"{wrap(labels.article(row.article), 40)[0]}… {labels.paragraph(row.paragraph)}"]
    return "<br>".join(lines) + "<extra></extra>"


def unselected() -> dict:
    """A click opens a card and must not fade the other marks."""
    return {"marker": {"opacity": 1}}


def small(palette: Palette) -> dict:
    return {"size": SMALL_SIZE, "color": palette.slate}
