"""Coverage: which topic is reported of which city. A hole is 未见报道, not zero."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.canvas import Canvas
from indicators.charts.province import shade
from indicators.charts.theme import SMALL_SIZE, Palette
from indicators.words.labels import Labels

HEAD = 46
ROW = 36
CELL = 28
# With more columns than these the topics stand over their rows and leave the columns the whole width.
WIDE = 8
SMALL_CELL = 19
SIGN = 16  # height of a Chinese sign in a name that runs downwards


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """Topics down, cities with a report across, the number of figures in each cell. The page names the other cities."""
    table = rows.pivot_table(index="topic", columns="city", values="figure", aggfunc="count")
    topics = [code for code in labels.dataset.names("topics", "topic") if code in table.index]
    cities = sorted(table.columns, key=lambda code: (code == "", code))
    crowded = len(cities) > WIDE
    heads, turned, head = _heads(cities, crowded, labels)
    left = 0 if crowded else max((marks.pixels(labels.topic(topic)) for topic in topics), default=0) + 12
    step = marks.LINE + SMALL_CELL + marks.GAP if crowded else ROW
    canvas = Canvas(palette, head + step * len(topics) + 8, l=left)
    for column, text in enumerate(heads):
        canvas.write(column, head / 2 - 2, text, xanchor="center", align="center", **turned)
    middles = []
    for position, topic in enumerate(topics):
        top = head + step * position
        if crowded:
            middles.append(top + marks.LINE + SMALL_CELL / 2)
            canvas.write(0, top + marks.LINE / 2, labels.topic(topic), xref="paper")
        else:
            middles.append(top + step / 2)
            canvas.write(0, middles[-1], labels.topic(topic), xref="paper", xanchor="right", xshift=-8)
            line = {"color": palette.rule, "width": 1}
            canvas.shape(type="line", xref="paper", x0=0, x1=1, y0=top + step, y1=top + step, line=line, layer="below")
    _cells(canvas, table, topics, cities, middles, labels, palette)
    canvas.xaxis(range=[-0.5, max(len(cities), 1) - 0.5])
    canvas.yaxis(range=[head + step * len(topics), 0])
    return canvas.figure()


def _heads(cities: list[str], crowded: bool, labels: Labels) -> tuple[list[str], dict, int]:
    """The cities' names as they are written, how they are turned, and the room that they take."""
    names = [labels.city(city) for city in cities]
    if labels.lang == "en":
        return names, {"textangle": -90}, max(map(marks.pixels, names), default=0) + 14
    if crowded:
        # Chinese may run downwards.
        return ["<br>".join(name) for name in names], {}, max(map(len, names)) * SIGN + 14
    return ["<br>".join(marks.wrap(name, 6)) for name in names], {}, HEAD


def _cells(canvas: Canvas, table, topics, cities, middles: list[float], labels: Labels, palette: Palette) -> None:
    cells = [(column, row, topic, city) for row, topic in enumerate(topics) for column, city in enumerate(cities)]
    numbers = [0 if pd.isna(table.at[topic, city]) else int(table.at[topic, city]) for _, _, topic, city in cells]
    most, crowded = max(numbers, default=0) or 1, len(cities) > WIDE
    hover = []
    for (_, _, topic, city), n in zip(cells, numbers, strict=True):
        key = "matrix.count" if n else "matrix.none"
        hover.append(labels.t(key, city=labels.city(city), topic=labels.topic(topic), count=n))
    small = {"size": SMALL_SIZE - max(0, len(str(most)) - 2)} if crowded else {}
    canvas.scatter(
        x=[column for column, *_ in cells],
        y=[middles[row] for _, row, *_ in cells],
        mode="markers+text",
        text=[str(n) if n else "–" for n in numbers],
        textfont={"color": [palette.text if n else palette.slate for n in numbers], **small},
        marker={
            "symbol": "square",
            "size": SMALL_CELL if crowded else CELL,
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
