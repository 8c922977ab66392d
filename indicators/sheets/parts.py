"""What a workbook's XML says of a sheet beside its cells, read in one pass: extent, merged and hidden cells, formulas.

openpyxl tells all of this only of sheets that it holds whole: an empty cell with a border costs it as much as a number,
and one in the last row and column of Excel more than there is. So what is too large is known before it begins.
ECMA-376 part 1: 18.3.1.73 (row), 18.3.1.4 (c), 18.3.1.55 (mergeCell), 18.3.1.13 (col).
"""

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from functools import lru_cache
from typing import IO, Any

from lxml import etree

from indicators.sheets import limits
from indicators.sheets.grid import Span
from indicators.sheets.trees import parsed

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# A reference of a cell: its column in letters, its row.
CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass
class Part:
    """What a worksheet holds. ``rows`` and ``columns`` reach to the last cell with something in it."""

    rows: int = 0
    columns: int = 0
    merged: list[Span] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    # Formulas whose result no program has stored, by their cells.
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)


def parts(file: zipfile.ZipFile) -> dict[str, Part]:
    """The worksheets of a workbook by their titles. Raises KeyError, ValueError, XMLSyntaxError where it is damaged,
    Unreadable where a sheet is larger than is read.
    """
    targets = {
        one.get("Id"): posixpath.join("/xl", one.get("Target", "")).lstrip("/")
        for one in _tree(file, "xl/_rels/workbook.xml.rels")
        if one.get("Type", "").endswith("/worksheet")
    }
    found = {}
    for one in _tree(file, "xl/workbook.xml").iter("{*}sheet"):
        path = posixpath.normpath(targets.get(one.get(RELATION), ""))
        if path in file.namelist():
            with file.open(path) as stream:
                found[one.get("name", "")] = _part(stream, one.get("name", ""))
    return found


def _tree(file: zipfile.ZipFile, name: str) -> Any:
    return parsed(file.read(name))


def _part(stream: IO[bytes], title: str) -> Part:
    part, number = Part(), 0
    tags = ("{*}row", "{*}mergeCell", "{*}col")
    for _, element in etree.iterparse(stream, tag=tags, resolve_entities=False, no_network=True):
        kind = etree.QName(element).localname
        if kind == "row":
            number = int(element.get("r") or number + 1)
            _row(part, element, number)
            limits.bounded(part.rows, part.columns, title, "≥ ")
        elif kind == "col" and element.get("hidden") in ("1", "true"):
            part.hidden_columns.append((int(element.get("min")), int(element.get("max"))))
        elif kind == "mergeCell" and (span := _span(element.get("ref", ""))):
            part.merged.append(span)
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    # A frame around a whole row or column merges what nobody fills: only what is read counts.
    part.merged = [one for span in part.merged if (one := _within(span, part)) is not None]
    return part


def _row(part: Part, row: Any, number: int) -> None:
    column = last = 0
    for cell in row:
        reference = cell.get("r")
        column = _column(reference.rstrip("0123456789")) if reference else column + 1
        if not len(cell):
            continue
        last = column
        formula = next((one for one in cell if one.tag.endswith("}f")), None)
        if formula is not None and not any(one.tag.endswith("}v") and one.text for one in cell):
            part.formulas[number, column] = f"={formula.text or '…'}"
    if last:
        part.rows, part.columns = max(part.rows, number), max(part.columns, last)
    if row.get("hidden") in ("1", "true"):
        part.hidden_rows.append(number)


@lru_cache(maxsize=2_000)
def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(letter) + 1
    return number


def _span(reference: str) -> Span | None:
    begin, _, end = reference.partition(":")
    first, last = CELL.fullmatch(begin), CELL.fullmatch(end or begin)
    if not first or not last:
        return None
    top, left = int(first[2]), _column(first[1])
    return Span(top - 1, left - 1, int(last[2]) - top + 1, _column(last[1]) - left + 1)


def _within(span: Span, part: Part) -> Span | None:
    rows, columns = min(span.rows, part.rows - span.row), min(span.columns, part.columns - span.column)
    return Span(span.row, span.column, rows, columns) if rows > 0 and columns > 0 and rows * columns > 1 else None
