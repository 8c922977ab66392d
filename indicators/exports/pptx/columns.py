"""Bars on a slide: alone, beside others, as parts of a whole, within a whole."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide

from indicators.charts.exhibit import Exhibit
from indicators.charts.native import Beside, Column, Columns, Stack, Within
from indicators.charts.theme import LIGHT, contrast, style
from indicators.exports.pptx.bars import add_bars, add_stack, add_within, label, paint
from indicators.exports.pptx.text import Box, shadowless, write
from indicators.words.metrics import tall, wide

# A bar with its gap: a chart of two bars is not stretched over the whole slide.
ROW = 1.25
# Of a stack: the height of its bar, where its key begins, and the height of a line of that.
STACK, KEYS, KEY = 1.1, 1.95, 0.62
LABELS = ((18, True), (16, True), (18, False), (14, False))


def draw_columns(slide: Slide, part: Columns, one: Exhibit, box: Box) -> None:
    add_bars(slide, box.middle(ROW * len(part.bars)), part.bars, one.finding, part.ends)


def draw_beside(slide: Slide, part: Beside, one: Exhibit, box: Box) -> None:
    """Each group on its own scale, under its heading."""
    foot = tall(part.foot, 14, box.width) + 0.1 if part.foot else 0
    width = box.width / 2 - 0.25
    for index, (heading, bars) in enumerate(part.groups):
        room = box.part(left=index * (width + 0.5), width=width, height=box.height - foot)
        write(slide, room.part(height=0.4), [heading], 18)
        (name, _), *_ = heading
        add_bars(slide, room.part(top=0.5).middle(ROW * len(bars)), bars, name or one.finding, size=16)
    if part.foot:
        write(slide, box.part(top=box.height - foot + 0.1), part.foot, 14, LIGHT.slate)


def draw_stack(slide: Slide, part: Stack, one: Exhibit, box: Box) -> None:
    """One bar of all parts, over it their total, under it a line for each with its share."""
    box = box.middle(0.6 + STACK + 0.25 + KEY * len(part.parts))
    if part.total:
        write(slide, box.part(height=0.5), [part.total], 24, bold=True)
    bars = [bar for bar, _ in part.parts]
    whole = sum(bar.value for bar in bars) or 1
    chart = add_stack(slide, box.part(top=0.6, height=STACK), one.finding, bars)
    for series, (bar, share) in zip(chart.plots[0].series, part.parts, strict=True):
        _inside(series, bar, share, box.width * bar.value / whole)
    for index, (bar, share) in enumerate(part.parts):
        key = box.part(top=KEYS + KEY * index, height=0.5)
        swatch = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *key.part(top=0.08, width=0.26, height=0.26).inches)
        shadowless(swatch)
        paint(swatch, style(bar.status, LIGHT, bar.shade))
        pieces = [(f"{bar.name}　", False), (bar.text, True), (f"　{share}" if share else "", False)]
        write(slide, key.part(left=0.42), [pieces], 20)


def _inside(series: Any, bar: Column, share: str, width: float) -> None:
    """Value and share on a part, the value alone where there is no more room; its line under the bar has both."""
    fill = style(bar.status, LIGHT, bar.shade).fill
    readable = max((LIGHT.ground, LIGHT.text), key=lambda shade: contrast(shade, fill))
    for size, with_share in LABELS:
        text = "  ".join(filter(None, (bar.text, share if with_share else "")))
        if wide(text, size, bold=True) + 0.1 < width:
            label(series.points[0], text, size, readable, XL_LABEL_POSITION.CENTER)
            return


def draw_within(slide: Slide, part: Within, one: Exhibit, box: Box) -> None:
    """A part within the outline of its whole."""
    write(slide, box.part(height=0.55), [part.over], 24)
    below = tall([part.under], 16, box.width)
    add_within(slide, box.part(top=0.58, height=box.height - 0.68 - below), part.part, part.whole)
    write(slide, box.part(top=box.height - below, height=below), [part.under], 16, LIGHT.slate)


def draw_each_within(slide: Slide, parts: Sequence[Within], box: Box) -> None:
    """Many parts in one chart, each in hundredths of its whole, which is a frame upon it."""
    bars = [one.part._replace(value=one.part.value * (100 / (one.whole.value or 1))) for one in parts]
    wholes = [Column(one.whole.name, 100 if one.whole.value else 0, "") for one in parts]
    add_bars(slide, box, bars, "%", frames={"100%": wholes})
