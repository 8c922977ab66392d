"""Pages, papers, old texts and OpenDocument as offices and websites write them: no cell is lost or moved."""

import io
import zipfile

import pytest

from indicators.sheets import Span, Unreadable, read, read_apart

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
TABLE = "<table><tr><th>地区</th><th>2023年</th></tr><tr><td>沈阳</td><td>12.3</td></tr></table>"
ROWS = (("地区", "2023年"), ("沈阳", "12.3"))


def packed(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/"), text)
    return stream.getvalue()


def paper(body: str) -> bytes:
    return packed(**{"word__document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'})


def line(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*texts: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{line(text)}</w:tc>' for text in texts)}</w:tr>"


def control(inside: str) -> str:
    return f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def opened(*rows: str) -> bytes:
    body = "".join(one if one.startswith("<table:table-row") else f"<table:table-row>{one}</table:table-row>"
                   for one in rows)  # fmt: skip
    return packed(**{
        "content.xml": f'<o:c xmlns:o="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0" xmlns:t="{OASIS}:text:1.0">'
        f'<o:spreadsheet><table:table table:name="表">{body}</table:table></o:spreadsheet></o:c>',
    })  # fmt: skip


def cell(shown: str, more: str = "") -> str:
    return f"<table:table-cell {more}><t:p>{shown}</t:p></table:table-cell>"


def test_tables_rows_and_cells_in_content_controls_are_read():
    third = control("<w:tc>" + line("大连") + "</w:tc>")
    table = row("地区", "2023年") + control(row("沈阳", "1")) + f"<w:tr>{third}</w:tr>"
    (sheet,) = read(paper(control(f"<w:tbl>{table}</w:tbl>")), "a.docx")
    assert sheet.rows == (("地区", "2023年"), ("沈阳", "1"), ("大连", ""))


def test_a_table_in_a_cell_is_one_of_its_own():
    inner = f"<w:tbl>{row('内', '值')}{row('甲', '7')}</w:tbl>"
    outer = (
        f"<w:tbl>{row('地区', '2023年')}<w:tr><w:tc>{line('沈阳')}{inner}</w:tc><w:tc>{line('5')}</w:tc></w:tr></w:tbl>"
    )
    first, second = read(paper(outer), "a.docx")
    assert (first.rows, second.rows) == ((("地区", "2023年"), ("沈阳", "5")), (("内", "值"), ("甲", "7")))
    page = TABLE.replace("沈阳", "沈阳<table><tr><td>甲</td><td>7</td></tr></table>")
    assert [one.rows for one in read(f"<html>{page}".encode(), "a.html")] == [ROWS, (("甲", "7"),)]
    assert [one.rows for one in read(f"<table><tr><td>{TABLE}</table>".encode(), "a.html")] == [ROWS]


def test_a_note_behind_a_table_is_its_own_and_no_title_of_the_next():
    table = f"<w:tbl>{row('地区', '值')}{row('沈阳', '1')}</w:tbl>"
    body = line("表一") + table + line("注：快报数。") + line("表二") + table
    told = [(one.caption, one.notes) for one in read(paper(body), "a.docx")]
    assert told == [("表一", ("注：快报数。",)), ("表二", ())]
    page = f"<html><h3>表一</h3>{TABLE}<p>注：快报数。</p><h3>表二</h3>{TABLE}"
    assert [(one.caption, one.notes) for one in read(page.encode(), "a.html")] == told


@pytest.mark.parametrize(
    "before",
    ['<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">', "<font>", "<p>x</p>"],
)
def test_a_page_is_known_however_it_begins(before):
    assert read((before + TABLE).encode(), "a.xls")[0].rows == ROWS


def test_a_page_is_read_as_it_is_shown():
    foot = "<tfoot><tr><td colspan=2>注：脚</td></tr></tfoot>"
    page = f"<table>{foot}<thead><tr><th>地区<th>值</thead><tr><td>甲<td>1</table>"
    (sheet,) = read(page.encode(), "a.html")
    assert (sheet.rows, sheet.notes) == ((("地区", "值"), ("甲", "1")), ("注：脚",))
    rest = "<table><tr><td rowspan=0>甲<td>1<tr><td>2</table>"
    assert read(rest.encode(), "a.html")[0].rows == (("甲", "1"), ("", "2"))
    (sheet,) = read(TABLE.replace("<td>12.3", "<td>12.3<script>x = 9</script><!-- 8 -->").encode(), "a.html")
    assert sheet.rows == ROWS
    (sheet,) = read(TABLE.replace("<tr><td>", '<tr style="display: none"><td>').encode(), "a.html")
    assert (sheet.rows, sheet.remarks) == (ROWS, (("sheet.hidden-part", {"hidden": "2"}),))


@pytest.mark.parametrize("text", ["地区,2023年\r沈阳,12.3\r", "sep=;\r\n地区;2023年\r\n沈阳;12.3"])
def test_lines_of_old_programs_and_a_named_separator(text):
    assert read(text.encode(), "a.csv")[0].rows == ROWS


def test_a_quotation_mark_without_its_second_swallows_no_rows():
    with pytest.raises(Unreadable) as refused:
        read('地区,2023年\n沈阳,1\n大连,"2\n鞍山,3\n'.encode(), "a.csv")
    assert (refused.value.key, refused.value.values["row"]) == ("sheet.line", 3)


def test_tables_with_headings_of_their_own_behind_a_blank_row_are_apart():
    first, second = read("地区,2023\n沈阳,1\n,\n地区,2023\n大连,2\n".encode(), "a.csv")
    assert (first.rows[1], second.rows[1], second.address(1, 1)) == (("沈阳", "1"), ("大连", "2"), "B5")
    with pytest.raises(Unreadable, match=r"sheet\.sheets"):
        read("名,值\n甲,1\n,\n".encode() * 60, "a.csv")


def test_opendocument_gives_cells_as_shown():
    content = opened(
        cell("地区", 'table:number-rows-spanned="2"') + cell("2023年", 'table:number-columns-spanned="2"'),
        f"<table:covered-table-cell/>{cell('绝对值')}{cell('增长')}",
        cell("沈<t:s t:c='2'/>阳") + cell("12.3") + cell("5.6%"),
        '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    )
    (sheet,) = read(content, "a.ods")
    assert sheet.rows == (("地区", "2023年", ""), ("", "绝对值", "增长"), ("沈  阳", "12.3", "5.6%"))
    assert sheet.merged == (Span(0, 0, 2, 1), Span(0, 1, 1, 2))


@pytest.mark.parametrize(("again", "key"), [("columns", "sheet.columns"), ("rows", "sheet.rows")])
def test_opendocument_may_repeat_a_cell_without_end(again, key):
    many = f'table:number-{again}-repeated="2000000000"'
    line = cell("1", many) if again == "columns" else f"<table:table-row {many}>{cell('1')}</table:table-row>"
    with pytest.raises(Unreadable) as refused:
        read(opened(line), "a.ods")
    assert refused.value.key == key


def test_any_name_of_a_file_is_only_its_name():
    for name in ("a\0b.csv", "长" * 10_000, "\ud800.csv", "-c"):
        assert read_apart("地区,2023年\n沈阳,12.3\n".encode(), name)[0].rows == ROWS
