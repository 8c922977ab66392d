"""The first screen: which targets, answers and numbers of articles it shows, in which order, in which words."""

from datetime import date

import pytest

from indicators.figures import answers
from indicators.figures.answers import Aims, Alone, Largest
from indicators.figures.articles import latest
from indicators.figures.board import board, picked
from indicators.figures.columns import figure_rows
from indicators.figures.highlights import best, highlights
from indicators.figures.targets import State
from indicators.tables.package import contributors, declared
from indicators.words.answers import sentences
from indicators.words.front import fresh, front
from indicators.words.labels import Labels
from tests.unit.made import rows_of

DAY = date(2025, 11, 30)


def test_overdue_and_missed_targets_come_first_then_what_is_due_next(office, province):
    goals = board(office, province, date(2026, 6, 1))
    urgent = [goal.is_urgent for goal in goals]
    assert urgent == sorted(urgent, reverse=True)
    dues = [goal.outcome.due for goal in goals if goal.is_urgent]
    assert dues == sorted(dues, reverse=True)
    ahead = [goal.outcome.due for goal in goals if goal.outcome.state is State.PENDING]
    assert ahead
    assert ahead == sorted(ahead)
    assert len(goals) == 154


def test_a_target_is_overdue_only_after_its_last_day(every, dataset):
    assert [goal.is_overdue for goal in board(every, dataset, date(2023, 12, 31))] == [False] * 4
    assert [goal.is_overdue for goal in board(every, dataset, date(2024, 1, 1))] == [True] * 4


def test_a_board_with_room_for_few_has_targets_of_each_kind_together(office, province):
    goals = board(office, province, date(2026, 6, 1))
    shown = picked(goals, 10)
    states = [goal.outcome.state.value for goal in shown]
    assert states == [state for state in ("missed", "unreported", "pending", "reached", "undecided") for _ in range(2)]
    missed = [goal for goal in goals if goal.outcome.state.value == "missed"]
    assert shown[:2] == missed[:2]
    assert sorted(picked(goals, len(goals)), key=goals.index) == goals


def test_the_six_articles_answer_with_targets_money_and_what_one_alone_says(every, dataset):
    aims, sums, alone = answers.answers(every, every, dataset, board(every, dataset, DAY))
    assert isinstance(aims, Aims)
    assert aims.counts == {State.UNREPORTED: 4}
    assert isinstance(sums, Largest)
    assert [row.figure for row in sums.rows] == ["chaoyang-investment-completed", "chaoyang-investment-planned"]
    assert isinstance(alone, Alone)
    assert [row.figure for row in alone.rows] == ["gaosanjiazi-pigs", "jinzhou-agri-zones", "tianqiaogou-season"]


def test_no_row_is_no_answer(every, dataset):
    assert answers.answers(every.iloc[:0], every, dataset, []) == []


GROWTHS = [
    ("shenyang", "2023", "5%"), ("dalian", "2023", "7%"), ("anshan", "2023", "3%"), ("liaoning", "2023", "5.3%"),
    ("shenyang", "2024", "6%"), ("dalian", "2024", "4%"), ("anshan", "2024", "3%"), ("liaoning", "2024", "5.1%"),
]  # fmt: skip


def grown(office, province, told):
    return rows_of(office, province, *told, measure="growth", scale="share", against="year-earlier")


def test_what_most_cities_report_has_its_first_and_last_and_how_many_rose(office, province):
    [one] = answers.compared(grown(office, province, GROWTHS), province)
    assert (one.cities, one.risen, one.fallen) == (3, 1, 1)
    assert [row.place for row in (*one.first, *one.last)] == ["shenyang", "anshan"]
    assert one.whole.printed == "5.1%"
    [said] = sentences([one], Labels(province, "zh"))
    assert "".join(piece.text for piece in said) == (
        "2024年地区生产总值同比增长（实际），3 个市有报道：最高沈阳市6%（2023年为5%）；最低鞍山市3%（2023年为3%）；"
        "辽宁省5.1%（2023年为5.3%）；比2023年高的 1 个市，低的 1 个市。"
    )
    assert [piece.figure for piece in said if piece.figure] == ["f4", "f0", "f6", "f2", "f7", "f3"]


