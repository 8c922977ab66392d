"""The dataset: sizes, types, and what a broken row does to the rest."""

import pandas as pd
import pytest

from indicators.charts.check import load
from indicators.tables import Unusable
from indicators.tables.faults import Weight


def test_the_real_dataset(dataset):
    """But for the units: another one is a row for figures to come."""
    assert {name: len(frame) for name, frame in dataset.frames.items() if name != "units"} == {
        "articles": 6, "paragraphs": 32, "places": 25, "pages": 4, "topics": 13,
        "indicators": 64, "measures": 10, "figures": 61, "skipped": 37, "charts": 28, "decks": 1,
        "changes": 0,
    }  # fmt: skip
    assert dataset.faults == ()


def test_magnitudes(dataset):
    """Real magnitudes, so that a slip of 万 and 亿 is seen."""
    values = dataset.figures.set_index("figure")[["value", "unit"]]
    assert tuple(values.loc["chaoyang-investment-planned"]) == (88.32, "亿元")
    assert tuple(values.loc["chaoyang-investment-completed"]) == (34.6, "亿元")
    assert tuple(values.loc["chaoyang-pipelines"]) == (34.6, "公里")
    assert pd.isna(values.loc["falan-export-countries", "value"])


def test_types(dataset):
    figures = dataset.figures
    assert figures["value"].dtype == "float64"
    assert figures["paragraph"].dtype == "int64"
    assert figures["period"].isna().sum() == 0


def test_a_frame_that_is_spoilt_spoils_no_other(dataset):
    spoilt = dataset.figures
    spoilt["value"] = 0.0
    assert dataset.figures["value"].max() == 3181.0


def test_a_broken_row_is_left_out_and_told(folder):
    folder.set("figures", 5, value="31")
    dataset = load(folder.path)
    assert len(dataset.figures) == 60
    assert "anshan-srdi-national-2023" not in set(dataset.figures["figure"])
    assert [(f.where, f.key) for f in dataset.faults] == [("figures.csv:5:value", "not-as-printed")]


def test_rows_that_lean_on_a_broken_one_go_with_it(folder):
    folder.set("indicators", 3, name_en="")
    dataset = load(folder.path)
    assert "srdi-giants-national" not in set(dataset.figures["indicator"])
    leaning = [(f.where, f.key, f.weight) for f in dataset.faults if f.file == "figures.csv"]
    assert leaning == [("figures.csv:5:indicator", "leans", Weight.ROW)]


def test_a_broken_chart_leaves_the_others(folder):
    folder.set("charts", 7, indicators="happiness")
    assert len(load(folder.path).table("charts")) == 27


def test_notices_leave_everything(folder):
    file = folder.path / "figures.csv"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    dataset = load(folder.path)
    assert len(dataset.figures) == 61
    assert [fault.key for fault in dataset.faults] == ["bom"]


def test_without_a_table_there_is_no_dataset(folder):
    (folder.path / "places.csv").unlink()
    with pytest.raises(Unusable) as caught:
        load(folder.path)
    assert [(f.file, f.key) for f in caught.value.faults] == [("places.csv", "missing-file")]


def test_a_map_that_cannot_be_read_is_no_map(folder):
    (folder.path / "liaoning.geojson").write_text("{", encoding="utf-8")
    assert load(folder.path).outlines == ()
