"""The picture of a view in the page that answers a link: what it holds, who gets it, when there is none."""

from __future__ import annotations

import gzip
import re
import threading
import tomllib
from datetime import date
from html import unescape
from threading import Event

import pytest
from starlette.requests import Request

from indicators import current, settings
from indicators.charts.catalogue import HOME
from indicators.charts.theme import DARK, LIGHT
from indicators.figures.selection import Filters
from indicators.making.shelf import File, Order, shelf
from indicators.server import picture
from indicators.server.picture import layer
from indicators.server.picture.contents import FOLD, Contents, numbers
from indicators.server.session import Session
from indicators.view import View

PAGE = "<body><noscript>…</noscript><div id=root></div></body>"
TAG = re.compile(r"<(style|script)>.*?</\1>|<[^>]*>", re.S)


def asked(query: str = "", name: str = "") -> str:
    """The page of a view as the server answers it."""
    scope = {
        "type": "http", "method": "GET", "path": f"/{name}", "query_string": query.encode(), "scheme": "http",
        "server": ("testserver", 80), "headers": [(b"host", b"testserver")],
    }  # fmt: skip
    return picture.pictured(PAGE, Request(scope), name)


def told(html: str) -> str:
    """What of it is read."""
    return re.sub(r"\s+", " ", unescape(TAG.sub(" ", html)))


@pytest.fixture(autouse=True)
def nothing_kept_and_time_enough(monkeypatch):
    layer.pictures.clear()
    monkeypatch.setattr(layer, "PATIENCE", 60)


def test_no_file_that_is_being_made_keeps_a_page_from_it():
    held = Event()
    with shelf.asked(Order("long", lambda: held.wait(60) and File("a", "", b"1"))) as coming:
        made = asked(name="enterprises")
        assert not coming.done()
        held.set()
        assert coming.result(60).body == b"1"
    assert '<div id="picture">' in made


def test_it_has_the_place_of_the_words_for_those_without_scripts():
    made = asked(name="enterprises")
    assert made.startswith('<body><div id="picture"><style>')
    assert made.endswith("</div><div id=root></div></body>")
    assert made.count("<noscript>") == 1
    assert "看板需要浏览器启用 JavaScript。" in told(made)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_holds_the_head_and_the_first_charts_with_all_that_is_said_of_them(lang):
    page = Contents.of(View("enterprises", lang))
    text, (section,) = told(layer.html(page)), list(page.sections())
    assert page.title in text
    assert page.labels.question("enterprises") in text
    assert section.line in text
    cards = [one for block in section.blocks for column in block for one in column if not hasattr(one, "exhibits")]
    assert [one.chart.chart for one in cards] == [
        "anshan-srdi-targets", "chaoyang-firms", "chaoyang-brands", "falan-market-share",
    ]  # fmt: skip
    for one in cards:
        for said in (one.title, one.subtitle, *one.notes, page.stands(one, section.named)):
            assert said in text
        for row in one.figures:
            assert row.text in text


def test_few_numbers_are_tiles_in_it_as_on_the_page():
    page = Contents.of(View("rural", "zh"))
    tiles = [item for part in page.sections() for block in part.blocks for column in block for item in column
             if hasattr(item, "exhibits")]  # fmt: skip
    found = [number for item in tiles for one in item.exhibits for number in numbers(one, None)]
    assert [(one.value, one.name) for one in found][:1] == [("8 项", "立项发布的市级地方标准")]
    text = told(layer.html(page))
    assert "8 项 立项发布的市级地方标准 锦州市" in text.replace("\u00a0", " ")


def test_the_front_page_has_its_sentences_targets_and_map():
    text = told(layer.html(Contents.of(View())))
    front = ("6 篇报道里的 61 个数字", "目标到了没有", "≥ 30 家", "数字按性质")
    for said in (*front, "朝阳的数字最多", "朝阳 37", "丹东 2"):
        assert said in text


def test_a_chart_that_stands_alone_is_alone_in_it():
    html = layer.html(Contents.of(View("enterprises", chart="chaoyang-firms")))
    assert html.count('class="card"') == 1
    assert "《壮工业“筋骨” 挺发展“脊梁” ——朝阳高新区以创新实干推动高质量发展纪实》" in told(html)


def test_filters_take_rows_away_and_are_said():
    page = Contents.of(View("enterprises", filters=Filters(city=("210300",))))
    text = told(layer.html(page))
    assert "7 / 22 条数字" in text
    assert "城市：鞍山 ×" in text
    assert "朝阳高新区有" not in text
    assert [(one.text, one.told, one.chosen) for one in page.cities] == [
        ("鞍山", "7 条", True), ("朝阳", "15 条", False), ("其余 12 市未见报道", "", False),
    ]  # fmt: skip
    assert page.cities[0].to == "./enterprises?v=1&lang=zh"
    assert page.cities[1].to == "./enterprises?v=1&lang=zh&city=210300&city=211300"