@pytest.mark.parametrize(
    "told",
    [
        [("shenyang", "2024", "6%"), ("dalian", "2024", "4%")],
        [("shenyang", "2024", "6%", "target"), ("dalian", "2024", "4%"), ("anshan", "2024", "3%")],
    ],
)
def test_two_cities_or_what_is_only_aimed_at_make_no_first(office, province, told):
    assert answers.compared(grown(office, province, told), province) == []


def test_where_the_prints_leave_the_order_open_nobody_is_first(office, province):
    told = [("shenyang", "2024", "6%以上"), ("dalian", "2024", "8%"), ("anshan", "2024", "3%")]
    [one] = answers.compared(grown(office, province, told), province)
    assert one.first == ()
    assert [row.place for row in one.last] == ["anshan"]


def test_the_largest_sum_is_of_the_latest_year_and_no_context(office, province):
    told = [
        ("shenyang", "2023", "900亿元"), ("dalian", "2024", "70亿元"), ("anshan", "2024", "8亿元"),
        ("dalian", "2024", "999亿元", "context"), ("japan", "2024", "99999亿元"),
        ("anshan", "2030", "80亿元", "target"),
    ]  # fmt: skip
    assert [row.figure for row in answers.largest(rows_of(office, province, *told), province)] == ["f1", "f5"]


def test_a_headlines_number_leads_and_no_quantity_comes_three_times(every, dataset):
    found = highlights(every, latest(every, dataset), dataset)
    assert [row.figure for row in found["anshan-enterprise-roadmap"]] == [
        "anshan-srdi-national-2023",
        "anshan-srdi-provincial-firms-2023",
        "falan-market-share",
    ]
    assert [row.printed for row in found["jinzhou-agricultural-standards"]] == ["10个", "8个"]
    assert [row.printed for row in found["chaoyang-hightech-zone"]] == ["88.32亿元", "34.6亿元", "73平方公里"]


def test_a_vague_number_is_none_of_the_best(every):
    rows = figure_rows(every[every["figure"] == "falan-export-countries"])
    assert best(rows, "") == []


def test_articles_come_latest_first(every, dataset):
    assert latest(every, dataset)[:3] == [
        "faku-greenhouse-village",
        "jinzhou-agricultural-standards",
        "anshan-enterprise-roadmap",
    ]


def test_the_first_screen_in_words(every, zh):
    told = front(every, every, zh)
    assert told.fresh[:2] == [
        "6 篇报道里的 61 个数字，涉及 5 个市",
        "刊于2021年11月25日至2021年11月30日（年份为推定），另 2 篇未载日期",
    ]
    assert [(one.name, one.counted, one.squares) for one in told.shares] == [
        ("实际", "46", 46), ("计划", "7", 7), ("目标", "4", 4), ("估计", "1", 1), ("参照", "3", 3),
    ]  # fmt: skip
    assert (told.targets[0].value, told.targets[0].actual, told.targets[0].is_past) == ("≥ 30 家", "", True)
    assert told.more_targets == ""


def test_of_many_figures_a_square_is_several_and_the_board_names_the_rest(office, province):
    told = front(office, office, Labels(province, "zh", today=DAY))
    assert told.square.startswith("一格是 12 个数字")
    assert sum(one.squares for one in told.shares) <= 125
    assert (len(told.targets), told.more_targets) == (10, "全部 154 项目标")
    assert len(told.tiles) == 12


def test_whoever_made_the_data_is_named_where_the_declaration_has_one(every, zh, monkeypatch):
    assert not any("制作" in line for line in fresh(every, zh))
    named = declared() | {"contributors": [{"title": "统计处", "email": "a@example.org"}]}
    monkeypatch.setattr("indicators.tables.package.declared", lambda: named)
    assert contributors() == ["统计处 a@example.org"]
    assert "制作：统计处 a@example.org" in fresh(every, zh)


def test_the_operator_says_whom_to_ask(every, zh, monkeypatch):
    assert not any("联系" in line for line in fresh(every, zh))
    monkeypatch.setenv("INDICATORS_CONTACT", "统计处 stats@example.cn")
    assert "联系：统计处 stats@example.cn" in fresh(every, zh)
