"""Prices beside the price of one, and stretches of time that measure nothing."""

import pytest

from indicators.reading import FIGURE, read


def figures(text: str) -> list[tuple[str, str]]:
    return [(f"{one.value}{one.unit}", one.bound) for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE]


def amounts(text: str) -> list[str]:
    return [amount for amount, _ in figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("大个头的每公斤卖到96元，去年这时候才78元。", ["96元/公斤", "78元/公斤"]),
        ("每斤35元，现在进入尾果期，降到了8元，不过仍比去年同期高出1.5元。", ["35元/斤", "8元/斤", "1.5元/斤"]),
        ("每吨钢利润80元，而4月份最高时曾有310元。", ["80元/吨", "310元/吨"]),
        ("每箱运费要2600元，铁路通车后可降到1700元左右。", ["2600元/箱", "1700元/箱"]),
        ("采暖费每平方米26元，同为省会的长春市是27元。", ["26元/平方米", "27元/平方米"]),
        ("均价每吨3480元，比年初下跌270元。", ["3480元/吨", "-270元/吨"]),
        ("每亩用地要50万元，这里才9.6万元。", ["50万元/亩", "9.6万元/亩"]),
        ("一等果每斤28元，次果15元。", ["28元/斤", "15元/斤"]),
        ("前年煤价每吨140元，去年175元，今年9月已经涨到230元。", ["140元/吨", "175元/吨", "230元/吨"]),
        ("每千人口床位5.9张，届时可提高到6.3张。", ["5.9张/千人口", "6.3张/千人口"]),
        ("PM2.5浓度为每立方米49微克。明年降到42微克。", ["49微克/立方米", "42微克/立方米"]),
        ("每公斤20元，收入3000元。", ["20元/公斤", "3000元"]),
        ("每公斤20元，总价为60元。", ["20元/公斤", "60元"]),
        ("每亩补贴200元，成本是300元。", ["200元/亩", "300元"]),
        ("每公斤20元。店里一杯茶卖30元。", ["20元/公斤", "30元"]),
        ("每人每月平均增加196元。", ["196元/人·月"]),
    ],
)
def test_a_price_beside_the_price_of_one(text, wanted):
    assert amounts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("5天里，全省接待游客12万人次。", ["12万人次"]),
        ("五年净增企业12家。", ["12家"]),
        ("法官6名，8个月却审结案件12件。", ["6名", "12件"]),
        ("客房节前半个月就订满了，收入12万元。", ["12万元"]),
        ("2018年、2019年两年加起来才12家。", ["12家"]),
        ("“三天收入12万元。”", ["12万元"]),
        ("工期缩短到12个月。", ["12个月"]),
        ("三五天就能收完12亩。", ["3天", "12亩"]),
        ("优良天数172天，增加14天。", ["172天", "14天"]),
    ],
)
def test_a_stretch_of_time_is_no_figure(text, wanted):
    assert amounts(text) == wanted


@pytest.mark.parametrize("text", ["估计能过5万元", "有望过5万元", "产值过5万元"])
def test_more_than(text):
    assert figures(text) == [("5万元", "more_than")]


def test_before_the_flood_are_no_first():
    assert amounts("汛前1260户受灾群众搬进新居") == ["1260户"]
