"""The static site in a browser, from a server under a folder and from the disk: drawn, quiet, still, at home."""

from __future__ import annotations

import http.server
import re
import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from indicators.figures.selection import Filters, ordered, select
from indicators.publish import indicators
from indicators.publish.edition import Source
from indicators.publish.folder import write
from indicators.publish.site import files
from indicators.settings import ROOT
from indicators.tables.raw import contents
from indicators.words.labels import Labels
from tests import province

SUB = "/deep/below"
# The pages with charts; the others have tables.
CHARTS = ("index", "enterprises", "projects", "rural", "cities", "city-211300")
TABLES = ("figures", "sources", "indicators")
DROPPED = "net::ERR_ABORTED"
SHIFTS = """window.shifts = 0; new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.shifts += one.value;
}).observe({ type: "layout-shift", buffered: true });
window.violations = []; addEventListener("securitypolicyviolation", (one) => violations.push(one.violatedDirective));"""
# Charts that are drawn, and how many of them are as high as the room kept for them.
DRAWN = """() => {
    const boxes = [...document.querySelectorAll(".chart")];
    const high = (box) => box.querySelector(".main-svg").getBoundingClientRect().height;
    const drawn = boxes.filter((box) => box.querySelector(".cartesianlayer .trace"));
    return [boxes.length, drawn.length, drawn.filter((box) => high(box) === box.clientHeight).length];
}"""

ACTUAL = 46
# The rows that the foot of a box cuts.
CUT = """() => [...document.querySelectorAll('.scroll')].flatMap(box => {
    const foot = box.getBoundingClientRect().bottom;
    return [...box.querySelectorAll('tbody tr:not([hidden])')].filter(row => {
        const {top, bottom} = row.getBoundingClientRect();
        return top < foot - 2 && bottom > foot + 1;
    }).map(row => row.textContent);
})"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("published") / "site"
    write(files(Source.of(contents(ROOT / "data"), date(2026, 11, 24))), place)
    return place


@pytest.fixture(scope="module")
def served(folder) -> Iterator[str]:
    """The folder under a path of a plain server."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path):
            return super().translate_path(path.removeprefix(SUB))

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{SUB}"
        server.shutdown()


@pytest.fixture(params=["served", "disk"])
def base(request, folder) -> str:
    return request.getfixturevalue("served") if request.param == "served" else folder.as_uri()


class Tab:
    """A page that notes what must not happen: errors, requests elsewhere."""

    def __init__(self, browser: Browser, base: str, width: int, scheme: str) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        self.page: Page = self.context.new_page()
        self.base, self.errors, self.strangers = base, [], []
        self.page.add_init_script(SHIFTS)
        self.page.on("console", lambda one: self.errors.append(one.text) if one.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        # What is still on its way when the next page is asked for, the browser itself drops.
        self.page.on("requestfailed", lambda one: self.errors.append(one.url) if one.failure != DROPPED else None)
        self.page.on("request", lambda one: None if one.url.startswith(base) else self.strangers.append(one.url))

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.base}/{path}")
        return self.page

    def scroll(self) -> None:
        """Past every chart: those out of sight are not drawn before."""
        for box in self.page.locator(".chart").all():
            box.scroll_into_view_if_needed()
            expect(box.locator(".cartesianlayer .trace").first).to_be_attached()

    def is_well(self) -> None:
        assert self.errors == []
        assert self.strangers == []
        assert self.page.evaluate("violations") == []
        assert self.page.evaluate("shifts") < 0.05
        assert self.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.fixture
def tab(browser: Browser) -> Iterator[Callable[..., Tab]]:
    tabs = []

    def start(base: str, width: int = 1440, scheme: str = "light") -> Tab:
        tabs.append(Tab(browser, base, width, scheme))
        return tabs[-1]

    yield start
    for one in tabs:
        one.context.close()


@pytest.mark.parametrize(("lang", "width", "scheme"), [("zh", 1440, "light"), ("en", 390, "dark")])
def test_every_page_is_drawn_and_well(base, tab, lang, width, scheme):
    one = tab(base, width, scheme)
    for name in CHARTS:
        page = one.open(f"{lang}/{name}.html")
        one.scroll()
        boxes, drawn, high = page.evaluate(DRAWN)
        assert boxes == drawn == high > 0, name
        one.is_well()
    for name in TABLES:
        page = one.open(f"{lang}/{name}.html")
        assert page.locator("tbody tr").count() > 6
        one.is_well()


