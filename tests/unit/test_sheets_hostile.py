"""Workbooks made to break a reader, or made so by programs that mean well."""

import io
import re
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Border, Side

from indicators.sheets import Sheet, Span, Unreadable, read
from indicators.sheets.limits import CHARACTERS

SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def book(*rows: tuple[object, ...]) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        sheet = made.add_worksheet("表")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return stream.getvalue()


def changed(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one of its parts changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            body = old.read(name)
            new.writestr(name, change(body) if name == part else body)
    return stream.getvalue()


TABLE = book(("地区", "2022年", "2023年"), ("沈阳市", 7695.8, 8122.1))
ROWS = (("地区", "2022年", "2023年"), ("沈阳市", "7695.8", "8122.1"))
LAUGHS = b'<!DOCTYPE s [<!ENTITY a "ha">%s]>' % b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
)


def refusal(content: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as refused:
        read(content, "表.xlsx")
    return refused.value


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, b"<v>0</v>", b"<v>99999</v>"),
        (SHEET, b'r="A1"', b'r="ZZZZZZZ1"'),
        (SHEET, b'r="A1"', b'r="\xc3\xa41"'),
        (SHEET, b"<sheetData>", b"<sheetData>" + b"<a>" * 100_000 + b"</a>" * 100_000),
        (SHEET, b"</worksheet>", b""),
        (STRINGS, b"<sst", LAUGHS + b"<sst"),
    ],
    ids=["no such text", "a column that is none", "a strange letter", "deep nesting", "no end", "a billion laughs"],
)
def test_a_part_that_is_wrong_makes_a_damaged_file(part, old, new):
    content = changed(TABLE, part, lambda body: body.replace(old, new, 1).replace("地区".encode(), b"&j;"))
    assert refusal(content).key == "sheet.damaged"


def test_no_file_of_the_machine_comes_in_by_an_entity(tmp_path):
    (tmp_path / "secret").write_text("secret")
    declared = f'<!DOCTYPE s [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]><sst'.encode()
    content = changed(TABLE, STRINGS, lambda body: body.replace(b"<sst", declared, 1).replace("地区".encode(), b"&x;"))
    assert refusal(content).key == "sheet.damaged"


@pytest.mark.parametrize("reference", ["A1:XFD1048576", "A1:ZZZ2000000000", "B1:B1048576"])
def test_a_merged_cell_reaches_no_further_than_the_table(reference):
    merged = f'</sheetData><mergeCells><mergeCell ref="{reference}"/></mergeCells>'.encode()
    (sheet,) = read(changed(TABLE, SHEET, lambda body: body.replace(b"</sheetData>", merged)), "表.xlsx")
    assert sheet.rows == ROWS
    assert set(sheet.merged) <= {Span(0, 0, 2, 3), Span(0, 1, 2, 1)}


def test_empty_cells_with_a_border_are_no_part_of_the_table():
    """Borders drawn to the last column or to row 65,536 are common; nothing stands in them."""
    made = openpyxl.load_workbook(io.BytesIO(TABLE))
    for cell in ("XFD1", "A65536", "E2"):
        made.active[cell].border = Border(left=Side("thin"))
    stream = io.BytesIO()
    made.save(stream)
    (sheet,) = read(stream.getvalue(), "表.xlsx")
    assert sheet == Sheet("表", "", ROWS)


def test_what_is_too_large_is_named_with_its_sheet_and_the_limit():
    tall = book(*[(number,) for number in range(20_001)])
    assert refusal(tall).text("zh") == "工作表 表：≥ 20,001 行，多于 20,000 行。请删去表下的空行，或分成几个表。"
    told = refusal(changed(TABLE, SHEET, lambda body: body.replace(b'r="C2"', b'r="XFD2"')))
    assert (told.key, told.values["sheet"], told.values["count"]) == ("sheet.columns", "表", "≥ 16,384")


def test_one_text_in_many_cells_is_as_much_as_is_shown():
    long = "长" * 30_000
    told = refusal(book(*[[long] * 10 for _ in range(CHARACTERS // 300_000 + 1)]))
    assert (told.key, told.values["sheet"], told.values["count"]) == ("sheet.text", "表", "5,100,000")


def test_a_formula_without_a_result_stands_where_its_result_would():
    content = changed(
        TABLE,
        SHEET,
        lambda body: body.replace(b"<v>7695.8</v>", b'<f t="shared" ref="B2:C2" si="0">A9/2</f>').replace(
            b"<v>8122.1</v>", b'<f t="shared" si="0"/><v></v>'
        ),
    )
    (sheet,) = read(content, "表.xlsx")
    assert sheet.rows[1] == ("沈阳市", "=A9/2", "=…")
    assert [values["cell"] for key, values in sheet.remarks if key == "sheet.uncomputed"] == ["B2", "C2"]


def test_hidden_columns_are_told_by_every_letter():
    hidden = b'<cols><col min="2" max="16384" width="0" hidden="1"/></cols><sheetData>'
    (sheet,) = read(changed(TABLE, SHEET, lambda body: body.replace(b"<sheetData>", hidden)), "表.xlsx")
    assert sheet.remarks == (("sheet.hidden-part", {"hidden": "B, C"}),)


def test_cells_may_leave_their_references_out():
    """ECMA-376 part 1, 18.3.1.4: ``r`` is optional; a cell without it follows the one before."""
    content = changed(TABLE, SHEET, lambda body: re.sub(rb' r="[A-Z]*[0-9]+"', b"", body))
    assert read(content, "表.xlsx")[0].rows == ROWS
