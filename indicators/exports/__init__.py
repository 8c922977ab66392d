"""Files to take away; every row keeps its print, qualifier, article and paragraph, every file says where it is from.

origin.py    what a file says of itself; safe file names
tabular.py   CSV, JSON
workbook.py  XLSX
package.py   the Frictionless package as ZIP
picture.py   a chart with heading and source, to be drawn by the viewer's browser
show.py      a deck with what each slide shows
pptx/        a deck in PowerPoint, its charts native
player/      a deck as one HTML page
"""

from indicators.exports.origin import Origin, file_name, file_stem
from indicators.exports.package import to_zip
from indicators.exports.tabular import to_csv, to_json, to_table
from indicators.exports.workbook import to_xlsx

# Ending -> what writes it, and its media type.
TABLES = {
    "csv": (to_csv, "text/csv"),
    "xlsx": (to_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": (to_json, "application/json"),
    "zip": (to_zip, "application/zip"),
}
# The most rows that a file of the ending is written with: a sheet ends at 1,048,575, and long before that neither
# the server nor a spreadsheet program can well hold it. CSV and ZIP take any number.
LIMITS = {"xlsx": 100_000, "json": 100_000}

__all__ = ["LIMITS", "TABLES", "Origin", "file_name", "file_stem", "to_csv", "to_json", "to_table", "to_xlsx", "to_zip"]
