"""The list of indicators: which there are, which number of each is told, what its small line may join."""

import pandas as pd
import pytest

from indicators.charts.check import load
from indicators.charts.inventory import worded
from indicators.charts.smallline import small_line
from indicators.figures import inventory
from indicators.figures.columns import figure_rows
from indicators.figures.selection import Filters, select, tidy
from indicators.words.labels import Labels


@pytest.fixture(scope="module")
def zh(province):
    return Labels(province, "zh")


@pytest.fixture(scope="module")
def every(province):
    return tidy(province)


def entry(entries: pd.DataFrame, code: str):
    [found] = entries[entries["indicator"] == code].itertuples()
    return found


def changed(rows: pd.DataFrame, **columns: object) -> pd.DataFrame:
    """The rows with other values in some columns, also such as no row has."""
    return rows.astype(dict.fromkeys(columns, "object")).assign(**columns)


def told(rows: pd.DataFrame, labels: Labels, code: str):
    entries = inventory.listed(rows, labels.dataset)
    [found] = worded(entries[entries["indicator"] == code], rows, labels, True)
    return found


def test_each_indicator_is_listed_once_with_its_breakdowns_below_it(every, province):
    entries = inventory.listed(every, province)
    assert set(entries["indicator"]) == set(every["indicator"])
    assert entries["indicator"].is_unique
    assert list(entries["indicator"][:4]) == ["gdp", "farming-product", "industry-product", "services-product"]
    assert list(entries["parent"][:4]) == ["", "gdp", "gdp", "gdp"]
    assert list(entries["depth"][:4]) == [0, 1, 1, 1]
    order = {topic: position for position, topic in enumerate(province.table("topics")["topic"])}
    assert entries["topic"].map(order).is_monotonic_increasing
    assert entries["figures"].sum() == len(every)


def test_it_counts_cities_places_and_the_years_of_what_was_reached(every, province):
    found = entry(inventory.listed(every, province), "gdp")
    assert (found.cities, found.places, found.figures) == (14, 17, 460)
    # Targets reach to 2030.
    assert (found.first, found.last) == ("2015", "2024")
    ahead = every[(every["indicator"] == "gdp") & (every["status"] == "target")]
    assert entry(inventory.listed(ahead, province), "gdp").last == "2030"


def test_a_part_whose_whole_is_filtered_away_says_what_it_is_part_of(every, zh):
    own = select(every, Filters(indicator=("farming-product",)))
    found = told(own, zh, "farming-product")
    assert (found.depth, found.parent) == (0, "属于：地区生产总值")


def test_the_latest_is_the_actual_number_before_a_target_of_a_later_year(every, zh):
    found = told(every, zh, "gdp")
    assert (found.number, found.place, found.time, found.status) == ("10223.6 亿元", "沈阳市", "2024年", "")
    ahead = every[(every["indicator"] == "gdp") & (every["status"] == "target")]
    assert told(ahead, zh, "gdp").status == "目标"


def test_the_latest_of_a_revised_number_is_the_last_print(every, zh):
    own = every[(every["indicator"] == "gdp") & (every["place"] == "shenyang") & (every["as_of"] == "2024")]
    own = own[(own["status"] == "actual") & (own["measure"] == "level")].head(1)
    later = changed(own, figure="later", value=11000.0, amount=own["amount"] / own["value"] * 11000, reported="2030-01")
    both = pd.concat([changed(own), later], ignore_index=True)
    assert told(both, zh, "gdp").number == "11000 亿元"


def test_the_province_comes_before_its_cities_and_a_year_before_its_december(every, zh):
    assert told(every, zh, "population").place == "辽宁省"
    own = every[
        (every["indicator"] == "consumer-prices") & (every["as_of"] == "2024-12") & (every["place"] == "liaoning")
    ].head(1)
    both = pd.concat([changed(own), changed(own, figure="year", as_of="2024", period="2024")], ignore_index=True)
    assert told(both, zh, "consumer-prices").time == "2024年"


def test_without_figures_nothing_is_listed(every, province, zh):
    entries = inventory.listed(every.iloc[:0], province)
    assert entries.empty
    assert worded(entries, every.iloc[:0], zh, True) == []


