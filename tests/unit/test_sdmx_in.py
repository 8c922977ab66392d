"""SDMX-CSV in: this code's own comes back whole, Eurostat's becomes a draft with a source for each number."""

import csv
import io
import json
from datetime import date

import pytest

from indicators.__main__ import main
from indicators.exports import Origin, to_sdmx_csv, to_structure
from indicators.figures.selection import tidy
from indicators.intake.contribution import Refused, begun, faults, to_csv
from indicators.intake.importing import About
from indicators.intake.rows import contribution
from indicators.intake.sdmx import codes, draft_of, header_of, is_own, message_of, recognises, rows_of
from indicators.settings import ROOT
from indicators.tables.raw import contents
from indicators.words.labels import Labels

ORIGIN = Origin("", "", "", (), "", "", date(2026, 11, 24))
HEAD = "DATAFLOW,LAST UPDATE,freq,unit,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
ACTIONS = "STRUCTURE,STRUCTURE_ID,ACTION,geo,TIME_PERIOD,OBS_VALUE\n"
LEAD = "ESTAT:NAMA(1.0),15/03/24 11:00:00,A,"
EUROSTAT = HEAD + "".join(LEAD + line + "\n" for line in (
    "CP_MEUR,B1GQ,DE,2022,3876810.0,p",
    "CP_MEUR,B1GQ,EL,2022,208030,bp",
    "CP_MEUR,B1GQ,EU27_2020,2022,15905000.5,e",
    "CP_MEUR,B1GQ,LI,2022,:,",
    "CLV_PCH_PRE,B1GQ,DE,2022,-0.3,",
))  # fmt: skip


def written(dataset):
    rows, labels = tidy(dataset), Labels(dataset, "en")
    return to_sdmx_csv(rows, labels, ORIGIN), to_structure(rows, labels, ORIGIN)


def read(text, name="x.csv"):
    return message_of(text if isinstance(text, bytes) else text.encode(), name)


def refusal(text):
    with pytest.raises(Refused) as error:
        read(text)
    return error.value.text("en")


@pytest.fixture(scope="module", params=["six", "province"])
def folder(request, province_folder):
    return ROOT / "data" if request.param == "six" else province_folder


def test_what_went_out_comes_back_into_an_empty_folder(folder, dataset, province):
    data, structure = written(dataset if folder == ROOT / "data" else province)
    message = read(data)
    assert is_own(message)
    rows = rows_of(message, structure, begun({}))
    assert to_csv(rows, "figures") == (folder / "figures.csv").read_bytes()
    # What the figures lean on is there, cell by cell; every paragraph is marked as having a gap.
    for table in ("articles", "indicators", "places", "units"):
        there = set((folder / f"{table}.csv").read_text(encoding="utf-8").splitlines())
        assert set(to_csv(rows, table).decode().splitlines()) <= there, table
    assert {row["gap"] for row in rows["paragraphs"]} == {"true"}
    assert not faults(begun({}), rows)


def test_without_the_structure_unknown_codes_are_told(dataset):
    data, _ = written(dataset)
    with pytest.raises(Refused) as error:
        rows_of(read(data), None, begun({}))
    assert error.value.text("en").startswith("96 codes are neither in the data folder nor in the structure: articles.")
    # The folder itself knows them all.
    rows = rows_of(read(data), None, contents(ROOT / "data"))
    assert list(rows) == ["figures"]


@pytest.mark.parametrize(
    "structure", [b"{", b"[]", b'{"data": {"codelists": [{"id": "CL_AREA"}]}}', b"\xff", b"[" * 9999]
)
def test_a_structure_that_is_none(dataset, structure):
    with pytest.raises(Refused) as error:
        rows_of(read(written(dataset)[0]), structure, begun({}))
    assert error.value.text("en").startswith("The structure is no SDMX-JSON of the dashboard.")


def test_by_the_command(dataset, tmp_path, capsys):
    data, structure = written(dataset)
    (tmp_path / "f.sdmx.csv").write_bytes(data)
    (tmp_path / "f.sdmx.json").write_bytes(structure)
    (tmp_path / "empty").mkdir()
    options = [str(tmp_path / "f.sdmx.csv"), "--yes", "--data", str(tmp_path / "empty"), "--lang", "en"]
    assert main(["import", *options]) == 0
    assert (tmp_path / "empty" / "figures.csv").read_bytes() == (ROOT / "data" / "figures.csv").read_bytes()
    assert main(["import", *options]) == 1
    assert capsys.readouterr().out.endswith("has been added before.\n")


