"""The PowerPoint export, read again: native charts with the table's numbers, labels in words, notes with the print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pandas as pd
import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_FILL
from pptx.oxml.ns import qn

from indicators.charts.catalogue import catalogue
from indicators.charts.exhibit import Exhibit
from indicators.charts.theme import LIGHT, OFFICE_FACE
from indicators.exports.pptx import to_pptx
from indicators.exports.pptx.bars import ARROW
from indicators.exports.show import Shown, show
from indicators.figures.derived import quantity_of
from indicators.figures.selection import Filters
from indicators.quantity import convert
from indicators.tables import Dataset
from indicators.view import Slide, vocabulary
from indicators.words.labels import Labels

DAY = date(2026, 1, 2)
BASE = "https://stats.example.cn/liaoning"
BARS = ("bars", "targets", "dots", "parts", "progress", "paired", "map")


@pytest.fixture(scope="module")
def deck(dataset: Dataset, every: pd.DataFrame) -> Callable[..., list[Shown]]:
    known = vocabulary(dataset, every)

    def made(*slides: Slide | str, lang: str = "zh", base: str = BASE) -> list[Shown]:
        asked = [slide if isinstance(slide, Slide) else Slide(slide) for slide in slides]
        return show(asked, dataset, every, lang, known, base)

    return made


def read(shown: list[Shown]) -> list:
    return list(Presentation(BytesIO(to_pptx(shown, today=DAY))).slides)


@pytest.fixture(scope="module")
def slides(dataset: Dataset, deck) -> dict[str, tuple[Shown, object]]:
    """Every chart of the catalogue in Chinese, by its name: as it is shown, and its slide as it was written."""
    found = deck(*[chart.chart for chart in catalogue(dataset)])
    return {one.exhibit.chart.chart: (one, slide) for one, slide in zip(found, read(found), strict=True)}


def charts(slide) -> list:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def numbers(slide) -> list[float]:
    return [value for chart in charts(slide) for series in chart.plots[0].series for value in series.values]


def texts(slide) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def written(chart) -> list[str]:
    """The labels of a chart's marks, without the arrow of an open end."""
    points = [
        series.points[index] for series in chart.plots[0].series for index in range(len(chart.plots[0].categories))
    ]
    labels = (point.data_label.text_frame.text for point in points if point.data_label.has_text_frame)
    return [label.removeprefix(ARROW) for label in labels]


def named(dataset: Dataset, *forms: str) -> list[str]:
    """The charts of the catalogue that have one of the forms."""
    return [chart.chart for chart in catalogue(dataset) if chart.form in forms]


def test_every_form_of_bars_is_a_chart_of_powerpoint(dataset: Dataset, slides):
    for name in named(dataset, *BARS):
        drawn = charts(slides[name][1])
        assert drawn, name
        assert all(chart.value_axis.minimum_scale == 0 for chart in drawn)


def test_lengths_are_the_numbers_of_the_table(dataset: Dataset, slides, deck):
    names = named(dataset, "bars", "targets", "dots", "parts")
    english = deck(*names, lang="en")
    for shown, slide in [*(slides[name] for name in names), *zip(english, read(english), strict=True)]:
        rows = shown.exhibit.rows
        assert sorted(numbers(slide)) == sorted(rows["value"].dropna()), shown.exhibit.chart.chart


def test_a_chosen_unit_is_that_of_the_numbers_too(dataset: Dataset, deck):
    [shown] = deck(Slide("plants-area", units=(dataset.units["万平方米"].base,)))
    [slide] = read([shown])
    units = dataset.units
    expected = [
        float(convert(quantity_of(row), shown.exhibit.labels.shown_in(row.unit), units).value)
        for row in shown.exhibit.rows.itertuples()
    ]
    assert numbers(slide) == expected
    assert max(expected) > 1000


def test_progress_holds_part_and_whole_and_nothing_worked_out(deck):
    found = deck("chaoyang-key-projects", "falan-market-share", "national-bases")
    assert [sorted(numbers(slide)) for slide in read(found)] == [[6, 41], [35, 100], [1, 47]]


def test_paired_measures_stand_side_by_side(deck):
    [slide] = read(deck("plants-paired"))
    assert [chart.chart_type for chart in charts(slide)] == [XL_CHART_TYPE.BAR_CLUSTERED] * 2
    assert numbers(slide) == [6, 4, 8.65, 25, 6, 7]
    assert "推算合计" in texts(slide)


def test_labels_say_the_number_with_bound_and_unit(deck):
    [shown] = deck("anshan-srdi-targets")
    [chart] = charts(read([shown])[0])
    assert written(chart) == ["≥ 60 家", "≥ 40 家", "≥ 30 家", "3–5 家"]
    assert list(chart.plots[0].series[0].values) == [60, 40, 30, 3]
    assert chart.category_axis.reverse_order


def test_a_stack_says_total_value_and_share(deck):
    [slide] = read(deck("plants-area"))
    [chart] = charts(slide)
    assert chart.chart_type == XL_CHART_TYPE.BAR_STACKED
    assert written(chart)[0] == "6 万平方米  32.2%"
    assert "合计 18.65 万平方米（推算）" in texts(slide)


