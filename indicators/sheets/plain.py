"""CSV, TSV and pasted cells -> sheets."""

import csv
import io
from collections import Counter

from indicators.sheets import limits
from indicators.sheets.books import rectangular, tidy
from indicators.sheets.grid import Sheet, Unreadable

SEPARATORS = "\t,;|"
LINES = 20


def separated(text: str, name: str) -> list[Sheet]:
    """The grid of a text whose cells are set apart by one character, found by the first lines. Raises Unreadable."""
    head = text.splitlines()[:LINES]
    separator = max(SEPARATORS, key=lambda one: (_regular(head, one), -SEPARATORS.index(one)))
    rows: list[list[str]] = []
    width = 0
    try:
        for row in csv.reader(io.StringIO(text), delimiter=separator, strict=False):
            rows.append([tidy(cell) for cell in row])
            width = max(width, len(row))
            limits.bounded(len(rows), width, name)
    except csv.Error as error:
        raise Unreadable("sheet.line", sheet=name, row=len(rows) + 1) from error
    return [Sheet("", "", rectangular(rows))]


def _regular(lines: list[str], separator: str) -> int:
    """In how many of the lines the separator stands equally often."""
    counts = Counter(len(next(csv.reader([line[:100_000]], delimiter=separator), ())) for line in lines if line.strip())
    return max((many * (cells > 1) for cells, many in counts.items()), default=0)
