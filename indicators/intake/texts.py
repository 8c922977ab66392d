"""A file -> the text that it holds: plain text (UTF-8, GB 18030, Big5), Word, PDF with a text layer, web page."""

from contextlib import suppress
from pathlib import Path

from indicators.intake.contribution import refused
from indicators.sheets import Unreadable, is_locked, text_apart
from indicators.sheets.encoding import NoText, decoded
from indicators.sheets.limits import MEGABYTE
from indicators.sheets.limits import TEXT as LONGEST_TEXT
from indicators.sheets.webpages import is_page

ENDINGS = ("txt", "docx", "pdf", "html", "htm")


def text_of(content: bytes, name: str) -> str:
    """The text of a file, known by its first bytes, not by its name; what is no plain text is read apart.

    Raises Refused where the file is empty, too big, damaged, locked, of another kind, a picture without text, or takes
    too long to read; patience.Left where nobody waits.
    """
    if len(content) > LONGEST_TEXT:
        raise refused("read.too-big", file=name, most=LONGEST_TEXT // MEGABYTE)
    if is_locked(content):
        raise refused("read.password", file=name)
    is_pdf = content.startswith(b"%PDF")
    try:
        is_plain = not (is_pdf or content.startswith(b"PK") or is_page(content))
        text = decoded(content) if is_plain else text_apart(content, name)
    except NoText as error:
        raise refused("read.encoding", file=name) from error
    except Unreadable as error:
        raise refused(error.key, **error.values) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not text.strip():
        raise refused("read.scan" if is_pdf else "read.empty", file=name)
    return text


def opened(path: Path, most: int) -> bytes:
    """The first bytes of a file; raises Refused where there is none, or only a folder, a pipe, no permission."""
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as stream:
                return stream.read(most)
    raise refused("read.no-file", file=path.name)
