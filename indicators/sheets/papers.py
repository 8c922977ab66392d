"""Tables of Word and PDF files -> sheets."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from lxml import etree

from indicators.sheets import limits
from indicators.sheets.blocks import NOTE
from indicators.sheets.grid import Sheet, Span, Unreadable, rectangular, tidy
from indicators.sheets.trees import Element, holds, own, parsed

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
CELL = re.compile(rb"<(?:\w+:)?tc[\s>]")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# In a line of a PDF cells stand apart by two blanks and more.
APART = re.compile(r" {2,}|\t+")
# A table has rows of several cells, one after the other.
LEAST_ROWS = 2


def docx(content: bytes, name: str) -> list[Sheet]:
    """The tables of a Word document, named by their number; the lines before each are its caption, 注：… after it a
    note. A table inside a cell is one of its own; one that only holds others is layout.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            written = file.read("word/document.xml")
        # As a tree it takes several times the memory.
        if (count := len(CELL.findall(written))) > limits.CELLS:
            raise Unreadable("sheet.cells", sheet=name, count=f"{count:,}", most=f"{limits.CELLS:,}")
        body = parsed(written).find(f"{WORD}body")
    except Unreadable:
        raise
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, OSError, ValueError, zlib.error) as error:
        raise Unreadable("sheet.damaged", file=name) from error
    found: list[Sheet] = []
    lines: list[str] = []
    for block in body.iter(f"{WORD}p", f"{WORD}tbl") if body is not None else ():
        within = next(block.iterancestors(f"{WORD}tbl"), None) is not None
        if block.tag == f"{WORD}p" and not within:
            text = _text(block).strip()
            if text and found and not lines and NOTE.match(text):
                found[-1] = replace(found[-1], notes=(*found[-1].notes, text))
            elif text:
                lines.append(text)
        elif block.tag == f"{WORD}tbl" and next(block.iterancestors(FALLBACK), None) is None:
            sheet = _word_table(block, str(len(found) + 1), "\n".join(lines[-2:]))
            if next(block.iterdescendants(f"{WORD}tbl"), None) is None or holds(sheet):
                found.append(sheet)
                lines = []
        limits.few(len(found), name, whole=False)
    return found


def _word_table(table: Element, name: str, caption: str) -> Sheet:
    lines = own(table, f"{WORD}tr")
    rows: list[list[str]] = []
    spans: list[Span] = []
    # The open vertical merge of each column: where it began, how wide.
    above: dict[int, tuple[int, int]] = {}
    for number, line in enumerate(lines):
        row: list[str] = [""] * min(_value(line, "trPr", "gridBefore", 0), limits.COLUMNS)
        for cell in own(line, f"{WORD}tc"):
            column, wide = len(row), _value(cell, "tcPr", "gridSpan", 1)
            limits.bounded(len(lines), column + wide, name)
            merge = cell.find(f"{WORD}tcPr/{WORD}vMerge")
            goes_on = merge is not None and merge.get(f"{WORD}val", "continue") == "continue" and column in above
            if not goes_on:
                _close(spans, above.pop(column, None), column, number)
                if merge is not None or wide > 1:
                    above[column] = (number, wide)
            if merge is None and not goes_on and column in above:
                _close(spans, above.pop(column), column, number + 1)
            text = "" if goes_on else tidy(" ".join(_text(one) for one in own(cell, f"{WORD}p")))
            row += [text, *[""] * (wide - 1)]
        rows.append(row)
    for column, begun in above.items():
        _close(spans, begun, column, len(rows))
    limits.bounded(len(rows), max(map(len, rows), default=0), name)
    return Sheet(name, caption, rectangular(rows), tuple(spans))


def _close(spans: list[Span], begun: tuple[int, int] | None, column: int, end: int) -> None:
    if begun and (end - begun[0] > 1 or begun[1] > 1):
        spans.append(Span(begun[0], column, end - begun[0], begun[1]))


def _value(element: Element, properties: str, name: str, default: int) -> int:
    """A whole number of a cell's or row's properties; one that no paper has is cut to more than is read."""
    found = element.find(f"{WORD}{properties}/{WORD}{name}")
    text = found.get(f"{WORD}val", "") if found is not None else ""
    return int(text[:6]) if text[:6].isdecimal() else default


def _text(paragraph: Element) -> str:
    """What is printed: runs, tabs and breaks; no field codes, nothing that was deleted."""
    return "".join(
        " " if one.tag in (f"{WORD}tab", f"{WORD}br") else one.text or ""
        for one in paragraph.iter(f"{WORD}t", f"{WORD}tab", f"{WORD}br")
        if one.tag != f"{WORD}tab" or one.getparent().tag == f"{WORD}r"
    )


def pdf(content: bytes, name: str) -> list[Sheet]:
    """What stands in columns in a PDF with a text layer, by the blanks between; merged cells are not seen."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("sheet.password", file=name)
        limits.leafed(len(reader.pages), name)
        pages = [page.extract_text(extraction_mode="layout") for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError, RecursionError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("sheet.damaged", file=name) from error
    found = [one for number, text in enumerate(pages, 1) for one in _columns(text, number)]
    limits.few(len(found), name)
    return found


def _columns(text: str, number: int) -> Iterator[Sheet]:
    lines: list[str] = []
    parted = [(line, [cell for cell in APART.split(line.strip()) if cell]) for line in text.splitlines()]
    for several, group in groupby((one for one in parted if one[1]), lambda one: len(one[1]) > 1):
        rows = list(group)
        if several and len(rows) >= LEAST_ROWS:
            yield _aligned([line for line, _ in rows], f"p. {number}", "\n".join(lines[-2:]))
            lines = []
        else:
            lines += [line.strip() for line, _ in rows]


def _aligned(lines: list[str], name: str, caption: str) -> Sheet:
    """Cells put into columns by where they stand: those that overlap in their lines share one."""
    cells = [[(one.start(), one.end(), one[0].strip()) for one in re.finditer(r"\S+(?: \S+)*", line)] for line in lines]
    edges: list[list[int]] = []
    for begin, end, _ in sorted(cell for row in cells for cell in row):
        if edges and begin < edges[-1][1]:
            edges[-1][1] = max(edges[-1][1], end)
        else:
            edges.append([begin, end])
    limits.bounded(len(lines), len(edges), name)
    rows = [[""] * len(edges) for _ in lines]
    for row, found in zip(rows, cells, strict=True):
        for begin, _, text in found:
            column = next(n for n, edge in enumerate(edges) if edge[0] <= begin < edge[1])
            row[column] = f"{row[column]} {text}".strip()
    return Sheet(name, caption, rectangular(rows))
