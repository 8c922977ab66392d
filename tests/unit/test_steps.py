"""What a browser sends of a review: taken where it is as agreed, left out where not."""

import pytest

from indicators.intake.draft import begin
from indicators.intake.steps import MOST_STEPS, Step, steps

GOOD = {"id": 3, "act": "change", "rows": [1, 2], "columns": ["period"], "texts": ["2025"]}


def test_a_step_as_agreed():
    assert steps({"draft": 1, "edits": [GOOD]}, 1) == [Step(3, "change", [1, 2], ["period"], ["2025"])]


@pytest.mark.parametrize(
    "part",
    [
        {"id": "3"}, {"id": True}, {"act": "drop"}, {"rows": []}, {"rows": "12"}, {"rows": [True]},
        {"columns": ["start"]}, {"columns": []}, {"columns": ["period", "place"]}, {"columns": [["period"]]},
        {"texts": []}, {"texts": [None]},
    ],
)  # fmt: skip
def test_a_step_that_is_not_as_agreed_is_left_out(part):
    assert steps({"draft": 1, "edits": [GOOD | part, GOOD]}, 1) == steps({"draft": 1, "edits": [GOOD]}, 1)


@pytest.mark.parametrize("sent", [None, [], "x", {}, {"draft": 2, "edits": [GOOD]}, {"draft": 1, "edits": GOOD}])
def test_other_messages_bring_nothing(sent):
    assert steps(sent, 1) == []


def test_a_message_is_bounded():
    assert len(steps({"draft": 1, "edits": [GOOD] * (MOST_STEPS + 1)}, 1)) == MOST_STEPS


def test_cells_pasted_go_down_the_rows_in_one_edit(dataset):
    draft = begin("标题\n2025年，鞍山市企业30家，大棚40个，农户50户。", dataset, "2026")
    rows = [n for n, row in enumerate(draft.rows) if row["kind"] == "figure"]
    Step(1, "change", rows, ["period"], ["2023", "2024"]).take(draft, dataset)
    assert [draft.rows[n]["period"] for n in rows] == ["2023", "2024", "2024"]
    assert draft.edits == 1
    Step(2, "accept", rows, ["place"], []).take(draft, dataset)
    assert draft.edits == 1
