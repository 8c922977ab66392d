"""Places of reports, regions, depots, sights and firms; words that only look like places; numbers in brackets."""

import pytest

from indicators.reading import FIGURE, read


def places(text: str) -> list[str]:
    return [one.place or "" for one in read(text, year=2023) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("关于沈阳市2018年国民经济和社会发展计划执行情况与2019年计划的报告", "沈阳市"),
        ("关于大连市2022年预算执行情况的报告", "大连市"),
        ("关于建平县2021年决算的报告", "建平县"),
        ("关于海城市上半年经济运行情况的通报", "海城市"),
        ("关于吉林省2020年国民经济计划草案的报告", "吉林省"),
    ],
)
def test_a_report_on_a_place_is_of_it(title, place):
    assert places(f"{title}\n各位代表：税收8亿元，增长9%。") == [place, place]


@pytest.mark.parametrize(
    ("region", "other"),
    [
        ("京津冀地区", "汾渭平原"),
        ("京津冀及周边地区", "长三角地区"),
        ("汾渭平原", "珠三角地区"),
        ("长三角地区", "京津冀"),
        ("粤港澳大湾区", "长江经济带"),
    ],
)
def test_a_region_goes_on_where_no_place_is_the_articles_own(region, other):
    text = f"空气质量改善\n{region}浓度为8微克/立方米。重污染9天，下降6%；{other}浓度7微克/立方米；重污染5天。"
    assert places(text) == [region] * 3 + [other] * 2


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("丹东车务段发送旅客8万人次", "丹东车务段"),
        ("锦州客运段发送旅客8万人次", "锦州客运段"),
        ("其中本溪水洞接待游客8万人次", "本溪水洞"),
        ("其中马钢股份完成产值8亿元", "马钢股份"),
        ("九星农场累计生产粮食8亿斤", "九星农场"),
        ("沈阳北站发送旅客8万人次", "沈阳北站"),
    ],
)
def test_what_is_called_after_a_place_is_not_the_place(text, place):
    assert places(f"标题\n{text}。")[-1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("北京银行业贷款余额8亿元", "北京市"),
        ("大连银行业贷款余额8亿元", "大连市"),
        ("北京银行贷款余额8亿元", "北京银行"),
        ("记者走进村民老王家，大棚8个", ""),
        ("扶贫办和县里投入8万元", ""),
        ("扶持返乡创业人员8人", ""),
        ("村民人均收入8万元", ""),
        ("一季度大连市区空气质量优良天数8天", "大连市"),
        ("特别是沈阳市企业收入增长8%", "沈阳市"),
    ],
)
def test_words_that_look_like_places_are_none(text, place):
    assert places(f"标题\n{text}。")[-1] == place


def test_several_places_end_the_one_before():
    text = "辽宁上半年企业增多\n特别是沈阳市企业收入增长8%。锦州、抚顺两市企业收入增速均超9%。"
    assert places(text)[-1] == "辽宁省"