@pytest.mark.parametrize(
    ("sort", "first"),
    [("table", "gdp"), ("figures", "gdp"), ("cities", "gdp"), ("period", "gdp"), ("indicator", "")],
)
def test_orders(sort, first, every, province, zh):
    entries = inventory.listed(every, province)
    found = inventory.ordered(entries, sort, every, zh)
    assert sorted(found["indicator"]) == sorted(entries["indicator"])
    if sort == "indicator":
        assert list(found["indicator"]) == zh.by_name(entries["indicator"], "indicator")
    else:
        assert found["indicator"].iloc[0] == first
    if sort in ("figures", "cities"):
        assert (-found[sort].astype(int)).is_monotonic_increasing
    if sort == "period":
        times = every.loc[found["latest"], "as_of"].astype("str")
        assert times.iloc[0] == "2024"
        assert times.iloc[-1] == "2020"


@pytest.mark.parametrize("query", ["地区生产总值", "diqushengchanzongzhi", "dqsczz", "GDP"])
def test_a_search_has_the_best_first(query, every, province, zh):
    rows = select(every, Filters(search=query), zh.haystack)
    found = inventory.ordered(inventory.listed(rows, province), "", rows, zh, query)
    assert found["indicator"].iloc[0] == "gdp"
    assert "population" not in set(found["indicator"])


def test_an_alias_finds_its_indicator(folder):
    folder.edit("indicators", lambda rows: rows[3].update(aliases="链主 龙头"))
    dataset = load(folder.path)
    labels = Labels(dataset, "zh")
    rows = select(tidy(dataset), Filters(search="链主"), labels.haystack)
    assert list(inventory.listed(rows, dataset)["indicator"]) == ["srdi-firms-provincial"]


def line_of(rows: pd.DataFrame, labels: Labels, code: str):
    latest = rows.loc[inventory.listed(rows[rows["indicator"] == code], labels.dataset)["latest"]]
    return inventory.over_time(rows, latest)


def test_a_small_line_is_of_one_place_one_measure_and_actual_numbers(every, zh):
    own = line_of(every, zh, "gdp")
    assert (set(own["place"]), set(own["measure"]), set(own["status"])) == ({"shenyang"}, {"level"}, {"actual"})
    assert sorted(own["as_of"]) == [str(year) for year in range(2015, 2025)]
    found = small_line(figure_rows(own), zh)
    assert found.told == "沈阳市 10 期，从2015年的 7628.3 亿元到2024年的 10223.6 亿元"
    assert found.path.startswith("M4.0 24.0h0L")
    assert found.path.count("M") == 1
    assert found.end == (116.0, 4.0)


def test_a_small_line_has_a_gap_where_a_number_is_missing_or_only_a_limit(every, zh):
    own = line_of(every, zh, "gdp")
    without = own[own["as_of"] != "2019"]
    assert small_line(figure_rows(without), zh).path.count("M") == 2
    limited = changed(own, bound=["at_least" if time == "2019" else "exact" for time in own["as_of"]])
    assert "2019" not in set(line_of(limited, zh, "gdp")["as_of"])


def test_periods_of_unlike_length_are_not_joined(every, zh):
    own = line_of(every, zh, "retail")
    assert set(own["as_of"]) == {f"{year}-01/{year}-12" for year in (2022, 2023, 2024)}


def test_one_number_is_no_line(every, zh):
    assert told(every, zh, "farming-product").line is None
    own = line_of(every, zh, "gdp")
    assert small_line(figure_rows(own.head(1)), zh) is None


def test_what_lies_beyond_both_ends_is_told(every, zh):
    own = line_of(every, zh, "gdp").sort_values("as_of").head(4)
    turned = changed(own, value=[2.0, 5.0, 1.0, 3.0], amount=[2e8, 5e8, 1e8, 3e8])
    assert small_line(figure_rows(turned), zh).told == (
        "沈阳市 4 期，从2015年的 2 亿元到2018年的 3 亿元；最高是2016年的 5 亿元；最低是2017年的 1 亿元"
    )


def test_equal_numbers_lie_in_the_middle(every, zh):
    own = changed(line_of(every, zh, "gdp").head(2), amount=1.0)
    assert small_line(figure_rows(own), zh).end == (116, 14.0)
