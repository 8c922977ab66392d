"""What is printed once for several numbers: rates, structures, what a number has become."""

import pytest

from indicators.reading import FIGURE, read


def figures(text: str, *fields: str) -> list[tuple]:
    found = read(f"锦州运行情况\n{text}", year=2023)
    return [tuple(getattr(one, name) for name in fields) for one in found if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("地头价从去年的每公斤5.6元跌到4.1元", ["元/公斤", "元/公斤"]),
        ("大米、豆油均价每公斤分别为4.4元和11.8元", ["元/公斤", "元/公斤"]),
        ("班列由每周3列加密到5列", ["列/周", "列/周"]),
        ("低保标准由每人每月七百八十元提高到八百一十五元", ["元/人·月", "元/人·月"]),
        ("三年前每吨要卖两万八千元，如今只卖1.9万元", ["元/吨", "万元/吨"]),
        ("苹果每公斤30元，一共卖了2万元", ["元/公斤", "万元"]),
        ("每公斤能卖14元，去年纯收入7万元", ["元/公斤", "万元"]),
        ("每公斤6元，5吨苹果", ["元/公斤", "吨"]),
    ],
)
def test_a_rate_is_printed_once_for_what_it_became_and_for_a_list(text, units):
    assert [unit for (unit,) in figures(text, "unit")] == units


def test_a_rate_of_another_time_is_unsure():
    (_, (unsure,)) = figures("三年前每吨要卖2.8万元，如今只卖1.9万元", "unsure")
    assert "value" in unsure


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("三次产业结构为26.1:31.1:42.8", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
        ("一二三产业比例调整为7:49:44", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
        ("三次产业投资结构为5:40:55", ["第一产业投资", "第二产业投资", "第三产业投资"]),
        ("能源结构为60:25:15", ["能源结构"] * 3),
    ],
)
def test_the_parts_of_a_structure_are_shares(text, wanted):
    found = figures(text, "indicator", "measure", "unit")
    assert found == [(name, "share", "%") for name in wanted]


def test_a_ratio_of_two_or_of_no_whole_is_one_number():
    assert figures("男女比例为12:10，配比为5:1:2", "unit") == [(":10",), (":1:2",)]


def test_the_parts_of_a_structure_are_of_one_time():
    text = "2023年，三次产业结构由上年的25.8:32.4:41.8调整为26.1:31.1:42.8。"
    assert [period for (period,) in figures(text, "period")] == ["2022"] * 3 + ["2023"] * 3


@pytest.mark.parametrize(
    ("text", "name", "measure"),
    [
        ("企业开办时间由5个工作日压到4小时", "企业开办时间", "level"),
        ("班列由每周3列加密到5列", "班列", "level"),
        ("研发投入占销售收入的比重由1.1%升至5.3%", "研发投入", "share"),
        ("规模以上工业增加值增速由-3.4%转为增长2.1%", "规模以上工业增加值", "growth"),
        ("森林覆盖率从2.9%提升到31.4%", "森林覆盖率", "level"),
    ],
)
def test_what_a_number_has_become_is_of_the_same(text, name, measure):
    assert figures(text, "indicator", "measure") == [(name, measure)] * 2


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("到2026年，人均收入由2021年的3912元提高到6500元。", ["actual", "target"]),
        ("到2026年，企业由去年的12家增加到30家。", ["actual", "target"]),
        ("力争覆盖率由上年的3%提高到5%。", ["actual", "target"]),
        ("计划把泊位从2020年的3个增加到8个。", ["actual", "target"]),
        ("人均收入由2021年的3912元提高到6500元。", ["actual", "actual"]),
    ],
)
def test_what_something_changed_from_is_there_whatever_it_is_to_become(text, statuses):
    assert [status for (status,) in figures(text, "status")] == statuses
