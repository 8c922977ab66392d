"""Pages as rows: which there are, in which order, and what stands on them."""

import pytest

from indicators import current
from indicators.charts.catalogue import catalogue
from indicators.charts.check import check, load
from indicators.charts.lookup import find
from indicators.charts.pages import FIXED, MOST_NUMBERS, addresses, menu, sections, uncharted
from indicators.exports.show import home_of
from indicators.figures.selection import Filters, tidy
from indicators.tables import Dataset
from indicators.view import vocabulary
from indicators.words.labels import Labels

ROAD = {
    "page": "roads", "position": "2", "name_zh": "道路", "name_en": "Roads", "question_zh": "？", "question_en": "?",
}  # fmt: skip


def _without_charts(folder, *topics: str) -> Dataset:
    folder.edit("charts", lambda rows: rows.__setitem__(slice(None), [r for r in rows if r["topic"] not in topics]))
    folder.edit("decks", lambda rows: rows.clear())
    return load(folder.path)


def test_the_menu_has_the_pages_of_the_rows_in_their_order(dataset):
    assert menu(dataset) == {
        "start": ("overview",),
        "topics": ("enterprises", "projects", "rural", "tourism"),
        "compare": ("indicators", "explore", "cities"),
        "data": ("figures", "updates", "sources"),
        "tools": ("present", "intake"),
    }
    assert "tools" not in menu(dataset, ("present", "intake"))
    assert "topics" not in menu(None)


def test_a_new_row_is_a_page_once_it_has_a_figure(folder):
    folder.edit("pages", lambda rows: rows.append(ROAD))
    assert "roads" not in menu(load(folder.path))["topics"]
    folder.edit("topics", lambda rows: next(r for r in rows if r["topic"] == "infrastructure").update(page="roads"))
    data = load(folder.path)
    assert menu(data)["topics"] == ("enterprises", "roads", "projects", "rural", "tourism")
    assert list(sections(data, "roads")) == ["infrastructure"]
    assert home_of("infrastructure-length", data) == "roads"


def test_charts_come_in_the_order_of_pages(folder):
    folder.edit("pages", lambda rows: next(r for r in rows if r["page"] == "tourism").update(position="1"))
    topics = list(dict.fromkeys(chart.topic for chart in catalogue(load(folder.path))))
    assert topics[:3] == ["overview", "tourism", "firms"]


def test_figures_without_a_chart_are_shown_on_the_page_of_their_topic(folder):
    data = _without_charts(folder, "tourism")
    assert menu(data)["topics"] == ("enterprises", "projects", "rural", "tourism")
    assert list(uncharted(data)) == ["tourism"]
    [chart] = sections(data, "tourism")["tourism"]
    every = tidy(data)
    one = find(chart.chart, every, Filters(), Labels(data, "zh"))
    assert one.kind == "numbers"
    assert one.title == "旅游：全部数字"
    assert set(one.rows["figure"]) == set(every.loc[every["topic"] == "tourism", "figure"])
    assert chart.chart == "topic.tourism"
    assert chart.chart in vocabulary(data, every)["chart"]
    assert home_of(chart.chart, data) == "tourism"


def test_many_figures_without_a_chart_are_a_table(folder):
    data = _without_charts(folder, "firms")
    every = tidy(data)
    one = find("topic.firms", every, Filters(), Labels(data, "en"))
    assert len(one.rows) > MOST_NUMBERS
    assert one.kind == "table"
    assert one.title == "Firms: all figures"


def test_every_topic_of_the_tables_has_charts(dataset):
    assert uncharted(dataset) == {}


@pytest.mark.parametrize("code", [*FIXED, "api", "static", "index", "city-210300", "healthz"])
def test_a_page_cannot_be_called_as_what_the_dashboard_has(folder, code):
    folder.edit("pages", lambda rows: rows.append({**ROAD, "page": code}))
    [fault] = check(folder.path)
    assert (fault.where, fault.key) == ("pages.csv:7:page", "page-taken")
    assert code in fault.what("zh")
    assert "topics.csv" in fault.mend("en")
    assert addresses([code]) == ()


@pytest.mark.parametrize("code", ["Roads", "a/b", "道路", "a b", "a_b", "-a", "a.html", "a?b"])
def test_a_page_is_a_part_of_an_address(folder, code):
    folder.edit("pages", lambda rows: rows.append({**ROAD, "page": code}))
    assert [(fault.where, fault.key) for fault in check(folder.path)] == [("pages.csv:7:page", "pattern")]
    assert addresses([code]) == ()


def test_a_topic_of_a_page_that_there_is_not(folder):
    folder.edit("topics", lambda rows: rows[3].update(page="nowhere"))
    assert ("topics.csv:5:page", "foreign-key") in {(fault.where, fault.key) for fault in check(folder.path)}


def test_pages_are_known_beside_a_table_that_cannot_be_read(folder, monkeypatch):
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    (folder.path / "units.csv").unlink()
    assert current.pages() == ("economy", "enterprises", "projects", "rural", "tourism")
    folder.edit("pages", lambda rows: rows.append(ROAD))
    assert current.pages()[-1] == "roads"
    (folder.path / "pages.csv").unlink()
    assert current.pages() == ()


def test_names_of_pages_are_those_of_their_rows(dataset, zh, en):
    assert (zh.page("rural"), en.page("rural")) == ("农业与乡村", "Farms and standards")
    assert (zh.page("cities"), zh.question("tourism")) == ("城市", "文旅有哪些数字？")
    assert {name for name in FIXED if zh.page(name) == name or not en.question(name)} == set()
