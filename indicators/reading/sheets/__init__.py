"""A stranger's file -> grids of cells as a person sees them. What a cell means is told elsewhere.

grid.py     a sheet: cells as displayed, merged cells, what is printed around them
blocks.py   tables that share a sheet; titles above and notes below
kinds.py    which kind of file it is, by its bytes
books.py    Excel and OpenDocument
display.py  a number in the format of its cell
pages.py    tables of an HTML page
papers.py   tables of Word and PDF
plain.py    CSV, TSV and pasted cells
limits.py   how much of a stranger's file is read
apart.py    the same in a process of its own, with limits of memory and time

Needs nothing of the tables; ``reading/tabular`` and ``intake`` use ``read_apart``, ``pasted``, ``Sheet``, ``Unreadable``.
"""

from indicators.reading.sheets.grid import Sheet, Span, Unreadable

__all__ = ["Sheet", "Span", "Unreadable"]
