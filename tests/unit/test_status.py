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


def test_a_column_of_what_one_is_about_to_do_is_planned():
    text = "学校情况\n地区 现有学校 准备新建\n甲区 8 12\n乙区 9 15"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["actual", "planned"] * 2


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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2023年重点工作\n改造小区12个。", "planned"),
        ("“十四五”时期的主要目标任务\n生产总值年均增长12%。", "target"),
        ("下一步工作打算\n新建学校12所。", "planned"),
        ("一、2022年工作回顾\n（三）全力落实重大战略任务\n改造小区12个。", "actual"),
        ("一、2023年重点工作\n（三）推动工业平稳运行\n改造小区12个。", "planned"),
        ("一、2023年重点工作\n（二）放大改革成果\n改造小区12个。", "planned"),
        (
            "一、发展成效显著，亮点纷呈\n改造小区8个。\n三、一鼓作气勇争先\n重点抓好以下六项工作：\n改造小区12个。",
            "planned",
        ),
        ("今年，重点做好以下八个方面工作：\n推进城市更新。改造小区12个。", "planned"),
        ("二、五年发展成就和今后五年目标任务\n过去五年，成绩显著。改造小区12个。", "actual"),
        ("一、工作开展情况\n改造小区12个。", "actual"),
        ("1. 省里召开大会部署下半年的重点工作安排\n2. 全市改造小区12个", "actual"),
        ("1.总体目标\n生产总值增长12%。", "target"),
        ("一年来，我们重点做了以下工作：\n改造小区12个。", "actual"),
    ],
)
def test_headings_say_which_parts_look_ahead(text, wanted):
    read_as = read(f"政府工作报告\n各位代表：\n{text}", year=2023)
    assert [one.status for one in read_as if one.kind == FIGURE and one.value == 12] == [wanted]


def test_a_list_that_a_sentence_opens_ends_with_its_line_where_nobody_speaks():
    text = "甲市街景\n今年重点抓好以下两项工作：改造小区12个。\n这里有学校8所。"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE][1:] == ["planned", "actual"]


@pytest.mark.parametrize(
    "text",
    [
        "新入选国家培养计划青年12名",
        "新增特聘计划入选者12人",
        "省重大科技计划项目中，企业牵头的占12%",
        "实施网链共享计划，改造网点12处",
        "推进企业成长计划等工作，新增企业12家",
        "落实居民增收计划和稳岗措施，发放补贴12万元",
        "申报国家火炬计划2项、省级科技计划12项",
        "获批专精特新企业培育计划资金12万元",
    ],
)
def test_a_plan_may_be_a_name(text):
    assert statuses(text)[-1] == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "公司计划总投资12亿元",
        "企业发展计划将投入12亿元",
        "项目建设计划投资12亿元",
        "他计划在村里种植果树12亩",
        "工厂计划于明年引进机器人12台",
        "该县计划今年改造小区12个",
        "计划新增床位12张",
        "非优势作物将调减12万亩",
        "全市将吸引游客12人",
        "年底，企业数将增加12家",
        "三期工程将提供床位12张",
        "铁路部门将加开列车12列",
        "他们将再种12亩",
        "今年计划产车12万辆",
    ],
)
def test_a_plan_may_be_a_verb(text):
    assert statuses(text)[-1] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "增速高于年度目标12个百分点",
        "水质优于国家考核目标12个百分点",
        "比年度计划多12个",
        "目标任务全面完成，新增学位12个",
        "年度目标提前实现，粮食总产12万吨",
        "规划目标任务圆满完成，森林覆盖率12%",
        "开拓重点目标市场，出口12万吨",
        "好于预期，营业收入12亿元",
        "市场预期不断改善，新增企业12家",
        "效果超出预期，接待游客12万人次",
        "稳企业、稳预期，新增经营主体12户",
        "去年，积极争取上级资金12亿元",
        "中短期降水预报能力提高，成功应对强降雨12轮",
    ],
)
def test_what_is_measured_by_a_goal_is_done(text):
    figures = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE and one.value == 12]
    assert [one.status for one in figures] == ["actual"]


