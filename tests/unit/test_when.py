"""The period of each figure: what carries on, what dates nothing else, and how dates are read."""

import pytest

from indicators.reading import DATE, FIGURE, read


def periods(text: str, year: int = 2023) -> list[str]:
    """Of each figure below a headline that says nothing."""
    return [one.period for one in read(f"标题\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        # From January to the end of a quarter or month, told from the quarter or month alone
        ("前三季度", "2023-01/2023-09"),
        ("今年前三季度", "2023-01/2023-09"),
        ("前三个季度", "2023-01/2023-09"),
        ("前两个季度", "2023-01/2023-06"),
        ("一至三季度", "2023-01/2023-09"),
        ("1—3季度", "2023-01/2023-09"),
        ("第三季度", "2023-07/2023-09"),
        ("三季度", "2023-07/2023-09"),
        ("二季度", "2023-04/2023-06"),
        ("1—5月", "2023-01/2023-05"),
        ("1-5月份", "2023-01/2023-05"),
        ("一至五月", "2023-01/2023-05"),
        ("前5个月", "2023-01/2023-05"),
        ("头两个月", "2023-01/2023-02"),
        ("4、5月份", "2023-04/2023-05"),
        ("2022/2023学年", "2022/2023"),
        ("5月", "2023-05"),
        ("5月份", "2023-05"),
        ("五月份", "2023-05"),
        # Words for years
        ("去年5月", "2022-05"),
        ("去年上半年", "2022-01/2022-06"),
        ("去年前三季度", "2022-01/2022-09"),
        ("上年四季度", "2022-10/2022-12"),
        ("前年7月", "2021-07"),
        ("明年3月", "2024-03"),
        ("今年1至8月", "2023-01/2023-08"),
        # Years of two digits, printed with a month
        ("03年2月", "2003-02"),
        ("08年8月8日", "2008-08-08"),
        ("98年7月", "1998-07"),
        ("12年11月", "2012-11"),
        ("21年6月末", "2021-06"),
        # Across years
        ("2017年五月至2018年四月", "2017-05/2018-04"),
        ("2021年11月—2022年3月", "2021-11/2022-03"),
        ("2022年9月1日至2023年8月31日", "2022-09-01/2023-08-31"),
        ("去年11月至今年4月", "2022-11/2023-04"),
        ("2020年12月至次年2月", "2020-12/2021-02"),
        ("2016年至2020年9月", "2016/2020-09"),
        ("2016年到2020年12月底", "2016/2020-12"),
        # Ends
        ("6月末", "2023-06"),
        ("2022年12月底", "2022-12"),
        ("三季度末", "2023-09"),
        ("一季度末", "2023-03"),
        ("2022年四季度末", "2022-12"),
        ("“十四五”时期", "2021/2025"),
        ("“十三五”期间", "2016/2020"),
        # Days
        ("5月20日至25日", "2023-05-20/2023-05-25"),
        ("农历十月二十三", None),
        ("2月30日", None),
    ],
)
def test_a_date_names_its_period(printed, wanted):
    assert [one.period for one in read(f"在{printed}，", year=2023) if one.kind == DATE] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # To the next clause, sentence, paragraph
        ("上半年，出口12亿元，进口8亿元。", ["2023-01/2023-06"] * 2),
        ("前三季度，出口12亿元。进口8亿元。其中铁矿石3亿元。", ["2023-01/2023-09"] * 3),
        ("1—5月，出口12亿元。\n工业方面，钢材产量30万吨。", ["2023-01/2023-05"] * 2),
        ("2022年，出口12亿元。\n全年进口8亿元。\n年末人口30万人。", ["2022"] * 3),
        ("1—5月，出口12亿元。6月份，出口3亿元。", ["2023-01/2023-05", "2023-06"]),
        ("去年，企业有12家。今年，企业增加到15家。", ["2022", "2023"]),
        ("2021年、2022年分别新增企业12家、15家。", ["2021", "2022"]),
        ("2020年、2021年和2022年，出口分别为12亿元、15亿元和18亿元。进口8亿元。", ["2020", "2021", "2022", "2022"]),
        # A month within it dates its own sentence
        ("1—5月，出口12亿元，其中5月3亿元。进口8亿元。", ["2023-01/2023-05", "2023-05", "2023-01/2023-05"]),
        ("1—5月，出口12亿元，当月出口3亿元。进口8亿元。", ["2023-01/2023-05", "2023-05", "2023-01/2023-05"]),
        ("2022年，出口12亿元，其中四季度3亿元。进口8亿元。", ["2022", "2022-10/2022-12", "2022"]),
        # A year without a word is that of what was said before
        ("2022年，出口12亿元。其中上半年5亿元。", ["2022", "2022-01/2022-06"]),
        ("2022年9月，出口12亿元，10月出口15亿元。", ["2022-09", "2022-10"]),
        # The day of the report and its month
        ("11月28日，全市用电12亿千瓦时，29日用电13亿千瓦时。", ["2023-11-28", "2023-11-29"]),
        ("12月5日，出口3亿元，昨日出口2亿元。", ["2023-12-05", "2023-12-04"]),
        ("2023年12月5日至8日，记者获悉，昨日出口2亿元。", ["2023-12-07"]),
    ],
)
def test_a_period_carries_on_until_another_is_printed(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Compared with
        ("2022年，出口12亿元，比2015年增长30%，比2020年增加2亿元。进口8亿元。", ["2022"] * 4),
        ("上半年，出口12亿元，比上年同期增长3%，高于去年同期2个百分点。", ["2023-01/2023-06"] * 3),
        ("1—9月，出口12亿元，与2019年同期相比增长8%。进口8亿元。", ["2023-01/2023-09"] * 3),
        ("1—9月，出口12亿元，比2015和2016年同期分别增长8%和9%。", ["2023-01/2023-09"] * 3),
        ("2022年，出口12亿元，是2015年的3倍，恢复到2019年的95%。", ["2022"] * 3),
        ("2022年，出口12亿元，相当于2012年的1.8倍。", ["2022"] * 2),
        ("上半年，出口增长8%，增速为2018年以来最高。进口8亿元。", ["2023-01/2023-06"] * 2),
        ("上半年，出口增长8%，较一季度加快2个百分点。进口8亿元。", ["2023-01/2023-06"] * 3),
        ("上半年，出口12亿元，同比增长8%，两年平均增长5%。", ["2023-01/2023-06"] * 3),
        ("上半年，出口12亿元，完成全年计划的55%。", ["2023-01/2023-06"] * 2),
        ("6月末，贷款余额12亿元，比年初增加2亿元，比去年末增长8%。", ["2023-06"] * 3),
        # In brackets
        ("2022年，出口12亿元（2021年为10亿元），进口8亿元。", ["2022", "2021", "2022"]),
        (
            "上半年，出口12亿元（去年同期10亿元），进口8亿元。",
            ["2023-01/2023-06", "2022-01/2022-06", "2023-01/2023-06"],
        ),
        ("2022年，企业12家（2019年建成3家）。工人80人。", ["2022", "2019", "2022"]),
        ("一季度，收入12亿元（其中3月5亿元），支出8亿元。", ["2023-01/2023-03", "2023-03", "2023-01/2023-03"]),
        ("2022年，收入12亿元(2020年8亿元)。支出9亿元。", ["2022", "2020", "2022"]),
        # Its own number alone
        ("2022年，企业由2020年的3家增加到12家，工人80人。", ["2020", "2022", "2022"]),
        ("企业由2020年的3家增加到2022年的12家。", ["2020", "2022"]),
        (
            "上半年，出口12亿元，上年同期为10亿元，进口8亿元。",
            ["2023-01/2023-06", "2022-01/2022-06", "2023-01/2023-06"],
        ),
        ("2022年，占比由上年的12%提高到15%。", ["2021", "2022"]),
        ("从2015年的12万人增长到2022年的30万人，年均增长8%。", ["2015", "2022", "2022"]),
        ("2022年，企业由3家增加到12家。", ["", "2022"]),
        # Another thing's date
        ("今年，2019年建成的厂房产值12亿元。", ["2023"]),
        ("今年，于2018年投产的二期工程产值12亿元，利润3亿元。", ["2023", "2023"]),
        ("11月29日，记者从市统计局获悉，上半年出口12亿元。进口8亿元。", ["2023-01/2023-06"] * 2),
        ("今年，按照《2025年规划》的要求，新增企业12家。", ["2023"]),
        ("上半年，自2020年开始实施的项目投资12亿元。", ["2023-01/2023-06"]),
        ("成立于2010年的公司去年营收12亿元。", ["2022"]),
        ("公司成立于2010年，现有员工12人。", [""]),
        ("上半年，扣除上年同期退税因素，收入增长12%。", ["2023-01/2023-06"]),
        ("从2022年看，出口12亿元，进口8亿元。", ["2022", "2022"]),
        ("一季度、二季度进出口分别为12亿元和15亿元，分别增长8%和9%。", ["2023-01/2023-03", "2023-04/2023-06"] * 2),
    ],
)
def test_what_is_compared_with_or_stands_in_brackets_dates_nothing_else(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("到2025年，企业达到12家，产值达到8亿元；税收达到3亿元。", ["2025"] * 3),
        ("上半年，企业有9家。到2025年，企业达到12家。目前，工人有80人。", ["2023-01/2023-06", "2025", ""]),
        ("2023年底前建成12个中心。", ["2023"]),
        ("力争到2027年企业达到12家，目前已有9家。", ["2027", ""]),
        ("明年6月底前改造小区12个。", ["2024-06"]),
        ("今年，企业有9家，到2025年达到12家。", ["2023", "2025"]),
        ("2022年，企业有9家。力争2025年达到12家。", ["2022", "2025"]),
        ("“十四五”末，企业达到12家。", ["2025"]),
    ],
)
def test_a_target_has_the_time_by_which_it_is_to_be_reached(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“十四五”以来，新增企业12家。", ["2021/2023"]),
        ("“十三五”期间，新增企业12家。", ["2016/2020"]),
        ("2021年以来，新增企业12家。", ["2021/2023"]),
        ("自2020年起，新增企业12家。", ["2020/2023"]),
        ("今年以来，新增企业12家。", ["2023"]),
        ("年初以来，新增企业12家。", ["2023"]),
        ("自2019年实施人才计划以来，引进人才12名。", ["2019/2023"]),
        ("2021年7月以来，新增企业12家。", ["2021-07/2023"]),
        ("2015年，他种地12亩，第二年扩大到20亩，当年收入3万元。", ["2015", "2016", "2016"]),
        ("截至10月底，全市今年接待游客12万人。", ["2023-01/2023-10"]),
        ("今年以来，截至9月末，新增企业12家。", ["2023-01/2023-09"]),
        ("截至6月末，贷款余额12亿元。", ["2023-06"]),
        ("截至2022年底，企业有12家。", ["2022"]),
        ("11月30日，记者获悉，截至目前，全市已有企业12家。", ["2023-11-30"]),
        ("2018—2022年，新增企业12家，年均增长8%。", ["2018/2022"] * 2),
    ],
)
def test_stretches_of_time(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("text", "year", "wanted"),
    [
        ("2023年全市统计公报\n全年出口12亿元。\n年末人口30万人，上年为29万人。", 2024, ["2023", "2023", "2022"]),
        ("全市统计公报\n2023年出口12亿元。\n全年进口8亿元。12月末，贷款3亿元。", 2024, ["2023", "2023", "2023-12"]),
        ("前三季度全省出口情况\n出口12亿元，同比增长8%。", 2023, ["2023-01/2023-09"] * 2),
        ("2023年1—5月全市工业运行情况\n产值12亿元。\n5月份，产值3亿元。", 0, ["2023-01/2023-05", "2023-05"]),
        ("标题\n2022年，出口12亿元。1—5月，进口8亿元。", 0, ["2022", "2022-01/2022-05"]),
        ("标题\n出口12亿元。", 2023, [""]),
        (
            "8月份物价\n8月份，食品涨12%。1—8月，食品涨3%。\n其中，蔬菜涨5%。",
            2023,
            ["2023-08", "2023-01/2023-08", "2023-08"],
        ),
        ("工作报告\n一、2022年回顾\n出口12亿元。\n二、2023年目标\n出口增长8%。", 2023, ["2022", "2023"]),
        ("2022年运行简报\n全年出口12亿元。分季度看，一季度增长3%。", 2023, ["2022", "2022-01/2022-03"]),
        ("到2025年建成12个中心\n全市现有企业9家。", 2023, ["2025", ""]),
    ],
)
def test_the_headline_and_the_first_sentence_serve_too(text, year, wanted):
    assert [one.period for one in read(text, year=year) if one.kind == FIGURE] == wanted


