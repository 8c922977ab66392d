"""What the printer gets: every number of the page, in its place, and neither menu nor tools."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from indicators.charts import theme
from tests.browser.conftest import Visit, serving
from tests.browser.test_browser import PAGES
from tests.browser.test_intake import read_article

# What is read on the screen: names and numbers of charts, and large numbers.
TOLD = """() => [...document.querySelectorAll('.annotation-text, .textpoint text, [class*=st-key-number-] h2')]
    .flatMap(text => text.querySelector('tspan') ? [...text.querySelectorAll('tspan')] : [text])
    .flatMap(text => text.textContent.split(/\\s+/)).filter(word => /\\d/.test(word))"""
A4 = (595, 842)
# Tools of a card and of a number, the choice of a language, ways on from a city's numbers.
TOOLS = ("＋演示", "分享·下载", "语言Language", "详情›", "各市比较", "各期连起来看")
# Chromium names a glyph by whatever shares it: radicals for characters, one dash for another.
ALIKE = str.maketrans("⻓⻚⻅⻣⻋⻔⻛⻢⻥⻩⻬⻮⻰戶‒–—―", "长页见骨车门风马鱼黄齐齿龙户----")
OFFICE = ["explore?indicator=gdp&place=cities&form=regions", "explore?indicator=gdp&place=cities&form=heat",
          "explore?indicator=gdp&place=cities&form=multiples&lang=en", "cities?city=210200", "indicators?lang=en",
          "economy"]  # fmt: skip


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", "".join(text.split())).translate(ALIKE)


def missing(prints: Iterable[str], text: str) -> list[str]:
    """The numbers that a text lacks, as they are printed or with their thousands set off: a table says none twice."""
    ungrouped = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return [one for one in prints if plain(one) not in text and plain(one) not in ungrouped]


def printed(page: Page, **options: Any) -> tuple[str, list[tuple[float, float, str]]]:
    """The text of the page's PDF without blanks, each piece with its place in points."""
    pieces: list[tuple[float, float, str]] = []

    def piece(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            pieces.append((tm[4] * cm[0] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5], text))

    reader = PdfReader(io.BytesIO(page.pdf(format="A4", **options)))
    text = "".join(sheet.extract_text(visitor_text=piece) for sheet in reader.pages)
    return plain(text), pieces


def sound(one: Visit, page: Page) -> str:
    """The text of the sheets, on which all numbers stand and nothing else."""
    told = set(page.evaluate(TOLD))
    text, pieces = printed(page)
    assert [word for word in told if plain(word) not in text] == []
    assert [word for word in TOOLS if word in text] == []
    assert [piece for piece in pieces if not (0 <= piece[0] <= A4[0])] == []
    assert "1/" in text
    assert one.errors == []
    return text


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_printed_with_all_its_numbers(visit, path, lang):
    one = visit(390 if lang == "en" else 1440)
    sound(one, one.open(f"{path}{'&' if '?' in path else '?'}lang={lang}"))


def test_a_table_is_printed_with_all_its_rows_and_what_was_there_before_is_there_again(visit, dataset):
    one = visit()
    page = one.open("figures")
    text = sound(one, page)
    assert missing(dataset.table("figures")["printed"], text) == []
    assert page.locator(".rows").evaluate("one => one.clientHeight < one.scrollHeight")
    assert page.locator("#indicators-paper").count() == 0


def test_an_offices_pages_are_printed_whole(browser, province_folder):
    with serving(province_folder) as address:
        for path in OFFICE:
            one = Visit(browser, address)
            sound(one, one.open(path))
            one.context.close()


# The colours of drawings and of our own parts of the page.
COLOURS = """() => [...document.querySelectorAll('.main-svg *, [style*="--steel"]')]
    .flatMap(one => (one.getAttribute('style') ?? '').match(/#[0-9a-f]{6}|rgb\\([^)]*\\)/gi) ?? [])
    .map(one => one.startsWith('#') ? one
        : '#' + one.match(/\\d+/g).map(part => (+part).toString(16).padStart(2, '0')).join('').toUpperCase())"""
