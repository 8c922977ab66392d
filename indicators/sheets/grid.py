"""A sheet: cells as displayed, merged cells, and what is printed around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from indicators.text import t


class Unreadable(ValueError):
    """A file, or a part of it, that cannot be read: a key of the locale and what stands in its text."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(f"{key} {values}")
        self.key, self.values = key, values

    def text(self, lang: str) -> str:
        """What is wrong, where, and the mend, in a line."""
        return t(self.key, lang, **self.values)


def letters(column: int) -> str:
    """The name of a column, counted from 1: A, Z, AA."""
    name = ""
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(65 + letter) + name
    return name


@dataclass(frozen=True)
class Span:
    """A merged cell: where it begins and how far it reaches, counted from 0 within its sheet's rows."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True)
class Sheet:
    """A table as a person sees it.

    name:     of the sheet (``Sheet1``), of a page's or paper's table (its number), empty for pasted cells
    caption:  what is printed above the table, a line each: a page's caption, a title over the whole width, 单位：亿元
    rows:     rectangular; every cell as displayed; the text of a merged cell stands in its first cell alone
    merged:   the merged cells
    notes:    what is printed below the table (注：…)
    remarks:  what a person must know of how it was read, as keys of the locale with their values
    top, left: where the first cell stands in the file's sheet, from 0
    """

    name: str
    caption: str
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    remarks: tuple[tuple[str, dict[str, str]], ...] = ()
    top: int = 0
    left: int = 0

    def address(self, row: int, column: int) -> str:
        """What a person calls a cell: row 0, column 0 of a sheet that begins at the top is ``A1``."""
        return f"{letters(self.left + column + 1)}{self.top + row + 1}"

    def crop(self, top: int, left: int, bottom: int, right: int) -> "Sheet":
        """The part from row ``top`` and column ``left`` to before ``bottom`` and ``right``, its addresses kept."""
        inside = [
            Span(row - top, column - left, rows, columns)
            for span in self.merged
            if top <= (row := span.row) < bottom and left <= (column := span.column) < right
            if (rows := min(span.rows, bottom - row)) * (columns := min(span.columns, right - column)) > 1
        ]
        return replace(
            self,
            rows=tuple(row[left:right] for row in self.rows[top:bottom]),
            merged=tuple(inside),
            top=self.top + top,
            left=self.left + left,
        )


def tidy(text: str) -> str:
    """A cell's text on one line; blanks before a name stay, for they say what it belongs to."""
    text = " ".join(text.replace("\xa0", " ").splitlines()).rstrip()
    return text if re.match(r"[ \u3000]*[^\W\d_]", text) else text.strip()


def rectangular(rows: Iterable[Sequence[str]], width: int = 0) -> tuple[tuple[str, ...], ...]:
    """Rows made equally long with empty cells; a sheet has at least one cell."""
    kept = [tuple(row) for row in rows]
    width = max([width, 1, *map(len, kept)])
    return tuple(row + ("",) * (width - len(row)) for row in kept) or (("",) * width,)
