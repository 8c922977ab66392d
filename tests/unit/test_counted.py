"""Whether a number counts: bases of rates and indexes, sums of what was named, articles, holidays."""

import pytest

from indicators.reading import FIGURE, read
from tests.unit.told import told


def figures(text: str) -> list[str]:
    return [one.printed for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("每10万人中有大学生1.2万人", ["1.2万人"]),
        ("每100元营业收入中的成本为85元", ["85元"]),
        ("每1000户居民有轿车420辆", ["420辆"]),
        ("每十户农家就有三户种草莓", []),
        ("每四件泳装里，就有一件产自这里", []),
        ("每3盒药中有2盒出口", []),
        ("每12人配1台设备，共有36台", ["12人", "1台", "36台"]),
    ],
)
def test_what_others_are_told_of_counts_none(text, wanted):
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("居民消费价格指数为99.9（上年同期为100）", ["99.9"]),
        ("价格指数（上年=100）为102.1", ["102.1"]),
        ("性别比（以女性为100）由100.71下降为98.14。", ["100.71", "98.14"]),
        ("价格指数（以上年为100）为101.3，其中食品类99.4", ["101.3", "99.4"]),
        ("景气指数为100", ["100"]),
    ],
)
def test_what_an_index_is_counted_from_is_none(text, wanted):
    assert figures(text) == wanted


@pytest.mark.parametrize(
    "text", ["三县合计3.8亿元", "两市产值3.8亿元", "辽西五市产值3.8亿元", "要求三县收入3.8亿元", "市区两级投资3.8亿元"]
)
def test_those_that_were_named_are_not_counted(text):
    assert figures(text) == ["3.8亿元"]


@pytest.mark.parametrize("text", ["下辖三县", "覆盖五市", "沈阳、大连等八市", "全市六县产粮", "设有四县"])
def test_those_that_are_told_of_are(text):
    assert len(figures(text)) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("其中驰名商标一个、著名商标七个", ["一个", "七个"]),
        ("建成学校3所、医院一座，投入使用", ["3所", "一座"]),
        ("新增书店两家、影院一家。", ["两家", "一家"]),
        ("茶水续了一轮又一轮", []),
        ("走了一家又一家", []),
        ("他买了一个，走了", []),
        ("一晚上能卖三百份", ["三百份"]),
        ("一斤花生油能卖15元", ["15元"]),
    ],
)
def test_one_counts_behind_its_noun_in_a_list(text, wanted):
    assert figures(text) == wanted


@pytest.mark.parametrize(
    "text", ["“五一”小长假五天", "国庆7天", "春节假期8天", "“五一”黄金周7天", "元旦三天", "五年之后", "3年以后"]
)
def test_how_long_a_holiday_is_and_what_comes_after_years_are_dates(text):
    assert figures(f"{text}，接待游客6万人") == ["6万人"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("酿酒2100千升", "2100千升=2100千升"),
        ("啤酒12.5万千升", "12.5万千升=12.5万千升"),
        ("每个标箱省运费千元左右", "千元左右=≈1000元/标箱"),
        ("每个床位补助2000元", "2000元=2000元/床位"),
        ("每个月补助200元", "200元=200元/月"),
    ],
)
def test_units_in_thousands_and_rates_with_a_counter(text, wanted):
    assert told(text) == wanted
