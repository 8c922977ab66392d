"""Selecting figures, counting options, and why figures are not of one kind."""

import pytest

from indicators.figures import selection
from indicators.figures.selection import Filters, select


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), 61),
        (Filters(city=("210300",)), 7),
        (Filters(city=("211300",)), 37),
        (Filters(city=("210100",)), 9),
        (Filters(city=("210600",)), 2),
        (Filters(city=("210700",)), 4),
        (Filters(city=("210200",)), 0),
        (Filters(city=("210300", "210700")), 11),
        (Filters(topic=("plants",)), 7),
        (Filters(status=("target",)), 4),
        (Filters(status=("planned",)), 7),
        (Filters(status=("estimate",)), 1),
        (Filters(status=("context",)), 3),
        (Filters(city=("210300",), status=("actual",)), 3),
        (Filters(year=("2023",)), 4),
        (Filters(year=("none",)), 37),
        (Filters(article=("faku-greenhouse-village",)), 7),
        (Filters(city=("210300",), topic=("plants",)), 0),
        (Filters(indicator=("srdi-giants-national",)), 1),
        (Filters(place=("anshan",)), 4),
        # Each city itself: neither its zones nor the province.
        (Filters(place=("cities",)), 10),
        (Filters(place=("cities", "falan")), 13),
        (Filters(since=("2022",)), 4),
        (Filters(until=("2021-11-29",)), 7),
        (Filters(since=("2021-11-30",), until=("2022",)), 13),
    ],
)
def test_select(every, filters, expected):
    assert len(select(every, filters)) == expected


def test_search_takes_all_words_in_both_languages(every, zh):
    found = select(every, Filters(search="肉牛 cattle"), zh.haystack)
    assert list(found["figure"]) == ["gaosanjiazi-cattle"]
    assert set(select(every, Filters(search="34.6"), zh.haystack)["unit"]) == {"亿元", "公里"}
    assert select(every, Filters(search="(.*"), zh.haystack).empty


def test_counts_are_beside_the_other_filters(every):
    found = selection.counts(every, Filters(city=("210300",), status=("target",)), ["city", "status"])
    assert found == {"city": {"210300": 4}, "status": {"target": 4, "actual": 3}}


def test_amounts_are_in_base_units(pick):
    rows = pick("chaoyang-investment-planned", "chaoyang-plant-area-phase-three", "anshan-champion-candidates-2023")
    assert list(rows["amount"]) == [8_832_000_000, 86_500, 3]
    assert rows["amount_upper"].iloc[2] == 5


def test_as_of_is_the_period_or_the_day_of_the_report(pick):
    rows = pick("anshan-srdi-national-2023", "falan-market-share", "chaoyang-projects-started")
    assert list(rows["as_of"]) == ["2023", "2021-11-29", ""]
    assert list(rows["year"]) == ["2023", "2021", "none"]


def test_dates_are_in_order_of_time(dataset):
    dates = selection.dates(dataset)
    assert list(dates["period"]) == [
        "2011-12", "2017/2021-11", "2021/2023", "2021-11-25", "2021-11-29", "2021-11-30", "2021-11-30", "2023",
    ]  # fmt: skip
    assert dates["city"].iloc[0] == "211300"


def test_within_a_place_are_those_below_it(dataset, every):
    assert len(selection.within(dataset, every, ("chaoyang",))) == 37
    assert len(selection.within(dataset, every, ("liaoning",))) == 60


@pytest.mark.parametrize(
    ("figures", "reasons"),
    [
        (("anshan-srdi-national-2023", "anshan-srdi-provincial-giants-2023"), []),
        (("chaoyang-investment-planned", "chaoyang-investment-completed"), ["status"]),
        (("anshan-srdi-national-2023", "chaoyang-srdi-giants"), ["level", "definition", "status", "time"]),
        (("national-sports-tourism-bases", "liaoning-sports-tourism-bases"), ["level"]),
    ],
)
def test_comparability(pick, figures, reasons):
    assert selection.comparability(pick(*figures)) == reasons