GROUND = "() => getComputedStyle(document.querySelector('.stApp')).backgroundColor"
# The elements of the page and of its parts that have styles of their own.
ROOTS = """const roots = root => [root, ...[...root.querySelectorAll('*')].filter(one => one.shadowRoot)
    .flatMap(one => roots(one.shadowRoot))];
const all = wanted => roots(document.querySelector('.stMain')).flatMap(root => [...root.querySelectorAll(wanted)]);"""
# Of the texts that are printed, those too pale for white paper.
PALE = (
    f"() => {{ {ROOTS}"
    """ return all(':is(h1, h2, h3, p, a, li, td, th, span, code, mark, b, button)')
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.textContent.trim())
    .map(one => [one.textContent.slice(0, 30), getComputedStyle(one).color.match(/[\\d.]+/g).map(Number)])
    .filter(([, [red, green, blue]]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue > 160) }"""
)
# Boxes that are dark on it, as a badge may be.
DARK = (
    f"() => {{ {ROOTS}"
    """ return all('*')
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.textContent.trim())
    .map(one => [one.textContent.slice(0, 30), getComputedStyle(one).backgroundColor.match(/[\\d.]+/g).map(Number)])
    .filter(([, [red, green, blue, alpha = 1]]) => alpha > 0.5 && 0.21 * red + 0.72 * green + 0.07 * blue < 160) }"""
)
SEEN = f"() => [({COLOURS})(), ({GROUND})()]"


@pytest.mark.parametrize("path", ["", "projects", "figures", "cities?city=211300"])
def test_a_dark_page_is_printed_in_the_colours_of_the_light_one(browser, address, path):
    light, dark = (Visit(browser, address, scheme=scheme) for scheme in ("light", "dark"))
    there, page = light.open(path), dark.open(path)
    before = page.evaluate(f"({SEEN})()")
    # At one go, as a browser prints.
    (wanted, _), (printed, ground) = (
        one.evaluate(f"() => {{ dispatchEvent(new Event('beforeprint')); return ({SEEN})(); }}")
        for one in (there, page)
    )
    # Both scales have their steps, of which one in the dark may be two in the light.
    steps = set(theme.scale(theme.LIGHT)[1:])
    assert set(printed) - steps == set(wanted) - steps
    assert ground == "rgb(255, 255, 255)" != before[1]
    # Its charts aside, which may be drawn anew for the width, the page is on paper now.
    page.emulate_media(media="print")
    assert page.evaluate(PALE) == []
    assert page.evaluate(DARK) == []
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(GROUND) == before[1]
    assert set(page.evaluate(COLOURS)) >= set(before[0])
    for visit in (light, dark):
        visit.context.close()


def test_an_article_that_is_looked_through_in_the_dark_is_printed_as_from_the_light(browser, address):
    dark = Visit(browser, address, scheme="dark")
    page = read_article(dark)
    fields = page.locator(".stExpander:has(.stTextInput)").first
    expect(fields).to_be_visible()
    page.emulate_media(media="print")
    # What is typed there is not printed, so an empty box would be.
    expect(fields).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(".board mark.figure").count() > 3
    assert page.locator(".stAlertContainer").count() == 1
    assert page.evaluate(PALE) == []
    assert page.evaluate(DARK) == []
    dark.context.close()


# The headings of the cards that are drawings, each with what its marks are called.
DRAWN = """() => [...document.querySelectorAll('[class*="st-key-card-"]:has(.main-svg)')].map(card =>
    [card.querySelector('h3').textContent, [...card.querySelectorAll('.annotation-text')]
        .flatMap(one => one.querySelector('tspan') ? [...one.querySelectorAll('tspan')] : [one])
        .map(one => one.textContent)])"""


@pytest.mark.parametrize("landscape", [False, True], ids=["upright", "across"])
def test_a_drawing_stands_on_the_sheet_of_its_heading_and_the_first_under_the_head(browser, province_folder, landscape):
    with serving(province_folder) as address:
        one = Visit(browser, address)
        page = one.open("economy")
        drawn = page.evaluate(DRAWN)
        reader = PdfReader(io.BytesIO(page.pdf(format="A4", landscape=landscape)))
        one.context.close()
    sheets = [plain(sheet.extract_text()) for sheet in reader.pages]
    assert len(drawn) > 2
    assert drawn[0][0] in sheets[0]
    for heading, marks in drawn:
        whole = [plain(heading), *map(plain, marks)]
        assert [sheet for sheet in sheets if all(one in sheet for one in whole)], heading


def test_a_sheet_across_and_a_drawing_of_a_phone(visit):
    page = visit(390).open("enterprises")
    drawing = page.locator(".js-plotly-plot").first
    before = drawing.evaluate("one => one.outerHTML")
    text, _ = printed(page, landscape=True)
    assert "≥60家" in text
    assert drawing.evaluate("one => one.outerHTML") == before
