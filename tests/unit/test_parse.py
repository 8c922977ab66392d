"""Printed numbers -> quantities: every qualifier, unit and numeral that the tables may hold."""

from decimal import Decimal

import pytest

from indicators.quantity import Bound, Quantity, Unreadable, numerals, parse
from indicators.quantity.form import FORMS
from indicators.quantity.forms import possible
from indicators.quantity.grammar import known_units
from indicators.quantity.parse import interpret


@pytest.mark.parametrize(
    ("printed", "value", "upper", "bound", "unit"),
    [
        ("88.32亿元", "88.32", None, "exact", "亿元"),
        ("1054万元", "1054", None, "exact", "万元"),
        ("8.65万平方米", "8.65", None, "exact", "万平方米"),
        ("34.6公里", "34.6", None, "exact", "公里"),
        ("不少于30家", "30", None, "at_least", "家"),
        ("35%以上", "35", None, "at_least", "%"),
        ("上百家", "100", None, "at_least", "家"),
        ("600余头", "600", None, "more_than", "头"),
        ("30多家", "30", None, "more_than", "家"),
        ("超过5亿元", "5", None, "more_than", "亿元"),
        ("3万余元", "3", None, "more_than", "万元"),
        ("不超过10个", "10", None, "at_most", "个"),
        ("10个以内", "10", None, "at_most", "个"),
        ("约20元", "20", None, "about", "元"),
        ("20元左右", "20", None, "about", "元"),
        ("3家至5家", "3", "5", "range", "家"),
        ("3至5家", "3", "5", "range", "家"),
        ("1.5—2万元", "1.5", "2", "range", "万元"),
        ("数十个", None, None, "vague", "个"),
        ("数百家", None, None, "vague", "家"),
        ("唯一", "1", None, "exact", "个"),
        ("六大", "6", None, "exact", "个"),
        ("三期", "3", None, "exact", "期"),
        ("两条", "2", None, "exact", "条"),
        ("十二家", "12", None, "exact", "家"),
        ("长达120天", "120", None, "exact", "天"),
        ("每公斤…20元", "20", None, "exact", "元/公斤"),
        ("每栋…4万元以上", "4", None, "at_least", "万元/栋"),
        ("１２００只", "1200", None, "exact", "只"),
        ("12,345元", "12345", None, "exact", "元"),
        # An index has no unit.
        ("100.4", "100.4", None, "exact", ""),
        ("99.8左右", "99.8", None, "about", ""),
        ("101.2—102.5", "101.2", "102.5", "range", ""),
        # The word of a fall is the minus.
        ("下降29.7%", "-29.7", None, "exact", "%"),
        ("减少1.3万元", "-1.3", None, "exact", "万元"),
        ("缩短3天", "-3", None, "exact", "天"),
        ("降幅为3.2%", "-3.2", None, "exact", "%"),
        ("负增长0.4%", "-0.4", None, "exact", "%"),
        ("下跌了2.5元", "-2.5", None, "exact", "元"),
        ("少5家", "-5", None, "exact", "家"),
        ("减少三分之一", "-33.333333", None, "exact", "%"),
        ("每公斤下降2元", "-2", None, "exact", "元/公斤"),
        ("下降…1.5%", "-1.5", None, "exact", "%"),
        ("下降-3.2%", "-3.2", None, "exact", "%"),
        ("-3.5%", "-3.5", None, "exact", "%"),
        # What bounds a fall from below bounds the change from above.
        ("下降约3%", "-3", None, "about", "%"),
        ("下降3%左右", "-3", None, "about", "%"),
        ("下降超过3%", "-3", None, "at_most", "%"),
        ("下降3%以上", "-3", None, "at_most", "%"),
        ("减少了近30家", "-30", None, "about", "家"),
        ("减少20余家", "-20", None, "at_most", "家"),
        ("减少过万元", "-1", None, "at_most", "万元"),
        ("下降不超过3%", "-3", None, "at_least", "%"),
        ("降幅在3%以内", "-3", None, "at_least", "%"),
        ("下降3%至5%", "-5", "-3", "range", "%"),
        ("减少数十家", None, None, "vague", "家"),
        # These fall nowhere.
        ("低于3%", "3", None, "at_most", "%"),
        ("至少30家", "30", None, "at_least", "家"),
        ("跌破3元", "3", None, "at_most", "元"),
    ],
)
def test_parse(dataset, printed, value, upper, bound, unit):
    expected = Quantity(
        None if value is None else Decimal(value), unit, Bound(bound), None if upper is None else Decimal(upper)
    )
    assert parse(printed, dataset.units) == expected


@pytest.mark.parametrize(
    ("printed", "left"),
    [
        ("", ""),
        ("abc", "abc"),
        ("30朵", "朵"),
        ("5家至3家", "5 > 3"),
        ("3家至5户", "家"),
        ("以上", ""),
        ("下降", ""),
        ("下降到3%", ""),
    ],
)
def test_unreadable_says_where(dataset, printed, left):
    with pytest.raises(Unreadable) as caught:
        parse(printed, dataset.units)
    if left:
        assert caught.value.left == left


def test_every_printed_form_reads_as_its_row(dataset):
    """Said again without the check: the value of each row comes out of its printed form."""
    read = 0
    for row in dataset.figures.itertuples():
        quantity = parse(row.printed, dataset.units)
        assert quantity.unit == row.unit
        assert quantity.bound == row.bound
        if quantity.value is not None:
            assert float(quantity.value) == row.value
            read += 1
    assert read == 60


def test_numerals_are_counted_as_printed():
    assert numerals("2021—2023年，5G，34.6公里、１２只、1,234家、第3至5") == [
        "2021",
        "2023",
        "34.6",
        "12",
        "1,234",
        "3",
        "5",
    ]


def test_a_name_of_digit_and_letter_is_no_numeral():
    assert numerals("5G基站、５Ｇ、5G-A、4K、3D打印") == []
    assert numerals("15G、5GB、5公里、5个5G基站") == ["15", "5", "5", "5"]


@pytest.mark.parametrize("form", FORMS, ids=lambda one: one.name)
def test_every_form_reads_its_own_example(form):
    pattern = dict(possible(form.example, 0, len(form.example), known_units()))[form]
    assert pattern.fullmatch(form.example)
    assert form.read(pattern.fullmatch(form.example)) == interpret(form.example)
