"""Searching everything: what is typed finds what it names in each group, the best first, and opens it."""

import pytest

from indicators.figures.matching import Texts, findable
from indicators.figures.selection import Filters
from indicators.finder import GROUPS, Finder
from indicators.view import View
from indicators.words.labels import Labels


@pytest.fixture(scope="module")
def six(every, zh):
    return Finder(every, zh)


@pytest.fixture(scope="module")
def of_office(office, province):
    return Finder(office, Labels(province, "zh"))


def best(finder, query):
    """The first hit of the first group."""
    group = finder.find(query, 1)[0]
    return group.name, group.hits[0]


def found(finder, query, most=50):
    return {group.name: [hit.code for hit in group.hits] for group in finder.find(query, most)}


def test_it_says_what_is_looked_through(six):
    counts = {"indicator": 60, "place": 9, "article": 6, "chart": 28, "page": 12, "figure": 61}
    assert six.searched == counts
    assert list(counts) == list(GROUPS)


@pytest.mark.parametrize(
    "query", ["GDP", "ｇｄｐ", "地区生产总值", "地區生產總值", "diqushengchanzongzhi", "dqsczz", "经济总量", "jjzl"]
)
def test_an_indicator_is_found_by_name_alias_english_script_and_pinyin(of_office, query):
    name, hit = best(of_office, query)
    assert (name, hit.code, hit.title) == ("indicator", "gdp", "地区生产总值")
    assert hit.view == View(page="explore", filters=Filters(indicator=("gdp",), place=("cities",)))


def test_an_indicator_opens_with_what_is_known_of_it(of_office):
    """Of exports only growth is printed, though levels are usual; of retail sales nothing from a city."""
    assert best(of_office, "出口总额")[1].view.filters == Filters(
        indicator=("exports",), measure=("growth",), place=("cities",)
    )
    assert best(of_office, "社会消费品零售总额")[1].view.filters == Filters(indicator=("retail",))


def test_a_city_opens_its_profile_and_another_place_the_explorer(six):
    name, hit = best(six, "anshan")
    assert (name, hit.title, hit.detail) == ("place", "鞍山市", "辽宁省 · 4 个数字")
    assert hit.view == View(page="cities", filters=Filters(city=("210300",)))
    assert best(six, "朝陽")[1].view == View(page="explore", filters=Filters(place=("chaoyang-hightech-zone",)))


def test_words_of_an_indicator_and_of_a_place_open_both(of_office):
    name, hit = best(of_office, "沈阳 gdp")
    assert (name, hit.title, hit.detail) == ("indicator", "地区生产总值 · 沈阳市", "35 个数字")
    assert hit.view.filters == Filters(indicator=("gdp",), place=("shenyang",))
    assert found(of_office, "gdp shenyang")["indicator"] == ["gdp.shenyang", "gdp-per-head.shenyang"]


def test_an_article_opens_its_page(six):
    (article,) = found(six, "路线图")["article"]
    assert article == "anshan-enterprise-roadmap"
    assert best(six, "路线图")[1].view == View(page="sources", filters=Filters(article=(article,)))
    assert found(six, "刘家伟")["article"] == [article]


def test_a_chart_is_headed_as_on_its_card_and_opens_alone(six, every, en):
    chart = next(group for group in six.find("小巨人", 5) if group.name == "chart").hits[0]
    assert chart.title == "鞍山力争到2023年有不少于30家国家级“小巨人”"
    assert chart.view == View(page="enterprises", chart="anshan-srdi-targets")
    (english,) = Finder(every, en).find("most figures", 5)[0].hits
    assert english.title == "Most figures are from Chaoyang"
    assert "chart" not in found(six, "srdi-national"), "the code of a figure within a heading is no word of it"


def test_a_page_is_found_by_its_name_its_question_and_its_topics(six):
    assert best(six, "zhibiao") == ("page", six.find("指标", 1)[0].hits[0])
    assert best(six, "sources")[1].view == View(page="sources")
    assert found(six, "科技创新")["page"] == ["enterprises"]


@pytest.mark.parametrize("query", ["34.6亿", "34.6", "346000万", "34.6亿元", "346,000 万元", "3460000000", "３４.６億"])
def test_a_number_is_found_as_printed_and_by_its_value(six, query):
    name, hit = best(six, query)
    assert (name, hit.title) == ("figure", "完成投资：34.6 亿元")
    assert hit.detail == "朝阳高新区 · 报道未载日期 · 印作“34.6亿元”"
    assert hit.view == View(page="figures", figure="chaoyang-investment-completed")


def test_a_number_with_a_bound_and_one_that_is_meant_say_so(six):
    (hit,) = six.find("≥30家", 5)[0].hits
    assert (hit.title, hit.detail) == (
        "国家级“专精特新”小巨人企业：≥ 30 家",
        "鞍山市 · 2023年 · 目标 · 印作“不少于30家”",
    )


def test_of_numbers_the_actual_ones_come_first_then_the_latest(of_office):
    (group,) = [group for group in of_office.find("沈阳 地区生产总值", 3) if group.name == "figure"]
    assert [hit.detail.split(" · ")[1] for hit in group.hits] == ["2024年", "2024年", "2023年"]
    assert not any("目标" in hit.detail for hit in group.hits)


def test_numbers_that_only_stand_beside_the_number_are_not_shown_for_it(six):
    """The headline has 30 too, and with it all figures of the article; the link to all of them says how many."""
    (group,) = [group for group in six.find("30", 5) if group.name == "figure"]
    assert [hit.code for hit in group.hits] == ["chaoyang-agent-projects", "anshan-srdi-national-2023"]
    assert (group.total, group.every) == (8, View(page="figures", filters=Filters(search="30")))


def test_figures_come_after_what_was_named_unless_a_number_was_typed(six):
    assert list(found(six, "鞍山"))[-1] == "figure"
    assert next(iter(found(six, "30"))) == "figure"


def test_hits_are_bounded_and_the_rest_is_a_page_away(of_office):
    groups = {group.name: group for group in of_office.find("企业", 3)}
    assert all(len(group.hits) <= 3 for group in groups.values())
    assert groups["indicator"].total > 3
    assert groups["indicator"].every == View(page="indicators", filters=Filters(search="企业"))


@pytest.mark.parametrize("query", ["", "  ", "，。", "没有这样的东西", "<script>", "≥", "(", "\\", "9" * 200])
def test_what_is_in_nothing_finds_nothing(six, query):
    assert [group for group in six.find(query, 5) if group.name != "figure"] == []


def test_texts_rank_a_whole_name_before_its_beginning_and_what_is_within():
    texts = Texts({code: findable(code) for code in ("鞍山", "鞍山市", "在鞍山", "沈阳")})
    assert list(texts.ranks("鞍山"))[:3] == [0, 1, 2]
    assert list(texts.ranks("anshan"))[:3] == [0, 1, 2]
    assert list(texts.ranks("as"))[:3] == [0, 1, 2]
    assert str(texts.ranks("nsh")[0]) == "nan", "pinyin is found from the beginning of a syllable"
    assert list(Texts({}).ranks("a")) == []
