"""What goes out comes back: the package is a data folder again, and no file changes a cell."""

import io
import json
import re
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from indicators.charts.check import check, load
from indicators.charts.lookup import exhibit, listed
from indicators.exports import Origin, to_csv, to_json, to_zip
from indicators.exports.workbook import to_xlsx
from indicators.figures.selection import Filters, tidy
from indicators.intake import contribution
from indicators.intake.add import add
from indicators.settings import ROOT
from indicators.tables import Dataset
from indicators.tables.package import tables
from indicators.view import View, vocabulary
from indicators.words.labels import Labels
from tests.conftest import Folder
from tests.province import write
from tests.province.oddities import ODD_NAMES
from tests.unit.test_correct import GONE, SHARE, Clerk
from tests.unit.test_exports import DAY


def whole(dataset: Dataset, lang: str = "zh") -> tuple[pd.DataFrame, Labels, Origin]:
    """All figures with what a writer needs beside them."""
    every, labels = tidy(dataset), Labels(dataset, lang)
    one = exhibit(listed(labels), every, Filters(), labels)
    return every, labels, Origin.of(one, View("figures"), vocabulary(dataset, every), "https://stats.example", DAY)


@pytest.fixture(scope="module")
def package(province: Dataset) -> bytes:
    return to_zip(*whole(province))


