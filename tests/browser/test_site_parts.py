"""Long pages of the static site in a browser: their parts, one search through all, and links made before."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from indicators.figures.selection import Filters, ordered, select
from indicators.publish import edition, pages, parts
from indicators.publish.edition import Source
from indicators.publish.folder import write
from indicators.publish.site import files
from indicators.settings import ROOT
from indicators.tables.raw import contents
from indicators.words.labels import Labels
from tests import province
from tests.browser.test_publish import QUERIES, Tab

LISTED = "[...document.querySelectorAll('.found a')].map((link) => link.hash.slice(1))"


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Source:
    data = province.write(tmp_path_factory.mktemp("office"), ["levels", "bounds", "names"])
    # The table alone is asked for, and drawings take their time.
    for table in ("charts", "decks"):
        head, _, _ = (data / f"{table}.csv").read_text(encoding="utf-8").partition("\n")
        (data / f"{table}.csv").write_text(f"{head}\n", encoding="utf-8")
    return Source.of(contents(data), date(2026, 11, 24))


@pytest.fixture(scope="module")
def site(source, tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("published") / "site"
    with pytest.MonkeyPatch.context() as patch:
        for module in (edition, pages):
            patch.setattr(module, "MOST_OWN", 150)
        write(files(source, ("zh",)), place)
    return place


@pytest.fixture
def tab(browser, site):
    one = Tab(browser, site.as_uri(), 1440, "light")
    yield one
    one.context.close()


def test_a_search_goes_through_all_pages_of_figures_in_the_dashboards_order(tab, source):
    labels, page = Labels(source.dataset, "zh"), tab.open("zh/figures.2.html")
    for query in filter(None, QUERIES):
        page.fill("input[name=q]", query)
        found = list(ordered(select(source.every, Filters(search=query), labels.haystack), "", labels, query)["figure"])
        expect(page.locator("output")).to_have_text(f"{len(found)} / {len(source.every)} 条数字")
        while page.locator(".found button").count():
            page.locator(".found button").click()
        assert page.evaluate(LISTED) == found, query
    expect(page.locator(".scroll")).to_be_hidden()
    page.fill("input[name=q]", "")
    expect(page.locator(".scroll")).to_be_visible()
    assert (tab.errors, tab.strangers, page.evaluate("violations")) == ([], [], [])


def test_filters_go_through_all_pages_and_what_is_found_leads_to_its_row(tab, source):
    page = tab.open("zh/figures.html?city=210300&status=target")
    own = source.every[(source.every["city"] == "210300") & (source.every["status"] == "target")]
    expect(page.locator("output")).to_have_text(f"{len(own)} / {len(source.every)} 条数字")
    page.locator(".found a").last.click()
    page.wait_for_url("**/zh/figures*.html#*")
    expect(page.locator("tr:target")).to_be_in_viewport()


def test_a_link_to_the_first_page_finds_a_row_that_is_on_another(tab, source):
    figure = source.every["figure"].iloc[-1]
    page = tab.open(f"zh/figures.html#{figure}")
    page.wait_for_url(f"**/zh/figures.*.html#{figure}")
    expect(page.locator("tr:target")).to_be_in_viewport()


def test_without_scripts_every_row_is_on_some_page(browser, site, source):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/zh/figures.html")
    rows = page.locator("tbody tr:visible").count()
    for number in range(1, page.locator(".turns > *").count()):
        page.locator(".turns > *").nth(number).click()
        rows += page.locator("tbody tr:visible").count()
    assert rows == len(source.every)
    context.close()


def test_a_link_to_a_chart_that_has_gone_on_finds_it(browser, tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "MOST", 30_000)
    source = Source.of(contents(ROOT / "data"), date(2026, 11, 24))
    write(files(source, ("zh",)), tmp_path / "site")
    one = Tab(browser, (tmp_path / "site").as_uri(), 1440, "light")
    page = one.open("zh/enterprises.html")
    assert page.locator("[data-moved]").count() > 0
    code, way = page.locator("[data-moved]").last.evaluate("(one) => [one.id, one.dataset.moved]")
    page = one.open(f"zh/enterprises.html#{code}")
    page.wait_for_url(f"**/zh/{way}")
    expect(page.locator(f"#{code}")).to_be_in_viewport()
    one.is_well()
    one.context.close()
