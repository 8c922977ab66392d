"""In what sense figures are meant: of what stands, is being built, is left to do, or stands beside what is to come."""

import pytest

from indicators.reading import FIGURE, read


def statuses(text: str) -> list[str]:
    return [one.status for one in read(f"铁西区经济向好\n{text}", year=2023) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("总投资12亿元的集结中心去年开业，占地13亩。", ["actual", "actual"]),
        ("商场日前开业。商场总投资12亿元，占地13亩。", ["actual", "actual"]),
        ("总投资12亿元的风电项目并网发电。", ["actual"]),
        ("一期投资12亿元，2021年9月开业，有客房13间。", ["actual", "actual"]),
        ("自2012年获批示范区以来，区里累计培训12人，建设示范园13个。", ["actual", "actual"]),
        ("总投资12亿元的风电项目计划明年投产。", ["planned"]),
        ("去年二期投产后达到12吨。", ["actual"]),
    ],
)
def test_what_stands_is_there(text, wanted):
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("二期12万平方米正在加紧施工。", ["planned"]),
        ("二期正在建设，投资12亿元。", ["planned"]),
        ("投资12亿元的新厂房已经封顶，明年5月投产。", ["planned"]),
        ("12万千瓦机组已完成工程量的70%。", ["planned", "actual"]),
        ("镇里又在建两座冷库，到那时库容会增加到12万吨。", ["planned", "estimate"]),
        ("日处理能力12万吨的水厂年底前建成。", ["planned"]),
        ("一期投资12亿元，建设两条生产线，计划明年6月投产。", ["planned", "planned"]),
        ("厂区占地13亩，其中一期建设厂房12万平方米，预计今年10月交付。", ["planned", "planned"]),
        ("截至6月底已完成投资12亿元，占总投资的13%，预计明年10月竣工。", ["actual", "actual"]),
        ("一期投资12亿元，建成了两条生产线，计划明年6月达产。", ["actual", "actual"]),
        ("目前在建项目12个。", ["actual"]),
    ],
)
def test_what_is_being_built_is_to_come(text, wanted):
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("已拆除38座，还有17座要赶在供暖前拆完。", ["actual", "planned"]),
        ("还有12台风机，10月底前全部并网。", ["planned"]),
        ("目前还有12个村没有通水。", ["actual"]),
        ("他家今年想再添12间房。", ["planned"]),
        ("没想到一年挣了12万元。", ["actual"]),
        ("全区还需要新建12所学校。", ["planned"]),
        ("每亩需要投入12元。", ["actual"]),
        ("大赛定于5月开跑，来自27个国家和地区的3万名选手将参赛。", ["planned", "planned"]),
    ],
)
def test_what_is_left_to_do(text, wanted):
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全年产值可达12亿元，与去年的13亿元基本持平。", ["estimate", "actual"]),
        ("全年预计12亿元，而在2020年，这个数字只有13亿元。", ["estimate", "actual"]),
        ("今年争取上级资金12亿元，新建公园13座。", ["actual", "actual"]),
        ("今年力争争取上级资金12亿元。", ["planned"]),
        ("到2025年，新增就业12人以上。", ["target"]),
        ("总投入预计要超过12亿元。", ["estimate"]),
        ("明年，地区生产总值预期增长12%左右。", ["target"]),
        ("全部到位后，日转运能力将由12吨提高到13吨。每公斤补贴14元。", ["actual", "estimate", "actual"]),
    ],
)
def test_numbers_beside_what_is_to_come(text, wanted):
    assert statuses(text) == wanted


def test_a_city_of_another_province_beside_ours_is_context():
    text = "葫芦岛市水质优良比例为91%；同期，相邻的河北省秦皇岛市为98%。"
    assert statuses(text) == ["actual", "context"]


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("施工的车间12间。", True),
        ("明年的订单12份。", True),
        ("已开工项目12个。", False),
        ("车间12间，工人13名。", False),
    ],
)
def test_what_is_called_there_in_a_clause_of_the_time_to_come_is_a_doubt(text, unsure):
    first = next(one for one in read(f"铁西区经济向好\n{text}", year=2023) if one.kind == FIGURE)
    assert first.status != "actual" or ("status" in first.unsure) == unsure
