"""Lines over time as PowerPoint's own chart, a column of its workbook for each line."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.util import Pt

from indicators.charts.exhibit import Exhibit
from indicators.charts.native import Curve, Curves
from indicators.charts.theme import LIGHT
from indicators.exports.pptx.bars import label, lay_out, place
from indicators.exports.pptx.text import Box, colour, set_face, write
from indicators.words.metrics import LEADING, lines, spread

MARKERS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle-up": XL_MARKER_STYLE.TRIANGLE,
    "triangle-down": XL_MARKER_STYLE.TRIANGLE,
    "line-ew": XL_MARKER_STYLE.DASH,
}
# The share of the width that the names at the lines' ends take, and what the lines have of width and height.
ENDS = 0.26
PLOT = Box(0.08, 0.01, 1 - 0.08 - ENDS, 0.86)
# Before the name of a line in colour.
SWATCH = "■ "
# Points, and inches a line.
END_SIZE, END = 12, 0.26
MANY = 30


def draw_curves(slide: Slide, part: Curves, one: Exhibit, box: Box) -> None:
    """The lines, each with its name and last actual number at its end, the unit above."""
    write(slide, box.part(height=0.35), [part.unit], 14, LIGHT.slate)
    times = list(part.times)
    values = [(curve.name, [curve.values.get(time) for time in times]) for curve in part.curves]
    room = box.part(top=0.4)
    chart = place(slide, room, XL_CHART_TYPE.LINE_MARKERS, part.times.values(), values)
    _axes(chart, part)
    for series, curve in zip(chart.plots[0].series, part.curves, strict=True):
        _style(series, curve, times)
    _write_ends(slide, part, room)


def _write_ends(slide: Slide, part: Curves, box: Box) -> None:
    """Beside the plot, as near to the lines' ends as they can be without running into each other."""
    room = box.part(box.width * (1 - ENDS) + 0.1, box.height * PLOT.top, height=box.height * PLOT.height)
    counts = [lines(SWATCH + end.text, END_SIZE, room.width, end.is_lit) for end in part.ends]
    tall = min(END, room.height / sum(counts))
    heights = [tall * count for count in counts]
    wanted = [(part.high - end.value) / (part.high - part.low) * room.height for end in part.ends]
    size = min(END_SIZE, tall * 72 / LEADING)
    for end, height, middle in zip(part.ends, heights, spread(wanted, heights, room.height), strict=True):
        beside = room.part(top=middle - height / 2, height=height)
        if not end.is_lit:
            write(slide, beside, [end.text], size, LIGHT.slate, anchor=MSO_ANCHOR.MIDDLE)
            continue
        told = write(slide, beside, [[(SWATCH, True), (end.text, True)]], size, anchor=MSO_ANCHOR.MIDDLE)
        set_face(told.text_frame.paragraphs[0].runs[0].font, size, LIGHT.colour(end.shade), bold=True)


def _axes(chart: Chart, part: Curves) -> None:
    times = len(part.times)
    set_face(chart.font, 12, LIGHT.slate)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = part.low, part.high
    chart.value_axis.format.line.fill.background()
    chart.value_axis.major_gridlines.format.line.color.rgb = colour(LIGHT.rule)
    chart.value_axis.major_tick_mark = chart.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    axis = chart.category_axis
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb = colour(LIGHT.slate)
    # Six dates at most, so that none is turned or dropped at will.
    skip = axis._element.makeelement(axis._element.tag.replace("catAx", "tickLblSkip"), {"val": str(-(-times // 6))})
    axis._element.insert_element_before(skip, "c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst")
    lay_out(chart, PLOT.left, 1 - ENDS, PLOT.height)


def _style(series: Any, curve: Curve, times: list[str]) -> None:
    series.smooth = False
    shade = LIGHT.colour(curve.shade)
    if curve.width:
        series.format.line.color.rgb, series.format.line.width = colour(shade), Pt(curve.width)
    else:
        series.format.line.fill.background()
    _marker(series.marker, "circle", shade, 4 if len(curve.values) > MANY else curve.size)
    for time, symbol in curve.symbols.items():
        _marker(series.points[times.index(time)].marker, symbol, shade, curve.size + 2)
    for time, (text, is_over) in curve.told.items():
        position = XL_LABEL_POSITION.ABOVE if is_over else XL_LABEL_POSITION.BELOW
        label(series.points[times.index(time)], text, END_SIZE, LIGHT.text, position)


def _marker(marker: Any, name: str, shade: str, size: int) -> None:
    marker.style, marker.size = MARKERS[name.removesuffix("-open")], size
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = colour(LIGHT.ground if name.endswith("-open") else shade)
    marker.format.line.color.rgb = colour(shade)
