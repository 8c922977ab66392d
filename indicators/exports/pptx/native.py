"""PowerPoint's own bar charts, with the marks that the dashboard draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from indicators.charts import marks
from indicators.charts.bars import common_unit
from indicators.charts.theme import LIGHT
from indicators.exports.pptx.text import Box, colour, set_face, wide
from indicators.exports.tabular import FORMULA
from indicators.figures.derived import quantity_of
from indicators.quantity import UnitsDiffer, convert
from indicators.words.labels import Labels

# The dashboard's open arrow, of which the notes of its charts speak.
ARROW = "→ "
NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"


@dataclass(frozen=True)
class Bar:
    """A bar: the name beside it, its length, the text at its end, and what ``marks.style`` says of its status.

    Where it is open the number goes on to somewhere that was not printed: an arrow stands before its text.
    """

    name: str
    value: float
    text: str
    style: dict
    is_open: bool = False


def values(rows: pd.DataFrame, labels: Labels) -> list[float]:
    """The numbers in the unit that their labels show; of unlike counters, in the base unit of each."""
    units = labels.units
    unit = common_unit(rows) or (rows["unit"].iloc[0] if rows["unit"].nunique() == 1 else "")
    found = []
    for row in rows.itertuples():
        try:
            amount = convert(quantity_of(row), labels.shown_in(unit or units[row.unit].base), units)
        except UnitsDiffer:
            amount = convert(quantity_of(row), units[row.unit].base, units)
        found.append(float(amount.value))
    return found


def inert(text: str) -> str:
    """A text that stays one in the workbook behind a chart: an apostrophe before what would be a formula."""
    return "'" + text if text.startswith((*FORMULA, "{")) else text


def add_bars(slide, box: Box, bars: Sequence[Bar], series: str, most: float = 0, size: int = 0):
    """Bars from zero, one under the other in the order given, each with its text at its end.

    ``most`` is the length that fills the box, where other charts share the scale.
    """
    size = size or next((size for count, size in ((5, 18), (8, 16), (11, 14)) if len(bars) <= count), 12)
    chart = _add(slide, box, XL_CHART_TYPE.BAR_CLUSTERED, [bar.name for bar in bars], {series: bars})
    _point_styles(chart.plots[0].series[0], bars)
    for point, bar in zip(chart.plots[0].series[0].points, bars, strict=False):
        label(point, bar.text, size, LIGHT.text, XL_LABEL_POSITION.OUTSIDE_END, bar.is_open)
    chart.plots[0].gap_width = 60
    left = _names(chart, bars, box, size)
    # The axis goes on beyond the longest bar, so that the text at its end has room.
    inner = box.width * (1 - left)
    room = max(0.3, 1 - (max(wide(bar.text + ARROW * bar.is_open, size, bold=True) for bar in bars) + 0.2) / inner)
    chart.value_axis.maximum_scale = (most or max(bar.value for bar in bars) or 1) / room
    return chart


def _names(chart, bars: Sequence[Bar], box: Box, size: int) -> float:
    """The names on the axis, in at most two fifths of the width (there they break); returns their share of it."""
    axis = chart.category_axis
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb = colour(LIGHT.slate)
    set_face(axis.tick_labels.font, size, LIGHT.text)
    share = min(0.42, (max(wide(line, size) for bar in bars for line in bar.name.split("\n")) + 0.25) / box.width)
    lay_out(chart, share)
    return share


def add_stack(slide, box: Box, name: str, parts: Sequence[tuple[str, Bar]]):
    """One bar of parts, a series each; the parts are (name of the series, bar)."""
    chart = _add(slide, box, XL_CHART_TYPE.BAR_STACKED, [name], {series: [bar] for series, bar in parts})
    for series, (_, bar) in zip(chart.plots[0].series, parts, strict=True):
        _point_styles(series, [bar])
    chart.plots[0].gap_width, chart.plots[0].overlap = 4, 100
    chart.value_axis.maximum_scale = sum(bar.value for _, bar in parts) or 1
    _bare(chart)
    return chart


def add_within(slide, box: Box, part: tuple[str, Bar], whole: tuple[str, Bar], is_open: bool = False):
    """A bar drawn over that of its whole: both lengths are numbers of the source, no rest has to be worked out."""
    pair = (whole, part)
    chart = _add(slide, box, XL_CHART_TYPE.BAR_CLUSTERED, [part[1].name], {series: [bar] for series, bar in pair})
    for series, (_, bar) in zip(chart.plots[0].series, pair, strict=True):
        _point_styles(series, [bar])
    chart.plots[0].gap_width, chart.plots[0].overlap = 4, 100
    if is_open:
        label(chart.plots[0].series[1].points[0], "", 28, LIGHT.steel, XL_LABEL_POSITION.OUTSIDE_END, True)
    chart.value_axis.maximum_scale = whole[1].value * 1.003 or 1
    _bare(chart)
    return chart


def _bare(chart) -> None:
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    chart.category_axis.format.line.fill.background()
    lay_out(chart, 0)


def _add(slide, box: Box, kind, names: list[str], series: dict[str, Sequence[Bar]]):
    """A bar chart without title, legend and grid, from zero, the first name on top."""
    data = CategoryChartData()
    data.categories = [inert(name) for name in names]
    for name, bars in series.items():
        data.add_series(inert(name), [bar.value for bar in bars])
    chart = slide.shapes.add_chart(kind, *box.inches, data).chart
    chart.has_title = chart.has_legend = False
    set_face(chart.font, 14)
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    chart.category_axis.reverse_order = True
    chart.category_axis.has_major_gridlines = False
    chart.category_axis.major_tick_mark = chart.category_axis.minor_tick_mark = XL_TICK_MARK.NONE
    return chart


def _point_styles(series, bars: Sequence[Bar]) -> None:
    # The series too, so that a bar added in PowerPoint is not in a colour of the theme.
    paint(series.format, bars[0].style)
    for point, bar in zip(series.points, bars, strict=False):
        paint(point.format, bar.style)


def paint(form, style: dict, width: float = 2) -> None:
    """Fill and outline as ``marks.style`` gives them; hatched where it has a pattern."""
    if "pattern" in style:
        form.fill.patterned()
        form.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        form.fill.fore_color.rgb = colour(style["pattern"]["fgcolor"])
        form.fill.back_color.rgb = colour(style["pattern"]["bgcolor"])
    else:
        form.fill.solid()
        form.fill.fore_color.rgb = colour(style["color"])
    form.line.color.rgb = colour(style["line"]["color"])
    form.line.width = Pt(width)


def label(point, text: str, size: float, shade: str, position, is_open: bool = False) -> None:
    """The text of one mark, in words: PowerPoint's own label would lose ≥ and the unit."""
    frame = point.data_label.text_frame
    frame.word_wrap = False
    set_face(frame.paragraphs[0].font, size, shade, bold=True)
    for piece, tone in ((ARROW, LIGHT.steel), (text, shade)) if is_open else ((text, shade),):
        run = frame.paragraphs[0].add_run()
        run.text = piece
        set_face(run.font, size, tone, bold=True)
    point.data_label.position = position


def lay_out(chart, left: float) -> None:
    """Give the bars a fixed room, from this share of the width to the end; names stand left of it."""
    numbers = {"x": left, "y": 0.01, "w": 0.995 - left, "h": 0.98}
    inner = "".join(f'<c:{name} val="{number:.4f}"/>' for name, number in numbers.items())
    xml = (
        f'<c:layout xmlns:c="{NAMESPACE}"><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{inner}</c:manualLayout></c:layout>'
    )
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, parse_xml(xml))


def describe(shape, text: str) -> None:
    """What a screen reader says of a chart or a table."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)


def plain_bars(rows: pd.DataFrame, labels: Labels, remarks: dict[str, str] | None = None) -> list[Bar]:
    """A bar for each row, in the order given; ``remarks`` adds a line to the name of a figure."""
    name, unit, remarks = marks.name_of(rows, labels), common_unit(rows), remarks or {}
    bars = []
    for row, value in zip(rows.itertuples(), values(rows, labels), strict=True):
        text = name(row) + ("\n" + remarks[row.figure] if row.figure in remarks else "")
        bars.append(
            Bar(text, value, labels.value(row, unit), marks.style(row.status, LIGHT), row.bound in marks.OPEN_ENDED)
        )
    return bars