@pytest.mark.parametrize(
    "text",
    [
        "争取中央资金12亿元",
        "积极争取上级补助12亿元",
        "争取专项债券12亿元",
        "争取到位资金12亿元",
        "向上争取专项资金12亿元",
    ],
)
def test_money_that_a_report_says_was_asked_for_may_be_there(text):
    read_as = read(f"政府工作报告\n一、2022年工作回顾\n{text}。\n", year=2023)
    assert [(one.status, "status" in one.unsure) for one in read_as if one.kind == FIGURE] == [("actual", True)]


def test_what_a_report_looks_back_on_is_sure():
    text = "政府工作报告\n一、2022年工作回顾\n推进城市更新，加快基础设施建设，改造小区12个。\n"
    figure = next(one for one in read(text, year=2023) if one.kind == FIGURE)
    assert (figure.status, figure.unsure) == ("actual", ())


@pytest.mark.parametrize(
    "text",
    [
        "沈阳市出口8亿元。在全国率先推开改革，办理12件",
        "沈阳市出口8亿元。中国民营企业入围12家",
        "沈阳市出口8亿元。我国首个平台落户，接入企业12家",
        "沈阳市出口8亿元。全国文明城市达到12座",
        "沈阳市出口8亿元。全国先进典型新增12个",
    ],
)
def test_what_is_the_best_of_the_nation_is_no_context(text):
    assert statuses(text)[-1] == "actual"


def test_what_something_is_to_change_from_is_there():
    text = "政府工作报告\n二、2023年重点工作\n低保标准由8元提高到12元，专项资金从9亿元增加到15亿元。\n"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["actual", "target"] * 2


def test_what_is_done_to_some_end_in_a_part_that_looks_ahead_is_planned():
    text = "政府工作报告\n二、2023年重点工作\n主要是为了减税，全年再减少收费12亿元。除了老区，新建学校8所。"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["target", "planned"]


def test_a_goal_that_a_report_looks_back_on_was_reached():
    text = "政府工作报告\n一、2022年工作回顾\n实现扩招12万人目标。"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["actual"]


def test_a_part_that_looks_ahead_leaves_nothing_open():
    text = "政府工作报告\n二、2023年重点工作\n三年内再支持卫生院12所。"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["target"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("累计开复工项目45个，年度计划完成投资12亿元", "planned"),
        ("全年计划全面完成改造12个", "planned"),
        ("年度计划已完成，新增12个", "actual"),
        ("项目预计年底累计完成投资12亿元", "estimate"),
        ("计划年内累计新建大棚12栋", "planned"),
        ("预计全年实际利用外资12亿美元", "estimate"),
        ("预计全年累计接待游客12万人次", "estimate"),
        ("预计投资3亿元，已累计完成12亿元", "actual"),
        ("预计客运量达到30万人次。\n其中，铁路12万人次", "estimate"),
        ("力争产值达到30亿元。\n其中，园区12亿元", "target"),
        ("2023年，支出安排12亿元", "planned"),
        ("一般公共预算收入安排12亿元", "planned"),
        ("通车后，两地最快12分钟可达", "estimate"),
        ("全部完工后，灌溉农田12万亩", "estimate"),
        ("总体规划获批，新增绿地12公顷", "actual"),
        ("空间规划《纲要》吸引关注，园区有企业12家", "actual"),
        ("快线将运输时效提升12%", "actual"),
        ("企业将成本降低12%", "actual"),
        ("医院将候诊时间缩短12分钟", "actual"),
        ("他们将产量由8万吨提高到12万吨", "actual"),
        ("项目投产后，将产能提升12%", "estimate"),
        ("下一步，将把产能提升12%", "target"),
    ],
)
def test_words_together_say_what_is_meant(text, wanted):
    assert statuses(text)[-1] == wanted


