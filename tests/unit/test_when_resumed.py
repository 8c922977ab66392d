"""Times that are resumed without being printed again, and what a stock at the end of some months dates."""

import pytest

from indicators.reading import FIGURE, read


def periods(text: str, year: int = 2020, title: str = "标题") -> list[str]:
    """Of each figure below a headline."""
    return [one.period or "" for one in read(f"{title}\n{text}", year=year) if one.kind == FIGURE]


def doubts(text: str, year: int = 2020) -> list[bool]:
    return ["period" in one.unsure for one in read(f"标题\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize("words", ["假日期间", "长假期间", "节日期间", "黄金周期间", "小长假期间"])
def test_the_holiday_that_was_spoken_of(words):
    text = f"国庆7天长假,鞍山游人不断。{words},全市接待游客30万人次,收入2亿元。"
    assert periods(text) == ["2020-10", "2020-10"]


@pytest.mark.parametrize("words", ["假日期间", "长假期间", "节日期间", "黄金周期间", "小长假期间"])
def test_where_no_holiday_was_named_none_is_resumed(words):
    assert periods(f"2019年,接待游客9万人次。{words},接待游客3万人次。") == ["2019", "2019"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("门票收入3万元。", "2020-10"),
        ("酒店入住率达92%。", "2020-10"),
        ("景区单日客流最高3万人。", "2020-10"),
        ("商场零售额8000万元,同比增长5%。", "2020-10"),
        ("园区有企业30家。", ""),
    ],
)
def test_an_article_that_tells_but_a_holiday_is_of_it_where_people_come(text, wanted):
    assert periods(f"国庆假期,市民出游。\n{text}")[0] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "种蓝莓始于2003年,当年只有12户试种。",
        "工厂于2003年投产,当年产值12亿元。",
        "2003年成立的合作社,当年吸纳12户。",
        "自2003年建厂,当年招工12人。",
        "这条路2003年通车,当年运货12万吨。",
    ],
)
def test_that_year_is_the_one_named_last(text):
    assert periods(f"去年,全镇产值3亿元。{text}", 2014) == ["2013", "2003"]


@pytest.mark.parametrize("day", ["本月一号", "本月1日", "本月一日", "当月1日", "这个月1号"])
def test_a_day_of_this_month(day):
    assert periods(f"今天是十月二十六号。从{day}起,养老金提高到八十五元。", 2015) == ["2015-10-01"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("6月末,在册企业300家。出口60亿元。", ["2020-06", "2020-01/2020-06"]),
        ("6月末,存款余额300亿元。贷款余额200亿元。", ["2020-06", "2020-06"]),
        ("6月底,生猪存栏30万头。肉类产量9万吨。", ["2020-06", "2020-01/2020-06"]),
        ("截至6月末,户籍人口30万人。投资增长5%。", ["2020-06", "2020-01/2020-06"]),
        ("6月末,企业300家,比5月末减少6家。出口60亿元。", ["2020-06", "2020-06", "2020-01/2020-06"]),
    ],
)
def test_a_stock_at_the_end_of_the_months_dates_stocks_alone(text, wanted):
    assert periods(f"上半年,全市进出口120亿元。{text}")[1:] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("由年初的22.6元涨到29.8元", ["2020-01", "2020"]),
        ("由三年前的11元提高到17元", ["2017", "2020"]),
        ("从五年前的30家增加到80家", ["2015", "2020"]),
        ("由两年前的3亿元增加到5亿元", ["2018", "2020"]),
        ("从十年前的9000元增加到1.9万元", ["2010", "2020"]),
    ],
)
def test_what_something_was_some_time_ago(text, wanted):
    assert periods(f"今年,产品价格{text}。") == wanted


@pytest.mark.parametrize(
    "words", ["比历史最高的2018年", "比产量最多的2018年", "较大灾的2018年", "比上届的2018年", "比丰收的2018年"]
)
def test_a_year_with_what_it_was_like_is_compared_with(words):
    assert periods(f"2019年,粮食产量30亿斤,{words}还多2亿斤。") == ["2019", "2019"]


@pytest.mark.parametrize(
    "words", ["达产后,年产值可达3亿元", "投产后年产值将达3亿元", "建成后预计年产值3亿元", "投用后,年可产3亿元"]
)
def test_what_comes_once_a_thing_stands_is_of_no_year(words):
    assert periods(f"2019年,公司产值2亿元。项目{words}。")[-1] == ""


def test_the_year_before_of_the_half_year_that_the_sentence_told():
    assert periods("今年前7个月,产值3亿元。\n上半年利润2亿元,而上年同期亏损1亿元。") == [
        *("2020-01/2020-07", "2020-01/2020-06", "2019-01/2019-06"),
    ]


@pytest.mark.parametrize("words", ["往年", "上个采暖期", "当初", "入冬前", "上世纪90年代"])
def test_over_a_time_that_no_calendar_tells_nothing_is_carried_surely(words):
    assert doubts(f"2019年,投诉120件。{words},投诉300件。") == [False, True]


def test_trade_at_home_is_no_deadline():
    [one] = [one for one in read("标题\n营口港今年内贸集装箱吞吐量突破300万标箱。", year=2023) if one.kind == FIGURE]
    assert (one.period, one.status) == ("2023", "actual")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("目前,酒店12家。旅游收入50亿元。", ["", "2020"]),
        ("如今,床位2万张;客房3万间。旅游收入50亿元。", ["", "", "2020"]),
        ("眼下,民宿80家。同比增长5%。", ["", "2020"]),
    ],
)
def test_now_holds_for_its_sentence(text, wanted):
    """Behind this year; a year gone by does not go on behind it."""
    assert periods(f"今年,接待游客300万人次。{text}")[1:] == wanted
    assert periods(f"2012年,接待游客300万人次。{text}")[-1] == ""


@pytest.mark.parametrize("words", ["记者获悉", "记者从市农业农村局获悉", "记者在会上了解到"])
def test_the_day_on_which_it_is_told_serves_where_there_is_no_other(words):
    assert periods(f"4月15日,{words},春耕开始。化肥到位30万吨。") == ["2020-04-15"]
    assert periods(f"4月15日,{words},春耕开始。去年,粮食产量30万吨。化肥到位9万吨。") == ["2019", "2019"]


@pytest.mark.parametrize("words", ["粮食总产量可达157亿斤", "旅游收入将达12亿元", "接待游客可达800万人次"])
def test_what_a_year_is_expected_to_bring(words):
    assert periods(f"前三季度,产值增长5%。\n丰收已成定局。据测算,全市{words}。")[-1] == "2020"


def test_of_some_days_the_last_is_spoken_of():
    assert periods("8月12日至14日,平均降雨180毫米。截至15日8时,恢复供电3万户。") == [
        *("2020-08-12/2020-08-14", "2020-08-15"),
    ]


@pytest.mark.parametrize("words", ["建设农田50万亩", "新增就业10万人", "改造小区30个", "培训农民5000人"])
def test_what_is_to_be_done_in_the_years_of_a_plan(words):
    text = f"“十四五”时期,地区生产总值年均增长6%。森林覆盖率达到12%。{words}。"
    assert periods(text, 2021, "盘锦市“十四五”规划纲要") == ["2021/2025"] * 3


@pytest.mark.parametrize("begins", ["4月20日开始播种", "4月20日启动", "4月20日开工", "4月20日开幕"])
def test_when_something_else_will_begin_dates_nothing(begins):
    assert periods(f"今年,播种面积250万亩。预计{begins},农机检修2万台。") == ["2020", "2020"]
