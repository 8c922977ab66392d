"""What a review costs: edits a figure, replayed on two bulletins and on those of the month after."""

import pytest

from benchmarks.review import MONTHS, replay
from indicators.settings import ROOT
from indicators.tables.raw import contents

MOST = {"first": 0.3, "next": 0.05}


@pytest.fixture(scope="module")
def outcomes():
    return replay(contents(ROOT / "data"))


def test_a_review_takes_few_edits(outcomes):
    assert [month for month, _ in outcomes] == [month for month in MONTHS for _ in range(2)]
    for month, one in outcomes:
        assert one.figures >= 70
        assert 0 < one.each <= MOST[month]


def test_what_was_reviewed_can_be_added(outcomes):
    assert [one.left for _, one in outcomes] == [0, 0, 0, 0]
