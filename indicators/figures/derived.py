"""Numbers that no article prints: sums, shares, ratios. Computed, never stored, always marked.

A bound propagates: ≥ a + b stays ≥ (see ``quantity.model``).
"""

from decimal import Decimal
from typing import Any

import pandas as pd

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
    """The sum over the rows, in the unit of the first; None where there is nothing to add or units differ."""
    try:
        return add(list(map(quantity_of, figure_rows(rows))), units) if len(rows) > 1 else None
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


def part_and_whole(rows: pd.DataFrame, dataset: Dataset) -> list[tuple[FigureRow, FigureRow]]:
    """Pairs (part, whole) of rows: the part's indicator is a kind of the whole's, or the part's place lies in it."""
    kinds, above = (dataset.names(table, "parent") for table in ("indicators", "places"))
    every = figure_rows(rows)
    return [
        (part, whole)
        for part in every
        for whole in every
        if (kinds.get(part.indicator) == whole.indicator and part.place == whole.place)
        or (part.indicator == whole.indicator and above.get(part.place) == whole.place)
    ]
