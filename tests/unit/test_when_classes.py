"""What there is, and what some time brought: which of them takes the time that another sentence told."""

import pytest

from indicators.reading import FIGURE, read


def periods(text, year=2023, title="林河县消息"):
    return [one.period or "" for one in read(f"{title}\n{text}", year=year) if one.kind == FIGURE]


def doubts(text, year=2023):
    found = [one for one in read(f"林河县消息\n{text}", year=year) if one.kind == FIGURE]
    return ["period" in one.unsure for one in found]


STATES = [
    "菇棚有620个",
    "园区占地1800亩",
    "全镇菇农2400人",
    "票价198元",
    "每月工资2600元",
    "滑雪场距市区80公里",
    "一期厂房8万平方米已全部租出",
    "投资4亿元的水厂就在河边",
    "像这样的专业村27个",
]
FLOWS = ["全镇销售收入12亿元", "工厂生产轴承12万套", "县里培训农民12人次", "景区接待游客12万人次", "新增就业12人"]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("told", ["1至8月", "上半年", "9月", "2019年至2021年"])
def test_what_there_is_is_not_of_a_part_of_a_year_that_another_sentence_told(state, told):
    assert periods(f"{told}，全县出口3亿元。{state}。")[1] == "2023"
    assert periods(f"{told}，全县出口3亿元。\n{state}。")[1] == "2023"


@pytest.mark.parametrize("flow", FLOWS)
def test_what_some_time_brought_is(flow):
    assert periods(f"1至8月，全县出口3亿元。{flow}。") == ["2023-01/2023-08"] * 2
    assert periods(f"1至8月，全县出口3亿元。\n{flow}。") == ["2023-01/2023-08"] * 2


@pytest.mark.parametrize(
    "change", ["降幅收窄0.5个百分点", "企业比上月多12家", "入住率92%", "存款余额12亿元", "棚数增加到12个"]
)
def test_so_are_changes_rates_and_balances(change):
    assert periods(f"1至8月，全县出口3亿元。{change}。") == ["2023-01/2023-08"] * 2


@pytest.mark.parametrize("state", STATES)
def test_what_there_is_is_of_a_year_that_was_told(state):
    assert periods(f"去年，全县出口3亿元。{state}。")[1] == "2022"


def test_a_report_and_its_headline_are_of_one_time():
    text = "1至8月，全县出口3亿元。园区企业30家。"
    assert periods(text, title="林河县1至8月经济运行情况")[1] == "2023-01/2023-08"
    assert periods(text, title="林河县前8个月外贸")[1] == "2023-01/2023-08"


def test_another_paragraph_is_of_no_day():
    assert periods("截至12月5日，雪场接待游客3人次。\n雪场投入3200万元。")[1] == "2023"
    assert doubts("截至12月5日，雪场接待游客3人次。\n雪场投入3200万元。")[1]


def test_a_part_is_of_the_time_of_its_whole():
    assert periods("9月，全县出口3亿元。园区有企业78家，其中外企41家。") == ["2023-09", "2023", "2023"]
    assert periods("9月，全县出口3亿元，其中泵出口1亿元。") == ["2023-09", "2023-09"]


def test_how_many_there_are_beside_a_sum_of_months():
    text = "截至10月末，全县今年出栏肉牛3万头，养牛户达1.7万户。"
    assert periods(text) == ["2023-01/2023-10", "2023-10"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("总投资3亿元的工程已于5月启动。", [""]),
        ("村里现有暖棚1260栋，今年前三季度卖出番茄3吨。", ["", "2023-01/2023-09"]),
    ],
)
def test_how_big_a_thing_is_has_no_time_that_stands_behind_it(text, wanted):
    assert periods(text) == wanted


def test_a_growth_behind_another_number_is_none_of_its_own():
    text = "7月，全县出口3亿元。班组有18人，负责道路12公里，月薪1900元，比去年涨了200元。"
    assert periods(text)[1:3] == ["2023", "2023"]