def test_a_target_is_hollow_and_an_actual_value_filled(slides):
    hollow, filled = (charts(slides[name][1])[0] for name in ("anshan-srdi-targets", "chaoyang-firms"))
    for chart, inside in ((hollow, LIGHT.ground), (filled, LIGHT.steel)):
        for index in range(len(chart.plots[0].categories)):
            form = chart.plots[0].series[0].points[index].format
            assert form.fill.type == MSO_FILL.SOLID
            assert f"#{form.fill.fore_color.rgb}" == inside
            assert f"#{form.line.color.rgb}" == LIGHT.steel


def test_targets_say_that_no_actual_value_is_reported(deck):
    [chart] = charts(read(deck("overview-targets"))[0])
    assert all(name.endswith("\n未见报道 · 已过期 · 2023年") for name in chart.plots[0].categories)


def test_notes_hold_the_print_and_where_it_stands(deck):
    [shown] = deck(Slide("anshan-srdi-targets", note="先说目标"))
    notes = read([shown])[0].notes_slide.notes_text_frame.text
    lines = notes.split("\n")
    assert lines[0] == "先说目标"
    assert lines[-1] == shown.link
    for row in shown.exhibit.rows.itertuples():
        assert row.printed in notes
    assert "《鞍山制定" in notes
    assert "第3段" in notes


def test_the_dashboard_is_linked_only_where_it_has_an_address(deck):
    def addresses(shown: list[Shown]) -> list[str | None]:
        frames = [shape.text_frame for shape in read(shown)[0].shapes if shape.has_text_frame]
        runs = [run for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs]
        return [run.hyperlink.address for run in runs if run.hyperlink.address]

    [shown] = deck("plants-area")
    assert addresses([shown]) == [shown.link]
    assert not addresses([replace(shown, link="javascript:alert(1)")])


def test_text_is_in_a_font_that_has_chinese(slides):
    for _, slide in slides.values():
        parts = [slide._element, *(chart._chartSpace for chart in charts(slide))]
        faces = [run for part in parts for run in part.iter(qn("a:rPr"), qn("a:defRPr"))]
        assert faces
        for run in faces:
            assert run.find(qn("a:ea")).get("typeface") == OFFICE_FACE


def test_no_cell_behind_a_chart_is_a_formula(dataset: Dataset, every: pd.DataFrame, deck):
    class Spoilt(Labels):
        def indicator(self, code: str) -> str:
            return '=HYPERLINK("http://x")' + code

    [shown] = deck(Slide("chaoyang-firms", title="=1+1"))
    spoilt = replace(shown, exhibit=replace(shown.exhibit, labels=Spoilt(dataset, "zh")))
    [slide] = read([spoilt])
    assert slide.shapes.title.text_frame.text == "=1+1"
    book = load_workbook(BytesIO(charts(slide)[0].part.chart_workbook.xlsx_part.blob))
    cells = [cell for line in book.active.iter_rows() for cell in line if cell.value is not None]
    assert cells
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert not [cell for cell in cells if cell.hyperlink]
    # A name stands there, and on the slide, as it is.
    names = list(charts(slide)[0].plots[0].categories)
    assert [cell.value for cell in book.active["A"][1:]] == names
    assert book.active["B1"].value == charts(slide)[0].plots[0].series[0].name


def test_the_map_is_shapes_and_the_matrix_a_table(dataset: Dataset, slides):
    province, matrix, dates = (slides[f"overview-{name}"][1] for name in ("map", "matrix", "timeline"))
    names = {shape.name for shape in province.shapes}
    assert {feature["id"] for feature in dataset.outlines} <= names
    assert "点一个市" not in texts(province)
    [table] = [shape.table for shape in matrix.shapes if shape.has_table]
    assert {cell.text for row in list(table.rows)[1:] for cell in list(row.cells)[1:]} >= {"–", "11"}
    assert any(shape.has_table for shape in dates.shapes)


def test_a_long_table_says_how_many_rows_are_missing(every: pd.DataFrame, deck):
    [slide] = read(deck("list"))
    [table] = [shape.table for shape in slide.shapes if shape.has_table]
    assert f"另有 {len(every) - len(table.rows) + 1} 行" in texts(slide)


def test_a_long_heading_leaves_the_chart_its_room(deck):
    [slide] = read(deck(Slide("gaosanjiazi-stock", title="很长的标题" * 16)))
    boxes = sorted((shape.top, shape.top + shape.height) for shape in slide.shapes if not shape.name.startswith("Conn"))
    # The day and the page stand in one line, at the end.
    for (_, end), (start, _) in pairwise(boxes[:-1]):
        assert end <= start
    assert boxes[-1][1] <= Presentation(BytesIO(to_pptx([], today=DAY))).slide_height


def test_progress_is_told_and_pages_are_numbered(deck):
    heard: list[float] = []
    found = deck("plants-area", "chaoyang-firms")
    slides = Presentation(BytesIO(to_pptx(found, heard.append, DAY))).slides
    assert heard == [0.5, 1.0]
    assert ["1 / 2" in texts(slides[0]), "2 / 2" in texts(slides[1])] == [True, True]
    assert "2026-01-02" in texts(slides[0])


def test_filters_and_vague_numbers_leave_something_to_see(deck, pick, zh: Labels):
    found = deck(*[Slide(code, filters=Filters(city=("211300",))) for code in ("chaoyang-brands", "overview-map")])
    vague = replace(found[0].exhibit, rows=pick("falan-export-countries"))
    assert isinstance(vague, Exhibit)
    slides = read([*found, replace(found[0], exhibit=vague)])
    assert not charts(slides[2])
    assert "数十个" in texts(slides[2])
