"""What a drawing shows is a printed number of its status and time, whole and inside its card."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from indicators.charts.catalogue import catalogue
from indicators.charts.check import load
from indicators.charts.exhibit import Exhibit
from indicators.charts.lookup import exhibit, find
from indicators.charts.marks import Bar, Dots, Points, Spots
from indicators.charts.theme import LIGHT
from indicators.figures.selection import Filters, tidy
from indicators.view.vocabulary import charts
from indicators.words.labels import Labels
from tests.province import KINDS, SEED, write
from tests.province.geometry import Canvas

# Inside of a card: on a phone of 390 px, half of a desktop's page, all of it.
WIDTHS = (334, 560, 1150)
# A slide is 1,280 wide, with its edges.
SLIDE = 1200
# Text is measured roughly.
CLOSE = 4


@pytest.fixture(scope="module", params=[SEED, 1, 2])
def exhibits(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Exhibit]:
    """All charts of a folder, whole and for a city, in both languages; also what is made without a row of charts."""
    folder: Path = write(tmp_path_factory.mktemp("seed"), KINDS, request.param)
    dataset = load(folder)
    frame = tidy(dataset)
    found = []
    for lang in ("zh", "en"):
        labels = Labels(dataset, lang)
        for filters in (Filters(), Filters(city=("210200",))):
            found += [exhibit(chart, frame, filters, labels) for chart in catalogue(dataset)]
            codes = [code for code in sorted(charts(dataset, frame)) if code.startswith(("family.", "panel."))]
            found += [one for code in codes if (one := find(code, frame, filters, labels))]
    return [one for one in found if not one.rows.empty and one.kind != "table"]


def _marks(one: Exhibit) -> Iterator[tuple[str, str, float | None]]:
    """(figure, status or nothing, number drawn or nothing) of all marks that stand for a figure."""
    for item in one.marks.items:
        if isinstance(item, Bar) and not item.outline:
            yield item.figure, item.status, item.length
        elif isinstance(item, Dots):
            yield item.figure, item.status, len(item.points)
        elif isinstance(item, Points):
            yield from ((point.figure, "", point.y) for point in item.points)


def test_every_chart_can_be_drawn(exhibits: list[Exhibit]):
    for one in exhibits:
        one.drawing(LIGHT)


def test_a_mark_has_the_number_and_status_of_its_figure(exhibits: list[Exhibit]):
    checked = 0
    for one in exhibits:
        if one.form.is_dated or one.form.picks:
            continue
        rows = tidy(one.labels.dataset).set_index("figure")
        for figure, status, number in _marks(one):
            assert figure in rows.index, (one.chart.chart, figure)
            row = rows.loc[figure]
            assert status in ("", row["status"]), (one.chart.chart, figure)
            # A part within its whole is drawn as a share of it.
            if one.form.name != "progress" and number is not None:
                assert number == pytest.approx(row["amount"]), (one.chart.chart, figure)
            checked += 1
    assert checked > 500


def test_every_figure_that_a_form_accepts_has_a_mark(exhibits: list[Exhibit]):
    for one in exhibits:
        if one.form.is_dated or one.form.picks:
            continue
        marked = {figure for figure, *_ in _marks(one)}
        marked |= {code for item in one.marks.items if isinstance(item, Spots) for s in item.spots for code in s.ids}
        said = " ".join(one.notes)
        missing = set(one.drawn.loc[one.drawn["value"].notna() & (one.drawn["value"] != 0), "figure"]) - marked
        assert not missing or said, (one.chart.chart, missing)


@pytest.mark.parametrize("width", WIDTHS)
def test_marks_and_labels_lie_inside_the_card(exhibits: list[Exhibit], width: int):
    for one in exhibits:
        if one.form.name == "map":  # laid out by plotly: its axes keep a ratio
            continue
        marks = one.narrow if width == WIDTHS[0] and one.narrow else one.marks
        for box in Canvas(marks, width).boxes():
            where = (one.chart.chart, one.labels.lang, box)
            assert box.left >= -CLOSE, where
            assert box.right <= width + CLOSE, where
            assert box.top >= -CLOSE, where
            assert box.bottom <= marks.height + CLOSE, where


def test_on_a_slide_all_can_be_read_from_afar(exhibits: list[Exhibit]):
    """Of its 720 pixels some 450 are the chart's: twice that height would halve the type, as it had."""
    checked = 0
    for one in (replace(one, on_slide=True) for one in exhibits):
        marks = one.wide or one.marks
        assert marks.height <= 720, (one.chart.chart, marks.height)
        if one.undrawn:
            assert f"{one.undrawn:,}" in " ".join(one.notes)
        if one.wide:
            checked += 1
            boxes = Canvas(marks, SLIDE).boxes()
            assert all(box.left >= -CLOSE and box.right <= SLIDE + CLOSE for box in boxes), one.chart.chart
    assert checked > 10
