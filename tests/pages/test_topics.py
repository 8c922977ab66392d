"""The one file that is the page of all topics, under the addresses of their rows."""

import pytest

from tests.pages.test_pages import copied, open_page, shown
from tests.province.catalogue import PAGES as PROVINCE

MENU = ["总览", "企业培育", "项目与园区", "农业与文旅",
        "指标", "自选图", "城市", "演示", "数据", "来源", "读报"]  # fmt: skip


def _menu(app) -> list[str]:
    return [link.proto.label for link in app.sidebar.get("page_link")]


def test_the_menu_is_that_of_the_rows():
    assert _menu(open_page("overview")) == MENU
    assert _menu(open_page("rural", lang="en"))[1:4] == ["Enterprises", "Projects and zones", "Farms and tourism"]


def test_a_page_without_charts_and_figures_is_in_no_menu_and_says_so():
    app = open_page("economy")
    assert app.title[0].value == "经济与民生"
    assert "这里还没有数字。" in shown(app)


@pytest.mark.usefixtures("of_the_office")
@pytest.mark.parametrize(("page", "charts"), [("living", 2), ("water", 0)])
def test_new_rows_are_a_page(page, charts):
    app = open_page(page)
    names, question, (_, topic, _) = PROVINCE[page]
    assert not app.exception
    assert app.title[0].value == names[0]
    assert question[0] in shown(app).replace("\\", "")
    assert [header.value.replace("\\", "") for header in app.header] == [topic]
    assert len(app.get("plotly_chart")) == charts
    assert _menu(app)[1:7] == ["经济与民生", "企业培育", "项目与园区", "农业与文旅", "人民生活", "水库"]


@pytest.mark.usefixtures("of_the_office")
def test_figures_without_a_chart_stand_on_their_page_alone():
    text = shown(open_page("water")).replace("\\", "")
    assert "水库*建设*：全部数字" in text
    assert text.count("2024年7月") == 3
    assert "水库*建设*" not in shown(open_page("overview")).replace("\\", "")


@pytest.mark.usefixtures("of_the_office")
def test_they_are_an_exhibit_like_any_other():
    app = open_page("water", chart="topic.reservoirs", **{"as": "table"})
    assert len(app.dataframe[0].value) == 3
    app.button(key="share-topic-reservoirs").click().run()
    assert copied(app)[0].startswith("/water?v=1&lang=zh&")
    assert "chart=topic.reservoirs&as=table" in copied(app)[0]


@pytest.mark.usefixtures("of_the_office")
def test_what_belongs_to_a_page_of_topics_is_not_on_the_overview():
    assert [header.value for header in open_page("overview").header] == ["一览"]
    assert [header.value for header in open_page("economy").header] == ["综合经济"]
