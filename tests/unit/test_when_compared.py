"""Times that something is compared with, and those that have a number of their own."""

import pytest

from indicators.reading import FIGURE, read


def periods(text: str, year: int = 2020) -> list[str]:
    """Of each figure below a headline."""
    return [one.period or "" for one in read(f"标题\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2020年,全县人口20万人,与2010年第六次全国人口普查相比减少9%。", ["2020", "2020"]),
        ("到2025年,产值在2018年的基础上翻两番。", ["2025"]),
        ("今年,补助标准在去年基础上提高5%。", ["2020"]),
        ("8月,水泥价格由3月最高时的每吨500元跌到400元。", ["2020-03", "2020-08"]),
        ("前三季度,收入三千万元,超过去年全年的两千八百万元。", ["2020-01/2020-09", "2019"]),
        ("今年接待3万人,超过前年整个雪季的2万人。", ["2020", "2018"]),
        # What it is a multiple of has none.
        ("今年接待3万人,是去年的两倍。", ["2020", "2020"]),
    ],
)
def test_what_something_is_compared_with(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年1—5月,接待9万人。去年同期受暴雨影响,接待8万人。", ["2020-01/2020-05", "2019-01/2019-05"]),
        ("6月末,窑炉有9座。“去年这时候,窑炉有80座。", ["2020-06", "2019-06"]),
        ("“五一”假期,接待9万人。去年同期受疫情影响,接待8万人。", ["2020-05", "2019-05"]),
    ],
)
def test_the_same_time_of_the_year_before(text, wanted):
    assert periods(text) == wanted


def test_a_stretch_that_is_explained_is_no_comparison():
    assert periods("春运前24天,即1月26日至2月18日,发送旅客80万人。") == ["2020-01-26/2020-02-18"]


def test_a_target_of_the_year_to_come():
    assert periods("今年上半年,产值3亿元。明年的目标不高,产值增长8%。") == ["2020-01/2020-06", "2021"]


@pytest.mark.parametrize("word", ["去年", "前年"])
def test_that_year_is_the_one_named_last_by_whatever_word(word):
    year = {"去年": "2019", "前年": "2018"}[word]
    assert periods(f"公司2007年建厂,{word}才交付第一条船,当年产值2亿元,今年产值9亿元。") == [year, "2020"]


def test_that_year_begins_no_part_of_it():
    assert periods("去年建起温室,当年收入2万元,今年收入3万元。去年10月,又建大棚5栋。")[1] == "2020"


@pytest.mark.parametrize("quote", ["", "“", "的", "的“"])
def test_the_holiday_of_the_year_before(quote):
    assert periods(f"今年建房30间。去年{quote}国庆假期,接待9万人。")[1] == "2019-10"


def test_the_holiday_of_the_year_before_is_not_resumed():
    assert periods("国庆假期,卖出9万元;去年国庆假期,卖出3万元。\n假期全市接待8万人。")[2] == "2020-10"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("计划改造52个,截至10月底完工47个,剩下的5个年底前收尾。", "2020"),
        ("今年改造管网50公里,其余3公里都在城东,11月15日前完工。", "2020-11-15"),
        ("去年11月建成法庭3座;在建的2座预计年底完工。", "2020"),
        ("截至去年底完成投资3亿元,一期33台风机计划今年9月并网。", "2020-09"),
    ],
)
def test_what_is_left_and_planned_is_of_the_date_behind_it(text, wanted):
    assert periods(text)[-1] == wanted


def test_what_was_built_long_ago_dates_nothing_else():
    assert periods("今年,公司拆掉了1998年建的18座窑,代之以2条生产线,3月投产。")[1] == "2020"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("【同期声】我们去年卖出3万元。", "2019"),
        ("目前2个泊位投用,今年货物吞吐量将达30万吨。", "2020"),
        ("本报讯 10月1日至7日,接待游客9万人。其中,景区接待游客3万人。", "2020-10-01/2020-10-07"),
        ("今年税收3亿元。局长在昨天的会上说,后五个月还要组织收入2亿元。", "2020-08/2020-12"),
        ("2012年以来,供热率由改造前的38%提高到去年底的52%。", "2019"),
    ],
)
def test_times_that_were_missed(text, wanted):
    assert periods(text)[-1] == wanted
