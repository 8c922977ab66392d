"""Times that are counted from others: years after and between, what began, what is to come."""

import pytest

from indicators.reading import FIGURE, read


def periods(text: str, year: int = 2020, title: str = "标题") -> list[str]:
    """Of each figure below a headline."""
    return [one.period or "" for one in read(f"{title}\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2001年,下岗职工3万人。15年后,这个比重降到8%。", "2016"),
        # Not yet: nobody can tell.
        ("2001年,下岗职工3万人。30年后,这个比重降到8%。", ""),
        ("2015年,启动治理工程。三年间,清退养殖8万亩。", "2016/2018"),
        ("2008年旅客80万人;去年达到90万人,11年间增加10万人。", "2008/2019"),
        ("2018年起设立专项资金,前两年共安排2亿元。", "2018/2019"),
        ("今明两年,安排资金16亿元。", "2020/2021"),
        ("去年7月上升为战略。一年多来,开工项目30个。", "2019/2020"),
        ("本报讯 9月8日,记者获悉,去年7月上升为战略。一年多来,开工项目30个。", "2019-07/2020-09"),
        ("去年,产值386亿元。五年累计完成投资30亿元。", "2015/2019"),
    ],
)
def test_years_that_are_counted(text, wanted):
    assert periods(text)[-1] == wanted


def test_the_years_of_a_plan_that_was_spoken_of():
    text = "“十四五”时期,产值年均增长7%。规划期末,覆盖率力争达到35%。\n未来五年,计划投资42亿元。"
    assert periods(text) == ["2021/2025", "2025", "2021/2025"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("本报讯 10月8日,记者获悉,9月20日开捕至今,卖出河蟹86吨。", "2020-09-20/2020-10-08"),
        ("去年12月28日全部并网;自并网至今年9月末,发电6亿千瓦时。", "2019-12/2020-09"),
        ("本报讯 12月8日,记者获悉,11月1日供暖。供暖以来,受理诉求300件。", "2020-11-01/2020-12-08"),
    ],
)
def test_since_something_began(text, wanted):
    assert periods(text)[-1] == wanted


def test_a_report_on_a_year_tells_no_more_than_that():
    text = "项目已于11月投产,投产以来日均产铁300吨。"
    assert periods(text, title="关于2019年国民经济计划执行情况的报告") == ["2019-11/2019-12"]


@pytest.mark.parametrize(
    "text",
    [
        "去年产值3亿元;二期今年4月动工,计划投资2亿元。",
        "新厂去年8月封顶,预计6月投产,达产后年产机器200台。",
        "这条高铁2018年8月开工,总投资700亿元。",
    ],
)
def test_what_a_thing_costs_and_is_to_bring_is_of_no_year(text):
    assert periods(text)[-1] == ""


def test_what_it_costs_is_planned_for_the_year_in_which_it_is_to_start():
    assert periods("去年产值3亿元;二期计划明年5月开工,投资2亿元。")[-1] == "2021-05"


def test_what_there_is_where_another_paragraph_told_a_year_gone_by():
    assert periods("今年产值9亿元。去年,产值8亿元。\n全镇有农民1万户。")[-1] == "2020"
    # The sentence tells when the thing was built.
    assert periods("今年产值9亿元。去年,产值8亿元。\n公司投资3亿元的项目去年8月投产。")[-1] == "2019"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年种植玉米3万亩。\n全省预计增产5%。", "2020"),
        ("2021年,计划培训3万人;扩面2万人,年底前新增岗位800个。", "2021"),
        ("三期明年底建成,那时候,总装机将达到30万千瓦。", "2021"),
    ],
)
def test_what_is_to_come(text, wanted):
    assert periods(text)[-1] == wanted


def test_the_days_off_for_the_spring_festival_lie_in_two_months():
    assert periods("春节假期,接待9万人。", 2025) == ["2025-01/2025-02"]
    assert periods("春节假期,接待9万人。", 2024) == ["2024-02"]


def test_meanwhile_goes_on_with_a_part_of_the_year():
    text = "今年以来,上市推迟,上半年产量58万吨。同期,邻省产量增长8%。"
    assert periods(text) == ["2020-01/2020-06"] * 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("本报讯 5月8日,记者获悉,上个采暖期,投诉下降8%。", "2019/2020"),
        ("本报讯 2月8日,记者获悉,上个采暖期,投诉下降8%。", "2018/2019"),
        ("2月8日,雪场开放。这一个冬天,民宿收入3万元。", "2019/2020"),
        ("11月8日,雪场开放。本雪季,雪场将接待游客3万人。", "2020/2021"),
        # Nobody can tell in which month that is said.
        ("产值3亿元。上个采暖期,投诉下降8%。", "2019/2020"),
        ("产值3亿元。这个采暖期,投诉下降8%。", ""),
    ],
)
def test_a_season_that_ends_in_another_year(text, wanted):
    assert periods(text)[-1] == wanted


def test_these_days_are_the_holiday_that_was_spoken_of():
    text = "国庆假期,游人不断。9月28日,民宿客满。今年这七天,老王收入3万元。"
    assert periods(text)[-1] == "2020-10"


def test_a_day_that_is_past_is_of_the_month_after():
    assert periods("4月28日投用游船2艘,到5日已运送3万人。")[-1] == "2020-05-05"