def test_a_cell_is_of_the_year_over_its_column():
    text = "主要指标\n指标（单位） 2022年 2023年 增长（%）\n出口（亿元） 12.5 13.5 8.0\n进口（亿元） 8.5 9.5 11.8"
    figures = [one for one in read(text, year=2024) if one.kind == FIGURE]
    assert [(one.printed, one.period) for one in figures] == [
        ("12.5", "2022"), ("13.5", "2023"), ("8.0", "2023"), ("8.5", "2022"), ("9.5", "2023"), ("11.8", "2023"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "year", "wanted"),
    [
        # Printed beside the number, or in its paragraph
        ("2022年，出口12亿元。进口8亿元。", 2023, [False, False]),
        # Carried over a paragraph of a feature
        ("2021年，企业有12家。\n园区占地8亩。", 2023, [False, True]),
        ("2022年，企业有12家。\n园区占地8亩。", 2023, [False, False]),
        # of figures that are compared with a year earlier
        ("2022年，出口12亿元。\n进口8亿元，同比增长3%。", 2023, [False, False, False]),
        # What it has changed from
        ("2022年，企业由3家增加到12家。", 2023, [True, False]),
        # A deadline that goes on
        ("到2025年，企业达到12家。上市企业达到3家。", 2023, [False, True]),
        # No year is known
        ("1—5月，出口12亿元。", 0, [True]),
        ("今年，出口12亿元。", 0, [True]),
    ],
)
def test_a_period_that_is_concluded_is_marked(text, year, wanted):
    figures = [one for one in read(f"标题\n{text}", year=year) if one.kind == FIGURE]
    assert ["period" in one.unsure for one in figures] == wanted


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("今秋", "2023"),
        ("今春", "2023"),
        ("去冬", "2022"),
        ("去年夏", "2022"),
        ("近三年", "2020/2023"),
        ("最近5年", "2018/2023"),
        ("七年来", "2016/2023"),
        ("近五年来", "2018/2023"),
        ("三十年来", ""),
    ],
)
def test_seasons_and_years_up_to_now(printed, wanted):
    assert periods(f"{printed},园区有企业30家。") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # From a time with a range to its number; the other goes back to what is spoken of
        ("2023年出口5亿元,能耗由去年上半年的582千克降至569千克。", ["2023", "2022-01/2022-06", "2023"]),
        ("2023年出口5亿元,占比从去年前两个季度的8%提高到9%。", ["2023", "2022-01/2022-06", "2023"]),
        ("去年,收入比由上年的2.19缩小至2.15。", ["2021", "2022"]),
        # Since when a thing is as it is
        ("上半年出口5亿元。\n去年10月重组后,产能达到30万吨。", ["2023-01/2023-06"] * 2),
        ("今年产值5亿元,2019年投产后员工达到300人。", ["2023"] * 2),
        ("今年产值5亿元。2018年上市以后,员工达到300人。", ["2023"] * 2),
        # Somebody plans; the plan of a year
        ("今年全县计划种植玉米30万亩。", ["2023"]),
        ("今年全市计划实施项目30个。", ["2023"]),
        ("一季度新增企业30家,完成全年计划的60%。", ["2023-01/2023-03"] * 2),
        # By then
        ("项目预计2027年建成,届时产能提高5万吨。", ["2027"]),
        ("项目明年5月开工,达产后年产值将达3亿元。", [""]),
        # Quarters of the year that was spoken of
        ("今天是1月20日。2022年出口77亿元。分季度看,前两个季度出口30亿元,三季度20亿元,四季度27亿元。",
         ["2022", "2022-01/2022-06", "2022-07/2022-09", "2022-10/2022-12"]),
    ],
)  # fmt: skip
def test_which_time_a_figure_is_of(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "2023-04-28 10:07 来源:某报",
        "发布时间:2023-04-28 信息来源:某报 浏览次数:46",
        "0人浏览   2023-04-28 17:11:00",
        "时间:2023年4月28日来源:统计局",
        "2023/04/28 星期五",
    ],
)
def test_the_day_of_publication_tells_the_year_and_dates_no_figure(line):
    text = f"企业增多\n{line}\n园区有企业30家。\n去年,园区产值5亿元。"
    assert [one.period for one in read(text) if one.kind == FIGURE][-2:] == ["", "2022"]


