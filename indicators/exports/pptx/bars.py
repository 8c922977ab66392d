"""PowerPoint's own bar charts: columns, columns beside columns, a stack of parts, a part within its whole."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Pt
from xlsxwriter import Workbook

from indicators.charts.native import Column
from indicators.charts.theme import LIGHT, Style, is_hollow, mix, style
from indicators.exports.cells import write_text
from indicators.exports.pptx.text import Box, colour, set_face
from indicators.words.metrics import wide

# The dashboard's open arrow, of which the notes of its charts speak.
ARROW = "→ "
# A name and its numbers, one for each category.
Series = tuple[str, Sequence[float | None]]


def add_bars(
    slide: Slide,
    box: Box,
    bars: Sequence[Column],
    series: str,
    ends: tuple[float, float] | None = None,
    size: int = 0,
    frames: Mapping[str, Sequence[Column]] = MappingProxyType({}),
) -> None:
    """Bars from zero, one under the other in the order given, each with its text at its end.

    ``ends`` are those of the scale, where other charts share it; ``frames`` are by the name of their series bars drawn
    as frames upon these.
    """
    size = size or next((size for count, size in ((5, 18), (8, 16), (11, 14)) if len(bars) <= count), 12)
    chart = _add(slide, box, XL_CHART_TYPE.BAR_CLUSTERED, [bar.name for bar in bars], {series: bars, **frames})
    _point_styles(chart.plots[0].series[0], [style(bar.status, LIGHT, bar.shade) for bar in bars])
    for wholes, framed in zip(frames.values(), list(chart.plots[0].series)[1:], strict=True):
        chart.plots[0].overlap = 100
        _point_styles(framed, [_frame(bar, whole) for bar, whole in zip(bars, wholes, strict=True)])
    for point, bar in zip(chart.plots[0].series[0].points, bars, strict=False):
        label(point, bar.text, size, LIGHT.text, XL_LABEL_POSITION.OUTSIDE_END, bar.is_open)
    chart.plots[0].gap_width = 60
    left = _names(chart, bars, box, size)
    # The axis goes on beyond the longest bars, so that the texts at their ends have room.
    lengths = [bar.value for one in (bars, *frames.values()) for bar in one]
    low, high = ends or (min(0, *lengths), max(0, *lengths))
    texts = [(bar.value < 0, wide(bar.text + ARROW * bar.is_open, size, bold=True) + 0.2) for bar in bars]
    before, after = (max((text for is_left, text in texts if is_left == way), default=0) for way in (True, False))
    inner = box.width * (1 - left)
    inch = (high - low or 1) / max(0.3 * inner, inner - before - after)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = low - before * inch, high + after * inch


def _names(chart: Chart, bars: Sequence[Column], box: Box, size: int) -> float:
    """The names on the axis, in at most two fifths of the width (there they break); returns their share of it."""
    axis = chart.category_axis
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb = colour(LIGHT.slate)
    set_face(axis.tick_labels.font, size, LIGHT.text)
    share = min(0.42, (max(wide(line, size) for bar in bars for line in bar.name.split("\n")) + 0.25) / box.width)
    lay_out(chart, share)
    return share


def add_stack(slide: Slide, box: Box, name: str, parts: Sequence[Column]) -> Chart:
    """One bar of parts, a series each."""
    chart = _add(slide, box, XL_CHART_TYPE.BAR_STACKED, [name], {part.name: [part] for part in parts})
    for series, part in zip(chart.plots[0].series, parts, strict=True):
        look = style(part.status, LIGHT, part.shade)
        # White lines keep neighbours apart without relying on their colours.
        _point_styles(series, [look._replace(line=LIGHT.ground) if part.status == "actual" else look])
    _fill(chart, sum(part.value for part in parts))
    return chart


def add_within(slide: Slide, box: Box, part: Column, whole: Column) -> None:
    """A bar drawn over that of its whole: both lengths are numbers of the source, no rest has to be worked out.

    Where the part is more, the whole is a frame upon it.
    """
    beyond = part.value > whole.value
    pair = [(whole.name, [whole]), (part.name, [part])]
    chart = _add(slide, box, XL_CHART_TYPE.BAR_CLUSTERED, [part.name], dict(pair[::-1] if beyond else pair))
    outline, bar = list(chart.plots[0].series)[:: -1 if beyond else 1]
    _point_styles(bar, [style(part.status, LIGHT)])
    frame = _frame(part, whole)
    _point_styles(outline, [frame if beyond else frame._replace(fill=mix(LIGHT.ground, LIGHT.slate, 0.12))])
    if part.is_open:
        label(bar.points[0], "", 28, LIGHT.steel, XL_LABEL_POSITION.OUTSIDE_END, True)
    _fill(chart, max(whole.value, part.value) * 1.003)


def _frame(part: Column, whole: Column) -> Style:
    """The look of a whole upon its part: to be seen on a filled one that goes on beyond it."""
    return Style("", LIGHT.slate if is_hollow(part.status) or part.value <= whole.value else LIGHT.ground)


def _fill(chart: Chart, most: float) -> None:
    """One bar of this length fills the chart, without a name."""
    chart.plots[0].gap_width, chart.plots[0].overlap = 4, 100
    chart.value_axis.maximum_scale = most or 1
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    chart.category_axis.format.line.fill.background()
    lay_out(chart, 0)


def place(slide: Slide, box: Box, kind: XL_CHART_TYPE, names: Iterable[str], series: Iterable[Series]) -> Chart:
    """A chart in its box, without title and legend."""
    data: Any = CategoryChartData()
    data.categories, columns = list(names), [(name, list(values)) for name, values in series]
    for name, values in columns:
        data.add_series(name, values)
    # What the library says of the types of both is not so: it takes these data, and gives the frame around the chart.
    frame: Any = slide.shapes.add_chart(kind, *box.inches, data)
    frame.chart.has_title = frame.chart.has_legend = False
    frame.chart.part.chart_workbook.update_from_xlsx_blob(_workbook(data.categories, columns))
    return frame.chart


def _workbook(names: Iterable[Any], columns: Iterable[Series]) -> bytes:
    """The numbers behind a chart, where the library puts them; its own workbook would run a name that begins with =."""
    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    sheet, plain = book.add_worksheet(), book.add_format()
    for row, name in enumerate(names, start=1):
        write_text(sheet, row, 0, str(name.label), plain)
    for at, (name, values) in enumerate(columns, start=1):
        write_text(sheet, 0, at, name, plain)
        sheet.write_column(1, at, values)
    book.close()
    return buffer.getvalue()


def _add(
    slide: Slide, box: Box, kind: XL_CHART_TYPE, names: list[str], series: Mapping[str, Sequence[Column]]
) -> Chart:
    """A bar chart without grid, from zero, the first name on top."""
    chart = place(slide, box, kind, names, ((name, [bar.value for bar in bars]) for name, bars in series.items()))
    set_face(chart.font, 14)
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    chart.category_axis.reverse_order = True
    chart.category_axis.has_major_gridlines = False
    chart.category_axis.major_tick_mark = chart.category_axis.minor_tick_mark = XL_TICK_MARK.NONE
    return chart


def _point_styles(series: Any, looks: Sequence[Style]) -> None:
    # The series too, so that a bar added in PowerPoint is not in a colour of the theme.
    paint(series.format, looks[0])
    for point, look, value in zip(series.points, looks, series.values, strict=False):
        paint(point.format, look)
        if not value:
            # Of nothing an outline would be a bar.
            point.format.line.fill.background()


def paint(area: Any, look: Style) -> None:
    """Fill (none of no colour) and outline of a shape or a bar."""
    if look.hatched:
        area.fill.patterned()
        area.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        area.fill.fore_color.rgb = colour(look.line)
        area.fill.back_color.rgb = colour(look.fill)
    elif look.fill:
        area.fill.solid()
        area.fill.fore_color.rgb = colour(look.fill)
    else:
        area.fill.background()
    area.line.color.rgb = colour(look.line)
    area.line.width = Pt(2)


def label(point: Any, text: str, size: float, shade: str, position: XL_LABEL_POSITION, is_open: bool = False) -> None:
    """The text of one mark, in words: PowerPoint's own label would lose ≥ and the unit."""
    frame = point.data_label.text_frame
    frame.word_wrap = False
    set_face(frame.paragraphs[0].font, size, shade, bold=True)
    for piece, tone in ((ARROW, LIGHT.steel), (text, shade)) if is_open else ((text, shade),):
        run = frame.paragraphs[0].add_run()
        run.text = piece
        set_face(run.font, size, tone, bold=True)
    point.data_label.position = position


def lay_out(chart: Chart, left: float, right: float = 0.995, height: float = 0.98) -> None:
    """Give the marks a fixed room, from one share of the width to another; names stand left of it."""
    numbers = {"x": left, "y": 0.01, "w": right - left, "h": height}
    inner = "".join(f'<c:{name} val="{number:.4f}"/>' for name, number in numbers.items())
    xml = (
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{inner}</c:manualLayout></c:layout>'
    )
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, parse_xml(xml))
