"""Tables to be read: figures whose rows open their cards, and whatever else stands in rows."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from math import ceil

import pandas as pd

from indicators import cache
from indicators.figures.selection import Filters
from indicators.ui import browser
from indicators.ui.messages import quiet
from indicators.ui.page import Page
from indicators.words import chosen, tables
from indicators.words.labels import Labels
from indicators.words.metrics import columns
from indicators.words.tables import Cell, Table

# The browser gets no more at a time.
MOST_ROWS = 200
# So many rows are seen at a glance, in whatever order.
FEW = 4
# A table that is not whole is no higher, in pixels, and as a list on a phone, as style sheets say it; the height of its
# head, of a line and of what is around the lines of a row, in pixels (rows.css).
HIGHEST, HIGHEST_LIST, HEAD, LINE, AROUND = 640, "80svh", 38, 21, 17
# What is around the lines of a row of a list, and how much more a number takes than a line.
AROUND_LISTED, NUMBER = 21, 7
# About how much of a text a line of a column holds, in widths of a Latin letter, where the table is as wide as a page;
# a line of a list; and what stands in one line there.
CAPACITY = {"indicator": 26, "place": 18, "note": 30, "source": 30, "event": 60, "article": 44, "basis": 44}
USUAL, LISTED = 20, 50
BESIDE = {"place", "as_of", "paragraph"}


def figure_table(
    rows: pd.DataFrame, labels: Labels, page: Page, key: str, name: str, filters: Filters, sorts: bool = True,
    cited: bool = False,
) -> None:  # fmt: skip
    """A table of figures called ``name``, the first MOST_ROWS of those that ``filters`` leave; each row opens its card.
    ``sorts`` says that its heads sort it, where the page has no order of its own; ``cited`` that its article is named
    beside it.
    """
    if len(rows) > MOST_ROWS:
        quiet(labels.t("figures.first", shown=MOST_ROWS, count=f"{len(rows):,}"))
        rows = rows.head(MOST_ROWS)
    said = chosen.said(filters, labels, name)
    key_of_all = (labels, "table", cited, said, tuple(rows["figure"]))
    table = cache.once(key_of_all, lambda: tables.of_figures(rows, labels, cited, said))
    # Those of a preview have no card yet.
    known = page.known["figure"]
    figures = [one if one in known else "" for one in table.figures]
    here = page.relative(replace(page.view, figure="")) if any(figures) else ""
    _draw(table, labels, key, name, sorts=sorts, figures=figures, here=here)


def date_table(rows: pd.DataFrame, labels: Labels, key: str, name: str) -> None:
    """The same of dated events, which have no cards; their article is named beside it."""
    _draw(tables.of_dates(rows, labels, cited=True), labels, key, name)


def cell_table(frame: pd.DataFrame, labels: Labels, key: str, name: str, most: int) -> None:
    """A frame as it was read, under its own names, at most so many pixels high."""
    _draw(tables.of_cells(frame), labels, key, name, sorts=False, most=most)


def _draw(
    table: Table,
    labels: Labels,
    key: str,
    name: str,
    sorts: bool = True,
    most: int = 0,
    figures: Sequence[str] = (),
    here: str = "",
) -> None:
    """``most`` pixels high, 0 for as high as its rows ask for; ``figures`` are those whose cards the rows open,
    ``here`` the link into which the browser puts them.
    """
    sorts = sorts and len(table.rows) > FEW
    highest = most or (0 if table.is_whole else HIGHEST)
    listed = f"{most}px" if most else "none" if table.is_whole else HIGHEST_LIST
    words = {"colon": labels.t("list.colon"), "comma": labels.t("list.comma"), "sort": labels.t("sort.label")}
    cells = {"kinds": table.kinds, "heads": table.heads, "rows": table.rows, "figures": figures, "here": here}
    ways = {"name": name, "lang": labels.lang, "sorts": sorts, "said": table.said}
    room = {"most": f"{highest}px" if highest else "none", "listed": listed}
    kept = f"{listed_height(table, sorts)}px"
    browser.rows(
        words | cells | ways | room,
        f"rows-{key}",
        min(height(table), highest or sys.maxsize),
        kept if listed == "none" else f"min({kept}, {listed})",
    )


def height(table: Table) -> int:
    """About the height in pixels of a table as wide as a page: its place is kept until it is there."""
    return HEAD + sum(AROUND + LINE * max(map(_lines, table.kinds, row)) for row in table.rows)


def listed_height(table: Table, sorts: bool) -> int:
    """The same as a list on a phone, where heads are there to sort by."""
    return HEAD * sorts + sum(_listed(table.kinds, row) for row in table.rows)


def _lines(kind: str, cell: Cell) -> int:
    # Where in its article a figure stands is told beside it, not below.
    texts = (cell.text + cell.under,) if kind == "source" else (cell.text, cell.under)
    return max(1, sum(ceil(columns(text) / CAPACITY.get(kind, USUAL)) for text in texts))


def _listed(kinds: Sequence[str], row: Sequence[Cell]) -> int:
    """The height of a row of a list: a number and what names it, notes and sources each on lines of their own."""
    own, beside = 0, 0
    for n, (kind, cell) in enumerate(zip(kinds, row, strict=True)):
        width = columns(cell.text) + columns(cell.under)
        if n and kind in BESIDE and "worded" in kinds:
            beside += width
        else:
            own += ceil(width / LISTED)
    return AROUND_LISTED + NUMBER * ("worded" in kinds) + LINE * (own + ceil(beside / LISTED))
