"""A chart of the explorer kept as a row of charts.csv: the same rows and words; what it cannot be is told."""

import pytest

from indicators.charts import forms
from indicators.charts.catalogue import EXPLORED, Chart
from indicators.charts.check import check, load
from indicators.charts.explored import Explored, Plot
from indicators.charts.layout import blocks
from indicators.charts.lookup import exhibit, find
from indicators.charts.stored import read, view_of
from indicators.exports.tabular import to_table
from indicators.figures.filters import CITIES, Filters
from indicators.figures.selection import tidy
from indicators.tables import Dataset
from indicators.text import LANGUAGES
from indicators.view.vocabulary import vocabulary
from indicators.words.labels import Labels
from tests.conftest import Folder
from tests.province import write

GDP = Filters(indicator=("gdp",), place=(CITIES,))
# Each way to show and to compute, of as many kinds of filters.
VIEWS = [
    (GDP, Plot("heat", "growth", focus="dalian")),
    (GDP, Plot("regions", time="2016")),
    (GDP, Plot("regions")),
    (GDP, Plot("bars", "rank")),
    (GDP, Plot("multiples", "index", base="2018")),
    (Filters(indicator=("gdp",), status=("actual",), since=("2016",), until=("2022",)), Plot("trend", focus="dalian")),
    (Filters(indicator=("gdp", "revenue"), city=("210200",), year=("2021", "2022")), Plot("listing")),
    (
        Filters(indicator=("gdp",), measure=("growth",), since=("2024",), search="大连"),
        Plot("cards"),
    ),
]


@pytest.fixture
def office_folder(tmp_path) -> Folder:
    return Folder(write(tmp_path / "office", ["levels", "growth", "targets", "revision"]))


def row_of(filters: Filters, plot: Plot, **cells: str) -> dict[str, str]:
    return {
        "chart": "kept", "topic": "economy", "position": "90", "form": plot.form,
        "indicators": " ".join(filters.indicator), "measures": " ".join(filters.measure), "places": "",
        "view": view_of(filters, plot), "title_zh": "各市的生产总值", "title_en": "GDP of the cities",
    } | cells  # fmt: skip


def chart_of(filters: Filters, plot: Plot) -> Chart:
    row = row_of(filters, plot)
    return Chart("kept", "economy", plot.form, filters.indicator, (), row, measures=filters.measure, view=row["view"])


def test_a_view_is_written_as_its_link_has_it():
    assert view_of(*VIEWS[0]) == "v=1&place=cities&transform=growth&focus=dalian"
    assert view_of(*VIEWS[5]) == "v=1&status=actual&from=2016&to=2022&focus=dalian"
    assert view_of(Filters(indicator=("gdp",)), Plot("heat")) == "v=1"


@pytest.mark.parametrize(("filters", "plot"), VIEWS)
def test_what_is_written_is_read_back(province, office, filters, plot):
    kept = filters.without("indicator", "measure")
    own = Plot("", plot.transform, plot.base, plot.time, plot.focus)
    assert read(view_of(filters, plot), vocabulary(province, office)) == (kept, own, [])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("filters", "plot"), VIEWS)
def test_a_stored_chart_is_drawn_as_in_the_explorer(province: Dataset, office, filters, plot, lang):
    labels = Labels(province, lang)
    there = find(EXPLORED, office, filters, labels, plot=plot)
    kept = exhibit(chart_of(filters, plot), office, Filters(), labels)
    assert isinstance(kept, Explored)
    assert isinstance(there, Explored)
    assert kept.chart.form == there.chart.form == plot.form
    assert to_table(kept.rows, labels).equals(to_table(there.rows, labels))
    assert kept.as_printed.equals(there.as_printed)
    assert kept.title == {"zh": "各市的生产总值", "en": "GDP of the cities"}[lang]
    assert (kept.kind, kept.notes, kept.source) == (there.kind, there.notes, there.source)
    if kept.kind == "drawing":
        assert kept.marks == there.marks
        assert kept.wide == there.wide


def test_filters_narrow_it_and_change_none_of_its_numbers(province: Dataset, office):
    labels = Labels(province, "zh")
    chart = chart_of(GDP, Plot("bars", "rank"))
    whole, one = (exhibit(chart, office, Filters(city=city), labels) for city in ((), ("210200",)))
    assert len(whole.rows) == 14
    assert list(one.rows["place"]) == ["dalian"]
    ranks = dict(zip(whole.rows["place"], whole.rows["value"], strict=True))
    assert list(one.rows["value"]) == [ranks["dalian"]]
    assert one.title == "地区生产总值位次"
    assert list(one.rows["as_of"].unique()) == list(whole.rows["as_of"].unique())
    assert exhibit(chart, office, Filters(city=("999999",)), labels).rows.empty