def test_pages_without_charts_of_the_data_have_their_head():
    for name, title in (("figures", "数据"), ("explore", "自选图"), ("sources", "来源"), ("intake", "读报")):
        html = layer.html(Contents.of(View(name)))
        assert f'aria-level="1">{title}</div>' in html
        assert 'class="card"' not in html
    city = Contents.of(View("cities", filters=Filters(city=("211300",))))
    assert city.title == "朝阳"
    article = Contents.of(View("sources", filters=Filters(article=("anshan-srdi",))))
    assert article.title != "来源"
    assert article.question == ""


def test_it_ends_where_a_window_does_and_before_what_is_no_drawing(of_the_office):
    cards = {}
    for page in map(Contents.of, map(View, current.pages())):
        cards[page.view.page] = sum(
            len(column) for part in page.sections() for block in part.blocks for column in block
        )
    assert cards == {"economy": 2, "enterprises": 1, "projects": 2, "rural": 0, "living": 2, "water": 1}
    tables = View("enterprises", modes=(("firms-bars", "table"),))
    assert list(Contents.of(tables).sections()) == []
    assert FOLD == 1000


@pytest.mark.parametrize(("query", "name"), [
    ("nonsense=1", "enterprises"),
    ("city=999", ""),
    ("as=odd.table", ""),
    ("embed=true", ""),
    ("embed=true&chart=anshan-srdi-targets", "enterprises"),
    ("city=210200", "rural"),
    ("q=%3Cscript%3E", "figures"),
    ("topic=enterprises&city=210300", "rural"),
    ("chart=odd", ""),
    ("q=" + "x" * 9000, ""),
])  # fmt: skip
def test_where_the_page_begins_with_something_else_there_is_none(query, name):
    assert asked(query, name) == PAGE


def test_what_a_chat_adds_to_a_link_changes_nothing():
    assert asked("from=singlemessage&isappinstalled=0", "rural") == asked("", "rural") != PAGE


def test_where_sign_in_is_needed_it_is_for_those_who_have_signed_in(monkeypatch):
    monkeypatch.setenv("INDICATORS_SIGN_IN", "all")
    assert asked() == PAGE
    monkeypatch.setattr(layer, "session", lambda cookies: Session({"is_logged_in": True}, "one"))
    assert asked() != PAGE
    monkeypatch.setenv("INDICATORS_SIGN_IN_EMAILS", "somebody@example.cn")
    assert asked() == PAGE
    monkeypatch.undo()
    monkeypatch.setenv("INDICATORS_SIGN_IN", "intake")
    assert asked(name="intake") == PAGE
    assert asked() != PAGE


def test_without_data_and_where_making_it_fails_the_page_is_as_it_was(monkeypatch, tmp_path, caplog):
    monkeypatch.setattr(layer, "html", lambda page: 1 / 0)
    assert asked() == PAGE
    assert "a first picture could not be made" in caplog.text
    monkeypatch.setenv("INDICATORS_DATA", str(tmp_path))
    assert asked() == PAGE


def test_a_chart_that_cannot_be_made_is_said_to_be_so_and_the_others_are_there(monkeypatch):
    from indicators.charts.forms import REGISTRY

    def fails(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(type(REGISTRY["dots"]), "marks", fails)
    text = told(layer.html(Contents.of(View("enterprises", filters=Filters(city=("211300",))))))
    assert "朝阳高新区有科技型中小企业69户" in text


def test_data_with_faults_begin_with_what_is_wrong(folder, monkeypatch):
    folder.edit("figures", lambda rows: rows[0].update(unit="nonsense"))
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    assert asked() == PAGE


def test_it_is_made_once_for_data_view_and_day(monkeypatch):
    made = []
    monkeypatch.setattr(layer, "html", lambda page: made.append(page.view.page) or "<p>")
    for _ in range(3):
        assert asked(name="rural") == "<body><p><div id=root></div></body>"
    assert made == ["rural"]
    asked("lang=en", "rural")
    monkeypatch.setattr(settings, "today", lambda: date(2031, 1, 1))
    monkeypatch.setattr("indicators.server.api.query.today", lambda: date(2031, 1, 1))
    asked(name="rural")
    assert made == ["rural"] * 3


def test_nobody_waits_long_for_it(monkeypatch):
    may_go_on = threading.Event()
    monkeypatch.setattr(layer, "PATIENCE", 0.01)
    monkeypatch.setattr(layer, "html", lambda page: may_go_on.wait(30) and "<p>late")
    assert asked(name="rural") == PAGE
    may_go_on.set()
    monkeypatch.setattr(layer, "PATIENCE", 30)
    assert "<p>late" in asked(name="rural")


@pytest.mark.parametrize("page", [HOME, "enterprises", "projects", "rural"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_is_small(page, lang):
    html = layer.html(Contents.of(View(page, lang)))
    assert len(gzip.compress(html.encode(), 6)) <= 10_000


def test_its_grounds_are_those_of_the_theme():
    theme = tomllib.loads((settings.ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    for palette in (LIGHT, DARK):
        own = theme[palette.name]
        expected = (own["sidebar"]["backgroundColor"], own["secondaryBackgroundColor"])
        assert layer.GROUNDS[palette][:2] == expected
