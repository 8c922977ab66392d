"""A stranger's file -> grids of cells, or a text, as a person sees them. What a cell means is told elsewhere.

grid.py     a sheet: cells as displayed, merged cells, what is printed around them
blocks.py   tables that share a sheet; titles above and notes below
kinds.py    which kind of file it is, by its bytes
books.py    Excel
parts.py    what the XML of an Excel sheet says beside its cells
opendocument.py  OpenDocument
display.py  a number in the format of its cell
pages.py    tables of an HTML page
papers.py   tables of Word and PDF
trees.py    tables inside tables
plain.py    CSV, TSV and pasted cells
encoding.py bytes as text
prose.py    Word, PDF and web pages as a text
webpages.py the article of a web page
limits.py   how much of a stranger's file is read
room.py     a process of its own, with limits of memory and time
apart.py    all of this in such a room

Knows no table of ours, so that it starts quickly in a process of its own.
``reading`` and ``intake`` use ``read_apart``, ``text_apart``, ``pasted``, ``is_locked``, ``Sheet``, ``Unreadable``.
"""

from indicators.sheets.apart import read_apart, text_apart
from indicators.sheets.grid import Sheet, Span, Unreadable
from indicators.sheets.kinds import is_locked, pasted, read

__all__ = ["Sheet", "Span", "Unreadable", "is_locked", "pasted", "read", "read_apart", "text_apart"]
