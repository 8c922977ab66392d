"""Whether a figure is done, planned, a target or an estimate; no plan or target is ever called actual."""

import pytest

from indicators.reading import FIGURE, read


def statuses(text: str, year: int = 2023) -> list[str]:
    return [one.status for one in read(f"标题\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    "text",
    [
        "项目总投资12亿元",
        "总投资12亿元的化工项目开工建设",
        "计划投资12亿元",
        "今年计划新建公路12公里",
        "拟建厂房12座",
        "将新建学校12所",
        "公司拟投入12亿元",
        "明年新建小区12个",
        "未来三年，再建冷库12座",
        "今后五年改造管网12公里",
        "总投资8亿元，占地12亩",
        "投资12亿元的抽水蓄能电站项目正在加紧建设",
        "投资12亿元的光伏产业园项目昨日签约落户",
        "正在建设的厂房面积12万平方米",
        "他准备再扩建12亩",
        "按照规划，园区面积将达12平方公里",
        "积极争取上级补助资金12亿元",
        "10月底前再改造小区12个",
        "签约金额12亿元",
        "总投资8亿元，建筑面积12万平方米",
    ],
)
def test_what_is_to_be_done_is_planned(text):
    assert statuses(text)[-1] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "力争今年产值达到12亿元",
        "到2025年，产值达到12亿元",
        "到2025年，产值达到8亿元。规模以上企业超过12家",
        "到2025年，企业达到8家；税收突破12亿元",
        "到二〇二五年，产值达到12亿元",
        "今年增长目标为12%",
        "确保全年增长12%以上",
        "到2025年，累计建成充电站12座",
        "计划今年把损耗降到12%以下",
        "争取三年内突破12亿元",
        "到2025年，将建成中心12个",
        "明年产值突破12亿元",
        "奋力突破12亿元",
        "向12亿元目标迈进",
        "会议提出，全年经济增长12%左右",
        "到2025年产值要过2亿元，比现在翻12番",
        "“十四五”末，森林覆盖率达到12%",
    ],
)
def test_what_is_to_be_reached_is_a_target(text):
    assert statuses(text)[-1] == "target"


@pytest.mark.parametrize(
    "text",
    [
        "预计全年产量12万吨",
        "项目建成后每年将生产钢管12万吨",
        "投产后年产值12亿元",
        "建成后，可带动就业12人",
        "达产后年可实现税收12亿元",
        "亩均可增收12元",
        "有望吸引游客12万人次",
        "届时年接待游客12万人次",
        "项目运营后，年发电量12亿千瓦时",
        "今天夜间最低气温将降到零下12℃",
        "明天有大雨，降雨量12毫米",
        "今年预计种植水稻8万亩；产量将达12万吨",
    ],
)
def test_what_is_expected_is_an_estimate(text):
    assert statuses(text)[-1] == "estimate"


@pytest.mark.parametrize(
    "text",
    [
        "上半年，出口12亿元",
        "计划投资8亿元，目前已完成12亿元",
        "完成年度目标任务的12%",
        "占总投资的12%",
        "完成全年计划的12%",
        "完成年度计划12%",
        "力争到2025年建成8个，目前已开工12个",
        "力争今年增长8%；去年增长12%",
        "计划总投资5000万元以上项目12个",
        "总投资8亿元的项目已建成，占地12亩",
        "截至目前，累计完成投资12亿元",
        "距离将近12公里",
        "围绕高质量发展目标，新增企业12家",
        "签约项目12个",
        "比计划多12个",
        "全市有省级规划教材12种",
        "人均预期寿命78岁，医院12家",
        "为力争丰收，投入机械12台",
        "确保了12万群众安全",
        "实现了12亿元的目标",
        "建成投产后，去年实现产值12亿元",
        "厂里计划今年把损耗由12%降到8%",
        "到2020年，企业达到12家",
    ],
)
def test_what_is_there_is_actual(text):
    figures = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE]
    assert [one.status for one in figures if one.value == 12] == ["actual"]


@pytest.mark.parametrize(
    "text",
    [
        "全市将吸引游客12人",
        "2025年，全市中心12个",
        "将资金12亿元用于改造",
        "明年，全市中心12个",
        "2026年上半年，中心12个",
    ],
)
def test_what_cannot_be_told_is_a_question_and_marked(text):
    figures = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE]
    assert [(one.status, "status" in one.unsure) for one in figures] == [("", True)]


def test_a_part_of_a_report_that_looks_ahead_is_planned():
    text = (
        "政府工作报告\n一、2022年工作回顾\n过去一年，建成学校3所，增长4%。\n"
        "二、2023年重点工作\n（一）建好学校。新建学校5所，完成投资6亿元。去年建成的学校7所投入使用。"
    )
    figures = [(one.value, one.status) for one in read(text, year=2023) if one.kind == FIGURE]
    assert figures == [(3, "actual"), (4, "actual"), (5, "planned"), (6, "planned"), (7, "actual")]


def test_a_plan_looks_back_and_ahead():
    text = (
        "数字经济发展规划\n“十三五”期间，建成基站9个，覆盖率达到98%。\n"
        "到2025年，企业达到5家。上市企业超过6家。\n重点工程：投资46亿元，建设机房3座。"
    )
    figures = [(one.value, one.status) for one in read(text, year=2022) if one.kind == FIGURE]
    assert figures == [
        (9, "actual"), (98, "actual"), (5, "target"), (6, "target"), (46, "planned"), (3, "planned"),
    ]  # fmt: skip


def test_a_list_of_projects_is_planned():
    text = "重点项目\n序号 项目名称 总投资（亿元） 建设规模\n1 水镇文旅 6.8 客房320间\n2 深加工 2.5 冷库12座"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["planned"] * 4


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("上半年，沈阳市出口增长12%，全国出口增长8%", ["actual", "context"]),
        ("大连市出口12亿元。同期全国出口增长8%", ["actual", "context"]),
        ("全国出口增长12%，全国进口增长8%", ["actual", "actual"]),
        ("上半年，全国出口增长12%。沈阳市出口增长8%", ["actual", "actual"]),
        ("沈阳市出口增长12%，高于全国8个百分点", ["actual", "actual"]),
    ],
)
def test_what_is_said_of_the_nation_beside_a_place_is_context(text, wanted):
    assert statuses(text) == wanted
