"""Times counted from something that was told, or that something is called by."""

import pytest

from indicators.reading import FIGURE, read


def periods(text, year=2023, title="林河县要闻"):
    return [one.period or "" for one in read(f"{title}\n{text}", year=year) if one.kind == FIGURE]


def doubts(text, year=2023):
    found = [one for one in read(f"林河县要闻\n{text}", year=year) if one.kind == FIGURE]
    return ["period" in one.unsure for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "本报林河5月6日讯 截至4月30日，林河港今年完成吞吐量12万吨。",
        "今年到4月末，全县出口12亿元。",
        "今年，全县到4月底造林12万亩。",
        "一季度下降3成，4月持平。截至4月底，今年出口12亿元。",
        "到4月末，规模以上工业企业实现利润12亿元。",
    ],
)
def test_the_year_up_to_a_day(text):
    assert periods(text)[-1] == "2023-01/2023-04"


def test_a_balance_by_then_is_of_that_day():
    assert periods("到4月末，全县存款余额12亿元。") == ["2023-04"]


@pytest.mark.parametrize("what", ["开业", "投产", "运营", "通车", "上线", "入驻"])
def test_since_a_beginning_that_was_told_before(what):
    text = f"本报8月2日讯 去年5月{what}，面积3万平方米。今年前6个月收入2亿元。{what}以来，累计收入9亿元。"
    assert periods(text)[-2:] == ["2023-01/2023-06", "2022-05/2023-08"]


def test_since_a_beginning_that_nobody_told():
    text = "前6个月收入2亿元。成立以来，公司累计纳税9亿元。"
    assert (periods(text)[1], doubts(text)[1]) == ("", True)
    assert periods("自2019年正式开业以来，商场收入9亿元。") == ["2019/2023"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("生产线7月投产，头两个月产酒12吨。", "2023-07/2023-08"),
        ("电站去年11月并网，头三个月发电12万千瓦时。", "2022-11/2023-01"),
        ("今年头两个月，出口12亿元。", "2023-01/2023-02"),
        ("7月天热。头两个月，出口12亿元。", "2023-01/2023-02"),
    ],
)
def test_the_first_months_of_what_began(text, wanted):
    assert periods(text) == [wanted]


@pytest.mark.parametrize("began", ["12月1日开街", "12月1日开板", "12月1日供暖", "12月1日开海"])
def test_from_its_beginning_up_to_a_day(began):
    assert periods(f"夜市{began}，截至12月9日收入12万元。") == ["2023-12-01/2023-12-09"]


@pytest.mark.parametrize("season", ["上个雪季", "上一采暖期", "上个榨季", "上学年"])
def test_seasons(season):
    dates = "2022-11/2023-03"
    assert periods(f"{season}，即2022年11月至今年3月，收入12万元。") == [dates]
    assert periods(f"{season}（2022年11月至今年3月），收入12万元。") == [dates]


def test_what_also_has_another_name_is_compared_with():
    assert periods("上半年，客流恢复到疫情前，即2019年的八成，收入6亿元。") == ["2023-01/2023-06"] * 2


@pytest.mark.parametrize(
    ("ago", "year"),
    [
        ("五年前", "2018"),
        ("一年前", "2022"),
        ("十年前开园的时候", "2013"),
        ("而在三年前", "2020"),
        ("四年前同期", "2019"),
    ],
)
def test_so_many_years_ago(ago, year):
    text = f"9月产值3亿元。{ago}，园区只有企业6家。"
    assert (periods(text), doubts(text)) == (["2023-09", year], [False, False])


def test_five_years_of_a_plan_are_not_five_years_ago():
    assert periods("“十三五”期间，投资46亿元。五年前，收入只有5亿元。", 2020) == ["2016/2020", "2015"]


