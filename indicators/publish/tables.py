"""Rows as cells for a page (``words.tables``): where each leads, and of which city, topic and status it is."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.history import Withdrawn
from indicators.figures.search import names_of, row_text
from indicators.figures.selection import Filters
from indicators.words import changes, chosen, tables
from indicators.words.labels import Labels
from indicators.words.tables import Cell

EVERY = Filters()


class Row(NamedTuple):
    """``name`` is the anchor that links lead to, ``way`` where the row itself leads, ``marks`` what filters look at:
    identifiers, and for a search the text of the row alone (``find``) and the numbers of its ``names`` in the table's.
    """

    cells: Sequence[Cell]
    name: str
    marks: dict[str, str]
    way: str = ""


class Table(NamedTuple):
    """``kinds`` are the names of the columns: style sheet and scripts know them, readers see ``heads``.

    ``names`` are what the rows' names are found by (``figures.search``), each once.
    """

    kinds: Sequence[str]
    heads: Sequence[str]
    rows: list[Row]
    label: str
    names: Sequence[str] = ()

    @property
    def is_whole(self) -> bool:
        """As that of ``words.tables``."""
        return len(self.rows) <= tables.WHOLE


def of_exhibit(one: Exhibit, most: int, way: Callable[[str], str]) -> Table:
    """The first rows of a chart: dated events, or figures, each of which leads to its row in the table of all."""
    shown = one.rows.head(most)
    if one.is_dated:
        return _of(tables.of_dates(shown, one.labels, cited=True), one.title)
    said = chosen.said(one.filters, one.labels, one.title)
    found = tables.of_figures(shown, one.labels, cited=True, said=said)
    rows = [Row(cells, "", {}, way(figure)) for cells, figure in zip(found.rows, found.figures, strict=True)]
    return Table(found.kinds, found.heads, rows, one.title)


def of_figures(
    rows: pd.DataFrame,
    labels: Labels,
    label: str,
    way: Callable[[FigureRow], str] = lambda row: "",
    filters: Filters = EVERY,
) -> Table:
    """The figures that ``filters`` leave, to each of which links can lead, and which themselves lead a ``way``."""
    found = tables.of_figures(rows, labels, said=chosen.said(filters, labels, label))
    cells = zip(found.rows, figure_rows(rows), strict=True)
    return Table(found.kinds, found.heads, [Row(own, row.figure, {}, way(row)) for own, row in cells], label)


def searched(table: Table, rows: pd.DataFrame, labels: Labels) -> Table:
    """A table of figures with what its rows are found and filtered by."""
    names = names_of(labels.dataset)
    numbers: dict[str, int] = {}
    for one, row in zip(table.rows, figure_rows(rows), strict=True):
        own = (numbers.setdefault(names[column][getattr(row, column)], len(numbers)) for column in names)
        one.marks.update(city=row.city, topic=row.topic, status=row.status)
        one.marks.update(find=row_text(row), names=" ".join(map(str, own)))
    return table._replace(names=list(numbers))


def of_withdrawn(gone: Sequence[Withdrawn], labels: Labels, label: str) -> Table:
    """Figures that are no longer there, each where links to it lead: what it was, when and why it was withdrawn."""
    kinds, rows = ["indicator", "printed", "note"], []
    for one in gone:
        texts = changes.title(one, labels), one.cells.get("printed", ""), changes.withdrawal(one, labels)
        rows.append(Row(list(map(Cell, texts)), one.figure, {}))
    return Table(kinds, [labels.t(f"table.{kind}") for kind in kinds], rows, label)


def _of(found: tables.Table, label: str) -> Table:
    return Table(found.kinds, found.heads, [Row(cells, "", {}) for cells in found.rows], label)
