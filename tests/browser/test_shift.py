"""Nothing jumps: how far 自选图, 指标 and the profile of a city move while they are drawn and when a choice changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import READY, Visit, serving

# Cumulative layout shift (https://web.dev/articles/cls); what moves soon after a key or a click was asked for, and what
# moves as the answer to it is drawn: on a busy machine that comes later than "soon".
MOST = 0.05
SHIFTS = """window.shifted = 0; window.moved = []; window.asked = [Infinity, 0]; new PerformanceObserver((list) => {
    const answers = (one) => window.asked[0] <= one.startTime && one.startTime <= window.asked[1];
    for (const one of list.getEntries()) if (!one.hadRecentInput && !answers(one)) {
        window.shifted += one.value;
        window.moved.push(...one.sources.map(({node, previousRect, currentRect}) =>
            [(node?.closest?.('[class*=st-key-], [data-testid]') ?? node)?.className, previousRect.y, currentRect.y]));
    }
}).observe({ type: "layout-shift", buffered: true });"""
GDP = "explore?indicator=gdp&place=cities"
PAGES = (
    "explore",
    *(f"{GDP}&form={form}" for form in ("trend", "bars", "multiples", "heat", "regions", "listing")),
    f"{GDP}&transform=index&base=2018",
    "indicators",
    "indicators?q=gdp",
    "cities?city=210200",
    "figures",
    "figures?city=210300&status=target",
)


@pytest.fixture(scope="module")
def office(province_folder) -> Iterator[str]:
    with serving(province_folder) as address:
        yield address


@pytest.fixture(params=[1440, 390])
def one(browser: Browser, office: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    found = Visit(browser, office, request.param)
    found.page.add_init_script(SHIFTS)
    yield found
    found.context.close()


def moved(page: Page) -> tuple[float, list]:
    """How far it moved since it was opened, and what did: its class, its height before and after."""
    return page.evaluate("[window.shifted, window.moved]")


@contextmanager
def asked(page: Page) -> Iterator[None]:
    """Around a choice, and the wait for something that only its answer has."""
    page.evaluate("window.asked = [performance.now(), Infinity]")
    yield
    # The page may run once more, by the new address.
    page.wait_for_timeout(300)
    page.wait_for_selector(READY)
    page.evaluate("window.asked[1] = performance.now()")


def test_no_page_jumps_while_it_is_drawn(one):
    found = {path: moved(one.open(path)) for path in PAGES}
    assert {path: told for path, told in found.items() if told[0] > MOST} == {}


@pytest.mark.parametrize("path", ["?city=210200", "figures?city=210200", "cities?city=210200"])
def test_nothing_jumps_when_a_city_is_chosen(one, path):
    page = one.open(path)
    with asked(page):
        page.locator(".st-key-filter-city button").first.click()
        page.locator(".st-key-active button", has_text="沈阳").wait_for()
    one.settle()
    shift, what = moved(page)
    assert shift <= MOST, what


@pytest.mark.parametrize(
    ("path", "choice", "written"), [(GDP, "filter-place", "place=dalian"), ("indicators", "filter-search", "q=%E5")]
)
def test_nothing_jumps_when_a_filter_changes(one, path, choice, written):
    page = one.open(path)
    page.locator(f".st-key-{choice} input").first.focus()
    page.keyboard.type("大连")
    with asked(page):
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(written))
    one.settle()
    shift, what = moved(page)
    assert shift <= MOST, what


def test_nothing_jumps_when_the_form_changes(one):
    page = one.open(GDP)
    for form, name in (
        ("bars", "条"),
        ("regions", "地图"),
        ("heat", "热力表"),
        ("multiples", "小图"),
        ("listing", "表"),
    ):
        with asked(page):
            page.locator(".st-key-form button").get_by_text(name, exact=True).click()
            page.wait_for_url(f"**form={form}**")
        one.settle()
        shift, what = moved(page)
        assert shift <= MOST, (form, what)
