"""The dates that the articles name, on one axis of time: a point for a day or month, a line for a span."""

from __future__ import annotations

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.canvas import Canvas
from indicators.charts.theme import Palette
from indicators.quantity import period
from indicators.words.labels import Labels

MARK = 14
ROW = marks.LINE + MARK + marks.GAP
AXIS = 26


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """Rows as ``selection.dates`` gives them, one under the other in order of time."""
    heads = [marks.wrap(f"{period.word(row.period, labels.lang)}　{labels.note(row)}") for row in rows.itertuples()]
    heights = [ROW + marks.LINE * (len(head) - 1) for head in heads]
    canvas = Canvas(palette, AXIS + sum(heights) + 8)
    first = min((row.start.year for row in rows.itertuples()), default=2021)
    last = max((row.end.year for row in rows.itertuples()), default=2021) + 1
    _years(canvas, first, last, AXIS + sum(heights), palette)
    top = AXIS
    for row, head, height in zip(rows.itertuples(), heads, heights, strict=True):
        for index, line in enumerate(head):
            dated = period.word(row.period, labels.lang)
            canvas.write(
                0,
                top + marks.LINE * (index + 0.5),
                line.replace(dated, f"<b>{dated}</b>", 1),
                xref="paper",
                bgcolor=palette.ground,
            )
        _span(canvas, row, top + marks.LINE * len(head) + MARK / 2, labels, palette)
        top += height
    canvas.xaxis(range=[date(first, 1, 1), date(last, 2, 15)], type="date")
    canvas.yaxis(range=[top or 1, 0])
    return canvas.figure()


def _years(canvas: Canvas, first: int, last: int, bottom: float, palette: Palette) -> None:
    step = max(1, round((last - first) / 6))
    for year in range(first, last, step):
        canvas.shape(
            type="line",
            x0=date(year, 1, 1),
            x1=date(year, 1, 1),
            y0=AXIS - 4,
            y1=bottom,
            line={"color": palette.rule, "width": 1},
            layer="below",
        )
        canvas.write(date(year, 1, 1), AXIS / 2 - 2, str(year), font=marks.small(palette), xanchor="left")


def _span(canvas: Canvas, row, y: float, labels: Labels, palette: Palette) -> None:
    ahead = row.period == "2023"
    colour = palette.steel
    days = (row.end - row.start).days
    points = [row.start, row.end] if days > 31 else [row.start]
    text = f"<b>{period.word(row.period, labels.lang)}</b><br>{labels.note(row)}<br>{labels.paragraph(row.paragraph)}"
    canvas.scatter(
        x=points,
        y=[y] * len(points),
        mode="lines+markers" if len(points) > 1 else "markers",
        line={"color": colour, "width": 5},
        marker={
            "size": 10 if len(points) == 1 else 4,
            "color": palette.ground if ahead else colour,
            "line": {"color": colour, "width": 2},
        },
        hovertemplate=text + "<extra></extra>",
        customdata=[[""]] * len(points),
        name=row.period,
        cliponaxis=False,
        unselected=marks.unselected(),
    )
