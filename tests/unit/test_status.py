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


@pytest.mark.parametrize(
    "text",
    [
        "总投资8亿元，由某公司建设。占地面积12亩",
        "总投资8亿元，由某公司建设。占地20亩，建设生产线12条",
        "总投资8亿元，安装3台单机容量12万千瓦的机组",
        "总投资8亿元。项目主要建设厂房12万平方米",
        "总投资8亿元，添置数控车床12台",
    ],
)
def test_a_project_has_its_size_in_the_next_sentences_too(text):
    assert statuses(text)[-1] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "12兆瓦风电项目开工",
        "12万吨钢管工程奠基",
        "12万千瓦光伏电站昨日正式动工",
        "12万吨化肥生产线破土",
        "12公顷产业园签约",
    ],
)
def test_what_is_begun_has_a_planned_size(text):
    assert statuses(text) == ["planned"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("建成后年新增产值8亿元、税收12亿元", "estimate"),
        ("计划投资8亿元、征地12亩", "planned"),
        ("力争产值达到8亿元、税收12亿元", "target"),
        ("预计出口8亿元、进口12亿元", "estimate"),
        ("拟新建医院8所、学校12所", "planned"),
        ("计划投资8亿元、已完成12亿元", "actual"),
        ("出口8亿元、进口12亿元", "actual"),
    ],
)
def test_what_stands_in_one_list_is_meant_alike(text, status):
    assert statuses(text)[-1] == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("拟开工项目20个。其中，工业项目12个", "planned"),
        ("力争引进项目20个。其中亿元项目12个", "target"),
        ("预计出栏生猪20万头。其中，规模场出栏12万头", "estimate"),
        ("到2025年，培育企业20家。其中，小巨人企业12家", "target"),
        ("将改造小区20个。其中，老城区12个", "planned"),
        ("开工项目20个，计划投资8亿元。其中，甲市12个", "actual"),
        ("计划投资8亿元。其中，甲市20个、乙市12个", "actual"),
    ],
)
def test_a_part_is_meant_as_its_whole(text, status):
    assert statuses(text)[-1] == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("到十四五末，产值达到12亿元", "target"),
        ("“十四五”期末，产值达到12亿元", "target"),
        ("到“十五五”末，企业达到12家", "target"),
        ("到十六五规划末，企业达到12家", "target"),
        ("至十五五时期末，企业达到12家", "target"),
        ("十三五末，产值达到12亿元", "actual"),
        ("到“十二五”末，企业达到12家", "actual"),
    ],
)
def test_the_end_of_a_plan_of_five_years_is_a_date(text, status):
    assert statuses(text) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "按计划，今年新增企业12家",
        "按照年度计划，新建公路12公里",
        "会议强调，要完成造林12万亩",
        "要加快建设学校12所",
        "我们的任务是：新增企业12家",
        "预算安排教育资金12亿元",
        "年内再建冷库12座",
    ],
)
def test_what_is_asked_for_is_planned(text):
    assert statuses(text) == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "目标是达到8亿元。2020年，产值12亿元",
        "企业曾计划投资8亿元，后因市场变化仅投入12亿元",
        "企业原计划建厂房8座，后来建了12座",
        "到2025年力争8亿元；2022年为12亿元",
        "列入“英才计划”的人才达到12名",
        "今年年内累计出口12亿元",
    ],
)
def test_what_was_is_no_plan(text):
    assert statuses(text)[-1] == "actual"


def test_a_plan_looks_back_with_a_year():
    text = "五年规划主要目标\n到2025年，产值达到8亿元。\n2020年，产值7亿元，企业12家。"
    assert [one.status for one in read(text, year=2021) if one.kind == FIGURE] == ["target", "actual", "actual"]


def test_a_heading_may_stand_a_little_to_the_right():
    text = "工作报告\n　　一、今年的主要预期目标\n　　1.生产总值增长12%。\n"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["target"]


@pytest.mark.parametrize(
    "text",
    [
        "若每亩增产12公斤",
        "如果多卖12吨",
        "推进城市更新，加快基础设施建设，改造小区12个",
        "大力发展县域经济，支持企业上市，培育企业12家",
        "印发三年行动方案，每年投入12万元",
        "一期投资12亿元",
        "项目分三期建设，投入12亿元",
        "设备投资12亿元",
        "规模以上工业企业是指年收入12万元以上的企业",
    ],
)
def test_what_may_be_there_or_to_come_is_unsure(text):
    assert all(
        "status" in one.unsure for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE and one.value == 12
    )


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("2023年3月20日\n今年改造小区12个", True),
        ("2023年3月20日\n2023年出口增长12%", True),
        ("2023年3月20日\n去年出口增长12%", False),
        ("2023年3月20日\n今年已改造小区12个", False),
        ("3月20日\n今年改造小区12个", True),
        ("2023年9月20日\n今年改造小区12个", False),
    ],
)
def test_a_year_that_has_not_gone_by_is_unsure(text, unsure):
    figure = next(one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE)
    assert (figure.status, "status" in figure.unsure) == ("actual", unsure)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("改造小区12个", "今年拟改造小区12个。"),
        ("粮食产量增加12万吨以上", "今年，粮食产量力争增加12万吨以上。"),
        ("这个产业园年产值12亿元", "产业园建成后，年产值12亿元。"),
        ("新建学校12所", "明年，全市新建学校12所。"),
        ("企业达到12家", "到2025年，企业达到12家。"),
    ],
)
def test_a_headline_says_shortly_what_is_to_come(headline, text):
    first, second = (one for one in read(f"{headline}\n{text}", year=2023) if one.kind == FIGURE)
    assert first.status == second.status != "actual"
    assert "status" in first.unsure


def test_a_report_on_the_nation_has_no_context():
    text = "6月份居民消费价格同比上涨2%\n全国居民消费价格同比上涨2%，其中城市上涨3%。"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["actual"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "王家10兆瓦光伏项目通过核准。",
        "三道沟200兆瓦风电项目获批。",
        "公司签订合同,新建厂房3万平方米。",
        "占地面积380亩,建设期限1年。",
        "恒远公司在园区签约年产6万吨镁砖项目。",
    ],
)
def test_the_size_of_what_is_approved_or_signed_is_planned(text):
    first = next(one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE)
    assert first.status == "planned"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("计划年产镁砖6万吨,砂石15万吨。", "planned"),
        ("预计接待游客6万人次,组织活动15万人次。", "estimate"),
        ("拟建设厂房6万平方米,仓库15万平方米。", "planned"),
        ("预计开工项目30个,竣工投产20个。", "estimate"),
        ("计划新建大棚6栋,改造旧棚15栋。", "planned"),
        ("计划投资6亿元,已完成15亿元。", "actual"),
    ],
)
def test_what_is_meant_goes_on_to_the_next_of_its_kind(text, wanted):
    last = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE][-1]
    assert last.status == wanted


@pytest.mark.parametrize("done", ["完成投资占70%", "投资完成70%", "完成率为70%", "已完成70%", "累计完成70%"])
def test_projects_of_a_planned_size_are_there(done):
    text = f"标题\n去年,计划总投资5000万元及以上项目412个,{done}。"
    last = [one for one in read(text, year=2023) if one.kind == FIGURE][-1]
    assert (last.status, last.period) == ("actual", "2022")
