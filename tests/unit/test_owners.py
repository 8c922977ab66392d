"""Whose what is counted is, with what is done: a part of its name or none."""

import pytest

from indicators.reading import FIGURE, read
from tests.unit.told import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("人参、山野菜、林蛙分别实现产值8.2亿元、3.6亿元和2.9亿元", ["人参产值", "山野菜产值", "林蛙产值"]),
        ("小麦、玉米分别完成产量3万吨和5万吨", ["小麦产量", "玉米产量"]),
        ("面粉、豆油零售均价分别为4元和8元", ["面粉零售均价", "豆油零售均价"]),
        ("对美国、澳大利亚的出口分别增长18%和27%", ["对美国的出口", "对澳大利亚的出口"]),
        ("可是对美国、澳大利亚的出口分别增长18%和27%", ["对美国的出口", "对澳大利亚的出口"]),
        ("民营、国有、外资企业分别进出口6亿元、2亿元、1亿元", ["民营企业进出口", "国有企业进出口", "外资企业进出口"]),
    ],
)
def test_each_of_a_list_has_what_all_have(text, wanted):
    assert names(f"锦州市情况\n2024年，{text}。") == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("企业生产特种钢材42万吨", "特种钢材"),
        ("公司关停高炉3座", "高炉"),
        ("压减普钢产能80万吨", "普钢产能"),
        ("审批事项砍掉62项", "审批事项"),
        ("营业收入冲击100亿元", "营业收入"),
        ("还要再治理沙化土地25万亩", "治理沙化土地"),
        ("23个行业大类中有17个实现增长", "行业大类"),
        ("15—59岁人口占60%", "15—59岁人口"),
        ("性别比（以女性为100）为98.14", "性别比"),
        ("亩均增产150公斤", "亩均增产"),
        ("带动5.6万户薯农户均增收", "薯农"),
        ("有菱镁企业386家，其中规上126家", "规上企业"),
        ("新建城中村改造项目12个", "城中村改造项目"),
        ("今冬供暖面积6400万平方米", "供暖面积"),
    ],
)
def test_a_name_without_who_does_it_and_with_what_it_is_of(text, name):
    assert names(f"锦州市情况\n2024年，锦州市{text}。")[-1] == name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("工业产值3亿元，轻工业产值增长1%，重工业产值增长2%。双辽市、梨树县分别增长3%和4%", "工业产值"),
        ("工业产值3亿元，轻工业产值增长1%。分县区看，双辽市增长3%，梨树县增长4%", "工业产值"),
        ("出口额3亿元，轻工业产值增长1%。分县区看，双辽市增长3%，梨树县增长4%", "轻工业产值"),
    ],
)
def test_places_have_numbers_of_the_whole(text, wanted):
    assert names(f"四平市情况\n2024年，全市{text}。")[-2:] == [wanted] * 2


def test_a_share_is_of_what_stands_before_the_whole():
    text = "锦州市情况\n2024年，累计完成投资82亿元，占总投资229亿元的36%。"
    assert names(text) == ["完成投资", "总投资", "完成投资"]


def test_a_cell_without_a_number_keeps_its_column():
    text = "朝阳市2021年县区指标\n县区 产值（亿元） 增长（%） 收入（亿元）\n建平县 168.3 6.6 91.2\n双塔区 — -0.9 88.5"
    found = [(one.printed, one.unit, one.indicator) for one in read(text) if one.kind == FIGURE]
    assert found[-2:] == [("-0.9", "%", "产值"), ("88.5", "亿元", "收入")]


@pytest.mark.parametrize(
    ("heading", "row", "wanted"),
    [
        ("指标 单位 绝对值 同比增长(%)", "进口额 亿元 89.6 1.8", ["进口额", "进口额"]),
        ("行业 用电量（亿千瓦时） 同比（%） 比重（%）", "工业 9.6 6.9 64.9", ["工业用电量"] * 3),
    ],
)
def test_tables_of_units_and_of_industries(heading, row, wanted):
    assert names(f"2024年盘锦市情况\n{heading}\n{row}") == wanted


def test_a_note_tells_the_unit_of_a_column():
    text = "2023年铁岭市指标\n县区 出口额 收入（元）\n开原市 112.6 21350\n注：出口额单位为亿元。"
    assert [one.unit for one in read(text) if one.kind == FIGURE] == ["亿元", "元"]
