"""What only a browser shows: layout, clicks, links, the console, the net."""

from __future__ import annotations

import csv
import io
import re
import shutil

import openpyxl
import pytest
from playwright.sync_api import expect

from indicators.settings import ROOT
from tests.browser.conftest import serving

PAGES = {
    "": "总览 Overview",
    "enterprises": "企业培育 Enterprises",
    "projects": "项目与园区 Projects and zones",
    "rural": "农业与文旅 Farms and tourism",
    "cities": "城市 Cities",
    "figures": "数据 Figures",
    "updates": "更新 Updates",
    "sources": "来源 Sources",
    "present": "演示 Slides",
    "intake": "读报 Read an article",
    "present?deck=one-minute": "演示 Slides",
    "enterprises?chart=chaoyang-firms": "企业培育 Enterprises",
}
# Texts of charts that reach beyond the edges of their chart, by more than a pixel.
CUT = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => {
    const edge = plot.getBoundingClientRect();
    return [...plot.querySelectorAll('.annotation-text, .textpoint text')]
        .filter(text => text.textContent.trim())
        .filter(text => {
            const box = text.getBoundingClientRect();
            const across = box.left < edge.left - 1 || box.right > edge.right + 1;
            return across || box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
        })
        .map(text => text.textContent);
})"""
# How often plotly has drawn the chart of each card.
COUNT = """window.drawn = {};
Object.defineProperty(HTMLDivElement.prototype, 'emit', {set(emit) {
    const chart = this;
    const counted = function (name, ...rest) {
        if (name === 'plotly_afterplot') {
            const card = chart.closest('[class*=st-key-card]').className.match(/st-key-card-[\\w-]+/)[0];
            drawn[card] = (drawn[card] ?? 0) + 1;
        }
        return emit.call(this, name, ...rest);
    };
    Object.defineProperty(chart, 'emit', {value: counted, configurable: true, writable: true});
}});"""
# Cards as wide as a browser's zoom may make them.
NARROWED = """addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = '[class*=st-key-card-] { width: WIDTH !important }';
    document.head.append(style);
});"""
# By how much each chart is wider than its place where plotly is given a width from before the cards stood in a row.
TOO_WIDE = """() => Promise.all([...document.querySelectorAll('.js-plotly-plot')].map(chart =>
    Plotly.react(chart, {data: chart.data, layout: {...chart.layout, width: 948}, config: {}})
        .then(() => chart._fullLayout.width - chart.parentElement.clientWidth)))"""
SIDEWAYS = """() => {
    const main = document.querySelector('[data-testid=stMain]');
    return [main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - window.innerWidth];
}"""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_on_desktop_and_phone(visit, path, width, lang):
    one = visit(width, scheme="dark" if lang == "en" else "light")
    page = one.open(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    zh, _, en = PAGES[path].partition(" ")
    assert page.locator("h1").first.inner_text() == (zh if lang == "zh" else en)
    assert page.locator("[data-testid=stException]").count() == 0
    assert one.errors == []
    assert one.strangers == []
    assert max(page.evaluate(SIDEWAYS)) <= 0
    assert page.evaluate(CUT) == []


def test_the_first_visitor_of_a_new_server_may_come_by_a_deep_link(visit):
    with serving() as address:
        one = visit(at=address)
        page = one.open("enterprises?city=210300")
        expect(page.locator("h1").first).to_have_text("企业培育", use_inner_text=True)
        assert "7 / 22" in one.main()
        assert one.errors == []


def test_the_map_draws_fourteen_cities_and_a_click_filters(visit):
    one = visit()
    page = one.open("")
    card = page.locator(".st-key-card-overview-map")
    outlines = card.locator("path.js-fill").evaluate_all("all => all.map(one => one.getAttribute('d')).join('')")
    assert outlines.count("M") >= 14
    assert card.locator(".textpoint").count() == 14
    card.locator(".textpoint", has_text="沈阳").first.click(force=True)
    page.wait_for_url("**city=210100**")
    one.settle()
    assert "9 / 61" in one.main()


@pytest.mark.quick
def test_a_chart_is_drawn_once_and_anew_where_the_window_changes(visit):
    one = visit()
    one.page.add_init_script(COUNT)
    page = one.open("")
    charts = [f"st-key-card-overview-{name}" for name in ("map", "matrix", "timeline")]
    assert page.evaluate("window.drawn") == dict.fromkeys(charts, 1)
    assert page.evaluate(TOO_WIDE) == [0, 0, 0]
    page.set_viewport_size({"width": 1100, "height": 900})
    one.settle()
    assert min(page.evaluate("window.drawn").values()) > 1
    assert max(page.evaluate(SIDEWAYS)) <= 0
    assert page.evaluate(CUT) == []


@pytest.mark.quick
@pytest.mark.parametrize("width", ["398.3px", "398.8px"])
def test_a_chart_of_a_broken_width_is_drawn_once(visit, width):
    one = visit()
    one.page.add_init_script(COUNT)
    one.page.add_init_script(NARROWED.replace("WIDTH", width))
    page = one.open("projects")
    assert set(page.evaluate("window.drawn").values()) == {1}


def test_clicking_a_mark_opens_its_card_and_closing_takes_it_back(visit):
    one = visit()
    page = one.open("enterprises")
    for _ in range(2):
        page.locator(".st-key-card-anshan-srdi-targets .bars path").first.click(position={"x": 12, "y": 8}, force=True)
        card = page.locator("[role=dialog]")
        card.wait_for()
        expect(card).to_contain_text("不少于60家", use_inner_text=True)
        assert "figure=anshan-srdi-provincial-firms-2023" in page.url
        one.settle()
        page.keyboard.press("Escape")
        card.wait_for(state="detached")
        one.settle()
        assert "figure=" not in page.url


def test_a_link_to_a_city_reopens_on_that_city_alone(visit):
    one = visit()
    page = one.open("enterprises?city=210300")
    page.locator(".st-key-filter-city [aria-pressed=true]", has_text="鞍山").wait_for()
    charts = page.locator("[class*='st-key-card-']")
    names = {name for c in charts.all() for name in c.get_attribute("class").split() if name.startswith("st-key-card-")}
    assert names == {f"st-key-card-{name}" for name in ("anshan-srdi-targets", "falan-market-share")}
    # Numbers that need no chart stand as tiles.
    assert page.locator("[class*='st-key-number-'][class*='falan-reach']").count() > 0
    assert page.locator("[class*='st-key-number-'][class*='chaoyang']").count() == 0


def test_choices_are_written_to_the_url_and_the_back_button_takes_them_back(visit):
    one = visit()
    page = one.open("figures")
    page.locator(".st-key-filters button").click()
    page.locator(".st-key-filter-status input").click()
    page.locator("[role=option]", has_text="目标").click()
    page.wait_for_url("**status=target**")
    one.settle()
    assert "4 / 61" in one.main()
    # What the word 筛选 has opened stays open while its choices change the page.
    assert page.locator(".st-key-filter-status input").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("[data-testid=stSidebar]").get_by_text("English").click()
    page.wait_for_url("**lang=en**")
    one.settle()
    expect(page.locator("h1").first).to_have_text("Figures", use_inner_text=True)
    assert "status=target" in page.url
    page.go_back()
    page.wait_for_url(re.compile("^(?!.*lang=)"))
    one.settle()
    expect(page.locator("h1").first).to_have_text("数据", use_inner_text=True)


def test_a_filter_goes_along_to_the_next_page(visit):
    one = visit()
    page = one.open("?city=210300")
    page.locator("[data-testid=stSidebar]").get_by_role("link", name="城市").click()
    page.wait_for_url("**/cities?**city=210300**")
    one.settle()
    assert "7 / 61" in one.main()


def test_all_figures_of_two_cities_as_a_workbook_take_four_clicks(visit):
    one = visit()
    page = one.open("")
    for city in ("鞍山", "锦州"):
        page.locator(".st-key-filter-city button", has_text=city).click()
        page.locator(".st-key-active button", has_text=city).wait_for()
    assert "11 / 61" in one.main()
    page.locator(".st-key-share-page button").click()
    with page.expect_download() as download:
        page.locator(".st-key-save-xlsx button").click()
    with open(download.value.path(), "rb") as file:  # noqa: PTH123
        sheet = next(iter(openpyxl.load_workbook(file)))
    printed = [cell.value for row in sheet.iter_rows() for cell in row]
    assert {"不少于30家", "10个"} <= {*printed}


def test_a_chip_takes_its_filter_away_and_the_number_left_is_announced(visit):
    one = visit()
    page = one.open("figures?city=210300&city=210700&status=actual")
    said = page.locator(".st-key-said [role=status]")
    expect(said).to_have_text("7 / 61 条数字", use_inner_text=True)
    page.locator(".st-key-active button", has_text="城市：锦州").click()
    page.wait_for_url(re.compile("^(?!.*210700)"))
    one.settle()
    expect(said).to_have_text("3 / 61 条数字", use_inner_text=True)
    assert "city=210300&status=actual" in page.url


@pytest.mark.parametrize("width", [1440, 390])
def test_the_name_over_the_menu_leads_home_with_language_filters_units_and_deck(visit, width):
    one = visit(width)
    page = one.open("rural?lang=en&city=210100&unit=元&deck=plants-area")
    page.locator("[data-testid=stLogoLink]:visible").first.click()
    page.wait_for_url(re.compile(r"/\?v=1"))
    one.settle()
    expect(page.locator("h1").first).to_have_text("Overview", use_inner_text=True)
    for part in ("lang=en", "city=210100", "unit=", "deck=plants-area"):
        assert part in page.url


def test_the_menu_of_a_phone_says_what_it_is_and_goes_away_after_a_choice(visit):
    one = visit(390)
    page = one.open("?city=210300")
    button = page.get_by_test_id("stExpandSidebarButton")
    assert button.evaluate("one => getComputedStyle(one, '::after').content") == '"菜单"'
    button.click()
    page.locator("[data-testid=stSidebar]").get_by_role("link", name="城市").click()
    page.wait_for_url("**/cities?**city=210300**")
    one.settle()
    assert page.locator("[data-testid=stSidebar]").get_attribute("data-collapsed") == "true"
    # All filters are in reach: the chips on one line, the others behind their word.
    chips = page.locator(".st-key-filter-city")
    assert chips.bounding_box()["height"] < 50
    page.locator(".st-key-filters button").click()
    page.locator(".st-key-filter-status input").wait_for()


def test_a_row_of_the_table_opens_its_card(visit):
    one = visit()
    page = one.open("figures?city=210700")
    page.locator(".rows .opens .worded").first.click()
    page.locator("[role=dialog]").wait_for()
    expect(page.locator("[role=dialog]")).to_contain_text("国家级农业标准化示范区", use_inner_text=True)


def test_the_csv_of_a_chart_is_what_the_chart_shows(visit):
    one = visit()
    page = one.open("rural?city=210100")
    page.locator(".st-key-share-gaosanjiazi-stock button:visible").click()
    with page.expect_download() as download:
        page.locator(".st-key-save-csv button").click()
    text = io.StringIO(open(download.value.path(), encoding="utf-8-sig").read())  # noqa: PTH123, SIM115
    rows = list(csv.DictReader(text))
    assert [row["printed"] for row in rows] == ["1500头", "1200只", "600余头"]
    assert download.value.suggested_filename == "gaosanjiazi-stock.csv"


def test_charts_follow_the_dark_theme(visit):
    colours = {}
    for scheme in ("light", "dark"):
        page = visit(scheme=scheme).open("rural")
        bars = page.locator(".st-key-card-national-bases .bars path").last
        colours[scheme] = bars.evaluate("path => getComputedStyle(path).fill")
    assert colours == {"light": "rgb(11, 60, 111)", "dark": "rgb(207, 226, 250)"}


def test_a_damaged_link_is_told_and_runs_no_script(visit):
    one = visit()
    page = one.open("figures?city=210300&topic=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&nonsense=1")
    assert "链接中有看不懂的部分" in one.main()
    assert "7 / 61" in one.main()
    assert page.locator("[data-testid=stMain] img").count() == 0
    assert one.errors == []


def test_new_tables_are_seen_without_a_restart(visit, tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    with serving(tmp_path / "data") as address:
        one = visit(at=address)
        page = one.open("rural")
        assert "新的图" not in one.main()
        with (tmp_path / "data" / "charts.csv").open("a", encoding="utf-8") as stream:
            indicators = "agri-zones-national service-pilots firm-demo-units"
            stream.write(f"new-chart,standards,9,bars,{indicators},,,,新的图,A new chart,,,,\n")
        page.reload()
        one.settle()
        assert "新的图" in one.main()
        (tmp_path / "data" / "units.csv").unlink()
        page.reload()
        one.settle()
        assert "units.csv" in one.main()
        assert "Traceback" not in one.main()
