"""A Word file, a PDF with a text layer or a web page -> the text that it holds."""

import io
import sys
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator

from indicators.sheets import limits
from indicators.sheets.grid import Unreadable
from indicators.sheets.room import serve
from indicators.sheets.trees import Element
from indicators.sheets.webpages import page_text

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Fonts may call a character by its radical (⽥ for 田): the same to the eye, another to the reader.
# NFKC folds the Kangxi radicals; those of the supplement follow EquivalentUnifiedIdeograph.txt of Unicode.
RADICALS = {
    n: unicodedata.normalize("NFKC", chr(n)) for n in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00))
} | str.maketrans(
    "⼾⺟⺠⺴⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
    "户母民罒虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
)


def text(content: bytes, name: str) -> str:
    """The text of a file, known by its first bytes. Raises Unreadable: damaged, or longer than ``limits`` allow."""
    reader = pdf if content.startswith(b"%PDF") else docx if content.startswith(b"PK") else page_text
    return limits.short(reader(content, name), name)


def docx(content: bytes, name: str) -> str:
    """A paragraph is a line; a table is a line for each row, its cells set apart by tabs."""
    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            if sum(entry.file_size for entry in file.infolist()) > 20 * limits.TEXT:
                raise Unreadable("read.too-big", file=name, most=limits.TEXT // limits.MEGABYTE)
        blocks = Document(io.BytesIO(content)).element.body.iterchildren(f"{WORD}p", f"{WORD}tbl")
        return _counted((line for block in blocks for line in _lines(block, name)), name)
    except Unreadable:
        raise
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError, zlib.error) as error:
        raise Unreadable("read.damaged", file=name) from error


def _lines(block: Element, name: str) -> Iterator[str]:
    if block.tag == f"{WORD}p":
        yield block.text
        return
    above: list[str] = []
    # python-docx finds the text of a merged cell by going up from each of its cells, for each column that it spans.
    for row in block.iterchildren(f"{WORD}tr"):
        here: list[str] = [""] * min(row.grid_before, limits.COLUMNS)
        begin = len(here)
        for cell in row.tc_lst:
            at, wide = len(here), cell.grid_span
            limits.bounded(1, at + wide, name)
            goes_on = cell.vMerge == "continue"
            content = (above[at] if at < len(above) else "") if goes_on else _cell(cell)
            here += [content] * wide
        yield "\t".join(here[begin:])
        above = here


def _cell(cell: Element) -> str:
    return " ".join(line for one in cell.iterchildren(f"{WORD}p") for line in one.text.split("\n"))


def pdf(content: bytes, name: str) -> str:
    """The text layer; radicals are characters."""
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, PyPdfError

    try:
        pages = PdfReader(io.BytesIO(content)).pages
        limits.leafed(len(pages), name)
        return _counted((_joined(page.extract_text()) for page in pages), name).translate(RADICALS)
    except Unreadable:
        raise
    except FileNotDecryptedError as error:
        raise Unreadable("read.password", file=name) from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError, RecursionError) as error:
        raise Unreadable("read.damaged", file=name) from error


def _joined(page: str) -> str:
    """Lines that the page broke inside a sentence put together again; a full stop or a short line ends one."""
    lines = [line.strip() for line in page.splitlines()]
    longest = max((len(line) for line in lines), default=0)
    text: list[str] = []
    for line in lines:
        ends = not line or line[-1] in "。！？!?；;：:”" or len(line) < longest - 6
        text.append(f"{line}\n" if ends else line)
    return "".join(text)


def _counted(lines: Iterable[str], name: str) -> str:
    """The lines as a text, its characters counted as they come: what is too long is not read to its end."""
    found: list[str] = []
    left = limits.TEXT
    for line in lines:
        left -= len(line)
        if left < 0:
            raise Unreadable("read.too-big", file=name, most=limits.TEXT // limits.MEGABYTE)
        found.append(line)
    return "\n".join(found)


if __name__ == "__main__":
    sys.exit(serve(text))
