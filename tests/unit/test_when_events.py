"""When something happened, what is set against what is spoken of, and what has no time of its own."""

import pytest

from indicators.reading import FIGURE, read


def figures(text: str, year: int, title: str) -> list:
    return [one for one in read(f"{title}\n{text}", year=year) if one.kind == FIGURE]


def periods(text: str, year: int = 2023, title: str = "林河县要闻") -> list[str]:
    """Of each figure below a headline."""
    return [one.period or "" for one in figures(text, year, title)]


def doubts(text: str, year: int = 2023, title: str = "林河县要闻") -> list[bool]:
    return ["period" in one.unsure for one in figures(text, year, title)]


@pytest.mark.parametrize(
    "words",
    ["受7月暴雨影响", "因6月高温影响", "受2020年疫情冲击", "受去年12月停产拖累", "受到5月限电的制约"],
)
def test_what_something_suffered_from_tells_no_time(words):
    assert periods(f"今年，{words}，玉米产量8吨，下降3%。") == ["2023", "2023"]


@pytest.mark.parametrize("verb", ["盖", "修", "建成", "架", "造"])
def test_when_a_thing_was_made_dates_no_other(verb):
    assert periods(f"老楼是1994年{verb}的，新楼投资980元。") == [""]


@pytest.mark.parametrize("verb", ["落户这里", "迁入", "成立", "落户此地"])
def test_when_somebody_came_dates_nothing_else(verb):
    assert periods(f"今年签约项目17个。学校2011年{verb}，一期已有学生5200人。") == ["2023", "2023"]


def test_what_was_newly_signed_in_a_year_is_of_it():
    text = "今年前三季度产值5亿元。今年新签约的17个项目到位资金6亿元。"
    assert periods(text) == ["2023-01/2023-09", "2023", "2023"]


@pytest.mark.parametrize(
    "aside",
    [
        "而在2014年，产值只有1亿元",
        "但2014年产值只有1亿元",
        "而2014年产值还不到1亿元",
    ],
)
def test_what_is_set_against_it_ends_with_its_sentence(aside):
    assert periods(f"上半年产值5亿元。{aside}。企业增加到30家。") == ["2023-01/2023-06", "2014", "2023-01/2023-06"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "上半年产值5亿元，低于年初确定的全年增长11%的目标。税收2亿元。",
            ["2023-01/2023-06", "2023", "2023-01/2023-06"],
        ),
        ("上半年就业9人，为年度目标17人的58%；税收2亿元。", ["2023-01/2023-06", "2023", *["2023-01/2023-06"] * 2]),
        ("上半年出口3亿元，已超去年全年的2亿元。进口1亿元。", ["2023-01/2023-06", "2022", "2023-01/2023-06"]),
        ("2021年吞吐量42吨，仅为2016年高峰时158吨的27%。", ["2021", "2016", "2021"]),
        ("8月产值5亿元。去年这时候才3亿元。", ["2023-08", "2022-08"]),
        ("去年收入3亿元，而前年受疫情影响，全年只有1亿元。", ["2022", "2021"]),
        ("遭遇1951年有记录以来最大降雨，7月全县平均降雨48毫米。", ["2023-07"]),
    ],
)
def test_what_numbers_are_compared_with_has_its_own_time(text, wanted):
    assert periods(text) == wanted


def test_meanwhile_is_the_time_of_the_whole_not_of_a_part_of_a_sentence_before():
    text = "上半年出口5亿元，其中6月份增长9%，进口增长2%。进口总额1亿元。同期，全省出口增长5%。"
    assert periods(text)[-1] == "2023-01/2023-06"
    assert periods("上半年出口5亿元，其中6月份增长9%，同期全省增长5%。")[-1] == "2023-06"


@pytest.mark.parametrize("size", ["总投资3亿元", "概算3亿元", "总占地200亩", "规划面积20亩", "设计产能3万吨"])
def test_how_big_a_thing_is_meant_to_be_has_no_time(size):
    assert periods(f"车间去年9月开工，正在建设，{size}。") == [""]


def test_a_total_whose_work_begins_in_a_month_is_of_it():
    assert periods("去年9月，总投资3亿元的工程启动。") == ["2022-09"]


@pytest.mark.parametrize("after", ["达产后", "投用后", "开放以后", "全部建成后", "竣工后"])
def test_what_will_be_once_a_thing_is_there_is_of_no_time_that_was(after):
    assert periods(f"今年4月已有6条线投产，{after}年产值可达3亿元。")[-1] == ""


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("余下4台将在10月底前交付。", "2023-10"),
        ("另外2个明年上半年完工。", "2024-01/2024-06"),
        ("剩下的3座将于2025年底建成。", "2025"),
    ],
)
def test_the_rest_is_of_the_date_behind_it(text, period):
    assert periods(text) == [period]
    assert doubts(text) == [True]


@pytest.mark.parametrize("begun", ["开工", "启动", "获批", "动工"])
def test_what_has_come_so_far_of_what_began_last_year_is_of_this_year(begun):
    text = f"项目去年底{begun}，已完成投资3亿元。"
    assert (periods(text), doubts(text)) == (["2023"], [True])


def test_years_long_gone_end_with_their_paragraph():
    text = "2008年，县里建起第一家工厂，产值1亿元。\n全镇有农民1万户。"
    assert (periods(text), doubts(text)[1]) == (["2008", "2023"], True)
    assert periods("2022年，产值1亿元。\n全镇有农民1万户。") == ["2022", "2022"]


