"""A file -> the text that it holds: plain text (UTF-8, GBK), Word, PDF with a text layer."""

import io
import re
import unicodedata
import zipfile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from indicators.intake.contribution import Refused, refused

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

# Bytes of a file and characters of a text: an article has some thousand, a yearbook's chapter some hundred thousand.
LONGEST_TEXT = 2_000_000
# Fonts may call a character by its radical (⽥ for 田): the same to the eye, another to the reader.
# NFKC folds the Kangxi radicals; those of the supplement follow EquivalentUnifiedIdeograph.txt of Unicode.
SUPPLEMENT = dict(
    zip(
        "⼾⺟⺠⺴⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "户母民罒虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
RADICAL = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
ENDINGS = ("txt", "docx", "pdf")


def text_of(content: bytes, name: str) -> str:
    """The text of a file, known by its first bytes, not by its name.

    Raises Refused where the file is empty, too big, damaged, of another kind, or a picture without text.
    """
    if len(content) > LONGEST_TEXT:
        raise refused("read.too-big", file=name, most=LONGEST_TEXT // 1_000_000)
    if content.startswith(b"%PDF"):
        text = _pdf(content, name)
    elif content.startswith(b"PK"):
        text = _docx(content, name)
    else:
        text = _plain(content, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not text.strip():
        raise refused("read.scan" if content.startswith(b"%PDF") else "read.empty", file=name)
    if len(text) > LONGEST_TEXT:
        raise refused("read.too-big", file=name, most=LONGEST_TEXT // 1_000_000)
    return text


def _plain(content: bytes, name: str) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decoded(content, name, "utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decoded(content, name, "gb18030")


def _decoded(content: bytes, name: str, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise refused("read.encoding", file=name) from error
    # Almost any bytes are some GB 18030: text has hardly a control character, a picture has many.
    if sum(one < " " and one not in "\n\r\t\f" for one in text) > len(text) / 100:
        raise refused("read.encoding", file=name)
    return text


def _docx(content: bytes, name: str) -> str:
    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            if sum(entry.file_size for entry in file.infolist()) > 20 * LONGEST_TEXT:
                raise refused("read.too-big", file=name, most=LONGEST_TEXT // 1_000_000)
        body = Document(io.BytesIO(content)).iter_inner_content()
        return "\n".join(line for block in body for line in _lines(block))
    except Refused:
        raise
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise refused("read.damaged", file=name) from error


def _lines(block: "Paragraph | Table") -> list[str]:
    """A paragraph is a line; a table is a line for each row, its cells set apart by tabs."""
    if hasattr(block, "rows"):
        return ["\t".join(cell.text.replace("\n", " ") for cell in row.cells) for row in block.rows]
    return [block.text]


def _pdf(content: bytes, name: str) -> str:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        pages = PdfReader(io.BytesIO(content)).pages
        return RADICAL.sub(_unfolded, "\n".join(_joined(page.extract_text()) for page in pages))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError, RecursionError) as error:
        raise refused("read.damaged", file=name) from error


def _unfolded(match: re.Match) -> str:
    return SUPPLEMENT.get(match[0]) or unicodedata.normalize("NFKC", match[0])


def _joined(page: str) -> str:
    """Lines that the page broke inside a sentence put together again; a full stop or a short line ends one."""
    lines = [line.strip() for line in page.splitlines()]
    longest = max((len(line) for line in lines), default=0)
    text = ""
    for line in lines:
        text += line
        ends = not line or line[-1] in "。！？!?；;：:”" or len(line) < longest - 6
        text += "\n" if ends else ""
    return text


def opened(path: Path, most: int) -> bytes:
    """The first bytes of a file; raises Refused where there is none, or only a folder, a pipe, no permission."""
    try:
        if path.is_file():
            with path.open("rb") as stream:
                return stream.read(most)
    except OSError:
        pass
    raise refused("read.no-file", file=name_of(path))


def name_of(path: PurePath | str) -> str:
    """How messages call a file: its name, without the folders above it."""
    return PurePath(path).name
