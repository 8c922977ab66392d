"""Conversion, arithmetic with bounds, and wording."""

import re
from decimal import Decimal

import pytest

from indicators.quantity import Bound, Quantity, Scale, UnitsDiffer, add, convert, divide, scale, word
from indicators.quantity.lexicon import either
from indicators.quantity.parse import interpret


def q(value, unit="家", bound="exact", upper=None):
    return Quantity(
        None if value is None else Decimal(str(value)),
        unit,
        Bound(bound),
        None if upper is None else Decimal(str(upper)),
    )


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (q("88.32", "亿元"), "元", "8832000000"),
        (q("8.65", "万平方米"), "平方米", "86500"),
        (q(73, "平方公里"), "平方米", "73000000"),
        (q("34.6", "公里"), "米", "34600"),
        (q("88.32", "亿元"), "万元", "883200"),
        (q(57, "户"), "家", "57"),
    ],
)
def test_convert(dataset, amount, unit, expected):
    assert convert(amount, unit, dataset.units) == Quantity(Decimal(expected), unit)


def test_convert_keeps_bound_and_range(dataset):
    assert convert(q(3, "万元", "range", 5), "元", dataset.units) == q(30000, "元", "range", 50000)


def test_money_and_length_do_not_convert(dataset):
    with pytest.raises(UnitsDiffer):
        convert(q("34.6", "亿元"), "公里", dataset.units)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([q(6), q(4), q("8.65")], q("18.65")),
        ([q(30, bound="at_least"), q(40, bound="at_least")], q(70, bound="at_least")),
        ([q(30, bound="at_least"), q(10)], q(40, bound="at_least")),
        ([q(600, bound="more_than"), q(10, bound="at_least")], q(610, bound="more_than")),
        ([q(3, bound="range", upper=5), q(10)], q(13, bound="range", upper=15)),
        ([q(3, bound="range", upper=5), q(10, bound="at_least")], q(13, bound="at_least")),
        ([q(3, bound="at_most"), q(4, bound="at_most")], q(7, bound="at_most")),
        ([q(3, bound="at_most"), q(4)], q(4, bound="range", upper=7)),
        ([q(3, bound="at_most"), q(4, bound="at_least")], q(4, bound="at_least")),
        ([q(20, bound="about"), q(5)], q(25, bound="about")),
        ([q(20, bound="about"), q(5, bound="at_least")], q(None, bound="vague")),
        ([q(None, bound="vague"), q(5)], q(5, bound="at_least")),
        # Below zero
        ([q(-6), q(4)], q(-2)),
        ([q(-3, bound="at_most"), q(1)], q(-2, bound="at_most")),
        ([q(-3, bound="at_most"), q(5)], q(None, bound="vague")),
        ([q(-3, bound="at_least"), q(1)], q(-2, bound="at_least")),
        ([q(-5, bound="range", upper=-3), q(1)], q(-4, bound="range", upper=-2)),
    ],
)
def test_bounds_propagate_through_sums(dataset, parts, expected):
    assert add(parts, dataset.units) == expected


def test_sum_is_in_the_unit_of_the_first(dataset):
    assert add([q(1, "亿元"), q(5000, "万元")], dataset.units) == q("1.5", "亿元")


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (q(6), q(40), q(15, "%")),
        (q(10, bound="at_least"), q(40), q(25, "%", "at_least")),
        (q(10), q(40, bound="at_least"), q(25, "%", "at_most")),
        (q(10, bound="at_least"), q(40, bound="at_least"), q(None, "%", "vague")),
        (q(10, bound="range", upper=20), q(40), q(25, "%", "range", 50)),
        (q(-10), q(40), q(-25, "%")),
        (q(-10), q(40, bound="range", upper=50), q(-25, "%", "range", -20)),
        (q(-10, bound="at_most"), q(40), q(-25, "%", "at_most")),
    ],
)
def test_bounds_propagate_through_ratios(dataset, part, whole, expected):
    assert divide(part, whole, dataset.units) == expected


@pytest.mark.parametrize("whole", [q(5, bound="at_most"), q(0), q(-5), q(-5, bound="at_most")])
def test_division_by_what_may_be_nothing_or_less(dataset, whole):
    with pytest.raises(ZeroDivisionError):
        divide(q(1), whole, dataset.units)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (q(3), q(-3)),
        (q(3, bound="about"), q(-3, bound="about")),
        (q(3, bound="at_least"), q(-3, bound="at_most")),
        (q(3, bound="more_than"), q(-3, bound="at_most")),
        (q(3, bound="at_most"), q(-3, bound="at_least")),
        (q(3, bound="range", upper=5), q(-5, bound="range", upper=-3)),
        (q(None, bound="vague"), q(None, bound="vague")),
    ],
)
def test_the_minus_turns_the_bound_around(amount, expected):
    assert -amount == amount.fallen() == expected
    assert expected.fallen() == expected


@pytest.mark.parametrize(
    ("unit", "highest", "zh", "en"),
    [
        ("亿元", 2e11, (1e8, "亿元"), (1e9, "¥ billion")),
        ("亿元", 5e8, (1e8, "亿元"), (1e6, "¥ million")),
        ("万元/栋", 4e4, (1e4, "万元/栋"), (1, "¥ per greenhouse")),
        ("万平方米", 3e6, (1e4, "万平方米"), (1e6, "million m²")),
        ("平方公里", 5e9, (1e6, "平方公里"), (1e6, "km²")),
        ("家", 3e6, (1, "家"), (1e6, "million")),
        ("家", 30, (1, "家"), (1, "")),
        ("%", 12, (1, "%"), (1, "%")),
        ("", 104, (1, ""), (1, "")),
    ],
)
def test_an_axis_is_told_in_the_words_of_its_labels(dataset, unit, highest, zh, en):
    assert scale(unit, highest, dataset.units, "zh") == Scale(*zh)
    assert scale(unit, highest, dataset.units, "en") == Scale(*en)


