"""Rows of several tables changed, taken out and put in, and the difference told; the files are written by others."""

import csv
from collections.abc import Mapping, Sequence

from indicators.intake.contribution import refused
from indicators.intake.lines import Cells, Lines, appendix
from indicators.tables.package import tables
from indicators.tables.raw import Contents

OLD, NEW = "- ", "+ "


def key_of(table: str, row: Cells) -> str:
    """The cells of the primary key, separated by a space; empty where the table declares none."""
    return " ".join(row[column] for column in tables()[table].schema.get("primaryKey", ()))


class Edit:
    """Changes to the files of tables; ``told`` holds of each file the lines that went (-) and came (+).

    Every method that looks into a table raises Refused where its file cannot be read.
    """

    def __init__(self, contents: Contents) -> None:
        self._contents = dict(contents)
        self._open: dict[str, Lines] = {}
        self.told: dict[str, list[str]] = {}

    def contents(self) -> dict[str, bytes]:
        """All files as they are now; one that did not change is the same object."""
        return self._contents | {tables()[table].path: self._content(table) for table in self._open}

    def _content(self, table: str) -> bytes:
        path = tables()[table].path
        changed = table in self._open and path in self.told
        return self._open[table].content if changed else self._contents[path]

    def lines(self, table: str) -> Lines:
        """The lines of a table's file."""
        path = tables()[table].path
        if table not in self._open:
            try:
                self._open[table] = Lines(self._contents[path])
                missing = set(tables()[table].columns).difference(self._open[table].columns)
            except (KeyError, UnicodeDecodeError, csv.Error) as error:
                raise refused("change.unreadable", file=path) from error
            if missing:
                raise refused("change.unreadable", file=path)
        return self._open[table]

    def find(self, table: str, key: str) -> int:
        """The line of the row with this key (``key_of``); 0 where there is none."""
        columns = tables()[table].schema.get("primaryKey", ())
        cells = key.split(" ", len(columns) - 1) if columns else []
        return self.lines(table).find(columns, cells) if columns and len(cells) == len(columns) else 0

    def row(self, table: str, number: int) -> dict[str, str]:
        return self.lines(table).row(number)

    def change(self, table: str, number: int, cells: Cells) -> None:
        """Give the row on a line other cells."""
        lines = self.lines(table)
        self._tell(table, OLD, lines.texts[number - 1])
        lines.change(number, cells)
        self._tell(table, NEW, lines.texts[number - 1])

    def take(self, table: str, number: int) -> None:
        """Take out the row on a line."""
        self._tell(table, OLD, self.lines(table).take(number))

    def put(self, table: str, number: int, row: Cells) -> None:
        """Put a row in as this line."""
        self._tell(table, NEW, self.lines(table).put(number, row))

    def append(self, table: str, rows: Sequence[Cells]) -> None:
        """Put rows behind the last one, in the manner of the file."""
        path = tables()[table].path
        old = self._content(table)
        added = appendix(rows, old)
        self._contents[path] = old + added
        self._reopen(table, NEW, added)

    def cut(self, table: str, size: int) -> None:
        """Take away what stands behind the first ``size`` bytes."""
        path = tables()[table].path
        old = self._content(table)
        self._contents[path] = old[:size]
        self._reopen(table, OLD, old[size:])

    def size(self, table: str) -> int:
        """The bytes of the table's file."""
        return len(self._content(table))

    def _reopen(self, table: str, way: str, part: bytes) -> None:
        self._open.pop(table, None)
        for text in part.decode("utf-8", errors="replace").splitlines():
            self._tell(table, way, text)

    def _tell(self, table: str, way: str, text: str) -> None:
        told = self.told.setdefault(tables()[table].path, [])
        if text.strip():
            told.append(way + text.rstrip("\r\n"))


def difference(told: Mapping[str, Sequence[str]]) -> list[str]:
    """The difference as lines to print: each file's name, in the order of the tables, and below it its lines."""
    return [line for table in tables().values() if table.path in told for line in (table.path, *told[table.path])]
