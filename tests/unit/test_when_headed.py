"""When a figure is: what the headline tells in brackets or in words, censuses, peaks, and what goes on in parts."""

import pytest

from indicators.reading import FIGURE, read


def periods(text: str, year: int) -> list[str]:
    return [one.period or "" for one in read(text, year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("title", "year", "wanted"),
    [
        ("沈北新区主要指标快报（1—5月）", 2019, "2019-01/2019-05"),
        ("大洼县经济简报(上半年)", 2014, "2014-01/2014-06"),
        ("锦州市工业运行情况（2016年8月）", 2016, "2016-08"),
        ("全市外贸数据（一季度）", 2023, "2023-01/2023-03"),
        ("主要农产品产量（2021年）", 2022, "2021"),
    ],
)
def test_a_bracket_that_ends_the_headline_tells_the_time_of_all(title, year, wanted):
    assert periods(f"{title}\n工业总产值216.4亿元，下降2.8%。\n出口额5亿元。", year) == [wanted] * 3


def test_a_bracket_within_a_headline_dates_nothing_else():
    assert periods("北镇市（2019年设站）商贸忙\n出口额5亿元。", 2023) == [""]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("二〇一〇年国民经济和社会发展统计公报", "2010"),
        ("瓦房店市二零一五年国民经济和社会发展统计公报", "2015"),
        ("本溪市一九九八年统计公报", "1998"),
    ],
)
def test_a_year_in_characters_is_that_of_the_report(title, wanted):
    text = f"{title}\n全年产值735.6亿元，增长16.4%。钢产量92万吨，2005年时为38万吨。年末人口102.5万人。"
    year = int(wanted) + 1
    assert periods(text, year) == [wanted, wanted, wanted, "2005", wanted]


@pytest.mark.parametrize(
    ("census", "wanted"),
    [
        ("第五次全国人口普查", "2000"),
        ("第六次全国人口普查", "2010"),
        ("第七次人口普查", "2020"),
        ("第三次全国经济普查", "2013"),
        ("第三次全国农业普查", "2016"),
    ],
)
def test_a_census_is_of_its_year(census, wanted):
    year = int(wanted) + 1
    assert periods(f"北票市{census}主要数据\n全市男性为25.1万人，占50.9%。\n女性为24.2万人。", year) == [wanted] * 3
    # Where it is compared with, it dates nothing.
    assert periods(f"人口公报\n今年，全市常住人口102万人，与{census}相比减少3万人。", year) == [str(year)] * 2


@pytest.mark.parametrize("peak", ["最大负荷达到3214万千瓦", "最高气温35℃", "最大客流为41万人次", "最高水位达3.2米"])
def test_a_peak_of_a_day_is_of_that_day(peak):
    assert periods(f"入夏以来平稳\n入夏以来，全省平稳，7月25日{peak}。", 2021) == ["2021-07-25"]


@pytest.mark.parametrize("word", ["出现在", "体现在", "表现在", "呈现在"])
def test_now_within_another_word_is_no_time(word):
    text = f"喜降透雨\n7月20日，朝阳市平均降水量63毫米，最大降水{word}三家子镇，为118毫米。"
    assert periods(text, 2016) == ["2016-07-20"] * 2


@pytest.mark.parametrize("parts", ["按地区分，", "按地区来分，", "分城市看，", "从地区看，", "其中，"])
def test_what_is_told_in_parts_is_of_the_time_of_the_whole(parts):
    text = f"全省新闻\n今年上半年，全省新开工建设项目410个。{parts}沈阳96个，大连88个。"
    assert periods(text, 2007) == ["2007-01/2007-06"] * 3


def test_the_same_time_is_that_of_what_flows():
    text = "轴承业\n今年前三季度，公司收入2.3亿元。\n当地轴承企业已有460家，同期完成产值186亿元。"
    assert periods(text, 2023) == ["2023-01/2023-09", "2023", "2023-01/2023-09"]


def test_within_the_year_is_this_one_after_the_end_of_the_last():
    assert periods("扶贫\n去年末贫困人口1.4万人。年内，全市将新建车间60个。", 2018) == ["2017", "2018"]


def test_the_growth_of_investment_is_of_what_is_done():
    text = "投资简况\n1—6月，全市投资下降4%。其中，建设项目投资下降4.5%，房地产开发投资增长3%。"
    told = [(one.status, one.period) for one in read(text, year=2024) if one.kind == FIGURE]
    assert told == [("actual", "2024-01/2024-06")] * 3
