"""Words of the tables and of a link are shown as they are: whatever they hold, no page makes anything of it."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from urllib.parse import quote

import pytest

from indicators.__main__ import main
from tests.browser.conftest import Visit, serving
from tests.poison import HOST, POISON, TOKENS, poisoned

# What is in the page that comes of no word of ours: a token alone in its own element, an address that leads elsewhere.
MADE = """tokens => {
    const found = [], shadows = root => {
        for (const one of root.querySelectorAll('*')) {
            if (one.shadowRoot) shadows(one.shadowRoot)
            const where = one.getAttribute('href') ?? one.getAttribute('xlink:href') ?? one.getAttribute('src')
            if (where && !['data:', 'blob:'].includes(new URL(where, location).protocol)
                && new URL(where, location).host !== location.host) found.push(one.outerHTML.slice(0, 200))
            if (tokens.includes(one.textContent.trim())) found.push(one.outerHTML.slice(0, 200))
            if (one.matches('.katex')) found.push('katex')
        }
    }
    shadows(document)
    return [...new Set(found)]
}"""
PAGES = (
    "", "economy", "enterprises", "projects", "rural", "indicators", "explore?indicator=srdi-giants-national",
    "cities", "cities?city=210300", "cities?place=anshan", "cities?city=210300&city=211300", "figures",
    "figures?sort=value", "sources", "sources?article=anshan-enterprise-roadmap",
    "figures?figure=falan-steel-customers", "enterprises?figure=falan-steel-customers", "present", "updates", "intake",
    "present?deck=one-minute", "present?deck=one-minute&slide=1", "enterprises?as=anshan-srdi-targets.table",
    "enterprises?as=anshan-srdi-targets.text", "enterprises?chart=anshan-srdi-targets&embed=true",
)  # fmt: skip
OPENERS = ("[data-testid=stExpander] summary", ".st-key-filters button")
STRANGE = quote(f"紧急通知 https://{HOST}/now **zqbold** [zqlink](http://{HOST}) :red[zqred]")
NAMES = ("city", "topic", "status", "article", "indicator", "measure", "place", "from", "period", "sort", "figure",
         "chart", "as", "unit", "form", "transform", "base", "deck", "slide", "v", "lang", "at", "panel", "change",
         "focus", STRANGE)  # fmt: skip


@pytest.fixture(scope="module")
def poison(tmp_path_factory) -> Iterator[str]:
    with serving(poisoned(tmp_path_factory.mktemp("poison") / "data")) as address:
        yield address


def made(one: Visit) -> list[str]:
    return one.page.evaluate(MADE, list(TOKENS))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_makes_anything_of_a_word_of_the_tables(visit, poison, path, lang):
    one = visit(at=poison)
    one.page.goto(f"{poison}/{path}{'&' if '?' in path else '?'}lang={lang}")
    one.page.wait_for_selector("h1, h3, section .js-plotly-plot, .js-plotly-plot", timeout=60_000)
    one.page.wait_for_timeout(1500)
    if "slide=" not in path:
        one.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)
    for opener in OPENERS:
        for opened in one.page.locator(opener).all()[:6]:
            if opened.is_visible() and not one.page.locator("[role=dialog]").count():
                opened.click()
    one.page.wait_for_timeout(300)
    assert made(one) == []
    assert not [url for url in one.strangers if HOST in url]


def test_the_words_themselves_are_there(visit, poison):
    shown = visit(at=poison).open("enterprises").inner_text("body").replace("\u200b", "")
    assert POISON in shown


def test_the_panels_of_a_chart_make_nothing_of_its_name(visit, poison):
    one = visit(at=poison)
    page = one.open("enterprises")
    for key in ("share-anshan-srdi-targets", "more-anshan-srdi-targets"):
        page.locator(f".st-key-{key} button:visible").first.click()
        page.wait_for_timeout(1500)
        assert made(one) == []
        page.keyboard.press("Escape")
    page.locator(".st-key-add-anshan-srdi-targets button:visible").first.click()
    page.wait_for_timeout(1000)
    page.locator("input[role=combobox], .finder input").first.fill("鞍山")
    page.wait_for_timeout(1500)
    assert made(one) == []


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[str]:
    """The static site of the same words, from a plain server."""
    home = tmp_path_factory.mktemp("site")
    assert main(["publish", str(home / "site"), "--data", str(poisoned(home / "data"))]) == 0

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = partial(Handler, directory=str(home / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_no_page_of_the_site_makes_anything_of_them_when_its_scripts_have_run(visit, site):
    one = visit(at=site)
    for lang in ("zh", "en"):
        for name in ("index", "enterprises", "projects", "cities", "city-210300", "figures", "sources", "indicators"):
            one.page.goto(f"{site}/{lang}/{name}.html")
            one.page.wait_for_load_state("networkidle")
            for field in one.page.locator("input[type=search]:visible").all():
                field.fill("鞍山" if lang == "zh" else "Anshan")
            one.page.wait_for_timeout(500)
            assert made(one) == [], name
    assert not [url for url in one.strangers if HOST in url]


@pytest.mark.parametrize("page", ["", "figures", "explore", "cities", "sources", "present", "updates", "indicators"])
def test_a_link_cannot_put_its_own_words_on_a_page(visit, page):
    one = visit()
    one.open(f"{page}?" + "&".join(f"{name}={STRANGE}" for name in NAMES))
    assert made(one) == []
    for strange in (HOST, "紧急", "zq"):
        assert strange not in one.page.inner_text("body") + one.page.title()


@pytest.mark.parametrize("page", ["", "figures", "sources", "present"])
def test_what_is_searched_for_is_no_link(visit, page):
    one = visit()
    one.open(f"{page}?q={STRANGE}")
    assert made(one) == []
    assert HOST not in one.page.title()
