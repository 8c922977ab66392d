"""Files to take away: numbers typed, print and bound kept, formulas defused."""

import io
import json
import zipfile
from datetime import date

import frictionless
import openpyxl
import pandas as pd
import plotly.graph_objects as go
import pytest

from indicators import current
from indicators.__main__ import main
from indicators.charts.lookup import exhibit, find, listed
from indicators.charts.theme import LIGHT
from indicators.exports import Origin, file_name, to_csv, to_json, to_zip, workbook
from indicators.exports.picture import framed
from indicators.exports.tabular import encoded
from indicators.exports.workbook import to_xlsx
from indicators.figures import selection
from indicators.figures.selection import Filters
from indicators.tables.package import tables
from indicators.view import View

DAY = date(2026, 11, 24)


@pytest.fixture
def origin(every, zh):
    one = find("anshan-srdi-targets", every, Filters(), zh)
    view = View("enterprises", chart="anshan-srdi-targets")
    return Origin.of(one, view, current.known(), "https://stats.example", DAY)


def test_csv_opens_in_excel_and_keeps_qualifier_and_source(pick, zh, origin):
    data = to_csv(
        pick("anshan-srdi-national-2023", "chaoyang-investment-planned", "falan-export-countries"), zh, origin
    )
    assert data.startswith(b"\xef\xbb\xbf")
    table = pd.read_csv(io.BytesIO(data), dtype={"city": str})
    assert list(table["printed"]) == ["不少于30家", "88.32亿元", "数十个"]
    assert list(table["bound"]) == ["at_least", "exact", "vague"]
    assert table.loc[0, "indicator_name"] == "国家级“专精特新”小巨人企业"
    assert table.loc[0, "paragraph"] == 3
    assert table.loc[1, "base_value"] == 8_832_000_000
    assert pd.isna(table.loc[2, "value"])
    assert table.loc[0, "city"] == "210300"


def test_names_follow_the_language_and_codes_do_not(pick, en, origin):
    table = pd.read_csv(io.BytesIO(to_csv(pick("gaosanjiazi-cattle"), en, origin)))
    assert table.loc[0, "indicator_name"] == "Beef cattle in stock"
    assert table.loc[0, "printed"] == "600余头"
    assert table.loc[0, "unit"] == "头"


def test_cells_that_look_like_formulas_are_defused(pick, zh, origin):
    rows = pick("gaosanjiazi-cattle", note_zh='=HYPERLINK("http://x")', printed="@x")
    table = pd.read_csv(io.BytesIO(to_csv(rows, zh, origin)))
    assert table.loc[0, "note"] == '\'=HYPERLINK("http://x")'
    assert table.loc[0, "printed"] == "'@x"
    cells = [cell for row in openpyxl.load_workbook(io.BytesIO(to_xlsx(rows, zh, origin)))["编号表"] for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert {cell.value for cell in cells} >= {'=HYPERLINK("http://x")', "@x"}


@pytest.mark.parametrize("text", ["<r>&x</r>", "<r><t>x</t></r>", "<r></r>"])
def test_a_text_that_looks_like_the_xml_of_a_cell_is_a_text(pick, zh, origin, text):
    rows = pick("gaosanjiazi-cattle", note_zh=text, printed=text)
    book = to_xlsx(rows, zh, origin)
    for sheet in ("数据", "编号表"):
        assert [cell.value for cell in openpyxl.load_workbook(io.BytesIO(book))[sheet][2]].count(text) == 2


def test_a_remark_that_is_not_there_is_an_empty_cell(pick, zh, origin):
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(pick("gaosanjiazi-cattle"), zh, origin)))["编号表"]
    header = [cell.value for cell in sheet[1]]
    row = dict(zip(header, sheet[2], strict=True))
    assert [(row[name].value, row[name].data_type) for name in ("upper", "same_as", "revised")] == [(None, "n")] * 3


