"""自选图 in a browser: by keyboard, on a phone, embedded, on a slide."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import serving
from tests.browser.test_browser import CUT, SIDEWAYS

MAP = "explore?indicator=gdp&place=cities&form=regions"


@pytest.fixture(scope="module")
def office(province_folder) -> Iterator[str]:
    with serving(province_folder) as address:
        yield address


def test_the_period_moves_by_keyboard_and_map_and_list_with_it(visit, office):
    one = visit(at=office)
    page = one.open(MAP)
    card = page.locator(".st-key-card-explore")
    expect(card).to_contain_text("2024年", use_inner_text=True)
    assert card.locator(".textpoint").count() == 14
    page.locator("[data-testid=stSlider] input").focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**time=2023**")
    one.settle()
    expect(card).to_contain_text("2023年", use_inner_text=True)
    assert len(card.locator(".js-plotly-plot").all()) == 2
    assert one.errors == []
    assert one.strangers == []


@pytest.mark.parametrize("form", ["trend", "bars", "multiples", "heat", "regions"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_form_fits_a_phone(visit, office, form, lang):
    one = visit(390, at=office, scheme="dark" if lang == "en" else "light")
    page = one.open(f"explore?indicator=gdp&place=cities&form={form}&lang={lang}&focus=dalian")
    assert page.locator(".st-key-card-explore .js-plotly-plot").count() >= 1
    assert max(page.evaluate(SIDEWAYS)) <= 0
    assert page.evaluate(CUT) == []
    assert one.errors == []


def test_a_tap_on_a_city_puts_it_forward_and_the_next_opens_its_number(visit, office):
    one = visit(390, at=office)
    page = one.open(MAP)
    city = page.locator(".st-key-card-explore .textpoint", has_text="大连").first
    city.click(force=True)
    page.wait_for_url("**focus=dalian**")
    one.settle()
    city.click(force=True)
    page.locator("[role=dialog]").wait_for()
    page.wait_for_url("**figure=gdp-dalian-**")
    expect(page.locator("[role=dialog]")).to_contain_text("亿元", use_inner_text=True)


def test_a_cell_does_the_same(visit, office):
    one = visit(at=office)
    page = one.open("explore?indicator=gdp&place=cities&form=heat&focus=shenyang")
    assert "10,223.6" in page.locator(".st-key-card-explore .bartext").all_text_contents()
    page.locator(".st-key-card-explore .bars path").first.click(force=True)
    page.locator("[role=dialog]").wait_for()
    page.wait_for_url("**figure=gdp-shenyang-**")


def test_embedded_it_is_the_chart_alone(visit, office):
    one = visit(at=office)
    page = one.page
    page.goto(f"{office}/{MAP}&chart=explore&embed=true")
    page.locator(".st-key-card-explore .js-plotly-plot .textpoint").first.wait_for(timeout=60_000)
    assert page.locator("[data-testid=stMultiSelect], [data-testid=stSlider]").count() == 0
    assert one.errors == []


def test_it_goes_on_a_slide_as_it_was(visit, office):
    one = visit(at=office)
    page = one.open("explore?indicator=revenue&place=cities&form=multiples&transform=index&base=2015&focus=dalian")
    page.locator(".st-key-add-explore button:visible").click()
    page.wait_for_url("**deck=**")
    one.settle()
    page.goto(page.url.replace("/explore", "/present"))
    one.settle()
    assert "一般公共预算收入指数" in one.main()
    for part in ("indicator=revenue", "form=multiples", "transform=index", "base=2015", "focus=dalian"):
        assert part in unquote(page.url)
    assert one.errors == []