@pytest.mark.parametrize("title", ["某县2023年政府工作报告", "2023年政府工作报告", "关于2023年计划执行情况的报告"])
def test_a_report_of_a_government_speaks_of_the_year_before(title):
    text = f"{title}\n一年来,签约项目75个。\n新增企业30家。\n今年,实施项目90个。"
    assert [one.period for one in read(text, year=2023) if one.kind == FIGURE] == ["2022", "2022", "2023"]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        # All is of the time of the headline
        ("前三季度工业向好\n前三季度,产量5万吨。\n其中,煤炭3万吨。", False),
        # Another paragraph of a feature
        ("工业向好\n前三季度,产量5万吨。\n园区有企业30家。", True),
        # A single day over its paragraph
        ("假日旅游\n5月3日,客流3万人。\n园区有企业30家。", True),
        # Told beside a day, and said to be of no time: so was every sixth wrong
        ("假日旅游\n5月3日,客流3万人。园区有企业30家。", True),
        ("假日旅游\n5月3日,客流3万人,有企业30家。", False),
        # A date whose period nothing tells
        ("假日旅游\n3日,客流3万人。", True),
        # No time is told
        ("园区观察\n园区有企业30家。", False),
        ("园区观察\n目前,园区有企业30家。", False),
        # What is planned tells none of its own
        ("园区观察\n去年产值5亿元。\n总投资3亿元的项目开工。", False),
    ],
)
def test_what_weakens_a_period_is_marked(text, doubted):
    figures = [one for one in read(text, year=2023) if one.kind == FIGURE]
    assert ("period" in figures[-1].unsure) == doubted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“十四五”前两年,产值5亿元。", ["2021/2022"]),
        ("过去五年,新建学校30所。", ["2018/2022"]),
        ("春节期间,客流3万人。", ["2023-01"]),
        ("国庆假期,客流3万人。园区有企业30家。", ["2023-10", ""]),
        ("“五一”假期,客流3万人。", ["2023-05"]),
        ("五一路有商铺30家。", [""]),
        ("年初至今,签约30个。入汛以来,降水500毫米。", ["2023"] * 2),
        ("2019年至2022年,产量3万吨,去年同期为5万吨。", ["2019/2022", "2022"]),
        ("来自北京的游客增长20%,赴日人数增长5%。", ["", ""]),
        ("1月至5月,产值增长5%,保持年初以来的势头;投资增长4%。", ["2023-01/2023-05"] * 2),
        ("2023-06-07 09:32 来源:某报\n原标题:1—4月工业稳进 增速高7.7个百分点", ["2023-01/2023-04"]),
    ],
)
def test_holidays_and_other_stretches(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize("range_", ["1月份至3月份", "1月份-3月份", "1月至3月份", "1月份到3月", "2023年1月份至3月份"])
def test_months_are_a_span_with_or_without_their_measure_word(range_):
    assert periods(f"{range_},客流3万人。") == ["2023-01/2023-03"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年产量3万吨,比2020年4万吨减产1万吨。", ["2023", "2020", "2023"]),
        ("今年产量3万吨,较2020年的4万吨减少1万吨。", ["2023", "2020", "2023"]),
        ("今年税率3%,比去年同期的4%低1个百分点。", ["2023", "2022", "2023"]),
        ("今年产量3万吨,比2020年增加4万吨。", ["2023", "2023"]),
        ("今年产量3万吨,相当于2020年的3倍。", ["2023", "2023"]),
    ],
)
def test_the_number_that_is_compared_with_is_of_its_own_year(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize("low", ["最低点", "最高水平", "高点", "峰值", "新低"])
def test_of_what_time_something_is_the_peak_dates_nothing(low):
    assert periods(f"6月份降到了上半年的{low}5%。") == ["2023-06"]


@pytest.mark.parametrize("stretch", ["春运40天", "假期", "春运期间", "黄金周", "本周"])
def test_a_bracket_tells_when_a_stretch_was(stretch):
    assert periods(f"{stretch}(1月24日至3月3日),客流3万人。")[-1] == "2023-01-24/2023-03-03"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("截至10月10日,收割3万亩;4万亩水稻已于10月28日前收完。", "2023-10-28"),
        ("去年有企业3家。30家企业已于5月3日投产。", "2023-05-03"),
        ("今年3月客流3万人。4条航线均于5月开通。", "2023-05"),
        ("春运自1月17日开始,40家企业复工。", "2023-01-17"),
        ("近五年来,新建学校30所。", "2018/2023"),
        ("春节期间,客流3万人。", "2023-01"),
    ],
)
def test_when_something_was_done_or_lasted_is_concluded(text, wanted):
    last = [one for one in read(text, year=2023) if one.kind == FIGURE][-1]
    assert (last.period, "period" in last.unsure) == (wanted, True)


