"""Lines over time as PowerPoint's own chart, a column of its workbook for each line."""

from __future__ import annotations

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.util import Pt

from indicators.charts.bars import common_unit
from indicators.charts.exhibit import Exhibit
from indicators.charts.marks import wrap
from indicators.charts.series import MOST_LINES, Series
from indicators.charts.theme import LIGHT
from indicators.charts.trend import axis_unit, colours, symbol
from indicators.exports.pptx.native import describe, inert, label, lay_out
from indicators.exports.pptx.text import Box, colour, set_face, write
from indicators.quantity import period
from indicators.words.labels import Labels

MARKERS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle-up": XL_MARKER_STYLE.TRIANGLE,
    "triangle-down": XL_MARKER_STYLE.TRIANGLE,
}
# The share of the width that the names at the lines' ends take, and where these wrap.
ENDS, WRAP = 0.26, 26


def draw_trend(slide, one: Exhibit, box: Box) -> None:
    """The lines of ``charts.trend``, each with its name and latest number at its end, the unit above."""
    labels = one.labels
    found = one.lines[:MOST_LINES]
    unit = axis_unit(one.rows, labels)
    write(slide, box.part(height=0.35), [labels.unit(unit)], 14, LIGHT.slate)
    data, times = _data(found, float(labels.units[unit].factor), labels)
    chart = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *box.part(top=0.4).inches, data).chart
    describe(slide.shapes[-1], one.spoken)
    _axes(chart, times)
    for series, line, shade in zip(chart.plots[0].series, found, colours(LIGHT), strict=False):
        _style(series, line, shade, times)
        end = f"{' '.join(wrap(line.name, WRAP))} {labels.value(line.last, common_unit(one.rows))}"
        last = times.index(line.last.as_of)
        label(series.points[last], end, 12, LIGHT.text, XL_LABEL_POSITION.RIGHT)


def _data(found: list[Series], factor: float, labels: Labels) -> tuple[CategoryChartData, list[str]]:
    """A category for each period in order of time; where a line has no number there is none."""
    days = {row.as_of: row.day for line in found for row in line.rows.itertuples()}
    times = sorted(days, key=days.__getitem__)
    data = CategoryChartData()
    data.categories = [inert(period.word(text, labels.lang)) for text in times]
    for line in found:
        values = dict(zip(line.rows["as_of"], line.rows["amount"] / factor, strict=True))
        data.add_series(inert(line.name), [values.get(text) for text in times])
    return data, times


def _axes(chart, times: list[str]) -> None:
    chart.has_title = chart.has_legend = False
    set_face(chart.font, 12, LIGHT.slate)
    chart.value_axis.minimum_scale = 0
    chart.value_axis.format.line.fill.background()
    chart.value_axis.major_gridlines.format.line.color.rgb = colour(LIGHT.rule)
    chart.value_axis.major_tick_mark = chart.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    axis = chart.category_axis
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb = colour(LIGHT.slate)
    # Six dates at most, so that none is turned or dropped at will.
    skip = axis._element.makeelement(
        axis._element.tag.replace("catAx", "tickLblSkip"), {"val": str(-(-len(times) // 6))}
    )
    axis._element.insert_element_before(skip, "c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst")
    lay_out(chart, 0.08)
    width = chart._chartSpace.xpath(".//c:manualLayout/c:w")[0]
    width.set("val", f"{1 - 0.08 - ENDS:.4f}")
    height = chart._chartSpace.xpath(".//c:manualLayout/c:h")[0]
    height.set("val", "0.86")


def _style(series, line: Series, shade: str, times: list[str]) -> None:
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = colour(shade), Pt(2.25)
    many = len(line.rows) > 30
    _marker(series.marker, "circle", shade, 4 if many else 7)
    for row in line.rows.itertuples():
        if (name := symbol(row)) != "circle":
            _marker(series.points[times.index(row.as_of)].marker, name, shade, 9)


def _marker(marker, name: str, shade: str, size: int) -> None:
    marker.style, marker.size = MARKERS[name.removesuffix("-open")], size
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = colour(LIGHT.ground if name.endswith("-open") else shade)
    marker.format.line.color.rgb = colour(shade)
