"""A file -> its observations, in the forms that SDMX-CSV has.

1.0 begins with DATAFLOW, 2.0 and 2.1 with STRUCTURE. Names stand beside codes in a cell (``DE: Germany``) or in a
column behind the codes' (where there is STRUCTURE_NAME), or nowhere. https://github.com/sdmx-twg/sdmx-csv
"""

import csv
import io
import re
from collections.abc import Sequence
from typing import NamedTuple

from indicators.exports.sdmx.names import TIME, VALUE
from indicators.intake.contribution import MOST_BYTES, refused

DATAFLOW, STRUCTURE, STRUCTURE_ID, STRUCTURE_NAME = "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME"
# STRUCTURE may name the sign between the values of a cell: STRUCTURE[;].
LEAD = re.compile(rf"{DATAFLOW}|{STRUCTURE}(?:\[.?\])?")
# What a row is for; what is to be deleted is no observation.
ACTION, DELETE = "ACTION", "D"
# Between a code and its name.
BETWEEN = ": "
HEADER = 20_000
SEPARATORS = ",;\t"
# Far more than a chart shows; whoever wants them all has a data base.
MOST_ROWS = 20_000


class Cell(NamedTuple):
    """A code and its name; ``name`` is empty where the file gives none."""

    code: str
    name: str = ""

    @property
    def said(self) -> str:
        return self.name or self.code


class Message(NamedTuple):
    """``flow`` identifies what the observations are of; a row has a cell for each of ``columns``, by component."""

    flow: Cell
    columns: tuple[str, ...]
    rows: tuple[dict[str, Cell], ...]


def recognises(header: Sequence[str]) -> bool:
    """Whether a header is that of SDMX-CSV.

    >>> recognises(["DATAFLOW", "LAST UPDATE", "freq", "geo", "TIME_PERIOD", "OBS_VALUE", "OBS_FLAG"])
    True
    >>> recognises(["STRUCTURE", "name", "value"])
    False
    """
    return bool(header and LEAD.fullmatch(header[0])) and {TIME, VALUE} <= {_parted(one).code for one in header}


def header_of(content: bytes) -> list[str]:
    """The first line's cells, whatever the file is."""
    line = content[:HEADER].decode("utf-8-sig", errors="replace").partition("\n")[0].rstrip("\r")
    try:
        return next(csv.reader([line], delimiter=_separator(line)), [])
    except csv.Error:
        return []


def message_of(content: bytes, name: str) -> Message:
    """The observations of a file; raises Refused where it cannot be read, with the line."""
    if len(content) > MOST_BYTES:
        raise refused("add.too-big", file=name, most=f"{MOST_BYTES:,}")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused("sdmx-in.encoding", file=name, line=content[: error.start].count(b"\n") + 1) from error
    header = header_of(content)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    rows: list[list[str]] = []
    try:
        next(reader)
        for cells in reader:
            if len(cells) != len(header) and any(cells):
                raise refused("sdmx-in.cells", file=name, line=reader.line_num, found=len(cells), expected=len(header))
            if any(cells):
                rows.append(cells)
            if len(rows) > MOST_ROWS:
                raise refused("sdmx-in.too-many", file=name, most=f"{MOST_ROWS:,}")
    except csv.Error as error:
        raise refused("sdmx-in.cells-csv", file=name, line=reader.line_num, reason=error) from error
    if not rows:
        raise refused("add.no-rows", file=name)
    return _message(header, rows, name)


def _separator(text: str) -> str:
    """What follows the first column's name, which is known."""
    found = re.match(rf"(?:{LEAD.pattern})(.)", text)
    return found[1] if found and found[1] in SEPARATORS else ","


def _message(header: list[str], rows: list[list[str]], name: str) -> Message:
    columns = _columns(header)
    if twice := next((one for one in columns if list(columns.values()).count(columns[one]) > 1), None):
        raise refused("sdmx-in.twice", file=name, column=columns[twice])
    beside = STRUCTURE_NAME in header
    found = tuple(
        {one: Cell(cells[at], cells[at + 1]) if beside and at + 1 not in columns and at + 1 < len(cells)
         else _parted(cells[at]) for at, one in columns.items()}
        for cells in rows
    )  # fmt: skip
    if gone := next((n for n, row in enumerate(found, 2) if row.get(ACTION, Cell("")).code == DELETE), 0):
        raise refused("sdmx-in.deletes", file=name, line=gone)
    lead = STRUCTURE_ID if STRUCTURE_ID in columns.values() else _lead(header)
    flows = {row[lead].code for row in found}
    if len(flows) > 1:
        raise refused("sdmx-in.flows", file=name, flows=", ".join(sorted(flows)[:5]))
    return Message(found[0][lead], tuple(columns.values()), found)


def _lead(header: list[str]) -> str:
    """The first column's name, without the sign between values."""
    return header[0].partition("[")[0]


def _columns(header: list[str]) -> dict[int, str]:
    """The components by the place of their column; with STRUCTURE_NAME the names of each are in the next."""
    ids = {at: _parted(text).code for at, text in enumerate(header)} | {0: _lead(header)}
    if STRUCTURE_NAME not in header:
        return ids
    first = header.index(STRUCTURE_NAME) - 1
    rest, found = [at for at in ids if at > first + 1], {at: ids[at] for at in range(first + 1)}
    if rest and ids[rest[0]] == ACTION:
        found[rest.pop(0)] = ACTION
    return found | {at: ids[at] for at in rest[::2]}


def _parted(text: str) -> Cell:
    code, between, name = text.partition(BETWEEN)
    return Cell(code.strip(), name.strip()) if between and " " not in code else Cell(text.strip())
