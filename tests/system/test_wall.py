"""A chart that cannot be made takes its own card, slide or page part down, with a sentence and a line in the log."""

import io
import json
import logging
from datetime import date

import pytest
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from indicators import cache
from indicators.charts import forms, native
from indicators.charts.check import load
from indicators.charts.form import Form
from indicators.charts.forms.bars import Bars
from indicators.exports import pptx
from indicators.exports.player import to_html
from indicators.exports.show import show
from indicators.figures.selection import tidy
from indicators.publish.edition import Source
from indicators.publish.site import files
from indicators.server import api
from indicators.tables.raw import contents
from indicators.text import t
from indicators.view import Slide, vocabulary
from indicators.words.labels import Labels
from tests.pages.test_pages import open_page, tables

# What a form does, each of which may fail; the last two only where a phone's or a slide's drawing is asked for.
LAID_OUT = ("narrow", "wide")
DONE = (
    "every", "applied", "becomes", "counted", "drawable", "spans", "notes", "sentence", "fills", "marks", *LAID_OUT,
)  # fmt: skip
ROW = {
    "chart": "broken", "topic": "firms", "position": "90", "form": "broken", "indicators": "firms-above-scale",
    "places": "", "title_zh": "企业{total}", "title_en": "Firms {total}", "subtitle_zh": "", "subtitle_en": "",
    "note_zh": "", "note_en": "",
}  # fmt: skip
FIGURE = "chaoyang-firms-above-scale"
TOLD = t("card.failed", "zh", chart="broken")
TELL = "请把图的名称告诉看板的管理者：broken。"
BESIDE = "anshan-srdi-targets"


def _fail(*_: object) -> None:
    raise ZeroDivisionError("of a form")


def _broken(what: str) -> Form:
    """Bars that fail at one thing they do."""
    fills = {"total": _fail if what == "fills" else lambda rows, labels: "总数"}
    done = {what: _fail} if what in DONE and what != "fills" else {}
    return type("Broken", (Bars,), {"name": "broken", "fills": fills, **done})()


def _forget() -> None:
    cache.once.cache_clear()


@pytest.fixture
def brought(request, folder, monkeypatch):
    monkeypatch.setitem(forms.REGISTRY, "broken", _broken(getattr(request, "param", "marks")))
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    folder.edit("charts", lambda rows: rows.insert(0, ROW))
    _forget()
    yield folder
    _forget()


def _logged(caplog: pytest.LogCaptureFixture) -> set[str]:
    """What the log says, and of which failures."""
    return {f"{record.getMessage()}: {record.exc_info[0].__name__}" for record in caplog.records if record.exc_info}


WRITTEN = {"the chart broken could not be made: ZeroDivisionError"}


def _page(mode: str, **params: str) -> AppTest:
    return open_page("enterprises", **({"as": f"broken.{mode}"} | params))


def _texts(app: AppTest) -> str:
    return "\n".join(one.value for one in app.markdown)


@pytest.mark.parametrize("brought", DONE[:-2], indirect=True)
def test_a_page_has_a_sentence_in_its_place(brought, caplog):
    app = _page("chart")
    assert not app.exception
    assert not app.error
    assert len(app.get("plotly_chart")) == 5
    assert TELL in _texts(app)
    assert _logged(caplog) == WRITTEN
    # The reader can go on to its table.
    assert app.segmented_control(key="as-broken").value == "chart"


@pytest.mark.parametrize(("brought", "mode", "told"), [
    ("marks", "table", False), ("marks", "text", False), ("notes", "table", False), ("every", "table", False),
    ("sentence", "text", True), ("narrow", "chart", False), ("wide", "chart", False),
], indirect=["brought"])  # fmt: skip
def test_its_table_stands_and_what_needs_no_failing_part(brought, mode, told):
    app = _page(mode)
    assert not app.exception
    assert (TELL in _texts(app)) == told
    assert ([FIGURE] in [list(table["figure"]) for table in tables(app)]) == (mode == "table")


@pytest.mark.parametrize("brought", ["marks"], indirect=True)
def test_it_says_so_in_english_and_alone(brought):
    text = _texts(_page("chart", lang="en", chart="broken"))
    assert "This chart could not be drawn." in text
    assert "### Firms\nThis chart" in text.replace("\n\n", "\n")


def _shown(folder):
    dataset = load(folder.path)
    every = tidy(dataset)
    return show([Slide("broken"), Slide(BESIDE)], dataset, every, "zh", vocabulary(dataset, every)), Labels(
        dataset, "zh"
    )


@pytest.mark.parametrize("brought", DONE, indirect=True)
def test_a_deck_has_a_sentence_on_its_slide(brought, caplog):
    shown, labels = _shown(brought)
    page = to_html(shown, labels, plotly="plotly.js").decode()
    data = json.loads(page.split('id="deck">')[1].split("</script>")[0])
    first, second = data["slides"]
    assert (first["text"], "figure" in first, "figure" in second) == (TOLD, False, True)
    slides = Presentation(io.BytesIO(pptx.to_pptx(shown))).slides
    assert [any(shape.has_chart for shape in slide.shapes) for slide in slides] == [
        any(name in _names(brought) for name in LAID_OUT),
        True,
    ]
    assert _logged(caplog) == WRITTEN


def _names(brought) -> set[str]:
    return {name for name in DONE if forms.REGISTRY["broken"].__class__.__dict__.get(name) is _fail}


def test_a_slide_that_the_painter_leaves_half_is_not_kept(brought, monkeypatch, caplog):
    def half(slide, *_):
        slide.shapes.add_textbox(0, 0, 9, 9).text_frame.text = "half"
        _fail()

    monkeypatch.setitem(forms.REGISTRY, "broken", _broken(""))
    monkeypatch.setitem(pptx.PAINTERS, native.Columns, half)
    shown, _ = _shown(brought)
    slides = Presentation(io.BytesIO(pptx.to_pptx(shown))).slides
    texts = [[shape.text_frame.text for shape in slide.shapes if shape.has_text_frame] for slide in slides]
    assert [TOLD in texts[0], "half" in texts[0], len(texts)] == [True, False, 2]
    assert {"the chart broken could not be made: ZeroDivisionError"} < _logged(caplog)


def test_the_static_site_has_a_sentence_on_its_card(brought, caplog):
    found = files(Source.of(contents(brought.path), date(2026, 1, 1)), ("zh",))
    page = found["zh/enterprises.html"].decode()
    card = page.split('id="broken"')[1].split("</article>")[0]
    assert TOLD in card
    assert 'class="chart"' not in card
    assert f'id="{BESIDE}"' in page
    assert FIGURE in found["zh/files/broken.csv"].decode()
    assert _logged(caplog) == WRITTEN


@pytest.mark.parametrize("brought", DONE, indirect=True)
def test_the_data_interface_gives_its_numbers(brought):
    with TestClient(Starlette(routes=api.routes)) as client:
        for ending in ("csv", "json", "xlsx"):
            answer = client.get(f"/api/v1/figures.{ending}?chart=broken")
            assert answer.status_code == 200
        assert client.get("/api/v1/figures.json?chart=broken").json()["figures"][0]["figure"] == FIGURE


def test_the_log_has_the_traceback(brought, caplog):
    with caplog.at_level(logging.ERROR):
        _page("chart")
    assert any("in _fail" in (record.exc_text or "") or "_fail" in str(record.exc_info) for record in caplog.records)
