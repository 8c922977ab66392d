"""From the explorer to a chart of a page and back: what a reader made is the same wherever it stands, until undone."""

import io
import json
import shutil
from datetime import date

import pandas as pd
import pytest
import streamlit as st
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from indicators.charts.check import check, load
from indicators.exports.pptx import to_pptx
from indicators.exports.show import show
from indicators.figures.selection import tidy
from indicators.intake.contribution import Rows, read
from indicators.publish.edition import Source
from indicators.publish.site import files
from indicators.server import api
from indicators.tables.raw import contents
from indicators.view import Slide, vocabulary
from tests.conftest import Folder
from tests.pages.test_pages import shown, sound_page
from tests.unit.test_add import snapshot
from tests.unit.test_correct import Clerk

MADE = {"indicator": "gdp", "place": "cities", "from": "2018", "form": "heat", "transform": "growth", "focus": "dalian"}
ASKED = "/api/v1/figures.csv?" + "&".join(f"{name}={value}" for name, value in MADE.items())
TITLES = {"zh": "各市生产总值的增长", "en": "Growth of the cities"}
CODE = "growth-of-the-cities"


@pytest.fixture
def there(tmp_path, province_folder, monkeypatch) -> Folder:
    """The folder that the dashboard shows."""
    folder = Folder(shutil.copytree(province_folder, tmp_path / "data"))
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    return folder


@pytest.fixture
def made(there, monkeypatch) -> Rows:
    """What the button of the page gives."""
    taken, original = {}, st.download_button

    def button(label, data, file_name, *arguments, **options):
        taken[file_name] = None if options.get("disabled") else data
        return original(label, data, file_name, *arguments, **options)

    monkeypatch.setattr(st, "download_button", button)
    before = snapshot(there.path)
    app = sound_page("explore", **MADE)
    app.button(key="keep").click().run()
    assert not app.exception
    assert [app.text_input(key=f"keep-{lang}").value for lang in TITLES] == [
        "地区生产总值同比增长",
        "GDP: growth on a year earlier",
    ]
    # A browser runs the dialog alone; here a click opens it anew with what was written.
    app.text_input(key="keep-zh").set_value(" ")
    app.button(key="keep").click().run()
    assert taken["chart-gdp-growth-on-a-year-earlier.zip"] is None
    app.text_input(key="keep-zh").set_value("各市{生产总值}的 增长")
    app.text_input(key="keep-en").set_value(TITLES["en"])
    app.button(key="keep").click().run()
    assert not app.exception
    assert f"python -m indicators add chart-{CODE}.zip" in [one.value for one in app.code]
    # The web writes nothing.
    assert snapshot(there.path) == before
    return read(taken[f"chart-{CODE}.zip"](), "chart.zip")


def drawn(app: AppTest) -> list[list[dict]]:
    """What each drawing of the page consists of."""
    return [json.loads(chart.proto.spec)["data"] for chart in app.get("plotly_chart")]


def test_it_is_a_row_like_any_other(there, made):
    assert made == {"charts": [{
        "chart": CODE, "topic": "economy", "position": "6", "form": "heat", "indicators": "gdp", "measures": "",
        "places": "", "view": "v=1&place=cities&from=2018&transform=growth&focus=dalian",
        "title_zh": "各市生产总值的 增长", "title_en": TITLES["en"],
        "subtitle_zh": "", "subtitle_en": "", "note_zh": "", "note_en": "",
    }]}  # fmt: skip


def test_from_the_explorer_to_its_page_and_back(there, made):
    before, clerk = snapshot(there.path), Clerk()
    explored = sound_page("explore", **MADE)
    assert clerk.add(there.path, made), clerk.said
    assert check(there.path) == []
    page = sound_page("economy")
    assert f"### {made['charts'][0]['title_zh']}" in shown(page)
    [own] = drawn(explored)
    assert own in drawn(page)
    # A filter of the page narrows it: of one city it is no heat table, and a table stands in its place.
    narrowed = sound_page("economy", city="210200")
    assert own not in drawn(narrowed)
    assert "热力表" not in shown(narrowed)
    alone = sound_page("economy", chart=CODE, embed="true")
    assert drawn(alone) == [own]
    assert "added,,,charts.csv," in (there.path / "changes.csv").read_text(encoding="utf-8")
    assert clerk.undo(there.path)
    assert snapshot(there.path) == before
    assert TITLES["zh"] not in shown(sound_page("economy"))


def test_files_slides_and_the_site_have_the_same(there, made):
    clerk = Clerk()
    assert clerk.add(there.path, made), clerk.said
    with TestClient(Starlette(routes=api.routes)) as client:
        kept, explored = (
            pd.read_csv(io.BytesIO(client.get(path).content)) for path in (f"/api/v1/figures.csv?chart={CODE}", ASKED)
        )
        assert len(kept) > 50
        told = [column for column in kept if column not in ("heading", "subtitle", "link")]
        pd.testing.assert_frame_equal(kept[told], explored[told])
        assert set(kept["derived"]) == {"growth"}
        described = client.get("/api/v1/charts.csv").text
        assert made["charts"][0]["view"] in described
    dataset = load(there.path)
    every = tidy(dataset)
    [slide, other] = show([Slide(CODE), Slide("gdp")], dataset, every, "zh", vocabulary(dataset, every), "https://x.cn")
    assert slide.link.startswith("https://x.cn/economy?")
    page = Presentation(io.BytesIO(to_pptx([slide, other]))).slides[0]
    assert any(shape.has_table for shape in page.shapes)
    site = files(Source.of(contents(there.path), date(2026, 1, 1)), ("zh",))
    assert made["charts"][0]["title_zh"] in site["zh/economy.html"].decode()
    table = pd.read_csv(io.BytesIO(site[f"zh/files/{CODE}.csv"]))
    assert list(table["value"]) == list(kept["value"])
