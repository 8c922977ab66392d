"""Cells in aligned columns, for a terminal."""

import unicodedata
from collections.abc import Sequence


def columned(table: Sequence[Sequence[str]]) -> str:
    """Rows of cells as lines; Chinese characters take two columns.

    >>> print(columned([["地区", "x"], ["a", "1"]]))
    地区  x
    a     1
    """
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