def test_a_budget_compares_with_the_year_before():
    text = "预算报告\n二、2023年预算安排\n教育支出12亿元，比上年增加5亿元。"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["target", "target"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("据了解，一期工程投资12亿元", ("planned", True)),
        ("设备投资达12万元", ("planned", True)),
        ("基础、化验室等配套投资12亿元", ("planned", True)),
        ("当天开工的电池项目，投资额12亿元", ("planned", True)),
        ("园区项目投资规模超过12亿元", ("planned", True)),
        ("已建成的一期工程投资12亿元", ("actual", False)),
        ("今年以来，项目投资12亿元", ("actual", True)),
    ],
)
def test_what_goes_into_a_project_is_to_come_unless_it_stands(text, wanted):
    last = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE][-1]
    assert (last.status, "status" in last.unsure) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一户可助农增收12万元", "estimate"),
        ("可帮助农民增收12万元", "estimate"),
        ("一亩能打12公斤", "estimate"),
        ("每公顷可多盈利12万元", "estimate"),
        ("种这个品种，一季能增收12万元", "estimate"),
        ("去年每户可增收3万元，今年已卖出12万元", "actual"),
        ("现在种菜每年能赚12万元", "actual"),
        ("产能12万吨", "actual"),
        ("新米价格将比普通米高12倍", "estimate"),
    ],
)
def test_what_one_can_earn_is_expected(text, wanted):
    assert statuses(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("《意见》提出，建设重点镇12个", "planned"),
        ("《方案》明确，全市新增学位12个", "planned"),
        ("行动计划要求，企业达到12家", "target"),
        ("今年底比重达到12%", "target"),
        ("今年底前，以后每年递增12%", "target"),
        ("对首次入围的县给予12万元奖励", "actual"),
        ("室温不低于12度", "actual"),
        ("截至今年底，比重达到12%", "actual"),
    ],
)
def test_what_a_plan_asks_for_is_to_come_and_a_rule_is_there(text, wanted):
    last = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE][-1]
    assert (last.status, "status" in last.unsure) == (wanted, wanted != "actual")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一期工程共设车站12座，预计2026年通车", "planned"),
        ("厂房建筑面积12万平方米，计划明年竣工", "planned"),
        ("园区规划面积85平方公里，分别是临港园42平方公里、都市园12平方公里", "planned"),
        ("规划面积85平方公里，其中一期开发12平方公里", "planned"),
        ("甲公司：投资12万元，预计年销售额1亿元", "planned"),
        ("到2025年，改造公路3公里。\n完成维修工程12公里。", "planned"),
        ("去年，完成维修工程12公里", "actual"),
        ("规划面积85平方公里，其中已开发12平方公里", "actual"),
    ],
)
def test_what_a_project_is_to_be_is_planned(text, wanted):
    figures = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE and one.value == 12]
    assert [one.status for one in figures] == [wanted]


def test_a_plan_looks_ahead_again_after_the_chapter_that_looks_back():
    text = (
        "农业现代化规划\n第一章 规划背景\n第一节 发展基础\n粮食产量9万吨。\n第二章 总体要求\n"
        "第三节 发展目标\n粮食产量稳定在12万吨以上。\n第三章 提升保障水平\n建设高标准农田15万亩。"
    )
    figures = [one for one in read(text, year=2022) if one.kind == FIGURE]
    assert [one.status for one in figures] == ["actual", "target", "planned"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("投资12亿元的风机制造、投资20亿元的锂电设备制造、投资25亿元的新材料产业等重大项目开工建设", "planned"),
        ("投资12亿元的储能示范项目完成县级备案", "planned"),
        ("投资12亿元的风电项目已获市级核准", "planned"),
        ("投资12亿元的电站项目完成实地勘测", "planned"),
        ("今年棚户区改造任务12套", "planned"),
        ("省里下达公租房任务12套", "planned"),
        ("完成造林任务12万亩", "actual"),
        ("按照市政府要求，3月底开工率不低于12%", "planned"),
        ("市政府明确要求：竣工率达12%", "target"),
        ("总收入将首次突破12亿元", "planned"),
        ("预算收入安排8万元，较上年收入完成数增长12%", "planned"),
        ("预计到年末，地区生产总值完成12亿元", "estimate"),
        ("预计全年，固定资产投资完成12亿元", "estimate"),
        ("地区生产总值达到3亿元以上。\n12万亩完成改造", "actual"),
        ("力争达到3亿元。12条公路建成通车", "actual"),
        ("拟安排赤字3万亿元，比去年增加2亿元，赤字率从去年的2.1%提高到12%", "target"),
    ],
)
def test_what_is_said_behind_a_number_or_far_before_it(text, wanted):
    figures = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE and one.value == 12]
    assert [one.status for one in figures] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年的目标已经确定：造林面积12万亩", "target"),
        ("主要预期目标已明确：粮食产量12万吨", "target"),
        ("年度目标已敲定：出口增长12%", "target"),
        ("计划已下达，全县改造小区12个", "planned"),
        ("预计目标已公布：接待游客12万人次", "target"),
        ("相关规划已出台，园区面积将达12平方公里", "planned"),
    ],
)
def test_what_is_settled_is_not_done(text, wanted):
    assert statuses(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("年度计划投资8亿元，增长12%", "planned"),
        ("预计产值8亿元，同比增长12%", "estimate"),
        ("力争出口8亿元，比上年增长12%", "target"),
        ("计划投资8亿元，下降12%", "planned"),
        ("年度计划投资8亿元；新开工项目9个，同比增加12个", "actual"),
        ("年度计划投资8亿元，增长5%。其中：新建项目9个，增长12%", "actual"),
    ],
)
def test_how_much_has_grown_is_meant_as_what_has(text, wanted):
    last = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE][-1]
    assert (abs(last.value), last.status) == (12, wanted)


