"""A file -> the text that it holds: plain text (UTF-8, GB 18030, Big5), Word, PDF with a text layer, web page."""

import io
import unicodedata
import zipfile
from contextlib import suppress
from pathlib import Path

from indicators.intake.contribution import refused
from indicators.intake.webpages import is_page, page_text
from indicators.sheets import is_locked
from indicators.sheets.encoding import NoText, decoded

# Bytes of a file and characters of a text: an article has some thousand, a yearbook's chapter some hundred thousand.
LONGEST_TEXT = 2_000_000
# Fonts may call a character by its radical (⽥ for 田): the same to the eye, another to the reader.
# NFKC folds the Kangxi radicals; those of the supplement follow EquivalentUnifiedIdeograph.txt of Unicode.
RADICALS = {
    n: unicodedata.normalize("NFKC", chr(n)) for n in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00))
} | str.maketrans(
    "⼾⺟⺠⺴⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
    "户母民罒虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
)
ENDINGS = ("txt", "docx", "pdf", "html", "htm")


def text_of(content: bytes, name: str) -> str:
    """The text of a file, known by its first bytes, not by its name.

    Raises Refused where the file is empty, too big, damaged, locked, of another kind, or a picture without text.
    """
    if len(content) > LONGEST_TEXT:
        raise refused("read.too-big", file=name, most=LONGEST_TEXT // 1_000_000)
    if is_locked(content):
        raise refused("read.password", file=name)
    is_pdf = content.startswith(b"%PDF")
    reader = _pdf if is_pdf else _docx if content.startswith(b"PK") else page_text if is_page(content) else _plain
    text = reader(content, name).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not text.strip():
        raise refused("read.scan" if is_pdf else "read.empty", file=name)
    if len(text) > LONGEST_TEXT:
        raise refused("read.too-big", file=name, most=LONGEST_TEXT // 1_000_000)
    return text


def _plain(content: bytes, name: str) -> str:
    try:
        return decoded(content)
    except NoText as error:
        raise refused("read.encoding", file=name) from error


def _docx(content: bytes, name: str) -> str:
    """A paragraph is a line; a table is a line for each row, its cells set apart by tabs."""
    from docx import Document
    from docx.opc.exceptions import OpcError
    from docx.table import Table

    lines: list[str] = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            if sum(entry.file_size for entry in file.infolist()) > 20 * LONGEST_TEXT:
                raise refused("read.too-big", file=name, most=LONGEST_TEXT // 1_000_000)
        for block in Document(io.BytesIO(content)).iter_inner_content():
            if isinstance(block, Table):
                lines += ["\t".join(cell.text.replace("\n", " ") for cell in row.cells) for row in block.rows]
            else:
                lines.append(block.text)
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise refused("read.damaged", file=name) from error
    return "\n".join(lines)


def _pdf(content: bytes, name: str) -> str:
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, PyPdfError

    try:
        pages = PdfReader(io.BytesIO(content)).pages
        return "\n".join(_joined(page.extract_text()) for page in pages).translate(RADICALS)
    except FileNotDecryptedError as error:
        raise refused("read.password", file=name) from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError, RecursionError) as error:
        raise refused("read.damaged", file=name) from error


def _joined(page: str) -> str:
    """Lines that the page broke inside a sentence put together again; a full stop or a short line ends one."""
    lines = [line.strip() for line in page.splitlines()]
    longest = max((len(line) for line in lines), default=0)
    text = ""
    for line in lines:
        ends = not line or line[-1] in "。！？!?；;：:”" or len(line) < longest - 6
        text += f"{line}\n" if ends else line
    return text


def opened(path: Path, most: int) -> bytes:
    """The first bytes of a file; raises Refused where there is none, or only a folder, a pipe, no permission."""
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as stream:
                return stream.read(most)
    raise refused("read.no-file", file=path.name)
