"""The player's page in a browser without a network: drawn, walked through, printed; nothing overlaps."""

from __future__ import annotations

import http.server
import io
import re
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from indicators.exports.player import to_html
from indicators.exports.show import show
from indicators.view import Slide, parse, vocabulary

NOTE = "先说结论 <b>再说出处</b>"
LINK = "https://stats.example/present?deck=one-minute"
# Boxes of the slide on the screen, and the heights of the words in its chart.
BOXES = """() => {
    const now = document.querySelector('#stage .slide.now');
    const box = (one) => { const r = one?.getBoundingClientRect(); return r && [r.left, r.top, r.right, r.bottom]; };
    const words = [...now.querySelectorAll('.chart svg text')].map((one) => one.getBoundingClientRect());
    return {
        slide: box(now), heading: box(now.querySelector('h1')), body: box(now.querySelector('.body')),
        chart: box(now.querySelector('.chart')), notes: box(now.querySelector('.notes')),
        foot: box(now.querySelector('footer')), overflow: now.scrollHeight - now.clientHeight,
        words: words.filter((one) => one.width > 1).map((one) => one.height),
    };
}"""
NOW = "#stage .slide.now"


@pytest.fixture(scope="module")
def folder(dataset, every, zh, en, tmp_path_factory) -> Path:
    """Decks as files: one-minute in both languages, and mixed with a table, a text and cards."""
    known, place = vocabulary(dataset, every), tmp_path_factory.mktemp("decks")
    minute = parse({"deck": ["one-minute"]}, known, "present")[0].deck
    mixed = (
        Slide("chaoyang-investment", note=NOTE),
        Slide("list"),
        Slide("overview-timeline", mode="table"),
        Slide("plants-area", mode="text"),
        Slide("overview-matrix", title="很长的标题，" * 20),
        Slide("overview-timeline"),
    )
    for labels in (zh, en):
        for name, slides in (("minute", minute), ("mixed", mixed)):
            shown = show(slides, dataset, every, labels.lang, known, "https://stats.example")
            (place / f"{name}-{labels.lang}.html").write_bytes(to_html(shown, labels, LINK))
    return place


@pytest.fixture
def offline(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    contexts = []

    def start(width: int = 1920, height: int = 1080, **options) -> BrowserContext:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **options))
        contexts[-1].set_offline(True)
        return contexts[-1]

    yield start
    for context in contexts:
        context.close()


@pytest.fixture
def start(offline, folder) -> Callable[..., Page]:
    def at(name: str, query: str = "", **options) -> Page:
        page = offline(**options).new_page()
        page.goto(f"{(folder / name).as_uri()}.html{query}")
        page.wait_for_selector(NOW)
        return page

    return at


def number(page: Page) -> int:
    return int(page.evaluate("new URL(location.href).searchParams.get('slide')"))


def test_charts_are_drawn_without_a_network_and_nothing_is_asked_for(offline, folder):
    page = offline().new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    address = (folder / "minute-zh.html").as_uri()
    page.goto(address)
    for _ in range(6):
        expect(page.locator(f"{NOW} .chart svg.main-svg").first).to_be_visible()
        assert page.locator(f"{NOW} .chart :is(.barlayer, .scatterlayer) path").count()
        page.keyboard.press("ArrowRight")
    expect(page.locator(f"{NOW} .code svg")).to_be_visible()
    expect(page.locator(f"{NOW} a")).to_have_text(LINK)
    assert {one for one in asked if not one.startswith("data:")} == {address}
    assert errors == []


@pytest.mark.parametrize("number", [3, 5, 6])
def test_hover_tells_the_number(start, number):
    page = start("minute-zh", f"?slide={number}")
    box = page.locator(f"{NOW} .chart .barlayer path").first.bounding_box()
    page.wait_for_timeout(300)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
    expect(page.locator(f"{NOW} .hoverlayer .hovertext")).to_contain_text("原文")


def test_keys_walk_and_the_address_follows(start):
    page = start("minute-zh")
    walk = {"ArrowRight": 2, "PageDown": 3, "Space": 4, "ArrowDown": 5, "End": 7, "ArrowLeft": 6, "PageUp": 5}
    walk |= {"Shift+Space": 4, "ArrowUp": 3, "Home": 1, "Escape": 1}
    for key, at in walk.items():
        page.keyboard.press(key)
        assert number(page) == at, key
    page.keyboard.press("ArrowLeft")
    assert number(page) == 1
    page.wait_for_timeout(200)
    assert page.locator("#stage .slide").count() == 2


@pytest.mark.parametrize(("given", "at"), [("99", 7), ("0", 1), ("-3", 1), ("x", 1), ("3", 3)])
def test_slide_of_the_address_is_clamped(start, given, at):
    assert number(start("minute-zh", f"?slide={given}")) == at


