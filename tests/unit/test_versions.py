"""Prints of one number in several articles: which is current, which say the same, and where that is told."""

import csv
from datetime import date

import pandas as pd
import pytest

from indicators.exports import Origin, to_csv
from indicators.figures import selection, versions
from indicators.figures.columns import FigureRow, figure_rows
from indicators.tables import Dataset
from indicators.words import prints
from indicators.words.labels import Labels

ORIGIN = Origin("", "", "", (), "", "", date(2026, 11, 24))


@pytest.fixture(scope="module")
def office(province: Dataset) -> pd.DataFrame:
    return selection.tidy(province)


def levels(office: pd.DataFrame, place: str, period: str = "2020") -> list[FigureRow]:
    rows = office.query(f"indicator == 'gdp' and measure == 'level' and place == '{place}' and period == '{period}'")
    return figure_rows(rows.sort_values("reported"))


def test_versions_are_counted_and_each_says_when_it_was_revised(province, office):
    codes = [row.figure for row in levels(office, "shenyang")]
    found = versions.history(province)
    assert [found[code] for code in codes] == [
        versions.Print(1, "2021-12-20"), versions.Print(2, "2022-12-27"), versions.Print(3, ""),
    ]  # fmt: skip


def test_the_history_of_a_frame_that_is_there_is_made_of_it(monkeypatch, province, office):
    whole = versions.history(province)
    versions.history.cache_clear()

    def again(_: object) -> None:
        raise AssertionError("made anew")

    monkeypatch.setattr(versions.selection, "tidy", again)
    assert versions.history(province, office) == whole
    assert versions.history(province) is versions.history(province, office)
    assert len(whole) == 5


def test_equal_prints_support_each_other(province, office):
    first, second = (row.figure for row in levels(office, "dalian"))
    found = versions.history(province)
    assert (found[first], found[second]) == (versions.Print(1, "", (second,)), versions.Print(1, "", (first,)))


def test_growth_and_level_are_no_versions_of_each_other(province, office):
    both = office.query("indicator == 'gdp' and place == 'shenyang' and period == '2019' and status == 'actual'")
    assert sorted(both["measure"]) == ["growth", "level"]
    assert versions.history(province).keys().isdisjoint(both["figure"])
    assert len(versions.current(both)) == 2


def test_a_number_that_returns_is_a_version_of_its_own(office):
    [first, second, third] = levels(office, "shenyang")
    rows = office[office["figure"].isin([first.figure, second.figure, third.figure])].copy()
    rows.loc[rows["figure"] == third.figure, "amount"] = first.amount
    assert list(versions.current(rows)["figure"]) == [third.figure]
    assert [row.figure for row in versions.replaced(rows)] == [second.figure]


def test_what_changed_against_another_time_is_another_number(office):
    [first, second, _] = levels(office, "shenyang")
    rows = office[office["figure"].isin([first.figure, second.figure])].astype({"measure": "str", "against": "str"})
    assert len(versions.current(rows)) == 1
    assert len(versions.current(rows.assign(measure="difference", against="given"))) == 2


def test_the_card_names_the_other_prints(province, office):
    first, second, third = levels(office, "shenyang")
    labels = Labels(province, "zh")
    told = prints.told(second, office, labels)
    assert told["same"] == ""
    assert told["earlier"].startswith(f"{first.printed}（2021年2月1日，")
    assert told["later"].startswith(f"{third.printed}（2022年12月27日，")
    one, other = levels(office, "dalian")
    told = prints.told(one, office, labels)
    assert (told["earlier"], told["later"]) == ("", "")
    assert told["same"].startswith(f"{other.printed}（2021年12月20日，")
    lone = office.query("indicator == 'gdp' and measure == 'level' and place == 'dalian' and period == '2019'")
    assert set(prints.told(*figure_rows(lone), office, labels).values()) == {""}


def test_files_tell_measure_and_version(province, office):
    rows = office[office["figure"].isin([row.figure for row in levels(office, "shenyang")])].sort_values("reported")
    lines = list(csv.DictReader(to_csv(rows, Labels(province, "en"), ORIGIN).decode("utf-8-sig").splitlines()))
    assert [(line["version"], line["revised"]) for line in lines] == [
        ("1", "2021-12-20"), ("2", "2022-12-27"), ("3", ""),
    ]  # fmt: skip
    growth = office.query("indicator == 'exports' and place == 'dalian'")
    [line] = csv.DictReader(to_csv(growth, Labels(province, "en"), ORIGIN).decode("utf-8-sig").splitlines())
    told = (line["measure"], line["measure_name"], line["transformation"], line["version"], line["same_as"])
    assert told == ("growth", "growth on a year earlier", "GY", "1", "")
    assert float(line["value"]) < 0
    assert line["printed"].startswith("下降")
