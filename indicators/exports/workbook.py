"""Figures as an Excel workbook: 数据, 指标说明, 来源."""

import io
from datetime import datetime, time

import pandas as pd
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter as BookWriter

from indicators.charts.theme import LIGHT
from indicators.exports.origin import Origin
from indicators.exports.package import Archive
from indicators.exports.tabular import defused, meanings, with_origin
from indicators.tables.distinct import records
from indicators.words.labels import Labels
from indicators.words.measure import columns as columns_of

WIDEST = 48
HEADER = PatternFill("solid", fgColor=LIGHT.steel.removeprefix("#"))


def to_xlsx(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """Sheets of figures (or dated events), of what indicators and columns mean, and of the sources.

    Numbers are typed, the print and the bound have columns of their own; headers are frozen and filtered.
    """
    sheets = {
        "data": with_origin(rows, labels, origin),
        "indicators": _indicators(rows, labels),
        "sources": _sources(rows, labels, origin),
    }
    book = pd.ExcelWriter(io.BytesIO(), engine="openpyxl")
    for name, table in sheets.items():
        sheet_name = labels.t(f"workbook.{name}")
        defused(table).to_excel(book, sheet_name=sheet_name, index=False, freeze_panes=(1, 0))
        _dress(book.sheets[sheet_name])
    about = book.book.properties
    about.title, about.description = origin.title, origin.link
    # The day for every time in it; ``book.save`` would write the moment.
    about.created = about.modified = datetime.combine(origin.made, time())
    buffer = io.BytesIO()
    BookWriter(book.book, Archive(buffer, origin.made)).save()
    return buffer.getvalue()


def _indicators(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The indicators of the rows with their definitions, then the columns of the first sheet."""
    table = labels.dataset.table("indicators")
    shown = set(rows["indicator"]) if "indicator" in rows else set()
    definitions = labels.dataset.names("indicators", f"definition_{labels.lang}")
    lines = [(code, labels.indicator(code), definitions[code]) for code in table["indicator"] if code in shown]
    lines += [(column, labels.t("workbook.column"), text) for column, text in meanings(labels).items()]
    return pd.DataFrame(lines, columns=[labels.t(f"workbook.{name}") for name in ("code", "name", "meaning")])


def _sources(rows: pd.DataFrame, labels: Labels, origin: Origin) -> pd.DataFrame:
    """What the file says of itself, then each article cited, paragraph by paragraph."""
    lines = list(origin.lines(labels).items())
    one_each = rows.drop_duplicates(["article", "paragraph"]).sort_values(["article", "paragraph"])
    lines += [(labels.t("workbook.citation"), labels.citation(row, labels.lang)) for row in records(one_each)]
    lines.append((labels.t("workbook.license"), labels.licence()))
    return pd.DataFrame(lines, columns=[labels.t("workbook.name"), labels.t("workbook.content")])


def _dress(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = sheet.dimensions
    for index, cells in enumerate(sheet.columns, start=1):
        width = min(WIDEST, 3 + max(columns_of(str(cell.value or "")) for cell in cells))
        sheet.column_dimensions[get_column_letter(index)].width = width
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=width == WIDEST)
    # On paper a row stays on one page.
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for cell in sheet[1]:
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF")
        cell.fill = HEADER
