"""Files to take away; every row keeps its print, qualifier, article and paragraph, every file says where it is from.

origin.py    what a file says of itself; safe file names
tabular.py   CSV, JSON
delimited.py a table as CSV, quickly
lines.py     many CSV files of the same figures
workbook.py  XLSX
cells.py     texts in a workbook's cells, as texts
package.py   the Frictionless package as ZIP, which is the same on the same day
sdmx/        SDMX-CSV and its structure
xml.py       XML, written
feed.py      the record of changes as an Atom feed
described.py the data as catalogues of data sets know them
sitemap.py   what search engines ask for
parts.py     some rows or columns of a table, or a row a series
selected.py  what a view selects, as one of these
command.py   ``python -m indicators export``
share.py     QR code, code to embed, citation, a line for a chat
picture.py   a chart with heading and source, to be drawn by the viewer's browser
preview/     what a link shows of itself: words, and a picture made without a browser
show.py      a deck with what each slide shows
pptx/        a deck in PowerPoint, its charts native
player/      a deck as one HTML page
"""

from indicators.exports.lines import Lines
from indicators.exports.origin import Origin, file_name, file_stem
from indicators.exports.package import to_zip
from indicators.exports.parts import FIELDS, SHAPES, Part, Unshaped
from indicators.exports.sdmx import to_sdmx_csv, to_structure
from indicators.exports.selected import (
    DATED,
    SHAPED,
    TABLES,
    called,
    origin_of,
    rows_for,
    selected,
    stream_part,
    too_long,
    write,
    write_part,
)
from indicators.exports.tabular import to_csv, to_json

DECKS = ("pptx", "html")
FORMATS = (*TABLES, *DECKS)