@pytest.mark.parametrize("holiday", ["春运", "春节", "中秋", "端午", "暑运"])
def test_a_day_of_a_holiday_is_a_day(holiday):
    assert periods(f"2月6日为{holiday}期间最高峰,客流3万人。") == ["2023-02-06"]


def test_a_headline_has_the_time_and_place_of_its_figure_in_the_text():
    first, second = (one for one in read("客流3万人\n去年,大连市客流3万人。", year=2023) if one.kind == FIGURE)
    assert (first.period, first.place) == (second.period, second.place) == ("2022", "大连市")
    assert {"period", "place"} <= {*first.unsure}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # By the year that stands before it, or that of the article; its month where the calendar tells it
        ("十一黄金周,客流3万人。", ["2023-10"]),
        ("国庆节假期,客流3万人,收入8亿元。", ["2023-10"] * 2),
        ("去年国庆假期,客流3万人。", ["2022-10"]),
        ("2021年春节期间,客流3万人。", ["2021-02"]),
        ("2020年端午小长假,客流3万人。", ["2020-06"]),
        ("2017年中秋假期,客流3万人。", ["2017-10"]),
        ("中秋3天假期,客流3万人。", ["2023-09"]),
        ("国庆期间,客流3万人,比2019年国庆期间增长8%。", ["2023-10"] * 2),
        # Up to the full stop
        ("端午假期,客流3万人;收入8亿元。园区有企业30家。", ["2023-06", "2023-06", ""]),
        # One of its days
        ("截至10月3日,国庆假期第五天,客流3万人;国庆假期前五天,客流8万人。", ["2023-10-03", "2023-09-29/2023-10-03"]),
        ("国庆假期首日(10月1日),客流3万人。", ["2023-10-01"]),
        ("截至10月5日20时,客流3万人,当日新增5万人。", ["2023-10-05"] * 2),
        # No holiday
        ("二十一期间,客流3万人。", [""]),
    ],
)
def test_holidays_are_of_their_month(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("国庆假期客流3万人", "自10月1日开始,运送8万人。\n景区接待5万人。", ["2023-10"] * 3),
        ("清明假期预计发送8万人", "假期从4月4日开始,到4月6日结束。预计发送8万人。", ["2023-04"] * 2),
        ("2022年春节假期旅游", "接待8万人。\n收入3亿元。", ["2022-02"] * 2),
        ("五一黄金周旅游红火", "5月8日,记者获悉,景区接待8万人。\n收入3亿元。", ["2023-05-08", "2023-05"]),
        ("端午假期旅游", "据统计,接待8万人;收入3亿元。", ["2023-06"] * 2),
    ],
)
def test_an_article_on_a_holiday_is_of_it(title, text, wanted):
    assert [one.period for one in read(f"{title}\n{text}", year=2023) if one.kind == FIGURE] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1月18日电 昨日,客流3万人。", ["2023-01-17"]),
        ("1月18日,记者获悉,1月16日客流3万人,昨日客流5万人。", ["2023-01-16", "2023-01-17"]),
        ("12月5日,出口3亿元。昨日出口2亿元,昨天进口4亿元。", ["2023-12-05", "2023-12-04", "2023-12-04"]),
        ("5月8日讯 5月1日,客流3万人,当天收入8亿元。", ["2023-05-01"] * 2),
        ("5月8日讯 今日,客流3万人,昨天收入8亿元。", ["2023-05-08", "2023-05-07"]),
    ],
)
def test_days_are_counted_from_that_of_the_report(text, wanted):
    assert periods(text) == wanted


