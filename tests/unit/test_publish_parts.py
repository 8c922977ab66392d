"""Long pages of the static site in parts: none is heavy, each figure and each old address is reachable."""

import json
import re

import pytest

from indicators.charts.catalogue import Chart
from indicators.publish import cities as city_page
from indicators.publish import finding, pages, parts, profiles
from indicators.publish.cards import Card
from indicators.publish.page import Block, Page
from indicators.publish.parts import parted
from indicators.publish.site import page_bytes
from indicators.publish.tables import Row, Table
from indicators.words.tables import Cell
from tests.unit.test_publish import Tags
from tests.unit.test_publish_lists import HEAVY, edition_of


@pytest.fixture(scope="module")
def office(province):
    return edition_of(province)


@pytest.fixture(scope="module")
def english(province):
    return edition_of(province, "en")


def whole(name: str, items, own) -> list[Page]:
    return list(parted(Page(name, name, "标题", "", []), items, own.labels))


def rows_of(count: int) -> Table:
    rows = [Row([Cell(str(n))], f"r{n}", {}) for n in range(count)]
    return Table(("indicator",), ("指标",), rows, "表")


def test_a_table_goes_on_and_each_part_leads_to_the_others(office):
    found = whole("figures", [Block(table=rows_of(25), room=10), Block(quiet="其他")], office)
    assert [page.name for page in found] == ["figures", "figures.2", "figures.3"]
    assert [page.title for page in found] == ["标题", "标题（2/3）", "标题（3/3）"]
    tables = [block.table for page in found for block in page.blocks if block.table]
    assert [[row.name for row in table.rows][::9] for table in tables] == [["r0", "r9"], ["r10", "r19"], ["r20"]]
    assert found[1].blocks[-1].turns == [("1", "figures.html"), ("2", ""), ("3", "figures.3.html")]
    assert [block.quiet for block in found[1].blocks] == ["", ""]


def test_what_stands_apart_has_a_page_of_its_own(office):
    found = whole("updates", [Block(quiet="一"), Block(quiet="二", apart=True), Block(quiet="三")], office)
    assert [[block.quiet for block in page.blocks if block.quiet] for page in found] == [["一", "三"], ["二"]]


def test_charts_beyond_go_on_and_the_first_part_knows_where(office, english, monkeypatch):
    monkeypatch.setattr(parts, "MOST", 150_000)
    found = {lang: whole("economy", list(pages._topics(own, "economy")), own) for lang, own in
             (("zh", office), ("en", english))}  # fmt: skip
    assert len(found["zh"]) == len(found["en"]) > 2
    first, *further = found["zh"]
    moved = next(block for block in first.blocks if block.moved)
    cards: list[tuple[Card, str]] = [(card, f"{page.name}.html") for page in further for card in page.cards]
    assert [(list(codes), title, way) for codes, title, way in moved.moved] == [
        ([card.code], card.title, f"{file}#{card.code}") for card, file in cards
    ]
    text = page_bytes(first, office).decode()
    assert f'<span id="{cards[0][0].code}" data-moved="{cards[0][1]}#{cards[0][0].code}"></span>' in text
    for mine, theirs in zip(*found.values(), strict=True):
        assert [card.code for card in mine.cards] == [card.code for card in theirs.cards]


def test_no_page_is_heavy(office, english):
    for own in (office, english):
        for name, items in (("cities", city_page.cities(own)), ("economy", list(pages._topics(own, "economy"))),
                            ("figures", pages._figures(own))):  # fmt: skip
            sizes = {page.name: len(page_bytes(page, own)) for page in whole(name, items, own)}
            assert max(sizes.values()) < HEAVY, sizes


def test_every_figure_stands_where_links_to_it_lead(office):
    every = office.source.every
    found = whole("figures", pages._figures(office), office)
    assert [page.name for page in found] == ["figures", "figures.2", "figures.3"]
    names = {page.name: Tags(page_bytes(page, office)).names for page in found}
    for figure in every["figure"]:
        page, _, anchor = office.figure_at(figure).partition(".html#")
        assert anchor in names[page]
    assert office.figure_at("nothing-of-it") == "figures.html#nothing-of-it"


def test_figures_on_several_pages_are_found_by_an_index_of_all(office):
    first, second, _ = whole("figures", pages._figures(office), office)
    assert 'data-index="../assets/figures-zh.' in page_bytes(second, office).decode()
    [script] = first.scripts
    whole_index = json.loads(re.fullmatch(r"const INDEX = expanded\((.*)\);\n", script.content.decode())[1])
    every = office.source.every
    assert len(whole_index["rows"]) == len(every) == 1389
    assert whole_index["choices"] == ["city", "topic", "status"]
    name, file, figure, told, text, numbers, chosen = whole_index["rows"][700]
    row = every.iloc[700]
    assert figure == row["figure"]
    assert whole_index["files"][file] == "figures.2.html"
    assert [whole_index["codes"][code] for code in chosen] == [row["city"], row["topic"], row["status"]]
    assert whole_index["called"][name] == office.labels.named(row["indicator"], row["measure"])
    assert text.endswith(row["figure"])
    assert f" · {office.labels.place(row['place'])} · " in told
    assert len(numbers) == 5
    assert len(whole_index["names"]) < len(every)


def test_of_many_charts_those_with_most_figures_are_of_the_city_and_the_others_are_told(office, monkeypatch):
    monkeypatch.setattr(profiles, "MOST_CHARTS", 2)
    own = office.source.every
    own = own[own["city"] == "210100"]
    section, rest = profiles._charts("210100", own, office)
    assert len(section.exhibits) == 2
    charts: list[Chart] = [one.chart for one in section.exhibits]
    assert {chart.chart for chart in charts}.isdisjoint(codes[0].removeprefix("210100-") for codes, _, _ in rest.moved)
    assert all(re.fullmatch(r"[a-z]+\.html#[a-z0-9-]+", way) for _, _, way in rest.moved)


def test_comparisons_beyond_are_led_to_the_pages_of_their_indicators(office, monkeypatch):
    monkeypatch.setattr(city_page, "MOST_SCALES", 1)
    monkeypatch.setattr(city_page, "MOST_ALIKE", 1)
    items = city_page.cities(office)
    moved = items[-1].moved
    assert {way for _, _, way in moved} > {"indicator-gdp-per-head.html"}
    assert any(codes[0].startswith("panel-") and len(codes) > 1 for codes, _, _ in moved)
    assert any(codes[0].startswith("family-") for codes, _, _ in moved)


def test_the_name_of_an_index_changes_with_what_is_in_it():
    one, other = (finding.listed([[name]], "indicators", "zh") for name in ("甲", "乙"))
    assert one.path != other.path
    assert one.content.decode() == 'const INDEX = [["甲"]];\n'
