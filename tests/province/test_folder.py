"""The office's folder is valid, the same every time, and has in it what it is for."""

from datetime import date
from pathlib import Path

import pytest

from indicators.charts.check import check
from indicators.exports.origin import Origin
from indicators.exports.tabular import to_table, with_origin
from indicators.figures.columns import figure_rows
from indicators.figures.selection import tidy
from indicators.tables import Dataset
from indicators.words.labels import Labels
from tests.province import KINDS, write


def test_the_whole_folder_passes_the_check(province_folder: Path):
    assert check(province_folder) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_alone_is_valid(tmp_path: Path, kind: str):
    assert check(write(tmp_path, [kind])) == []


def test_the_same_seed_gives_the_same_bytes_and_another_others(tmp_path: Path, province_folder: Path):
    again, other = write(tmp_path / "again"), write(tmp_path / "other", seed=1)
    for file in province_folder.iterdir():
        assert (again / file.name).read_bytes() == file.read_bytes(), file.name
    assert (other / "figures.csv").read_bytes() != (province_folder / "figures.csv").read_bytes()


def test_it_has_what_an_office_has(province: Dataset):
    figures = province.figures
    growth = figures[(figures["indicator"] == "gdp") & (figures["measure"] == "growth")]
    actual = growth[growth["status"] == "actual"]
    assert actual["place"].nunique() == 14
    assert sorted(actual["period"].unique()) == [str(year) for year in range(2015, 2025)]
    assert set(actual.loc[actual["value"] < 0, "period"]) == {"2020"}
    assert (actual["value"] < 0).sum() == 5
    assert growth.loc[growth["status"] == "target", "period"].nunique() == 11
    assert set(figures["bound"]) == {"exact", "at_least", "more_than", "at_most", "about", "range", "vague"}
    assert set(figures["status"]) == {"actual", "planned", "target", "estimate", "context"}
    assert (figures["printed"] == "0个").sum() >= 6
    same = figures[(figures["indicator"] == "gdp") & (figures["place"] == "shenyang") & (figures["period"] == "2020")]
    levels = same[same["measure"] == "level"]
    assert levels["value"].nunique() == 3
    assert len(province.table("articles")) == 305
    assert {"下降", "-"} == {
        printed[:2] if printed[0] == "下" else printed[0] for printed in figures.loc[figures["value"] < 0, "printed"]
    }
    assert set(figures.loc[figures["unit"] == "", "indicator"]) == {"consumer-prices", "producer-prices"}
    assert set(figures.loc[figures["place"] == "changchun", "measure"]) == {"growth"}
    assert set(figures["measure"]) == {"level", "growth", "share", "index"}
    assert (province.table("skipped")["period"] != "").sum() == 400


def test_a_figure_of_a_table_stands_in_its_row_and_column(province: Dataset):
    figures = tidy(province)
    own = figures[figures["article"] == "farm-output-2019-2023"]
    # Fourteen cities and five years, but for one dash.
    assert len(own) == 14 * 5 - 1
    row = next(row for row in figure_rows(own) if (row.place, row.period) == ("dalian", "2021"))
    zh, en = (Labels(province, lang) for lang in ("zh", "en"))
    assert zh.stands(row) == "《2019—2023年各市农林牧渔业总产值（单位：亿元）》表第3行“大连市”、“2021年”列"
    assert en.cell(row) == 'row 3 "大连市" of the table, column "2021年"'
    assert zh.citation(row, "zh") == (
        "试验统计局. 2019—2023年各市农林牧渔业总产值（单位：亿元）[DS]. 2024-11-05: 表第3行“大连市”、“2021年”列."
    )
    assert zh.sources(own) == ["《2019—2023年各市农林牧渔业总产值（单位：亿元）》表的14行"]
    line = to_table(own, zh).set_index("figure").loc[row.figure]
    assert (line["row_heading"], line["column"]) == ("大连市", "2021年")
    # In a file beside the heading of the chart, which says another thing.
    shown = Origin("农业总产值", "", "", (), "/", "", date(2024, 11, 5))
    told = with_origin(own, zh, shown).set_index("figure").loc[row.figure]
    assert (told["row_heading"], told["heading"]) == ("大连市", "农业总产值")
    assert list(province.table("skipped").query("reason == 'nil'")["printed"]) == ["-"]
