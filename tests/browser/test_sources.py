"""Where exactly a number comes from: two clicks from its mark in a chart to its paragraph."""

from playwright.sync_api import expect

INVESTED = "chaoyang-investment-completed"
SEEN = """id => { const one = document.getElementById(id).getBoundingClientRect();
    return one.top >= 0 && one.bottom <= innerHeight; }"""

# Nothing that waits for a frame goes on, the picture among it, before the page has brought its figure into sight.
HELD = """const soon = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (call) => soon(function late(now) {
    const scrolled = document.querySelector('[data-testid=stMain]')?.scrollTop > 0;
    // What is held may be what scrolls: not for ever.
    scrolled || now > 20000 ? call(now) : soon(late);
});"""
# Cells of the sum that break within a word or a number: the pieces of a text that no line may part.
PARTED = """() => [...document.querySelectorAll('.reckoning :is(th, td)')].flatMap(cell => {
    const text = cell.firstChild, words = text ? [...text.data.matchAll(/[^ ，（]+/g)] : [];
    return words.filter(({0: word, index}) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1;
    }).map(({0: word}) => word);
})"""


def test_the_sum_of_the_numerals_breaks_in_no_word_on_a_phone(visit):
    page = visit(width=390).open("sources")
    box = page.locator(".own .scroll:has(.reckoning)")
    box.wait_for()
    assert page.evaluate(PARTED) == []
    assert box.evaluate("one => one.scrollWidth - one.clientWidth") <= 0


def test_a_mark_its_card_its_paragraph(visit):
    one = visit()
    page = one.open("enterprises?city=210300")
    page.locator(".st-key-card-anshan-srdi-targets .bars path").first.click(position={"x": 12, "y": 8}, force=True)
    card = page.get_by_role("dialog")
    expect(card.locator(".large")).to_have_text("≥ 60 家")
    card.get_by_role("link", name="第3段").click()
    marked = page.locator(".own li[aria-current]")
    expect(marked).to_have_attribute("id", "anshan-srdi-provincial-firms-2023")
    one.settle()
    expect(card).to_have_count(0)
    assert page.evaluate(SEEN, "anshan-srdi-provincial-firms-2023")
    assert "article=anshan-enterprise-roadmap" in page.url
    assert "figure=anshan-srdi-provincial-firms-2023" in page.url
    page.go_back()
    expect(card).to_be_visible()


def test_a_shared_paragraph_opens_in_sight_and_by_keyboard_another_is_marked(visit):
    one = visit(width=390)
    page = one.open(f"sources?v=1&lang=zh&article=chaoyang-hightech-zone&figure={INVESTED}")
    expect(page.locator(".own li[aria-current]")).to_have_attribute("id", INVESTED)
    page.wait_for_function(f"() => ({SEEN})('{INVESTED}')")
    page.locator(".own .value").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{INVESTED}[aria-current]")).to_have_count(0)
    expect(page.locator(".own li[aria-current]")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_picture_that_goes_last_leaves_the_page_where_it_stands(visit):
    one = visit(width=390)
    one.page.add_init_script(HELD)
    page = one.open(f"sources?v=1&lang=zh&article=chaoyang-hightech-zone&figure={INVESTED}")
    expect(page.locator("#picture")).to_have_count(0)
    assert page.evaluate(SEEN, INVESTED)


def test_the_card_is_walked_by_keyboard(visit):
    one = visit()
    page = one.open(f"projects?v=1&lang=zh&figure={INVESTED}")
    card = page.get_by_role("dialog")
    card.wait_for()
    one.settle()
    names = []
    for _ in range(6):
        page.keyboard.press("Tab")
        names.append(
            page.evaluate("(document.activeElement.textContent || document.activeElement.ariaLabel || '').trim()")
        )
    assert any(name.endswith("第4段 ›") for name in names)
    assert "加入演示" in names
    assert any("链接、引用、二维码" in name for name in names)
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
