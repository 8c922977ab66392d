"""What prose tells as still to come without a word like 计划 before the number: none of it is actual."""

import pytest

from indicators.reading import FIGURE, read


def statuses(text: str, year: int = 2023) -> list[str]:
    return [one.status for one in read(f"标题\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("这里的12户居民将受益", "planned"),
        ("近12家企业将参展", "planned"),
        ("有12个老旧小区将得到改造", "planned"),
        ("12个项目年内开工", "planned"),
        ("12条公路明年通车", "planned"),
        ("12座桥梁今后五年重修", "planned"),
        ("12个小区已将阳台封闭", "actual"),
        ("12家企业将产品卖到海外", "actual"),
        ("12个将军村换了新颜", "actual"),
        ("签约的12家企业年内已开工", "actual"),
    ],
)
def test_what_is_to_come_may_stand_behind_the_number(text, status):
    assert statuses(text) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "等楼房改完后，室温能提高12度",
        "待工程完工后，亩产能提高12斤",
        "等新校舍建好之后，新增学位12个",
        "“等大棚盖起来以后，收入能翻到12万元。”",
        "待两条生产线投用后，产值可增12亿元",
    ],
)
def test_once_something_will_be_there_is_an_estimate(text):
    assert statuses(text)[-1] == "estimate"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("超额完成浓度下降12%的改善目标", ["target"]),
        ("超额完成浓度下降12%、天数减少13%的改善目标", ["target", "target"]),
        ("完成全年12亿元的产值目标，大家有信心", ["target"]),
        ("朝着12万吨的年度产量目标努力", ["target"]),
        ("超额完成新增就业12万人、培训13万人和创业14人的年度目标任务", ["target"] * 3),
        ("顺利实现了12亿元的产值目标", ["actual"]),
        ("提出了造林12万亩、种药13万亩的目标", ["target", "target"]),
        ("完成产值12亿元，实现年度目标", ["actual"]),
        ("税收12亿元、用电13亿千瓦时，完成了目标", ["actual", "actual"]),
    ],
)
def test_a_number_that_a_target_is_called_by_is_a_target(text, wanted):
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "今年要办12件实事",
        "市政府承诺今年办好12件实事",
        "公司承诺三年内改造厂房12座",
        "从今年起，每年新建学校12所",
        "自今年开始，全市每年培训农民12人",
        "大集镇今年节能改造工作计划改造12个小区",
        "乡村道路工作计划修建12公里",
        "今年支出预算12亿元",
        "收入预算为12亿元",
        "要求开工率达到12%",
        "上级要求合格率不低于12%",
        "最终形成12万吨产能",
    ],
)
def test_what_is_promised_asked_or_budgeted_is_to_come(text):
    assert statuses(text)[-1] in ("planned", "target")


@pytest.mark.parametrize(
    "text",
    [
        "信贷计划完成率超过12%",
        "投资计划执行率达到12%",
        "收入8亿元，为年初预算12%",
        "全市第二产业增加值12亿元",
        "兑现承诺，改造小区12个",
        "一般公共预算支出12亿元",
        "经过多年发展，最终形成了12亿元产业",
        "等级提升后，评分12分",
    ],
)
def test_what_only_sounds_like_a_plan_is_actual(text):
    assert statuses(text)[-1] == "actual"


def meant(title: str, text: str) -> set[str]:
    """The statuses of the figures that are 12."""
    return {one.status for one in read(f"{title}\n{text}", year=2023) if one.kind == FIGURE and one.value == 12}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("今年改造小区12个", "今年全市统筹改造小区12个。昨天，市房产局在工作计划安排发布会上通报。"),
        ("松河市公布今年12件民生实事", "昨日，松河市召开发布会，内容涉及12片棚户区改造、12个小区改造等12件实事。"),
        ("林川县今年新建公路12公里", "记者获悉，林川县确定今年的重点任务，新建公路12公里。"),
        ("今年十项民生实事出炉", "昨日，市政府公布实事清单。改造小区12个，新建公园12座。"),
        ("今年我市新增学位12个", "近日，市教育局发布今年工作安排，新增学位12个。"),
    ],
)
def test_an_announcement_of_the_years_work_is_planned(title, text):
    assert meant(title, text) == {"planned"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("今年改造小区12个", "截至10月底，全市已改造小区12个，完成年度计划。"),
        ("今年新建公路12公里", "12月20日，通车仪式举行，新建公路12公里。"),
        ("今年12件民生实事全部完成", "年初公布的12件实事已办结，改造小区12个。"),
        ("今年新增企业12家", "今年以来，新增企业12家，同比增长12%。"),
        ("今年民生实事落地见效", "改造小区12个，新建公园12座。"),
    ],
)
def test_a_report_on_the_years_work_is_actual(title, text):
    assert meant(title, text) == {"actual"}


@pytest.mark.parametrize(
    "text",
    [
        "超额完成产量下降12%的目标",
        "提前完成新增就业12万人的年度目标",
        "超额完成浓度下降12%、天数减少12%的改善目标",
        "提前实现收入12亿元的目标",
        "超额完成造林12万亩的任务目标",
    ],
)
def test_a_target_that_was_passed_is_of_the_time_spoken_of(text):
    read_as = read(f"标题\n2022年5月,林河县产量8万吨。{text}。", year=2022)
    assert {one.period for one in read_as if one.kind == FIGURE} == {"2022-05"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("松河5万吨新型焊材项目,总投资2亿元,计划下半年投产", ["planned", "planned"]),
        ("松河5万吨焊材项目,已于去年建成投产", ["actual"]),
        ("计划实施项目12个、总投资8亿元、年度完成投资3亿元", ["planned"] * 3),
        ("项目总投资8亿元,今年完成投资3亿元", ["planned", "actual"]),
        ("确保三季度动工;增设站房2座", ["planned"]),
        ("积极争取资金2亿元,稳定产能,养殖率达到72%", ["planned", "actual"]),
        ("签订项目8个,总投资6亿元。建设项目数量达到12个", ["actual", "planned", "actual"]),
    ],
)
def test_a_plan_reaches_what_it_is_of_and_no_more(text, status):
    assert statuses(text) == status
