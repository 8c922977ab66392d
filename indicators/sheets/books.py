"""Workbooks -> sheets: .xlsx by openpyxl, which knows how a cell is shown; .xls and .xlsb by calamine."""

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from indicators.sheets import limits
from indicators.sheets.display import displayed, mistaken
from indicators.sheets.grid import Sheet, Span, Unreadable, letters, rectangular, tidy
from indicators.sheets.parts import Part, parts

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

INDENT = "\u3000"
Remarks = list[tuple[str, dict[str, str]]]


def xlsx(content: bytes, name: str) -> list[Sheet]:
    """The sheets of an Excel workbook, every cell as Excel shows it. Raises Unreadable."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            told = parts(file)
        limits.few(len(told), name)
        # Row by row: a sheet that is held whole takes ten times the memory.
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        return [_worksheet(one, told.get(one.title, Part())) for one in book.worksheets]
    except Unreadable:
        raise
    except (InvalidFileException, zipfile.BadZipFile, LookupError, ValueError, TypeError, AttributeError, OSError,
            SyntaxError, zlib.error, NotImplementedError) as error:  # fmt: skip
        raise Unreadable("sheet.damaged", file=name) from error


def _worksheet(sheet: "ReadOnlyWorksheet", part: Part) -> Sheet:
    remarks: Remarks = []
    rows = []
    # What a sheet says of its own extent is often wrong.
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(max_row=part.rows, max_col=part.columns) if part.rows else (), 1):
        row = [_shown(cell, remarks) for cell in cells]
        rows.append(row + [""] * (part.columns - len(row)))
        if number == part.rows:
            break
    for (row_number, column), formula in part.formulas.items():
        rows[row_number - 1][column - 1] = tidy(formula)
        remarks.append(("sheet.uncomputed", {"cell": f"{letters(column)}{row_number}", "text": formula}))
    hidden = [str(one) for one in part.hidden_rows if one <= part.rows]
    columns = [letters(n) for begin, end in part.hidden_columns for n in range(begin, min(end, part.columns) + 1)]
    if sheet.sheet_state != "visible":
        remarks.append(("sheet.hidden", {}))
    if hidden or columns:
        remarks.append(("sheet.hidden-part", {"hidden": ", ".join([*hidden[:20], *columns[:20]])}))
    return Sheet(sheet.title, "", rectangular(rows), tuple(part.merged), remarks=tuple(remarks))


def _shown(cell: "ReadOnlyCell", remarks: Remarks) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        alignment = cell.alignment if cell.has_style else None
        return tidy(INDENT * (int(alignment.indent) if alignment else 0) + value)
    code = cell.number_format
    text = displayed(value, code).strip()
    if mistaken(value, code):
        remarks.append(("sheet.dated", {"cell": cell.coordinate, "text": text}))
    return text


def other(content: bytes, name: str) -> list[Sheet]:
    """The sheets of an old or binary Excel workbook, numbers as stored, which is told. Raises Unreadable."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        listed = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
        limits.few(len(listed), name)
        found = []
        for one in listed:
            sheet = book.get_sheet_by_name(one.name)
            limits.bounded(sheet.total_height, sheet.total_width, one.name)
            rows = [[tidy(displayed(cell)) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
            spans = [_span(*span) for span in sheet.merged_cell_ranges or ()]
            remarks: Remarks = [("sheet.stored", {})]
            if one.visible != SheetVisibleEnum.Visible:
                remarks.append(("sheet.hidden", {}))
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