@pytest.mark.parametrize("width", [1440, 390])
def test_the_box_of_a_long_table_ends_with_a_row_that_is_whole(served, tab, width):
    one = tab(served, width)
    page = one.open("zh/figures.html?status=actual")
    assert page.locator("tbody tr:not([hidden])").count() == ACTUAL
    assert page.evaluate(CUT) == []
    page.locator("thead th.worded button").click()
    assert page.evaluate(CUT) == []
    one.is_well()


def test_charts_out_of_sight_wait(served, tab):
    page = tab(served).open("zh/index.html")
    expect(page.locator(".chart .main-svg").first).to_be_visible()
    assert page.evaluate(DRAWN.replace("=== box.clientHeight", "> 0"))[:2] != [4, 4]
    assert page.locator(".chart").last.inner_html() == ""


def test_the_front_leads_to_chinese_and_the_switch_keeps_the_page(base, tab):
    one = tab(base)
    page = one.open("index.html")
    page.wait_for_url("**/zh/index.html")
    page.locator(".side .wide").get_by_text("项目与园区").click()
    page.wait_for_url("**/zh/projects.html")
    page.locator(".side .wide").get_by_text("English").click()
    page.wait_for_url("**/en/projects.html")
    expect(page.locator("h1")).to_have_text("Projects and zones")
    one.is_well()


def test_the_theme_follows_the_system_while_the_page_is_open(served, tab):
    page = tab(served).open("zh/enterprises.html")
    bar = page.locator("#anshan-srdi-targets .point path").first
    expect(bar).to_be_visible()
    assert "rgb(11, 60, 111)" in bar.get_attribute("style")
    page.emulate_media(color_scheme="dark")
    expect(bar).to_have_attribute("style", re.compile(r"rgb\(207, 226, 250\)"))
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(230, 237, 245)"


