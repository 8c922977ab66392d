"""The view in the URL, the share panel and the deck's page, through the router."""

from __future__ import annotations

import pytest

from tests.pages.test_pages import copied, figures_in, open_page, shown, tables


def test_a_chart_alone_is_that_chart_with_the_way_to_the_page():
    app = open_page("enterprises", chart="anshan-srdi-targets")
    assert len(app.get("plotly_chart")) == 1
    app.button(key="whole-page").click().run()
    assert len(app.get("plotly_chart")) == 5


def test_a_link_holds_how_each_chart_is_shown():
    app = open_page("enterprises", **{"as": ["anshan-srdi-targets.table", "chaoyang-rd.text"]})
    assert len(app.get("plotly_chart")) == 3
    assert app.segmented_control(key="as-anshan-srdi-targets").value == "table"
    app.segmented_control(key="as-anshan-srdi-targets").set_value("chart").run()
    assert len(app.get("plotly_chart")) == 4


def test_the_order_of_the_list_is_in_the_link():
    app = open_page("figures", sort="value", topic="plants")
    areas = [text for text in tables(app)[0]["printed"] if text.endswith("平方米")]
    assert areas == ["8.65万平方米", "6万平方米", "4万平方米"]
    app.segmented_control(key="sort").set_value("table").run()
    areas = [text for text in tables(app)[0]["printed"] if text.endswith("平方米")]
    assert areas == ["6万平方米", "4万平方米", "8.65万平方米"]


def test_the_unit_of_the_link_is_that_of_the_numbers_and_the_print_stays():
    app = open_page("figures", unit="元", q="88.32")
    row = tables(app)[0].iloc[0]
    assert (row["worded"], row["printed"]) == ("8,832,000,000 元", "88.32亿元")
    # Of one quantity the later takes the place of the earlier, of another it stands beside it.
    app.multiselect(key="units").set_value(["元", "万元"]).run()
    assert tables(app)[0].iloc[0]["worded"] == "883,200 万元"
    app.multiselect(key="units").set_value(["万元", "平方米"]).run()
    assert app.session_state["view"].units == ("万元", "平方米")


def test_the_topic_of_the_panels_is_in_the_link():
    app = open_page("cities", panel="tourism")
    assert app.selectbox(key="panel-topic").value == "tourism"


def test_the_share_panel_has_link_chat_embed_and_citations():
    app = open_page("enterprises", city="210300")
    app.button(key="share-anshan-srdi-targets").click().run()
    link, chat, embed, zh, en = copied(app)
    assert link == "/enterprises?v=1&lang=zh&city=210300&chart=anshan-srdi-targets&as=chart"
    assert chat == f"鞍山力争到2023年有不少于30家国家级“小巨人” · 2023年 · {link}"
    assert embed.startswith('<iframe src="/enterprises?v=1&amp;lang=zh&amp;city=210300&amp;chart=')
    assert "[DB/OL]" in zh
    assert link in zh
    assert "第3段" in zh
    assert 'at least 30 national "little giants"' in en
    assert "paragraph 3" in en


def test_the_public_address_stands_in_links_where_it_is_set(monkeypatch):
    monkeypatch.setenv("INDICATORS_PUBLIC_URL", "https://stats.example/liaoning/")
    app = open_page("overview", figure="gaosanjiazi-cattle")
    assert copied(app)[0] == "https://stats.example/liaoning/?v=1&lang=zh&figure=gaosanjiazi-cattle"


@pytest.mark.parametrize("name", ["overview", "cities", "figures", "sources"])
def test_a_page_can_be_shared_whole(name):
    app = open_page(name, lang="en")
    app.button(key="share-page").click().run()
    assert not app.exception
    path = "" if name == "overview" else name
    assert copied(app)[0].startswith(f"/{path}?v=1&lang=en")


