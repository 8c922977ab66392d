"""A form is one object: one that is brought from outside goes all the way, and nobody else knows a form by its name."""

import ast
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date

import pandas as pd
import pytest
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators import cache
from indicators.charts import forms
from indicators.charts.check import check, load
from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.headings import Fill
from indicators.charts.lookup import find
from indicators.charts.marks import Axis, Dots, Item, Joined, Marks, Text
from indicators.charts.native import Column
from indicators.charts.theme import LIGHT
from indicators.exports import Origin
from indicators.exports.picture import framed
from indicators.exports.player import to_html
from indicators.exports.pptx import to_pptx
from indicators.exports.show import show
from indicators.figures.selection import Filters, tidy
from indicators.publish.edition import Source
from indicators.publish.site import files
from indicators.server import api
from indicators.settings import ROOT
from indicators.tables.raw import contents
from indicators.view import Slide, View, vocabulary
from indicators.words.labels import Labels
from tests.pages.test_pages import open_page, tables

STEP = 40


class Lollipops(Form):
    """A line to a dot for each figure: all that there is of this form."""

    name = "lollipops"

    def refuses(self, facts: Facts) -> str:
        return "lollipops: < 2" if facts.count < 2 else ""

    @property
    def fills(self) -> Mapping[str, Fill]:
        return {"longest": lambda rows, labels: labels.indicator(rows.loc[rows["amount"].idxmax(), "indicator"])}

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return super().drawable(rows).sort_values("amount", kind="stable")

    def notes(self, one: Exhibit) -> Iterator[str]:
        yield "棒长为数"

    def sentence(self, one: Exhibit) -> str:
        return "从短到长：" + "、".join(row.name for row in one.figures)

    def marks(self, one: Exhibit) -> Marks:
        items: list[Item] = []
        for index, row in enumerate(one.figures):
            y = STEP * (index + 0.5)
            column = Column(row.name, row.number, row.text, row.status, row.bound)
            items.append(Text(0, y - STEP / 4, [[row.name]]))
            items.append(Joined([(0, y), (row.amount, y)], "slate", 2))
            items.append(Dots(row.figure, [(row.amount, y)], 12, (row.name, *row.hover), row.status, column))
        top = max(row.amount for row in one.figures)
        return Marks(STEP * len(one.figures), items, (Axis((0, top * 1.1)),), Axis((STEP * len(one.figures), 0)))


ROW = {
    "chart": "lolly", "topic": "firms", "position": "90", "form": Lollipops.name,
    "indicators": "firms-above-scale hightech-firms eaglet-firms", "places": "chaoyang-hightech-zone",
    "title_zh": "最多的是{longest}", "title_en": "Most are {longest}",
    "subtitle_zh": "企业", "subtitle_en": "Firms", "note_zh": "", "note_en": "",
}  # fmt: skip
SHORTEST_FIRST = ["chaoyang-eaglet-firms", "chaoyang-hightech-firms", "chaoyang-firms-above-scale"]
TITLE = "最多的是规模以上企业"
SENTENCE = "从短到长：雏鹰企业、高新技术企业、规模以上企业"


def _forget():
    """Nothing looks for a change of the registry."""
    cache.once.cache_clear()


@pytest.fixture
def brought(folder, monkeypatch):
    """The data folder with a chart of the new form, which is registered and nothing else."""
    monkeypatch.setitem(forms.REGISTRY, Lollipops.name, Lollipops())
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    folder.edit("charts", lambda rows: rows.append(ROW))
    _forget()
    yield folder
    _forget()


@pytest.fixture
def exhibit(brought):
    dataset = load(brought.path)
    return find("lolly", tidy(dataset), Filters(), Labels(dataset, "zh"))


