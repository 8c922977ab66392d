"""Words before a number that are no name, and what such a number is of."""

import pytest

from tests.unit.told import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全县滑雪者5万人次，超过前年整个雪季的4万人次。", ["滑雪者", "滑雪者"]),
        ("酒店入住率90%，而平常的周末只有50%。", ["酒店入住率", "酒店入住率"]),
        ("全县油菜种植面积14万亩，其中柳河镇3万亩。", ["油菜种植面积", "油菜种植面积"]),
        ("矿山企业由139家整合为41家。", ["矿山企业", "矿山企业"]),
        ("有石灰窑187座，现在剩62座。", ["石灰窑", "石灰窑"]),
        ("民宿由9家开到了34家。", ["民宿", "民宿"]),
    ],
)
def test_a_time_a_place_or_a_verb_alone_is_no_name(text, wanted):
    assert names(f"标题\n{text}") == wanted


@pytest.mark.parametrize(
    "due", ["受暴雨影响", "在旅游带动下", "在2022年的基础上又", "因春季低温比上年"], ids=["by", "with", "on", "for"]
)
def test_what_a_change_was_due_to_is_no_name(due):
    assert names(f"标题\n工业增加值5亿元，{due}下降8%。") == ["工业增加值", "工业增加值"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("去年全年卖了2300万元。", "销售额"),
        ("一季度还亏300多万元。", "亏损额"),
        ("他家去年净挣7万元。", "纯收入"),
        ("今年计划再投1.1亿元。", "投资"),
        ("雨水足，一亩地能打1350斤。", "亩产"),
    ],
)
def test_a_verb_alone_may_say_what_a_sum_is(text, name):
    assert names(f"标题\n{text}") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("农村信用社把小微企业贷款利率下浮10%。", "小微企业贷款利率"),
        ("春节前头茬樱桃每公斤批发价曾到48元。", "头茬樱桃批发价"),
        ("市财政每亩补助200元。", "补助"),
        ("失业率一度高达7.8%。", "失业率"),
        ("交易额攀上86亿元。", "交易额"),
        ("全部达产后年销售收入9.2亿元。", "年销售收入"),
        ("为企业配套的船厂的造船量只有23万载重吨。", "造船量"),
        ("留在工地的瓦工师傅有320名。", "瓦工师傅"),
        ("全市船舶工业前5个月产值增长51.2%。", "船舶工业产值"),
        ("服装市场的裤子产销量，去年只有8000万条。", "裤子产销量"),
        ("他看护的2800亩松林，多半是他栽的。", "松林"),
        ("大桥镇的两户淀粉厂因为缺粮停产。", "淀粉厂"),
        ("新开工亿元以上项目600个。", "新开工亿元以上项目"),
        ("区里为市场主体办理留抵退税5亿元。", "留抵退税"),
        ("政务事项平均办理时间缩短2天。", "政务事项平均办理时间"),
        ("公司获得低息贷款3000万元。", "低息贷款"),
    ],
)
def test_who_did_it_and_how_is_no_part_of_a_name(text, name):
    assert names(f"标题\n{text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("秋粮收获538万亩，进度比去年快4个百分点。", ["秋粮收获", "秋粮收获进度"]),
        ("谷子种植面积61万亩，眼下收购价每公斤4.2元。", ["谷子种植面积", "谷子收购价"]),
        ("港区有泊位9个，万吨级以上泊位7个。", ["泊位", "万吨级以上泊位"]),
        ("入社农户从23户发展到285户。", ["入社农户", "入社农户"]),
        ("去年出口海带2吨，创汇5万美元；今年已出口3吨。", ["出口海带", "创汇", "出口海带"]),
        ("新增设施大棚21亩，到年末总面积达76亩。", ["新增设施大棚", "设施大棚总面积"]),
    ],
)
def test_what_is_bare_has_the_name_before_it_and_a_rank_is_a_part_of_one(text, wanted):
    found = [name for name in names(f"标题\n{text}") if name]
    assert list(dict.fromkeys(found)) == list(dict.fromkeys(wanted))
