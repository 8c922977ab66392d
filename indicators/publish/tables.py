"""Rows as cells for a page: what is shown, what it is sorted by, and of which city, topic and status it is."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.history import Withdrawn
from indicators.figures.search import names_of, row_text
from indicators.words import changes
from indicators.words.labels import Labels
from indicators.words.rows import dated_words


class Cell(NamedTuple):
    """``order`` is what a number or a time is sorted by; texts are sorted as they read."""

    text: str
    order: str = ""


class Row(NamedTuple):
    """``name`` is the anchor that links lead to, ``marks`` what filters look at: identifiers, and for a search the
    text of the row alone (``find``) and the numbers of its ``names`` in the table's.
    """

    cells: list[Cell]
    name: str
    marks: dict[str, str]


class Table(NamedTuple):
    """``kinds`` are the names of the columns: style sheet and scripts know them, readers see ``heads``.

    ``names`` are what the rows' names are found by (``figures.search``), each once.
    """

    kinds: list[str]
    heads: list[str]
    rows: list[Row]
    label: str
    names: Sequence[str] = ()


def of_exhibit(one: Exhibit) -> Table:
    """The rows of a chart: figures or dated events."""
    if one.is_dated:
        worded = dated_words(one.rows, one.labels)
        kinds = ["as_of", "note", "place", "article", "paragraph", "printed"]
        return Table(kinds, list(map(str, worded.columns)), _texts(worded), one.title)
    return of_figures(one.rows, one.labels, one.title)


def of_figures(rows: pd.DataFrame, labels: Labels, label: str, anchors: bool = False) -> Table:
    """Figures with print, qualifier, status and paragraph; with ``anchors`` links can lead to each."""
    kinds = ["indicator", "worded", "printed", "bound", "place", "status", "as_of", "source", "note"]
    words = {"bound": labels.t("figure.bound"), "source": labels.t("figure.source")}
    heads = [words.get(kind) or labels.t(f"table.{kind}") for kind in kinds]
    return Table(kinds, heads, [_figure(row, labels, anchors) for row in figure_rows(rows)], label)


def searched(table: Table, rows: pd.DataFrame, labels: Labels) -> Table:
    """A table of figures with what its rows are found and filtered by."""
    names = names_of(labels.dataset)
    numbers: dict[str, int] = {}
    for one, row in zip(table.rows, figure_rows(rows), strict=True):
        own = (numbers.setdefault(names[column][getattr(row, column)], len(numbers)) for column in names)
        one.marks.update(city=row.city, topic=row.topic, status=row.status)
        one.marks.update(find=row_text(row), names=" ".join(map(str, own)))
    return table._replace(names=list(numbers))


def _figure(row: FigureRow, labels: Labels, anchors: bool) -> Row:
    cells = [
        Cell(labels.name_of(row)),
        # Units of one quantity stand together, then the amounts.
        Cell(labels.value(row), "" if pd.isna(row.amount) else f"{row.quantity} {row.amount:030.6f}"),
        Cell(row.printed),
        Cell(labels.t(f"bound.{row.bound}")),
        Cell(labels.place(row.place)),
        Cell(labels.status(row.status)),
        Cell(labels.as_of(row), row.as_of),
        Cell(labels.stands(row), f"{row.article} {row.paragraph:04d}"),
        Cell(labels.note(row)),
    ]
    return Row(cells, row.figure if anchors else "", {})


def of_withdrawn(gone: Sequence[Withdrawn], labels: Labels, label: str) -> Table:
    """Figures that are no longer there, each where links to it lead: what it was, when and why it was withdrawn."""
    kinds, rows = ["indicator", "printed", "note"], []
    for one in gone:
        texts = changes.title(one, labels), one.cells.get("printed", ""), changes.withdrawal(one, labels)
        rows.append(Row(list(map(Cell, texts)), one.figure, {}))
    return Table(kinds, [labels.t(f"table.{kind}") for kind in kinds], rows, label)


def _texts(frame: pd.DataFrame) -> list[Row]:
    return [Row([Cell(str(cell)) for cell in row], "", {}) for row in frame.itertuples(index=False)]