def test_paper_is_light_whatever_the_theme(served, tab):
    page = tab(served, scheme="dark").open("zh/enterprises.html")
    bar = page.locator("#anshan-srdi-targets .point path").first
    expect(bar).to_have_attribute("style", re.compile(r"rgb\(207, 226, 250\)"))
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "rgb(11, 60, 111)" in bar.get_attribute("style")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(29, 39, 51)"
    page.emulate_media(media="screen", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(bar).to_have_attribute("style", re.compile(r"rgb\(207, 226, 250\)"))


def test_a_mark_leads_to_its_figure(base, tab):
    one = tab(base)
    page = one.open("zh/enterprises.html")
    page.locator("#anshan-srdi-targets .point path").nth(1).click(force=True)
    page.wait_for_url("**/zh/figures.html#anshan-srdi-*")
    row = page.locator("tr:target")
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text("不少于40家", use_inner_text=True)
    one.is_well()


def test_a_city_of_the_map_leads_to_its_page(served, tab):
    page = tab(served).open("zh/index.html")
    label = page.locator("#overview-map .textpoint, #overview-map text").filter(has_text="鞍山").first
    label.scroll_into_view_if_needed()
    box = label.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(200)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**/zh/city-210300.html")


def test_figures_are_searched_filtered_sorted_and_the_address_keeps_it(base, tab):
    one = tab(base)
    page = one.open("zh/figures.html")
    shown = page.locator("tbody tr:visible")
    assert shown.count() == 61
    page.select_option("select[name=city]", "210300")
    assert shown.count() == 7
    page.select_option("select[name=status]", "target")
    page.fill("input[name=q]", "省级")
    assert shown.count() == 2
    expect(page.locator("output")).to_have_text("2 / 61 条数字")
    assert "city=210300" in page.url
    page.locator("thead button").nth(1).click()
    numbers = shown.locator(".worded .line > span:first-child")
    assert numbers.all_inner_texts() == ["≥ 40 家", "≥ 60 家"]
    page.locator("thead button").nth(1).click()
    assert numbers.all_inner_texts() == ["≥ 60 家", "≥ 40 家"]
    row = shown.first
    name = row.locator("a").inner_text()
    row.locator(".place").click()
    page.wait_for_url("**/zh/indicator-*.html#*")
    expect(page.locator("h1")).to_have_text(name)
    page.go_back()
    page.fill("input[name=q]", "")
    page.locator(".side .wide").get_by_text("English").click()
    page.wait_for_url("**/en/figures.html?city=210300&status=target")
    expect(page.locator("output")).to_have_text("4 of 61 figures")
    one.is_well()


def test_indicators_are_searched_sorted_and_lead_to_their_pages(base, tab):
    one = tab(base)
    page = one.open("zh/indicators.html?q=xiaojuren")
    shown = page.locator("tbody tr:not(.group):visible")
    assert shown.count() == 3
    expect(page.locator("output")).to_have_text("3 / 60 项指标")
    expect(page.locator(".group").first).to_be_hidden()
    page.fill("input[name=q]", "")
    expect(page.locator(".group").first).to_be_visible()
    first = shown.first.locator("a").inner_text()
    page.locator("thead button").last.click()
    page.locator("thead button").last.click()
    assert int(shown.first.locator(".figures").inner_text()) >= 2
    page.locator("thead button").last.click()
    assert shown.first.locator("a").inner_text() == first
    page.get_by_role("link", name="国家级“专精特新”小巨人企业").click()
    page.wait_for_url("**/zh/indicator-srdi-giants-national.html")
    expect(page.locator("td.worded .under")).to_have_text("不少于30家")
    one.is_well()


def test_a_search_on_one_part_of_a_long_list_goes_through_all(tmp_path, tab, monkeypatch):
    monkeypatch.setattr(indicators, "MOST_LISTED", 20)
    monkeypatch.setattr(indicators, "MOST_CHARTS", 0)
    write(files(Source.of(contents(ROOT / "data"), date(2026, 11, 24)), ("zh",)), tmp_path / "site")
    page = tab((tmp_path / "site").as_uri()).open("zh/indicators-3.html?q=%E5%B0%8F%E5%B7%A8%E4%BA%BA")
    expect(page.locator(".found a").first).to_have_text("“专精特新”小巨人企业")
    expect(page.locator(".scroll")).to_be_hidden()
    expect(page.locator("output")).to_have_text("3 / 60 项指标")
    page.fill("input[name=q]", "(*")
    expect(page.locator("output")).to_have_text("0 / 60 项指标")
    page.fill("input[name=q]", "")
    expect(page.locator(".scroll")).to_be_visible()
    page.locator(".turns a").first.click()
    page.wait_for_url("**/zh/indicators.html")


def test_without_scripts_all_is_there_to_read(served, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/zh/figures.html")
    assert page.locator("tbody tr:visible").count() == 61
    expect(page.locator(".filters")).to_be_hidden()
    page.goto(f"{served}/zh/enterprises.html")
    expect(page.locator(".remark")).to_be_visible()
    page.locator("#anshan-srdi-targets summary").click()
    expect(page.locator("#anshan-srdi-targets td.worded .under").first).to_have_text("不少于30家")
    context.close()


def test_the_menu_of_a_phone_unfolds(served, tab):
    one = tab(served, width=390)
    page = one.open("en/index.html")
    expect(page.locator(".side .wide")).to_be_hidden()
    page.locator(".narrow summary").click()
    page.locator(".narrow nav").get_by_text("Tourism").click()
    page.wait_for_url("**/en/rural.html")
    one.is_well()


def test_files_are_saved(base, tab):
    one = tab(base)
    page = one.open("zh/enterprises.html")
    with page.expect_download() as saving:
        page.locator("#anshan-srdi-targets a[download]").click()
    assert saving.value.suggested_filename == "anshan-srdi-targets.csv"
    assert "不少于30家".encode() in Path(saving.value.path()).read_bytes()


QUERIES = [
    "地區生產總值", "ＧＤＰ", "dqsczz", "renjun 沈阳", "沈阳，人均", "≥8", "> 80家", "不少於", "“引号”’", "7,628.3",
    "R&D", "syrb", "(*", "",
]  # fmt: skip


def test_the_browser_finds_what_the_dashboard_finds_and_in_its_order(tmp_path, tab):
    data = province.write(tmp_path / "data", ["levels", "bounds", "names"])
    # The table alone is asked for, and drawings take their time.
    for table in ("charts", "decks"):
        head, _, _ = (data / f"{table}.csv").read_text(encoding="utf-8").partition("\n")
        (data / f"{table}.csv").write_text(f"{head}\n", encoding="utf-8")
    source = Source.of(contents(data), date(2026, 11, 24))
    write(files(source, ("zh",)), tmp_path / "site")
    page = tab((tmp_path / "site").as_uri()).open("zh/figures.html")
    labels = Labels(source.dataset, "zh")
    for query in QUERIES:
        page.fill("input[name=q]", query)
        shown = page.evaluate("[...document.querySelectorAll('tbody tr:not([hidden])')].map((row) => row.id)")
        found = select(source.every, Filters(search=query), labels.haystack)
        assert shown == list(ordered(found, "", labels, query)["figure"]), query
    page.goto(page.url.split("?")[0] + "?city=210300。&from=timeline")
    assert page.locator("tbody tr:visible").count() == len(select(source.every, Filters(city=("210300",))))
