"""The one file that is the page of all topics, under the addresses of their rows."""

import pytest

from tests.pages.test_pages import copied, open_page, shown, tables
from tests.province.catalogue import PAGES as PROVINCE

MENU = ["总览", "企业培育", "项目与园区", "农业与文旅",
        "指标", "自选图", "城市", "数据", "更新", "来源", "演示", "读报"]  # fmt: skip


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
    assert text.count("2024年7月") == 3
    assert "## 39 :small[个]" in text


@pytest.mark.usefixtures("of_the_office")
def test_they_are_an_exhibit_like_any_other():
    app = open_page("water", chart="topic.reservoirs", **{"as": "table"})
    assert len(tables(app)[0]) == 3
    app.button(key="share-topic-reservoirs").click().run()
    assert copied(app)[0].startswith("/water?v=1&lang=zh&")
    assert "chart=topic.reservoirs&as=table" in copied(app)[0]


@pytest.mark.usefixtures("of_the_office")
def test_what_belongs_to_a_page_of_topics_is_not_on_the_overview():
    assert [header.value for header in open_page("overview").header] == ["一览"]
    assert [header.value for header in open_page("economy").header] == ["综合经济"]


def test_few_numbers_are_tiles_with_their_card_slide_and_link():
    app = open_page("projects")
    opens = [one.key for one in app.button if one.key.startswith("open-chaoyang-services")]
    assert opens == [f"open-chaoyang-services-chaoyang-{name}-projects" for name in ("fee-waived", "agent")]
    text = shown(app)
    assert "## 78 :small[个]" in text
    assert "不是41个开复工项目的组成部分" in text
    assert text.index("### 78个项目免收文物勘探费") < text.index("## 78 :small[个]")
    key = "chaoyang-services-chaoyang-agent-projects"
    app.button(key=f"add-number-{key}").click().run()
    assert [slide.chart for slide in app.session_state["view"].deck] == ["figure.chaoyang-agent-projects"]
    app.button(key=f"share-number-{key}").click().run()
    assert "chart=figure.chaoyang-agent-projects" in copied(app)[0]
    app.button(key=f"open-{key}").click().run()
    assert app.session_state["view"].figure == "chaoyang-agent-projects"


def test_money_of_the_page_stands_in_one_card_actual_before_planned():
    app = open_page("projects")
    opens = [one.key for one in app.button if one.key.startswith("open-chaoyang-investment-")]
    assert [key.removeprefix("open-chaoyang-investment-") for key in opens] == [
        "chaoyang-investment-completed",
        "chaoyang-infrastructure-investment",
        "chaoyang-investment-planned",
        "shenyang-waste-central",
        "shenyang-waste-own",
    ]
    assert "### 资金：完成投资34.6亿元，开复工项目总投资计划88.32亿元" in shown(app)


def test_an_old_link_to_what_is_a_tile_now_opens_its_card():
    app = open_page("projects", chart="chaoyang-advisers")
    assert "### 聘3名专业人员招商" in shown(app)
    assert app.segmented_control(key="as-chaoyang-advisers").value == "chart"
    app = open_page("projects", chart="infrastructure-length")
    assert len(app.get("plotly_chart")) == 1


def test_what_is_shown_as_a_table_is_a_card_again():
    app = open_page("projects", **{"as": "chaoyang-investment.table"})
    assert len(tables(app)) == 1


def test_the_articles_of_a_page_are_named_once_and_a_card_alone_names_its_own():
    title = "《沈阳提升四大能力 建设医疗废物监管体系》"
    feet = [one.proto.body for one in open_page("projects").get("html") if 'class="foot"' in one.proto.body]
    seen = [one for one in feet if f'class="source">来源：{title}' in one]
    assert seen == []
    assert sum('<span class="seen">来源：②第2段；年份为推定</span>' in one for one in feet) == 1
    # Paper has it in full.
    assert sum(f'<span class="printed">来源：{title}第2段' in one for one in feet) == 1
    text = shown(open_page("projects"))
    assert text.count("来源：①《") == 1
    # A tile says it beside its time.
    assert "报道未载日期\u00a0· ①第6段" in text
    assert sum('<p class="source"><span class="printed">来源：《壮工业' in one for one in feet) == 2
    for chart, embed in (("shenyang-funding", {}), ("shenyang-funding", {"embed": "true"})):
        [foot] = [one.proto.body for one in open_page("projects", chart=chart, **embed).get("html")
                  if 'class="foot"' in one.proto.body]  # fmt: skip
        assert f'<p class="source">来源：{title}第2段；年份为推定</p>' in foot


def test_each_tool_of_a_card_is_called_after_its_chart():
    app = open_page("projects")
    name = app.button(key="add-chaoyang-key-projects").label
    assert name == "加入演示：41个开复工项目中，省市重点项目有6个"
    assert app.button(key="share-chaoyang-key-projects").label.endswith(name.removeprefix("加入演示"))
    assert app.segmented_control(key="as-chaoyang-key-projects").label.endswith(name.removeprefix("加入演示"))


def test_a_card_whose_quantity_has_several_units_lets_choose_one():
    app = open_page("projects")
    app.multiselect(key="units-shenyang-funding").set_value(["元"]).run()
    assert app.session_state["view"].units == ("元",)
    assert "units-chaoyang-key-projects" not in [one.key for one in app.multiselect]
