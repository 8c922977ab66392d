"""Big numbers as a figure, for slides and pictures; pages lay their number cards out themselves."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.canvas import Canvas
from indicators.charts.cards import cards
from indicators.charts.theme import Palette
from indicators.words.labels import Labels

LARGE = 30
ROW = LARGE + 2 * marks.LINE + 26


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette, across: int = 0) -> go.Figure:
    """The numbers ``across`` to a line (0: one or two), each with its name and context under it."""
    found = cards(rows, labels)
    across = across or (1 if len(found) < 4 else 2)
    lines = -(-len(found) // across)
    canvas = Canvas(palette, ROW * lines + 4)
    for index, card in enumerate(found):
        x, top = index % across / across, index // across * ROW
        name = card.name + (labels.t("list.bracket", text=card.status) if card.status else "")
        big = {"size": LARGE, "color": palette.steel}
        canvas.write(x, top + LARGE / 2 + 4, f"<b>{card.value}</b>", xref="paper", font=big)
        canvas.write(x, top + LARGE + marks.LINE / 2 + 10, name, xref="paper")
        canvas.write(x, top + LARGE + 1.5 * marks.LINE + 8, card.context, xref="paper", font=marks.small(palette))
    # Without a trace plotly draws no axes, and the texts have no place.
    canvas.scatter(
        x=[0.5 / across + index % across / across for index in range(len(found))],
        y=[index // across * ROW + LARGE for index in range(len(found))],
        mode="markers",
        marker={"size": ROW, "opacity": 0},
        customdata=[[card.figure] for card in found],
        hovertemplate=[marks.hover(labels, row, labels.indicator(row.indicator)) for row in rows.itertuples()],
        unselected={"marker": {"opacity": 0}},
    )
    canvas.xaxis(range=[0, 1])
    canvas.yaxis(range=[ROW * lines, 0])
    return canvas.figure()
