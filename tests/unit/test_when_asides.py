"""The period of each figure around what is told in passing: another year, a paper's name, the day of a report."""

import pytest

from indicators.reading import FIGURE, read


def periods(text: str, year: int = 2023) -> list[str]:
    return [one.period or "" for one in read(text, year=year) if one.kind == FIGURE]


@pytest.mark.parametrize("before", ["2019年", "2020年", "前年", "去年", "2021年全年"])
def test_an_aside_on_a_year_gone_by_ends_with_its_sentence(before):
    aside = {"前年": "2021", "去年": "2022"}.get(before, before[:4])
    text = f"林河县客流\n今年5月,客流3万人,增长8%,{before}客流为2万人;收入7亿元。住宿收入4亿元。"
    assert periods(text) == ["2023-05", "2023-05", aside, "2023-05", "2023-05"]


@pytest.mark.parametrize("year", [2017, 2018, 2019, 2020, 2021])
def test_so_does_one_on_the_holiday_of_another_year(year):
    text = f"林河县客流\n10月1日至7日,客流3万人,增长8%,{year}年国庆假期客流为2万人;收入7亿元。"
    days = "2023-10-01/2023-10-07"
    assert periods(text) == [days, days, f"{year}-10", days]


@pytest.mark.parametrize("later", ["2023年", "今年"])
def test_a_later_year_goes_on(later):
    assert periods(f"林河县客流\n2021年,客流3万人,{later}客流为4万人。收入7亿元。") == ["2021", "2023", "2023"]


@pytest.mark.parametrize(
    "opening",
    [
        "昨日,记者从林河县统计局了解到,今年上半年,全县经济平稳运行、稳中向好,好于预期,城乡居民收入稳步提高,各项事业有序推进,",
        "8月5日,记者获悉,今年上半年,全县经济好。",
    ],
)
def test_a_first_line_that_is_prose_is_no_headline(opening):
    assert periods(f"{opening}全县生产总值40亿元,增长8%。\n投资9亿元。", 2015) == ["2015-01/2015-06"] * 3


@pytest.mark.parametrize("month", ["前11月", "1至10月", "上半年"])
def test_nor_does_its_time_hold_against_another_one(month):
    text = f"12月15日,统计局发布的{month}数据显示,今年农业生产形势好。全年粮食产量增加,总产量达到1300万斤。"
    assert periods(text, 2022) == ["2022"]


@pytest.mark.parametrize(
    "paper",
    [
        "《林河县规划和2035年远景目标纲要》",
        "《林河县2025年方案》",
        "《关于做好2022年工作的意见》",
        "《行动计划(2021—2025年)》",
    ],
)
def test_the_name_of_a_paper_dates_nothing(paper):
    assert periods(f"林河县见闻\n2023年,全县印发{paper},改造旧房12套。") == ["2023"]


@pytest.mark.parametrize("words", ["力争建成泊位8个", "计划新建泊位8个", "将新建泊位8个"])
def test_what_is_promised_is_not_of_the_day_on_which_it_is_said(words):
    assert periods(f"林河县见闻\n4月25日,县政府召开会议,{words}。") == [""]


@pytest.mark.parametrize("as_of", ["截至4月末", "截止到4月末", "截至到4月末", "截止4月末"])
def test_up_to_a_month_is_no_deadline_and_goes_on(as_of):
    text = f"林河县招商\n今年一季度,项目开工8个。{as_of},企业注册9家。其中,外资企业注册2家。"
    assert periods(text) == ["2023-01/2023-03", "2023-04", "2023-04"]


def test_a_target_that_is_measured_is_of_the_time_of_what_was_done():
    text = "林河县招商\n今年1至10月,完成到位资金12亿元。其中,省外到位资金6亿元,完成县政府下达任务数8亿元的75%。"
    assert periods(text) == ["2023-01/2023-10"] * 4


@pytest.mark.parametrize("rare", ["年内首次由负转正", "年内新高", "年内最高", "年内单月最高", "年内第二次回升"])
def test_how_rare_it_was_in_the_year_is_no_time(rare):
    text = f"林河县用电\n1-8月,全县用电量9亿千瓦时,增长8%,{rare}。其中,工业用电量5亿千瓦时。"
    assert periods(text) == ["2023-01/2023-08"] * 3


@pytest.mark.parametrize("above", ["高于", "低于", "快于", "慢于"])
def test_what_is_above_the_number_of_another_month_leaves_it_that(above):
    text = f"林河县用电\n8月份,用电量增长9%,增速{above}5月份的4%、6月份的2%。"
    assert periods(text) == ["2023-08", "2023-05", "2023-06"]


@pytest.mark.parametrize("dash", ["--—", "—", "-", "--", "至"])
def test_whatever_dash_stands_between_months(dash):
    assert periods(f"林河县物价\n2023年1{dash}9月,价格上涨2%。") == ["2023-01/2023-09"]


def test_a_year_with_the_whole_of_it_needs_no_word_for_a_year():
    [figure] = [one for one in read("林河县人口\n2022全年出生人口6万人。", year=2023) if one.kind == FIGURE]
    assert (figure.period, figure.indicator) == ("2022", "出生人口")


@pytest.mark.parametrize(
    ("months", "period"),
    [
        ("元至5月", "2023-01/2023-05"),
        ("元—5月份", "2023-01/2023-05"),
        ("元月至5月", "2023-01/2023-05"),
        ("1~2月", "2023-01/2023-02"),
        ("1-11月", "2023-01/2023-11"),
    ],
)
def test_months_run_up_to_the_number_behind_them(months, period):
    assert periods(f"林河县财政\n{months},支出增长8%。增速从{months}11.5%起步。") == [period, period]


def test_what_is_reckoned_of_a_year_gone_by_is_of_that_year():
    text = "各位代表:\n2022年,全县扎实工作。预计实现生产总值39亿元,增长8%。"
    assert periods(text) == ["2022", "2022"]


@pytest.mark.parametrize(
    "then", ["比疫情发生前的2019年", "较扩能改造前的2019年", "比2019年", "较项目建成前的2019年", "比设备更新前的2019年"]
)
def test_the_year_before_something_came_is_compared_with(then):
    assert periods(f"林河县旅游\n2023年,游客增长11%,{then}增长5%。") == ["2023", "2023"]


@pytest.mark.parametrize("when", ["公司成立时", "公司成立之初", "建厂时", "大学创办时"])
def test_when_a_firm_was_founded_dates_nothing_else(when):
    assert periods(f"林河县养殖\n2010年{when},大家选中这里:水温常年保持在15℃。") == [""]
