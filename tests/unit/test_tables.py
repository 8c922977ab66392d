"""Tables to be read: what stands in a cell, what is sorted by, and how much room is kept for them."""

import pandas as pd
import pytest

from indicators.figures import selection
from indicators.figures.columns import figure_rows
from indicators.figures.selection import Filters
from indicators.ui.tables import HEAD, height, listed_height
from indicators.words import tables
from indicators.words.chosen import said
from indicators.words.labels import Labels
from indicators.words.prints import beyond
from indicators.words.tables import Cell, Table


def column(table: Table, kind: str) -> list[Cell]:
    return [row[table.kinds.index(kind)] for row in table.rows]


def test_a_number_its_bound_status_and_print_stand_in_one_cell(zh, pick):
    table = tables.of_figures(pick("anshan-srdi-national-2023", "chaoyang-hightech-firms", "gaosanjiazi-cattle"), zh)
    assert [(one.text, one.under, one.badge) for one in column(table, "worded")] == [
        ("≥ 30 家", "不少于30家", "目标"),
        # What says no more than the number is not said again.
        ("33 户", "", ""),
        ("600 余头", "", ""),
    ]
    assert table.figures == ("anshan-srdi-national-2023", "chaoyang-hightech-firms", "gaosanjiazi-cattle")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("50,377 元", "50377元"),
        ("136 亿元", "136.0亿元"),
        ("3,733 亿元", "3,733.0亿元"),
        ("1.5 万吨", "1.50万吨"),
        ("7.9%", "7.9%"),
        ("600 余头", "600余头"),
    ],
)
def test_a_print_that_is_the_same_number_is_not_said_again(text, printed):
    assert beyond(text, printed) == ""


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("≥ 30 家", "不少于30家"),
        ("≈ 10,735 亿元", "10735亿元左右"),
        ("-29.7%", "下降29.7%"),
        ("346,000 万元", "34.6亿元"),
        ("¥3.46 billion", "34.6亿元"),
        ("105 元", "1.05元"),
        ("10 家", "1家"),
    ],
)
def test_a_print_that_says_more_or_other_than_the_number_stays(text, printed):
    assert beyond(text, printed) == printed


def test_grouping_and_zeros_of_the_print_make_no_second_line_in_a_cell(zh, pick):
    rows = pick("chaoyang-investment-completed").assign(value=3733.0, printed="3733.0亿元")
    [number] = column(tables.of_figures(rows, zh), "worded")
    assert (number.text, number.under) == ("3,733 亿元", "")


def test_english_keeps_the_printed_chinese(en, pick):
    [number] = column(tables.of_figures(pick("gaosanjiazi-cattle"), en), "worded")
    assert (number.text, number.under) == ("> 600 head", "600余头")


def test_thousands_are_set_off_in_the_reader_s_unit_and_none_is_added_to_a_chart_s(dataset, pick):
    labels = Labels(dataset, "zh", ("万元",))
    rows = pick("chaoyang-investment-completed")
    [number] = column(tables.of_figures(rows, labels), "worded")
    assert (number.text, number.under) == ("346,000 万元", "34.6亿元")
    assert labels.value(next(rows.itertuples())) == "346000 万元"


def test_numbers_are_sorted_by_amount_below_zero_too_and_what_has_none_comes_last(zh, pick):
    rows = pick("gaosanjiazi-cattle", "gaosanjiazi-cattle", "gaosanjiazi-cattle", "gaosanjiazi-cattle")
    rows = rows.assign(amount=[1000.0, -3.0, float("nan"), -20.0])
    assert [one.order for one in column(tables.of_figures(rows, zh), "worded")] == [2, 1, 3, 0]


def test_a_column_in_which_nothing_stands_is_none(zh, pick):
    rows = pick("gaosanjiazi-cattle")
    assert "note" not in tables.of_figures(rows.assign(note_zh=""), zh).kinds
    assert "note" in tables.of_figures(rows.assign(note_zh="某事"), zh).kinds


