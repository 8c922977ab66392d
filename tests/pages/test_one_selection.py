"""The same parameters give the same rows: on the page, of one chart alone, from the interface, in every file."""

import io
import zipfile
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators import current
from indicators.__main__ import main
from indicators.exports import selected, write
from indicators.server import api
from indicators.ui.tables import MOST_ROWS
from indicators.view import parse
from tests.pages.test_pages import copied, open_page, shown, tables

GDP = "chart=gdp&as=table"
# A query and how many figures it leaves.
QUERIES = {
    "city=210300&city=210200": 215,
    "city=210300,210200。&utm_source=mail&from=timeline": 215,
    "topic=firms": 60,
    "topic=economy&status=target": 142,
    "article=bounds": 60,
    "period=2023": 234,
    "period=2023&city=210300": 9,
    "q=dqsczz&city=210300": 41,
    "q=≥5": 9,
    "q=人均&sort=value": 140,
    "q=gdp&sort=indicator&city=210100": 45,
    "measure=growth&city=210200": 21,
    "q=nothing": 0,
    GDP: 149,
    f"{GDP}&city=210300": 11,
    f"{GDP}&article=communique-shenyang-2015": 1,
    f"{GDP}&period=2019&sort=city": 14,
    f"{GDP}&q=anshan": 11,
    f"{GDP}&topic=firms": 0,
    f"{GDP}&topic=economy&period=2019&city=210300": 1,
    "chart=overview-map&as=overview-map.table&city=210300&topic=firms": 60,
    "chart=panel.firms.count.210100&q=sy&as=table": 6,
    "chart=family.gdp&city=210300&as=table": 11,
}

pytestmark = pytest.mark.usefixtures("of_the_office")


@pytest.fixture(scope="module")
def client():
    with TestClient(Starlette(routes=api.routes)) as found:
        yield found


def given(query):
    return parse_qs(query)


def on_the_page(query):
    """The figures of the table that the page shows, the first MOST_ROWS; a chart stands alone on whatever page."""
    app = open_page("projects" if "chart" in query else "figures", **given(query))
    assert not app.exception
    return [] if app.header and not tables(app) else list(tables(app)[0]["figure"])


def from_the_interface(client, query, ending):
    response = client.get(f"/api/v1/figures.{ending}?{query}")
    assert response.status_code == 200, response.text
    return response.content


def of_csv(content):
    return list(pd.read_csv(io.BytesIO(content))["figure"])


def of_xlsx(content):
    for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        head, *rows = sheet.iter_rows(values_only=True)
        if "figure" in head:
            return [row[head.index("figure")] for row in rows if any(row)]
    return None


def of_zip(query):
    view, ignored = parse(given(query), current.known(), "figures")
    assert ignored == []
    one = selected(view, current.dataset(), current.figures())
    content = write("zip", one, view, current.known(), "")
    return of_csv(zipfile.ZipFile(io.BytesIO(content)).read("figures.csv"))


def by_command(query, folder):
    """``export`` has filters and charts, no order."""
    names = given(query)
    options = [
        part
        for name in ("city", "topic", "measure", "status", "article", "period", "q", "chart")
        for one in names.get(name, ())
        for part in (f"--{name}", one)
    ]
    out = folder / "out.csv"
    return of_csv(out.read_bytes()) if main(["export", "--format", "csv", "--out", str(out), *options]) == 0 else []


@pytest.mark.parametrize(("query", "count"), QUERIES.items())
def test_the_same_parameters_give_the_same_figures(client, tmp_path, query, count):
    figures = of_csv(from_the_interface(client, query, "csv"))
    assert len(figures) == count
    assert on_the_page(query) == figures[:MOST_ROWS]
    table = client.get(f"/api/v1/figures.json?{query}").json()["figures"]
    assert [row["figure"] for row in table] == figures
    assert of_xlsx(from_the_interface(client, query, "xlsx")) == figures
    assert sorted(of_zip(query)) == sorted(figures)
    assert sorted(by_command(query, tmp_path)) == sorted(figures)


def test_the_dates_are_the_same_too(client):
    query = "chart=overview-timeline&as=table&article=news-39&period=2022&q=anshan&topic=firms"
    table = pd.read_csv(io.BytesIO(from_the_interface(client, query, "csv")))
    assert list(table["note_zh"]) == ["鞍山市第199号工程节点"]
    app = open_page("overview", **given(query))
    assert list(tables(app)[0]["printed"]) == list(table["printed"])


def test_an_open_card_is_that_figure_whatever_is_chosen_around_it(client):
    query = "figure=gdp-dalian-21&city=210300"
    assert of_csv(from_the_interface(client, query, "csv")) == ["gdp-dalian-21"]
    assert "gdp-dalian-21" in copied(open_page("overview", **given(query)))[0]


def test_a_link_to_a_page_of_topics_names_them(client):
    app = open_page("enterprises")
    app.button(key="share-page").click().run()
    query = urlsplit(copied(app)[0]).query
    own = current.figures()
    topics = current.dataset().table("topics")
    own = own[own["topic"].isin(topics.loc[topics["page"] == "enterprises", "topic"])]
    assert of_csv(from_the_interface(client, query, "csv")) == list(own["figure"])
    again = open_page("enterprises", **given(query))
    assert again.session_state["view"].filters.active == []


@pytest.mark.parametrize(("name", "lang", "said"), [
    ("sources", "zh", "以下筛选不用于本页：鞍山、各类企业"),
    ("present", "en", "Not applied on this page: Anshan, Firms"),
    ("intake", "zh", "以下筛选不用于本页：鞍山、各类企业"),
    ("projects", "zh", "以下筛选不用于本页：各类企业"),
])  # fmt: skip
def test_a_page_says_what_does_not_apply(name, lang, said):
    assert said in shown(open_page(name, city="210300", topic="firms", lang=lang)).replace("\\", "")


@pytest.mark.parametrize("name", ["overview", "enterprises", "cities"])
def test_every_filter_works_on_every_page_of_figures(name):
    app = open_page(name, article="bounds", period="2026", q="达标")
    assert not app.exception
    text = shown(app)
    assert "不用于本页" not in text
    assert "15 / " in text
    assert [app.multiselect(key=f"filter-{one}").value for one in ("article", "year")] == [["bounds"], ["2026"]]
    assert app.text_input(key="filter-search").value == "达标"


def test_a_chart_says_what_does_not_change_it():
    text = shown(open_page("overview", topic="firms", city="210300"))
    assert "不随以下筛选而变：主题" in text
    assert "不随以下筛选而变：城市" in text
