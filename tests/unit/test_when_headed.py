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


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("7月25日8时至26日8时", "2023-07-25/2023-07-26"),
        ("8月28日夜至29日", "2023-08-28/2023-08-29"),
        ("七月一号夜间到二号上午", "2023-07-01/2023-07-02"),
        ("7月31日20时至8月1日8时", "2023-07-31/2023-08-01"),
        ("五六月份", "2023-05/2023-06"),
        ("七、八月份", "2023-07/2023-08"),
        ("十一月份", "2023-11"),
    ],
)
def test_days_with_their_hours_and_months_in_pairs(printed, wanted):
    assert periods(f"全省新闻\n{printed}，全市平均降雨68.9毫米。", 2023) == [wanted]


@pytest.mark.parametrize("day", ["昨天", "昨日", "今天", "前天", "当日"])
def test_a_bracket_behind_a_day_says_which(day):
    assert periods(f"客运忙\n{day}（2月20日），客运总站发送旅客1.9万人次。", 2005) == ["2005-02-20"]


def test_what_will_be_then_is_of_the_day_that_was_told():
    text = "春季招聘\n3月16日，大型招聘会将在玉龙广场举行。届时将有120家企业参会。"
    assert periods(text, 2024) == ["2024-03-16"]


def test_since_when_a_trend_goes_on_dates_nothing():
    text = "消费回暖\n1—2月，零售额45亿元，延续了去年四季度以来的回暖态势。家电增长52%。"
    assert periods(text, 2025) == ["2025-01/2025-02"] * 2


def test_the_beginning_of_winter_is_no_january():
    text = "大雪\n昨日（11月25日）沈阳迎来入冬以来最强降雪，截至当日17时，降雪量16.8毫米。"
    assert periods(text, 2013) == ["2013-11-25"]


def test_the_year_that_prices_are_held_against_dates_nothing():
    assert periods("房价\n5月，房价上涨0.8%。以2015年价格为100，房价指数为138.2。", 2019) == ["2019-05"] * 2


def test_a_census_day_goes_on_in_the_next_paragraph():
    text = "人口普查\n6月9日，盘锦发布数据：以2020年11月1日零时为标准时点，全市常住人口138万人。\n家庭户人口为2.41人。"
    assert periods(text, 2021) == ["2020-11-01"] * 2


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("关于瓦房店市今年上半年国民经济和社会发展计划执行情况的报告", "2019-01/2019-06"),
        ("关于瓦房店市国民经济和社会发展计划执行情况的报告", "2018"),
        ("关于分解落实2019年政府工作报告主要任务的通知", "2019"),
    ],
)
def test_a_report_on_this_year_does_not_look_back_on_the_last(title, wanted):
    assert periods(f"{title}\n工业总产值318亿元。", 2019) == [wanted]


def test_within_the_year_of_a_report_is_the_year_that_is_planned():
    text = "2025年政府工作报告\n我们化解债务6亿元，年内再清偿账款7300万元。"
    assert periods(text, 2025) == ["2024", "2025"]


def test_when_a_plan_began_is_its_first_year():
    assert periods("喀左答卷\n“十四五”开局时，企业不过90家。", 2025) == ["2021"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年1—8月26个断面达标。", "2015-01/2015-08"),
        ("1至9月12家企业投产。", "2015-01/2015-09"),
        ("2010年1-6月38户企业亏损。", "2010-01/2010-06"),
        ("刚过去的“双11”，网店卖了126万件。", "2015-11"),
        ("双十一当天，网店卖了126万件。", "2015-11"),
        ("今天，也就是一月二十四号，市物价局派出六个检查组。", "2015-01-24"),
        ("今年“6·18”期间，网店卖了126万件。", "2015-06"),
    ],
)
def test_months_before_a_count_and_days_of_shops(text, wanted):
    [one] = [one for one in read(f"快报\n{text}", year=2015) if one.kind == FIGURE]
    assert one.period == wanted
