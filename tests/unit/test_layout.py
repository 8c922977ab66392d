"""Cards stand beside each other where they are about equally high: none has a hole, and their order is kept."""

from dataclasses import replace
from datetime import date

import pytest

from indicators.charts.catalogue import catalogue
from indicators.charts.layout import HOLE, paired
from indicators.charts.lookup import exhibit, listed
from indicators.charts.marks import Marks
from indicators.charts.wall import walled
from indicators.figures.compare import panelled
from indicators.figures.selection import Filters, tidy
from indicators.publish.edition import Edition, Source
from indicators.publish.pages import pages
from indicators.tables.raw import contents
from indicators.words.labels import Labels


@pytest.fixture
def stood(every, zh):
    """How exhibits of these heights stand."""
    chart = catalogue(zh.dataset)[0]

    def rows(*heights: float) -> list[list[float]]:
        found = []
        for height in heights:
            one = replace(exhibit(chart, every, Filters(), zh))
            vars(one)["marks"] = Marks(height, ())
            found.append(one)
        return [[one.marks.height for one in row] for row in paired(found)]

    return rows


def test_a_table_stands_across_and_is_not_drawn(every, zh, caplog):
    table = exhibit(listed(zh), every, Filters(), zh)
    assert list(paired([table, table])) == [[table], [table]]
    assert caplog.records == []


@pytest.mark.parametrize(("heights", "rows"), [
    ((), []),
    ((390,), [[390]]),
    ((390, 328, 414, 488), [[390, 328], [414, 488]]),
    ((390, 2431), [[390], [2431]]),
    ((390, 2431, 382, 380), [[390], [2431], [382, 380]]),
    ((100, 100 + HOLE), [[100, 100 + HOLE]]),
    ((100, 101 + HOLE), [[100], [101 + HOLE]]),
])  # fmt: skip
def test_a_tall_card_takes_a_row_of_its_own(stood, heights, rows):
    assert stood(*heights) == rows


@pytest.mark.parametrize("mode", ["chart", "table", "text"])
def test_no_row_of_the_province_has_a_hole(province, mode):
    frame, labels = tidy(province), Labels(province, "zh")
    found = [exhibit(chart, frame, Filters(), labels, mode=mode) for chart in catalogue(province)]
    rows = list(paired(found))
    assert [one for row in rows for one in row] == found
    assert sum(len(row) == 2 for row in rows) >= 2
    for row in rows:
        heights = [walled(one, lambda one: one.marks.height) for one in row]
        assert max(heights) - min(heights) <= HOLE


def test_large_numbers_stand_across_and_in_their_place(every, zh):
    charts = [chart for chart in catalogue(zh.dataset, "projects") if chart.topic == "infrastructure"]
    found = [exhibit(chart, every, Filters(), zh) for chart in charts]
    assert [[one.chart.chart for one in row] for row in paired(found)] == [
        ["infrastructure-length"], ["infrastructure-cards"],
    ]  # fmt: skip


def test_panels_of_a_city_stand_by_height_and_at_one_width(province_folder, every):
    group = every[every["city"] != ""]
    assert panelled(group, ["210600", "210100", "211300", "999999"]) == ["211300", "210100", "210600"]
    source = Source.of(contents(province_folder), date(2026, 1, 1))
    found = {page.name: page for page in pages(Edition(source, Labels(source.dataset, "zh"), ("zh",)))}
    panels = [one for one in found["cities"].cards if one.code.startswith("panel-")]
    assert len(panels) > 2
    assert {one.wide for one in panels} == {False}
