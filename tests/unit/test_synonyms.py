"""Whichever word of a meaning is printed, the same is read."""

import pytest

from indicators.reading import read
from indicators.reading.synonyms import PADDING, known_words

TEXT = """沈阳一季度经济
2024年1至3月，沈阳、大连、鞍山三市进出口总额分别为100亿元、80亿元和60亿元，同比分别增长5%、4%和3%。
截至目前，沈阳市共建成充电站120座，其中快充站80座，预计明年可新增30座。
截至3月底，全市累计发放补贴1.2亿元，比上月增长8%，已经惠及企业300家；目前还有50家在排队。
该项目总投资12亿元，去年完成投资3亿元，计划再投入2亿元，投产后，年产值将达到15亿元，届时可带动就业500人。
沈阳市一季度接待游客20万人次，3月开工建设厂房6万平方米，建成后可年产机床800台。
沈阳市力争全年新增就业9万人，年底前再建保障房2000套。实现收入4亿元，与上年相比增长6%。
"""
SAME = {
    "分别": ("依次", "依序"),
    "去年": ("去岁",),
    "开工建设": ("动工兴建", "动工建设"),
    "一季度": ("首季度",),
    "建成后": ("建好后", "落成后", "建成之后"),
    "计划再": ("规划再", "准备再"),
    "明年": ("来年",),
    "目前": ("当前", "时下", "当下", "现阶段"),
    "截至目前": ("迄今",),
    "截至": ("截止",),
    "截至3": ("截止到3",),
    "已经": ("业已", "早已", "现已", "已陆续"),
    "届时": ("到时",),
    "预计": ("估计", "预期", "初步预计", "保守估计"),
    "计划": ("打算", "准备", "计划将"),
    "力争": ("力求", "务求", "努力", "全力争取"),
    "实现": ("录得",),
    "将": ("将会",),
    "其中": ("这其中", "当中", "其中仅"),
    "共": ("总共", "一共"),
    "累计": ("已累计", "累计已"),
    "年底前": ("年底之前", "年底以前"),
    "投产后": ("投产以后", "投产之后", "正式投产后", "落成后", "投入使用后", "交付使用后", "满产后"),
    "与上年相比": ("同上年相比",),
    "比上月": ("比上个月",),
    "该项目": ("此项目",),
    "全市": ("全市范围内", "全市上下"),
    "，": ("， ",),
    "。": ("。 ",),
}


def told(text: str) -> list[tuple[object, ...]]:
    """What is read of each figure, but for where it stands."""
    return [one[5:] for one in read(text, year=2024) if one.bound]


@pytest.mark.parametrize(("known", "said"), [(known, said) for known, some in SAME.items() for said in some])
def test_another_word_of_the_same_meaning_is_read_as_the_same(known, said):
    assert known in TEXT
    assert told(TEXT.replace(known, said)) == told(TEXT)


@pytest.mark.parametrize("said", ["投资总额", "总造价"])
def test_what_a_thing_costs_is_planned_by_any_name_and_named_as_printed(said):
    """All but the name is the same."""
    text = "标题\n2024年，该项目总投资12亿元，占地30亩，已完成投资6亿元，占总投资的50%。"
    was, now = (read(one, year=2024) for one in (text, text.replace("总投资", said)))
    assert [one._replace(indicator="")[5:] for one in now if one.bound] == [
        one._replace(indicator="")[5:] for one in was if one.bound
    ]
    assert [one.status for one in now if one.bound] == ["planned", "planned", "actual", "actual"]
    assert next(one.indicator for one in now if one.bound) == said


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("近年来年均增长5%，2016年以来年均增长6%", None),
        ("同时下降5%，及时下达资金", None),
        ("发现已有30家，实现已投产", None),
        ("应该月底完成，应当前往", None),
        ("统一共享12项，五一共接待", None),
        ("记录得分12分，劳动工具12件", None),
        ("因此项目进展快，努力求新", None),
        ("时下，来年可望增收", "目前，明年有望增收"),
        ("记者得知，负责人对记者说", "记者获悉，负责人告诉记者"),
        ("保证年底完工，此项目去岁动工，公司规划再建", "确保年底完工，该项目去年开工，公司计划再建"),
        ("「甲」来到12家，首季度该月", "“甲”达到12家，一季度当月"),
    ],
)
def test_no_word_is_seen_where_two_others_meet(text, read_as):
    assert known_words(text) == (read_as or text)
    assert not PADDING.search(text)


@pytest.mark.parametrize("aside", ["坚持规划引领", "努力稳增长", "落实规划和发展", "市场预期向好"])
def test_what_goes_with_what_was_done_is_no_plan(aside):
    (one,) = [one for one in read(f"标题\n2024年，沈阳市{aside}，完成投资12亿元。", year=2024) if one.bound]
    assert one.status == "actual"


def test_each_figure_of_the_text_is_read():
    assert len(told(TEXT)) == 25
    assert [(one.printed, one.place, one.measure) for one in read(TEXT.replace("分别", "依次"), year=2024)[3:7]] == [
        ("100亿元", "沈阳市", "level"),
        ("80亿元", "大连市", "level"),
        ("60亿元", "鞍山市", "level"),
        ("5%", "沈阳市", "growth"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("沈阳市企业已有40家", "企业"),
        ("沈阳市准备金12亿元", "准备金"),
        ("沈阳市努力程度指数98.5", "努力程度指数"),
        ("沈阳市人均预期寿命82.03岁", "人均预期寿命"),
        ("沈阳市“专精特新”企业30家", "“专精特新”企业"),
    ],
)
def test_no_word_is_taken_out_of_another(text, name):
    (one,) = [one for one in read(f"标题\n2024年，{text}。", year=2024) if one.bound]
    assert one.indicator == name
