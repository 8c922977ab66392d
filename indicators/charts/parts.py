"""Parts of a whole: one stacked bar, and a line for each part with its value and share."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators import derived
from indicators.charts import marks
from indicators.charts.bars import common_unit
from indicators.labels import Labels
from indicators.theme import Palette

BAR = 40


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """Parts in the order given. The total and the shares are derived, and say so."""
    rows = rows[rows["value"].notna()]
    unit = common_unit(rows)
    name = marks.name_of(rows, labels)
    total = derived.total(rows, labels.units)
    shares = derived.shares(rows, labels.units) if total else []
    start = marks.LINE + 6 if total else 0
    figure = marks.canvas(palette, round(start + BAR + 14 + (marks.LINE + 8) * len(rows) + 8))
    if total:
        text = labels.t("mark.total", value=labels.derived(total))
        marks.write(figure, 0, marks.LINE / 2, f"<b>{text}</b>")
    base, top = 0.0, start + BAR + 14 + marks.LINE / 2
    for index, row in enumerate(rows.itertuples()):
        colour = palette.series[index % len(palette.series)]
        _segment(figure, row, base, start + BAR / 2, colour, palette, marks.hover(labels, row, name(row)))
        text = f"{name(row)}　<b>{labels.value(row, unit)}</b>"
        if shares:
            text += f"　{labels.derived(shares[index], digits=1)}"
        _key(figure, row, top, colour, palette, text)
        base, top = base + row.amount, top + marks.LINE + 8
    figure.update_xaxes(range=[0, base or 1])
    figure.update_yaxes(range=[top, 0])
    return figure


def _segment(figure: go.Figure, row, base: float, middle: float, colour: str, palette: Palette, hover: str) -> None:
    marker = marks.style(row.status, palette, colour)
    # A line in the colour of the ground keeps neighbours apart without relying on their colours.
    marker["line"] = {"color": palette.ground if row.status == "actual" else colour, "width": 2}
    figure.add_bar(
        x=[row.amount],
        y=[middle],
        base=[base],
        width=[BAR],
        orientation="h",
        marker=marker,
        customdata=[[row.figure]],
        hovertemplate=hover,
        name=row.figure,
        unselected=marks.unselected(),
    )


def _key(figure: go.Figure, row, y: float, colour: str, palette: Palette, text: str) -> None:
    """A line of the list under the bar: a swatch in the part's colour, its name, value and share."""
    style = marks.style(row.status, palette, colour)
    line = {"color": colour, "width": 2}
    figure.add_shape(
        type="rect", xsizemode="pixel", xanchor=0, x0=1, x1=13, y0=y - 6, y1=y + 6, fillcolor=style["color"], line=line
    )  # fmt: skip
    marks.write(figure, 0, y, text, xshift=20)