def test_a_day_that_nothing_tells_is_doubted():
    (figure,) = (one for one in read("标题\n昨日,客流3万人。", year=2023) if one.kind == FIGURE)
    assert (figure.period, "period" in figure.unsure) == ("", True)


WORK_REPORT = """某省2026年政府工作报告
一、2025年和“十四五”时期工作回顾
一年来,新增企业30家。
出口12亿元。
“十四五”时期,出口年均增长5%,高于“十三五”时期2个百分点。
五年来,新增学校8所。投资20亿元,比“十三五”时期增长9%。
二、“十五五”时期目标任务和2026年工作安排
《纲要》提出,出口年均增长6%。
今年是“十五五”开局之年。今年主要预期目标是:出口增长7%。
新建学校9所。"""


def test_a_heading_with_two_times_speaks_first_of_the_first():
    found = [one.period for one in read(WORK_REPORT, year=2026) if one.kind == FIGURE]
    assert found == [
        "2025", "2025", "2021/2025", "2021/2025", "2021/2025", "2021/2025", "2021/2025", "2026/2030", "2026", "2026",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("去年出口12亿元,高于“十三五”时期平均水平2个百分点。进口8亿元。", ["2022"] * 3),
        ("去年出口12亿元,比“十二五”末增长9%。进口8亿元。", ["2022"] * 3),
        ("去年是“十四五”开局之年,出口12亿元。", ["2022"]),
        ("去年,编制“十五五”规划纲要,新增企业30家。", ["2022"]),
        ("2021年末人口30万人,比普查时点,即2020年11月1日,增加2万人。", ["2021"] * 2),
    ],
)
def test_a_plan_that_is_compared_with_or_named_dates_nothing(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("完成去年全年生产任务,出口12亿元。", ["2022"]),
        ("圆满完成2022年目标,出口12亿元。", ["2022"]),
        ("今年,我省主要预期目标为:出口增长5%,新增就业30万人。", ["2023"] * 2),
        ("今年发展预期目标是出口增长5%。", ["2023"]),
        ("明年预期目标是:出口增长5%。", ["2024"]),
        ("上半年出口12亿元,完成全年目标的60%。", ["2023-01/2023-06"] * 2),
    ],
)
def test_a_year_whose_goal_is_told_or_reached_dates_what_follows(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("2月份投资情况", "本月完成3亿元,本年完成5亿元。", ["2023-02", "2023-01/2023-02"]),
        ("5月份项目进展", "当月完成3亿元。\n本年完成5亿元。", ["2023-05", "2023-01/2023-05"]),
        ("6月份港口生产", "本月完成3万吨,上月完成2万吨。", ["2023-06", "2023-05"]),
        ("1—4月投资情况", "本月完成3亿元。", ["2023-04"]),
        ("港口生产", "12月8日讯 本月完成3万吨。", ["2023-12"]),
    ],
)
def test_this_month_and_this_year_are_those_of_the_report(title, text, wanted):
    assert [one.period for one in read(f"{title}\n{text}", year=2023) if one.kind == FIGURE] == wanted


