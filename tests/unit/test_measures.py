"""What is said of an indicator: in names, sentences, subtitles, filters and links."""

import shutil

import pandas as pd
import pytest

from indicators.charts.check import check
from indicators.charts.lookup import find
from indicators.figures import derived, selection
from indicators.figures.columns import figure_rows
from indicators.figures.selection import Filters
from indicators.tables import Dataset, load
from indicators.view import View, params, parse, vocabulary
from indicators.words.labels import Labels
from tests.conftest import Folder


@pytest.fixture(scope="module")
def office(province: Dataset) -> pd.DataFrame:
    return selection.tidy(province)


@pytest.mark.parametrize(
    ("indicator", "measure", "zh", "en"),
    [
        ("gdp", "level", "地区生产总值", "GDP"),
        ("gdp", "growth", "地区生产总值同比增长", "GDP, growth on a year earlier"),
        ("gdp", "rank", "地区生产总值位次", "GDP, rank"),
        ("farming-product", "share", "第一产业增加值占比", "Farming, value added, share"),
        ("consumer-prices", "index", "居民消费价格指数", "Consumer price index"),
        ("consumer-prices", "growth", "居民消费价格指数同比增长", "Consumer price index, growth on a year earlier"),
    ],
)
def test_a_name_says_the_measure_that_the_indicator_does_not(province, indicator, measure, zh, en):
    assert Labels(province, "zh").named(indicator, measure) == zh
    assert Labels(province, "en").named(indicator, measure) == en


@pytest.mark.parametrize(("lang", "name"), [("zh", "居民消费价格指数"), ("en", "Consumer price index")])
def test_no_word_of_a_measure_stands_twice_and_a_usual_change_is_said(tmp_path, province_folder, lang, name):
    shutil.copytree(province_folder, tmp_path / "data")
    folder = Folder(tmp_path / "data")
    [line] = [n for n, row in enumerate(rows_of(folder, "indicators"), 2) if row["indicator"] == "consumer-prices"]
    folder.set("indicators", line, measure="growth", unit="%")
    # The chart draws the usual measure, of which there is nothing.
    assert {fault.key for fault in check(folder.path)} == {"chart-empty"}
    labels = Labels(load(folder.path), lang)
    assert labels.named("consumer-prices", "index") == name
    assert labels.named("consumer-prices", "growth") == name + {
        "zh": "同比增长", "en": ", growth on a year earlier",
    }[lang]  # fmt: skip


def rows_of(folder: Folder, table: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    folder.edit(table, found.extend)
    return found


def test_a_fall_is_told_once(province, office):
    one = find("exports-growth", office, Filters(city=("210200",)), Labels(province, "zh"))
    [row] = figure_rows(one.rows)
    assert row.printed == f"下降{-row.value}%"
    assert one.spoken == f"出口总额同比增长。出口总额同比增长 {row.value}%。"
    assert one.labels.spoken(row) == row.printed
    english = Labels(province, "en")
    assert (english.spoken(row), english.beside(row)) == (f"down {-row.value}%", f"{row.value}%")


def test_the_subtitle_names_the_measure_where_the_heading_does_not(province, office):
    labels = Labels(province, "zh")
    one = find("exports-growth", office, Filters(), labels, own_title="贸易")
    assert one.subtitle == "同比增长 · 单位：% · 2020年"
    assert find("exports-growth", office, Filters(city=("210200",)), labels).subtitle == "大连市 · 单位：% · 2020年"
    assert find("gdp", office, Filters(), labels).subtitle == "单位：亿元 · 2015—2024年"


def test_an_index_has_no_unit_anywhere(province, office):
    for lang, unit in (("zh", "单位"), ("en", "points")):
        one = find("consumer-prices", office, Filters(), Labels(province, lang))
        assert unit not in one.subtitle
        assert all(row.text == row.worded == row.worded.strip() for row in one.figures)
        assert not any("点" in row.worded for row in one.figures)


def test_a_filter_by_measure_is_a_part_of_a_link(province, office):
    known = vocabulary(province, office)
    assert list(known["measure"])[:2] == ["level", "growth"]
    view, ignored = parse({"measure": ["growth", "happier"]}, known, "figures")
    assert (view.filters, ignored) == (Filters(measure=("growth",)), ["measure=happier"])
    assert params(View("figures", filters=view.filters), known) == {"v": ["1"], "measure": ["growth"]}
    assert set(selection.select(office, view.filters)["measure"]) == {"growth"}
    counts = selection.counts(office, Filters(), ("measure",))["measure"]
    assert counts == office["measure"].value_counts().to_dict()


def test_growth_adds_up_to_nothing_and_is_no_part(province, office):
    growth = office.query("measure == 'growth' and period == '2020' and status == 'actual' and indicator == 'gdp'")
    assert derived.total(growth, province.units) is None
    shares = office.query("measure == 'share' and place == 'shenyang'")
    total = derived.total(shares, province.units)
    assert total is not None
    assert total.value == 100
    assert derived.pairs(figure_rows(growth), *derived.parents(province)) == []
    per_head = office.query("indicator == 'gdp-per-head' and period == '2020'")
    assert derived.total(per_head, province.units) is None
    assert derived.total(pd.concat([growth.head(1), shares.head(1)]), province.units) is None


def test_a_place_elsewhere_is_no_city_of_liaoning(province, office):
    labels = Labels(province, "zh")
    assert "长春" not in labels.cities.values()
    assert len(labels.cities) == 14
    assert set(office.loc[office["place"] == "changchun", "city"]) == {""}
    assert len(vocabulary(province, office)["city"]) == 14
    assert labels.city("") == labels.t("city.none")
