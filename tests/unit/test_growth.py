"""What keeps large data quick must give what the plain way gives."""

import csv
from dataclasses import replace
from datetime import date

import pandas as pd

from benchmarks.generate import generate
from indicators.__main__ import main
from indicators.charts.check import check, load
from indicators.exports import Origin, to_csv
from indicators.exports.selected import LIMITS
from indicators.figures import coverage
from indicators.figures.selection import Filters, ordered, select
from indicators.tables.distinct import each, each_row
from indicators.tables.raw import contents
from indicators.ui import filters
from indicators.view import View, params, parse, vocabulary

ORIGIN = Origin("", "", "", (), "", "", date(2026, 11, 24))


def test_generated_folders_have_no_fault_and_are_the_same_each_time(tmp_path):
    for name, size in (("a", 64), ("b", 64), ("c", 1500)):
        generate(tmp_path / name, size)
    assert check(tmp_path / "a") == check(tmp_path / "c") == []
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    dataset = load(tmp_path / "c")
    assert len(dataset.figures) == 1500
    assert dataset.figures["period"].max() == "2021-12"
    assert set(dataset.figures["bound"]) == {"exact", "at_least", "more_than", "about", "at_most", "range", "vague"}
    assert coverage.coverage(dataset)["covered"].all()


def test_each_calls_once_for_each_distinct_cell():
    asked = []
    column = pd.Series(["b", "a", "b"], index=[5, 6, 7])
    made = each(column, lambda cell: asked.append(cell) or cell * 2)
    assert (list(made), list(made.index), asked) == (["bb", "aa", "bb"], [5, 6, 7], ["b", "a"])
    assert each(column.iloc[:0], str.upper).empty


def test_each_row_looks_at_the_named_columns_together():
    rows = pd.DataFrame(
        {"n": [1.0, 2.0, 1.0, None], "unit": ["a", "a", "b", "a"], "other": list("wxyz")}, index=[3, 2, 1, 0]
    )
    made = each_row(rows, ("n", "unit"), lambda row: f"{row.n}{row.unit}")
    assert made.to_dict() == {3: "1.0a", 2: "2.0a", 1: "1.0b", 0: "nana"}


def test_search_in_names_prints_and_notes_is_by_row(every, zh):
    hay = zh.haystack(every)
    assert zh.haystack(every) is hay
    found = every[hay.having("Anshan 小巨人")]
    assert set(found["place"]) == {"anshan", "falan"}
    assert list(every[hay.having("SHARE-strapping")]["figure"]) == []
    assert list(every[hay.having("falan-market")]["figure"]) == ["falan-market-share"]
    assert hay.having("").all()


def test_orders_are_those_of_the_texts(every, zh):
    by_time = every.sort_values("as_of", ascending=False, kind="stable")
    assert list(ordered(every, "period", zh)["figure"]) == list(by_time["figure"])
    assert ordered(select(every, Filters(city=("210200",))), "value", zh).empty


def test_the_export_calculates_as_before(pick, zh):
    rows = pick("chaoyang-investment-planned", "chaoyang-plant-area-phase-three", "chaoyang-investment-planned")
    lines = list(csv.DictReader(to_csv(rows, zh, ORIGIN).decode("utf-8-sig").splitlines()))
    assert [line["base_value"] for line in lines] == ["8832000000", "86500", "8832000000"]
    assert [line["base_unit"] for line in lines] == ["元", "平方米", "元"]


def test_a_sheet_too_long_is_refused_in_words(monkeypatch, tmp_path, capsys):
    monkeypatch.setitem(LIMITS, "xlsx", 60)
    assert main(["export", "--format", "xlsx", "--out", str(tmp_path / "a.xlsx")]) == 1
    assert "XLSX 最多写 60 行，这里有 61 行" in capsys.readouterr().err
    assert main(["export", "--format", "csv", "--out", str(tmp_path / "a.csv")]) == 0


def test_of_many_options_the_fullest_and_those_chosen_are_offered(monkeypatch):
    monkeypatch.setattr(filters, "MOST_OPTIONS", 2)
    found = {"a": 1, "b": 5, "c": 3, "d": 4}
    names = {"a": "Alpha", "b": "Beta", "c": "Gamma", "d": "Delta"}.__getitem__
    assert filters.narrowed(list("abcd"), (), "", names, found) == ["b", "d"]
    assert filters.narrowed(list("abcd"), ("a",), "", names, found) == ["a", "b", "d"]
    assert filters.narrowed(list("abcd"), (), "MM", names, found) == ["c"]


def test_a_link_names_the_page_of_the_list(dataset, every):
    known = vocabulary(dataset, every)
    view, ignored = parse({"v": ["1"], "at": ["3"]}, known, "figures")
    assert (view.at, ignored) == (3, [])
    assert params(view, known) == {"v": ["1"], "at": ["3"]}
    assert parse({"at": ["1"]}, known, "figures")[0] == View("figures")
    assert parse({"at": ["x"]}, known, "figures") == (View("figures"), ["at=x"])
    assert "at" not in params(replace(view, at=0), known, full=True)


def test_lone_numbers_are_known_without_being_listed(dataset, every):
    known = vocabulary(dataset, every)["chart"]
    assert "figure.falan-market-share" in known
    assert "figure.nothing" not in known
    assert len(list(known)) == len(known)


def test_numbers_in_base_units_stay_as_they_are(pick, zh):
    rows = pick("gaosanjiazi-pepper-price", "gaosanjiazi-pepper-price", "chaoyang-investment-planned")
    rows.index = [0, 0, 0]
    values = [line["base_value"] for line in csv.DictReader(to_csv(rows, zh, ORIGIN).decode("utf-8-sig").splitlines())]
    assert values == ["20", "20", "8832000000"]
    assert len(to_csv(rows.head(1), zh, ORIGIN).splitlines()) == 2
