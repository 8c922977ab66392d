"""``python -m tests.browser.pictures``: the pictures of the two READMEs, made anew from the dashboard as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from indicators.settings import ROOT
from indicators.text import t
from tests.browser.conftest import READY, chromium, serving

DOCS = ROOT / "docs"
ARTICLE = ROOT / "tests" / "texts" / "farmland.txt"
# Fonts and charts are there.
PAUSE = 6000
WIDE, TALL, SIDEBAR = 1440, 1180, 330


@contextmanager
def opened(browser: Browser, url: str, width: int, height: int, scale: float = 1) -> Iterator[Page]:
    """A page that has come to rest."""
    size = {"width": width, "height": height}
    context = browser.new_context(viewport=size, device_scale_factor=scale, color_scheme="light")
    page = context.new_page()
    page.goto(url)
    page.wait_for_selector(READY)
    page.wait_for_timeout(PAUSE)
    yield page
    context.close()


def take(browser: Browser, address: str, lang: str, ending: str) -> None:
    """The four pictures in a language."""
    view = f"?v=1&lang={lang}"
    with opened(browser, f"{address}/{view}", WIDE, TALL) as page:
        page.screenshot(path=DOCS / f"overview{ending}.png")
    anshan = f"{address}/enterprises{view}&city=210300"
    with opened(browser, anshan, WIDE, TALL, 1.6) as page:
        page.locator(".st-key-card-anshan-srdi-targets").screenshot(path=DOCS / f"targets{ending}.png")
    with opened(browser, anshan, 390, 844) as page:
        page.screenshot(path=DOCS / f"phone{ending}.png")
    with opened(browser, f"{address}/intake{view}", WIDE, TALL) as page:
        field = page.locator("textarea").first
        field.fill(ARTICLE.read_text(encoding="utf-8"))
        field.blur()
        page.wait_for_timeout(PAUSE)
        page.get_by_role("button", name=t("intake.read", lang), exact=True).click()
        page.wait_for_timeout(2 * PAUSE)
        clip = {"x": SIDEBAR, "y": 10, "width": WIDE - SIDEBAR, "height": 1000}
        page.screenshot(path=DOCS / f"intake{ending}.png", clip=clip)


def main() -> None:
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for lang, ending in (("zh", ""), ("en", ".en")):
            take(browser, address, lang, ending)
        browser.close()


if __name__ == "__main__":
    main()
