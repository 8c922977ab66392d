"""City profiles: what is latest, what is told beside it, and where a number stands among the other cities'."""

import pandas as pd
import pytest

from indicators.charts.profile import profiled
from indicators.figures.columns import figure_rows
from indicators.figures.profile import (
    Entry,
    Standing,
    Summary,
    entries,
    is_any_shared,
    named,
    over_time,
    places,
    profile,
    standings,
    summaries,
)
from indicators.figures.targets import outcomes
from indicators.words import profile as words
from indicators.words.labels import Labels
from tests.unit.made import rows_of


def codes(one: Entry) -> tuple[str, list[str], list[str]]:
    return one.latest.figure, [row.figure for row in one.others], [row.figure for row in one.ahead]


def test_the_latest_is_of_what_was_and_what_is_aimed_at_stands_beside_it(office, province):
    rows = rows_of(office, province, ("dalian", "2020", "200亿元"), ("dalian", "2022", "220亿元"),
                   ("dalian", "2021", "210亿元"), ("dalian", "2025", "300亿元", "target"),
                   ("dalian", "2022", "221亿元", "context"))  # fmt: skip
    [one] = entries(figure_rows(rows), province)
    assert codes(one) == ("f1", ["f4", "f2", "f0"], ["f3"])


def test_where_nothing_was_reached_a_target_heads_and_is_told_once(office, province):
    rows = rows_of(office, province, ("dalian", "2023", "250亿元", "target"), ("dalian", "2025", "300亿元", "target"))
    [one] = entries(figure_rows(rows), province)
    assert codes(one) == ("f1", [], ["f0"])


def test_indicators_with_the_latest_numbers_come_first_their_measures_together(office, province):
    rows = pd.concat([
        rows_of(office, province, ("dalian", "2020", "200亿元")).assign(figure="old"),
        rows_of(office, province, ("dalian", "2022", "20亿元"), indicator="revenue").assign(figure="new"),
        rows_of(office, province, ("dalian", "2019", "5%"), indicator="revenue", measure="growth").assign(figure="by"),
    ])  # fmt: skip
    assert [one.latest.figure for one in entries(figure_rows(rows), province)] == ["new", "by", "old"]


def test_what_lies_in_a_city_stands_apart(office, province):
    rows = rows_of(
        office, province, ("shenyang", "2020", "200亿元"), ("faku", "2020", "3亿元"), ("dalian", "2020", "1亿元")
    )
    found = profile(rows, "210100", province)
    assert {topic: list(map(codes, some)) for topic, some in found.topics.items()} == {"economy": [("f0", [], [])]}
    assert {place: [*topics] for place, topics in found.within.items()} == {"faku": ["economy"]}


THREE = (("shenyang", "2020", "200亿元"), ("dalian", "2020", "210亿元"), ("anshan", "2020", "100亿元"))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (THREE, Standing(2, 3)),
        ((*THREE, ("fushun", "2020", "2000000万元")), Standing(2, 4, True)),
        # A county and a firm are no city, nor is the province.
        ((*THREE, ("faku", "2020", "900亿元"), ("firm-0", "2020", "900亿元")), Standing(2, 3)),
        ((*THREE, ("liaoning", "2020", "900亿元")), Standing(2, 3)),
        # Another time or status is another number.
        ((*THREE, ("fushun", "2021", "900亿元"), ("benxi", "2020", "900亿元", "target")), Standing(2, 3)),
        # Of the bounds one leaves open which is higher, one does not.
        ((*THREE, ("fushun", "2020", "190亿元以上")), Standing(0, 4)),
        ((*THREE, ("fushun", "2020", "不少于300亿元")), Standing(3, 4)),
        # What is vague is no number.
        ((*THREE, ("fushun", "2020", "数百亿元")), Standing(2, 3)),
        (THREE[:1], None),
        ((THREE[0], ("dalian", "2021", "210亿元")), None),
    ],
)  # fmt: skip
def test_where_a_number_stands(office, province, told, expected):
    rows = rows_of(office, province, *told)
    assert standings(figure_rows(rows)[:1], rows, province).get("f0") == expected
    assert is_any_shared(rows) == (expected is not None)


def test_changes_against_what_the_print_names_are_not_ranked(office, province):
    rows = rows_of(office, province, *THREE, against="given")
    assert standings(figure_rows(rows)[:1], rows, province) == {}


def test_of_a_revised_number_the_current_one_stands(office, province):
    rows = rows_of(office, province, *THREE, ("shenyang", "2020", "250亿元"))
    rows["reported"] = ["2021-01-01", "2021-01-01", "2021-01-01", "2022-01-01"]
    found = standings(figure_rows(rows), rows, province)
    assert found == {"f1": Standing(2, 3), "f2": Standing(3, 3), "f3": Standing(1, 3)}


