"""A chart of the reader's own choice: any combination draws or says why not, and its link is the whole of it."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.charts import forms
from indicators.charts.catalogue import EXPLORED, Chart
from indicators.charts.explored import Explored, Plot, refusals
from indicators.charts.lookup import find
from indicators.charts.marks import Cells
from indicators.charts.stored import stored
from indicators.charts.theme import LIGHT
from indicators.charts.wall import Apology
from indicators.exports.selected import selected
from indicators.exports.show import show
from indicators.exports.tabular import to_table
from indicators.figures.filters import CITIES, Filters
from indicators.figures.transform import TRANSFORMS
from indicators.intake.keeping import kept
from indicators.tables import Dataset
from indicators.view import Slide, View, link, parse
from indicators.view.vocabulary import vocabulary
from indicators.words.labels import Labels
from tests.unit.made import rows_of


@pytest.fixture(scope="module")
def words(province: Dataset) -> Labels:
    return Labels(province, "zh")


INDICATORS = ["gdp", "gdp-per-head", "revenue", "population", "consumer-prices", "producer-prices", "retail",
              "firms-at-least", "firms-vague", "rates-range", "exports", "reservoirs", "sales"]  # fmt: skip
PLACES = [CITIES, "liaoning", "china", "shenyang", "dalian", "huludao", "faku", "japan"]
AS_PRINTED = Plot()
some = st.one_of(st.just(""), st.sampled_from(["2014", "2015", "2020", "2022-03", "2024", "2022-01/2022-05", "2031"]))
FILTERS = st.builds(
    Filters,
    indicator=st.sets(st.sampled_from(INDICATORS), min_size=1, max_size=3).map(sorted).map(tuple),
    measure=st.sets(st.sampled_from(["level", "growth", "index", "share"]), max_size=2).map(sorted).map(tuple),
    place=st.sets(st.sampled_from(PLACES), max_size=3).map(sorted).map(tuple),
    status=st.sets(st.sampled_from(["actual", "target", "context"]), max_size=2).map(sorted).map(tuple),
    since=st.sampled_from([(), ("2015",), ("2022-06",)]),
    until=st.sampled_from([(), ("2019",), ("2030",)]),
)
PLOTS = st.builds(
    Plot,
    form=st.sampled_from(["", *forms.EXPLORED]),
    transform=st.sampled_from(["", *TRANSFORMS]),
    base=some,
    time=some,
    focus=st.sampled_from(["", "shenyang", "japan"]),
)


@settings(max_examples=60)
@given(filters=FILTERS, plot=PLOTS, lang=st.sampled_from(["zh", "en"]))
def test_every_combination_draws_or_says_why_not(province, office, filters, plot, lang):
    one = find(EXPLORED, office, filters, Labels(province, lang), plot=plot)
    if one is None:
        return
    assert isinstance(one, Explored)
    assert not isinstance(one, Apology)
    assert one.kind in ("drawing", "numbers", "table")
    if one.kind == "drawing":
        one.drawing(LIGHT)
        assert one.marks.height > 0
    told = refusals(one.whole, one.labels, plot.time)
    assert all(why in ("", *filter(None, told.values())) for why in told.values())
    if len(one.rows):
        assert not one.refusal
        assert plot.form in ("", one.chart.form) or told[plot.form]
    elif plot.transform:
        assert one.refused.total() > 0
    if one.has_period:
        assert set(one.rows["as_of"]) <= {one.period}
    assert one.title
    assert one.spoken
    assert all(one.notes)


@settings(max_examples=60)
@given(filters=FILTERS, plot=PLOTS)
def test_the_link_is_the_whole_view(province, office, filters, plot):
    known = vocabulary(province, office)
    view = View("explore", "en", filters, plot=plot)
    query = parse_qs(urlsplit(link(view, known)).query, keep_blank_values=True)
    assert parse(query, known, "explore") == (view, [])


def test_places_and_times_choose_the_form(office, words):
    def form(plot: Plot = AS_PRINTED, **filters: tuple[str, ...]) -> str:
        return find(EXPLORED, office, Filters(**filters), words, plot=plot).chart.form

    assert form(indicator=("gdp",)) == "trend"
    assert form(indicator=("gdp",), since=("2024",), until=("2024",)) == "bars"
    assert form(indicator=("gdp",), place=("dalian",), since=("2024",), until=("2024",)) == "cards"
    # Money and a rate share no axis.
    assert form(indicator=("gdp", "completion"), until=("2024",), since=("2024",)) == "cards"
    assert form(Plot(form="regions"), indicator=("gdp",), place=("dalian",)) == "trend"
    assert form(Plot(form="regions"), indicator=("gdp",), place=(CITIES,)) == "regions"


def test_a_map_shows_the_period_asked_for_or_that_of_most_places(office, words):
    filters = Filters(indicator=("gdp",), place=(CITIES,))
    latest = find(EXPLORED, office, filters, words, plot=Plot("regions"))
    assert set(latest.rows["as_of"]) == {"2024"}
    assert latest.times == [*map(str, range(2015, 2026)), "2030"]
    earlier = find(EXPLORED, office, filters, words, plot=Plot("regions", time="2016"))
    assert set(earlier.rows["as_of"]) == {"2016"}
    assert [text.lines for text in latest.marks.items[-2:]] == [text.lines for text in earlier.marks.items[-2:]]


def test_a_kept_line_has_its_periods_whatever_one_was_chosen_before_it(office, words):
    filters = Filters(indicator=("gdp",), place=("dalian",))
    asked = find(EXPLORED, office, filters, words, plot=Plot("trend", time="2016"))
    chart = Chart("kept", "economy", "trend", ("gdp",), (), {}, view="v=1&place=dalian&time=2016")
    one = stored(chart, office, Filters(), words)
    assert list(one.rows["figure"]) == list(asked.rows["figure"])
    assert not one.has_period
    assert one.rows["as_of"].nunique() > 2


def test_the_numbers_of_a_heat_table_stand_point_under_point(office, words, province):
    rows = rows_of(office, province, ("shenyang", "2020", "1003.5亿元"), ("shenyang", "2021", "不少于98亿元"),
                   ("dalian", "2020", "7.25亿元"), ("dalian", "2021", "8亿元"))  # fmt: skip
    one = find(EXPLORED, rows, Filters(indicator=("gdp",)), words, plot=Plot("heat"))
    [cells] = [item for item in one.marks.items if isinstance(item, Cells)]
    told = [cell.text.replace("\u2007", "_").replace("\u2008", " ") for cell in cells.cells]
    assert told == ["1,003.5_", "_≥ 98 __", "____7.25", "____8 __"]


def test_computed_numbers_are_marked_and_name_their_figures(office, words, province):
    view = View("explore", "zh", Filters(indicator=("revenue",), place=("dalian",), since=("2020",), until=("2021",)),
                chart=EXPLORED, plot=Plot(transform="growth"))  # fmt: skip
    one = selected(view, province, office)
    assert one.title == "一般公共预算收入同比增长"
    assert one.subtitle.startswith("推算")
    assert one.notes[0] == "推算，不是印出的数：本期 ÷ 上年同期 − 1。"
    table = to_table(one.rows, words)
    assert list(table.columns[-3:]) == ["derived", "formula", "sources"]
    assert set(table["printed"]) == {""}
    prints = office.set_index("figure")["value"]
    for row in table.itertuples():
        now, before = (prints[figure] for figure in row.sources.split())
        assert row.value == pytest.approx((now / before - 1) * 100, abs=0.051)
    # What holds no computed numbers holds the printed ones.
    assert set(one.as_printed["figure"]) == {figure for told in table["sources"] for figure in told.split()}


def test_what_could_not_be_computed_is_counted_with_the_reason(office, words):
    one = find(EXPLORED, office, Filters(indicator=("revenue",), place=("faku",)), words, plot=Plot(transform="growth"))
    assert "2 个没有算：2 个缺要比的那一期。" in one.notes


def test_a_slide_shows_the_chart_and_leads_back_to_it(province, office):
    known = vocabulary(province, office)
    filters, plot = Filters(indicator=("gdp",), place=(CITIES,)), Plot("heat", "growth", focus="dalian")
    [shown] = show([Slide(EXPLORED, filters=filters, plot=plot)], province, office, "zh", known, "https://x.cn")
    assert shown.exhibit.title == "地区生产总值同比增长"
    # The speaker reads the prints that it is made of.
    assert "亿元" in shown.provenance()[1]
    query = parse_qs(urlsplit(shown.link).query)
    view, ignored = parse(query, known, "explore")
    assert (view.filters, view.plot, ignored) == (filters, plot, [])
    assert shown.link.startswith("https://x.cn/explore?")


def test_a_form_that_cannot_draw_the_period_gives_way_to_one_that_can_and_the_period_can_still_be_chosen(office, words):
    """In 2015 there are a level, a sum and an index; in the latest year only what shares an axis."""
    filters = Filters(indicator=("consumer-prices", "population", "revenue"), place=("liaoning",))
    latest = find(EXPLORED, office, filters, words, plot=Plot("bars"))
    assert latest.chart.form == "bars"
    one = find(EXPLORED, office, filters, words, plot=Plot("bars", time="2015"))
    assert (one.chart.form, one.refusal, one.refusals["bars"]) == ("cards", "", "refusal.unlike")
    assert (one.has_period, one.period) == (True, "2015")
    # None but its numbers, and what is kept of it shows the same.
    assert set(one.rows["as_of"]) == {"2015"}
    assert one.title == "常住人口、一般公共预算收入"
    row = kept(one, "economy", {"zh": "三个数", "en": "Three numbers"})
    chart = Chart(row["chart"], "economy", row["form"], filters.indicator, (), {}, view=row["view"])
    again = stored(chart, office, Filters(), words)
    assert list(again.rows["figure"]) == list(one.rows["figure"])