def test_a_stretch_at_the_head_of_a_paragraph_is_all_of_its_time():
    text = "近五年来,新建学校30所。新增企业8家。去年,出口12亿元。\n园区有企业9家。"
    assert periods(text) == ["2018/2023", "2018/2023", "2022", "2022"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("去年出口12亿元,是1978年(3亿元)的4倍,比1990年增长9%。", ["2022", "1978", "2022", "2022"]),
        ("去年出口12亿元,是改革开放前1978年3亿元的4倍,年均增长9%。", ["2022", "1978", "2022", "2022"]),
        ("去年出口12亿元,较2019年同期(8亿元)增长50%。", ["2022", "2019", "2022"]),
        ("去年出口12亿元,较疫情前的2019年增长8%。进口8亿元。", ["2022"] * 3),
        ("去年出口12亿元,而改造前的2002年还不到3亿元。进口8亿元。", ["2022", "2002", "2022"]),
        ("去年出口12亿元。成立的2015年只有3家企业,现有员工80人。", ["2022", "2015", "2022"]),
    ],
)
def test_a_year_that_is_set_against_another_has_its_own_number(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Years end with the one that is spoken of
        ("2022年,出口12亿元。十年来,出口80亿元。", ["2022", "2013/2022"]),
        ("9年前,园区只有3家企业;现在有30家。", ["2014", ""]),
        ("到目前为止,园区有企业30家。", [""]),
        ("今年以来,截至6月末,投产8家。到目前为止,园区有企业30家。", ["2023-01/2023-06", ""]),
        # Months are of the year of the headline
        ("12月,出口12亿元。1—12月,出口80亿元。", ["2023-12", "2023-01/2023-12"]),
    ],
)
def test_years_up_to_another_and_before_it(text, wanted):
    assert periods(text) == wanted


