"""Small whole counts: one dot, one thing."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.canvas import Canvas
from indicators.charts.theme import Palette
from indicators.words.labels import Labels

PER_LINE = 20
STEP = 16
SIZE = 11


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """A row of dots for each figure, in the order given, twenty to a line; larger than 100 belongs in bars."""
    rows = rows[rows["value"].notna()]
    name = marks.name_of(rows, labels)
    heads = [marks.wrap(f"{name(row)}　{labels.value(row)}") for row in rows.itertuples()]
    lines = [-(-int(row.value) // PER_LINE) for row in rows.itertuples()]
    heights = [len(head) * marks.LINE + count * STEP + marks.GAP for head, count in zip(heads, lines, strict=True)]
    canvas = Canvas(palette, sum(heights) + 8)
    top = 0
    for row, head, height in zip(rows.itertuples(), heads, heights, strict=True):
        for index, line in enumerate(head):
            value = labels.value(row)
            canvas.write(0, top + marks.LINE * (index + 0.5), line.replace(value, f"<b>{value}</b>"))
        _dots(canvas, row, top + len(head) * marks.LINE + STEP / 2, palette, marks.hover(labels, row, name(row)))
        top += height
    canvas.xaxis(range=[0, PER_LINE])
    canvas.yaxis(range=[top or 1, 0])
    return canvas.figure()


def _dots(canvas: Canvas, row, y: float, palette: Palette, hover: str) -> None:
    count = int(row.value)
    style = marks.style(row.status, palette)
    canvas.scatter(
        x=[index % PER_LINE + 0.5 for index in range(count)],
        y=[y + index // PER_LINE * STEP for index in range(count)],
        mode="markers",
        marker={"size": SIZE, "color": style["color"], "line": style["line"]},
        customdata=[[row.figure]] * count,
        hovertemplate=hover,
        name=row.figure,
        unselected=marks.unselected(),
    )
