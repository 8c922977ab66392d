"""Coverage: which topic is reported of which city. A hole is 未见报道, not zero."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.canvas import Canvas
from indicators.charts.province import shade
from indicators.labels import Labels
from indicators.theme import Palette

HEAD = 46
ROW = 36


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """Topics down, cities with a report across, the number of figures in each cell. The page names the other cities."""
    table = rows.pivot_table(index="topic", columns="city", values="figure", aggfunc="count")
    topics = [code for code in labels.dataset.names("topics", "topic") if code in table.index]
    cities = sorted(table.columns, key=lambda code: (code == "", code))
    left = max((marks.pixels(labels.topic(topic)) for topic in topics), default=0) + 12
    upright = labels.lang == "zh"
    head = HEAD if upright else max(marks.pixels(labels.city(city)) for city in cities or [""]) + 14
    canvas = Canvas(palette, head + ROW * len(topics) + 8, l=left)
    most = int(table.max().max()) if not table.empty else 1
    for column, city in enumerate(cities):
        options = {} if upright else {"textangle": -90}
        lines = marks.wrap(labels.city(city), 6 if upright else marks.WRAP)
        canvas.write(column, head / 2 - 2, "<br>".join(lines), xanchor="center", align="center", **options)
    for position, topic in enumerate(topics):
        y = head + ROW * (position + 0.5)
        canvas.write(0, y, labels.topic(topic), xref="paper", xanchor="right", xshift=-8)
        canvas.shape(
            type="line",
            xref="paper",
            x0=0,
            x1=1,
            y0=y + ROW / 2,
            y1=y + ROW / 2,
            line={"color": palette.rule, "width": 1},
            layer="below",
        )
    _cells(canvas, table, topics, cities, head, most, labels, palette)
    canvas.xaxis(range=[-0.5, max(len(cities), 1) - 0.5])
    canvas.yaxis(range=[head + ROW * len(topics), 0])
    return canvas.figure()


def _cells(canvas: Canvas, table, topics, cities, head, most, labels: Labels, palette: Palette) -> None:
    cells = [(column, row, topic, city) for row, topic in enumerate(topics) for column, city in enumerate(cities)]
    numbers = [0 if pd.isna(table.at[topic, city]) else int(table.at[topic, city]) for _, _, topic, city in cells]
    hover = []
    for (_, _, topic, city), n in zip(cells, numbers, strict=True):
        key = "matrix.count" if n else "matrix.none"
        hover.append(labels.t(key, city=labels.city(city), topic=labels.topic(topic), count=n))
    canvas.scatter(
        x=[column for column, *_ in cells],
        y=[head + ROW * (row + 0.5) for _, row, *_ in cells],
        mode="markers+text",
        text=[str(n) if n else "–" for n in numbers],
        textfont={"color": [palette.text if n else palette.slate for n in numbers]},
        marker={
            "symbol": "square",
            "size": 28,
            # A hole keeps an unseen mark: it too says what it is under the pointer.
            "opacity": [1 if n else 0 for n in numbers],
            "color": [shade(n, most, palette) for n in numbers],
        },
        customdata=[[city, topic] for _, _, topic, city in cells],
        hovertext=hover,
        hoverinfo="text",
        name="cells",
        unselected={},
    )
