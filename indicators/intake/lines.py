"""A table's file line by line: rows are found, changed, taken out and put in; every other byte stays as it is."""

import csv
import io
import re
from collections.abc import Collection, Mapping, Sequence

BOM = "\ufeff"
ENDING = re.compile(rb"\r\n|\n|\r")

Cells = Mapping[str, str]


def line(cells: Sequence[str], ending: str) -> str:
    """One line of CSV. Written with CR LF, so that the writer quotes a cell that holds either of the two."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().removesuffix("\r\n") + ending


def header(content: bytes) -> list[str]:
    """The names in the first line; none where it cannot be read."""
    text = io.StringIO(content.decode("utf-8-sig", errors="replace"), newline="")
    try:
        return next(csv.reader(text), [])
    except csv.Error:
        return []


def ending(content: bytes) -> str:
    """How the lines of a file end."""
    return found[0].decode() if (found := ENDING.search(content)) else "\n"


def appendix(rows: Sequence[Cells], content: bytes) -> bytes:
    """The rows as lines behind the file, in its manner: its columns, its line ending."""
    columns, end = header(content), ending(content)
    mended = "" if content.endswith((b"\n", b"\r")) else end
    return (mended + "".join(line([row.get(column, "") for column in columns], end) for row in rows)).encode()


def widened(content: bytes, columns: Sequence[str], later: Collection[str]) -> bytes:
    """The file with those of the columns ``later`` that it lacks, empty, in the order of ``columns``; one that lacks
    others too, or cannot be read, stays as it is.
    """
    there = header(content)
    missing = set(columns).difference(there)
    if not missing or not missing <= set(later):
        return content
    try:
        lines = Lines(content)
    except (UnicodeDecodeError, csv.Error):
        return content
    order = [*columns, *(name for name in there if name not in columns)]
    end = ending(content)
    rows = [order, *([row.get(column, "") for column in order] for row in lines.rows())]
    return "".join(line(cells, end) for cells in rows).encode()


class Lines:
    """The lines of a file and the cells of each. Lines count from 1, the header; one row is one line.

    Raises UnicodeDecodeError and csv.Error for what is no CSV in UTF-8.
    """

    def __init__(self, content: bytes) -> None:
        pieces = io.StringIO(content.decode("utf-8"), newline="").readlines()
        reader, begun = csv.reader(pieces, strict=True), 0
        self.ending = ending(content)
        self.texts: list[str] = []
        self._cells: list[list[str]] = []
        for cells in reader:
            self.texts.append("".join(pieces[begun : reader.line_num]))
            self._cells.append(cells)
            begun = reader.line_num
        # Lines by the cells of some columns, until a line changes.
        self._indexes: dict[tuple[str, ...], dict[tuple[str, ...], int]] = {}
        first = self._cells[0] if self._cells else []
        self.columns = [name.removeprefix(BOM) for name in first]

    @property
    def content(self) -> bytes:
        return "".join(self.texts).encode()

    def row(self, number: int) -> dict[str, str]:
        """The cells on a line by their columns; those that the line lacks are empty."""
        cells = self._cells[number - 1]
        return {column: cells[n] if n < len(cells) else "" for n, column in enumerate(self.columns)}

    def rows(self) -> list[dict[str, str]]:
        """All rows, that of line 2 first."""
        return [self.row(number) for number in range(2, len(self.texts) + 1)]

    def find(self, columns: Sequence[str], cells: Sequence[str]) -> int:
        """The last line with these cells in these columns; 0 where there is none."""
        key = tuple(columns)
        if key not in self._indexes:
            places = [self.columns.index(column) for column in columns]
            lines = enumerate(self._cells[1:], start=2)
            self._indexes[key] = {tuple(c[n] for n in places): at for at, c in lines if len(c) > max(places)}
        return self._indexes[key].get(tuple(cells), 0)

    def change(self, number: int, cells: Cells) -> None:
        """Give a line other cells; it ends as before."""
        old = self.texts[number - 1]
        row = self.row(number) | dict(cells)
        made = [row[column] for column in self.columns]
        self.texts[number - 1] = line(made, old[len(old.rstrip("\r\n")) :])
        self._cells[number - 1] = made
        self._indexes.clear()

    def take(self, number: int) -> str:
        """Take a line out; its text."""
        self._indexes.clear()
        self._cells.pop(number - 1)
        return self.texts.pop(number - 1)

    def put(self, number: int, row: Cells) -> str:
        """Put a row in as this line, or as the last where the file has become shorter; its text."""
        made = [row.get(column, "") for column in self.columns]
        self._indexes.clear()
        self._cells.insert(number - 1, made)
        self.texts.insert(number - 1, line(made, self.ending))
        return self.texts[min(number, len(self.texts)) - 1]
