"""Bars from zero, one a row, each with its name above and its number at its end."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.canvas import Canvas
from indicators.charts.theme import Palette
from indicators.words.labels import Labels


def draw(
    rows: pd.DataFrame,
    labels: Labels,
    palette: Palette,
    like: pd.DataFrame | None = None,
    remarks: Mapping[str, str] | None = None,
    name=None,
) -> go.Figure:
    """Bars in descending order. Small multiples share the scale of ``like``, the rows of all of them;
    ``remarks`` adds a line under the name of a figure.

    at_least and more_than end in an open arrow, a range has a whisker to its upper end, about is
    marked ≈ and fades out; a vague number gets no bar (the page lists it).
    """
    rows = drawable(rows)
    remarks = remarks or {}
    name = name or marks.name_of(rows, labels)
    unit = common_unit(rows)
    heads = [
        marks.wrap(name(row)) + ([remarks[row.figure]] if row.figure in remarks else []) for row in rows.itertuples()
    ]
    ends = [labels.value(row, unit) for row in rows.itertuples()]
    like = rows if like is None else like
    longest = max((marks.pixels(labels.value(row, unit)) for row in like.itertuples()), default=0)
    heights = [marks.LINE * len(head) + marks.MARK + marks.GAP for head in heads]
    canvas = Canvas(palette, sum(heights) + 8, r=longest + marks.ARROW + 16)
    top = 0
    for row, head, end, height in zip(rows.itertuples(), heads, ends, heights, strict=True):
        middle = top + marks.LINE * len(head) + marks.MARK / 2
        _name(canvas, head, top, palette, row.figure in remarks)
        _bar(canvas, row, middle, palette, marks.hover(labels, row, name(row)))
        _end(canvas, row, middle, end, palette)
        top += height
    canvas.xaxis(range=[0, float(like[["amount", "amount_upper"]].max().max() or 1)])
    canvas.yaxis(range=[top or 1, 0])
    return canvas.figure()


def drawable(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with a number, the largest first."""
    return rows[rows["value"].notna()].sort_values("amount", ascending=False, kind="stable")


def common_unit(rows: pd.DataFrame) -> str:
    """Money and areas in one unit a chart, that of the largest; counters keep their own word (empty)."""
    if rows.empty or rows["unit"].nunique() == 1 or (rows["quantity"] == "count").any():
        return ""
    return rows.loc[rows["amount"].idxmax(), "unit"]


def _name(canvas: Canvas, lines: list[str], top: float, palette: Palette, remarked: bool) -> None:
    for index, line in enumerate(lines):
        is_remark = remarked and index == len(lines) - 1
        options = {"font": marks.small(palette)} if is_remark else {}
        canvas.write(0, top + marks.LINE * (index + 0.5), line, **options)


def _bar(canvas: Canvas, row, middle: float, palette: Palette, hover: str) -> None:
    upper = row.amount_upper if row.bound == "range" else None
    whisker = None
    if upper is not None:
        gap = {"array": [upper - row.amount], "arrayminus": [0]}
        whisker = {"type": "data", "symmetric": False, "color": palette.slate, "thickness": 2, "width": 7} | gap
    canvas.bar(
        x=[row.amount],
        y=[middle],
        width=[marks.MARK],
        marker=marks.style(row.status, palette),
        error_x=whisker,
        customdata=[[row.figure]],
        hovertemplate=hover,
        name=row.figure,
        unselected=marks.unselected(),
    )


def _end(canvas: Canvas, row, middle: float, text: str, palette: Palette) -> None:
    colour = marks.style(row.status, palette)["line"]["color"]
    x = row.amount_upper if row.bound == "range" else row.amount
    shift = 8
    if row.bound in marks.OPEN_ENDED:
        canvas.arrow(x, middle, colour)
        shift += marks.ARROW
    elif row.bound == "about":
        canvas.write(x, middle, "┈", xshift=2, font={"color": colour})
        shift += 12
    canvas.write(x, middle, f"<b>{text}</b>", xshift=shift, yshift=0)
