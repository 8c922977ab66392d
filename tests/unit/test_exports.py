"""Files to take away: numbers typed, print and bound kept, formulas defused."""

import io
import json

import openpyxl
import pandas as pd

from indicators import selection
from indicators.exports import dates_to_csv, to_csv, to_json, to_xlsx


def test_csv_opens_in_excel_and_keeps_qualifier_and_source(pick, zh):
    data = to_csv(pick("anshan-srdi-national-2023", "chaoyang-investment-planned", "falan-export-countries"), zh)
    assert data.startswith(b"\xef\xbb\xbf")
    table = pd.read_csv(io.BytesIO(data), dtype={"city": str})
    assert list(table["printed"]) == ["不少于30家", "88.32亿元", "数十个"]
    assert list(table["bound"]) == ["at_least", "exact", "vague"]
    assert table.loc[0, "indicator_name"] == "国家级“专精特新”小巨人企业"
    assert table.loc[0, "paragraph"] == 3
    assert table.loc[1, "base_value"] == 8_832_000_000
    assert pd.isna(table.loc[2, "value"])
    assert table.loc[0, "city"] == "210300"


def test_names_follow_the_language_and_codes_do_not(pick, en):
    table = pd.read_csv(io.BytesIO(to_csv(pick("gaosanjiazi-cattle"), en)))
    assert table.loc[0, "indicator_name"] == "Beef cattle in stock"
    assert table.loc[0, "printed"] == "600余头"
    assert table.loc[0, "unit"] == "头"


def test_cells_that_look_like_formulas_are_defused(pick, zh):
    rows = pick("gaosanjiazi-cattle", note_zh='=HYPERLINK("http://x")', printed="@x")
    table = pd.read_csv(io.BytesIO(to_csv(rows, zh)))
    assert table.loc[0, "note"] == '\'=HYPERLINK("http://x")'
    assert table.loc[0, "printed"] == "'@x"
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(rows, zh))).worksheets[0]
    assert not [cell.value for row in sheet for cell in row if cell.data_type == "f"]


def test_xlsx_has_typed_numbers_a_frozen_header_and_the_meaning_of_columns(pick, zh):
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(pick("shenyang-waste-own"), zh)))
    assert book.sheetnames == ["数据", "数据字典"]
    sheet = book["数据"]
    header = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, header.index("value") + 1).value == 3181
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert {cell.value for cell in book["数据字典"]["A"]} >= {"printed", "bound", "base_value"}


def test_json_says_what_its_columns_mean(pick, en):
    content = json.loads(to_json(pick("falan-export-countries", "falan-market-share"), en))
    assert [figure["value"] for figure in content["figures"]] == [None, 35.0]
    assert content["columns"]["printed"].startswith("The number as printed")


def test_dates(dataset, zh):
    table = pd.read_csv(io.BytesIO(dates_to_csv(selection.dates(dataset), zh)))
    assert len(table) == 8
    assert table.loc[0, "note_zh"] == "朝阳高新区晋升省级开发区"