def test_slides_are_added_moved_named_and_removed():
    app = open_page("enterprises", city="211300")
    app.button(key="add-chaoyang-firms").click().run()
    app.button(key="add-number-chaoyang-integration-chaoyang-integration-assessed").click().run()
    app.switch_page("pages/figures.py").run()
    app.button(key="add-figures").click().run()
    app.switch_page("pages/present.py").run()
    assert app.query_params["deck"] == [
        "chaoyang-firms;city=211300", "figure.chaoyang-integration-assessed", "list;city=211300"
    ]  # fmt: skip
    app.button(key="up-2").click().run()
    app.text_input(key="title-1").set_value("看全部").run()
    app.text_input(key="note-1").set_value("先停 5 秒").run()
    app.button(key="remove-0").click().run()
    assert app.query_params["deck"] == [
        "list;city=211300;title=看全部;note=先停%205%20秒", "figure.chaoyang-integration-assessed"
    ]  # fmt: skip
    app.button(key="clear-deck").click().run()
    assert "deck" not in app.query_params
    assert "一分钟看懂" in shown(app)


def test_a_ready_made_deck_is_taken_and_shared():
    app = open_page("present", lang="en")
    app.button(key="use-one-minute").click().run()
    assert app.query_params["deck"] in ("one-minute", ["one-minute"])
    assert len([box for box in app.text_input if box.key.startswith("title-")]) == 6
    app.button(key="share-deck").click().run()
    assert copied(app)[0] == "/present?v=1&lang=en&deck=one-minute"


def test_a_damaged_deck_is_told_and_the_rest_stays():
    app = open_page("overview", deck=["no-such-chart", "plants-area;city=999", "z.rubbish"])
    assert app.info[0].value == "链接中有看不懂的部分，已略过：`deck`。"
    app.switch_page("pages/present.py").run()
    assert len([box for box in app.text_input if box.key.startswith("title-")]) == 1


def test_without_the_dashboards_own_server_the_page_says_how_to_show_slides():
    app = open_page("present", deck="one-minute", slide="2")
    assert "python -m indicators serve" in app.info[0].value


def test_files_are_made_on_a_click_only():
    app = open_page("present", deck="one-minute")
    files = {one.proto.label: one.proto for one in app.get("download_button")}
    assert [*files] == ["存为 PPTX ↓", "存为单文件 HTML ↓"]
    assert all(one.deferred_file_id and not one.url for one in files.values())


def test_what_stands_in_the_deck_is_said_and_not_added_again():
    app = open_page("enterprises", deck=["plants-area", "chaoyang-firms;title=看全部"])
    assert app.button(key="add-chaoyang-firms").label.startswith("已在演示里（第 2 张）：")
    app.button(key="add-chaoyang-firms").click().run()
    assert app.toast[0].value.startswith("已在演示里（第 2 张），没有再加一次")
    assert app.query_params["deck"] == ["plants-area", "chaoyang-firms;title=看全部"]
    # Shown otherwise it is another slide.
    app.segmented_control(key="as-chaoyang-firms").set_value("table").run()
    app.button(key="add-chaoyang-firms").click().run()
    assert app.toast[0].value == "已加入演示，第 3 张"
    assert app.button(key="add-chaoyang-firms").label.startswith("已在演示里（第 3 张）：")


def test_each_slide_has_its_picture_and_a_grip():
    app = open_page("present", deck=["plants-area", 'list;title="><script>'])
    pictures = [one.proto.body for one in app.get("html") if "slide-picture" in one.proto.body]
    assert len(pictures) == 2
    assert all('<img src="data:image/svg+xml;base64,' in one for one in pictures)
    assert 'alt="&quot;&gt;&lt;script&gt;"' in pictures[1]
    assert 'aria-label="移动第 2 张：拖动，或按上下方向键"' in pictures[1]


def test_a_click_that_overtakes_the_url_loses_nothing():
    app = open_page("overview")
    app.pills(key="filter-city").set_value(["210300"])
    app.run()
    # The browser has not yet written the new URL when the next click is sent.
    app.query_params.clear()
    app.multiselect(key="filter-status").set_value(["target"])
    app.run()
    assert app.pills(key="filter-city").value == ["210300"]
    assert dict(app.query_params) == {"v": "1", "city": "210300", "status": "target"}
    assert figures_in(app)


def test_a_full_deck_says_so_and_loses_nothing():
    app = open_page("rural", deck=["plants-area"] * 60)
    app.button(key="add-national-bases").click().run()
    assert "60" in app.toast[0].value
    assert "放不下" in app.toast[0].value
    assert len(app.query_params["deck"]) > 0
    app.switch_page("pages/present.py").run()
    assert len([box for box in app.text_input if box.key.startswith("title-")]) == 60
