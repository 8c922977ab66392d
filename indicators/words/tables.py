"""Rows as the cells of a table to be read: a number with its bound, status and print in one cell, which no view parts.

The page of the dashboard (``ui.tables``) and that of the static site (``publish.tables``) draw the same cells.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from indicators.figures.columns import EventRow, FigureRow, event_rows, figure_rows
from indicators.quantity import period
from indicators.words import prints
from indicators.words.labels import Labels

# The columns of a table of figures and of one of dates.
FIGURES = ("indicator", "worded", "place", "as_of", "note", "source")
DATES = ("as_of", "event", "place", "source")
PARAGRAPH = "paragraph"
# What a row is named by: the first of these that is there is its first column; and those that may go without saying.
NAMING = ("indicator", "place", "as_of")
SAYABLE = {"indicator", "place"}
# With more rows a table scrolls in a box of its own, where it is no page.
WHOLE = 40
# The words of heads that are not those of ``table.*``.
HEADS = {"source": "figure.source"}


class Cell(NamedTuple):
    """``under`` stands below the text and smaller, ``badge`` beside it: the status of a number. ``order`` is what the
    column is sorted by, the rank of a number, a time or a source; None where that is how the text reads.
    """

    text: str
    under: str = ""
    badge: str = ""
    order: int | None = None


class Table(NamedTuple):
    """``kinds`` are the names of the columns, which style sheets know; readers see ``heads``. ``figures`` are those
    whose cards the rows open, empty for a row without; ``said`` holds, by its kind, what every row of a column left out
    would say.
    """

    kinds: tuple[str, ...]
    heads: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    figures: tuple[str, ...] = ()
    said: Mapping[str, str] = {}

    @property
    def is_whole(self) -> bool:
        """Whether all its rows are seen at once, without a box that scrolls."""
        return len(self.rows) <= WHOLE


def of_figures(rows: pd.DataFrame, labels: Labels, cited: bool = False, said: Collection[str] = ()) -> Table:
    """Figures (``figures.columns``), sorted by a number's amount among those of its quantity, vague ones last.

    What is ``cited`` has its article, where that is one, named beside the table: the rows say the paragraph alone.
    ``said`` are the names that its heading or a filter has: no column says one of them in every row.
    """
    every = figure_rows(rows)
    amounts = _ranks((row.quantity, pd.isna(row.amount), 0 if pd.isna(row.amount) else row.amount) for row in every)
    kinds = _kinds(FIGURES, rows, cited)
    times, sources = _ranks(row.as_of for row in every), _sources(every, kinds, labels)
    cells = [
        (
            Cell(labels.name_of(row)),
            _number(row, labels, amount),
            Cell(labels.place(row.place)),
            Cell(labels.as_of(row), order=time),
            Cell(labels.note(row)),
            source,
        )
        for row, amount, time, source in zip(every, amounts, times, sources, strict=True)
    ]
    found = _filled(Table(kinds, _heads(kinds, labels), cells, tuple(row.figure for row in every)))
    return _unsaid(found, said)


def of_dates(rows: pd.DataFrame, labels: Labels, cited: bool = False) -> Table:
    """The same of dated events (``figures.selection.dates``), each with its print under its time."""
    every = event_rows(rows)
    kinds = _kinds(DATES, rows, cited)
    times, sources = _ranks((row.start, row.end) for row in every), _sources(every, kinds, labels)
    cells = [
        (
            _printed(period.word(row.period, labels.lang), row.printed, time),
            Cell(labels.note(row)),
            Cell(labels.place(row.place)),
            source,
        )
        for row, time, source in zip(every, times, sources, strict=True)
    ]
    return _filled(Table(kinds, _heads(kinds, labels), cells))


def of_cells(frame: pd.DataFrame) -> Table:
    """A frame as it is, under its own names."""
    names = tuple(map(str, frame.columns))
    columns = [_column(cells) for _, cells in frame.items()]
    return Table(names, names, list(zip(*columns, strict=True)))


def _filled(table: Table) -> Table:
    """Without the columns in which no row says anything."""
    return _of([n for n in range(len(table.kinds)) if not table.rows or any(row[n].text for row in table.rows)], table)


def _unsaid(table: Table, said: Collection[str]) -> Table:
    """Without the columns whose rows all say what is said already; what is left to name the rows comes first."""
    gone = {}
    for kind in SAYABLE.intersection(table.kinds):
        texts = {row[table.kinds.index(kind)].text for row in table.rows}
        if len(texts) == 1 and texts.issubset(said):
            gone[kind] = texts.pop()
    left = [kind for kind in table.kinds if kind not in gone]
    first = next(kind for kind in NAMING if kind in left)
    left.sort(key=first.__ne__)
    return _of([table.kinds.index(kind) for kind in left], table)._replace(said=gone)


def _of(columns: Sequence[int], table: Table) -> Table:
    """These columns of a table alone."""
    kinds, heads = (tuple(texts[n] for n in columns) for texts in (table.kinds, table.heads))
    return table._replace(kinds=kinds, heads=heads, rows=[tuple(row[n] for n in columns) for row in table.rows])


def _heads(kinds: Iterable[str], labels: Labels) -> tuple[str, ...]:
    return tuple(labels.t(HEADS.get(kind, f"table.{kind}")) for kind in kinds)


def _number(row: FigureRow, labels: Labels, order: int) -> Cell:
    """The number over its print, and its status where it is not what was or is."""
    status = "" if row.status == "actual" else labels.status(row.status)
    return _printed(labels.value(row, grouped=True), row.printed or labels.t("mark.no-print"), order, status)


def _printed(text: str, printed: str, order: int, badge: str = "") -> Cell:
    """A text over its print, where that says more."""
    return Cell(text, prints.beyond(text, printed), badge, order)


def _kinds(kinds: tuple[str, ...], rows: pd.DataFrame, cited: bool) -> tuple[str, ...]:
    return (*kinds[:-1], PARAGRAPH) if cited and rows["article"].nunique() == 1 else kinds


def _sources(rows: Sequence[FigureRow | EventRow], kinds: tuple[str, ...], labels: Labels) -> list[Cell]:
    """The article of each row, and where in it the row stands; or that alone."""
    ranks = _ranks((row.article, row.paragraph) for row in rows)
    if kinds[-1] == PARAGRAPH:
        return [Cell(labels.cell(row), order=rank) for row, rank in zip(rows, ranks, strict=True)]
    articles = {code: labels.short(code) for code in {row.article for row in rows}}
    return [Cell(articles[row.article], labels.cell(row), order=rank) for row, rank in zip(rows, ranks, strict=True)]


def _column(cells: pd.Series) -> Iterable[Cell]:
    if not pd.api.types.is_numeric_dtype(cells):
        return map(Cell, cells.fillna("").astype(str))
    return (Cell(f"{number:,}", order=rank) for number, rank in zip(cells, _ranks(cells), strict=True))


def _ranks(keys: Iterable[Any]) -> Sequence[int]:
    """For each key its place among them all, the same for equal ones."""
    found = list(keys)
    places = {key: place for place, key in enumerate(sorted(set(found)))}
    return [places[key] for key in found]
