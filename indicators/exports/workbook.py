"""Figures as an Excel workbook: 数据, 编号, 指标说明, 来源."""

import io
from datetime import datetime, time

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from indicators.charts.theme import LIGHT, OFFICE_FACE
from indicators.exports.origin import Origin
from indicators.exports.tabular import columns_of, is_formula, meanings, with_origin
from indicators.figures.transform import printed
from indicators.making import patience
from indicators.tables.distinct import records
from indicators.words.labels import Labels
from indicators.words.metrics import columns
from indicators.words.rows import dated_words, figure_words

# Widths of columns, in letters: of many, and of a few; what A4 holds upright and across, in letters of 8 points.
WIDEST, ALONE, UPRIGHT, ACROSS = 26, 70, 120, 200
FEW = 3
# After so many cells it is asked whether anybody still waits.
OFTEN = 10_000
FONT = {"font_name": OFFICE_FACE, "font_size": 11}
A4 = 9


def to_xlsx(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """Sheets of figures (or dated events) in words, of the same with codes, of what these mean, and of the sources.

    With the codes numbers are typed, the print and the bound have columns of their own.
    """
    sheets = {
        "data": figure_words(rows, labels) if "figure" in rows else dated_words(rows, labels),
        "codes": with_origin(rows, labels, origin),
        "indicators": _indicators(rows, labels),
        "sources": _sources(rows, labels, origin),
    }
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "default_format_properties": FONT})
    # The day: without it the moment would be written.
    moment = datetime.combine(origin.made, time())
    book.set_properties({"title": origin.title, "comments": origin.link, "created": moment})
    for name, table in sheets.items():
        _fill(book, book.add_worksheet(labels.t(f"workbook.{name}")), table)
    book.close()
    return buffer.getvalue()


def _indicators(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The indicators of the rows with their definitions, then the columns of the first sheet."""
    table = labels.dataset.table("indicators")
    shown = set(rows["indicator"]) if "indicator" in rows else set()
    definitions = labels.dataset.names("indicators", f"definition_{labels.lang}")
    lines = [(code, labels.indicator(code), definitions[code]) for code in table["indicator"] if code in shown]
    lines += [
        (column, labels.t("workbook.column"), text) for column, text in meanings(labels, columns_of(rows)).items()
    ]
    return pd.DataFrame(lines, columns=[labels.t(f"workbook.{name}") for name in ("code", "name", "meaning")])


def _sources(rows: pd.DataFrame, labels: Labels, origin: Origin) -> pd.DataFrame:
    """What the file says of itself, then each article cited, paragraph by paragraph."""
    lines = list(origin.lines(labels).items())
    one_each = (
        printed(rows, labels.dataset.figures)
        .drop_duplicates(["article", "paragraph"])
        .sort_values(["article", "paragraph"])
    )
    lines += [(labels.t("workbook.citation"), labels.citation(row, labels.lang)) for row in records(one_each)]
    lines.append((labels.t("workbook.license"), labels.licence()))
    return pd.DataFrame(lines, columns=[labels.t("workbook.name"), labels.t("workbook.content")])


def _fill(book: Workbook, sheet: Worksheet, table: pd.DataFrame) -> None:
    """The table under a head that stays in sight, texts as texts: none is run, taken for a number or for a link."""
    head = book.add_format({"bold": True, "font_color": LIGHT.ground, "bg_color": LIGHT.steel, "valign": "top"})
    cell = book.add_format({"valign": "top", "text_wrap": True})
    # A text that stays one when somebody edits it.
    quoted = book.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True})
    widths, widest = [], ALONE if len(table.columns) <= FEW else WIDEST
    for at, (name, column) in enumerate(table.items()):
        sheet.write_string(0, at, str(name), head)
        for line, content in enumerate(column.tolist(), start=1):
            if line % OFTEN == 0:
                patience.look()
            if isinstance(content, str):
                sheet.write_string(line, at, content, quoted if is_formula(content) else cell)
            elif not pd.isna(content):
                sheet.write_number(line, at, content, cell)
        longest = max(columns(str(content)) for content in (name, *column.unique()))
        widths.append(min(widest, longest + 3))
        sheet.set_column(at, at, widths[-1])
    last = len(table), len(table.columns) - 1
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, *last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(*last)}"})
    _print(sheet, sum(widths))


def _print(sheet: Worksheet, width: int) -> None:
    """On A4, with the head on each page; a table too wide to be read on one page goes on to the next."""
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&C&P / &N")
    sheet.repeat_rows(0)
    if width > UPRIGHT:
        sheet.set_landscape()
    if width > ACROSS:
        sheet.repeat_columns(0)
    else:
        sheet.fit_to_pages(1, 0)
