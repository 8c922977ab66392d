"""How much of a stranger's file is read. A yearbook's largest sheets have some hundred rows and forty columns."""

from collections.abc import Iterable, Sequence

from indicators.sheets.grid import Unreadable

MEGABYTE = 1_000_000
# Bytes of a file, and of what a packed one (.xlsx, .docx, .ods) holds unpacked.
LARGEST, UNPACKED, ENTRIES = 10 * MEGABYTE, 100 * MEGABYTE, 2_000
SHEETS, ROWS, COLUMNS, CELLS = 50, 20_000, 1_000, 200_000
# Characters in the cells of a sheet: a workbook stores a text once, however many cells show it.
CHARACTERS = 5_000_000
# Seconds of computing, and of memory what the process may map beyond its start: see apart.py.
SECONDS, MEMORY = 10, 300 * MEGABYTE


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


def legible(rows: Iterable[Sequence[str]], where: str) -> None:
    """Raises Unreadable where the cells hold more text than is read."""
    if (count := sum(len(cell) for row in rows for cell in row)) > CHARACTERS:
        raise Unreadable("sheet.text", sheet=where, count=f"{count:,}", most=f"{CHARACTERS:,}")
