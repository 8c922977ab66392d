"""The page of the sources: the list of the articles, the sum of the numerals, and the page of each article."""

import re

import pytest

from indicators import current
from indicators.text import t
from indicators.ui import articles
from tests.pages.test_pages import copied, open_page, own, shown

ANSHAN, CHAOYANG = "anshan-enterprise-roadmap", "chaoyang-hightech-zone"
INVESTED = "chaoyang-investment-completed"


def bodies(app):
    return [one.proto.body for one in app.get("html") if 'class="own"' in one.proto.body]


def hrefs(app):
    return [one.replace("&amp;", "&") for body in bodies(app) for one in re.findall('href="([^"]+)"', body)]


def test_the_list_leads_to_each_article_and_the_numerals_add_up():
    app = open_page("sources")
    assert not app.exception
    assert app.title[0].value == "来源"
    assert hrefs(app) == [f"./sources?v=1&lang=zh&article={one}" for one in (
        "faku-greenhouse-village", "jinzhou-agricultural-standards", ANSHAN, "tianqiaogou-ski-resort", CHAOYANG,
        "shenyang-medical-waste",
    )]  # fmt: skip
    assert "2021年11月29日（年份为推定） 鞍山制定“专精特新”企业发展路线图" in own(app)[0]
    assert "32 段共 75 个阿拉伯数字" in app.success[0].value
    assert "57 个在录为数字的 61 条里，18 个在未录的 37 条里" in shown(app)
    lines = ("录为数字 未录，注明原因 合计", "没有阿拉伯数字的（如数十个） 5 25 30", "有 1 个的 55 6 61",
             "有 2 个的（如3家至5家） 1 6 7", "条数 61 37 98", "其中的阿拉伯数字 57 18 75", "原文里 75 ✓")  # fmt: skip
    assert " ".join(lines) in own(app)
    assert "口号 12" in own(app)[2]
    assert "缺行" in shown(app)


def test_words_find_articles_whatever_the_other_filters_are():
    app = open_page("sources", q="路线图", city="210700")
    assert len(hrefs(app)) == 1
    assert "6 篇报道里的 1 篇" in shown(app)
    assert "以下筛选不用于本页：锦州" in shown(app)
    app.text_input(key="filter-search").set_value("没有这样的").run()
    assert hrefs(app) == []
    assert "没有这样的报道" in shown(app)
    # The proof is of all.
    assert "75 个阿拉伯数字" in app.success[0].value


def test_an_article_stands_paragraph_by_paragraph_without_its_text():
    app = open_page("sources", article=ANSHAN)
    assert not app.exception
    assert app.title[0].value.replace("\\", "").startswith("鞍山制定“专精特新”企业发展路线图")
    text = shown(app).replace("\\", "")
    assert "2021年11月29日（年份为推定） · 鞍山市 · 文章 · 〔报纸名未载〕 · 记者 刘家伟" in text
    assert "日期的依据：原文未印年份" in text
    assert "13 个阿拉伯数字，6 个在录为数字的 7 条里，7 个在未录的 6 条里" in text
    paragraphs = own(app)[1]
    assert [one for one in paragraphs.split() if re.fullmatch("标题|第.段", one)] == ["标题", "第1段", "第2段", "第3段"]
    assert "第3段 原文的阿拉伯数字： 2021 2023 2023 30 40 60 3 5 ≥ 30 家 国家级“专精特新”小巨人企业 目标" in paragraphs
    assert "鞍山市 · 2023年 · 原文 不少于30家" in paragraphs
    assert "11月29日 未录：日期" in paragraphs
    assert "aria-current=" not in "".join(bodies(app))
    figures = current.figures()
    mine = figures.loc[figures["article"] == ANSHAN, "figure"]
    assert set(re.findall('<li id="([^"]+)"', "".join(bodies(app)))) == set(mine)


def test_the_figure_that_a_link_names_is_marked_with_its_card_beneath_and_no_dialog():
    app = open_page("sources", article=CHAOYANG, figure=INVESTED)
    assert not app.exception
    marks = [re.findall('<li id="([^"]+)" aria-current="true">', body) for body in bodies(app)]
    assert [one for one in marks if one] == [[INVESTED]]
    # A click on it takes the mark away.
    assert f"./sources?v=1&lang=zh&article={CHAOYANG}" in hrefs(app)
    assert copied(app)[0] == f"/sources?v=1&lang=zh&article={CHAOYANG}&figure={INVESTED}"
    assert "口径不明" in shown(app)
    assert not app.get("dialog")


def test_charts_topics_and_neighbours_are_a_click_away():
    ways = hrefs(open_page("sources", article=ANSHAN, lang="en"))
    assert "./enterprises?v=1&lang=en&chart=anshan-srdi-targets&as=chart" in ways
    assert "./figures?v=1&lang=en&topic=firms&sort=table" in ways
    assert ways[-2:] == [
        f"./sources?v=1&lang=en&article={one}" for one in ("tianqiaogou-ski-resort", "jinzhou-agricultural-standards")
    ]
    assert not [way for way in ways if "overview-map" in way]


def test_a_filter_of_articles_opens_no_article_from_the_menu():
    app = open_page("overview", article=ANSHAN, city="210300")
    ways = {one.proto.label: one.proto.query_string for one in app.sidebar.get("page_link")}
    assert ways["来源"] == "v=1&city=210300"
    assert ways["城市"] == f"v=1&city=210300&article={ANSHAN}"


def test_several_articles_are_a_shorter_list():
    app = open_page("sources", article=[ANSHAN, CHAOYANG])
    assert app.title[0].value == "来源"
    assert len(hrefs(app)) == 2
    app.button(key="every-article").click().run()
    assert len(hrefs(app)) == 6


@pytest.mark.usefixtures("of_the_office")
def test_three_hundred_articles_page_by_page():
    app = open_page("sources")
    assert not app.exception
    first, folded = bodies(app)[:2]
    assert [len(re.findall("<li>", one)) for one in (first, folded)] == [50, 50]
    # Those with figures come first, the others wait in a fold.
    assert ">0 个数字" not in first
    assert "个数字" not in folded
    assert "305 篇报道，其中 225 篇有数字，最近的在前" in shown(app)
    assert "没有数字的报道（80 篇）" in [one.label for one in app.expander]
    assert "列出最近的 50 篇；另外 30 篇" in shown(app)
    assert "2,412 个阿拉伯数字" in shown(app)
    assert len(re.findall("<li>", bodies(open_page("sources", at="5"))[0])) == 25


@pytest.mark.usefixtures("of_the_office")
def test_a_search_finds_articles_with_figures_and_without():
    app = open_page("sources", q="要闻")
    assert "305 篇报道里的" in shown(app)
    assert "没有数字的报道" not in " ".join(one.label for one in app.expander)
    assert "要闻" in own(app)[0]


def test_a_card_says_that_its_number_stands_in_the_deck():
    app = open_page("overview", figure=INVESTED)
    app.button(key="add-figure").click().run()
    button = app.button(key="add-figure")
    assert (button.label, button.disabled) == ("已在演示里（第 1 张）", True)


def test_many_paragraphs_are_turned_and_a_marked_figure_is_on_its_page(monkeypatch):
    monkeypatch.setattr(articles.article, "MOST_PARTS", 2)
    app = open_page("sources", article=ANSHAN, figure="anshan-srdi-national-2023")
    assert 'id="anshan-srdi-national-2023" aria-current="true"' in "".join(bodies(app))
    assert t("source.headline", "zh") not in " ".join(own(app))
