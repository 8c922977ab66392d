"""Every page and dialog by axe (https://github.com/dequelabs/axe-core): WCAG 2.2 A and AA and its good practice.

What axe cannot see stands beside it: headings without a gap, every control named, no English word in a Chinese page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": RULES}}
PAGES = (
    "",
    "enterprises",
    "enterprises?city=210300&as=anshan-srdi-targets.text",
    "projects",
    "rural",
    "cities?city=210300",
    "cities?city=210300&city=211300",
    "indicators",
    "explore?indicator=listed-firms",
    "figures",
    "sources",
    "present",
    "present?deck=one-minute",
    "intake",
    "figures?q=nothing-is-called-so",
)
FIGURE = "enterprises?figure=anshan-srdi-provincial-firms-2023"
# The levels told of the headings of a page or dialog, in order.
LEVELS = """(root) => [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((one) => one.getAttribute("role") !== "presentation")
    .map((one) => Number(one.getAttribute("aria-level") ?? one.tagName[1]))"""
# What Streamlit writes in attributes that are heard. Names of columns and formats are Latin in both languages.
HEARD = """() => [...document.querySelectorAll("[aria-label], [placeholder], img[alt]")]
    .flatMap((one) => ["aria-label", "placeholder", "alt"].map((name) => one.getAttribute(name)))
    .filter((text) => text)"""
LATIN = re.compile(r"[A-Za-z]{3,}")
KNOWN = re.compile(r"https?://\S+|Language|English|Enter|CSV|XLSX|JSON|PPTX|HTML|PDF|SDMX|[a-z_]+\.csv|[a-z]+-[a-z-]+")


def broken(page: Page) -> list[str]:
    """What axe finds, a line each: the rule, where, what it looks like."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{one['id']}: {node['target']} {node['html'][:200]}" for one in found for node in one["nodes"]]


def jumps(levels: list[int], first: int) -> list[tuple[int, int]]:
    return [(a, b) for a, b in zip([first - 1, *levels], levels, strict=False) if b > a + 1]


@pytest.mark.parametrize(("scheme", "lang"), [("light", "zh"), ("dark", "en")])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_breaks_a_rule(visit, path, scheme, lang):
    page = visit(scheme=scheme).open(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    assert broken(page) == []
    assert page.evaluate("document.documentElement.lang") == {"zh": "zh-CN", "en": "en"}[lang]
    levels = page.locator("[data-testid=stMain]").evaluate(LEVELS)
    assert (levels.count(1), jumps(levels, 1)) == (1, [])


@pytest.mark.parametrize("path", ["", "enterprises?city=210300", "figures", "cities?city=210300", "indicators"])
def test_a_phone_breaks_none_and_nothing_lies_beside_it(visit, path):
    """320 pixels are 1280 at 400 % (WCAG 2.2, 1.4.10)."""
    page = visit(320).open(path)
    assert broken(page) == []
    assert page.locator("[data-testid=stMain]").evaluate("one => one.scrollWidth - one.clientWidth") <= 0


def shared(page: Page) -> None:
    page.get_by_role("button", name="分享·下载：").first.click()


def meant(page: Page) -> None:
    page.get_by_role("button", name="释义：").first.click()


def searched(page: Page) -> None:
    page.get_by_role("combobox", name="搜索").fill("企业")
    page.get_by_role("listbox").first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("path", "act"),
    [("enterprises", shared), ("enterprises", meant), ("", searched), (FIGURE, lambda page: None)],
    ids=["share", "glossary", "search", "figure"],
)
def test_no_dialog_breaks_a_rule(visit, path: str, act: Callable[[Page], None], scheme: str):
    one = visit(scheme=scheme)
    page = one.open(path)
    act(page)
    # The hint of what was clicked is Streamlit's own, outside of every landmark; it says the control's name again.
    page.mouse.move(1, 1)
    page.get_by_role("tooltip").wait_for(state="detached")
    one.settle()
    dialog = page.get_by_role("dialog")
    for folded in dialog.locator("summary").all():
        folded.click()
    one.settle()
    assert broken(page) == []
    for opened in dialog.all():
        assert jumps(opened.evaluate(LEVELS), 2) == []


@pytest.mark.parametrize("path", ["", "enterprises?city=210300", "figures", "sources", "intake", FIGURE])
def test_a_chinese_page_says_nothing_in_english(visit, path):
    page = visit().open(path)
    heard = [text for text in page.evaluate(HEARD) if LATIN.search(KNOWN.sub("", text))]
    assert heard == []
    assert page.get_by_text("Skip to main content").count() == 0
