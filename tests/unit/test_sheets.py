"""Files with tables become grids of cells as displayed; what cannot be read is said, with its place."""

import datetime as dt
import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from docx import Document
from openpyxl.styles import Alignment

from indicators.sheets import Sheet, Span, Unreadable, pasted, read, read_apart
from indicators.sheets.display import displayed

YEARS = ("地区", "2022年", "2023年")


def workbook(*sheets: dict[str, object], merged: tuple[str, ...] = (), formats: dict[str, str] | None = None) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, cells in enumerate(sheets, 1):
        sheet = book.create_sheet(f"表{number}")
        for address, value in cells.items():
            sheet[address] = value
        for span in merged:
            sheet.merge_cells(span)
        for address, code in (formats or {}).items():
            sheet[address].number_format = code
    return saved(book)


def saved(book: object) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def grid(rows: list[tuple[object, ...]], top: int = 1) -> dict[str, object]:
    return {
        f"{chr(65 + column)}{top + row}": value
        for row, cells in enumerate(rows)
        for column, value in enumerate(cells)
        if value is not None
    }


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (12.345, "0.0", "12.3"),
        (12.35, "0.0", "12.4"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (-0.031, "0.0%", "-3.1%"),
        (0.1 + 0.2, "General", "0.3"),
        (100, "General", "100"),
        (1e9, "General", "1000000000"),
        (5, "00", "05"),
        (12.5, "0.0_ ", "12.5"),
        (12.5, '0.0"亿元"', "12.5亿元"),
        (-3.25, "0.0;[Red]-0.0", "-3.3"),
        (-3.25, "0.0;(0.0)", "(3.3)"),
        (0, '0.0;-0.0;"-"', "-"),
        (12345678, "0.0,,", "12.3"),
        (-0.04, "0.0", "0.0"),
        (0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"),
        (-1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-1,234.50"),
        (12345.6, "# ##0.0", "12 345.6"),
        (1, "# ##0.0", "1.0"),
        (123456, '0!.0,"万"', "12.3万"),
        (9999, '0!.0,"万"', "1.0万"),
        (12.345, "[>100]0.0;0.00", "12.345"),
        (1e300, "General", "1E+300"),
        (dt.time(18, 0), "h:mm AM/PM", "18:00"),
        (2.5, "0.##", "2.5"),
        (2, "0.##", "2"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        ("#DIV/0!", "General", "#DIV/0!"),
        (dt.datetime(2023, 3, 4), "yyyy/m/d", "2023/3/4"),
        (dt.datetime(2023, 3, 4), 'yyyy"年"m"月"', "2023年3月"),
        (dt.datetime(2023, 3, 4), 'm"月"d"日"', "3月4日"),
        (dt.datetime(2023, 3, 4, 5, 6), "yyyy-mm-dd hh:mm", "2023-03-04 05:06"),
        (Decimal("0.50"), "0.00", "0.50"),
    ],
)
def test_a_cell_is_read_as_it_is_shown(value, code, shown):
    assert displayed(value, code) == shown


def test_a_title_over_the_table_and_a_note_below_it_are_no_rows():
    rows = [("各市地区生产总值",), (None, None, "单位：亿元"), YEARS, ("沈阳市", 7695.8, 8122.1), ("注：快报数。",)]
    (sheet,) = read(workbook(grid(rows), merged=("A1:C1",)), "a.xlsx")
    assert sheet.caption == "各市地区生产总值\n单位：亿元"
    assert sheet.notes == ("注：快报数。",)
    assert sheet.rows == (YEARS, ("沈阳市", "7695.8", "8122.1"))
    assert sheet.address(1, 2) == "C4"


def test_merged_headings_stand_in_their_first_cell():
    rows = [("指标", "2023年", None), (None, "绝对值", "增长（%）"), ("出口", 5, -6.1)]
    (sheet,) = read(workbook(grid(rows), merged=("A1:A2", "B1:C1")), "a.xlsx")
    assert sheet.rows[:2] == (("指标", "2023年", ""), ("", "绝对值", "增长（%）"))
    assert set(sheet.merged) == {Span(0, 0, 2, 1), Span(0, 1, 1, 2)}


def test_two_tables_on_a_sheet_are_two_with_their_own_captions_and_addresses():
    below = {**grid([YEARS, ("沈阳市", 1, 2)]), **grid([("表二",), YEARS, ("大连市", 3, 4)], 6)}
    first, second = read(workbook(below), "a.xlsx")
    assert (first.rows[1], second.rows[1]) == (("沈阳市", "1", "2"), ("大连市", "3", "4"))
    assert (second.caption, second.address(1, 0)) == ("表二", "A8")
    beside = {
        **grid([("地区", "产值"), ("沈阳市", 1), ("大连市", 2)]),
        **{f"{column}{row}": value for column, row, value in
           [("D", 1, "指标"), ("E", 1, "数"), ("D", 2, "出口"), ("E", 2, 5), ("D", 3, "进口"), ("E", 3, 6)]},
    }  # fmt: skip
    left, right = read(workbook(beside), "a.xlsx")
    assert left.rows[2] == ("大连市", "2")
    assert (right.rows[2], right.address(2, 1)) == (("进口", "6"), "E3")


def test_rows_behind_a_blank_one_go_on_with_the_table():
    (sheet,) = read(workbook({**grid([YEARS, ("沈阳市", 1, 2)]), **grid([("大连市", 3, 4)], 4)}), "a.xlsx")
    assert sheet.rows == (YEARS, ("沈阳市", "1", "2"), ("", "", ""), ("大连市", "3", "4"))


def test_an_indent_stays_and_numbers_have_none():
    book = openpyxl.Workbook()
    for row in (YEARS, ("沈阳市", 1, 2), ("浑南区", 3, 4)):
        book.active.append(row)
    book.active["A3"].alignment = Alignment(indent=2)
    book.active["B3"].alignment = Alignment(indent=2)
    (sheet,) = read(saved(book), "a.xlsx")
    assert sheet.rows[2] == ("\u3000\u3000浑南区", "3", "4")


def test_what_a_person_must_know_of_a_sheet_is_told():
    book = openpyxl.Workbook()
    for row in (YEARS, ("沈阳市", dt.datetime(2023, 3, 4), "=1/3"), ("大连市", 3, 4)):
        book.active.append(row)
    book.active["B2"].number_format = "m/d"
    book.active.row_dimensions[3].hidden = True
    (sheet,) = read(saved(book), "a.xlsx")
    assert dict(sheet.remarks) == {
        "sheet.dated": {"cell": "B2", "text": "3/4"},
        "sheet.uncomputed": {"cell": "C2", "text": "=1/3"},
        "sheet.hidden-part": {"hidden": "3"},
    }
    assert sheet.rows[1] == ("沈阳市", "3/4", "=1/3")


def test_cells_are_pasted_as_excel_copies_them():
    (sheet,) = pasted('地区\t2022年\t2023年\n沈阳市\t"1,234.5"\t12 345.6\n大连市\t-\t…\n盘锦市\t\t12.3①\n')
    assert sheet.rows == (
        YEARS,
        ("沈阳市", "1,234.5", "12 345.6"),
        ("大连市", "-", "…"),
        ("盘锦市", "", "12.3①"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_is_read_in_any_encoding_and_with_any_separator(encoding, separator):
    text = "\n".join(separator.join(row) for row in (YEARS, ("沈阳市", "1.5", "2"), ("大连市", "3", "4")))
    (sheet,) = read(text.encode(encoding), "a.csv")
    assert sheet.rows[1] == ("沈阳市", "1.5", "2")


PAGE = """<html><head><meta charset="gb2312"></head><body><h3>价格指数</h3><p>（上年同月=100）</p><table>
<tr><th rowspan="2">项目</th><th colspan="2">2023年</th></tr><tr><th>1月</th><th>2月</th></tr>
<tr><td>&nbsp;&nbsp;食品烟酒</td><td>104.0</td><td>102.3<sup>①</sup></td></tr></table></body></html>"""


def test_a_page_gives_its_table_with_the_lines_before_it():
    (sheet,) = read(PAGE.encode("gb18030"), "zs.xls")
    assert sheet.caption == "价格指数\n（上年同月=100）"
    assert sheet.rows == (("项目", "2023年", ""), ("", "1月", "2月"), ("  食品烟酒", "104.0", "102.3①"))
    assert set(sheet.merged) == {Span(0, 0, 2, 1), Span(0, 1, 1, 2)}


def test_a_word_document_gives_its_tables():
    document = Document()
    document.add_paragraph("主要指标（单位：亿元）")
    table = document.add_table(3, 3)
    for address, text in {
        (0, 0): "指标",
        (0, 1): "2023年",
        (1, 1): "总量",
        (1, 2): "增长",
        (2, 0): "出口",
        (2, 1): "5",
    }.items():
        table.cell(*address).text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    (sheet,) = read(saved(document), "a.docx")
    assert sheet.caption == "主要指标（单位：亿元）"
    assert [[cell.strip() for cell in row] for row in sheet.rows] == [
        ["指标", "2023年", ""], ["", "总量", "增长"], ["出口", "5", ""],
    ]  # fmt: skip
    assert set(sheet.merged) == {Span(0, 0, 2, 1), Span(0, 1, 1, 2)}


def packed(**entries: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in entries.items():
            file.writestr(name.replace("__", "/"), text)
    return stream.getvalue()


def word(cell: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f"<w:tbl><w:tr><w:tc><w:tcPr>{cell}</w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return stream.getvalue()


def wide(cell: str) -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"], book.active[cell] = "地区", 1
    return saved(book)


BAD = {
    "empty": (b"", "sheet.empty"),
    "a sheet of nothing": (workbook({}), "sheet.empty"),
    "blanks": (b" \n\t\n", "sheet.empty"),
    "an error page": ("<html><body><h1>404 页面不存在</h1></body></html>".encode(), "sheet.no-table"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, "sheet.kind"),
    "an archive": (packed(a="1"), "sheet.kind"),
    "half a workbook": (workbook(grid([YEARS]))[:2000], "sheet.damaged"),
    "a locked workbook": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
                          "sheet.password"),
    "half an old workbook": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "sheet.damaged"),
    "more columns than are read": (wide("AMK1"), "sheet.columns"),
    "more rows than are read": (wide("A20002"), "sheet.rows"),
    "the last cell that Excel has": (wide("XFD1048576"), "sheet.columns"),
    "a million columns": ((",".join("1" * 1_000_000)).encode(), "sheet.columns"),
    "a Word cell over two thousand million columns": (word('<w:gridSpan w:val="2000000000"/>'), "sheet.columns"),
    "more than is read": (b"1," * 5_000_001, "sheet.too-big"),
    "a bomb": (packed(**{"xl__workbook.xml": "0" * 101_000_000}), "sheet.too-big"),
    "a cell without an end": (b'a,b\n1,"' + b"x" * 200_000, "sheet.line"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_read_is_said_in_both_languages(case):
    content, key = BAD[case]
    with pytest.raises(Unreadable) as refused:
        read(content, "表.xls")
    assert refused.value.key == key
    for lang in ("zh", "en"):
        assert "{" not in refused.value.text(lang)


def test_a_page_may_say_that_a_cell_is_wide_and_tall_as_the_sea():
    text = PAGE.replace('rowspan="2"', 'rowspan="2000000000"')
    assert read(text.encode(), "a.html")[0].rows[0][0] == "项目"
    with pytest.raises(Unreadable, match=r"sheet\.columns"):
        read(PAGE.replace('colspan="2"', 'colspan="2000000000"').encode(), "a.html")


def test_a_file_is_read_apart_with_the_same_result_and_faults():
    content = workbook(grid([YEARS, ("沈阳市", 1, 2)]), {"A1": "注"}, merged=("B1:C1",))
    assert read_apart(content, "a.xlsx") == read(content, "a.xlsx")
    with pytest.raises(Unreadable) as refused:
        read_apart(b"", "空.csv")
    assert (refused.value.key, refused.value.values) == ("sheet.empty", {"file": "空.csv"})


def test_what_takes_more_than_it_may_ends_in_a_sentence():
    content = workbook(grid([YEARS, ("沈阳市", 1, 2)]))
    with pytest.raises(Unreadable) as refused:
        read_apart(content, "大.xlsx", memory=1_000_000)
    assert refused.value.key == "sheet.exhausted"
    assert "大.xlsx" in refused.value.text("zh")


def test_a_cell_has_the_name_that_a_person_sees():
    sheet = Sheet("", "", (("1", "2"), ("3", "4")), top=9, left=25)
    assert [sheet.address(0, 0), sheet.address(1, 1)] == ["Z10", "AA11"]
