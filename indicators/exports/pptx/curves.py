"""Lines over time as PowerPoint's own chart, a column of its workbook for each line."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.slide import Slide
from pptx.util import Pt

from indicators.charts.exhibit import Exhibit
from indicators.charts.native import Curve, Curves
from indicators.charts.theme import LIGHT
from indicators.exports.pptx.bars import label, lay_out, place
from indicators.exports.pptx.text import Box, colour, set_face, write

MARKERS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle-up": XL_MARKER_STYLE.TRIANGLE,
    "triangle-down": XL_MARKER_STYLE.TRIANGLE,
}
# The share of the width that the names at the lines' ends take.
ENDS = 0.26
MANY = 30


def draw_curves(slide: Slide, part: Curves, one: Exhibit, box: Box) -> None:
    """The lines, each with its name and latest number at its end, the unit above."""
    write(slide, box.part(height=0.35), [part.unit], 14, LIGHT.slate)
    times = list(part.times)
    lines = [(curve.name, [curve.values.get(time) for time in times]) for curve in part.curves]
    chart = place(slide, box.part(top=0.4), XL_CHART_TYPE.LINE_MARKERS, part.times.values(), lines)
    _axes(chart, len(times))
    for series, curve in zip(chart.plots[0].series, part.curves, strict=True):
        _style(series, curve, times)
        label(series.points[times.index(curve.last)], curve.end, 12, LIGHT.text, XL_LABEL_POSITION.RIGHT)


def _axes(chart: Chart, times: int) -> None:
    set_face(chart.font, 12, LIGHT.slate)
    chart.value_axis.minimum_scale = 0
    chart.value_axis.format.line.fill.background()
    chart.value_axis.major_gridlines.format.line.color.rgb = colour(LIGHT.rule)
    chart.value_axis.major_tick_mark = chart.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    axis = chart.category_axis
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb = colour(LIGHT.slate)
    # Six dates at most, so that none is turned or dropped at will.
    skip = axis._element.makeelement(axis._element.tag.replace("catAx", "tickLblSkip"), {"val": str(-(-times // 6))})
    axis._element.insert_element_before(skip, "c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst")
    lay_out(chart, 0.08, 1 - ENDS, 0.86)


def _style(series: Any, curve: Curve, times: list[str]) -> None:
    series.smooth = False
    shade = LIGHT.colour(curve.shade)
    series.format.line.color.rgb, series.format.line.width = colour(shade), Pt(2.25)
    _marker(series.marker, "circle", shade, 4 if len(curve.values) > MANY else 7)
    for time, symbol in curve.symbols.items():
        _marker(series.points[times.index(time)].marker, symbol, shade, 9)


def _marker(marker: Any, name: str, shade: str, size: int) -> None:
    marker.style, marker.size = MARKERS[name.removesuffix("-open")], size
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = colour(LIGHT.ground if name.endswith("-open") else shade)
    marker.format.line.color.rgb = colour(shade)