def test_the_same_day_gives_the_same_bytes(pick, zh, origin, monkeypatch):
    rows = pick("shenyang-waste-own", "anshan-srdi-national-2023")
    first = to_xlsx(rows, zh, origin), to_zip(rows, zh, origin)
    monkeypatch.setattr("time.time", lambda: 1_900_000_000.0)
    assert (to_xlsx(rows, zh, origin), to_zip(rows, zh, origin)) == first
    properties = openpyxl.load_workbook(io.BytesIO(first[0])).properties
    assert (properties.created.date(), properties.modified.date()) == (DAY, DAY)


def test_xlsx_has_typed_numbers_a_frozen_header_and_sheets_of_meaning_and_sources(pick, zh, origin):
    rows = pick("shenyang-waste-own", "anshan-srdi-national-2023")
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(rows, zh, origin)))
    assert book.sheetnames == ["数据", "编号表", "指标说明", "来源"]
    sheet = book["编号表"]
    header = [cell.value for cell in sheet[1]]
    row = dict(zip(header, (cell.value for cell in sheet[3]), strict=True))
    assert sheet.cell(2, header.index("value") + 1).value == 3181
    assert (row["value"], row["bound"], row["printed"]) == (30, "at_least", "不少于30家")
    assert row["figure_link"] == "https://stats.example/?v=1&lang=zh&figure=anshan-srdi-national-2023"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert 20 < sheet.column_dimensions["A"].width < 37
    codes = [cell.value for cell in book["指标说明"]["A"]]
    assert codes[1:3] == ["srdi-giants-national", "waste-funding-own"]
    assert {"printed", "bound", "base_value"} <= set(codes)
    sources = {row[0].value: row[1].value for row in book["来源"].iter_rows()}
    assert sources["标题"] == "鞍山力争到2023年有不少于30家国家级“小巨人”"
    assert sources["链接"].endswith("/enterprises?v=1&lang=zh&chart=anshan-srdi-targets&as=chart")
    assert sources["导出日期"] == "2026-11-24"
    assert "第3段" in sources["来源"]
    assert any("[N]" in (row[1].value or "") for row in book["来源"].iter_rows())


def test_cells_of_a_workbook_wrap_and_begin_at_the_top(pick, zh, origin):
    data = to_xlsx(pick("falan-export-countries", "falan-market-share"), zh, origin)
    # The look of all cells that have none of their own, with a content or without.
    looks = zipfile.ZipFile(io.BytesIO(data)).read("xl/styles.xml").decode()
    assert '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0">' in looks
    assert looks.count('<alignment vertical="top" wrapText="1"/>') == 2
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        there = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
        assert {(cell.alignment.vertical, cell.alignment.wrap_text) for cell in there} == {("top", True)}
        assert (sheet["A1"].font.bold, sheet["A1"].alignment.wrap_text) == (True, None)


def test_json_says_what_its_columns_mean(pick, en, origin):
    content = json.loads(to_json(pick("falan-export-countries", "falan-market-share"), en, origin))
    assert [figure["value"] for figure in content["figures"]] == [None, 35.0]
    assert content["columns"]["printed"].startswith("The number as printed")


def test_truths_are_truths_in_json(zh):
    rows = json.loads(encoded("measures", "json", zh))["measures"]
    assert [row["signed"] for row in rows if row["measure"] in ("level", "rank")] == [True, False]


def test_dates(dataset, zh, origin):
    table = pd.read_csv(io.BytesIO(to_csv(selection.dates(dataset), zh, origin)))
    assert len(table) == 8
    assert table.loc[0, "note_zh"] == "朝阳高新区晋升省级开发区"
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(selection.dates(dataset), zh, origin)))
    assert book["数据"].max_row == 9


