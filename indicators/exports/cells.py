"""Texts in the cells of a workbook: none is run, taken for a number, for a link or for XML."""

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

# What XlsxWriter takes for the XML of a text in several looks, and writes as it is (``Worksheet.write_rich_string``).
RICH = "<r>"


def write_text(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """A text as it is; one that looks like XML in two pieces of one look, which are escaped."""
    if text.startswith(RICH):
        sheet.write_rich_string(row, column, text[:1], look, text[1:], look)
    else:
        sheet.write_string(row, column, text, look)