def test_a_deadline_of_one_point_is_none_of_the_next():
    text = "今年抓好实事：一是到2027年产值达到60亿元；二是新建农田9亩；三是确保上半年开工率达到90%。"
    assert periods(text) == ["2027", "2023", "2023-01/2023-06"]


def test_what_is_done_already_has_no_deadline():
    assert periods("资金已在7月底前拨付到位。全县补贴农户3户。") == ["2023-07"]
    assert periods("资金将在7月底前拨付到位，补贴农户3户。") == ["2023-07"]


def test_by_the_end_of_a_year_that_has_not_gone_by():
    assert periods("公司去年落户，养牛300头，到年底存栏将达到800头。") == ["2022", "2023"]
    assert periods("2020年，公司养牛300头，到年底存栏达到800头。") == ["2020", "2020"]


@pytest.mark.parametrize("year", [2012, 2017, 2020, 2023, 2025])
def test_two_holidays_next_to_each_other_are_of_october(year):
    assert periods("全省接待游客46人次。", year, "双节假期看林河") == [f"{year}-10"]


@pytest.mark.parametrize("said", ["假期卖出门票3万张", "假期保障航班46架次", "长假销售额4亿元"])
def test_the_holiday_goes_on_under_its_bare_name(said):
    text = f"国庆假期，全省接待游客46人次。截至昨天，发送旅客11人次，其中10月1日发送3人次。商场{said}。"
    assert periods(text)[-1] == "2023-10"


@pytest.mark.parametrize("said", ["“五一”收入7万元", "五一旅游收入7万元", "“五一”接待游客3人", "五一出游3万人次"])
def test_what_a_holiday_brought(said):
    assert periods(f"2016年，收入3万元。\n老板算账：{said}。")[-1] == "2023-05"


def test_a_report_that_looks_back_tells_the_holiday_of_that_year():
    text = "一、2022年工作回顾\n过去一年，产值5亿元。国庆假期，接待游客8人次。"
    assert periods(text, 2023, "2023年政府工作报告") == ["2022", "2022-10"]


def test_a_day_is_in_doubt_in_the_next_sentence_but_one():
    assert doubts("5月2日，景区单日客流12人次。村里有大棚。樱桃每斤80元。") == [False, True]
    assert doubts("5月2日，景区单日客流12人次。门票收入80元。") == [False, False]
    assert doubts("截至5月2日，今年接待游客12人次。村里有大棚。樱桃收入80元。") == [False, False]


@pytest.mark.parametrize("meant", ["达产后年产硅钢30万吨", "装机120万千瓦的电站正在建设", "拟投资8亿元"])
def test_what_is_meant_and_has_no_time_is_no_doubt(meant):
    text = f"今年产值增长8%。二期计划明年8月试生产。{meant}。"
    assert (periods(text)[-1], doubts(text)[-1]) == ("", False)


@pytest.mark.parametrize("aim", ["目标是，全年优良天数不少于255天", "力争全年优良天数超过255天"])
def test_a_target_of_the_whole_year_is_of_this_year(aim):
    assert periods(f"四年前的2013年，平均浓度76微克。市里{aim}。", 2017)[-1] == "2017"


@pytest.mark.parametrize("ready", ["为迎接“十一”黄金周，", "备战春运，", "为迎接国庆假期，"])
def test_what_somebody_makes_ready_for_tells_no_time(ready):
    assert periods(f"今年，景区投资3元。{ready}新增停车位600个。")[-1] == "2023"


def test_the_day_of_a_holiday_is_not_the_day_told_last():
    assert periods("8月12日接待游客1万人次。国庆当天预计接待游客2万人次。") == ["2023-08-12", "2023-10"]


@pytest.mark.parametrize("then", ["去年同期，这一比例", "上年同期，占比"])
def test_a_sentence_on_the_same_time_a_year_before_ends_with_itself(then):
    text = f"今年，海铁联运占吞吐量的13%。{then}为11%。吞吐量增长9%。"
    assert periods(text) == ["2023", "2022", "2023"]


def test_before_now_is_no_time_that_a_calendar_tells():
    assert doubts("今年，全县办招聘会12场。老于以前在外打工，一年挣4万元。")[-1]


@pytest.mark.parametrize("thing", ["三期3万吨项目正在建设", "二期6万吨项目正在安装设备"])
def test_what_is_being_built_is_not_of_the_year_gone_by_that_its_sentence_tells(thing):
    assert periods(f"公司去年产能扩到40万吨，{thing}。") == ["2022", ""]


@pytest.mark.parametrize("thing", ["协议投资5亿元", "计划投资5亿元", "意向投资5亿元"])
def test_what_was_planned_or_signed_in_a_year_gone_by_is_of_it(thing):
    assert periods(f"去年，县里签约项目40个，{thing}。") == ["2022", "2022"]


@pytest.mark.parametrize("once", ["开放以后", "投产后", "建成之后", "投用后，"])
def test_the_whole_year_once_a_thing_is_there_is_no_year_that_was(once):
    assert periods(f"今年客流5万人。二期正在施工，{once}全年客流有望突破30万人。")[-1] == ""


@pytest.mark.parametrize("comes", ["进入采收高峰", "迎来客流高峰", "开始收割"])
def test_when_something_will_come_dates_nothing_else(comes):
    assert periods(f"今年，预计10月{comes}，全县苹果产量18万吨。") == ["2023"]


def test_what_is_put_into_a_thing_that_is_to_be_has_no_time():
    assert periods("9月，厂里办起食堂，正在建设二期，投资4亿元的车间明年投产。")[-1] == ""