@pytest.mark.parametrize(
    ("amount", "zh", "zh_words", "en", "en_words"),
    [
        (q(30, bound="at_least"), "≥ 30 家", "不少于 30 家", "≥ 30", "at least 30"),
        (q(3, bound="range", upper=5), "3–5 家", "3 至 5 家", "3–5", "3 to 5"),
        (q(600, "头", "more_than"), "600 余头", "600 余头", "> 600 head", "more than 600 head"),
        (q("1.5", "万元", "more_than"), "> 1.5 万元", "超过 1.5 万元", "> ¥15,000", "more than ¥15,000"),
        (q("88.32", "亿元"), "88.32 亿元", "88.32 亿元", "¥8.832 billion", "¥8.832 billion"),
        (q(1054, "万元"), "1054 万元", "1054 万元", "¥10.54 million", "¥10.54 million"),
        (q("8.65", "万平方米"), "8.65 万平方米", "8.65 万平方米", "86,500 m²", "86,500 m²"),
        (q(73, "平方公里"), "73 平方公里", "73 平方公里", "73 km²", "73 km²"),
        (
            q(4, "万元/栋", "at_least"), "≥ 4 万元/栋", "不少于 4 万元/栋",
            "≥ ¥40,000 per greenhouse", "at least ¥40,000 per greenhouse",
        ),
        (q(20, "元/公斤"), "20 元/公斤", "20 元/公斤", "¥20 per kg", "¥20 per kg"),
        (q(1200, "只"), "1200 只", "1200 只", "1,200 head", "1,200 head"),
        (q(35, "%", "at_least"), "≥ 35%", "不少于 35%", "≥ 35%", "at least 35%"),
        (q(20, bound="about"), "≈ 20 家", "约 20 家", "≈ 20", "about 20"),
        (q(20, bound="at_most"), "≤ 20 家", "至多 20 家", "≤ 20", "at most 20"),
        (q(41, "度"), "41 度", "41 度", "41° N", "41° N"),
        (q("100.4", ""), "100.4", "100.4", "100.4", "100.4"),
        (q("-29.7", "%"), "-29.7%", "-29.7%", "-29.7%", "-29.7%"),
        (q(-3, "%", "at_most"), "≤ -3%", "至多 -3%", "≤ -3%", "at most -3%"),
        (q(-3, bound="more_than"), "> -3 家", "超过 -3 家", "> -3", "more than -3"),
        (q(-5, "%", "range", -3), "-5 至 -3%", "-5 至 -3%", "-5 to -3%", "-5 to -3%"),
        (q("-1.5", "万元"), "-1.5 万元", "-1.5 万元", "-¥15,000", "-¥15,000"),
        (q("-3", "亿元"), "-3 亿元", "-3 亿元", "-¥300 million", "-¥300 million"),
        (q(None, bound="vague"), "数量未明", "数量未明", "number not given", "number not given"),
    ],
)  # fmt: skip
def test_word(dataset, amount, zh, zh_words, en, en_words):
    units = dataset.units
    assert word(amount, units, "zh") == zh
    assert word(amount, units, "zh", spoken=True) == zh_words
    assert word(amount, units, "en") == en
    assert word(amount, units, "en", spoken=True) == en_words


@pytest.mark.parametrize(
    ("amount", "zh", "en"),
    [
        (q("-29.7", "%"), "下降 29.7%", "down 29.7%"),
        (q(-3, "%", "about"), "下降约 3%", "down about 3%"),
        (q(-3, "%", "at_most"), "下降 3% 以上", "down at least 3%"),
        (q(-3, "%", "at_least"), "下降至多 3%", "down at most 3%"),
        (q(-5, "%", "range", -3), "下降 3 至 5%", "down 3 to 5%"),
        (q("-1.3", "万元"), "减少 1.3 万元", "down ¥13,000"),
        (q(-20, "家", "at_most"), "减少 20 家 以上", "down at least 20"),
        (q("-1.3", ""), "下降 1.3", "down 1.3"),
        (q("5.2", "%"), "5.2%", "5.2%"),
        (q(0, "%"), "0%", "0%"),
        (q(-1, "%", "range", 2), "-1 至 2%", "-1 to 2%"),
    ],
)
def test_a_sign_that_is_a_direction_is_spoken_and_read_back(dataset, amount, zh, en):
    assert word(amount, dataset.units, "zh", spoken=True, signed=True) == zh
    assert word(amount, dataset.units, "en", spoken=True, signed=True) == en
    assert interpret(zh) == amount
    # Marks are labelled with signs.
    assert word(amount, dataset.units, "zh", signed=True) == word(amount, dataset.units, "zh")


def test_rounding_is_only_for_show(dataset):
    share = divide(q(1054), q(4235), dataset.units)
    assert word(share, dataset.units, "zh", digits=1) == "24.9%"
    assert share.value != Decimal("24.9")


def test_a_pattern_for_words_takes_the_longest():
    found = re.compile(either(("完", "建成区", "完成", "建成", "c+", "c")))
    assert [found.match(text)[0] for text in ("完成率", "完工", "建成区内", "建成后", "c++")] == [
        "完成",
        "完",
        "建成区",
        "建成",
        "c+",
    ]
    assert found.match("成") is None
