"""CSV, TSV and pasted cells -> sheets."""

import csv
import io
import re
from collections import Counter
from itertools import chain

from indicators.sheets import limits
from indicators.sheets.grid import Sheet, Unreadable, rectangular, tidy

SEPARATORS = "\t,;|"
# By so many lines, and characters, the separator is found.
LINES, HEAD = 20, 200_000
# A line behind the last one: it is a row of its own unless a cell was left open.
END = "\ue000"


def separated(text: str, name: str) -> list[Sheet]:
    """The grid of a text whose cells are set apart by one character, found by the first lines. Raises Unreadable."""
    # Excel's own first line: sep=;
    told = re.match(r"sep=(.)\r?\n", text)
    text = text[told.end() :] if told else text
    head = text[:HEAD].splitlines()[:LINES]
    separator = told[1] if told else max(SEPARATORS, key=lambda one: (_regular(head, one), -SEPARATORS.index(one)))
    rows: list[list[str]] = []
    width = 0
    try:
        for row in csv.reader(chain(io.StringIO(text, newline=""), [END]), delimiter=separator):
            rows.append([tidy(cell) for cell in row])
            width = max(width, len(row))
            limits.bounded(len(rows), width, name)
    except csv.Error as error:
        raise Unreadable("sheet.line", sheet=name, row=len(rows) + 1) from error
    # What follows a quotation mark without its second would all be one cell.
    if rows.pop() != [END]:
        raise Unreadable("sheet.line", sheet=name, row=len(rows) + 1)
    return [Sheet("", "", rectangular(rows), top=1 if told else 0)]


def _regular(lines: list[str], separator: str) -> int:
    """In how many of the lines the separator stands equally often."""
    counts = Counter(len(next(csv.reader([line[:100_000]], delimiter=separator), ())) for line in lines if line.strip())
    return max((many * (cells > 1) for cells, many in counts.items()), default=0)
