"""The picture of a view before Streamlit has started: where it stands, how it gives way, what is left without it."""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import READY, Visit, serving
from tests.browser.provider import closed
from tests.browser.test_closed import NOTED
from tests.browser.test_shift import SHIFTS

# Cumulative layout shift (https://web.dev/articles/cls).
MOST = 0.02
# In pixels: a live chart lies where its picture lay.
NEAR = 1.5
# Where the charts of the picture lay when the page was there beneath it, and what the picture's head said.
NOTE = """window.noted = null; const look = () => {
    const layer = document.getElementById('picture');
    if (layer && layer.inert && !window.noted) window.noted = {
        places: [...layer.querySelectorAll('.chart')].map((one) => one.getBoundingClientRect().toJSON()),
        heads: [...layer.querySelectorAll('[aria-level="3"]')].map((one) => one.textContent),
        headings: document.querySelectorAll('h1').length,
    };
    if (!window.noted) requestAnimationFrame(look);
}; look();"""
LIVE = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')].map((one) =>
    one.getBoundingClientRect().toJSON())"""
GONE = "() => !document.getElementById('picture')"
PAGES = ("", "enterprises", "projects", "enterprises?city=210300", "enterprises?chart=anshan-srdi-targets&lang=en")


@pytest.fixture(params=[1440, 390])
def one(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    found = Visit(browser, address, request.param)
    for script in (SHIFTS, NOTE):
        found.context.add_init_script(script)
    yield found
    found.context.close()


def painted(address: str, path: str = "") -> str:
    """The address of the page, when it is answered with its picture: a busy machine answers without at first."""
    for _ in range(300):
        with urllib.request.urlopen(f"{address}/{path}", timeout=60) as answer:
            if b'<div id="picture">' in answer.read():
                return f"{address}/{path}"
        time.sleep(0.2)
    pytest.fail(f"the page {path!r} is never answered with its picture")


def unconnected(page: Page) -> None:
    """No connection comes about."""
    page.route_web_socket("**/_stcore/stream", lambda _: None)


@pytest.mark.parametrize("path", PAGES)
def test_live_charts_stand_where_their_pictures_stood(one, path):
    painted(one.address, path)
    page = one.open(path)
    page.wait_for_function(GONE)
    noted, live = page.evaluate("window.noted"), page.evaluate(LIVE)
    assert noted["headings"] == 1
    assert noted["heads"]
    heads = page.locator("[data-testid=stMain] h3").all_inner_texts()
    assert noted["heads"] == heads[: len(noted["heads"])]
    for picture, chart in zip(noted["places"], live, strict=False):
        for side in ("x", "y", "width", "height"):
            assert chart[side] == pytest.approx(picture[side], abs=NEAR), (side, picture, chart)
    assert page.evaluate("window.shifted") <= MOST, page.evaluate("window.moved")
    assert one.errors == []


@pytest.mark.parametrize("path", ["economy", "living", "?city=210200"])
def test_it_does_so_with_the_data_of_an_office(browser, province_folder, path):
    with serving(province_folder) as at:
        found = Visit(browser, at)
        for script in (SHIFTS, NOTE):
            found.context.add_init_script(script)
        painted(at, path)
        page = found.open(path)
        page.wait_for_function(GONE)
        noted, live = page.evaluate("window.noted"), page.evaluate(LIVE)
        assert noted["places"]
        for picture, chart in zip(noted["places"], live, strict=False):
            for side in ("x", "y", "width", "height"):
                assert chart[side] == pytest.approx(picture[side], abs=NEAR), (side, picture, chart)
        assert page.evaluate("window.shifted") <= MOST, page.evaluate("window.moved")
        found.context.close()


def test_it_breaks_no_policy_and_is_gone_from_every_page(visit):
    one = visit()
    one.context.add_init_script(NOTED)
    for path in ("", "rural", "figures", "explore?indicator=enterprises", "cities?city=211300", "present", "intake"):
        page = one.open(path)
        page.wait_for_function(GONE)
        assert page.evaluate("window.violations ?? []") == []
    assert (one.errors, one.strangers) == ([], [])


@pytest.mark.parametrize("width", [1440, 390])
def test_where_no_connection_comes_about_it_stays_and_its_links_lead_on(visit, width):
    one = visit(width)
    unconnected(one.page)
    page = one.page
    page.goto(painted(one.address, "enterprises"))
    page.wait_for_timeout(3000)
    layer = page.locator("#picture")
    expect(layer.get_by_role("heading", level=1)).to_have_text("企业培育", use_inner_text=True)
    assert layer.get_by_role("img", name="鞍山力争到2023年有不少于30家国家级“小巨人”").is_visible()
    layer.get_by_role("link", name="鞍山 7 条").click()
    page.wait_for_url("**/enterprises?v=1&lang=zh&city=210300")
    expect(page.locator("#picture")).to_contain_text("7 / 22 条数字", use_inner_text=True)


def test_without_scripts_it_is_what_there_is(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(painted(address))
    expect(page.get_by_role("heading", level=1)).to_have_text("总览", use_inner_text=True)
    assert page.locator("#picture noscript p").is_visible()
    assert page.get_by_role("img", name="朝阳的数字最多").count() == 1
    assert page.get_by_role("link", name="不少于30家").is_visible()
    context.close()


@pytest.mark.parametrize(("scheme", "chosen", "ground"), [
    ("light", None, "rgb(255, 255, 255)"),
    ("dark", None, "rgb(16, 22, 29)"),
    ("light", "Dark", "rgb(16, 22, 29)"),
    ("dark", "Light", "rgb(255, 255, 255)"),
])  # fmt: skip
def test_it_has_the_colours_of_the_page(visit, scheme, chosen, ground):
    one = visit(scheme=scheme)
    if chosen:
        keep = f"localStorage.setItem('stActiveTheme-/rural-v2', JSON.stringify('{chosen}'))"
        one.context.add_init_script(keep)
    unconnected(one.page)
    one.page.goto(painted(one.address, "rural"))
    layer = one.page.locator("#picture")
    assert layer.evaluate("layer => getComputedStyle(layer).backgroundColor") == ground
    text = layer.locator("svg text").first
    is_dark = ground != "rgb(255, 255, 255)"
    expected = "rgb(230, 237, 245)" if is_dark else "rgb(29, 39, 51)"
    assert text.evaluate("text => getComputedStyle(text).fill") == expected


def test_the_page_beneath_is_the_one_that_is_heard_and_clicked(visit):
    one = visit()
    one.context.add_init_script(
        "window.inert = []; new MutationObserver(() => { const layer = document.getElementById('picture');"
        "if (layer && document.querySelector('[data-testid=stMain] h1')) requestAnimationFrame(() =>"
        "window.inert.push(layer.inert)); }).observe(document, {childList: true, subtree: true})"
    )
    page = one.page
    page.goto(painted(one.address, "rural"))
    page.wait_for_selector(READY)
    page.wait_for_function(GONE)
    found = page.evaluate("window.inert")
    assert found
    assert all(found[2:])


def test_it_is_not_printed_where_there_is_a_page(visit):
    one = visit()
    unconnected(one.page)
    one.page.goto(painted(one.address, "rural"))
    one.page.wait_for_selector("#root > *", state="attached")
    one.page.emulate_media(media="print")
    assert not one.page.locator("#picture").is_visible()


def test_whoever_has_to_sign_in_sees_none(browser, tmp_path):
    with closed(tmp_path, "all") as at:
        found = Visit(browser, at)
        unconnected(found.page)
        found.page.goto(f"{at}/enterprises")
        assert found.page.locator("#picture").count() == 0
        assert "鞍山" not in found.page.content()
        found.context.close()
