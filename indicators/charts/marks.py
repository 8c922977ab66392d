"""What the forms share: the canvas, names over marks, and how status and bound are drawn.

Names stand above their marks, never beside them: a long Chinese or English name then has the whole
width, on a phone too. Distances that must not shrink with the chart are in pixels.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from indicators.labels import Labels
from indicators.theme import SMALL_SIZE, TEXT_SIZE, Palette, mix, template

LINE = 23  # height of a line of text
MARK = 20  # height of a bar
RAISE = 2
GAP = 14  # space under a row
ARROW = 20  # length of the open arrow at the end of a bar
OPEN_ENDED = ("at_least", "more_than")
# A row's name wraps here, in widths of a Latin letter: fits a card on a phone of 390 px.
WRAP = 44


def canvas(palette: Palette, height: int, right: int = 2) -> go.Figure:
    """An empty figure of a fixed height, so that nothing jumps when data arrive."""
    figure = go.Figure()
    figure.update_layout(template=template(palette), height=max(height, 10), margin_r=right)
    return figure


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


def write(figure: go.Figure, x: float, y: float, text: str, **options) -> None:
    """A text at a point of the plane, left-aligned and clear of clicks; ``xshift``/``yshift`` are pixels.

    It is raised a little: the eye takes the gap under a Chinese line for smaller than it is.
    """
    options = {"yshift": RAISE} | options
    defaults = {
        "showarrow": False,
        "borderpad": 0,
        "xanchor": "left",
        "yanchor": "middle",
        "align": "left",
        "captureevents": False,
    }
    figure.add_annotation(x=x, y=y, text=text, **(defaults | options))


def arrow(figure: go.Figure, x: float, y: float, colour: str, **options) -> None:
    """The open arrow at the end of a bar: the number goes on to somewhere that was not printed."""
    figure.add_annotation(
        x=x, y=y, ax=-ARROW, ay=0, xshift=ARROW, text="", showarrow=True,
        arrowhead=2, arrowwidth=2, arrowcolor=colour, **options,
    )  # fmt: skip


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
