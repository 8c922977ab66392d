"""Figures as an Excel workbook: 数据, 编号, 指标说明, 来源."""

import inspect
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from indicators.charts.theme import LIGHT, OFFICE_FACE
from indicators.exports.cells import RICH, write_text
from indicators.exports.origin import Origin
from indicators.exports.tabular import FORMULA, columns_of, is_formula, meanings, with_links
from indicators.figures.transform import printed
from indicators.making import patience
from indicators.tables.distinct import records, values
from indicators.words.labels import Labels
from indicators.words.metrics import columns
from indicators.words.rows import dated_words, figure_words

# Widths of columns, in letters: of many, and of a few; what A4 holds upright and across, in letters of 8 points.
WIDEST, ALONE, UPRIGHT, ACROSS = 26, 70, 120, 200
FEW = 3
# Rows that are put into words at a time; then it is asked whether anybody still waits.
PIECE = 2_000
# The look of every cell that has none of its own: millions of them need not name one.
CELL = {"font_name": OFFICE_FACE, "font_size": 11, "valign": "top", "text_wrap": True}
A4 = 9
# Begins what a program may take for something else than a text.
ODD = {*FORMULA, RICH[0]}
# The methods behind the look whether a cell is called A1: of millions of cells none is.
_TEXT, _NUMBER = (inspect.unwrap(one) for one in (Worksheet.write_string, Worksheet.write_number))


def to_xlsx(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """Sheets of figures (or dated events) in words, of the same with codes, of what these mean, and of the sources.

    With the codes numbers are typed, the print and the bound have columns of their own.
    """
    is_figures = "figure" in rows
    sheets: dict[str, Iterable[pd.DataFrame]] = {
        "data": (figure_words(one, labels) if is_figures else dated_words(one, labels) for one in _pieces(rows)),
        "codes": (with_links(one, labels, origin.base) for one in _pieces(rows)),
        "indicators": [_indicators(rows, labels)],
        "sources": [_sources(rows, labels, origin)],
    }
    buffer = io.BytesIO()
    # A row that is written is done with, and rests in a file until the workbook is closed.
    book = Workbook(buffer, {"constant_memory": True, "default_format_properties": CELL})
    # The day: without it the moment would be written.
    moment = datetime.combine(origin.made, time())
    book.set_properties({"title": origin.title, "comments": origin.link, "created": moment})
    looks = _Looks(book)
    for name, pieces in sheets.items():
        _fill(book.add_worksheet(labels.t(f"workbook.{name}")), pieces, looks)
    book.close()
    return buffer.getvalue()


class _Looks:
    """The formats of all sheets: of the head, of a text that stays one when somebody edits it, and of all others."""

    def __init__(self, book: Workbook) -> None:
        head = {"bold": True, "font_color": LIGHT.ground, "bg_color": LIGHT.steel, "text_wrap": False}
        self.head, self.quoted = book.add_format(head), book.add_format({"quote_prefix": True})
        self.plain = book.add_format()


def _pieces(rows: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Rows a few at a time, at least once: what is made of them is let go before the next are."""
    for begin in range(0, max(len(rows), 1), PIECE):
        patience.look()
        yield rows.iloc[begin : begin + PIECE]


def _indicators(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The indicators of the rows with their definitions, then the columns of the first sheet."""
    table = labels.dataset.table("indicators")
    shown = set(rows["indicator"].unique()) if "indicator" in rows else set()
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


def _fill(sheet: Worksheet, pieces: Iterable[pd.DataFrame], looks: _Looks) -> None:
    """The table under a head that stays in sight, texts as texts: none is run, taken for a number or for a link."""
    names: list[str] = []
    longest: list[int] = []
    line = widest = 0
    for piece in pieces:
        if not names:
            names = list(map(str, piece.columns))
            widest = ALONE if len(names) <= FEW else WIDEST
            longest = list(map(columns, names))
            for at, name in enumerate(names):
                write_text(sheet, 0, at, name, looks.head)
        longest = [
            one if one > widest else max(one, _longest(column))
            for one, (_, column) in zip(longest, piece.items(), strict=True)
        ]
        for cells in zip(*(_cells(column) for _, column in piece.items()), strict=True):
            line += 1
            _write(sheet, line, cells, looks)
    widths = [min(widest, one + 3) for one in longest]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    last = line, len(names) - 1
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, *last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(*last)}"})
    _print(sheet, sum(widths))


def _cells(column: pd.Series) -> Sequence[str | float | None]:
    """The cells as values of Python, None where there is nothing: no number, no remark. An empty code is one."""
    if column.dtype == "str":
        return [text or None for text in column.tolist()]
    return column.astype("object").where(column.notna(), None).tolist() if column.hasnans else values(column)


def _longest(column: pd.Series) -> int:
    return max((columns(str(content)) for content in column.unique()), default=0)


def _write(sheet: Worksheet, line: int, cells: Sequence[str | float | None], looks: _Looks) -> None:
    for at, content in enumerate(cells):
        if content is None:
            continue
        if not isinstance(content, str):
            _NUMBER(sheet, line, at, content)
        # Of millions of cells few need a second look.
        elif content[:1] in ODD:
            write_text(sheet, line, at, content, looks.quoted if is_formula(content) else looks.plain)
        else:
            _TEXT(sheet, line, at, content)


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