@pytest.fixture(scope="module")
def oddly(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The folder with the odd names alone."""
    return load(write(tmp_path_factory.mktemp("names"), ["names"]))


def test_the_package_of_an_office_passes_the_check(tmp_path: Path, package: bytes):
    zipfile.ZipFile(io.BytesIO(package)).extractall(tmp_path)
    assert check(tmp_path) == []


def test_added_to_an_empty_folder_it_goes_out_again_byte_by_byte(tmp_path: Path, package: bytes):
    folder, said = tmp_path / "data", []
    folder.mkdir()
    rows = contribution.read(package, "datapackage.zip")
    assert add(folder, rows, confirm=lambda question: True, say=said.append, lang="en"), said
    assert said[-1] == f"Added to {folder}: 3876 rows."
    again = members(to_zip(*whole(load(folder))))
    # What was added, and when, is the folder's own.
    assert again.pop("changes.csv").startswith(members(package)["changes.csv"])
    assert again == {name: data for name, data in members(package).items() if name != "changes.csv"}


def members(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_the_record_of_changes_comes_along_and_goes_with_undo(tmp_path: Path, folder: Folder):
    """In the new folder a withdrawn figure is still known to be one, and its own record follows."""
    clerk, empty = Clerk(), tmp_path / "new" / "data"
    assert clerk.correct(folder.path, SHARE, GONE._replace(key="falan-steel-customers")), clerk.said
    record = (folder.path / "changes.csv").read_bytes()
    package = to_zip(*whole(load(folder.path)))
    assert members(package)["changes.csv"] == record
    empty.mkdir(parents=True)
    rows = contribution.read(package, "datapackage.zip")
    assert clerk.add(empty, rows), clerk.said[-3:]
    after = (empty / "changes.csv").read_bytes()
    assert after.startswith(record)
    assert f",added,,,changes.csv,47,{len(record)},\n".encode() in after
    assert check(empty) == []
    assert clerk.undo(empty), clerk.said
    assert {p.name: p.read_bytes() for p in empty.iterdir()} == {
        table.path: contribution.to_csv({}, name) for name, table in tables().items()
    } | {"measures.csv": (folder.path / "measures.csv").read_bytes()}


def test_a_package_brings_what_the_folder_has_already_without_harm(tmp_path: Path, oddly: Dataset):
    write(tmp_path / "data", ["growth"])
    rows = contribution.read(to_zip(*whole(oddly)), "datapackage.zip")
    # Of its own deck alone the folder has another by the same name.
    rows.pop("decks")
    told: list[str] = []
    assert add(tmp_path / "data", rows, confirm=lambda question: True, say=told.append, lang="en"), told
    assert check(tmp_path / "data") == []


def test_a_part_of_the_figures_brings_no_charts(province: Dataset):
    every, *rest = whole(province)
    part = zipfile.ZipFile(io.BytesIO(to_zip(every[every["city"] == "210100"], *rest)))
    assert [len(part.read(name).splitlines()) for name in ("charts.csv", "decks.csv", "changes.csv")] == [1, 1, 1]


def test_everybody_may_read_the_members_of_a_package(province: Dataset, package: bytes):
    contributed = contribution.to_zip({"units": [{"unit": "架"}]})
    for data in (package, contributed):
        assert {one.external_attr >> 16 for one in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {0o100644}


def test_a_csv_shields_what_would_be_run_and_leaves_numbers_alone(province: Dataset):
    table = pd.read_csv(io.BytesIO(to_csv(*whole(province))), dtype=str, keep_default_na=False)
    negative = table[table["value"].str.startswith("-")]
    assert len(negative) == 19
    falls = negative["printed"].str.startswith("下降")
    assert (~falls).sum() == 1
    assert (negative.loc[~falls, "printed"] == negative.loc[~falls, "value"] + "%").all()
    assert (negative.loc[falls, "printed"] == "下降" + negative.loc[falls, "value"].str.removeprefix("-") + "%").all()
    assert not table[["value", "upper", "base_value"]].apply(lambda cells: cells.str.endswith(".0")).any(axis=None)
    shielded = table["place_name"].str.startswith("'")
    assert set(table.loc[shielded, "place_name"]) == {"'=1+1科技", "'@甲方#1"}
    assert set(table.loc[table["indicator"] == "staff", "indicator_name"]) == {"'=SUM(A1)职工"}


def test_whole_numbers_have_no_point_in_json_and_the_package(province: Dataset, package: bytes):
    figures = json.loads(to_json(*whole(province)))["figures"]
    numbers = [one[name] for one in figures for name in ("value", "upper", "base_value") if one[name] is not None]
    assert [number for number in numbers if isinstance(number, float) and number.is_integer()] == []
    tables = zipfile.ZipFile(io.BytesIO(package))
    for name in ("figures.csv", "units.csv", "places.csv"):
        table = pd.read_csv(io.BytesIO(tables.read(name)), dtype=str, keep_default_na=False)
        # A print may have one: the index that is printed 100.0.
        cells = table.drop(columns="printed", errors="ignore")
        assert not cells.apply(lambda column: column.str.fullmatch(r"-?\d+\.0")).any(axis=None), name


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_workbook_shows_names_as_they_are_and_runs_none(oddly: Dataset, lang: str):
    data = to_xlsx(*whole(oddly, lang))
    book = openpyxl.load_workbook(io.BytesIO(data))
    words, codes, *_ = book.worksheets
    names = {name[lang == "en"] for name in ODD_NAMES}
    head = [cell.value for cell in words[1]]
    assert {row[head.index("地点" if lang == "zh" else "Place")].value for row in words.iter_rows(min_row=2)} == names
    head = [cell.value for cell in codes[1]]
    assert {row[head.index("place_name")].value for row in codes.iter_rows(min_row=2)} == names
    cells = [cell for sheet in book.worksheets for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell.value for cell in cells if cell.hyperlink]
    assert {cell.value[0] for cell in cells if cell.quotePrefix} == {"=", "@"}


def test_the_first_sheet_has_the_words_of_the_screen_the_second_the_codes(province: Dataset):
    data = to_xlsx(*whole(province))
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["数据", "编号表", "指标说明", "来源"]
    words, codes, *_ = book.worksheets
    assert [cell.value for cell in words[1]][:5] == ["指标", "数值", "原文", "地点", "性质"]
    head = [cell.value for cell in codes[1]]
    falls = [row[head.index("printed")].value for row in codes.iter_rows(min_row=2)]
    assert "-22.9%" in falls
    assert {type(row[head.index("city")].value) for row in codes.iter_rows(min_row=2)} == {str}
    # A program that opens it marks no code as a number by mistake.
    parts = zipfile.ZipFile(io.BytesIO(data))
    for number in range(1, 5):
        assert b'numberStoredAsText="1"' in parts.read(f"xl/worksheets/sheet{number}.xml")


def test_a_workbook_can_be_printed(province: Dataset):
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(*whole(province))))
    words, codes, meanings, sources = book.worksheets
    for sheet in book.worksheets:
        assert (sheet.page_setup.paperSize, sheet.print_title_rows) == (9, "$1:$1")
    for sheet in (words, meanings, sources):
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    # Thirty columns on one page nobody could read: the first is on every page beside the others.
    assert (codes.sheet_properties.pageSetUpPr.fitToPage, codes.print_title_cols) == (None, "$A:$A")
    assert (words.page_setup.orientation, meanings.page_setup.orientation) == ("landscape", "portrait")
    # Together no wider than A4 in letters that can be read.
    assert max(column.width for column in words.column_dimensions.values()) < 37
    assert sum(column.width for column in sources.column_dimensions.values()) < 90
    assert sum(column.width for column in words.column_dimensions.values()) < 210


def test_periods_stay_texts_by_the_documented_lines(province: Dataset, monkeypatch: pytest.MonkeyPatch):
    documented = re.findall(r"```py\n(.*?)```", (ROOT / "docs" / "data-api.md").read_text(encoding="utf-8"), re.DOTALL)
    documented = [lines for lines in documented if "dtype=texts" in lines]
    assert len(documented) == 2
    every, labels, origin = whole(province)
    years = every[every["period"].str.fullmatch(r"\d{4}")]
    written, read, found = to_csv(years, labels, origin), pd.read_csv, []
    monkeypatch.setattr(pd, "read_csv", lambda _, **options: found.append(read(io.BytesIO(written), **options)))
    for lines in documented:
        exec(lines, {})
    for table in found:
        for column in ("period", "as_of", "city", "printed"):
            assert list(table[column].fillna("")) == list(years[column]), column
    assert len(found) == 2
