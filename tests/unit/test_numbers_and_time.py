"""Numbers of a length of time, parted scales, years before names, and averages of several years."""

from decimal import Decimal

import pytest

from indicators.reading import FIGURE, read
from tests.unit.told import told


def figures(text: str) -> list[tuple]:
    return [(one.value, one.unit, one.bound) for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE]


@pytest.mark.parametrize(
    "text",
    [
        "增幅连续4年为正",
        "已连续三个月回升",
        "粮食产量连续八年居首",
        "连续29个月正增长",
        "连续3天降雨",
        "连续两个季度增长",
    ],
)
def test_for_how_long_without_a_break_is_no_figure(text):
    assert figures(text) == []


@pytest.mark.parametrize("text", ["连续4年保持8%以上", "已连续三个月保持8%以上", "连续九年超8%", "连续2个季度增长8%"])
def test_how_long_it_was_so_dates_nothing_else(text):
    [one] = [one for one in read(f"标题\n2023年5月，产值增长6%。税收{text}。", year=2023) if one.value == Decimal(8)]
    assert one.period == "2023-05"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("提供商品粮1万多亿斤", (1, "万亿斤", "more_than")),
        ("资产达到两万余亿元", (2, "万亿元", "more_than")),
        ("总规模3万多亿元", (3, "万亿元", "more_than")),
        ("贷款5万余亿", (5, "万亿", "more_than")),
        ("存款一万多亿元", (1, "万亿元", "more_than")),
        ("放养鲍鱼31万笼", (31, "万笼", "exact")),
        ("引进过亿项目", (1, "亿", "more_than")),
        ("引进过千万元项目", (1000, "万元", "more_than")),
        ("6月底前12个小区改完", (12, "个", "exact")),
        ("10月底前3家企业投产", (3, "家", "exact")),
        ("年末前15家企业投产", (15, "家", "exact")),
        ("臭氧8小时浓度为155微克/立方米", (155, "微克/立方米", "exact")),
    ],
)
def test_how_far_a_number_reaches(text, wanted):
    assert figures(text) == [wanted]


@pytest.mark.parametrize(
    "text", ["2008成都冬季招聘会", "2024首批认定企业", "2019首届大樱桃节", "2021首个示范区", "2020首家实验室"]
)
def test_a_year_before_a_name_is_no_figure(text):
    assert figures(text) == []


@pytest.mark.parametrize(
    "words", ["近3年的平均增长率达到", "近三年平均增长", "近3年的年均增速为", "近五年年均增长", "近五年平均增速达到"]
)
def test_an_average_of_years_ends_with_its_clause(words):
    text = f"标题\n2022年，产值{words}8%，工业投资9亿元；税收5亿元。"
    read_as = [one for one in read(text, year=2023) if one.kind == FIGURE]
    assert [one.measure for one in read_as] == ["growth-average", "level", "level"]
    assert "/" in str(read_as[0].period)
    assert [one.period for one in read_as[1:]] == ["2022", "2022"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("生产总值两万零九百七十一亿七千万元", "两万零九百七十一亿七千万元=20971.7亿元"),
        ("生产总值两万八千九百七十五点一亿元", "两万八千九百七十五点一亿元=28975.1亿元"),
        ("收入一万四千四百七十四点五万元", "一万四千四百七十四点五万元=14474.5万元"),
        ("销售额头一次过了20亿元", "头一<ordinal> | 过了20亿元=>20亿元"),
        ("全长三千零五点二公里", "三千零五点二公里=3005.2公里"),
        ("沪指报三千二百点", "三千二百点=3200点"),
        ("每斤6块2", "每斤6块2=6.2块/斤"),
        ("买了5块3个", "5块=5块 | 3个=3个"),
        ("低于LPR0.3个百分点", "0.3个百分点=0.3个百分点"),
        ("清晨五点，船靠了岸", "清晨五点<date>"),
    ],
)
def test_numbers_as_they_are_spoken(text, wanted):
    assert told(text) == wanted
