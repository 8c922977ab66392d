"""Parts of a whole: one stacked bar, and a line for each part with its value and share."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.bars import common_unit
from indicators.charts.canvas import Canvas
from indicators.charts.theme import Palette
from indicators.figures import derived
from indicators.words.labels import Labels

BAR = 40


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """Parts in the order given. The total and the shares are derived, and say so."""
    rows = rows[rows["value"].notna()]
    unit = common_unit(rows)
    name = marks.name_of(rows, labels)
    total = derived.total(rows, labels.units)
    shares = derived.shares(rows, labels.units) if total else []
    start = marks.LINE + 6 if total else 0
    keys = [
        _lines(name(row), labels.value(row, unit), *_share(shares, index, labels))
        for index, row in enumerate(rows.itertuples())
    ]
    canvas = Canvas(palette, start + BAR + 14 + sum(marks.LINE * len(key) + 8 for key in keys))
    if total:
        text = labels.t("mark.total", value=labels.derived(total))
        canvas.write(0, marks.LINE / 2, f"<b>{text}</b>")
    base, top = 0.0, start + BAR + 14
    for index, (row, key) in enumerate(zip(rows.itertuples(), keys, strict=True)):
        colour = palette.series[index % len(palette.series)]
        _segment(canvas, row, base, start + BAR / 2, colour, palette, marks.hover(labels, row, name(row)))
        _key(canvas, row, top, colour, palette, key)
        base, top = base + row.amount, top + marks.LINE * len(key) + 8
    canvas.xaxis(range=[0, base or 1])
    canvas.yaxis(range=[top or 1, 0])
    return canvas.figure()


def _share(shares: list, index: int, labels: Labels) -> list[str]:
    return [labels.derived(shares[index], digits=1)] if shares else []


def _lines(name: str, value: str, *share: str) -> list[str]:
    """Name, value and share on one line, or on two where a phone is too narrow for it."""
    numbers = "　".join((f"<b>{value}</b>", *share))
    fits = marks.columns(name + value + "".join(share)) + 4 <= marks.WRAP - 4
    return [f"{name}　{numbers}"] if fits else [name, numbers]


def _segment(canvas: Canvas, row, base: float, middle: float, colour: str, palette: Palette, hover: str) -> None:
    marker = marks.style(row.status, palette, colour)
    # A line in the colour of the ground keeps neighbours apart without relying on their colours.
    marker["line"] = {"color": palette.ground if row.status == "actual" else colour, "width": 2}
    canvas.bar(
        x=[row.amount],
        y=[middle],
        base=[base],
        width=[BAR],
        marker=marker,
        customdata=[[row.figure]],
        hovertemplate=hover,
        name=row.figure,
        unselected=marks.unselected(),
    )


def _key(canvas: Canvas, row, top: float, colour: str, palette: Palette, lines: list[str]) -> None:
    """An entry of the list under the bar: a swatch in the part's colour and its lines."""
    y = top + marks.LINE / 2
    fill = marks.style(row.status, palette, colour)["color"]
    line = {"color": colour, "width": 2}
    canvas.shape(
        type="rect", xsizemode="pixel", xanchor=0, x0=1, x1=13, y0=y - 6, y1=y + 6, fillcolor=fill, line=line
    )  # fmt: skip
    for index, text in enumerate(lines):
        canvas.write(0, y + marks.LINE * index, text, xshift=20)