@pytest.mark.parametrize(
    "text",
    [
        "公司决定追加12亿元投资启动二期项目",
        "企业宣布在当地增加投资12亿元",
        "董事会决定新建生产线12条",
        "省里决定投入12万元",
        "集团宣布再建厂房12座",
    ],
)
def test_what_somebody_made_up_his_mind_to_do_is_planned(text):
    assert statuses(text) == ["planned"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("总投资10亿元的甲项目、12亿元的乙项目正抓紧建设", "planned"),
        ("计划投资10亿元的粮油基地、12亿元的机床项目", "planned"),
        ("总投资5亿元的化肥厂、10亿美元的商城、12亿元的电站昨日签约", "planned"),
        ("拟投资10亿元的热电厂和12亿元的风电场", "planned"),
        ("营收10亿元的甲企业、12亿元的乙企业", "actual"),
    ],
)
def test_what_goes_into_projects_of_one_list_is_meant_alike(text, wanted):
    assert statuses(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年开工项目将超过100个，其中亿元以上的就达12个", "actual"),
        ("今年将开工项目100个，投资上亿的就有12个", "actual"),
        ("项目全部达产后，将新增销售收入12亿元", "estimate"),
        ("工程完工后将带动就业12人", "estimate"),
        ("全县从一五到九五4个五年计划期间，公路才12公里", "actual"),
        ("未来两年，产能将从8万辆提至12万辆", "target"),
        ("未来数年，将陆续增加车型12款", "planned"),
        ("今年种植面积将稳定在12万亩", "target"),
        ("项目用地12亩，建成后将生产轿车", "planned"),
        ("12万吨级航道工程和码头启动建设", "planned"),
        ("大桥通车后，不仅结束了摆渡的历史，车程只要12分钟", "actual"),
        ("全县争取国债项目12个，获得资金8亿元", "actual"),
    ],
)
def test_words_of_what_is_there_and_of_what_comes(text, wanted):
    figures = [one for one in read(f"标题\n{text}", year=2023) if one.kind == FIGURE and one.value == 12]
    assert [one.status for one in figures] == [wanted]


@pytest.mark.parametrize(
    ("headline", "first"),
    [
        ("今年全县改造管网8公里", "记者10日获悉，今年我县将改造管网8公里。"),
        ("甲县今年农民收入增长8%", "记者从会上获悉，今年甲县的目标是农民收入增长8%。"),
        ("我市今年新增就业8万人", "今年，全市计划新增就业8万人。"),
        ("明年全省新建公路8公里", "记者获悉，明年全省将新建公路8公里。"),
        ("甲县将建8所学校", "今年甲县将新建学校8所。"),
    ],
)
def test_a_text_that_announces_what_is_to_come_looks_ahead_throughout(headline, first):
    text = f"{headline}\n{first}\n改造旧房12套，产量达12万吨。\n目前全县有旧房15套。连续5年新建公路15公里。"
    figures = [(one.value, one.status) for one in read(text, year=2023) if one.kind == FIGURE]
    assert [said for value, said in figures if value in (8, 12)] == ([figures[0][1]] * 2 + ["planned", "target"])
    assert figures[0][1] in ("planned", "target")
    assert [said for value, said in figures if value == 15] == ["actual", "actual"]


