"""A part within its whole: a filled bar inside the outline of the total."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.canvas import Canvas
from indicators.charts.theme import Palette, mix
from indicators.figures import derived
from indicators.words.labels import Labels


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """One bar for each pair of part and whole among the rows; a percentage stands within 100 %.

    A pair is a figure and that of its parent indicator, or of the same indicator for the place above.
    """
    rows = rows[rows["value"].notna()]
    kinds, above = (labels.dataset.names(table, "parent") for table in ("indicators", "places"))
    pairs = derived.part_and_whole(rows, kinds, above)
    bars = [(part, whole, part.amount / whole.amount, *_texts(part, whole, labels)) for part, whole in pairs]
    for part in rows[rows["quantity"] == "share"].itertuples():
        bars.append(
            (
                part,
                None,
                part.amount / 100,
                _lines(part, labels.indicator(part.indicator), labels.value(part)),
                [labels.t("mark.hundred")],
            )
        )
    heights = [marks.LINE * (len(over) + len(under)) + marks.MARK + marks.GAP for *_, over, under in bars]
    canvas = Canvas(palette, sum(heights) + 10)
    top = 0
    for (part, whole, share, over, under), height in zip(bars, heights, strict=True):
        middle = top + marks.LINE * len(over) + marks.MARK / 2
        for index, line in enumerate(over):
            canvas.write(0, top + marks.LINE * (index + 0.5), line)
        for index, line in enumerate(under):
            y = middle + marks.MARK / 2 + marks.LINE * (index + 0.5) + 2
            canvas.write(0, y, line, font=marks.small(palette))
        _bar(canvas, part, share, whole, middle, palette, labels)
        top += height
    canvas.xaxis(range=[-0.005, 1.005])
    canvas.yaxis(range=[top or 1, 0])
    return canvas.figure()


def _texts(part, whole, labels: Labels) -> tuple[list[str], list[str]]:
    """The lines over the bar (the part, its derived share) and under it (the whole)."""
    name = labels.indicator(part.indicator) if part.place == whole.place else labels.place(part.place)
    value = labels.value(part, whole.unit)
    all_of = labels.indicator(whole.indicator) if part.place == whole.place else labels.place(whole.place)
    # One place of many is no share of anything.
    share = derived.ratio(part, whole, labels.units) if part.place == whole.place else None
    text = labels.t("mark.share", value=labels.derived(share, digits=1)) if share else ""
    return _lines(part, name, value, text), marks.wrap(labels.t("mark.of", name=all_of, value=labels.value(whole)), 50)


def _lines(part, name: str, value: str, more: str = "") -> list[str]:
    lines = marks.wrap("　".join(filter(None, (value, name, more))))
    return [lines[0].replace(value, f"<b>{value}</b>", 1), *lines[1:]]


def _bar(canvas: Canvas, part, share: float, whole, middle: float, palette: Palette, labels: Labels) -> None:
    outline = {"color": mix(palette.ground, palette.slate, 0.15), "line": {"color": palette.slate, "width": 1}}
    shown = whole or part
    for row, length, marker in ((shown, 1, outline), (part, share, marks.style(part.status, palette))):
        canvas.bar(
            x=[length],
            y=[middle],
            width=[marks.MARK],
            marker=marker,
            customdata=[[row.figure]],
            hovertemplate=marks.hover(labels, row, f"{labels.place(row.place)} · {labels.indicator(row.indicator)}"),
            name=row.figure,
            unselected=marks.unselected(),
        )
    if part.bound in marks.OPEN_ENDED:
        canvas.arrow(share, middle, palette.steel)
