"""What features and announcements say without a word for it: works under way, what is done behind plans, meetings."""

import pytest

from indicators.reading import FIGURE, read


def statuses(text: str, title: str = "林河县消息", year: int = 2024) -> list[str]:
    return [one.status or "" for one in read(f"{title}\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    "text",
    [
        "投资9亿元的云岭抽水蓄能电站项目选定站址。",
        "宏远公司年产40万吨聚酯项目设备安装就位。",
        "河东能源厂150兆瓦余热发电项目进入调试。",
        "园区继续推动50万吨/年聚酯、20万吨/年树脂等项目加快进度。",
        "该项目占地面积25万平方米，建设厂房和办公楼。",
        "集团投资20亿美元的镁合金制品城备受关注。",
    ],
)
def test_works_called_by_their_cost_or_size_are_under_way(text):
    assert set(statuses(text)) == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "投资9亿元的云岭抽水蓄能电站项目去年10月投产。",
        "公司已建起三条年产40万吨的聚酯生产线。",
        "年产30万吨饲料项目顺利投产。",
        "投资4亿元的水厂坐落在河边。",
    ],
)
def test_works_that_stand_are_there(text):
    assert set(statuses(text)) == {"actual"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("当地确保树木三年成林。示范区建设以来，共造林5000亩、治理风口12处。", ["actual", "actual"]),
        ("到2023年底，全县2022年计划改造的40个小区全部完工。", ["actual"]),
        ("2023年计划改造的60个小区也要在年底前全部完工。", ["planned"]),
        ("镇里为确保项目落地，选派了36个专班。", ["actual"]),
        ("年底前还有9家企业投产。", ["planned"]),
        ("投资完成任务，去年救援队执行救援任务300起，转移群众600人。", ["actual", "actual"]),
        ("围绕全年目标，上半年完成产值14亿元，增长51%。", ["actual", "actual"]),
        ("向上争取资金13亿元，新增用地11公顷。", ["actual", "actual"]),
    ],
)
def test_what_is_done_stays_done_behind_plans(text, wanted):
    title = "林河县政府工作报告" if "向上" in text else "林河县消息"
    assert statuses(text, title)[-len(wanted) :] == wanted


@pytest.mark.parametrize(
    "meeting", ["目标动员大会", "目标推进会", "目标表彰会", "冲刺全年动员大会", "冲刺四季度誓师会"]
)
def test_what_a_meeting_is_called_is_no_target(meeting):
    assert statuses(f"3月20日，新区举行{meeting}，会上36个项目签约。") == ["actual"]


@pytest.mark.parametrize(
    "what", ["原有17个项目整合", "所持51%的股权划转给集团", "现有40套设备移交", "本村520亩鱼塘发包"]
)
def test_what_is_there_is_taken_in_hand(what):
    assert statuses(f"县里将{what}。") == ["actual"]


def test_what_is_expected_of_one_thing_is_not_of_the_next():
    text = "一季度，生产总值预计增长6%；固定资产投资完成65亿元，同比增长5%；出口额8亿元。"
    assert statuses(text) == ["estimate", "actual", "actual", "actual"]
    head = "一季度，全县预计生产总值实现60亿元，增长6%；固定资产投资65亿元。"
    assert statuses(head) == ["estimate", "estimate", "estimate"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全县要实施亿元以上项目38个以上。", ["actual", "target"]),
        ("力争开工5000万元以上的企业12家。", ["actual", "target"]),
        ("一至九月签约亿元以上项目87个。", ["actual", "actual"]),
        ("计划引进3000万元以上工业项目20个。", ["actual", "planned"]),
        ("将建设5000万元以上的工程6项。", ["actual", "planned"]),
    ],
)
def test_a_threshold_tells_which_are_counted(text, wanted):
    found = statuses(text)
    assert found[0] == wanted[0]
    assert found[1] in (wanted[1], "planned", "target") if wanted[1] != "actual" else found[1] == "actual"


@pytest.mark.parametrize(
    "title",
    ["林河将添近百个托育班", "林河交通基建要完成投资38亿元", "林河电网投资将达25亿元", "林河要新建学校6所"],
)
def test_a_headline_of_what_will_be_done_announces(title):
    text = "林河县迎来一件好事。其中，输电工程建6项，改造管网40公里。"
    assert set(statuses(text, title)[1:]) == {"planned"}


def test_a_communique_announces_nothing():
    text = (
        "2023年，全县围绕建设滨海名城目标，各项事业全面进步。\n一、综合\n全年生产总值400亿元，增长6%。粮食产量80万吨。"
    )
    assert statuses(text, "2023年林河县国民经济和社会发展统计公报") == ["actual", "actual", "actual"]


@pytest.mark.parametrize("what", ["产业集群", "产业基地", "临港产业", "光电产业园区", "石化基地"])
def test_what_is_to_be_made_of_so_many_yuan_is_a_target(what):
    assert statuses(f"林河县打造500亿元{what}。") == ["target"]
