"""Numbers that no article prints: sums, shares, ratios. Computed, never stored, always marked.

A bound propagates: ≥ a + b stays ≥ (see ``quantity.model``).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from indicators.figures import likeness
from indicators.figures.columns import FigureRow, figure_rows
from indicators.quantity import Bound, Quantity, Units, UnitsDiffer, add, convert, divide, number, shares_of
from indicators.quantity.wording import SIGNS
from indicators.tables import Dataset


def quantity_of(row: FigureRow) -> Quantity:
    """The printed quantity of a figure, by its columns ``value``, ``upper``, ``bound`` and ``unit``."""
    return Quantity(_decimal(row.value), row.unit, Bound(row.bound), _decimal(row.upper))


def _decimal(value: float) -> Decimal | None:
    # By way of the shortest text that gives the float back: 8.65, not 8.6500000000000003.
    return None if pd.isna(value) else Decimal(repr(float(value))).normalize()


def common_unit(rows: pd.DataFrame) -> str:
    """Money and areas in one unit a chart, that of the largest; counters keep their own word (empty)."""
    if rows.empty or rows["unit"].nunique() == 1 or (rows["quantity"] == "count").any():
        return ""
    largest: Any = rows["amount"].idxmax()
    return str(rows.at[largest, "unit"])


def unit_of_all(rows: pd.DataFrame) -> str:
    """The common unit, or that which all rows are printed in; empty where there is none."""
    return common_unit(rows) or (str(rows["unit"].iloc[0]) if rows["unit"].nunique() == 1 else "")


def total(rows: pd.DataFrame, units: Units) -> Quantity | None:
    """The sum over the rows, in the unit of the first; None where there is nothing to add, or it does not add up."""
    try:
        adds = len(rows) > 1 and likeness.is_additive(rows)
        return add(list(map(quantity_of, figure_rows(rows))), units) if adds else None
    except UnitsDiffer:
        return None


def formula(rows: pd.DataFrame, units: Units) -> str:
    """How their total comes about: the numbers with their signs, without the unit."""
    unit = rows["unit"].iloc[0]
    parts = [convert(amount, unit, units) for amount in map(quantity_of, figure_rows(rows))]
    return " + ".join(SIGNS.get(part.bound, "?").format(*(number(n, "zh") for n in part.numbers)) for part in parts)


def shares(rows: pd.DataFrame, units: Units) -> list[Quantity]:
    """The share of each row in the sum over all rows, in %; a part with a bound bounds every share."""
    unit = rows["unit"].iloc[0]
    return shares_of([convert(amount, unit, units) for amount in map(quantity_of, figure_rows(rows))])


def ratio(part: FigureRow, whole: FigureRow, units: Units, unit: str = "%") -> Quantity | None:
    """Row over row: a share in %, or so much ``unit`` per one of the whole; None where it has no meaning."""
    first, second = quantity_of(part), quantity_of(whole)
    try:
        return divide(first if unit == "%" else convert(first, unit, units), second, units, unit)
    except (UnitsDiffer, ZeroDivisionError):
        return None


def parents(dataset: Dataset) -> tuple[dict[str, str], dict[str, str]]:
    """Of what each indicator is a kind, and in what each place lies, by their codes."""
    return dataset.names("indicators", "parent"), dataset.names("places", "parent")


def pairs(
    rows: Sequence[FigureRow], kinds: Mapping[str, str], above: Mapping[str, str]
) -> list[tuple[FigureRow, FigureRow]]:
    """Pairs (part, whole): the part's indicator is a kind of the whole's, or the part's place lies in it (``parents``).

    Levels alone are parts: growth of a city is no part of its province's.

    Both are of one time, or where none is printed of one article; and of one status, or the whole is context.
    """

    def key(row: FigureRow, indicator: str, place: str, status: str) -> tuple[str, ...]:
        return indicator, place, row.period or row.article, status

    levels = [row for row in rows if row.measure == likeness.LEVEL]
    wholes = {key(row, row.indicator, row.place, row.status): row for row in reversed(levels)}
    found = []
    for part in levels:
        for outer in ((kinds.get(part.indicator, ""), part.place), (part.indicator, above.get(part.place, ""))):
            whole = wholes.get(key(part, *outer, part.status)) or wholes.get(key(part, *outer, "context"))
            found += [(part, whole)] if whole else []
    return found
