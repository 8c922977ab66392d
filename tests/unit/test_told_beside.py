"""What is said beside numbers: by how much more was done, shares, what is to be reached, other times and places."""

import pytest

from indicators.reading import FIGURE, read


def figures(text: str, *fields: str) -> list[tuple]:
    found = read(f"锦州市情况\n{text}", year=2023)
    return [tuple(getattr(one, name) for name in fields) for one in found if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("新开工项目163个，同比多开工27个", "difference"),
        ("人均消费665元，比去年多花31元", "difference"),
        ("接待游客8万人次，较上年多接待3万人次", "difference"),
        ("用煤8万吨，同比少用3万吨", "difference"),
        ("登记企业8户，同比多登记三成", "growth"),
        ("财政收入34亿元，为预算的71%", "share"),
        ("财政收入34亿元，相当于年度计划的71%", "share"),
        ("国内订单80艘，锦州市承接了其中的68%", "share"),
        ("市场份额回落至11%", "share"),
        ("船价比2021年初高出五成", "growth-since"),
        ("常住人口158万人，与2010年的184万人相比，下降14%", "growth-since"),
        ("出口额高于去年12%", "growth"),
        ("人均收入四年增长66%", "growth-since"),
        ("产值三年翻一番", "growth-since"),
        ("产值五年年均增长6%", "growth-average"),
        ("2023年产值增长6%", "growth"),
        ("菠菜价格涨幅最大，达14.8%", "growth"),
        ("淘汰落后窑炉143座", "level"),
        ("培育领先企业14家", "level"),
        ("增速落后全省3个百分点", "difference"),
    ],
)
def test_measures(text, measure):
    assert figures(f"2023年，{text}。", "measure")[-1] == (measure,)


def test_what_a_number_of_another_year_is_compared_with_has_its_own_time():
    text = "2020年11月，常住人口158万人，与2010年第六次普查的184万人相比，减少26万人。"
    assert figures(text, "indicator", "period") == [
        ("常住人口", "2020-11"),
        ("常住人口", "2010"),
        ("常住人口", "2020-11"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("到2026年，产业产值要过一百亿元", "target"),
        ("特钢占比要超过七成", "target"),
        ("合格率要达到98%", "target"),
        ("“十四五”规划提出到2025年产值达到18亿元", "target"),
        ("覆盖率要占到30%", "target"),
        ("全部60台机组并网以后，将发电", "planned"),
        ("机组并网以后，每年能发电10亿度", "estimate"),
        ("算下来要比去年多20万元", "estimate"),
        ("占总投资229亿元的工程", "planned"),
        ("一斤能卖45块，比去年贵8块", "actual"),
        ("将投入资金，到今年底集聚区达到8个", "target"),
    ],
)
def test_statuses(text, status):
    assert figures(f"{text}。", "status")[-1] == (status,)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("江苏的昆山工业产值900亿元", "昆山市"),
        ("走进位于凌海市的宏钢特材公司。公司关停高炉3座", "宏钢特材公司"),
        ("其中，恒洋船舶重工一家就手持订单78艘", "恒洋船舶重工"),
        ("二龙山景区接待3万人次，笔架山2万人次", "笔架山"),
        ("按照沈抚示范区规划，到2026年产值达到500亿元", "沈抚示范区"),
        ("而沈抚示范区同期只有210亿元", "沈抚示范区"),
        ("高铁凌源段投资8亿元", "锦州市"),
        ("不足20人的联创激光公司去年营收4300万元", "联创激光公司"),
        ("新建城中村改造项目12个", "锦州市"),
    ],
)
def test_places(text, wanted):
    assert figures(f"2023年，锦州市产值8亿元。{text}。", "place")[-1] == (wanted,)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("凌海市、义县分别出口8亿元、3亿元，增长6%和2%", ["凌海市", "义县", "凌海市", "义县"]),
        ("凌海市、义县产值增长6%和2%", ["凌海市", "义县"]),
        ("凌海市、义县分别出口8亿元、3亿元，下降6%、2%", ["凌海市", "义县", "凌海市", "义县"]),
    ],
)
def test_each_of_several_places_has_its_own_number_again(text, wanted):
    assert [place for (place,) in figures(f"2023年，{text}。", "place")] == wanted


def test_a_headline_may_call_a_firm_otherwise_than_its_lead():
    text = "凌海老钢厂转型\n走进位于凌海市的宏钢特材公司，钢花飞溅。\n2019年，粗钢产量61万吨。"
    assert [one.place for one in read(text, year=2023) if one.kind == FIGURE] == ["宏钢特材公司"]


def test_a_month_within_ends_with_its_paragraph():
    text = "前三季度，锦州市出口额8亿元，其中9月当月1亿元。\n同期，锦州港吞吐量300万吨。"
    assert [period for (period,) in figures(text, "period")] == ["2023-01/2023-09", "2023-09", "2023-01/2023-09"]


@pytest.mark.parametrize(
    ("text", "period"), [("后年产值达到8亿元", "2025"), ("五年之后，产值要过8亿元", "2028"), ("投产后年产钢8吨", "")]
)
def test_years_to_come(text, period):
    assert figures(f"{text}。", "period") == [(period,)]


def test_a_week_that_a_bracket_explains_holds_for_all_that_follows():
    text = "本周（3月10日—16日），蔬菜价格每公斤8元。猪肉价格每公斤20元。"
    assert [period for (period,) in figures(text, "period")] == ["2023-03-10/2023-03-16"] * 2
