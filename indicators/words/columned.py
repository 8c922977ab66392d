"""Cells in aligned columns, for a terminal."""

from collections.abc import Sequence

from indicators.words.metrics import columns


def columned(table: Sequence[Sequence[str]]) -> str:
    """Rows of cells as lines; Chinese characters take two columns.

    >>> print(columned([["地区", "x"], ["a", "1"]]))
    地区  x
    a     1
    """
    widths = [max(map(columns, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        "  ".join(cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table
    )
