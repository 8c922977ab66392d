"""城市: the way to each city, a city's profile, several side by side; and what the indicators of a card mean."""

import json
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from indicators.ui import state
from indicators.view.vocabulary import vocabulary
from tests.pages.test_pages import open_page, shown, tables


def links(app: AppTest) -> dict[str, str]:
    """The links of the page's main part: the last address of each name."""
    return {one.proto.label: f"{one.proto.page}?{one.proto.query_string}" for one in app.main.get("page_link")}


def opened_words(app: AppTest) -> list[str]:
    """What stands in the cards' menus."""
    menus = [one for one in app.get("popover") if one.proto.popover.label.startswith(("单位、释义", "Units"))]
    return [one.markdown[0].value for one in menus if one.markdown]


def headers(app: AppTest) -> list[str]:
    return [one.value for one in app.header]


def test_without_a_choice_every_city_is_a_link_with_what_is_known_of_it():
    app = open_page("cities")
    found = links(app)
    assert len(found) == 14
    assert [*found][:2] == ["沈阳", "鞍山"]
    assert found["鞍山"] == "cities?v=1&city=210300"
    text = shown(app)
    assert text.count("未见报道") == 9
    assert "7 个数字 · 1 个主题 · 最近报道 2021年11月29日" in text
    assert not app.get("plotly_chart")
    assert not tables(app)


def test_links_keep_the_filters_and_the_language():
    app = open_page("cities", status="target", lang="en")
    assert links(app)["Anshan"] == "cities?v=1&lang=en&city=210300&status=target"
    assert "Figures: 4 · topics: 1 · latest report: 29 Nov 2021" in shown(app).replace("\\", "")


def test_all_can_be_set_side_by_side_as_old_links_do():
    app = open_page("cities")
    app.button(key="beside").click().run()
    assert not app.exception
    assert app.session_state["view"].panel
    assert headers(app) == ["同一刻度的小图", "逐条数字"]
    assert len(tables(app)) == 5


class Address(dict[str, list[str]]):
    """The parameters as Streamlit has them, and what was written to the browser's address."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[dict[str, list[str]]] = []

    def get_all(self, name: str) -> list[str]:
        return self[name]

    def from_dict(self, told: dict[str, list[str]]) -> None:
        self.written.append(dict(told))


def test_a_link_from_a_page_to_itself_stands_in_the_address(dataset, every, monkeypatch):
    """The browser that follows one sends its parameters and still shows the address that it had."""
    address, known = Address(), vocabulary(dataset, every)
    monkeypatch.setattr(state, "st", SimpleNamespace(session_state={}, query_params=address))

    def run(page: str) -> None:
        state.read(known)
        state.enter(page)
        state.write(known)

    run("cities")
    assert address.written == []
    address["city"] = ["210300"]
    run("cities")
    run("cities")
    assert address.written == [{"city": ["210300"]}]
    address["city"] = ["210100"]
    run("figures")
    assert len(address.written) == 1


def test_a_profile_tells_each_indicator_once_with_its_place_among_those_that_report(of_the_office):
    app = open_page("cities", city="210100")
    assert not app.exception
    assert headers(app)[0] == "综合经济"
    text = shown(app)
    assert text.count("**地区生产总值**  ") == 1
    assert "在报道了同期数的 14 个市中（实际），由高到低第" in text
    assert "（尚未到期）" in text
    found = links(app)
    assert found["各市比较"].startswith("explore?v=1&indicator=")
    assert "place=cities&form=regions&time=" in found["各市比较"]
    assert not app.get("plotly_chart")


def test_where_no_indicator_is_in_two_cities_it_says_so():
    app = open_page("cities", city="210100")
    assert "没有一项指标在两个市有同一时期、同一性质的数" in shown(app)
    assert "由高到低" not in shown(app)
    assert "各市比较" not in links(app)


def test_what_lies_in_a_city_stands_under_its_own_name():
    app = open_page("cities", city="211300", lang="en")
    assert headers(app) == ["Chaoyang High-tech Zone (zone)", "Figure by figure"]
    assert "No figures of the city as a whole" in shown(app)
    assert len(app.subheader) == 7


def test_a_number_of_a_profile_opens_its_card():
    app = open_page("cities", city="210300")
    app.button(key="open-anshan-srdi-national-2023").click().run()
    assert app.session_state["view"].figure == "anshan-srdi-national-2023"


def test_how_a_number_went_stands_under_it_as_a_small_line(of_the_office):
    app = open_page("cities", city="210100", lang="en")
    found = [json.loads(one.proto.json) for one in app.get("bidi_component") if "path" in one.proto.json]
    assert (found[0]["since"], found[0]["until"], found[0]["path"].count("L")) == ("2015", "2024", 9)
    assert found[0]["told"].startswith("Shenyang, periods: 10, from ¥762.83 billion in 2015 to ")
    # Of a lone number there is none.
    assert 0 < len(found) < len([one for one in app.button if one.key.startswith("open-")])


def test_the_cities_stand_above_the_content_and_choose(of_the_office):
    app = open_page("cities", city="210200")
    assert app.pills(key="filter-city").options[1] == "大连 :gray[126 条]"
    app.pills(key="filter-city").set_value(["210100", "210200"]).run()
    assert not app.exception
    assert app.session_state["view"].filters.city == ("210100", "210200")
    assert headers(app) == ["同一刻度的小图", "逐条数字"]


@pytest.mark.parametrize("embed", [False, True])
def test_the_word_on_a_card_opens_the_definitions_of_its_indicators(embed):
    app = open_page("enterprises", chart="anshan-srdi-targets", **({"embed": "true"} if embed else {}))
    [text] = opened_words(app)
    assert "列为国家级“专精特新”小巨人的企业数" in text


def test_dates_have_no_definitions():
    app = open_page("overview")
    titles = [one.value for one in app.markdown if one.value.startswith("### ")]
    assert 0 < len(opened_words(app)) < len(titles)


def test_a_zone_has_a_profile_and_its_city_leads_there():
    way = links(open_page("cities", city="211300"))["朝阳高新区的全貌（37 个数字）"]
    assert way == "cities?v=1&place=chaoyang-hightech-zone"
    app = open_page("cities", place="chaoyang-hightech-zone")
    assert not app.exception
    assert headers(app)[:2] == ["朝阳高新区（园区）", "各类企业"]
    assert len([one for one in app.button if one.key.startswith("open-")]) == 37
    assert links(app)["朝阳的全貌"] == "cities?v=1&city=211300"
    assert len(tables(app)) == 1
    assert "由高到低" not in shown(app)


def test_a_card_of_one_place_leads_to_its_profile():
    *_, menu = list(open_page("enterprises", chart="chaoyang-brands").get("popover"))
    assert [one.proto.label for one in menu.get("page_link")] == ["朝阳高新区的全貌（37 个数字）"]
    *_, menu = list(open_page("enterprises", chart="anshan-srdi-targets").get("popover"))
    assert menu.get("page_link") == []
