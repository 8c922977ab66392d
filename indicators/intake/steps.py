"""The steps of a review as a browser sends them, read with care: it is a stranger."""

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

from indicators.intake.draft import Draft
from indicators.intake.edits import EDITED, WHOLE, accept, fill
from indicators.tables import Dataset

ACCEPT, CHANGE = "accept", "change"
# So many steps one message may bring, and rows each of them: no article has more numerals.
MOST_STEPS, MOST_ROWS = 500, 20_000
COLUMNS = {*EDITED, WHOLE}

Plain = TypeVar("Plain", int, str)


class Step(NamedTuple):
    """``act`` is ``ACCEPT``, or ``CHANGE`` of one column; ``texts`` are one for all rows, or one for each.

    ``id`` counts up: what was sent again is known by it.
    """

    id: int
    act: str
    rows: list[int]
    columns: list[str]
    texts: list[str]

    def take(self, draft: Draft, dataset: Dataset) -> None:
        """Do it to the draft."""
        if self.act == ACCEPT:
            accept(draft, self.rows, self.columns)
        else:
            fill(draft, dataset, self.rows, self.columns[0], self.texts)


def steps(sent: object, draft: int) -> list[Step]:
    """The steps of a message for the draft of this number, as far as they are as agreed; others are left out."""
    if not isinstance(sent, dict) or sent.get("draft") != draft or not isinstance(sent.get("edits"), list):
        return []
    return list(_steps(sent["edits"][:MOST_STEPS]))


def _steps(sent: list[Any]) -> Iterator[Step]:
    for one in sent:
        if isinstance(one, dict):
            columns, texts = (_all(one.get(name), str) for name in ("columns", "texts"))
            step = Step(_number(one.get("id")), str(one.get("act")), _all(one.get("rows"), int), columns, texts)
            change = step.act == CHANGE and len(columns) == 1 and texts
            if step.id and step.rows and columns and COLUMNS.issuperset(columns) and (change or step.act == ACCEPT):
                yield step


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _all(values: object, kind: type[Plain]) -> list[Plain]:
    """The values of a list, as far as they are of a kind; a truth value is no number."""
    listed = values[:MOST_ROWS] if isinstance(values, list) else []
    return [one for one in listed if isinstance(one, kind) and not isinstance(one, bool)]