def test_months_are_of_the_year_of_the_headline_while_it_is_spoken_of():
    text = "2022年空气质量状况\n2022年12月和1—12月的状况公布。\n12月,优良天数20天。\n今年1月,优良天数25天。"
    assert [one.period for one in read(text, year=2023) if one.kind == FIGURE] == ["2022-12", "2023-01"]


@pytest.mark.parametrize("compared", ["比8月上升2%", "较上月下降3%", "比上季增长4%", "较去年增长5%", "比年初增加6%"])
def test_beside_what_is_compared_with_another_time_a_period_is_not_doubted(compared):
    text = f"就业稳定\n9月,新增就业8万人。\n用工{compared}。"
    last = [one for one in read(text, year=2023) if one.kind == FIGURE][-1]
    assert (last.period, "period" in last.unsure) == ("2023-09", False)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Each year its number
        ("2020至2022年,减贫人数分别为12万人、8万人、3万人,共减贫23万人。", ["2020", "2021", "2022", "2020/2022"]),
        ("2021—2022年出口分别为12亿元和15亿元。", ["2021", "2022"]),
        ("2020至2022年,出口、进口分别为12亿元和15亿元。", ["2020/2022"] * 2),
        # From the first to the last
        ("2013年至2016年,贫困人口由98万人减少至43万人,年均减少14万人。", ["2013", "2016", "2013/2016"]),
        ("1978—2017年,种植面积从60万亩增加到494万亩。", ["1978", "2017"]),
        ("2018年至2022年,企业数从3家发展到30家,新增学校8所。", ["2018", "2022", "2018/2022"]),
    ],
)
def test_numbers_of_a_range_of_years(text, wanted):
    assert periods(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2022年,收入12亿元,加上上年结转8亿元、调入资金3亿元。支出9亿元。", ["2022"] * 4),
        ("2022年,收入12亿元,上年结余8亿元,支出9亿元。", ["2022"] * 3),
        ("去年收入12亿元。2009年5月被省政府批准为开发区,园区有企业30家。", ["2022"] * 2),
        ("今年产值12亿元。2015年荣获名牌称号,员工达到80人。", ["2023"] * 2),
        ("今年产值12亿元。2016年升级为国家级园区,占地8平方公里。", ["2023"] * 2),
        ("从2020年开始,每年新增企业30家。", ["2020/2023"]),
    ],
)
def test_what_is_left_over_or_was_granted_dates_nothing_else(text, wanted):
    assert periods(text) == wanted


def test_headings_of_a_report_need_no_number_and_its_plans_are_of_its_year():
    text = (
        "某区2026年政府工作报告\n“十四五”时期成就和2025年工作回顾\n——这五年实力提升。产值达到12亿元。\n"
        "过去一年,产值增长5%。\n“十五五”时期主要目标和2026年重点工作\n《纲要》提出,产值年均增长6%。\n"
        "今年是“十五五”开局之年,产值目标是增长7%。\n新建学校9所。"
    )
    found = [one.period for one in read(text, year=2026) if one.kind == FIGURE]
    assert found == ["2021/2025", "2025", "2026/2030", "2026", "2026"]


@pytest.mark.parametrize("since", ["年初以来", "今年以来", "入汛以来", "开年以来", "年初至今"])
def test_since_the_beginning_of_the_year_with_a_word_before_it(since):
    assert periods(f"国庆假期,开行28列,从{since},已开行66列。") == ["2023-10", "2023"]
