"""What news tell of works, contracts and hopes: what is there, what is being built, what somebody reckons on."""

import pytest

from indicators.reading import FIGURE, read


def told(text: str, year: int = 2023, title: str = "标题") -> list[tuple[str, bool]]:
    found = (one for one in read(f"{title}\n{text}", year=year) if one.kind == FIGURE)
    return [(one.status, "status" in one.unsure) for one in found]


def statuses(text: str, year: int = 2023, title: str = "标题") -> list[str]:
    return [status for status, _ in told(text, year, title)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("在建的120亩晒场，5月交付使用", ["planned"]),
        ("公司正在新区建设1.2万平方米的厂房", ["planned"]),
        ("紧挨着它的12万吨镁砂项目仍在建设", ["planned"]),
        ("县里正规划建设物流园，占地120亩", ["planned"]),
        ("新院区完成主体封顶，设置床位1200张，计划9月投入使用", ["planned"]),
        ("全长12公里的公路已完成路基工程的八成，预定明年10月通车", ["planned", "actual"]),
        ("年内盘活厂房12万平方米", ["planned"]),
        ("下个月起在城区新开平价菜店12家", ["planned"]),
        ("市政府要求年底前再盘活12万平方米", ["planned"]),
        ("已改造81个，余下的12个将在12月10日前扫尾", ["actual", "planned"]),
        ("已完工8座，其余12座将于明年安装完毕", ["actual", "planned"]),
        ("12栋木屋力争在9月开门迎客", ["planned"]),
        ("港区两个泊位年内完工", ["planned"]),
        ("当地企业下半年还要发货1200吨", ["planned"]),
        ("二期还要拆除旧房12万平方米", ["planned"]),
        ("每天还要走12公里山路", ["actual"]),
        ("园区在建的12个项目复工", ["actual"]),
    ],
)
def test_what_is_not_there_yet_is_never_actual(text, wanted):
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("去年10月投入使用的产业园，总投资12亿元", ["actual"]),
        ("总投资12亿元的项目全部建成", ["actual"]),
        ("总投资12亿元的项目将全部建成", ["planned"]),
        ("今年5月投产的生产线开始见效，设计年产能12万吨", ["actual"]),
        ("上周末通车的公路，全长13公里，总投资12亿元", ["actual", "actual"]),
        ("4月开工改造，总投资12亿元，10月底已全部完工", ["actual"]),
        ("4月开工改造，总投资12亿元，计划10月底完工", ["planned"]),
        ("上半年，新签约项目81个，签约额12亿元", ["actual", "actual"]),
        ("推介会上签约37个项目，意向投资12亿元", ["actual", "actual"]),
        ("2008年建厂时年产能只有12万吨，三期项目预计明年投产", ["actual"]),
        ("今年实现就业9万人，为年度目标17万人的12%", ["actual", "target", "actual"]),
    ],
)
def test_what_is_there_is_actual_though_a_total_or_a_contract_is_told(text, wanted):
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "全年突破12万吨已成定局",
        "全年超过12亿元没有悬念",
        "今年有把握突破12亿元",
        "照此下去，全年产值12亿元",
        "新生产线明年投产，还能再招12人",
        "电站每年可发出绿电12亿千瓦时",
        "这块地怕是不足12亩",
        "厂里今年能干到12亿元",
        "每吨可省运费12元",
        "库房明年投产，年可储菜12吨",
    ],
)
def test_what_somebody_reckons_on_is_an_estimate(text):
    assert statuses(text)[-1] == "estimate"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新增面积6.5万亩，超过年初下达的5万亩计划。", ["actual", "target"]),
        ("12月中旬前要存到12万吨", ["target"]),
        ("明年这个比例要提到12%", ["target"]),
        ("工业占比重要提高到12%以上", ["target"]),
        ("产值年均要增长12%以上", ["target"]),
        ("今年要冲12万吨", ["target"]),
        ("明年向12万吨冲刺", ["target"]),
        ("已拆除13台，提前完成了全年12台的任务。", ["actual", "target"]),
        ("投资增长8%，未完成10%的年度计划。", ["actual", "target"]),
        ("到2025年力争突破12亿元，而最高值是2019年的13亿元。", ["target", "actual"]),
        ("去年新增12亩，到年末总面积达13亩。", ["actual", "actual"]),
        ("我家原来有12个棚", ["actual"]),
        ("订单已排到明年三月，工人12名", ["actual"]),
        ("确保全年完成78亿元，前三季度，这一数字为64亿元", ["target", "actual"]),
    ],
)
def test_what_is_to_be_reached_is_told_from_what_was(text, wanted):
    assert statuses(text) == wanted


def test_a_goal_that_news_tell_opens_no_list_of_goals():
    text = "全年目标是新增就业8万人。\n养老金又涨了，月人均养老金1723元。"
    assert statuses(text) == ["target", "actual"]


def test_the_end_of_a_year_that_a_part_looks_back_on_is_gone_by():
    text = "一、2022年预算执行情况\n新增日光温室12万亩，到年底累计达到105万亩。"
    assert statuses(text, 2023, "预算报告") == ["actual", "actual"]


def test_what_works_have_done_once_at_work_this_year_is_unsure():
    assert told("今年5月投用后，年通过能力达到85万辆") == [("estimate", True)]
    assert told("投用后，年通过能力达到85万辆") == [("estimate", False)]


def test_another_province_beside_ours_is_context():
    text = "辽宁省清洁能源发电量占57.1%；吉林省同期为48.2%。低于全国2.5%的平均水平。"
    assert statuses(text) == ["actual", "context", "context"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("江苏省有企业12户，我省是13户。", ["context", "actual"]),
        ("放眼周边，黑龙江省供热率为12%。", ["context"]),
        ("横向比并不轻松：内蒙古装机12万千瓦。", ["context"]),
        ("与海宁相比，短板在设计。海宁市有设计师12人。", ["context"]),
        ("吉林省长春市有企业12户。", ["actual"]),
        ("营口市有企业12户，我省有13户。", ["actual", "actual"]),
    ],
)
def test_what_a_place_elsewhere_has_is_context_where_it_is_held_against_ours(text, wanted):
    assert statuses(f"辽宁省有港口6个。\n{text}")[1:] == wanted


def test_a_plan_looks_back_and_ahead_by_its_paragraphs():
    text = "“十二五”时期全市爬坡过坎。\n海产品出口占六成。\n“十三五”期间，全市产值年均增长7%。\n新建学校8所。"
    assert statuses(text, 2016, "海城市第十三个五年规划纲要") == ["actual", "target", "planned"]


def test_what_grows_on_the_last_years_level_is_to_come_in_a_part_that_looks_ahead():
    text = "一、2023年重点工作\n低保标准在去年基础上再提高12%。"
    assert statuses(text, 2023, "工作报告")[-1] in ("planned", "target")


def test_what_happened_or_is_set_up_beside_an_estimate_or_a_target_is_a_doubt():
    text = "据测算，灯会带动消费12亿元，其中闭幕当晚，老街就迎来游客13万人次。"
    assert told(text) == [("estimate", False), ("estimate", True)]
    text = "市里明确，到2025年转化率力争达到12%，并设立首期13亿元的基金。"
    assert [unsure for _, unsure in told(text)] == [False, True]
