"""Targets that something is held against, lists of them, and what is told beside a forecast."""

import pytest

from indicators.reading import FIGURE, read


def statuses(text: str) -> list[str]:
    return [one.status or "" for one in read(f"锦州市情况\n{text}", year=2021) if one.kind == FIGURE]


@pytest.mark.parametrize(
    "text",
    [
        "2020年,失业率3.9%,控制在4.5%以内的目标之下。",
        "2020年,失业率3.9%,保持在4.5%的目标以内。",
        "2020年,物价上涨3.9%,处在4.5%的控制目标之内。",
        "2020年,能耗3.9万吨,限定在4.5万吨的任务之下。",
        "2020年,失业率3.9%,稳定在4.5%的预期目标范围内。",
    ],
)
def test_what_is_held_under_a_target(text):
    assert statuses(text) == ["actual", "target"]


@pytest.mark.parametrize(
    "words", ["略高于年初确定的4%的目标", "高于4%的调控目标", "低于4%的目标", "好于年初4%的目标", "超过省里4%的目标"]
)
def test_a_target_that_a_forecast_is_told_beside(words):
    assert statuses(f"业内人士预计,全年涨幅在5%左右,{words}。") == ["estimate", "target"]


@pytest.mark.parametrize("words", ["新增企业3家", "新建学校3所", "引进项目3个", "培训农民3万人", "改造小区3个"])
def test_a_list_of_what_is_to_be_reached(words):
    assert statuses(f"到2025年,全市力争:产值达到80亿元;{words}。") == ["target", "target"]


def test_what_is_to_be_reached_by_what_will_be_done():
    assert statuses("今年将发放资金3000万元,推动企业数字化改造覆盖率达到75%。") == ["planned", "target"]


@pytest.mark.parametrize("words", ["签约额15亿元", "意向签约额15亿元", "签约金额15亿元"])
def test_what_is_signed_in_a_forecast_is_one(words):
    assert statuses(f"8月,展会将开幕,预计参展企业420家,{words}。") == ["estimate", "estimate"]


@pytest.mark.parametrize("words", ["同期,全省下降1.4%", "同期全省下降1.4%", "同期,全国下降1.4%"])
def test_what_the_province_had_at_the_time_is_context(words):
    assert statuses(f"前七个月,我市进出口增长7.2%。{words}。") == ["actual", "context"]
