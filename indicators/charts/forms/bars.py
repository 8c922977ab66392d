"""Bars from zero, one a row, each with its name above and its number at its end."""

from collections.abc import Mapping, Sequence
from math import isnan
from types import MappingProxyType
from typing import Any

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.charts.forms.trend import OverTime
from indicators.charts.labelling import CLOSE, Beside, InRows, Label, Over
from indicators.charts.marks import (
    ARROW,
    GAP,
    MARK,
    SMALL,
    Axis,
    Bar,
    Item,
    Line,
    Marks,
    Rule,
    Text,
    bold,
    columns_of,
    plain,
)  # fmt: skip
from indicators.charts.native import OPEN_ENDED, Column, Columns
from indicators.figures.columns import FACTS
from indicators.figures.derived import common_unit
from indicators.words.metrics import pixels, wrap
from indicators.words.rows import Row, worded

APART = 8  # pixels more between a name and a number under it
NOTHING: Mapping[str, Any] = MappingProxyType({})


class Bars(InRows, OverTime):
    """Bars in descending order, of actual numbers first.

    at_least and more_than end in an open arrow, a range has a whisker to its upper end, about is marked ≈ and fades
    out; a vague number gets no bar: a note lists it.
    """

    name = "bars"
    is_of_one = of_one_time = is_idle_of_few = True

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return ranked(super().drawable(rows))

    def laid_out(self, one: Exhibit, is_wide: bool) -> Marks:
        # Small multiples share the scale of all.
        alike = None if one.like is None else worded(one.like, one.labels, common_unit(one.drawn))
        return stacked([one.figures], alike, is_wide=is_wide)


def ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows in descending order, of actual numbers first: what is aimed at ranks with nothing that was reached."""
    found = rows.sort_values("amount", ascending=False, kind="stable")
    return found.sort_values("status", key=lambda column: ~column.isin(FACTS), kind="stable")


def stacked(
    groups: Sequence[list[Row]],
    alike: list[Row] | None = None,
    remarks: Mapping[str, Line] = NOTHING,
    under: Mapping[str, Bar] = NOTHING,
    is_wide: bool = False,
) -> Marks:
    """Bars from zero, those below it to the left. Each group has a scale of its own, or that of the rows ``alike``.

    By figure, ``remarks`` adds a line under its name and ``under`` a bar beneath its own; names stand beside the bars
    where it ``is_wide``.
    """
    every = alike or [row for rows in groups for row in rows]
    # Beside the bars there is room for their numbers.
    left, right = (
        max((pixels(row.text) + ARROW + 16 for row in every if is_left(row) == way), default=0) for way in (True, False)
    )
    items: list[Item] = []
    across, native = [], []
    heads = {row.figure: _head(row, remarks.get(row.figure, ())) for rows in groups for row in rows}
    names = Beside(heads.values(), left) if is_wide else Over()
    top: float = 0
    for index, rows in enumerate(groups, start=1):
        axis, start = f"x{index}" if index > 1 else "", top
        low, high = _ends(alike or rows, [end for row in rows if row.figure in under for end in under[row.figure].ends])
        bars: list[Item] = []
        # A number left of zero may stand under its name, and must not touch it.
        apart = APART if not is_wide and any(map(is_left, rows)) else 0
        for row in rows:
            below = under.get(row.figure)
            # What lies beneath a bar is of its row.
            more = 0 if below is None else below.height + 3
            texts, middle, top = names.place(heads[row.figure], top, apart + MARK + more)
            y = middle + (apart - more) / 2
            # Where zero is not at the left edge, or the axis is not the first, they stand at the edge all the same.
            is_far = not is_wide and bool(low or axis)
            bars += [text._replace(x_of="paper", dx=-left) for text in texts] if is_far else texts
            bars += _bar(row, y, plain(remarks.get(row.figure, ())), axis)
            if below is not None:
                bars.append(below._replace(y=y + MARK / 2 + below.height / 2 + 3, axis=axis))
        gap = CLOSE if is_wide else GAP
        if start:
            items.append(Rule((0, 1), (start - gap / 2, start - gap / 2), x_of="paper"))
        if low:
            items.append(Rule((0, 0), (start, top - gap), "slate", x_of=axis))
        across.append(Axis((low, high)))
        items += bars
        native.append(Columns(columns_of(bars), _numbers(rows, low, high) if alike else None))
    margin = {"r": right or 2} | ({"l": left + names.width} if left or names.width else {})
    return Marks(top + 8, items, across, Axis((top or 1, 0)), margin, [part for part in native if part.bars])


def _head(row: Row, remark: Line) -> Label:
    return Label(
        [Text(0, 0, [[line]]) for line in wrap(row.name)], [Text(0, 0, [remark], SMALL, "slate")] if remark else []
    )


def is_left(row: Row) -> bool:
    """Whether its number stands left of zero: it is less, to its upper end."""
    return row.amount < 0 and not row.amount_upper >= 0


def _ends(rows: Sequence[Row], lengths: Sequence[float]) -> tuple[float, float]:
    """The ends of an axis that holds the rows, the lengths and zero."""
    numbers = [number for row in rows for number in (row.amount, row.amount_upper) if not isnan(number)]
    low, high = min([0.0, *numbers, *lengths]), max([0.0, *numbers, *lengths])
    return (low, high) if high > low else (0, 1)


def _numbers(rows: list[Row], low: float, high: float) -> tuple[float, float] | None:
    """The ends in the unit that the rows' numbers are shown in; None where all of them are nothing."""
    factor = next((row.number / row.amount for row in rows if row.amount), 0)
    return (low * factor, high * factor) if factor else None


def _bar(row: Row, y: float, remark: str, axis: str) -> Sequence[Item]:
    """The bar and the number at its end, clear of arrow and whisker."""
    upper = row.amount_upper if row.is_range else None
    name = f"{row.name}\n{remark}" if remark else row.name
    bar = Bar(
        row.figure, y, row.amount, (row.name, *row.hover), row.status, row.bound, upper=upper, axis=axis,
        column=Column.of(row, name),
    )  # fmt: skip
    soft = 12 if row.bound == "about" else 0
    if is_left(row):
        return bar, Text(row.amount, y, [[bold(row.text)]], dx=-8 - soft, dy=0, anchor="right", x_of=axis)
    clear = 8 + (ARROW if row.bound in OPEN_ENDED else soft)
    return bar, Text(row.amount if upper is None else upper, y, [[bold(row.text)]], dx=clear, dy=0, x_of=axis)
