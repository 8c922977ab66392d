"""Firms that an article takes its reader to, bases, who is the first of several; whose part a number is."""

import pytest

from indicators.reading import FIGURE, read


def places(text: str, title: str = "辽阳产业观察") -> list[str]:
    return [one.place or "" for one in read(f"{title}\n{text}", year=2021) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("scene", "firm"),
    [
        ("8月20日,位于弓长岭区的奥克药业二期项目现场,反应釜就位。", "奥克药业"),
        ("在斯达威公司的智能车间,机器轰鸣。", "斯达威公司"),
        ("4月下旬的宏光船厂,焊花飞溅。", "宏光船厂"),
        ("走进华宇耐火材料公司,机器人正在码砖。", "华宇耐火材料公司"),
        ("记者来到恒业锌业的厂区,一片繁忙。", "恒业锌业"),
    ],
)
def test_a_firm_to_which_the_reader_is_taken(scene, firm):
    assert places(f"{scene}企业产值3亿元。\n全市投资增长5%。") == [firm, "辽阳市"]


@pytest.mark.parametrize(
    "scene", ["走进一家公司,", "在各家企业的车间,", "来到农机合作社,", "在这家公司的展厅,", "走进某厂,"]
)
def test_a_firm_without_a_name_is_no_place(scene):
    assert places(f"{scene}产品琳琅满目。产值3亿元。") == ["辽阳市"]


@pytest.mark.parametrize("words", ["投产", "二期投产", "去年扩建", "年产钢球", "现有职工"])
def test_a_firm_of_a_county_at_work(words):
    assert places(f"灯塔市的金河粉末公司{words},新增产值2亿元。全市投资增长15%。") == ["金河粉末公司", "辽阳市"]


@pytest.mark.parametrize("words", ["龙头企业", "骨干企业", "上市公司", "央企", "重点企业"])
def test_who_is_called_a_leading_firm_is_spoken_of(words):
    assert places(f"{words}辽阳石化加工能力1000万吨。") == ["辽阳石化"]


@pytest.mark.parametrize("words", ["最高的是", "最大的是", "增长最快的是", "最低的为", "降幅最小的是"])
def test_the_first_of_several_holds_for_its_sentence(words):
    assert places(f"全省价格上涨5%,{words}朝阳,达6%。出厂价格上涨7%。", "辽宁省物价") == ["辽宁省", "朝阳市", "辽宁省"]


@pytest.mark.parametrize("words", ["出自", "产自", "来自"])
def test_the_part_that_a_place_has(words):
    assert places(f"全世界四分之一的泳装{words}兴城。", "小城泳装") == ["兴城市"]


def test_a_base_is_the_zone_that_was_named():
    text = "8月,记者来到辽阳芳烃及精细化工产业化基地。\n去年,基地68户企业产值463亿元。"
    assert places(text) == ["辽阳芳烃及精细化工产业化基地"] * 2


def test_a_report_from_a_place_is_of_it():
    assert places("前三个月,工业增加值增长4.7%。", "练内功——来自葫芦岛工业企业的报告") == ["葫芦岛市"]
