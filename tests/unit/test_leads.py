"""Whose figures follow where a text takes its reader to somebody: 记者走进恒远公司, 以恒远公司为例."""

import pytest

from indicators.reading import read

BODIES = ("恒远药业公司", "青石沟镇", "大连港", "宏达集团")
LEADS = (
    "在{}，",
    "记者在{}看到，",
    "近日，记者从{}获悉，",
    "走进{}，",
    "来到{}，",
    "据{}介绍，",
    "听{}说，",
    "以{}为例，",
    "拿{}来说，",
    "来自{}的消息，",
    "来自{}的数据显示，",
    "如今走进{}，",
    "步入{}，",
    "就拿{}来讲，",
    "再看{}，",
    "说起{}，",
    "{}党委书记告诉记者，",
    "{}则",
    "首先是{}，",
    "镜头转向{}，",
    "具体到{}，",
    "反观{}，",
    "就{}而言，",
    "从{}的情况看，",
    "翻开{}的成绩单，",
    "采访的第一站是{}，",
)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("lead", LEADS)
def test_what_follows_is_of_whom_the_text_turns_to(body, lead):
    text = f"辽阳春耕\n2024年，辽阳市大棚40座。{lead.format(body)}去年完成产值30亿元，今年计划完成35亿元。"
    assert [(one.printed, one.place) for one in read(text, year=2024) if one.bound] == [
        ("40座", "辽阳市"),
        ("30亿元", body),
        ("35亿元", body),
    ]


@pytest.mark.parametrize("aside", ["以恒远药业公司为中心，", "来自恒远药业公司的12人"])
def test_who_is_only_named_has_no_figures(aside):
    text = f"辽阳春耕\n2024年，辽阳市大棚40座。{aside}建起大棚30座。"
    assert [one.place for one in read(text, year=2024) if one.printed == "30座"] == ["辽阳市"]


@pytest.mark.parametrize("again", ["该公司", "这家公司", "公司"])
def test_the_firm_is_spoken_of_again(again):
    text = f"辽阳春耕\n2024年，辽阳市大棚40座。恒远药业公司有职工300人，{again}去年完成产值30亿元。"
    assert [one.place for one in read(text, year=2024) if one.bound] == ["辽阳市", "恒远药业公司", "恒远药业公司"]