def test_what_the_filters_or_the_heading_say_is_no_column_and_the_next_names_the_row(zh, pick):
    rows = pick("anshan-srdi-national-2023", "anshan-srdi-national-2023").assign(place=["shenyang", "dalian"])
    of_one = Filters(indicator=("srdi-giants-national",))
    table = tables.of_figures(rows, zh, said=said(of_one, zh, "数据"))
    assert table.kinds[:3] == ("place", "worded", "as_of")
    assert table.heads[0] == "地点"
    assert [row[0].text for row in table.rows] == ["沈阳市", "大连市"]
    assert table.said == {"indicator": "国家级“专精特新”小巨人企业"}


def test_a_column_stays_where_its_rows_differ_or_nothing_else_says_it(zh, pick):
    rows = pick("gaosanjiazi-cattle", "chaoyang-hightech-firms")
    both = {zh.name_of(row) for row in figure_rows(rows)}
    assert tables.of_figures(rows, zh, said=both).kinds[0] == "indicator"
    alone = rows.head(1)
    assert tables.of_figures(alone, zh).kinds[0] == "indicator"
    names = said(Filters(), zh, zh.name_of(next(iter(figure_rows(alone)))))
    place = zh.place(alone["place"].iloc[0])
    table = tables.of_figures(alone, zh, said={*names, place})
    assert table.kinds[0] == "as_of"
    assert set(table.said) == {"indicator", "place"}


def test_the_filters_say_a_city_by_the_name_of_its_place_and_a_measure_with_its_indicator(zh):
    assert said(Filters(city=("210200",)), zh, "甲") == {"甲", "大连市"}
    assert said(Filters(city=("210200", "210300")), zh, "甲") == {"甲"}
    assert said(Filters(city=("none",), place=("anshan",)), zh, "甲") == {"甲", "鞍山市"}
    growth = Filters(indicator=("srdi-giants",), measure=("growth",))
    assert said(growth, zh, "甲") == {"甲", "“专精特新”小巨人企业", "“专精特新”小巨人企业同比增长"}


def test_dates_stand_under_their_time_with_their_print(zh, dataset):
    rows = selection.dates(dataset)
    table = tables.of_dates(rows, zh)
    assert table.kinds == ("as_of", "event", "place", "source")
    times = column(table, "as_of")
    assert [one.under or one.text for one in times] == list(rows["printed"])
    assert [one.order for one in times] == sorted(one.order for one in times)
    assert table.figures == ()


def test_any_frame_is_a_table_its_numbers_grouped_and_sorted_by_value():
    table = tables.of_cells(pd.DataFrame({"甲": ["子", None], "乙": [1200, 7]}))
    assert table.heads == ("甲", "乙")
    assert table.rows == [(Cell("子"), Cell("1,200", order=1)), (Cell(""), Cell("7", order=0))]


def test_the_height_that_is_kept_follows_the_lines_of_the_rows():
    one_line = Table(("place",), ("地点",), [(Cell("大连市"),)])
    two_lines = Table(("place",), ("地点",), [(Cell("大连市", "长海县"),), (Cell("沈"),)])
    assert height(one_line) == HEAD + 38
    assert height(two_lines) == HEAD + 59 + 38
    beside = Table(("source",), ("出处",), [(Cell("大连市2015年经济运行情况", "第1段"),)])
    assert height(beside) == HEAD + 38


def test_a_list_on_a_phone_has_a_line_for_its_name_number_place_and_time_and_source():
    kinds = ("indicator", "worded", "place", "as_of", "source")
    short = tuple(map(Cell, ("地区生产总值", "3,733 亿元", "大连市", "2015年", "大连市2015年经济运行情况")))
    assert listed_height(Table(kinds, kinds, [short]), sorts=False) == 21 + 7 + 4 * 21
    long = (*short[:2], Cell("朝阳高新技术产业开发区"), Cell("截至报道（2021年11月29日）"), Cell("字" * 26))
    assert listed_height(Table(kinds, kinds, [long]), sorts=True) == HEAD + 21 + 7 + 5 * 21


def test_a_table_of_up_to_forty_rows_is_whole():
    row = (Cell("大连市"),)
    assert Table(("place",), ("地点",), [row] * 40).is_whole
    assert not Table(("place",), ("地点",), [row] * 41).is_whole
