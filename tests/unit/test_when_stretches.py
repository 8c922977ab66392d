"""The period of each figure where no plain date stands before it: days of holidays, years looked back on, records."""

import pytest

from indicators.reading import FIGURE, read


def periods(text: str, year: int) -> list[str]:
    """Of each figure below a headline that says nothing."""
    return [one.period or "" for one in read(f"标题\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "year", "wanted"),
    [
        ("国庆假期第二天,全市接待游客22万人。", 2014, "2014-10-02"),
        ("国庆节假期首日,客流8万人。", 2018, "2018-10-01"),
        ("“十一”黄金周第三天,门票收入90万元。", 2006, "2006-10-03"),
        ("国庆假期前三天,全市接待游客60万人次。", 2019, "2019-10-01/2019-10-03"),
        ("“五一”假期前两天,景区接待3万人。", 2022, "2022-04-30/2022-05-01"),
        # The holiday that began in September
        ("国庆假期第一天,客流9万人。", 2023, "2023-09-29"),
        # Its days off differ from year to year: its month alone
        ("春节假期第二天,接待2万人。", 2019, "2019-02"),
    ],
)
def test_days_of_a_holiday_are_counted(text, year, wanted):
    assert periods(text, year) == [wanted]


@pytest.mark.parametrize("words", ["前五天", "前5天", "前四天", "前三天", "前2天"])
def test_first_days_are_of_the_holiday_spoken_of(words):
    last = {"五": 5, "5": 5, "四": 4, "三": 3, "2": 2}[words[1]]
    text = f"国庆假期,游客不断。\n林河县办起果品节,{words}接待游客8万人次。"
    assert periods(text, 2016) == [f"2016-10-01/2016-10-0{last}"]


def test_a_holiday_dates_an_article_that_tells_no_other_time():
    text = "国庆假期第二天,市场平稳。景区接待6万人,同比下降4%。全市收入2亿元。"
    assert periods(text, 2015) == ["2015-10-02"] * 3


@pytest.mark.parametrize("other", ["与去年同比", "与上年比,", "同上年同期比,", "和2020年同比", "与去年同期比,"])
def test_what_is_compared_with_dates_nothing(other):
    assert periods(f"2023年5月,客流3万人,{other}增长8%。", 2023) == ["2023-05", "2023-05"]


@pytest.mark.parametrize(
    "record", ["为20年来首次", "是十五年来最好", "为30年来、12年来首次", "系18年来罕见", "是11年来少有"]
)
def test_for_how_long_nothing_was_like_it_is_no_time(record):
    assert periods(f"2022年,投资增长8%,{record};消费增长6%。", 2022) == ["2022", "2022"]


@pytest.mark.parametrize("words", ["刚刚过去的一年", "过去的一年", "回首过去一年", "过去这一年", "过去的这一年"])
def test_the_past_year_is_that_before_the_articles(words):
    assert periods(f"{words},全县工作有新成效。\n建成村屯71个。", 2023) == ["2022"]


@pytest.mark.parametrize(
    "what", ["地区生产总值39亿元", "财政收入增长6%", "完成投资20亿元", "粮食总产量达到5万吨", "农民人均收入12000元"]
)
def test_what_a_report_expects_of_the_year_looked_back_on_is_of_that(what):
    text = f"林河县政府工作报告\n一年来,任务较好完成。预计{what}。"
    assert [one.period for one in read(text, year=2020) if one.kind == FIGURE] == ["2019"]


@pytest.mark.parametrize(
    ("span", "again"),
    [
        ("2011年-2017年", "7年间"),
        ("2016至2020年", "五年来"),
        ("2019—2021年", "这3年"),
        ("2015年到2018年", "4年间"),
        ("2013-2022年", "十年间"),
    ],
)
def test_years_counted_are_those_spoken_of(span, again):
    times = set(periods(f"{span},投入5亿元。{again},造林60万亩。修路30公里。", 2023))
    assert len(times) == 1
    assert "/" in times.pop()


@pytest.mark.parametrize("what", ["建市", "设县", "成立", "挂牌", "始建"])
def test_when_a_place_was_founded_dates_nothing_else(what):
    text = f"2019年9月24日,记者来到这里。林河是座年轻的城市,1984年6月{what},因油而兴,建成油田30个。"
    assert "1984" not in periods(text, 2019)[0]


@pytest.mark.parametrize("word", ["而今", "如今", "现如今", "现今", "目前"])
def test_now_ends_what_was_long_ago(word):
    assert periods(f"十年前,港口小;{word},90公里海岸上有港口。", 2012) == [""]


@pytest.mark.parametrize("by", ["到今年9月末", "到9月末", "至9月末", "到2004年9月底", "到9月底"])
def test_what_stood_at_the_end_of_a_month_is_of_that(by):
    text = f"今年前三季度,产值560亿元。\n各项改革推进,{by},全县有企业697户,比上年增加13户。"
    assert periods(text, 2004) == ["2004-01/2004-09", "2004-09", "2004-09"]


@pytest.mark.parametrize(
    "what", ["年产蔬菜60万公斤", "年收入700万元", "年出栏生猪3万头", "每年接待游客2万人", "年销售额800万元"]
)
def test_what_a_village_makes_a_year_is_of_no_year_long_gone(what):
    assert periods(f"2017年,村里办起合作社。\n全村{what}。", 2022) == [""]


@pytest.mark.parametrize(
    "plan", ["改造管网30公里", "新建道路86公里", "完成造林5万亩", "培训农民600人", "整治河道12公里"]
)
def test_what_is_planned_to_be_done_is_of_this_year_where_it_is_spoken_of(plan):
    assert periods(f"今年是攻坚之年。该县落实要求,计划{plan}。", 2019) == ["2019"]


@pytest.mark.parametrize(
    "quote",
    ["合同达600项,同比增长8%", "接待游客6万人", "产值突破5亿元", "交易额达21亿元", "新设企业360家"],
)
def test_a_sentence_may_tell_its_time_behind_the_figures(quote):
    assert set(periods(f"{quote}……记者获悉,2017年,技术市场活跃。", 2018)) == {"2017"}


@pytest.mark.parametrize("words", ["近两三年", "最近三五年", "过去七八年", "这两三年来", "三四年间"])
def test_years_of_which_nobody_can_tell_how_many_are_no_time(words):
    assert periods(f"{words}，全县产值增长8%。", 2019) in ([""], ["", ""])


def test_who_came_in_a_holiday_that_begins_a_paragraph_came_in_all_of_it():
    text = "客流\n“五一”假期,文旅市场活力强劲。园区接待游客3万人次,同比增长9%。"
    assert [one.period for one in read(text, year=2025) if one.bound] == ["2025-05", "2025-05"]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("本年度,", "2024"),
        ("上年度,", "2023"),
        ("首月,", "2024-01"),
        ("今年首月,", "2024-01"),
        ("元月份,", "2024-01"),
        ("上市首月", None),
    ],
)
def test_years_and_months_in_other_words(words, period):
    assert [one.period or None for one in read(f"标题\n{words}投资3亿元。", year=2024) if one.bound] == [period]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("前9个月甲港完成3亿吨。乙港同期完成2亿吨", ["2024-01/2024-09"] * 2),
        ("1—5月产值5亿元。基地预计8月投用;研究院已签约高校17所", ["2024-01/2024-05"] * 2),
        ("2019年6月闭坑以来,投入资金3亿元", ["2019-06/2024"]),
        ("2024年开工。去年落地的项目,年内投产,预计产值5亿元", ["2024"]),
        ("今年前9个月产值5亿元。一条船一季能挣2万元", ["2024-01/2024-09"] * 2),
    ],
)
def test_times_that_other_words_tell(text, wanted):
    assert periods(text, 2024) == wanted


def test_growth_in_a_table_of_two_years_is_of_the_later_whatever_their_order():
    table = "县情\n指标 单位 2023年 2022年 比上年±%\n一、粮食总产量 万吨 58.6 57.9 1.3\n"
    found = [(one.period, one.measure, one.indicator) for one in read(table, year=2024) if one.bound]
    assert found == [
        ("2023", "level", "粮食总产量"),
        ("2022", "level", "粮食总产量"),
        ("2023", "growth", "粮食总产量"),
    ]
