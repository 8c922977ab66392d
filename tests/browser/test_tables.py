"""Tables in a browser: a row opens its card by pointer and keys, heads sort by value, narrow ones are lists, none is
cut, and a screen reader has names for what stands there.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import READY, Visit, serving

CITY = "cities?city=210200"
# In milliseconds: what a click brings comes from the server.
PATIENCE = 30_000
NUMBERS = """() => [...document.querySelectorAll('.rows tbody .worded')]
    .map(cell => (cell.querySelector('.line > span') ?? cell.firstChild).textContent)"""
# What hangs over the edge of its cell, and tables wider than their box.
CUT = """() => [...document.querySelectorAll('.rows :is(th, td)')].filter(one => one.scrollWidth > one.clientWidth + 1)
    .map(one => one.textContent)"""
WIDE = "() => [...document.querySelectorAll('.rows')].map(one => one.scrollWidth - one.clientWidth)"

# How high the first box is, and the rows that its foot cuts.
FEET = """() => {
    const box = document.querySelector('.rows'), frame = box.getBoundingClientRect();
    const cut = [...box.querySelectorAll('tbody tr')].filter(one => {
        const {top, bottom} = one.getBoundingClientRect();
        return top < frame.bottom - 2 && bottom > frame.bottom + 1;
    });
    return {height: frame.height, cut: cut.map(one => one.textContent)};
}"""
# What a page says to the server comes there late, and what it says next comes with it.
LATE = """const send = WebSocket.prototype.send, waiting = [];
const sent = () => waiting.splice(0).forEach(one => one());
WebSocket.prototype.send = function (said) {
    if (waiting.push(() => send.call(this, said)) > 1) return sent();
    setTimeout(sent, 1000);
};"""
# Cells that begin a line of a list by a dot of their own.
DOTS = """() => [...document.querySelectorAll('.rows tbody td')]
    .filter(one => getComputedStyle(one, '::before').content.startsWith('"·')).map(one => one.textContent)"""


@pytest.fixture(scope="module")
def office(province_folder) -> Iterator[str]:
    with serving(province_folder) as address:
        yield address


@pytest.fixture
def opened(browser: Browser, office: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A city's page, its width as asked for."""
    one = Visit(browser, office, getattr(request, "param", 1440))
    page = one.open(CITY)
    page.locator(".rows table").first.wait_for()
    yield page
    assert one.errors == []
    one.context.close()


def test_a_row_opens_its_card_by_a_click_anywhere_by_keys_and_in_a_tab_of_its_own(opened):
    row = opened.locator(".rows tbody tr").nth(20)
    name = row.locator("a").inner_text()
    row.locator(".place").click()
    dialog = opened.locator("[role=dialog]")
    expect(dialog).to_contain_text(name, timeout=PATIENCE)
    opened.keyboard.press("Escape")
    expect(dialog).to_have_count(0, timeout=PATIENCE)
    row.locator("a").focus()
    opened.keyboard.press("Enter")
    expect(dialog).to_contain_text(name, timeout=PATIENCE)
    opened.keyboard.press("Escape")
    expect(dialog).to_have_count(0, timeout=PATIENCE)
    with opened.context.expect_page() as other:
        row.locator(".place").click(modifiers=["Control"])
    expect(other.value.locator("[role=dialog]")).to_contain_text(name, timeout=PATIENCE)


def test_a_card_opens_again_at_once_although_the_server_does_not_know_yet_that_it_was_closed(browser, office):
    one = Visit(browser, office)
    # What the page says to the server takes a while.
    one.page.add_init_script(LATE)
    page = one.open(CITY)
    row = page.locator(".rows tbody tr").nth(20)
    name = row.locator("a").inner_text()
    dialog = page.locator("[role=dialog]")
    row.locator(".place").click()
    expect(dialog).to_contain_text(name, timeout=PATIENCE)
    expect(page.locator(READY)).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0, timeout=PATIENCE)
    row.locator("a").press("Enter")
    expect(dialog).to_contain_text(name, timeout=PATIENCE)
    one.context.close()


def test_heads_sort_by_value_and_back_and_a_card_that_opens_leaves_the_order(opened):
    head = opened.locator(".rows thead th.worded")
    before = opened.evaluate(NUMBERS)
    head.locator("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    ascending = opened.evaluate(NUMBERS)
    shares = [
        float(one[:-1]) for one in ascending if one.endswith("%") and one[:-1].lstrip("-").replace(".", "").isdigit()
    ]
    assert len(shares) > 10
    assert shares == sorted(shares)
    assert min(shares) < 0
    name = opened.locator(".rows tbody a").first.inner_text()
    opened.locator(".rows tbody .place").first.click()
    expect(opened.locator("[role=dialog]")).to_contain_text(name, timeout=PATIENCE)
    assert opened.evaluate(NUMBERS) == ascending
    opened.keyboard.press("Escape")
    head.locator("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    head.locator("button").click()
    assert head.get_attribute("aria-sort") is None
    assert opened.evaluate(NUMBERS) == before


@pytest.mark.parametrize("opened", [1440, 390], indirect=True)
def test_nothing_is_cut_and_no_table_goes_beyond_its_box(opened):
    assert opened.evaluate(CUT) == []
    assert max(opened.evaluate(WIDE)) <= 0


@pytest.mark.parametrize("opened", [1440, 390], indirect=True)
def test_a_screen_reader_has_a_table_with_names_at_every_width(opened):
    table = opened.get_by_role("table", name="大连", exact=False).first
    heads = table.get_by_role("columnheader").all_inner_texts()
    assert [one.strip() for one in heads] == ["指标", "数值", "地点", "时间", "出处"]
    assert table.get_by_role("row").count() == 127
    row = table.get_by_role("row").nth(1)
    name = row.get_by_role("link").get_attribute("aria-label")
    assert name == "、".join([row.get_by_role("rowheader").inner_text(), *("3,733 亿元", "大连市", "2015年")])


@pytest.fixture(params=[1440, 390])
def few(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The table of a city with seven figures."""
    one = Visit(browser, address, request.param)
    page = one.open("cities?city=210300")
    page.locator(".rows tbody tr").first.wait_for()
    yield page
    assert one.errors == []
    one.context.close()


def test_a_table_of_few_rows_stands_whole(few):
    assert few.locator(".rows tbody tr").count() == 7
    assert few.locator(".rows").evaluate("one => one.scrollHeight - one.clientHeight") <= 0


@pytest.mark.parametrize(("opened", "room"), [(1440, 640), (390, 720)], indirect=["opened"])
def test_the_box_of_a_long_table_ends_with_a_row_that_is_whole(opened, room):
    def rests() -> None:
        assert opened.locator(".rows").evaluate("one => one.scrollHeight - one.clientHeight") > 1000
        found = opened.evaluate(FEET)
        # No row would fit in what is left of the height that it may have.
        assert room - 150 < found["height"] <= room
        assert found["cut"] == []

    rests()
    opened.locator(".rows thead th.worded button").click()
    rests()


@pytest.mark.parametrize("opened", [390], indirect=True)
def test_on_a_phone_the_heads_say_that_they_sort_and_no_line_begins_with_a_dot(opened):
    head = opened.locator(".rows thead tr").first
    assert head.evaluate("one => getComputedStyle(one, '::before').content") == '"排序："'
    assert head.evaluate("one => one.clientHeight") < 30
    assert opened.evaluate(DOTS) == []