@pytest.mark.parametrize("then", ["建厂时", "成立之初", "试点刚启动那会儿", "开园的时候"])
def test_what_there_was_when_something_began(then):
    assert periods(f"1998年{then}，工人只有60名，那时的厂房面积300平方米。今年产值3亿元。") == ["1998", "1998", "2023"]


@pytest.mark.parametrize("named", ["四季度项目集中开工仪式", "上半年经济形势分析会", "2024年春季招聘会"])
def test_what_is_held_is_called_by_a_time(named):
    assert periods(f"7月20日，县里举行{named}，12家企业参加。") == ["2023-07-20"]


@pytest.mark.parametrize("held", ["定于9月8日开幕", "将于9月8日举行", "定于9月8日开跑"])
def test_how_many_come_on_a_day_that_is_set(held):
    assert periods(f"本报8月2日讯 比赛{held}，来自12个国家的选手参赛。") == ["2023-09-08"]


@pytest.mark.parametrize("goal", ["年初定下的增长5%的目标", "全年增长5%的预期目标"])
def test_a_goal_is_of_the_year(goal):
    assert periods(f"前三季度，产值下降2%，离{goal}还有差距。") == ["2023-01/2023-09", "2023"]


def test_public_revenue_is_no_goal():
    assert periods("前三季度收入3亿元。全年一般公共预算收入确保完成12亿元。") == ["2023-01/2023-09", "2023"]
    assert periods("全年一般公共预算收入12亿元。", title="2022年林河县公报") == ["2022"]


def test_what_has_been_reckoned_is_there():
    assert periods("10月1日，景区接待游客12人次。据测算，带动消费12亿元。") == ["2023-10-01"] * 2
    assert periods("10月1日，景区接待游客12人次。据测算，建成后每年可增收12亿元。")[1] == ""


def test_the_month_before_dates_its_sentence():
    text = "本报11月2日讯 公司上个月交货12台，比去年10月多出3台。前三季度收入3亿元。"
    assert periods(text) == ["2023-10", "2023-10", "2023-01/2023-09"]
    assert periods("下月上旬就要上市，预计总产量12斤。前三季度收入3亿元。")[1] == "2023-01/2023-09"


def test_by_then():
    assert periods("改造年底完工，到时候停车位将增加到500个。") == ["2023"]
    text = "今年冷库装满12座。镇里又在建两座，不久能投入使用，到那时库容会增加到3万吨。"
    assert (periods(text)[-1], doubts(text)[-1]) == ("", True)


@pytest.mark.parametrize("word", ["规划期内", "规划期间"])
def test_the_years_of_a_plan(word):
    text = f"到2025年，绿化率达到45%，2022年通水后能力增加5万吨。\n{word}新建公园60座。"
    assert periods(text, 2021, "林河“十四五”规划纲要")[-1] == "2021/2025"


def test_this_year_of_schools_and_firms():
    assert periods("上年度利润2亿元，本年度1至6月利润3亿元。") == ["2022", "2023-01/2023-06"]
    assert periods("12月6日，县里公布本年度名单，12家单位上榜。") == ["2023"]


def test_since_an_award():
    assert periods("自2012年获批国家级园区以来，培训果农12人次。") == ["2012/2023"]
    assert periods("2012年获批国家级园区，今年培训果农12人次。") == ["2023"]


def test_when_something_started_is_no_stretch():
    assert periods("2012年起步时面积只有3万亩。") == ["2012"]


def test_from_a_day_until_now():
    assert periods("本报11月18日讯 从10月10日到现在，全县清淤12公里。") == ["2023-10-10/2023-11-18"]


def test_a_year_at_the_very_beginning():
    assert [one.period for one in read("全年收入12亿元。", year=2023) if one.kind == FIGURE] == ["2023"]


@pytest.mark.parametrize("season", ["学年", "雪季", "榨季"])
def test_a_year_of_seasons(season):
    assert periods(f"9月1日，学校迎来新生12人。2022{season}，发放补助12万元。") == ["2023-09-01", "2022"]
