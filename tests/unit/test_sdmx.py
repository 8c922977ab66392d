"""SDMX-CSV with its structure: read by the library of the Bank for International Settlements, and back into tables."""

import csv
import io
import json
from datetime import date

import pytest
from pysdmx.io import get_datasets, read_sdmx

from indicators.exports import Origin, to_sdmx_csv, to_structure
from indicators.exports.sdmx.times import period_of, time_of
from indicators.exports.sdmx.units import measured
from indicators.figures.selection import tidy
from indicators.quantity import Units, period
from indicators.words.labels import Labels

ORIGIN = Origin("", "", "", (), "", "", date(2026, 11, 24))
KEY = ["FREQ", "REF_AREA", "INDICATOR", "MEASURE", "STATUS", "PRINT", "TIME_PERIOD"]


def written(dataset):
    rows, labels = tidy(dataset), Labels(dataset, "zh")
    return to_sdmx_csv(rows, labels, ORIGIN).decode(), to_structure(rows, labels, ORIGIN).decode()


@pytest.fixture(scope="module", params=["six", "province"])
def both(request, dataset, province):
    """A dataset with its figures as SDMX-CSV and the structure."""
    found = dataset if request.param == "six" else province
    return found, *written(found)


def observed(text):
    return {row["FIGURE"]: row for row in csv.DictReader(io.StringIO(text))}


def test_an_observation_has_its_key_its_value_and_what_was_printed(dataset):
    rows = observed(written(dataset)[0])
    giants = rows["anshan-srdi-national-2023"]
    assert [giants[name] for name in KEY] == ["A", "anshan", "srdi-giants-national", "level", "target", "1", "2023"]
    said = [
        "OBS_VALUE",
        "OBS_STATUS",
        "UNIT_MEASURE",
        "UNIT_MULT",
        "BOUND",
        "PRINTED",
        "ARTICLE",
        "PARAGRAPH",
        "PERIOD",
    ]
    told = ["30", "F", "NR", "0", "at_least", "不少于30家", "anshan-enterprise-roadmap", "3", "2023"]
    assert [giants[name] for name in said] == told
    vague = rows["falan-export-countries"]
    told = ["", "O", "NR", "0", "vague", "数十个", "anshan-enterprise-roadmap", "1", ""]
    assert [vague[name] for name in said] == told
    # No period is printed: the time is that of the report.
    assert (vague["FREQ"], vague["TIME_PERIOD"]) == ("D", "2021-11-29")
    money = rows["chaoyang-investment-planned"]
    assert [money[name] for name in ("OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "UNIT")] == ["88.32", "CNY", "8", "亿元"]


def test_a_library_reads_it_by_its_structure(both, tmp_path):
    dataset, data, structure = both
    (tmp_path / "figures.csv").write_text(data, encoding="utf-8")
    (tmp_path / "structure.json").write_text(structure, encoding="utf-8")
    # Held against the JSON schema of the standard.
    message = read_sdmx(tmp_path / "structure.json", validate=True)
    (definition,) = message.get_data_structure_definitions()
    assert [one.id for one in definition.components.dimensions] == KEY
    (read,) = get_datasets(tmp_path / "figures.csv", tmp_path / "structure.json")
    assert list(read.data["FIGURE"]) == list(dataset.figures["figure"])
    # A value that is not there is no number.
    assert list(read.data["OBS_VALUE"].fillna(-1)) == list(dataset.figures["value"].fillna(-1))
    assert not read.data.duplicated(KEY).any()
    coded = [one for one in definition.components if one.enumeration]
    assert len(coded) == 9
    for one in coded:
        assert set(read.data[one.id]) <= {code.id for code in one.enumeration.items}, one.id


def test_what_is_selected_changes_no_key(province):
    every, labels = tidy(province), Labels(province, "zh")
    whole = observed(to_sdmx_csv(every, labels, ORIGIN).decode())
    again = [figure for figure, row in whole.items() if row["PRINT"] == "2"]
    assert again == ["gdp-shenyang-813", "gdp-dalian-814"]
    part = observed(to_sdmx_csv(every[every["figure"].isin(again)], labels, ORIGIN).decode())
    assert part == {figure: whole[figure] for figure in again}


def test_code_lists_hold_the_tables(dataset):
    lists = {one["id"]: one["codes"] for one in json.loads(written(dataset)[1])["data"]["codelists"]}
    code = next(one for one in lists["CL_AREA"] if one["id"] == "anshan")
    assert code["names"] == {"zh": "鞍山市", "en": "Anshan"}
    assert code["parent"] == "liaoning"
    assert {"type": "city", "value": "210300"} in code["annotations"]
    unit = next(one for one in lists["CL_UNIT"] if one["names"]["zh"] == "亿元")
    assert unit["id"] == "yi-yuan"
    assert {"type": "factor", "value": "100000000"} in unit["annotations"]
    assert {"id": "CNY", "name": "元", "names": {"zh": "元", "en": "CNY"}} in lists["CL_UNIT_MEASURE"]


PERIODS = {
    "2021": ("A", "2021"),
    "2021-11": ("M", "2021-11"),
    "2021-11-30": ("D", "2021-11-30"),
    "2021-07/2021-09": ("Q", "2021-Q3"),
    "2021-01/2021-06": ("S", "2021-S1"),
    "2021-02/2021-04": ("_O", "2021-02-01/P3M"),
    "2021-01/2021-09": ("_O", "2021-01-01/P9M"),
    "2017/2021": ("_O", "2017-01-01/P5Y"),
    "2020-11/2021-02": ("_O", "2020-11-01/P4M"),
    "2021-11-01/2021-11-15": ("_O", "2021-11-01/P15D"),
}


@pytest.mark.parametrize("text", PERIODS)
def test_a_period_as_sdmx_writes_it_and_back(text):
    assert time_of(text) == PERIODS[text]
    assert period_of(PERIODS[text][1]) == text


def test_ends_of_different_length_are_the_same_days_at_least():
    assert time_of("2014/2023-06").when == "2014-01-01/P114M"
    assert period.parse(period_of("2014-01-01/P114M")) == period.parse("2014/2023-06")
    assert time_of("2026-01/2026-03-05").when == "2026-01-01/P64D"
    assert period.parse(period_of("2026-01-01/P64D")) == period.parse("2026-01/2026-03-05")


@pytest.mark.parametrize("text", ["", "2021-Q5", "2021-01-02/P1M", "2021-W05", "9999-01-01/P999Y", "9999-12-31/P99999D",
                                  "2021-01-01/P0Y", "2021-01-01/P", "2021-S0"])  # fmt: skip
def test_no_period(text):
    with pytest.raises(period.NoPeriod):
        period_of(text)


def test_a_unit_is_a_base_unit_and_a_power_of_ten():
    units = Units.of([
        ("元", "元", "CNY", "money", "1", "元"), ("亿元", "亿元", "100 million CNY", "money", "100000000", "元"),
        ("平方米", "平方米", "m²", "area", "1", "平方米"), ("亩", "亩", "mu", "area", "666.666667", "平方米"),
        ("公斤", "公斤", "kg", "mass", "1", "公斤"), ("工斤", "工斤", "kg", "mass2", "1", "工斤"),
    ])  # fmt: skip
    found = {unit: one[:2] for unit, one in measured(units).items()}
    assert found == {
        "%": ("PC", 0), "": ("PN", 0), "元": ("CNY", 0), "亿元": ("CNY", 8), "平方米": ("M2", 0), "亩": ("MU", 0),
        "公斤": ("GONG_JIN", 0), "工斤": ("GONG_JIN_", 0),
    }  # fmt: skip
