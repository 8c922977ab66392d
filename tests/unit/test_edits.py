"""What a person does to a draft: cells changed, filled down, found right; each edit counted once."""

import pytest

from indicators.intake.draft import begin, from_json
from indicators.intake.edits import accept, change, describe, open_cells, period_of, skip_seen
from indicators.intake.rows import contribution

TEXT = "沈阳外贸\n2025年1—6月，沈阳市机器人出口额3.2亿元，增长5.1%。大连市对东盟出口总额为7.4亿元，增长2.0%。"


@pytest.fixture
def draft(dataset):
    return begin(TEXT, dataset, "2025-07-20")


def figures(draft):
    return [n for n, row in enumerate(draft.rows) if row["kind"] == "figure"]


def name(draft, row):
    return next(one["name_zh"] for one in draft.indicators if one["indicator"] == row["indicator"])


def test_a_cell_filled_down_is_one_edit(draft, dataset):
    rows = figures(draft)
    change(draft, dataset, rows, "period", "2025-01/2025-05")
    assert {draft.rows[n]["period"] for n in rows} == {"2025-01/2025-05"}
    assert draft.edits == 1
    change(draft, dataset, rows, "period", "2025-01/2025-05")
    assert draft.edits == 1


def test_a_period_is_written_in_words_too(draft, dataset):
    assert period_of("2025年1—5月", "2025-07-20") == "2025-01/2025-05"
    assert period_of("上半年", "2025-07-20") == "2025-01/2025-06"
    assert period_of("2025-13", "2025-07-20") == "2025-13"


def test_a_name_typed_is_a_known_indicator_or_a_new_one(draft, dataset):
    first, second, *_ = figures(draft)
    change(draft, dataset, [first], "indicator", "出口总额")
    assert name(draft, draft.rows[first]) == "出口总额"
    change(draft, dataset, [second], "indicator", "工业机器人出口额")
    assert name(draft, draft.rows[second]) == "工业机器人出口额"
    assert draft.edits == 2


def test_the_words_of_the_print_become_another_name_where_they_say_as_much(draft, dataset):
    first = figures(draft)[0]
    change(draft, dataset, [first], "indicator", "机器人外销")
    (new,) = [one for one in draft.indicators if one["name_zh"] == "机器人外销"]
    assert new["aliases"] == "机器人出口额"
    change(draft, dataset, [first], "indicator", "沈阳新松机器人出口额")
    (new,) = [one for one in draft.indicators if one["name_zh"] == "沈阳新松机器人出口额"]
    assert new["aliases"] == ""


def test_a_place_is_typed_by_its_name_in_any_language(draft, dataset):
    first = figures(draft)[0]
    for typed in ("鞍山", "鞍山市", "Anshan", "anshan"):
        change(draft, dataset, [first], "place", "")
        change(draft, dataset, [first], "place", typed)
        assert draft.rows[first]["place"] == "anshan"
    change(draft, dataset, [first], "place", "沈阳机器人产业园")
    assert draft.places[-1]["name_zh"] == "沈阳机器人产业园"


def test_to_find_right_is_no_edit_and_holds_for_that_cell_alone(draft):
    row = draft.rows[figures(draft)[0]]
    row["unsure"], row["sure"] = "period place", ""
    assert open_cells(row) == ["row", "period", "place"]
    accept(draft, [figures(draft)[0]], ["period"])
    assert open_cells(row) == ["row", "place"]
    accept(draft, [figures(draft)[0]], ["row"])
    assert open_cells(row) == ["place"]
    assert draft.edits == 0


def test_rows_and_columns_that_there_are_not_change_nothing(draft, dataset):
    before = draft.as_json()
    change(draft, dataset, [-1, 999], "period", "2025")
    change(draft, dataset, [0], "start", "7")
    assert draft.as_json() == before


def test_a_topic_for_several_is_one_edit(draft):
    describe(draft, draft.indicators, "topic", "farming")
    assert {one["topic"] for one in draft.indicators} == {"farming"}
    assert draft.edits == 1


def test_edits_are_kept_with_the_draft(draft, dataset):
    change(draft, dataset, figures(draft), "period", "2025")
    kept = from_json(draft.as_json())
    assert kept is not None
    assert kept.edits == 1
    assert from_json(draft.as_json().replace('"edits": 1', '"edits": "1"')) is None


def test_what_the_tables_have_is_skipped_in_one_edit(dataset):
    draft = begin("锦州建成10个 国家级农业标准化示范区\n锦州市如今算来有国家级农业标准化示范区10个。", dataset, "2021")
    skip_seen(draft)
    assert [row["kind"] for row in draft.rows] == ["duplicate", "duplicate"]
    assert draft.edits == 1
    assert "figures" not in contribution(draft, dataset)