def test_the_check_knows_its_name_its_rule_and_its_words(brought):
    assert check(brought.path) == []
    brought.edit("charts", lambda rows: rows[-1].update(indicators="eaglet-firms"))
    assert [(fault.key, fault.values["reason"]) for fault in check(brought.path)] == [("chart-form", "lollipops: < 2")]
    brought.edit("charts", lambda rows: rows[-1].update(ROW, title_zh="{longest}", title_en="{sum}"))
    assert [(fault.key, fault.values["name"]) for fault in check(brought.path)] == [("chart-title", "sum")]


def test_words_and_marks_are_its_own(exhibit):
    assert (exhibit.title, exhibit.notes, exhibit.kind) == (TITLE, ["棒长为数"], "drawing")
    assert exhibit.spoken == f"{TITLE}。{SENTENCE}。"
    drawing = exhibit.drawing(LIGHT)
    assert [trace.customdata[0][0] for trace in drawing.data if trace.customdata] == SHORTEST_FIRST
    assert drawing.layout.height == 3 * STEP


@pytest.mark.parametrize("mode", ["chart", "table", "text"])
def test_a_page_shows_it_in_every_mode(brought, mode):
    app = open_page("enterprises", **{"as": f"lolly.{mode}"})
    assert not app.exception
    texts = [one.value for one in app.markdown]
    assert any(TITLE in text for text in texts)
    assert any(SENTENCE in text for text in texts) == (mode == "text")
    specs = [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]
    drawn = [[one.get("name") for one in spec["data"] if "name" in one] for spec in specs]
    assert (SHORTEST_FIRST in drawn) == (mode == "chart")
    listed = [list(table["figure"]) for table in tables(app)]
    assert any(sorted(table) == sorted(SHORTEST_FIRST) for table in listed) == (mode == "table")


def test_a_picture_frames_it(exhibit):
    origin = Origin.of(exhibit, View(), {}, "https://example.org", date(2026, 1, 1))
    texts = [one["text"] for one in framed(exhibit, origin, LIGHT)["layout"]["annotations"]]
    assert {f"<b>{TITLE}</b>", "棒长为数", "雏鹰企业"} <= set(texts)


def test_decks_have_it_as_a_native_chart_and_as_a_page(brought, exhibit):
    dataset = exhibit.labels.dataset
    every = tidy(dataset)
    shown = show([Slide("lolly")], dataset, every, "zh", vocabulary(dataset, every))
    slide = Presentation(io.BytesIO(to_pptx(shown))).slides[0]
    chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
    assert list(chart.plots[0].categories) == ["雏鹰企业", "高新技术企业", "规模以上企业"]
    assert list(chart.plots[0].series[0].values) == list(exhibit.drawn["value"])
    assert slide.shapes.title.text_frame.text == TITLE
    assert "雏鹰企业" in to_html(shown, exhibit.labels, plotly="plotly.js").decode()


def test_the_static_site_has_a_card_of_it(brought):
    page = files(Source.of(contents(brought.path), date(2026, 1, 1)), ("zh",))["zh/enterprises.html"].decode()
    assert TITLE in page
    assert "棒长为数" in page
    assert 'href="files/lolly.csv"' in page


def test_the_data_interface_lists_and_answers_it(brought):
    with TestClient(Starlette(routes=api.routes)) as client:
        answer = client.get("/api/v1/figures.csv?chart=lolly")
        assert sorted(pd.read_csv(io.BytesIO(answer.content))["figure"]) == sorted(SHORTEST_FIRST)
        described = client.get("/api/v1/openapi.json").json()["paths"]["/api/v1/figures.csv"]["get"]["parameters"]
        assert "lolly" in next(one for one in described if one["name"] == "chart")["schema"]["enum"]


def test_nobody_outside_the_charts_knows_a_form_by_its_name():
    names = set(forms.REGISTRY)
    paths = [*(ROOT / "indicators").rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "dashboard.py"]
    outside = [path for path in paths if (ROOT / "indicators" / "charts") not in path.parents]
    assert len(outside) > 100
    found = {
        (path.relative_to(ROOT).as_posix(), node.value)
        for path in outside
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in names
    }
    assert found == set()
