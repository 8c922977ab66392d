"""截至5月末 tells of a sum from January on, of a stock the day."""

import pytest

from indicators.reading import FIGURE, read


def periods(text: str, year: int = 2022) -> list[str]:
    return [one.period or "" for one in read(f"标题\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    "text",
    [
        "截至5月末，全市城镇新增就业8万人，比上年同期增长6%。",
        "截至5月31日，松河港累计完成货物吞吐量80万吨；完成集装箱吞吐量6万标准箱，同比增长9%。",
        "截至5月底，全市失业人员再就业8万人，就业困难人员就业900人。",
        "截至2022年5月底，一般公共预算收入8亿元，同比增长6%。",
        "截至5月，林河县粮食出口额8亿元，下降6%。",
        "今年以来截至5月20日，松河站共开行货运列车80列，发送货物6万吨。",
    ],
)
def test_what_adds_up_is_from_january_on(text):
    assert set(periods(text)) == {"2022-01/2022-05"}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("截至5月末，全市贷款余额8亿元。", "2022-05"),
        ("截至5月底，全市常住人口80万人。", "2022-05"),
        ("截至5月31日，全市汽车保有量8万辆。", "2022-05-31"),
        ("截至5月底，全县共有企业80家。", "2022-05"),
        ("截至5月末，城镇登记失业率4%。", "2022-05"),
        ("截至5月底，全市累计建成充电桩800个。", "2022-05"),
        ("截至2021年底，全市完成产值8亿元。", "2021-12"),
    ],
)
def test_what_is_there_is_of_the_day(text, period):
    assert periods(text)[0] in (period, period[:4])


def test_of_one_date_sums_and_stocks_are_told_apart():
    text = "截至5月底，全市城镇新增就业8万人，城镇登记失业率4%；发放创业贷款900万元。"
    assert periods(text) == ["2022-01/2022-05", "2022-05", "2022-01/2022-05"]


def test_days_of_a_holiday_are_no_sum_of_the_year():
    text = "国庆假期，游客不断。截至10月5日，景区累计实现门票收入80万元。"
    assert periods(text) == ["2022-10-05"]
