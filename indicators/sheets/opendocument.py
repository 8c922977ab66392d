"""Sheets of OpenDocument (.ods): the file holds every cell's text as it is shown, beside its value.

OpenDocument 1.3 part 3: 9.1 (tables), 19.675 and 19.679 (repeated), 19.681 (visibility).
"""

import io
import zipfile
import zlib

from lxml import etree

from indicators.sheets import limits
from indicators.sheets.grid import Sheet, Span, Unreadable, letters, rectangular, tidy
from indicators.sheets.trees import Element, own, parsed

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SHEETS = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}spreadsheet"
LOCKED = b"encryption-data"


def ods(content: bytes, name: str) -> list[Sheet]:
    """The sheets of an OpenDocument workbook. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            if "META-INF/manifest.xml" in file.namelist() and LOCKED in file.read("META-INF/manifest.xml"):
                raise Unreadable("sheet.password", file=name)
            tables = list(parsed(file.read("content.xml")).iterfind(f".//{SHEETS}/{TABLE}table"))
        limits.few(len(tables), name)
        return [_sheet(table) for table in tables]
    except Unreadable:
        raise
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, OSError, ValueError, zlib.error) as error:
        raise Unreadable("sheet.damaged", file=name) from error


def _sheet(table: Element) -> Sheet:
    title = table.get(f"{TABLE}name", "")
    cells: dict[tuple[int, int], str] = {}
    spans: list[Span] = []
    hidden: list[str] = []
    row = 0
    for line in own(table, f"{TABLE}table-row"):
        found, begun = _cells(line, row)
        again = _number(line, "number-rows-repeated")
        width = max(found, default=-1) + 1
        if found:
            limits.bounded(row + again, width, title)
            cells |= {(row + more, column): text for more in range(again) for column, text in found.items()}
            if line.get(f"{TABLE}visibility", "visible") != "visible":
                hidden.append(str(row + 1))
        spans += begun
        row += again
    height, width = (max((one[axis] for one in cells), default=-1) + 1 for axis in (0, 1))
    limits.bounded(height, width, title)
    rows = [[cells.get((row, column), "") for column in range(width)] for row in range(height)]
    remarks = (("sheet.hidden-part", {"hidden": ", ".join(hidden[:20])}),) if hidden else ()
    whole = Sheet(title, "", rectangular(rows), tuple(spans), remarks=remarks)
    return whole.crop(0, 0, max(height, 1), max(width, 1))


def _cells(line: Element, row: int) -> tuple[dict[int, str], list[Span]]:
    """The filled cells of a row by their columns, and the merged cells that begin in it."""
    found: dict[int, str] = {}
    spans: list[Span] = []
    column = 0
    for cell in line.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
        again = _number(cell, "number-columns-repeated")
        if text := tidy(" ".join(_shown(one) for one in cell.iterchildren(f"{TEXT}p"))):
            limits.bounded(1, column + again, f"{letters(column + 1)}{row + 1}")
            if cell.tag == f"{TABLE}table-cell":
                found |= dict.fromkeys(range(column, column + again), text)
        tall, wide = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
        if tall * wide > 1:
            spans.append(Span(row, column, tall, wide))
        column += again
    return found, spans


def _shown(paragraph: Element) -> str:
    text = paragraph.text or ""
    for part in paragraph:
        blank = " " * _number(part, "c", TEXT) if part.tag == f"{TEXT}s" else " " if part.tag == f"{TEXT}tab" else ""
        text += (blank or _shown(part)) + (part.tail or "")
    return text


def _number(element: Element, name: str, space: str = TABLE) -> int:
    """How often or how far; what no sheet has is cut to more than is read."""
    text = element.get(f"{space}{name}", "1")[:8]
    return min(max(int(text), 1), 2_000_000) if text.isdecimal() else 1