def test_eurostat_becomes_a_table_with_a_row_for_each_observation(dataset):
    draft = draft_of(read(EUROSTAT), About(publisher="Eurostat"), dataset, "economy")
    meta = [draft.meta[name] for name in ("kind", "title_zh", "publisher", "published")]
    assert meta == ["table", "ESTAT:NAMA(1.0)", "Eurostat", "2024-03-15"]
    columns = ("paragraph", "printed", "kind", "place", "measure", "status", "period", "note_en")
    title, *rows = [[row[name] for name in columns] for row in draft.rows]
    assert title[:3] == ["0", "1.0", "name"]
    assert rows == [
        ["1", "3876810.0百万欧元", "figure", "de-guo", "level", "actual", "2022", "Provisional"],
        ["2", "208030百万欧元", "figure", "xi-la", "level", "actual", "2022", "Break in the series; Provisional"],
        ["3", "15905000.5百万欧元", "figure", "ou-meng", "level", "estimate", "2022", "Estimated"],
        ["4", ":", "unavailable", "", "", "", "", "No value available"],
        ["5", "-0.3%", "figure", "de-guo", "growth", "actual", "2022", ""],
    ]
    areas = [f"A.CP_MEUR.B1GQ.{area}.2022" for area in ("DE", "EL", "EU27_2020", "LI")]
    assert draft.headings == ["", *areas, "A.CLV_PCH_PRE.B1GQ.DE.2022"]
    for row in draft.rows:
        assert draft.text[int(row["start"]) : int(row["end"])] == row["printed"]
    names = [(one["name_zh"], one["name_en"], one["topic"]) for one in draft.indicators]
    assert names == [("现价B1GQ", "B1GQ, current prices", "economy"), ("B1GQ", "B1GQ", "economy")]
    rows = contribution(draft, dataset)
    assert [row["value"] for row in rows["figures"]] == ["387681000", "20803000", "1590500050", "-0.3"]
    assert not faults(contents(ROOT / "data"), rows)


def test_names_beside_codes_are_names(dataset):
    beside = ("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,freq,Time frequency,unit,Unit,na_item,Item,geo,Area,"
              "TIME_PERIOD,Time,OBS_VALUE,Value\n"
              "dataflow,ESTAT:NAMA(1.0),Main aggregates,I,A,Annual,CP_MEUR,Million euro,B1GQ,Gross domestic product,"
              "DE,Germany,2022,,5,\n")  # fmt: skip
    inside = ("STRUCTURE[|];STRUCTURE_ID;ACTION;freq: Time;unit: Unit;na_item: Item;geo: Area;TIME_PERIOD: Time;"
              "OBS_VALUE: Value\n"
              "dataflow;ESTAT:NAMA(1.0): Main aggregates;I;A: Annual;CP_MEUR: Million euro;"
              "B1GQ: Gross domestic product;"
              "DE: Germany;2022;5\n")  # fmt: skip
    for text in (beside, inside):
        assert recognises(header_of(text.encode()))
        draft = draft_of(read(text), About(published="2024-03"), dataset)
        assert draft.meta["title_zh"] == "Main aggregates"
        (row,) = draft.rows
        assert (row["place"], row["period"], row["sure"]) == ("de-guo", "2022", "yes")
        # The registry knows it by its English name.
        assert row["said"] == "现价Gross domestic product"


@pytest.mark.parametrize(("line", "unsure"), [
    ("CP_MEUR,B1GQ,DE,2030,5,", "status"),  # to come, and nothing says what it is
    ("CP_MEUR,B1GQ,ZZ,2022,5,", "place"),
    ("CP_MEUR,B1GQ,DE,2022-W05,5,", "period"),
    ("MIO_NAC,B1GQ,DE,2022,5,", "indicator measure"),
])  # fmt: skip
def test_what_a_code_does_not_tell_stays_open(dataset, line, unsure):
    draft = draft_of(read(HEAD + LEAD + line), About(), dataset)
    row = draft.rows[-1]
    assert (row["unsure"], row["sure"]) == (unsure, "")


