"""The binary copy is the checked tables or nothing: never old, never damaged, never in the way."""

import re

import pytest
from pandas.testing import assert_frame_equal

from indicators.__main__ import main
from indicators.server.quick import bundles
from indicators.tables import load, prepared
from indicators.tables.copies import ENDING, key
from indicators.tables.raw import contents


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("INDICATORS_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def same(first, second):
    assert first.frames.keys() == second.frames.keys()
    for name, frame in first.frames.items():
        assert_frame_equal(frame, second.frames[name])
    assert [one.text("zh") for one in first.faults] == [one.text("zh") for one in second.faults]
    assert [(u.unit, u.factor) for u in first.units.values()] == [(u.unit, u.factor) for u in second.units.values()]
    assert first.outlines == second.outlines


def no_check(monkeypatch):
    monkeypatch.setattr("indicators.tables.copies.load", lambda given: pytest.fail("checked again"))


def test_the_copy_is_the_checked_tables_with_their_faults(folder, cache, monkeypatch):
    folder.set("figures", 3, value="36")
    checked = load(folder.path)
    assert (len(checked.figures), len(checked.faults)) == (60, 1)
    same(prepared(folder.path, least=0), checked)
    no_check(monkeypatch)
    same(prepared(folder.path, least=0), checked)


def test_small_tables_have_no_copy(folder, cache):
    prepared(folder.path)
    assert not cache.exists()


def test_other_bytes_are_another_copy(folder, cache):
    before = key(contents(folder.path))
    prepared(folder.path, least=0)
    folder.set("figures", 2, note_zh="改过")
    assert key(contents(folder.path)) != before
    assert prepared(folder.path, least=0).figures["note_zh"].iloc[0] == "改过"
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("at", [0, 70, 0.5, -1])
@pytest.mark.parametrize("damage", ["cut", "flipped", "gone"])
def test_a_damaged_copy_is_none_and_made_anew(folder, cache, monkeypatch, at, damage):
    whole = prepared(folder.path, least=0)
    file = cache / (key(contents(folder.path)) + ENDING)
    content = bytearray(file.read_bytes())
    place = len(content) // 2 if at == 0.5 else at
    content[place] ^= 1
    match damage:
        case "gone":
            file.unlink()
        case "cut":
            file.write_bytes(content[:place])
        case _:
            file.write_bytes(content)
    same(prepared(folder.path, least=0), whole)
    no_check(monkeypatch)
    same(prepared(folder.path, least=0), whole)


def test_where_nothing_can_be_written_the_tables_are_read_all_the_same(folder, cache):
    cache.write_text("a file where the folder should be")
    assert len(prepared(folder.path, least=0).figures) == 61


def test_only_the_latest_copies_are_kept(folder, cache):
    for index in range(6):
        folder.set("figures", 2, note_zh=f"第{index}次")
        prepared(folder.path, least=0)
    assert len(list(cache.iterdir())) == 4


def test_the_command_makes_the_copy(folder, cache, monkeypatch, capsys):
    # What it makes of Streamlit's files beside the copy takes half a minute, and tests of its own.
    monkeypatch.setattr(bundles, "prepare", lambda: "the folder")
    assert main(["prepare", "--data", str(folder.path), "--lang", "en"]) == 0
    assert re.fullmatch(r"61 figures are ready \(0 faults.*\nthe folder\n", capsys.readouterr().out)
    assert (cache / (key(contents(folder.path)) + ENDING)).exists()
    (folder.path / "units.csv").unlink()
    assert main(["prepare", "--data", str(folder.path)]) == 1
