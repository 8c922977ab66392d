"""Which engine the figures lie in, its file, and what is done where that cannot be written."""

from __future__ import annotations

import os

import pandas as pd
import pytest

from indicators import current, store
from indicators.__main__ import main
from indicators.store import Memory, choice, duck
from indicators.store.sql import Table
from indicators.tables import Dataset
from indicators.words.labels import Labels


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where the file lies."""
    monkeypatch.setenv("INDICATORS_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def opened(frame: pd.DataFrame, dataset: Dataset, version: str = "v") -> store.Store:
    return store.opened(frame, dataset, version, lambda: [Labels(dataset, "zh"), Labels(dataset, "en")])


def test_few_figures_lie_in_memory(every, dataset, folder):
    assert isinstance(opened(every, dataset), Memory)
    assert not folder.exists()


def test_many_lie_in_a_file_that_is_written_once(every, dataset, folder, monkeypatch):
    monkeypatch.setattr(choice, "LEAST_ON_DISK", len(every) + 1)
    assert isinstance(opened(every, dataset), Memory)
    monkeypatch.setattr(choice, "LEAST_ON_DISK", 5)
    assert isinstance(opened(every, dataset), Table)
    (file,) = folder.iterdir()
    before = file.stat().st_ino
    assert opened(every, dataset).count() == len(every)
    assert [one.stat().st_ino for one in folder.iterdir()] == [before]
    assert opened(every.iloc[:5], dataset, "other").count() == 5
    assert len([*folder.iterdir()]) == 2


def test_the_setting_goes_first(every, dataset, folder, monkeypatch):
    monkeypatch.setenv("INDICATORS_STORE", "duckdb")
    assert isinstance(opened(every, dataset), Table)
    monkeypatch.setenv("INDICATORS_STORE", "memory")
    monkeypatch.setattr(choice, "LEAST_ON_DISK", 1)
    assert isinstance(opened(every, dataset), Memory)


def test_a_setting_that_is_none_is_refused_without_being_repeated(monkeypatch, capsys):
    monkeypatch.setenv("INDICATORS_STORE", "mysql://reader:geheim-2021@h/d")
    assert main(["check"]) == 1
    told = capsys.readouterr().err
    assert "INDICATORS_STORE 要是" in told
    assert "INDICATORS_STORE is memory" in told
    assert "geheim" not in told


def test_a_file_that_cannot_be_written_leaves_them_in_memory(every, dataset, tmp_path, monkeypatch, caplog):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("INDICATORS_CACHE", str(tmp_path / "file"))
    monkeypatch.setenv("INDICATORS_STORE", "duckdb")
    assert isinstance(opened(every, dataset), Memory)
    assert "改用内存" in caplog.text
    assert "kept in memory" in caplog.text


def test_a_file_that_is_none_leaves_them_in_memory(every, dataset, folder, monkeypatch):
    monkeypatch.setenv("INDICATORS_STORE", "duckdb")
    opened(every, dataset)
    (file,) = folder.iterdir()
    file.write_bytes(b"PAR1")
    assert isinstance(opened(every, dataset), Memory)


def test_a_file_that_went_is_told_as_data_that_cannot_be_shown(every, dataset, folder, monkeypatch, caplog):
    monkeypatch.setenv("INDICATORS_STORE", "duckdb")
    one = opened(every, dataset)
    (file,) = folder.iterdir()
    file.unlink()
    with pytest.raises(store.Unreachable):
        one.count()
    assert "cannot be read" in caplog.text


def test_files_that_nobody_uses_go(tmp_path):
    for number, age in enumerate([0, 10, 20, 2 * duck.IDLE, 3 * duck.IDLE]):
        file = tmp_path / f"{number}{duck.ENDING}"
        file.write_text("")
        os.utime(file, (file.stat().st_mtime - age,) * 2)
    duck.clear(tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir()) == [f"{number}{duck.ENDING}" for number in range(3)]


def test_the_current_figures_lie_where_the_setting_says(folder, monkeypatch, province_folder, office):
    monkeypatch.setenv("INDICATORS_STORE", "duckdb")
    monkeypatch.setenv("INDICATORS_DATA", str(province_folder))
    current._states.clear()
    current._last.clear()
    try:
        assert isinstance(current.store(), Table)
        assert list(current.figures()["figure"]) == list(office["figure"])
    finally:
        current._states.clear()
        current._last.clear()
