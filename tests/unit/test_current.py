"""The current dataset follows the folder, and is never made of old files and new ones."""

import os
import shutil

import pytest

from indicators import current
from indicators.folders import exchange
from indicators.intake import rewrite
from indicators.intake.contribution import merged
from indicators.tables import Unusable
from indicators.tables.raw import contents
from tests.unit.test_contribution import ROW

ARTICLE = dict.fromkeys(("article", "title_zh", "title_en", "date_basis_zh", "date_basis_en"), "new") | {
    "published": "2021",
    "place": "anshan",
}
ROWS = {
    "articles": [ARTICLE],
    "paragraphs": [{"article": "new", "paragraph": "1", "numerals": "", "gap": "false"}],
    "figures": [ROW | {"article": "new"}],
}


@pytest.fixture
def data(folder, monkeypatch):
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    return folder.path


def replace(path, files):
    rewrite._replace(path, path.with_name("beside"), files, rewrite._state(path))


def test_it_is_loaded_once_and_again_after_a_change(data):
    first = current.dataset()
    assert current.dataset() is first
    replace(data, {"figures.csv": merged(contents(data), ROWS | {"figures": [ROW]})["figures.csv"]})
    assert len(current.dataset().figures) == len(current.figures()) == 62
    assert len(first.figures) == 61


def test_a_run_has_one_state_of_a_folder_that_changes_meanwhile(data):
    with current.held():
        first, version = current.dataset(), current.version()
        replace(data, {"figures.csv": merged(contents(data), ROWS | {"figures": [ROW]})["figures.csv"]})
        assert current.dataset() is first
        assert (len(current.figures()), current.version()) == (61, version)
    assert len(current.figures()) == 62
    with current.held():
        assert len(current.figures()) == 62


def test_another_folder_with_the_same_times_is_another_folder(data):
    first = current.dataset()
    shutil.copytree(data, data.with_name("copy"))
    exchange(data, data.with_name("copy"))
    assert current.dataset() is not first


def test_a_change_during_the_reading_is_read_again(data, monkeypatch):
    """The folder changes places after half of the files are read, each time in another place."""
    whole = contents(data)
    variants = [dict(whole), merged(whole, ROWS)]
    counts = []

    def interrupted(folder):
        old = contents(folder)
        if len(counts) < 5:
            counts.append(len(old))
            replace(data, variants[len(counts) % 2])
            return {**contents(folder), "figures.csv": old["figures.csv"]}
        return old

    monkeypatch.setattr(current, "contents", interrupted)
    dataset = current.dataset()
    assert dataset.faults == ()
    assert len(dataset.figures) == 62
    assert len(counts) == 5
    assert current.dataset() is dataset


def test_a_file_that_vanishes_during_the_reading_is_no_fault(data, monkeypatch):
    calls = []

    def interrupted(folder):
        calls.append(folder)
        found = dict(contents(folder))
        if len(calls) == 1:
            found.pop("units.csv")
            os.utime(data / "units.csv")
        return found

    monkeypatch.setattr(current, "contents", interrupted)
    assert current.dataset().faults == ()
    assert len(calls) == 2


def test_a_folder_that_never_rests_is_unusable(data, monkeypatch):
    def restless(folder):
        folder.touch()
        with (folder / "units.csv").open("a", encoding="utf-8") as stream:
            stream.write("\n")
        return contents(folder)

    monkeypatch.setattr(current, "contents", restless)
    with pytest.raises(Unusable):
        current.dataset()


def test_a_folder_that_is_not_there(monkeypatch, tmp_path):
    monkeypatch.setenv("INDICATORS_DATA", str(tmp_path / "none"))
    with pytest.raises(Unusable) as caught:
        current.figures()
    assert {fault.key for fault in caught.value.faults} == {"missing-file"}


@pytest.fixture
def large(data, monkeypatch, tmp_path):
    """The same data, as if they were large."""
    monkeypatch.setenv("INDICATORS_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(current, "LARGE", 0)
    return data


def test_until_a_large_folder_is_read_anew_there_is_what_there_was(large):
    first = current.dataset()
    replace(large, {"figures.csv": merged(contents(large), ROWS | {"figures": [ROW]})["figures.csv"]})
    assert current.dataset() is first
    current.settled()
    assert len(current.dataset().figures) == len(current.figures()) == 62


def test_a_large_folder_that_became_unusable_says_so_and_is_read_again(large):
    first = current.dataset()
    units = (large / "units.csv").read_bytes()
    (large / "units.csv").unlink()
    assert current.dataset() is first
    current.settled()
    with pytest.raises(Unusable) as caught:
        current.dataset()
    assert [(fault.file, fault.key) for fault in caught.value.faults] == [("units.csv", "missing-file")]
    (large / "units.csv").write_bytes(units)
    assert len(current.dataset().figures) == 61


def test_a_large_folder_that_changes_while_it_is_read_is_read_again(large, monkeypatch):
    first, calls = current.dataset(), []
    replace(large, {"figures.csv": merged(contents(large), ROWS | {"figures": [ROW]})["figures.csv"]})

    def restless(folder):
        calls.append(folder)
        if len(calls) == 1:
            (large / "units.csv").touch()

    monkeypatch.setattr(current, "checked", restless)
    assert current.dataset() is first
    current.settled()
    assert current.dataset() is first
    current.settled()
    assert len(current.dataset().figures) == 62
    assert len(calls) == 2
