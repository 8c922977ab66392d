"""指标: what is listed follows the filters, search, order and page of the view; its links open what they name."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from indicators.ui import indicators as listing
from tests.pages.test_pages import sound_page

pytestmark = pytest.mark.usefixtures("of_the_office")


def data(app: AppTest) -> dict:
    [found] = [json.loads(one.proto.json) for one in app.get("bidi_component") if "groups" in one.proto.json]
    return found


def rows(app: AppTest) -> list[dict]:
    return [row for group in data(app)["groups"] for row in group["rows"]]


def test_indicators_stand_under_their_topics_with_the_latest_number():
    found = data(sound_page("indicators"))
    assert [group["title"] for group in found["groups"]][:2] == ["综合经济", "各类企业"]
    first = found["groups"][0]["rows"][0]
    assert (first["code"], first["number"]) == ("gdp", "10223.6 亿元")
    assert (first["place"], first["time"]) == ("沈阳市", "2024年")
    assert first["known"] == ["14 个市", "17 个地点", "2015—2024年", "460 个数字"]
    assert first["line"]["told"].startswith("沈阳市 10 期")
    assert [row["depth"] for row in found["groups"][0]["rows"][:4]] == [0, 1, 1, 1]
    assert found["explore"] == "./explore?v=1&lang=zh"
    assert found["here"] == "./indicators?v=1&lang=zh&sort=table"


def test_search_order_and_filters_stand_in_the_link():
    app = sound_page("indicators", q="dqsczz", city="210300", status="actual", sort="figures", lang="en")
    assert app.session_state["ignored"] == []
    assert app.text_input(key="filter-search").value == "dqsczz"
    assert app.segmented_control(key="sort").value == "figures"
    assert [row["code"] for row in rows(app)] == ["gdp", "gdp-per-head"]
    assert {row["cities"] for row in rows(app)} == {1}
    # What was searched for here would take figures away there.
    assert data(app)["explore"] == "./explore?v=1&lang=en&city=210300&status=actual"


def test_a_search_that_finds_nothing_keeps_its_box_and_says_the_way_out():
    app = sound_page("indicators", q="没有的东西")
    assert app.text_input(key="filter-search").value == "没有的东西"
    assert not app.get("bidi_component") or all("groups" not in one.proto.json for one in app.get("bidi_component"))
    app.button(key="loosen-search").click().run()
    assert not app.exception
    assert len(rows(app)) == 32


def test_what_the_explorer_was_opened_with_waits_and_is_said():
    app = sound_page("indicators", indicator="gdp", place="cities", measure="level")
    assert len(rows(app)) == 32
    assert "以下筛选不用于本页：地区生产总值、水平、全省各市。" in "".join(one.value for one in app.markdown)


def test_a_long_list_has_pages(monkeypatch):
    monkeypatch.setattr(listing, "MOST", 10)
    app = sound_page("indicators", at="4")
    assert "第 31—32 条，共 32 条" in "".join(one.value for one in app.markdown)
    assert len(rows(app)) == 2
    app.segmented_control(key="sort").set_value("indicator").run()
    assert not app.exception
    assert app.session_state["view"].at == 0
    assert len(rows(app)) == 10


def test_a_part_on_another_page_than_its_whole_names_it(monkeypatch):
    monkeypatch.setattr(listing, "MOST", 1)
    app = sound_page("indicators", at="2")
    [row] = rows(app)
    assert (row["code"], row["depth"], row["parent"]) == ("farming-product", 0, "属于：地区生产总值")


def test_names_of_strangers_are_sent_as_text():
    app = sound_page("indicators")
    assert "销售额 R&D<i>*%{y}" in {row["name"] for row in rows(app)}


@pytest.mark.parametrize(("page", "sort"), [("indicators", "value"), ("figures", "cities")])
def test_an_order_of_another_page_is_no_order_here(page, sort):
    app = sound_page(page, sort=sort)
    assert not app.exception
    assert app.segmented_control(key="sort").value == "table"


def test_with_the_six_articles_every_indicator_is_on_one_page(monkeypatch):
    monkeypatch.delenv("INDICATORS_DATA")
    app = sound_page("indicators", lang="en")
    found = rows(app)
    assert len(found) == 60
    national = next(row for row in found if row["code"] == "srdi-giants-national")
    assert (national["number"], national["status"], national["time"]) == ("≥ 30", "target", "2023")
    assert all(row["line"] is None for row in found)
