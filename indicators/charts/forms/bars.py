"""Bars from zero, one a row, each with its name above and its number at its end."""

from collections.abc import Mapping, Sequence

import pandas as pd

from indicators.charts.form import Exhibit
from indicators.charts.forms.trend import OverTime
from indicators.charts.marks import ARROW, GAP, LINE, MARK, Axis, Bar, Item, Marks, Text, bold, columns_of, small
from indicators.charts.native import OPEN_ENDED, Column, Columns
from indicators.figures.columns import FACTS
from indicators.figures.derived import common_unit
from indicators.words.measure import pixels, wrap
from indicators.words.rows import Row, worded


class Bars(OverTime):
    """Bars in descending order, of actual numbers first.

    at_least and more_than end in an open arrow, a range has a whisker to its upper end, about is marked ≈ and fades
    out; a vague number gets no bar: a note lists it.
    """

    name = "bars"
    is_of_one = True

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        found = super().drawable(rows).sort_values("amount", ascending=False, kind="stable")
        return found.sort_values("status", key=lambda column: ~column.isin(FACTS), kind="stable")

    def marks(self, one: Exhibit) -> Marks:
        return stacked(one, {})


def stacked(one: Exhibit, remarks: Mapping[str, str]) -> Marks:
    """The bars; small multiples share the scale of ``like``, ``remarks`` adds a line under the name of a figure."""
    rows = one.figures
    like = one.drawn if one.like is None else one.like
    alike = rows if one.like is None else worded(one.like, one.labels, common_unit(one.drawn))
    longest = max((pixels(row.text) for row in alike), default=0)
    items: list[Item] = []
    top = 0
    for row in rows:
        head = wrap(row.name)
        items += [Text(0, top + LINE * (index + 0.5), [[line]]) for index, line in enumerate(head)]
        if row.figure in remarks:
            items.append(small(0, top + LINE * (len(head) + 0.5), remarks[row.figure]))
        lines = len(head) + (row.figure in remarks)
        items += _bar(row, top + LINE * lines + MARK / 2, remarks.get(row.figure, ""))
        top += LINE * lines + MARK + GAP
    full = float(like[["amount", "amount_upper"]].max().max() or 1)
    # Length of the longest bar of all that share the scale, in the unit of these.
    largest = max((row.amount for row in rows), default=0)
    scale = max(row.number for row in rows) * like["amount"].max() / largest if one.like is not None and largest else 0
    columns = columns_of(items)
    native = (Columns(columns, float(scale)),) if columns else ()
    return Marks(top + 8, items, (Axis((0, full)),), Axis((top or 1, 0)), {"r": longest + ARROW + 16}, native)


def _bar(row: Row, y: float, remark: str) -> Sequence[Item]:
    """The bar and the number at its end, clear of arrow and whisker."""
    upper = row.amount_upper if row.is_range else None
    name = f"{row.name}\n{remark}" if remark else row.name
    bar = Bar(
        row.figure, y, row.amount, (row.name, *row.hover), row.status, row.bound, upper=upper,
        column=Column.of(row, name),
    )  # fmt: skip
    clear = 8 + (ARROW if row.bound in OPEN_ENDED else 12 if row.bound == "about" else 0)
    return bar, Text(row.amount if upper is None else upper, y, [[bold(row.text)]], dx=clear, dy=0)
