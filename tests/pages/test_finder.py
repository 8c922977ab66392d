"""The box that searches everything stands on every page, and what it opens keeps units and deck."""

import json

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from indicators.settings import ROOT
from tests.pages.test_pages import PAGES


def box(name: str, **params: str) -> list[dict]:
    """What the boxes of a page are told, from the router on; ``switch_page`` would leave that out."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in params.items():
        app.query_params[key] = value
    app._page_hash = calc_hash("" if name == "overview" else name)
    app.run()
    assert not app.exception
    assert [title.value for title in app.title] == [PAGES[name][params.get("lang") == "en"]]
    return [json.loads(one.proto.json) for one in app.get("bidi_component") if "finder" in one.proto.id]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_the_box_stands_on_every_page(name, lang):
    (found,) = box(name, lang=lang)
    assert found["label"] == {"zh": "搜索", "en": "Search"}[lang]
    assert found["lang"] == lang
    assert set(PAGES) < set(found["pages"])
    assert found["carried"] == []


def test_what_it_opens_keeps_units_and_deck_and_no_filter():
    (found,) = box("figures", city="210300", q="a", unit="万元", deck="overview-map")
    assert found["carried"] == [["unit", "万元"], ["deck", "overview-map"]]
