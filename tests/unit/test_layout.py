"""Cards stand in columns of about one height, in their order; a few numbers are tiles."""

from dataclasses import replace
from datetime import date

import pytest

from indicators.charts import layout
from indicators.charts.catalogue import catalogue
from indicators.charts.layout import APART, HOLE, MOST, Tiles, blocks, parted, tiles_of
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
    """How cards of these heights stand: what of a card is not its chart is left out."""
    chart = next(one for one in catalogue(zh.dataset) if one.chart == "anshan-srdi-targets")
    plain = exhibit(chart, every, Filters(), zh)
    around = layout._height(plain) - plain.marks.height

    def columns(*heights: float) -> list[list[list[float]]]:
        found = []
        for height in heights:
            one = replace(plain)
            vars(one)["marks"] = Marks(height - around, ())
            found.append(one)
        return [[[one.marks.height + around for one in column] for column in block] for block in blocks(found)]

    return columns


def test_a_table_stands_across_and_is_not_drawn(every, zh, caplog):
    table = exhibit(listed(zh), every, Filters(), zh)
    assert list(blocks([table, table])) == [[[table]], [[table]]]
    assert caplog.records == []


@pytest.mark.parametrize(("heights", "columns"), [
    ((), []),
    ((390,), [[[390]]]),
    ((390, 328, 414, 488), [[[390], [328]], [[414], [488]]]),
    ((390, 2431), [[[390]], [[2431]]]),
    ((582, 320, 265), [[[582], [320, 265]]]),
    ((200, 210, 420), [[[200, 210], [420]]]),
    ((390, 2431, 382, 380), [[[390]], [[2431]], [[382], [380]]]),
    ((300, 300 + HOLE), [[[300], [300 + HOLE]]]),
    ((300, 301 + HOLE), [[[300]], [[301 + HOLE]]]),
])  # fmt: skip
def test_columns_are_of_about_one_height_and_read_in_order(stood, heights, columns):
    assert stood(*heights) == columns


@pytest.mark.parametrize("mode", ["chart", "table", "text"])
def test_no_column_of_the_province_has_a_hole(province, mode):
    frame, labels = tidy(province), Labels(province, "zh")
    found = [exhibit(chart, frame, Filters(), labels, mode=mode) for chart in catalogue(province)]
    stand = list(blocks(found))
    assert [one for block in stand for column in block for one in column] == found
    assert sum(len(block) == 2 for block in stand) >= 2
    for block in (block for block in stand if len(block) == 2):
        heights = [sum(walled(one, layout._height) for one in column) for column in block]
        assert max(heights) - min(heights) <= HOLE + APART * MOST


def _items(every, zh, topic: str) -> list[list[str] | str]:
    charts = [chart for chart in catalogue(zh.dataset) if chart.topic == topic]
    items = parted(exhibit(chart, every, Filters(), zh) for chart in charts)
    return [[e.chart.chart for e in one.exhibits] if isinstance(one, Tiles) else one.chart.chart for one in items]


def test_a_few_numbers_are_tiles_and_many_stay_a_card(every, zh):
    assert _items(every, zh, "infrastructure") == ["infrastructure-cards", ["infrastructure-length"]]
    assert _items(every, zh, "services") == [["chaoyang-services", "chaoyang-advisers"]]
    # A part of a whole, dots to be counted and four bars of one list say more than their numbers.
    assert _items(every, zh, "environment") == ["shenyang-funding"]
    assert _items(every, zh, "farming") == ["gaosanjiazi-stock", "gaosanjiazi-household", ["gaosanjiazi-greenhouse"]]


def test_one_or_two_numbers_stand_beside_a_chart_and_those_of_several_headings_are_a_strip(every, zh):
    def standing(topic: str) -> list[list[list[str]]]:
        charts = [chart for chart in catalogue(zh.dataset) if chart.topic == topic]
        found = blocks(parted(exhibit(chart, every, Filters(), zh) for chart in charts))
        return [[["tiles" if isinstance(i, Tiles) else i.chart.chart for i in column] for column in b] for b in found]

    assert standing("standards") == [[["jinzhou-standards"], ["tiles"]]]
    assert standing("services") == [[["tiles"]]]


def test_a_tile_tells_what_the_bar_told(every, zh):
    chart = next(one for one in catalogue(zh.dataset) if one.chart == "infrastructure-length")
    one = exhibit(chart, every, Filters(), zh)
    assert [(n.name, n.value, n.context, n.status) for n in tiles_of(one)] == [
        ("敷设管网", "34.6 公里", "朝阳高新区 · 报道未载日期", ""),
        ("架设电力线路", "16.3 公里", "朝阳高新区 · 报道未载日期", ""),
    ]
    assert tiles_of(replace(one, mode="table")) == []


def test_two_bars_of_one_thing_are_compared_and_one_that_a_filter_leaves_is_a_tile(province, office):
    labels = Labels(province, "zh")
    chart = next(one for one in catalogue(province) if one.chart == "gdp-per-head")
    two = exhibit(chart, office, Filters(city=("210100", "210200")), labels)
    [one] = tiles_of(exhibit(chart, office, Filters(city=("210100",), year=("2024",), status=("actual",)), labels))
    assert tiles_of(two) == []
    assert one.name == "人均地区生产总值"
    # Where the scale is that of others the bar stays.
    assert tiles_of(replace(two, rows=two.rows.head(1), like=two.rows)) == []


def test_panels_of_a_city_stand_by_height_and_at_one_width(province_folder, every):
    group = every[every["city"] != ""]
    assert panelled(group, ["210600", "210100", "211300", "999999"]) == ["211300", "210100", "210600"]
    source = Source.of(contents(province_folder), date(2026, 1, 1))
    found = {page.name: page for page in pages(Edition(source, Labels(source.dataset, "zh"), ("zh",)))}
    panels = [one for one in found["cities"].cards if one.code.startswith("panel-")]
    assert len(panels) > 2
    assert [one.stands.column for one in panels[:4]] == [0, 1, 0, 1]