def test_touch_swipes_and_taps(start):
    page = start("minute-zh", width=390, height=844, has_touch=True, is_mobile=True)
    page.touchscreen.tap(360, 500)
    assert number(page) == 2
    page.touchscreen.tap(195, 500)
    assert number(page) == 2
    page.touchscreen.tap(30, 500)
    assert number(page) == 1
    fingers = page.context.new_cdp_session(page)
    for kind, x in (("touchStart", 300), ("touchMove", 150), ("touchEnd", None)):
        points = [] if x is None else [{"x": x, "y": 400}]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    assert number(page) == 2


def test_buttons_do_what_keys_do_and_tell_the_slide(start):
    page = start("minute-en")
    tools = page.get_by_role("navigation", name="Show controls")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(tools.get_by_role("button", name="Next")).to_be_focused()
    page.keyboard.press("Space")
    assert number(page) == 2
    expect(tools.get_by_role("status")).to_have_text(re.compile("^2 / 6 "))
    page.keyboard.press("o")
    slides = page.get_by_role("dialog", name="All slides")
    expect(slides.get_by_role("button", name=re.compile("^2 "))).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert number(page) == 2
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(slides).to_be_hidden()
    assert number(page) == 3
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys").get_by_role("term")).to_have_count(10)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert number(page) == 3


def test_the_show_breaks_no_rule_of_accessibility(start):
    page = start("minute-zh")
    for key in ("", "o", "Escape", "?", "Escape", "n"):
        if key:
            page.keyboard.press(key)
        assert [one["id"] for one in Axe().run(page).response["violations"]] == [], key


def test_notes_show_what_the_speaker_needs_and_drive_the_stage(start):
    page = start("mixed-zh")
    page.keyboard.press("n")
    expect(page.locator("#desk .own")).to_have_text(NOTE)
    expect(page.locator("#desk .clock")).to_have_text(page.evaluate("new Date().toTimeString().slice(0, 5)"))
    assert page.locator("#desk .line").count() > 1
    expect(page.locator("#desk .thumb.then h1")).to_have_text("所选数字")
    page.keyboard.press("n")
    expect(page.locator("#desk")).to_be_hidden()
    with page.context.expect_page() as opened:
        page.keyboard.press("Shift+N")
    notes = opened.value
    expect(notes.locator("#desk .own")).to_have_text(NOTE)
    notes.keyboard.press("ArrowRight")
    page.wait_for_url("**slide=2*")
    page.keyboard.press("ArrowRight")
    notes.wait_for_url("**slide=3*")


def test_slides_go_on_by_themselves_and_begin_again(start):
    page = start("minute-zh", "?every=2&slide=6")
    expect(page.locator("#bar")).to_be_visible()
    page.wait_for_url("**slide=1", timeout=5000)
    page.keyboard.press("a")
    expect(page.locator("#bar")).to_be_hidden()


@pytest.mark.parametrize("name", ["minute-zh", "mixed-en"])
def test_each_slide_is_a_printed_page(start, name):
    page = start(name, width=1024, height=768)
    pages = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages
    assert len(pages) == 7
    assert {(round(one.mediabox.width), round(one.mediabox.height)) for one in pages} == {(960, 540)}
    assert all(len(one.extract_text()) > 30 for one in pages)
    assert "stats.example" in pages[-1].extract_text()


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (390, 844)])
@pytest.mark.parametrize("name", ["minute-zh", "minute-en", "mixed-zh", "mixed-en"])
def test_nothing_overlaps(start, name, size):
    page = start(name, width=size[0], height=size[1])
    for _ in range(6):
        found = page.evaluate(BOXES)
        left, top, right, bottom = found["slide"]
        assert found["overflow"] <= 1
        assert found["heading"][3] <= found["body"][1] + 1
        assert found["body"][3] <= found["notes"][1] + 1 <= found["notes"][3] + 1 <= found["foot"][1] + 8
        assert left >= -1 <= top
        assert right <= size[0] + 1
        assert found["foot"][3] <= bottom + 1 <= size[1] + 2
        if found["chart"]:
            assert found["chart"][1] >= found["body"][1] - 1
            assert found["chart"][2] <= found["body"][2] + 1
            assert found["chart"][3] <= found["body"][3] + 1
        if name.startswith("minute") and size[0] == 1920:
            assert min(found["words"]) >= 18
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(100)


@pytest.fixture
def served(folder) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_served_page_shows_its_own_address_and_is_left_by_escape(browser, served, folder, dataset, every, zh):
    shown = show((Slide("plants-area"),), dataset, every, "zh", vocabulary(dataset, every))
    (folder / "own.html").write_bytes(to_html(shown, zh))
    context = browser.new_context()
    page = context.new_page()
    with page.expect_request("**/qr.svg?**") as asked:
        page.goto(f"{served}/own.html?deck=x&slide=2&every=9")
    assert asked.value.url.endswith("qr.svg?text=" + page.evaluate("encodeURIComponent(location.href.split('&')[0])"))
    page.keyboard.press("Escape")
    page.wait_for_url(f"{served}/own.html?deck=x")
    context.close()