def test_a_csv_says_where_each_row_was_shown_and_when(pick, zh, origin):
    table = pd.read_csv(io.BytesIO(to_csv(pick("anshan-srdi-national-2023"), zh, origin)))
    row = table.iloc[0]
    assert row["heading"] == "鞍山力争到2023年有不少于30家国家级“小巨人”"
    assert row["subtitle"] == "企业数 · 鞍山市 · 单位：家 · 2023年"
    assert row["link"] == "https://stats.example/enterprises?v=1&lang=zh&chart=anshan-srdi-targets&as=chart"
    assert row["retrieved"] == "2026-11-24"


def test_the_zip_is_a_valid_package_of_the_selection(tmp_path, every, zh, origin):
    rows = every[every["city"] == "210300"]
    data = to_zip(rows, zh, origin)
    assert data == to_zip(rows, zh, origin)
    zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid
    assert report.stats["tasks"] == len(tables())
    assert list(pd.read_csv(tmp_path / "figures.csv")["figure"]) == list(rows["figure"])
    assert json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))["homepage"] == origin.link


def test_a_picture_holds_heading_source_link_and_day(every, zh, origin):
    one = find("anshan-srdi-targets", every, Filters(), zh)
    figure = framed(one, origin, LIGHT)
    texts = [note["text"] for note in figure["layout"]["annotations"]]
    assert "<b>鞍山力争到2023年有不少于30家国家级“小巨人”</b>" in texts
    assert any("≥ 30 家" in text for text in texts)
    assert any(text.startswith("来源：") and text.endswith("第3段") for text in texts)
    way = "https://stats.example/enterprises?v=1&lang=zh&chart=anshan-srdi-targets&as=chart"
    assert "导出于 2026-11-24　" + way.replace("&", "&amp;") in texts
    assert go.Figure(figure).layout.height > one.drawing(LIGHT).layout.height + 100


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("../../etc/passwd", "etc-passwd.csv"),
        ("C:\\temp\\x", "C--temp-x.csv"),
        ("CON", "CON_.csv"),
        ("图 一", "图 一.csv"),
        ("", "liaoning.csv"),
        ("a\x00b", "a-b.csv"),
        ("长" * 200, "长" * 60 + ".csv"),
    ],
)
def test_file_names_are_no_paths(stem, expected):
    assert file_name(stem, "csv") == expected


def test_the_command_line_writes_what_the_page_writes(tmp_path, every, zh, monkeypatch):
    monkeypatch.setenv("INDICATORS_PUBLIC_URL", "https://stats.example/")
    out = tmp_path / "out.csv"
    assert main(["export", "--city", "210300", "--status", "target", "--format", "csv", "--out", str(out)]) == 0
    view = View("figures", filters=Filters(city=("210300",), status=("target",)))
    one = exhibit(listed(zh), every, view.filters, zh)
    assert len(one.rows) == 4
    assert out.read_bytes() == to_csv(one.rows, zh, Origin.of(one, view, current.known(), "https://stats.example"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--city", "999", "--format", "csv"], "city=999"),
        (["--deck", "one-minute", "--format", "csv"], "pptx html"),
        (["--chart", "overview-timeline", "--format", "json"], "csv 或 xlsx"),
        (["--city", "210200", "--format", "xlsx"], "没有符合筛选的数字"),
        (["--deck", "z.rubbish", "--format", "pptx"], "deck=z.rubbish"),
    ],
)
def test_the_command_line_says_what_it_cannot_do(tmp_path, capsys, arguments, words):
    assert main(["export", *arguments, "--out", str(tmp_path / "out")]) == 1
    assert words in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_workbook_is_written_a_few_rows_at_a_time_and_is_the_same(pick, zh, origin, monkeypatch):
    rows = pick("anshan-srdi-national-2023", "gaosanjiazi-cattle", "chaoyang-hightech-firms")
    whole = to_xlsx(rows, zh, origin)
    monkeypatch.setattr(workbook, "PIECE", 2)
    assert to_xlsx(rows, zh, origin) == whole
    assert to_xlsx(rows.iloc[:0], zh, origin)[:2] == b"PK"
