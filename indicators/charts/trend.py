"""Lines over time, each with its name and latest number at its end; the form of bars that have several periods."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import islice
from math import floor, log10

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.bars import common_unit
from indicators.charts.canvas import Canvas
from indicators.charts.series import MOST_LINES, Series, all_series
from indicators.charts.theme import Palette
from indicators.quantity import number, period
from indicators.tables.distinct import records
from indicators.words.labels import Labels

HEIGHT = 300
TOP, BOTTOM = 28, 28
LINE = 19  # height of a line of text at a line's end
END = 20  # such a text wraps here, in widths of a Latin letter: a phone keeps half its width for the lines
DASHES = ("dot", "dash", "dashdot")
TICKS = 4
FEW = 30
YEAR = "2021"


def draw(
    rows: pd.DataFrame,
    labels: Labels,
    palette: Palette,
    like: pd.DataFrame | None = None,
    lines: list[Series] | None = None,
) -> go.Figure:
    """Up to MOST_LINES lines on one axis of time, from zero; small multiples share the scale of ``like``.

    ``lines`` are the rows' series where they are known already.

    A line joins actual numbers; a thin dotted one leads on to targets, plans and estimates. The marks say what a
    number is: hollow = target or planned, diamond = estimate, triangle = the number goes on in its direction.
    """
    lines = (all_series(rows, labels) if lines is None else lines)[:MOST_LINES]
    if not lines:
        return Canvas(palette, HEIGHT).figure()
    # Counters keep their own word at each line's end.
    unit, axis = common_unit(rows), axis_unit(rows, labels)
    drawn = pd.concat([line.rows for line in lines])
    top = float((drawn if like is None else like)[["amount", "amount_upper"]].max().max() or 1) * 1.06
    bottom = min(0.0, float(drawn["amount"].min()) * 1.06)
    ends = [_end(line, unit, shade, labels) for line, shade in zip(lines, colours(palette), strict=False)]
    height = max(HEIGHT, sum(len(end) for end in ends) * LINE + TOP + BOTTOM)
    right = max(marks.pixels(text, 13) for line in lines for text in _wrapped(line, unit, labels)) + 34
    canvas = Canvas(palette, height, r=right)
    left = _values(canvas, bottom, top, axis, labels, palette)
    canvas.margin(l=left, t=TOP, b=BOTTOM)
    _times(canvas, drawn, palette, labels)
    points = iter(records(drawn))
    for index, (line, shade) in enumerate(zip(lines, colours(palette), strict=False)):
        dash = DASHES[index % 3] if index >= len(palette.series) else "solid"
        _line(canvas, line, list(islice(points, len(line.rows))), shade, dash, labels, palette)
    room = height - TOP - BOTTOM
    wanted = [(top - line.last.amount) / (top - bottom) * room for line in lines]
    for middle, end in zip(spread(wanted, [len(end) * LINE for end in ends], room), ends, strict=True):
        y = top - middle / room * (top - bottom)
        canvas.write(1, y, "<br>".join(end), xref="paper", xshift=8, yshift=0, font={"size": 13})
    canvas.yaxis(range=[bottom, top])
    return canvas.figure()


def colours(palette: Palette) -> tuple[str, ...]:
    """A colour a line; after the five of the series the lines are slate and told apart by their dashes."""
    return (*palette.series, *(palette.slate for _ in range(MOST_LINES - len(palette.series))))


def axis_unit(rows: pd.DataFrame, labels: Labels) -> str:
    """The unit of the axis: that of all rows, or of unlike counters the base unit."""
    alike = rows["unit"].nunique() == 1
    unit = common_unit(rows) or (rows["unit"].iloc[0] if alike else labels.units[rows["unit"].iloc[0]].base)
    return labels.shown_in(unit)


def symbol(row) -> str:
    """The mark of a number, by its bound and status."""
    shape = {"at_least": "triangle-up", "more_than": "triangle-up", "at_most": "triangle-down"}.get(row.bound, "circle")
    if row.status == "estimate" and shape == "circle":
        shape = "diamond"
    return shape if row.status in ("actual", "context") else f"{shape}-open"


def spread(middles: list[float], heights: list[float], room: float) -> list[float]:
    """Middles of texts, as near to those wanted as they can be without running into each other, from the top."""
    order = sorted(range(len(middles)), key=lambda index: middles[index])
    placed = [0.0] * len(middles)
    edge = 0.0
    for index in order:
        placed[index] = max(middles[index], edge + heights[index] / 2)
        edge = placed[index] + heights[index] / 2
    edge = room
    for index in reversed(order):
        placed[index] = min(placed[index], edge - heights[index] / 2)
        edge = placed[index] - heights[index] / 2
    return placed


def _wrapped(line: Series, unit: str, labels: Labels) -> list[str]:
    return [*marks.wrap(line.name, END), labels.value(line.last, unit)]


def _end(line: Series, unit: str, shade: str, labels: Labels) -> list[str]:
    *name, value = _wrapped(line, unit, labels)
    return [f'<span style="color:{shade}">■</span> {name[0]}', *name[1:], f"<b>{value}</b>"]


def _line(canvas: Canvas, line: Series, points: list, shade: str, dash: str, labels: Labels, palette: Palette) -> None:
    """The line and its ``points``, the rows as tuples."""
    rows = line.rows
    actual = rows[rows["status"].isin(["actual", "context"])]
    joined = {"mode": "lines", "hoverinfo": "skip"}
    if len(actual) < len(rows) > 1:
        canvas.scatter(x=rows["day"], y=rows["amount"], line={"color": shade, "width": 1, "dash": "dot"}, **joined)
    canvas.scatter(x=actual["day"], y=actual["amount"], line={"color": shade, "width": 2.5, "dash": dash}, **joined)
    symbols = [symbol(row) for row in points]
    size = 7 if len(rows) <= FEW else 4
    upper = rows["amount_upper"] - rows["amount"]
    canvas.scatter(
        x=rows["day"],
        y=rows["amount"],
        mode="markers",
        marker={
            "symbol": symbols,
            "size": [size if name == "circle" else 9 for name in symbols],
            "color": shade,
            "line": {"color": shade, "width": [2 if name.endswith("-open") else 0 for name in symbols]},
        },
        error_y=_whiskers(upper, palette),
        customdata=[[row.figure] for row in points],
        hovertemplate=[marks.hover(labels, row, line.name) for row in points],
        name=line.name,
        cliponaxis=False,
        unselected=marks.unselected(),
    )


def _whiskers(upper: pd.Series, palette: Palette) -> dict | None:
    """To the upper end of a range; none where no number is one."""
    if upper.isna().all():
        return None
    ends = {"array": [None if pd.isna(one) else one for one in upper], "arrayminus": [None] * len(upper)}
    return {"type": "data", "symmetric": False, "color": palette.slate, "thickness": 1.5, "width": 4} | ends


def _values(canvas: Canvas, low: float, high: float, unit: str, labels: Labels, palette: Palette) -> int:
    """Thin lines at round numbers of the unit, the unit over them; returns the room that the numbers take."""
    factor = float(labels.units[unit].factor)
    steps = ticks(low / factor, high / factor)
    texts = [number(step, labels.lang, grouped=True) for step in steps]
    for step, text in zip(steps, texts, strict=True):
        y = float(step) * factor
        line = {"color": palette.slate if step == 0 else palette.rule, "width": 1}
        canvas.shape(type="line", xref="paper", x0=0, x1=1, y0=y, y1=y, line=line, layer="below")
        options = {"xref": "paper", "xanchor": "right", "xshift": -6, "yshift": 0}
        canvas.write(0, y, text, font=marks.small(palette), **options)
    over = {"xref": "paper", "yref": "paper", "yanchor": "bottom", "yshift": 8, "xanchor": "left"}
    left = max(marks.pixels(text, 12) for text in texts) + 10
    canvas.write(0, 1, labels.unit(unit), font=marks.small(palette), xshift=-left, **over)
    return left


def ticks(low: float, high: float) -> list:
    """Round numbers from zero on within the range, about TICKS of them."""
    rough = (high - low) / TICKS
    power = floor(log10(rough))
    step = next(Decimal(n).scaleb(power) for n in (1, 2, 5, 10) if float(Decimal(n).scaleb(power)) >= rough)
    first, last = -floor(-low / float(step)), floor(high / float(step))
    return [step * index for index in range(first, last + 1)]


def _times(canvas: Canvas, rows: pd.DataFrame, palette: Palette, labels: Labels) -> None:
    """Years at their beginning; of less than two years the first, the middle and the last period in words."""
    first, last = rows["day"].min(), rows["day"].max()
    pad = (last - first) * 0.02
    canvas.xaxis(range=[first - pad, last + pad], type="date")
    place = {"yref": "paper", "yanchor": "top", "yshift": -6, "font": marks.small(palette)}
    times = rows.drop_duplicates("as_of").sort_values("day")["as_of"].tolist()
    if (last - first).days < 700 and any(len(text) != len(YEAR) for text in times):
        for index, anchor in {0: "left", len(times) // 2: "center", len(times) - 1: "right"}.items():
            day = rows.loc[rows["as_of"] == times[index], "day"].iloc[0]
            canvas.write(day, 0, period.word(times[index], labels.lang), xanchor=anchor, **place)
        return
    step = max(1, -(-(last.year - first.year + 1) // 5))
    for year in range(first.year, last.year + 1, step):
        start = max(pd.Timestamp(date(year, 1, 1)), first - pad)
        canvas.shape(
            type="line", x0=start, x1=start, yref="paper", y0=0, y1=-0.04,
            line={"color": palette.slate, "width": 1},
        )  # fmt: skip
        canvas.write(start, 0, str(year), xanchor="left", xshift=3, **place)
