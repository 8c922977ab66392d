"""The static site's list of indicators, the pages that it leads to, and the profiles of cities."""

import json
import re
from datetime import date

import pytest

from indicators.figures.selection import tidy
from indicators.publish import indicators, profiles
from indicators.publish.edition import Edition, Source
from indicators.publish.indicators import indicator_pages
from indicators.publish.page import Page
from indicators.publish.pages import pages
from indicators.publish.profiles import profiles as city_pages
from indicators.publish.site import page_bytes
from indicators.view.vocabulary import vocabulary
from indicators.words.labels import Labels
from tests.unit.test_publish import Tags

DAY = date(2026, 11, 24)
HEAVY = 500_000


def edition_of(dataset, lang: str = "zh") -> Edition:
    every = tidy(dataset)
    source = Source(dataset, every, vocabulary(dataset, every), "0123456789ab", DAY)
    return Edition(source, Labels(dataset, lang, today=DAY), ("zh", "en"))


@pytest.fixture(scope="module")
def office(province) -> Edition:
    return edition_of(province)


@pytest.fixture(scope="module")
def listed(office) -> dict[str, Page]:
    """The list and the pages that it leads to, without their charts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(indicators, "MOST_CHARTS", 0)
        return {page.name: page for page in indicator_pages(office)}


def test_indicators_stand_under_their_topics_with_their_latest_number_and_line(listed, office):
    [_, block] = listed["indicators"].blocks
    assert [group.name for group in block.listing.groups][:2] == ["综合经济", "各类企业"]
    row = block.listing.groups[0].rows[0]
    assert (row.entry.number, row.entry.place, row.entry.time) == ("10223.6 亿元", "沈阳市", "2024年")
    assert (row.address, row.day, row.years, row.figures) == ("indicator-gdp.html", "2024-12-31", "2015—2024年", 460)
    text = page_bytes(listed["indicators"], office).decode()
    assert text.count('<svg class="small"') == sum(bool(one.entry.line) for g in block.listing.groups for one in g.rows)
    assert "沈阳市 10 期，从2015年的 7628.3 亿元到2024年的 10223.6 亿元" in text
    assert '<td class="indicator" data-depth="1" data-order="第一产业增加值">' in text
    assert "销售额 R&amp;D&lt;i&gt;*%{y}" in text


def test_topics_lead_to_where_they_begin(listed, office):
    [ways, _] = listed["indicators"].blocks
    names = Tags(page_bytes(listed["indicators"], office)).names
    assert ways.links[0] == ("综合经济", "indicators.html#economy", "9 项指标")
    assert {address.partition("#")[2] for _, address, _ in ways.links} <= names


def test_a_long_list_has_parts_and_one_search_through_all(office, monkeypatch):
    monkeypatch.setattr(indicators, "MOST_LISTED", 10)
    monkeypatch.setattr(indicators, "MOST_CHARTS", 0)
    found = {page.name: page for page in indicator_pages(office)}
    parts = [found[name] for name in ("indicators", "indicators-2", "indicators-3", "indicators-4")]
    assert "indicators-5" not in found
    rows = [row for part in parts for group in part.blocks[1].listing.groups for row in group.rows]
    assert [row.position for row in rows] == list(range(32))
    assert parts[1].blocks[1].turns == [
        ("1", "indicators.html"), ("2", ""), ("3", "indicators-3.html"), ("4", "indicators-4.html"),
    ]  # fmt: skip
    assert (parts[1].title, parts[1].section) == ("指标（2/4）", "indicators")
    texts = {part.name: page_bytes(part, office) for part in parts}
    # Each topic is led to where it begins, wherever that is.
    for _, address, _ in parts[3].blocks[0].links:
        name, _, anchor = address.partition("#")
        assert anchor in Tags(texts[name.removesuffix(".html")]).names
    scripts = {script for part in parts for script in part.scripts}
    [(path, content)] = scripts
    assert f'data-index="../{path}"'.encode() in texts["indicators-3"]
    entries = json.loads(content.decode().removeprefix("const INDEX = ").removesuffix(";\n"))
    assert [entry[1] for entry in entries] == [row.address for row in rows]
    assert entries[0][0] == "地区生产总值"
    assert "di'qu'sheng'chan'zong'zhi" in entries[0][3]


def test_no_part_of_the_list_is_heavy(listed, office):
    size = len(page_bytes(listed["indicators"], office))
    assert size / len(listed["indicators"].blocks[1].listing.names) * indicators.MOST_LISTED < HEAVY


def test_the_page_of_an_indicator_has_its_meaning_its_parts_and_all_its_figures(listed):
    page = listed["indicator-gdp"]
    assert (page.title, page.lead) == ("地区生产总值", "10223.6 亿元 · 沈阳市 · 2024年")
    [first, last] = page.blocks
    assert first.links[0] == ("第一产业增加值", "indicator-farming-product.html", "其中的一部分")
    assert len(last.table.rows) == 460
    assert last.table.rows[0].cells[last.table.kinds.index("as_of")].text == "2030年"
    assert last.table.rows[0].way == ""
    above = listed["indicator-farming-product"].blocks[0].links
    assert above == [("地区生产总值", "indicator-gdp.html", "上一级")]


def test_of_many_indicators_those_with_the_most_figures_have_the_chart_of_the_explorer(office, monkeypatch):
    monkeypatch.setattr(indicators, "MOST_CHARTS", 1)
    found = [card for page in indicator_pages(office) for card in page.cards]
    assert [(card.code, card.title, card.stands.across) for card in found] == [("indicator-gdp", "地区生产总值", True)]
    assert found[0].drawing
    assert b"place=cities" in found[0].data


def test_a_profile_tells_what_is_known_with_lines_and_leads_to_the_rows(office, monkeypatch):
    monkeypatch.setattr(profiles, "_charts", lambda *_: [])
    found = {page.name: page for page in city_pages(office)}
    assert [*found][-1] == "city-none"
    page = found["city-210100"]
    known = {one.name: (one, way, row) for block in page.blocks for one, way, row in block.known}
    one, way, row = known["地区生产总值"]
    assert (one.number, way) == ("10223.6 亿元", "indicator-gdp.html")
    text = page_bytes(page, office).decode()
    assert row.startswith("#")
    assert f'<tr id="{row[1:]}" class="opens">' in text
    assert '<p class="quiet"><span>2015年</span> <span>2024年</span></p>' in text
    assert "在报道了同期数的 14 个市中（实际），由高到低第 1" in text
    assert "辽宁省（省）" in {block.heading for block in found["city-none"].blocks}


def test_a_row_that_a_long_page_leaves_out_is_on_that_of_its_indicator(office, monkeypatch):
    monkeypatch.setattr(profiles, "_charts", lambda *_: [])
    monkeypatch.setattr(profiles, "MOST_OWN", 1)
    page = next(page for page in city_pages(office) if page.name == "city-210100")
    addresses = [row for block in page.blocks for _, _, row in block.known]
    assert sum(address.startswith("#") for address in addresses) <= 1
    assert any(re.fullmatch(r"indicator-gdp\.html#[a-z0-9-]+", address) for address in addresses)


@pytest.mark.parametrize("address", ["", "https://data.example.cn"])
def test_where_a_reader_looks_for_the_explorer_it_says_that_a_server_has_it(dataset, monkeypatch, address):
    monkeypatch.setenv("INDICATORS_PUBLIC_URL", address)
    monkeypatch.setattr("indicators.publish.pages.indicator_pages", lambda _: [])
    monkeypatch.setattr("indicators.publish.pages.profiles", lambda _: [])
    monkeypatch.setattr("indicators.publish.pages._topics", lambda *_: [])
    monkeypatch.setattr("indicators.publish.pages.cities", lambda _: [])
    [block] = next(page for page in pages(edition_of(dataset, "en")) if page.name == "explore").blocks
    assert "only the dashboard has them" in block.text
    ways = [way for _, way, _ in block.links]
    assert ways[-3:] == ["indicators.html", "cities.html", "figures.html"]
    assert ways[:-3] == ([f"{address}/explore?v=1&lang=en"] if address else [])
