"""What a reader does, done by Tab, arrows, Enter and letters alone; written against names and roles."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

# More than any page has on the way to what is looked for.
MOST_TABS = 150
# The ring around what has the focus, where it or what it stands in has one.
RING = """() => {
    let one = document.activeElement;
    for (let n = 0; one && n < 4; n++, one = one.parentElement) {
        const style = getComputedStyle(one);
        if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) return true;
    }
    return false;
}"""


def tab_to(page: Page, goal: Locator, key: str = "Tab") -> None:
    """Press Tab until ``goal`` has the focus, and it is seen that it has."""
    for _ in range(MOST_TABS):
        page.keyboard.press(key)
        if goal.evaluate("one => one === document.activeElement"):
            assert page.evaluate(RING)
            return
    pytest.fail(f"Tab does not reach {goal}")


def opened(one: Visit, name: str | re.Pattern) -> Locator:
    dialog = one.page.get_by_role("dialog", name=name)
    dialog.wait_for()
    one.settle()
    return dialog


def test_skip_link_then_filter_by_a_city(visit):
    one = visit()
    page = one.open("enterprises")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    tab_to(page, page.get_by_role("toolbar", name="城市").get_by_role("button", name=re.compile("^鞍山")))
    page.keyboard.press("Enter")
    page.wait_for_url("**city=210300**")
    one.settle()
    assert "7 / 22" in one.main()


def test_a_card_opens_from_a_chart_and_gives_the_focus_back(visit):
    one = visit()
    page = one.open("enterprises?city=210300")
    marks = page.get_by_role("list", name=re.compile("^图中的数字")).first.get_by_role("button")
    tab_to(page, marks.first)
    page.keyboard.press("ArrowDown")
    expect(marks.nth(1)).to_be_focused()
    told = marks.nth(1).inner_text()
    page.keyboard.press("Enter")
    card = opened(one, re.compile("."))
    assert re.search(r"原文：(\S+?)；", told)[1] in card.inner_text()
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    one.settle()
    expect(marks.nth(1)).to_be_focused()


def test_the_map_filters_by_keys_as_by_a_click(visit):
    one = visit()
    page = one.open("")
    city = page.get_by_role("button", name=re.compile("^鞍山：")).first
    tab_to(page, page.get_by_role("list", name=re.compile("^图中的数字")).first.get_by_role("button").first)
    for _ in range(20):
        if city.evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**city=210300**")


def test_a_figure_opens_from_the_text_of_a_chart(visit):
    one = visit()
    page = one.open("enterprises?as=anshan-srdi-targets.text")
    link = page.get_by_role("list", name="图中的数字", exact=True).get_by_role("link").first
    tab_to(page, link)
    page.keyboard.press("Enter")
    opened(one, re.compile("."))
    assert "as=anshan-srdi-targets.text" in page.url
    assert "figure=anshan-srdi" in page.url


def test_all_of_the_share_panel_is_reached_and_a_link_copied(visit):
    one = visit()
    page = one.open("enterprises?city=210300")
    one.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab_to(page, page.get_by_role("button", name="分享·下载：").first)
    page.keyboard.press("Enter")
    panel = opened(one, re.compile("分享"))
    tab_to(page, panel.get_by_role("button", name=re.compile("^复制")).first)
    page.keyboard.press("Enter")
    link = panel.get_by_role("textbox", name="链接").first.input_value()
    assert page.evaluate("navigator.clipboard.readText()") == link
    for name in ("PNG ↓", "SVG ↓", "CSV ↓", "XLSX ↓"):
        tab_to(page, panel.get_by_role("button", name=name, exact=True))


def test_a_deck_of_four_is_built_and_shown(visit):
    one = visit()
    page = one.open("enterprises")
    add = page.get_by_role("button", name=re.compile("^加入演示："))
    for _ in range(4):
        tab_to(page, add.first)
        page.keyboard.press("Enter")
        one.settle()
    expect(page.get_by_role("link", name="演示（4 张）")).to_be_visible()
    tab_to(page, page.get_by_role("link", name="演示（4 张）"), "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/present?**")
    one.settle()
    start = page.get_by_role("link", name="开始放映")
    tab_to(page, start)
    with page.context.expect_page() as shown:
        page.keyboard.press("Enter")
    show = shown.value
    show.wait_for_selector("#stage .slide.now")
    status = show.get_by_role("navigation", name="放映控制").get_by_role("status")
    expect(status).to_have_text(re.compile("^1 / 4 "))
    show.keyboard.press("End")
    show.keyboard.press("ArrowLeft")
    expect(status).to_have_text(re.compile("^4 / 4 "))


def test_controls_are_called_after_their_chart_once_and_whole(visit):
    page = visit().open("enterprises?lang=en")
    chart = "Chaoyang High-tech Zone has 69 technology SMEs and 57 firms above designated size"
    expect(page.get_by_role("group", name=chart, exact=True)).to_have_count(1)
    for what in ("Add to slides", "Share", "Units and definitions"):
        expect(page.get_by_role("button", name=f"{what}: {chart}", exact=True)).to_have_count(1)
    for what in ("Details › ", "Add to slides: ", "Share: "):
        expect(page.get_by_role("button", name=f"{what}Countries exported to", exact=True)).to_have_count(1)