def test_what_a_small_line_may_join_is_of_one_entry(office, province):
    rows = pd.concat([
        rows_of(office, province, ("dalian", "2020", "200亿元"), ("dalian", "2021", "210亿元"),
                ("faku", "2021", "3亿元"), ("dalian", "2022", "220亿元以上"), ("dalian", "2023", "230亿元"),
                ("dalian", "2025", "300亿元", "target")),
        rows_of(office, province, ("dalian", "2020", "5%"), ("dalian", "2021", "6%"), measure="growth").assign(
            figure=["g0", "g1"]
        ),
    ])  # fmt: skip
    found = over_time(profile(rows, "210200", province), rows)
    assert {head: [row.figure for row in line] for head, line in found.items()} == {
        "f4": ["f0", "f1", "f4"], "g1": ["g0", "g1"],
    }  # fmt: skip


def test_a_profile_in_words_says_what_it_leaves_out(office, province, monkeypatch):
    monkeypatch.setattr("indicators.charts.profile.MOST_ENTRIES", 1)
    monkeypatch.setattr("indicators.charts.profile.MOST_PLACES", 0)
    rows = pd.concat([
        rows_of(office, province, ("shenyang", "2020", "200亿元"), ("shenyang", "2021", "210亿元"),
                ("faku", "2021", "3亿元")),
        rows_of(office, province, ("shenyang", "2020", "5%"), measure="growth").assign(figure="by"),
    ])  # fmt: skip
    found = profiled("210100", rows, rows, Labels(province, "zh"), lambda: False)
    [topic] = found.topics
    [known] = topic.known
    assert (known.number, known.name, known.status, known.has_times) == ("210 亿元", "地区生产总值", "", True)
    assert known.course.told == "沈阳市 2 期，从2020年的 200 亿元到2021年的 210 亿元"
    assert (known.course.since, known.course.until) == ("2020年", "2021年")
    assert topic.more == "列出 1 项，另有 1 项见“数据”页。"
    assert (found.within, found.more) == ([], "列出 0 项，另有 1 项见“数据”页。")
    assert found.caution == "所收的报道里，没有一项指标在两个市有同一时期、同一性质的数，所以不能和别的市比较。"


def test_cities_with_figures_come_first_and_the_others_are_there(office, province, dataset, every):
    found = summaries(every, dataset)
    assert len(found) == 14
    assert found[:3] == [
        Summary("210100", 9, 2, "2021-11-30"),
        Summary("210300", 7, 1, "2021-11-29"),
        Summary("210600", 2, 1, "2021-11-25"),
    ]
    assert found[5] == Summary("210200")
    assert not is_any_shared(every)
    assert is_any_shared(office)


def test_it_is_told_in_words(office, province):
    rows = rows_of(office, province, ("dalian", "2022", "不少于220亿元"), ("dalian", "2025", "300亿元", "target"),
                   *((("dalian", str(year), f"{year}亿元")) for year in range(2016, 2021)))  # fmt: skip
    [one] = entries(figure_rows(rows), province)
    zh, en = Labels(province, "zh"), Labels(province, "en")
    became = outcomes(rows[rows["status"] == "target"], province, zh.today)
    assert words.lines(one, {}, Standing(2, 3), zh) == [
        "2022年 · 原文：不少于220亿元",
        "其他时期：2020年 2020 亿元；2019年 2019 亿元；2018年 2018 亿元；另有 2 个",
        "目标和预计：2025年 目标 300 亿元",
        "在报道了同期数的 3 个市中（实际），由高到低第 2",
    ]
    assert words.lines(one, {}, Standing(0, 3), en)[-1].startswith("3 cities report it for the period (actual)")
    assert words.lines(one, {}, Standing(1, 3, True), en)[-1].startswith("Number 1 from the top, shared, of 3")
    assert words.lines(one, became, None, zh)[-1].startswith("目标和预计：2025年 目标 300 亿元（")


def test_a_print_that_says_no_more_than_the_number_is_not_told(office, province):
    rows = rows_of(office, province, ("dalian", "2022", "3733.0亿元"))
    [one] = entries(figure_rows(rows), province)
    assert words.lines(one, {}, None, Labels(province, "zh")) == ["2022年"]
    assert words.lines(one, {}, None, Labels(province, "en")) == ["2022 · As printed: 3733.0亿元"]


def test_what_lies_in_a_place_is_known_of_it_and_its_own_comes_first(dataset, every):
    found = profile(every, "chaoyang-hightech-zone", dataset)
    assert len([*found.entries]) == 37
    assert found.within == {}
    whole = profile(every, "211300", dataset)
    assert (whole.topics, [*whole.within]) == ({}, ["chaoyang-hightech-zone"])
    assert places(every, dataset) == {"chaoyang-hightech-zone": 37}


def test_a_filter_names_a_place_where_it_names_one_that_is_no_city(dataset):
    assert named(("chaoyang-hightech-zone",), dataset) == "chaoyang-hightech-zone"
    assert [named(some, dataset) for some in ((), ("cities",), ("anshan",), ("anshan", "falan"))] == [""] * 4
