"""The box that searches everything: by keyboard alone from any page, on a phone, by public interfaces alone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import serving

CHOSEN = ".finder [aria-selected=true]"
# Its code has come.
READY = ".finder input[placeholder]"


@pytest.fixture(scope="module", params=["", "1"], ids=["quick", "plain"])
def server(request):
    with serving(settings={"INDICATORS_PLAIN": request.param}) as address:
        yield address, bool(request.param)


def test_by_keyboard_alone_from_any_page_to_the_card_of_a_number(visit, server):
    address, plain = server
    for path, key in {"": "/", "rural": "/", "intake": "Control+k", "sources?lang=en": "/"}.items():
        one = visit(at=address, plain=plain)
        page = one.open(path)
        page.wait_for_selector(READY)
        page.keyboard.press(key)
        page.keyboard.type("346000万")
        page.wait_for_selector(CHOSEN)
        box = page.get_by_role("combobox", name="Search" if "en" in path else "搜索")
        assert box.get_attribute("aria-expanded") == "true"
        assert box.get_attribute("aria-activedescendant") == page.locator(CHOSEN).get_attribute("id")
        assert ("1 found" if "en" in path else "条") in page.locator(".finder [role=status]").inner_text()
        page.keyboard.press("Enter")
        page.wait_for_url("**/figures?**figure=chaoyang-investment-completed**")
        page.get_by_role("dialog").wait_for()
        assert page.locator(".finder .found").is_hidden()
        assert one.errors == []
        assert one.strangers == []


def test_arrows_choose_escape_leaves_and_a_slash_is_a_slash_where_somebody_types(visit, server):
    address, plain = server
    one = visit(at=address, plain=plain)
    page = one.open("figures?unit=万元&deck=overview-map")
    page.wait_for_selector(READY)
    page.keyboard.press("/")
    page.keyboard.type("anshan")
    page.wait_for_selector(CHOSEN)
    first = page.locator(CHOSEN).inner_text()
    assert first.startswith("鞍山市")
    page.keyboard.press("ArrowDown")
    assert page.locator(CHOSEN).inner_text() != first
    page.keyboard.press("ArrowUp")
    assert page.locator(CHOSEN).inner_text() == first
    page.keyboard.press("Escape")
    assert page.locator(".finder .found").is_hidden()
    page.keyboard.press("ArrowDown")
    page.wait_for_selector(CHOSEN)
    page.keyboard.type("/<b>")
    page.wait_for_selector(".finder .told strong")
    assert page.locator(".finder .told").inner_text().startswith("没有找到“anshan/<b>”。 找过：指标 60、")
    page.keyboard.press("Control+a")
    # Quicker than the answer: Enter waits for it.
    page.keyboard.type("anshan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cities?**city=210300**")
    assert "deck=overview-map" in page.url
    assert "unit=" in page.url
    assert one.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_it_is_in_the_top_bar_and_covers_nothing_afterwards(visit, server, scheme):
    address, plain = server
    one = visit(390, scheme, at=address, plain=plain)
    page = one.open("enterprises")
    box = page.locator(READY)
    box.wait_for()
    bounds = box.bounding_box()
    assert bounds["y"] + bounds["height"] < page.locator("h1").first.bounding_box()["y"]
    assert 40 <= bounds["width"] <= 44
    box.tap()
    page.keyboard.type("小巨人")
    page.wait_for_selector(CHOSEN)
    assert page.locator(".finder .found").bounding_box()["width"] == 390
    assert box.bounding_box()["width"] > 350
    page.locator(CHOSEN).tap()
    page.wait_for_url("**/explore?**indicator=srdi-giants**")
    one.settle()
    assert page.locator(".finder .found").is_hidden()
    assert box.bounding_box() == bounds
    assert one.errors == []


def test_paper_has_no_box(visit, server):
    address, plain = server
    page = visit(at=address, plain=plain).open("rural")
    assert page.locator(".finder").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".finder").is_hidden()
