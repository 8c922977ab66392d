"""What a printer gets of the static site: every number of a page, tables whole, neither menu nor tools."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from indicators.publish.edition import Source
from indicators.publish.folder import write
from indicators.publish.site import files
from indicators.settings import ROOT
from indicators.tables.raw import contents
from tests.browser.test_paper import A4, missing, plain, printed

PAGES = ("index", "enterprises", "projects", "rural", "cities", "city-211300", "figures", "updates",
         "sources", "article-chaoyang-hightech-zone", "indicators", "indicator-agri-zones-national",
         "explore")  # fmt: skip
# What is read on the screen: names and numbers of charts, large numbers, changes, cells of open tables.
TOLD = """() => [...document.querySelectorAll(
    '.annotation-text, .textpoint text, .large, .changed span, section > .scroll td')]
    .flatMap(text => text.querySelector('tspan') ? [...text.querySelectorAll('tspan')] : [text])
    .flatMap(text => text.textContent.split(/\\s+/)).filter(word => /\\d/.test(word))"""
TOOLS = ("下载CSV", "DownloadCSV", "语言Language", "详情›")
ACROSS = (A4[1], A4[0])


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("printed") / "site"
    write(files(Source.of(contents(ROOT / "data"), date(2026, 11, 24))), place)
    return place


@pytest.fixture(params=[("zh", 1440, "light"), ("en", 390, "dark")], ids=["zh", "en"])
def shown(request, browser, site):
    """Opens pages of a language at a width of the screen."""
    lang, width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()

    def show(name):
        page.goto((site / lang / f"{name}.html").as_uri())
        for box in page.locator(".chart").all():
            box.scroll_into_view_if_needed()
            box.locator(".main-svg").first.wait_for()
        return page

    yield show
    context.close()


@pytest.mark.parametrize("landscape", [False, True], ids=["upright", "across"])
def test_every_page_is_printed_with_all_its_numbers(shown, landscape):
    for name in PAGES:
        page = shown(name)
        told = set(page.evaluate(TOLD))
        text, pieces = printed(page, landscape=landscape)
        assert [word for word in told if plain(word) not in text] == [], name
        assert [word for word in TOOLS if word in text] == [], name
        edge = (ACROSS if landscape else A4)[0]
        assert [piece for piece in pieces if not (0 <= piece[0] <= edge)] == [], name
        # At the foot the address and the number of the sheet.
        assert f"{name}.html" in text, name
        assert "1/" in text, name


def test_tables_are_printed_with_all_rows_and_the_page_is_as_it_was(shown, dataset):
    page = shown("figures")
    before = page.locator("main").evaluate("one => one.outerHTML.replaceAll(/ ?short/g, '')")
    text, _ = printed(page)
    assert missing(dataset.table("figures")["printed"], text) == []
    # What is folded on the screen: the codebook.
    page = shown("sources")
    text, _ = printed(page)
    assert "changes.csv" in text
    assert page.locator("details.fold[open]").count() == 0
    page = shown("figures")
    printed(page)
    assert page.locator("main").evaluate("one => one.outerHTML.replaceAll(/ ?short/g, '')") == before
