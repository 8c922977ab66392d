"""A CSV file as text: can it be read at all, and are its columns the declared ones?"""

import csv
import io
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from indicators.tables.faults import Fault, Weight
from indicators.tables.package import Table, tables

BOM = b"\xef\xbb\xbf"
MAP = "liaoning.geojson"
# Of a file of the folder. Each that is no column of the tables is told of by itself.
MOST_COLUMNS = 200

# The bytes of files by name; a missing name is a missing file.
Contents = Mapping[str, bytes]


def files() -> list[str]:
    """The names of all files that make a dataset: the tables and the map."""
    return [table.path for table in tables().values()] + [MAP]


def version(given: Contents) -> str:
    """A short name of files as they are: it changes with any byte of any of them, and not with their times."""
    digest = sha256()
    for name, content in sorted(given.items()):
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:12]


def contents(source: Path | Contents) -> Contents:
    """The bytes of a folder's files, read at one go; what is in memory already stays as it is."""
    if not isinstance(source, Path):
        return source
    found = {}
    for name in files():
        with suppress(OSError):
            found[name] = (source / name).read_bytes()
    return found


@dataclass
class Raw:
    """The cells of a file. ``lines[i]`` is the line on which ``rows[i]`` ends."""

    table: Table
    rows: list[dict[str, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, column: str, key: str, weight: Weight = Weight.ROW, **values: object) -> None:
        self.faults.append(Fault(self.table.path, line, column, key, weight, values))

    @property
    def unusable(self) -> bool:
        return any(fault.weight is Weight.TABLE for fault in self.faults)


def read(content: bytes | None, table: Table) -> Raw:
    """Read one table from its bytes (None: no file); what is wrong is in ``faults``, nothing is raised."""
    raw = Raw(table)
    text = _text(content, raw)
    if text is not None:
        _fill(raw, text)
    return raw


def _text(content: bytes | None, raw: Raw) -> str | None:
    if content is None:
        raw.fault(1, "", "missing-file", Weight.TABLE, file=raw.table.path)
        return None
    if content.startswith(BOM):
        raw.fault(1, "", "bom", Weight.NOTICE)
        content = content[len(BOM) :]
    if b"\r" in content:
        line = content[: content.index(b"\r")].count(b"\n") + 1
        raw.fault(line, "", "crlf", Weight.NOTICE)
    if not content.strip():
        raw.fault(1, "", "empty-file", Weight.TABLE, columns=",".join(raw.table.columns))
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raw.fault(line, "", "encoding", Weight.TABLE, guess=guess(content))
        return None


def guess(content: bytes) -> str:
    """What bytes that are not UTF-8 are encoded in: ``GBK`` or ``?``."""
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "?"
    return "GBK"


def _fill(raw: Raw, text: str) -> None:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    # Most cells repeat: one text for all of them.
    texts: dict[str, str] = {}
    one, columns = texts.setdefault, raw.table.columns
    try:
        header = next(reader)
        if not _header(raw, header):
            return
        for cells in reader:
            line = reader.line_num
            if not any(cells):
                raw.fault(line, "", "blank-row", Weight.NOTICE)
            elif len(cells) != len(header):
                raw.fault(line, "", "cells", found=len(cells), expected=len(header))
            else:
                row = dict(zip(header, cells, strict=True))
                raw.rows.append({column: one(cell, cell) for column in columns for cell in (row.get(column, ""),)})
                raw.lines.append(line)
    except csv.Error as error:
        raw.fault(reader.line_num, "", "csv", Weight.TABLE, reason=error)


def _header(raw: Raw, header: list[str]) -> bool:
    """Whether the rows can be read: an extra or misplaced column is named, a missing one is fatal.

    One that files may lack is empty in every row.
    """
    columns, counts = raw.table.columns, Counter(header)
    if len(header) > MOST_COLUMNS:
        raw.fault(1, "", "columns-many", Weight.TABLE, found=f"{len(header):,}", most=f"{MOST_COLUMNS:,}")
        return False
    for name in sorted(counts):
        if counts[name] > 1:
            raw.fault(1, name, "column-twice", Weight.TABLE)
        if name not in columns:
            raw.fault(1, name, "column-extra", Weight.NOTICE)
    for name in columns:
        if name not in header and name not in raw.table.later:
            raw.fault(1, name, "column-missing", Weight.TABLE, columns=",".join(columns))
    if sorted(header) == sorted(columns) and header != columns:
        raw.fault(1, "", "column-order", Weight.NOTICE, columns=",".join(columns))
    return not raw.unusable
