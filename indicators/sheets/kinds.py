"""Which kind of file it is, by its bytes; its name says little (.xls is often an HTML page)."""

import io
import re
import zipfile
from contextlib import suppress

from indicators.sheets import blocks, limits, plain
from indicators.sheets.encoding import NoText, decoded
from indicators.sheets.grid import Sheet, Unreadable

# The first bytes of files of Office before 2007, and of those with a password (MS-CFB 2.2).
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype html|html|head|title|body|table|div|meta|style|script|link|p|h[1-6]|font|center|span|b|br)\b",
    re.IGNORECASE | re.DOTALL,
)
# A page with its pictures in one file (.mht).
MAIL = re.compile(r"\s*MIME-Version:", re.IGNORECASE)
# A table of Excel 2003 in XML.
XML = re.compile(r"\s*<\?xml")


def read(content: bytes, name: str) -> list[Sheet]:
    """The tables of a file, in its order. ``name`` is for the words of faults alone.

    Raises Unreadable: of an unknown kind, damaged, locked, empty, larger than ``limits`` allow.
    """
    if len(content) > limits.LARGEST:
        raise Unreadable("sheet.too-big", file=name, most=limits.LARGEST // limits.MEGABYTE)
    return _tables(_sheets(content, name), name)


def is_locked(content: bytes) -> bool:
    """Whether a file of Office, or an archive, asks for a password. (A PDF tells when its pages are read.)"""
    if content.startswith(COMPOUND):
        return ENCRYPTED in content
    with suppress(zipfile.BadZipFile, OSError, ValueError):
        if content.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(content)) as file:
                return any(one.flag_bits & 1 for one in file.infolist())
    return False


def pasted(text: str) -> list[Sheet]:
    """The tables of cells pasted from Excel, WPS or a browser. Raises Unreadable."""
    return _tables(plain.separated(text, ""), "")


def _tables(sheets: list[Sheet], name: str) -> list[Sheet]:
    found: list[Sheet] = []
    characters = sum(limits.legible(sheet.rows, sheet.name) for sheet in sheets)
    limits.together(sum(len(sheet.rows) * len(sheet.rows[0]) for sheet in sheets), characters, name)
    for sheet in sheets:
        found += blocks.tables(sheet)
    limits.few(len(found), name)
    if not found:
        raise Unreadable("sheet.empty", file=name)
    return found


def _sheets(content: bytes, name: str) -> list[Sheet]:
    # Readers of files are loaded where a file is read: a server that starts needs none of them.
    from indicators.sheets import books, pages, papers

    if is_locked(content):
        raise Unreadable("sheet.password", file=name)
    if content.startswith(COMPOUND):
        return books.other(content, name)
    if content.startswith(b"%PDF"):
        return _some(papers.pdf(content, name), name)
    if content.startswith(b"PK"):
        return _packed(content, name)
    try:
        text = decoded(content)
    except NoText as error:
        raise Unreadable("sheet.kind", file=name) from error
    if "\0" in text:
        raise Unreadable("sheet.kind", file=name)
    if MARKUP.match(text):
        return pages.page(text, name)
    if XML.match(text) or MAIL.match(text):
        raise Unreadable("sheet.kind", file=name)
    return plain.separated(text, name)


def _packed(content: bytes, name: str) -> list[Sheet]:
    from indicators.sheets import books, opendocument, papers

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            entries = file.infolist()
            names = {one.filename for one in entries}
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise Unreadable("sheet.damaged", file=name) from error
    if len(entries) > limits.ENTRIES or sum(one.file_size for one in entries) > limits.UNPACKED:
        raise Unreadable("sheet.too-big", file=name, most=limits.UNPACKED // limits.MEGABYTE)
    if "xl/workbook.xml" in names:
        return books.xlsx(content, name)
    if "word/document.xml" in names:
        return _some(papers.docx(content, name), name)
    if "content.xml" in names:
        return opendocument.ods(content, name)
    if "xl/workbook.bin" in names:
        return books.other(content, name)
    raise Unreadable("sheet.kind", file=name)


def _some(sheets: list[Sheet], name: str) -> list[Sheet]:
    if not sheets:
        raise Unreadable("sheet.no-table", file=name)
    return sheets
