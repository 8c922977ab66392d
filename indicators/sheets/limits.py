"""How much of a stranger's file is read (a table in docs/limits.md). A yearbook's largest sheets have some hundred rows
and forty columns.
"""

from collections.abc import Iterable, Sequence

from indicators.sheets.grid import Unreadable

MEGABYTE = 1_000_000
# Bytes of a file, and of what a packed one (.xlsx, .docx, .ods) holds unpacked.
LARGEST, UNPACKED, ENTRIES = 10 * MEGABYTE, 100 * MEGABYTE, 2_000
SHEETS, ROWS, COLUMNS, CELLS = 50, 20_000, 1_000, 200_000
# Characters in the cells of a sheet: a workbook stores a text once, however many cells show it.
CHARACTERS = 5_000_000
# Of all tables of a file together: the server holds what was read, as long as the reader looks at it.
ALL_CELLS, ALL_CHARACTERS = 500_000, 2 * CHARACTERS
# Bytes of a file with an article and characters of its text: an article has some thousand, a yearbook's chapter some
# hundred thousand.
TEXT = 2 * MEGABYTE
# Of a PDF: reading a page takes some hundredths of a second.
PAGES = 500
# Seconds of computing, and of memory what the process may map beyond its start: see room.py.
SECONDS, MEMORY = 10, 300 * MEGABYTE
# So many files are read at a time; whoever comes then waits for so many seconds.
ROOMS, PATIENCE = 2, 30


def bounded(rows: int, columns: int, where: str, sign: str = "") -> None:
    """Raises Unreadable where a grid is larger than is read, naming its sheet and the limit.

    ``sign`` stands before a count that is not yet at its end.
    """
    for counted, most, key in ((columns, COLUMNS, "columns"), (rows, ROWS, "rows"), (rows * columns, CELLS, "cells")):
        if counted > most:
            raise Unreadable(f"sheet.{key}", sheet=where, count=f"{sign}{counted:,}", most=f"{most:,}")


def few(count: int, name: str, *, whole: bool = True) -> None:
    """Raises Unreadable where a file has more sheets or tables than are read; not ``whole``: there may be more yet."""
    if count > SHEETS:
        raise Unreadable("sheet.sheets", file=name, count=count if whole else f"> {SHEETS}", most=SHEETS)


def leafed(pages: int, name: str) -> None:
    """Raises Unreadable where a PDF has more pages than are read."""
    if pages > PAGES:
        raise Unreadable("sheet.pages", file=name, count=f"{pages:,}", most=f"{PAGES:,}")


def short(text: str, name: str) -> str:
    """The text; raises Unreadable where it is longer than an article's is read."""
    if len(text) > TEXT:
        raise Unreadable("read.too-big", file=name, most=TEXT // MEGABYTE)
    return text


def legible(rows: Iterable[Sequence[str]], where: str) -> int:
    """How many characters the cells hold. Raises Unreadable where these are more than are read."""
    if (count := sum(len(cell) for row in rows for cell in row)) > CHARACTERS:
        raise Unreadable("sheet.text", sheet=where, count=f"{count:,}", most=f"{CHARACTERS:,}")
    return count


def together(cells: int, characters: int, name: str) -> None:
    """Raises Unreadable where the tables of a file are more than is read, all together."""
    if cells > ALL_CELLS:
        raise Unreadable("sheet.all-cells", file=name, count=f"{cells:,}", most=f"{ALL_CELLS:,}")
    if characters > ALL_CHARACTERS:
        raise Unreadable("sheet.all-text", file=name, count=f"{characters:,}", most=f"{ALL_CHARACTERS:,}")
