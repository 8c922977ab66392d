"""Whether targets were met: a target meets the actual value of the same thing at the same time, and no other."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

import pandas as pd

from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.derived import quantity_of
from indicators.figures.selection import reported
from indicators.quantity import Bound, Quantity, Units, UnitsDiffer, convert, period
from indicators.tables import Dataset
from indicators.tables.distinct import each

# What a target and the value that it is held against have in common, beside their time.
SAME = ("indicator", "measure", "place")
INFINITY = Decimal("Infinity")


class State(StrEnum):
    """What became of a target."""

    REACHED = "reached"
    MISSED = "missed"
    UNDECIDED = "undecided"  # a value was reported, but the prints do not say on which side of the target it lies
    UNREPORTED = "unreported"
    PENDING = "pending"  # its period is not over yet


class Outcome(NamedTuple):
    """The state of a target, the actual value that it was held against, and its last day where it prints a period."""

    state: State
    actual: FigureRow | None
    due: date | None


def outcomes(targets: pd.DataFrame, dataset: Dataset, today: date) -> dict[str, Outcome]:
    """By figure, the outcome of each row (``judged``)."""
    return {target.figure: outcome for target, outcome in judged(targets, dataset, today)}


def judged(targets: pd.DataFrame, dataset: Dataset, today: date) -> Iterator[tuple[FigureRow, Outcome]]:
    """Each row of status ``target`` with its outcome, as seen on the day ``today``.

    Its actual value is looked for among all figures: that of the same indicator, measure, place and period; of
    several the one that was published last. A target without a period has none.
    """
    days = reported(dataset)
    rows = sorted(figure_rows(_actuals(targets, dataset.figures)), key=lambda row: days[row.article])
    actuals = {(row.indicator, row.measure, row.place, period.parse(row.period)): row for row in rows}
    for target in figure_rows(targets):
        when = period.parse(target.period) if target.period else None
        actual = actuals.get((target.indicator, target.measure, target.place, when)) if when else None
        if actual:
            state = decided(quantity_of(target), quantity_of(actual), dataset.units)
        else:
            state = State.PENDING if when and when.end >= today else State.UNREPORTED
        yield target, Outcome(state, actual, when.end if when else None)


def _actuals(targets: pd.DataFrame, every: pd.DataFrame) -> pd.DataFrame:
    """The actual rows of which a target says the same thing, by the days of their periods: 2021-01/2021-12 is 2021."""

    def keyed(rows: pd.DataFrame) -> pd.DataFrame:
        days = each(rows["period"], lambda text: "/".join(map(str, period.parse(text))))
        return rows[[*SAME]].astype("str").assign(days=days)

    is_known = (every["status"] == "actual") & (every["period"] != "")
    known = every[is_known & every["indicator"].isin(targets["indicator"].unique())]
    wanted = keyed(targets[targets["period"] != ""])
    # Of a million figures it is seen by their codes which are asked for, before any is made a row.
    found = pd.MultiIndex.from_frame(keyed(known)).isin(pd.MultiIndex.from_frame(wanted))
    return known[found]


def decided(target: Quantity, actual: Quantity, units: Units) -> State:
    """REACHED, MISSED or UNDECIDED, as far as the two prints settle it.

    A target is reached by what is not less (of a range: than its lower end; 超过: by more), one of ``at_most`` by what
    is not more. About (约) settles no miss, and where less than nothing is aimed at the print tells no direction.
    """
    try:
        actual = convert(actual, target.unit, units)
    except UnitsDiffer:
        return State.UNDECIDED
    aim, low, high = target.value, *_ends(actual)
    if aim is None or aim < 0 or low is None or high is None:
        return State.UNDECIDED
    beyond = low > aim or (low == aim and actual.bound is Bound.MORE_THAN)
    match target.bound:
        case Bound.AT_MOST:
            reached, missed = high <= aim, beyond
        case Bound.MORE_THAN:
            reached, missed = beyond, high <= aim
        case _:
            reached, missed = low >= aim, high < aim and target.bound is not Bound.ABOUT
    return State.REACHED if reached else State.MISSED if missed else State.UNDECIDED


def _ends(amount: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The least and the greatest that it may be, below zero too; None where its print draws no line."""
    value = None if amount.bound is Bound.ABOUT else amount.value
    if value is None:
        return None, None
    if amount.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return value, INFINITY
    return -INFINITY if amount.bound is Bound.AT_MOST else value, value if amount.upper is None else amount.upper
