"""Stretches of time of which a text prints one end, or both apart: since when, up to when, for how long."""

import pytest

from indicators.reading import FIGURE, read


def periods(text: str, year: int = 2023) -> list[str]:
    """Of each figure below a headline."""
    return [one.period or "" for one in read(f"林河县要闻\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("since", "period"),
    [
        ("自9月15日开市以来", "2023-09-15/2023-10-09"),
        ("8月启动以来", "2023-08/2023-10"),
        ("去年11月上市以来", "2022-11/2023-10"),
        ("2021年3月首趟开行以来", "2021-03/2023-10"),
        ("自2021年实施计划以来", "2021/2023"),
    ],
)
def test_since_then_runs_up_to_the_day_of_the_report(since, period):
    text = f"10月9日，记者从县商务局获悉，{since}，全县销售家电2100台，补贴400万元。"
    assert periods(text) == [period, period]


@pytest.mark.parametrize(
    ("starts", "period"),
    [
        ("自4月1日起，", "2023-04-01"),
        ("5月起，", "2023-05"),
        ("从去年10月起，", "2022-10"),
    ],
)
def test_a_rule_in_force_is_of_the_day_on_which_it_begins(starts, period):
    assert periods(f"{starts}低保标准提高到每月600元。") == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("从11月1日供暖到11月10日，全市受理诉求12件。", "2023-11-01/2023-11-10"),
        ("自3月1日政策实施以来，截至6月30日，全市销售家电60台。", "2023-03-01/2023-06-30"),
        ("新线5月才开通，到9月底运送旅客320人。", "2023-05/2023-09"),
        ("设备去年12月装上，到今年8月底已检查病人2940人次。", "2022-12/2023-08"),
        ("打2021年二期开工算起，到2023年3月，已建成住宅12栋。", "2021/2023"),
        # Without a beginning it is but a day, with a number between them each number has its own.
        ("到9月底，卖出货车3156辆。", "2023-09"),
    ],
)
def test_what_is_told_up_to_a_day_since_it_began(text, period):
    assert periods(text) == [period]


def test_numbers_that_changed_from_one_year_to_another_have_a_year_each():
    assert periods("企业由2020年的3家增加到2022年的5家。") == ["2020", "2022"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("去年12月投产，半年来累计加工原油386吨。", "2022-12/2023-06"),
        ("自2022年10月实行，一年来发放补贴736元。", "2022-10/2023-10"),
        ("6月，医联体挂牌已满周岁，一年来下派专家1260人次。", "2022-06/2023-06"),
        ("11月满一岁，一年来接待读者12人次。", "2022-11/2023-11"),
    ],
)
def test_so_long_since_a_month_or_up_to_it(text, period):
    text = f"11月10日，记者走进工厂。{text}"
    assert periods(text)[-1] == period


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2019年，公司亏损2亿元。此后三年收入年均增长12%。", ["2019", "2020/2022"]),
        ("2020年，产值2亿元。此后两年产值年均增长12%。", ["2020", "2021/2022"]),
        ("从2021年起，县里连续3年投入资金9亿元。", ["2021/2023"]),
        ("自去年起，市里连续2年补贴大户3000元。", ["2022/2023"]),
        ("71年前，沙化土地面积524亩。", ["1952"]),
        ("五年前，全县只有企业31家。", ["2018"]),
        ("2020年、2021年两年加起来才投资3亿元。", ["2020/2021"]),
        ("2021年和2022年两年共投资30亿元。", ["2021/2022"]),
    ],
)
def test_years_that_are_counted(text, wanted):
    found = periods(text)
    assert found[-1] == wanted[-1]
    assert len(wanted) == len(found)


def test_a_round_number_of_years_ago_tells_none():
    assert periods("三十年前，全县只有企业31家。") == [""]


@pytest.mark.parametrize("then", ["当时", "那时", "那会儿"])
def test_at_that_time_is_the_year_named_last(then):
    assert periods(f"去年，产值3亿元。合作社成立于2011年，{then}只有7户。") == ["2022", "2011"]


@pytest.mark.parametrize("then", ["届时"])
def test_by_then_is_the_time_to_come_that_was_named(then):
    text = f"计划2025年底启用。眼下有床位5张，{then}可提高到8张。"
    assert periods(text)[-1] == "2025"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("12月10日，记者获悉，项目去年9月开工，到上月底完成投资六成。", "2022-09/2023-11"),
        ("12月10日，记者获悉，上月全县新增企业6家。", "2023-11"),
        ("12月10日，记者获悉，下个月起全县新开平价菜店6家。", "2024-01"),
        ("9月产值5亿元，上月4亿元。", "2023-08"),
    ],
)
def test_last_month_is_counted_from_the_report_unless_its_sentence_speaks_of_another(text, period):
    assert periods(text)[-1] == period


def test_in_that_year_is_the_year_in_which_something_began():
    assert periods("2018年起，全县退耕还草，当年围封12亩；到2022年，累计恢复草原49亩。")[0] == "2018"


def test_the_next_year_is_counted_from_the_year_named_last():
    text = "前4个月订单6亿元。而在2018年，公司还欠债3亿元。次年改制，盈利1亿元。"
    assert periods(text) == ["2023-01/2023-04", "2018", "2019"]


@pytest.mark.parametrize("since", ["8月份以来", "自2月以来", "今年1月至今", "二季度以来", "入冬以来", "入伏以来"])
def test_since_a_month_of_this_year_up_to_a_day_that_nobody_tells_is_of_the_year(since):
    assert periods(f"{since}，全县用煤120吨，增长8%。") == ["2023", "2023"]


@pytest.mark.parametrize(
    ("spoken", "word", "period"),
    [
        ("截至今年3月末，存款3200亿元", "当季", "2023-01/2023-03"),
        ("截至6月底，存款3200亿元", "本季度", "2023-04/2023-06"),
        ("去年四季度，437户企业停产", "当季", "2022-10/2022-12"),
    ],
)
def test_the_quarter_of_the_month_that_is_spoken_of(spoken, word, period):
    assert periods(f"{spoken}；{word}新增贷款80亿元。")[-1] == period


@pytest.mark.parametrize("years", ["2021、2022两年", "2021和2022两年"])
def test_two_years_side_by_side(years):
    assert periods(f"{years}，全县引进项目86个，今年又签约12个。") == ["2021/2022", "2023"]


def test_all_of_a_holiday_behind_its_first_days():
    text = "国庆假期前三天，全市接待游客85人次；整个假期预计接待200人次。"
    assert periods(text) == ["2023-09-29/2023-10-01", "2023-10"]


def test_the_last_of_many_changes_is_of_now():
    assert periods("从2015年的12家，到2018年的36家，再到如今的102家，企业一路攀升。") == ["2015", "2018", ""]


def test_so_long_where_the_sentence_before_tells_the_month():
    text = "5月1日，隧道迎来通车周年。一年来，通行车辆1860台次。"
    assert periods(text) == ["2022-05/2023-05"]
    assert periods("隧道2017年4月开工。一年来，通行车辆1860台次。") == ["2017-04"]
