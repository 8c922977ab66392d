"""Numbers that no article prints: sums, shares, ratios. Computed, never stored, always marked.

A bound propagates: ≥ a + b stays ≥ (see ``quantity.model``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from indicators.figures.columns import FigureRow, figure_rows
from indicators.quantity import Bound, Quantity, Units, UnitsDiffer, add, convert, divide, shares_of


@dataclass(frozen=True)
class Derived:
    """A computed quantity, how it came about, and the figures that it rests on."""

    quantity: Quantity
    formula: str
    figures: tuple[str, ...]


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


def total(rows: pd.DataFrame, units: Units) -> Derived | None:
    """The sum over the rows, in the unit of the first; None where there is nothing to add or units differ."""
    parts = [quantity_of(row) for row in figure_rows(rows)]
    if len(parts) < 2:
        return None
    try:
        quantity = add(parts, units)
    except UnitsDiffer:
        return None
    formula = " + ".join(_worded(convert(part, parts[0].unit, units)) for part in parts)
    return Derived(quantity, formula, tuple(rows["figure"]))


def shares(rows: pd.DataFrame, units: Units) -> list[Derived]:
    """The share of each row in the sum over all rows, in %; a part with a bound bounds every share."""
    unit = rows["unit"].iloc[0]
    parts = [convert(amount, unit, units) for amount in map(quantity_of, figure_rows(rows))]
    worded = [_worded(part) for part in parts]
    whole, figures = " + ".join(worded), tuple(rows["figure"])
    return [
        Derived(share, f"{part} / ({whole})", figures) for share, part in zip(shares_of(parts), worded, strict=True)
    ]


def ratio(part: FigureRow, whole: FigureRow, units: Units, unit: str = "%") -> Derived | None:
    """Row over row: a share in %, or so much ``unit`` per one of the whole; None where it has no meaning."""
    first, second = quantity_of(part), quantity_of(whole)
    try:
        if unit != "%":
            first = convert(first, unit, units)
        quantity = divide(first, second, units, unit)
    except (UnitsDiffer, ZeroDivisionError):
        return None
    return Derived(quantity, f"{_worded(first)} / {_worded(second)}", (part.figure, whole.figure))


def part_and_whole(
    rows: pd.DataFrame, kinds: Mapping[str, str], above: Mapping[str, str]
) -> list[tuple[FigureRow, FigureRow]]:
    """Pairs (part, whole) of rows: the part's indicator is a kind of the whole's, or the part's place lies in it.

    ``kinds`` maps an indicator to its parent, ``above`` a place to its parent.
    """
    every = figure_rows(rows)
    return [
        (part, whole)
        for part in every
        for whole in every
        if (kinds.get(part.indicator) == whole.indicator and part.place == whole.place)
        or (part.indicator == whole.indicator and above.get(part.place) == whole.place)
    ]


def _worded(part: Quantity) -> str:
    """A quantity inside a formula, with its sign but without its unit."""
    sign = {Bound.AT_LEAST: "≥ ", Bound.MORE_THAN: "> ", Bound.AT_MOST: "≤ ", Bound.ABOUT: "≈ "}.get(part.bound, "")
    numbers = [format(n.normalize(), "f") for n in part.numbers]
    return sign + "–".join(numbers) if numbers else "?"
