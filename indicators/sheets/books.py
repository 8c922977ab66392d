"""Workbooks -> sheets: .xlsx by openpyxl, which knows how a cell is shown; .xls, .xlsb and .ods by calamine."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from indicators.sheets import limits
from indicators.sheets.display import displayed, mistaken
from indicators.sheets.grid import Sheet, Span, Unreadable

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

INDENT = "\u3000"
FORMULA = re.compile(rb"<f[ >/]")
Remarks = list[tuple[str, dict[str, str]]]


def xlsx(content: bytes, name: str) -> list[Sheet]:
    """The sheets of an Excel workbook, every cell as Excel shows it. Raises Unreadable."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
        # A formula that no program has computed shows nothing; what it says is told instead.
        computed = not _formulas(content)
        formulas = None if computed else load_workbook(io.BytesIO(content), keep_links=False)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, SyntaxError) as error:
        raise Unreadable("sheet.damaged", file=name) from error
    worksheets = book.worksheets
    _few(len(worksheets), name)
    return [_worksheet(one, formulas[one.title] if formulas else None) for one in worksheets]


def _formulas(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return any(FORMULA.search(file.read(one)) for one in file.namelist() if one.startswith("xl/worksheets/"))


def _worksheet(sheet: "Worksheet", formulas: "Worksheet | None") -> Sheet:
    limits.bounded(sheet.max_row, sheet.max_column, sheet.title)
    remarks: Remarks = []
    rows = []
    for cells in sheet.iter_rows():
        row = []
        for cell in cells:
            text = displayed(cell.value, cell.number_format)
            if mistaken(cell.value, cell.number_format):
                remarks.append(("sheet.dated", {"cell": cell.coordinate, "text": text}))
            if not text and formulas is not None and (formula := formulas[cell.coordinate].value) is not None:
                text = str(formula)
                remarks.append(("sheet.uncomputed", {"cell": cell.coordinate, "text": text}))
            indent = int(cell.alignment.indent) if text and cell.has_style and cell.alignment else 0
            row.append(tidy(INDENT * indent + text))
        rows.append(row)
    merged = [
        Span(one.min_row - 1, one.min_col - 1, one.max_row - one.min_row + 1, one.max_col - one.min_col + 1)
        for one in sheet.merged_cells.ranges
    ]
    hidden = [str(number) for number, row in sheet.row_dimensions.items() if row.hidden and number <= sheet.max_row]
    columns = [letter for letter, column in sheet.column_dimensions.items() if column.hidden]
    if sheet.sheet_state != "visible":
        remarks.append(("sheet.hidden", {}))
    if hidden or columns:
        remarks.append(("sheet.hidden-part", {"parts": ", ".join([*hidden[:20], *columns[:20]])}))
    return Sheet(sheet.title, "", rectangular(rows), tuple(merged), remarks=tuple(remarks))


def other(content: bytes, name: str) -> list[Sheet]:
    """The sheets of an old Excel workbook or an OpenDocument one, numbers as stored. Raises Unreadable."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        listed = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
        _few(len(listed), name)
        found = []
        for one in listed:
            sheet = book.get_sheet_by_name(one.name)
            limits.bounded(sheet.total_height, sheet.total_width, one.name)
            rows = [[tidy(displayed(cell)) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
            spans = [_span(*span) for span in sheet.merged_cell_ranges or ()]
            remarks: Remarks = [] if one.visible == SheetVisibleEnum.Visible else [("sheet.hidden", {})]
            found.append(Sheet(one.name, "", rectangular(rows), tuple(spans), remarks=tuple(remarks)))
        return found
    except PasswordError as error:
        raise Unreadable("sheet.password", file=name) from error
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("sheet.damaged", file=name) from error


def _span(begin: tuple[int, int], end: tuple[int, int]) -> Span:
    return Span(begin[0], begin[1], end[0] - begin[0] + 1, end[1] - begin[1] + 1)


def _few(count: int, name: str) -> None:
    if count > limits.SHEETS:
        raise Unreadable("sheet.sheets", file=name, count=count, most=limits.SHEETS)


def tidy(text: str) -> str:
    """A cell's text on one line; blanks before a name stay, for they say what it belongs to."""
    text = " ".join(text.replace("\xa0", " ").splitlines()).rstrip()
    return text if re.match(r"[ \u3000]*[^\W\d_]", text) else text.strip()


def rectangular(rows: Iterable[Sequence[str]], width: int = 0) -> tuple[tuple[str, ...], ...]:
    """Rows made equally long with empty cells; a sheet has at least one cell."""
    kept = [tuple(row) for row in rows]
    width = max([width, 1, *map(len, kept)])
    return tuple(row + ("",) * (width - len(row)) for row in kept) or (("",) * width,)