def test_a_number_in_no_form_of_print_is_not_taken_for_a_figure(dataset):
    draft = draft_of(read(HEAD + LEAD + "CP_MEUR,B1GQ,DE,2022,1e5,"), About(), dataset)
    assert (draft.rows[-1]["kind"], draft.rows[-1]["printed"]) == ("", "1e5")


@pytest.mark.parametrize(("text", "told"), [
    (HEAD + LEAD + "CP_MEUR,B1GQ,DE,2022\n", "x.csv:2: 7 cells, the first line has 9."),
    (ACTIONS + "dataflow,A:B(1.0),I,DE,2022,5\ndataflow,A:B(1.0),D,DE,2021,-\n", "x.csv:3: this row deletes (ACTION"),
    (HEAD, "x.csv: no new rows."),
    (HEAD + LEAD + 'CP_MEUR,"B1GQ,DE,2022,5,\n', "x.csv:2: no CSV ("),
    (HEAD.encode() + b"\xff", "x.csv:2: not UTF-8."),
    (HEAD.replace("unit", "geo") + LEAD + "a,b,c,2022,5,", "x.csv: the column geo is there twice."),
    (EUROSTAT + EUROSTAT[len(HEAD):].replace("NAMA", "NAMB"), "x.csv: rows of several dataflows (ESTAT"),
    (HEAD + (LEAD + "CP_MEUR,B1GQ,DE,2022,5,\n") * 20_001, "x.csv: more than 20,000 rows."),
])  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(text, told):
    assert refusal(text).startswith(told)


def test_a_file_without_a_day_asks_for_it(dataset):
    text = "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nA:B(1.0),DE,2022,5\n"
    with pytest.raises(Refused) as error:
        draft_of(read(text), About(), dataset)
    assert "--published" in error.value.text("en")


@pytest.mark.parametrize(("code", "mult", "freq", "word", "measure", "more"), [
    ("CP_MEUR", 0, "A", "百万欧元", "level", "current prices"),
    ("CLV10_EUR_HAB", 0, "A", "欧元", "level", "per head, constant prices (CLV10)"),
    ("USD", 9, "A", "十亿美元", "level", ""),
    ("THS_PER", 0, "A", "千人", "level", ""),
    ("PCH_SM", 0, "M", "%", "growth", ""),
    ("PCH_PRE", 0, "Q", "%", "growth-previous", ""),
    ("PC_GDP", 0, "A", "%", "share", "PC_GDP"),
    ("I15", 0, "M", "", "index", ""),
])  # fmt: skip
def test_units(code, mult, freq, word, measure, more):
    found = codes.unit(code, mult, freq)
    assert (found.word, found.measure, found.more[1]) == (word, measure, more)


def test_the_same_release_does_not_come_twice(folder_copy, capsys):
    folder, file = folder_copy
    command = ["import", str(file), "--topic", "economy", "--yes", "--data", str(folder), "--lang", "en"]
    assert main(command) == 0
    assert main(command) == 1
    assert capsys.readouterr().err == "The tables have it already: estat-nama-1-0\n"
    # The next release is a version of the same numbers.
    file.write_text(EUROSTAT.replace("15/03/24", "15/03/25").replace("3876810.0", "3876900"), encoding="utf-8")
    assert main(command) == 0
    figures = list(csv.DictReader(io.StringIO((folder / "figures.csv").read_text(encoding="utf-8"))))
    german = [row["value"] for row in figures if row["place"] == "de-guo" and row["measure"] == "level"]
    assert german == ["387681000", "387690000"]


@pytest.fixture
def folder_copy(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    for name, content in contents(ROOT / "data").items():
        (folder / name).write_bytes(content)
    file = tmp_path / "eu.csv"
    file.write_text(EUROSTAT, encoding="utf-8")
    return folder, file


def test_other_files_are_left_to_others():
    assert not recognises(header_of(b"\xff\xfe\x00"))
    assert not recognises(header_of((ROOT / "data" / "figures.csv").read_bytes()))
    assert not recognises(header_of(json.dumps({"STRUCTURE": 1}).encode()))
