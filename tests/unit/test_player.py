"""The player's page: all of the deck as data, nothing that could run or be fetched but what belongs to it."""

import html
import json
import re
from datetime import date

import pytest

from indicators.exports.player import as_json, to_html
from indicators.exports.show import show
from indicators.view import Slide, vocabulary

HOSTILE = "</script><img src=x onerror=alert(1)>"
DAY = date(2026, 11, 24)
LINK = "https://stats.example/present?deck=one-minute"
SLIDES = (
    Slide("anshan-srdi-targets", title=HOSTILE, note=f"{HOSTILE}\u2028"),
    Slide("infrastructure-cards"),
    Slide("overview-timeline", mode="table"),
    Slide("plants-area", mode="text"),
)


@pytest.fixture(scope="module")
def shown(dataset, every):
    return show(SLIDES, dataset, every, "zh", vocabulary(dataset, every), "https://stats.example")


@pytest.fixture(scope="module")
def page(shown, zh) -> str:
    return to_html(shown, zh, LINK, plotly="/static/plotly.min.js?v=1&x=2", today=DAY).decode()


def data_of(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="deck">(.*?)</script>', page, re.S)[1])


def test_data_hold_every_slide(page, shown):
    data = data_of(page)
    assert [one["title"] for one in data["slides"]] == [one.exhibit.title for one in shown]
    assert [next(kind for kind in ("figure", "rows", "text") if kind in one) for one in data["slides"]] == [
        "figure",
        "figure",
        "rows",
        "text",
    ]
    first, cards, table, _ = data["slides"]
    assert first["note"] == SLIDES[0].note
    assert first["source"] == shown[0].exhibit.source
    assert first["provenance"] == shown[0].provenance()
    assert table["count"] == len(shown[2].exhibit.rows)
    assert {len(row) for row in table["rows"]} == {len(table["columns"])} == {5}
    assert cards["tall"]["layout"]["height"] > cards["figure"]["layout"]["height"]
    assert data["link"] == LINK
    assert "2026-11-24" in data["words"]["made"]


def test_titles_and_notes_cannot_break_out(page):
    assert "<img" not in page
    assert "onerror=alert(1)>" not in page
    assert "\u2028" not in page
    assert page.count("</script>") == 3
    assert "innerHTML" not in page


@pytest.mark.parametrize("character", list("<>&\u2028\u2029"))
def test_json_is_safe_in_a_script_and_comes_back(character):
    assert character not in as_json({"a": character})
    assert json.loads(as_json({"a": character})) == {"a": character}


def test_nothing_is_fetched_but_plotly(page):
    found = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert [html.unescape(address) for address in found] == ["data:,", "/static/plotly.min.js?v=1&x=2"]
    assert "@import" not in page
    assert "url(" not in page
    assert "default-src &#x27;none&#x27;" in page


def test_library_is_part_of_a_page_that_has_no_address_for_it(zh):
    page = to_html([], zh, today=DAY).decode()
    assert "plotly.js (basic - minified) v" in page
    assert "<script src" not in page
    assert data_of(page)["slides"] == []


def test_policy_allows_the_host_of_plotly_only(shown, zh):
    page = to_html(shown, zh, plotly="https://cdn.example/plotly.js").decode()
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1])
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert re.fullmatch(r"script-src 'sha256-[\w+/=]+' https://cdn\.example", scripts)


def test_qr_code_is_drawn_for_a_link_and_left_to_the_page_without(page, shown, zh):
    assert '<template id="qr"><svg' in page
    assert '<template id="qr"></template>' in to_html(shown, zh, plotly="p.js").decode()
    assert '<template id="qr"></template>' in to_html(shown, zh, "https://x/" + "a" * 3000, plotly="p.js").decode()


def test_progress_is_told_and_the_same_deck_gives_the_same_page(shown, zh):
    told = []
    first = to_html(shown, zh, LINK, plotly="p.js", progress=told.append, today=DAY)
    assert told == [0.25, 0.5, 0.75, 1]
    assert first == to_html(shown, zh, LINK, plotly="p.js", today=DAY)


def test_page_is_in_the_language_of_its_labels(shown, en):
    assert '<html lang="en">' in to_html(shown, en, plotly="p.js").decode()
