"""The targets in the order in which somebody must look at them."""

from datetime import date
from typing import NamedTuple

import pandas as pd

from indicators.figures import versions
from indicators.figures.columns import FigureRow
from indicators.figures.targets import Outcome, State, judged
from indicators.tables import Dataset

# The kinds of targets that a board shows, each together, what asks for an answer first; all others come last.
TOGETHER = (State.MISSED, State.UNREPORTED, State.PENDING, State.REACHED)


class Goal(NamedTuple):
    """A target (status ``target``) and what became of it."""

    target: FigureRow
    outcome: Outcome

    @property
    def is_overdue(self) -> bool:
        """Whether its last day has passed and no article says what was reached."""
        return self.outcome.state is State.UNREPORTED and self.outcome.due is not None

    @property
    def is_urgent(self) -> bool:
        return self.is_overdue or self.outcome.state is State.MISSED


def board(rows: pd.DataFrame, dataset: Dataset, today: date) -> list[Goal]:
    """The targets among ``rows`` as seen on the day ``today``, of several prints the current one.

    First those that are overdue or missed, the last due first; then those not yet due, the next first; then what was
    reached or cannot be decided, the last due first; in the end targets without a period. Of one day in the order of
    the rows.
    """
    own = versions.current(rows[rows["status"] == "target"])
    return sorted((Goal(*one) for one in judged(own, dataset, today)), key=_order)


def picked(goals: list[Goal], most: int) -> list[Goal]:
    """So many of a board, of each kind in turn and those together: what was missed, what is not reported, what is due
    next, what was reached. Of one kind in the order of the board.
    """
    kinds: dict[int, list[Goal]] = {kind: [] for kind in range(len(TOGETHER) + 1)}
    for goal in goals:
        kinds[_kind(goal)].append(goal)
    turns = [(turn, kind) for kind, some in kinds.items() for turn in range(len(some))]
    return [kinds[kind][turn] for turn, kind in sorted(sorted(turns)[:most], key=lambda one: (one[1], one[0]))]


def _kind(goal: Goal) -> int:
    state = goal.outcome.state
    return TOGETHER.index(state) if state in TOGETHER else len(TOGETHER)


def _order(goal: Goal) -> tuple[int, int]:
    due, state = goal.outcome.due, goal.outcome.state
    if due is None:
        return 3, 0
    if state is State.PENDING:
        return 1, due.toordinal()
    return 0 if goal.is_urgent else 2, -due.toordinal()