@pytest.mark.parametrize(
    ("headline", "first"),
    [
        ("今年前5月全县改造管网8公里", "记者获悉，今年全县将改造管网9公里。"),
        ("今年全县出口增长8%", "今年以来，全县出口增长8%。"),
        ("今年一季度新增就业8万人", "今年，全市计划新增就业9万人。"),
        ("甲县今年已改造旧房8套", "今年甲县计划改造旧房9套。"),
        ("甲县见闻", "今年甲县将新建学校9所。"),
    ],
)
def test_a_text_that_tells_what_was_done_announces_nothing(headline, first):
    text = f"{headline}\n{first}\n改造旧房12套，产量达12万吨。"
    figures = [one for one in read(text, year=2023) if one.kind == FIGURE and one.value == 12]
    assert [one.status for one in figures] == ["actual", "actual"]


def test_a_report_that_begins_with_the_past_year_looks_back():
    text = "政府工作报告\n过去的一年，成绩来之不易。\n争取专项债券12亿元。推进绿化，加快建设，改造小区12个。"
    figures = [(one.status, one.unsure) for one in read(text, year=2023) if one.kind == FIGURE and one.value == 12]
    assert figures == [("actual", ("status",)), ("actual", ())]


@pytest.mark.parametrize("full", ["满负荷生产后", "满负荷运行后", "满负荷运转后"])
def test_what_full_load_brings_is_reckoned(full):
    text = f"林河县项目\n项目{full},可提供岗位700个,上市肉猪50万头。"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["estimate", "estimate"]


@pytest.mark.parametrize("task", ["任务数", "任务", "目标", "目标数"])
def test_what_a_task_is_of_is_its_target(task):
    figures = [
        one for one in read(f"林河县招商\n到位资金6亿元,完成下达{task}8亿元的75%。", year=2023) if one.kind == FIGURE
    ]
    assert [(one.status, one.measure) for one in figures] == [
        ("actual", "level"),
        ("target", "level"),
        ("actual", "share"),
    ]


@pytest.mark.parametrize(
    ("headline", "status"),
    [
        ("林河县发布2023年民生“十心”实事", {"planned", "target"}),
        ("今年上河县为民办实事12项", {"planned", "target"}),
        ("2022年12个民生实事项目全面落实", {"actual"}),
        ("2022年民生实事盘点", {"actual"}),
    ],
)
def test_the_years_works_are_to_be_done_until_they_are_done(headline, status):
    text = f"{headline}\n1月6日,全县民生实事公布。\n改造老旧小区20个,培训360人,建成公园8个。"
    assert {one.status for one in read(text, year=2023) if one.kind == FIGURE and one.paragraph > 1} <= status


@pytest.mark.parametrize("run", ["投运后", "建成投运后", "建成投用后", "建成运营后", "投入运营后"])
def test_what_comes_once_it_runs_is_reckoned(run):
    [figure] = [one for one in read(f"林河县项目\n项目二期{run},可入驻企业150余家。", year=2023) if one.kind == FIGURE]
    assert figure.status == "estimate"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("在第一书记的积极争取下,上河村新建广场1000平方米", "actual"),
        ("上河村力争新建广场1000平方米", "target"),
        ("今年再改造管网10万公里", "planned"),
        ("今年继续实施工程12项", "planned"),
        ("去年再改造管网10万公里", "actual"),
        ("一幢幢规划整齐的小楼有20栋", "actual"),
    ],
)
def test_what_was_asked_for_is_there_and_what_is_done_again_is_to_come(text, status):
    assert [one.status for one in read(f"上河县见闻\n{text}。", year=2023) if one.kind == FIGURE] == [status]
