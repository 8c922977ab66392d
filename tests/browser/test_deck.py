"""The deck's page as a presenter uses it: few clicks, slides moved by mouse, finger and keys."""

from __future__ import annotations

import io
import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect
from pptx import Presentation

# The words "add to the deck" in the name of a card's tool.
ADD = re.compile("^加入演示：")
FOUR = "present?deck=anshan-srdi-targets&deck=chaoyang-firms&deck=plants-area&deck=national-bases"


def deck_of(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query)["deck"]


def test_four_slides_are_shared_and_saved_in_nine_clicks(visit):
    one, clicks = visit(), 0
    page = one.open("enterprises")
    one.context.grant_permissions(["clipboard-read", "clipboard-write"])

    def click(button) -> None:
        nonlocal clicks
        button.click()
        clicks += 1
        one.settle()

    for _ in range(4):
        click(page.get_by_role("button", name=ADD).first)
    click(page.locator("[data-testid=stSidebar]").get_by_role("link", name="演示（4 张）"))
    page.wait_for_url("**/present?**")
    one.settle()
    with page.expect_download() as download:
        click(page.get_by_role("button", name="存为 PPTX"))
    click(page.locator(".st-key-share-deck button"))
    click(page.locator("[role=dialog] button", has_text="复制").first)
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{one.address}/present?")
    with open(download.value.path(), "rb") as file:  # noqa: PTH123
        assert len(Presentation(io.BytesIO(file.read())).slides) >= 4
    assert clicks <= 9


def test_a_slide_that_stands_there_is_said_and_not_added_again(visit):
    one = visit()
    page = one.open("enterprises")
    name = "鞍山力争到2023年有不少于30家国家级“小巨人”"
    page.get_by_role("button", name=f"加入演示：{name}").click()
    there = page.get_by_role("button", name=f"已在演示里（第 1 张）：{name}")
    there.click()
    expect(page.get_by_test_id("stToast").filter(has_text="没有再加一次")).to_be_visible()
    one.settle()
    assert deck_of(page) == ["anshan-srdi-targets"]


def test_a_slide_is_dragged_by_its_picture(visit):
    one = visit()
    page = one.open(FOUR)
    before = deck_of(page)
    picture = page.locator(".st-key-slide-3 .slide-picture")
    picture.scroll_into_view_if_needed()
    box, first = picture.bounding_box(), page.locator(".st-key-slide-1").bounding_box()
    page.mouse.move(box["x"] + 100, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + 100, first["y"] + 10, steps=8)
    expect(page.locator(".slide-line")).to_be_visible()
    page.mouse.up()
    one.settle()
    expect(page.locator(".slide-line")).to_have_count(0)
    assert deck_of(page) == [before[2], before[0], before[1], before[3]]
    expect(page.locator(".st-key-order [role=status]")).to_contain_text("移到第 1 张，共 4 张")


def test_a_slide_is_dragged_by_its_grip_with_a_finger(visit):
    one = visit(390)
    page = one.open(FOUR)
    before = deck_of(page)
    grip, second = page.locator(".st-key-slide-1 .slide-grip"), page.locator(".st-key-slide-2")
    page.set_viewport_size({"width": 390, "height": 1500})
    second.scroll_into_view_if_needed()
    box, end = grip.bounding_box(), second.bounding_box()
    fingers, x = page.context.new_cdp_session(page), box["x"] + 20
    for kind, y in (
        ("touchStart", box["y"] + 20),
        ("touchMove", end["y"]),
        ("touchMove", end["y"] + end["height"] * 0.7),
    ):
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
        page.wait_for_timeout(100)
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    one.settle()
    assert deck_of(page) == [before[1], before[0], *before[2:]]


def test_a_slide_is_moved_by_keys_and_the_focus_goes_along(visit):
    one = visit()
    page = one.open(FOUR)
    before = deck_of(page)
    page.locator(".st-key-slide-1 .slide-grip").focus()
    page.keyboard.press("ArrowDown")
    one.settle()
    expect(page.locator(".st-key-slide-2 .slide-grip")).to_be_focused()
    expect(page.locator(".st-key-order [role=status]")).to_contain_text("移到第 2 张，共 4 张")
    page.keyboard.press("ArrowDown")
    one.settle()
    assert deck_of(page) == [before[1], before[2], before[0], before[3]]
    down = page.locator(".st-key-slide-3 .st-key-down-2 button:visible")
    down.focus()
    page.keyboard.press("Alt+ArrowUp")
    one.settle()
    assert deck_of(page) == [before[1], before[0], before[2], before[3]]
    page.locator(".st-key-down-1 button:visible").focus()
    page.keyboard.press("Enter")
    one.settle()
    expect(page.locator(".st-key-down-2 button:visible")).to_be_focused()
    # In a field the keys are the text's own.
    page.locator(".st-key-title-2 input").focus()
    page.keyboard.press("Alt+ArrowUp")
    page.locator(".st-key-remove-3 button:visible").focus()
    page.keyboard.press("Enter")
    one.settle()
    assert deck_of(page) == [before[1], before[2], before[0]]
    expect(page.locator(".st-key-remove-2 button:visible")).to_be_focused()