def test_a_map_and_its_list_keep_their_classes_under_filters(province: Dataset, office):
    labels = Labels(province, "zh")
    chart = chart_of(GDP, Plot("regions", time="2016"))
    whole, some = (exhibit(chart, office, Filters(city=city), labels) for city in ((), ("210100", "210200")))
    assert [text.lines for text in whole.marks.items[-2:]] == [text.lines for text in some.marks.items[-2:]]
    # On a page its list stands beside it, and both take the whole width.
    assert list(blocks([some, some])) == [[[some]], [[some]]]
    assert some.companion is not None
    assert some.companion.chart.form == forms.COMPARED


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"view": "v=1&place=cities&transform=growth"}, ""),
        ({"view": "place=cities"}, 'view: the view has "v=–"'),
        ({"view": "v=2"}, 'view: the view has "v=2"'),
        ({"view": "v=1&place=dalain"}, 'view: the view has "place=dalain"'),
        ({"view": "v=1&transform=double&base=20x1"}, 'view: the view has "transform=double, base=20x1"'),
        ({"view": "v=1&indicator=gdp&form=heat"}, 'view: the view has "indicator, form"'),
        ({"view": "v=1&place="}, 'view: the view has "place"'),
        ({"view": "v=1&figure=x"}, 'view: the view has "figure"'),
        ({"view": "v=1&from=2031"}, "view: chart kept has no figure to draw"),
        ({"view": "v=1&transform=per-head"}, "view: nothing of chart kept could be computed (per-head)"),
        ({"form": "map"}, 'form: "map" is not one of the allowed values. Write one of: trend, bars'),
        ({"form": "regions", "view": "v=1&place=dalian"}, "form: form regions of chart kept does not fit its figures"),
        ({"form": "trend", "view": "v=1&period=2021"}, "form: form trend of chart kept does not fit its figures"),
        ({"indicators": "gpd"}, 'indicators: "gpd" is not in indicators.csv'),
        ({"indicators": ""}, "indicators: must not be empty"),
        ({"title_en": "From {sum} to {nothing}"}, "title_en: {nothing} in the title is no figure of this chart"),
    ],
)
def test_the_check_names_row_field_and_mend(office_folder: Folder, cells, told):
    office_folder.edit("charts", lambda rows: rows.append(row_of(GDP, Plot("heat")) | cells))
    lines = len((office_folder.path / "charts.csv").read_text().splitlines())
    found = [fault.text("en") for fault in check(office_folder.path)]
    assert len(found) == bool(told)
    assert all(one.startswith(f"charts.csv:{lines}: {told}") for one in found), found
    # What cannot be drawn is left out, and the rest of the catalogue stands.
    charts = set(load(office_folder.path).table("charts")["chart"])
    assert ("kept" in charts) == (not told)
    assert "gdp" in charts


def test_a_stored_chart_leans_on_sound_rows_alone(office_folder: Folder):
    """A figure that is faulty has its own fault, and is in no chart."""
    office_folder.edit("charts", lambda rows: rows.append(row_of(GDP, Plot("heat"))))
    office_folder.set("figures", 2, period="2020-13")
    assert [fault.where for fault in check(office_folder.path)] == ["figures.csv:2:period"]


def test_codes_that_links_reserve_are_refused(office_folder: Folder):
    office_folder.edit("places", lambda rows: rows.append(
        {"place": "cities", "name_zh": "城市", "name_en": "Cities", "level": "region"}))  # fmt: skip
    office_folder.edit("charts", lambda rows: rows.append(row_of(GDP, Plot("heat"), chart="explore")))
    office_folder.edit("charts", lambda rows: rows.append(row_of(GDP, Plot("heat"), chart="list")))
    office_folder.edit("decks", lambda rows: rows.append(
        {"deck": "gdp", "position": "2", "title_zh": "x", "title_en": "x", "slides": "explore;indicator=gdp list"}
    ))  # fmt: skip
    told = [fault.text("en") for fault in check(office_folder.path)]
    said = " means something else in links: it cannot be a code. "
    assert [one.partition(said)[0].partition(": ")[2] for one in told] == [
        'place: "cities"', 'chart: "explore"', 'chart: "list"', 'deck: "gdp"',
    ]  # fmt: skip


def test_it_stands_on_the_page_of_its_topic(office_folder: Folder):
    office_folder.edit("charts", lambda rows: rows.append(row_of(*VIEWS[0], chart="explored-growth")))
    dataset = load(office_folder.path)
    assert dataset.faults == ()
    every = tidy(dataset)
    assert "explored-growth" in vocabulary(dataset, every)["chart"]
    one = find("explored-growth", every, Filters(), Labels(dataset, "zh"), plot=Plot("bars"))
    assert one is not None
    assert (one.chart.form, one.focused) == ("heat", ("dalian",))
