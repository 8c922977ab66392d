"""The binary copy is the checked tables or nothing: never old, never damaged, never in the way."""

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from pandas.testing import assert_frame_equal

from indicators.__main__ import main
from indicators.server.quick import bundles
from indicators.tables import derived, load, mapped, prepared
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
    whole = load(folder.path)
    prepared(folder.path, least=0)
    file = cache / (key(contents(folder.path)) + ENDING)
    content = bytearray(file.read_bytes())
    place = len(content) // 2 if at == 0.5 else at
    content[place] ^= 1
    match damage:
        case "gone":
            file.unlink()
        case _:
            # Another file: that which is mapped stays as it is.
            file.unlink()
            file.write_bytes(content[:place] if damage == "cut" else content)
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


def test_what_is_mapped_is_not_copied_and_cannot_be_written_to(tmp_path):
    names = pd.Series(["钢", "", "钢"] * 10_000, dtype="str")
    frame = pd.DataFrame({"name": names, "value": [1.5, np.nan, 3.0] * 10_000, "rank": [3, 2, 1] * 10_000})
    frame["code"] = frame["name"].astype("category")
    mapped.write(tmp_path / "copy", {"one": frame, "none": frame.iloc[:0]}, ["said"])
    frames, head = mapped.opened(tmp_path / "copy")
    assert head == ["said"]
    assert_frame_equal(frames["one"], frame)
    assert_frame_equal(frames["none"], frame.iloc[:0])
    before = pa.total_allocated_bytes()
    again = mapped.opened(tmp_path / "copy").frames["one"]
    # The two names of the codes, and nothing of the rows.
    assert pa.total_allocated_bytes() - before < 1000
    columns = [again["value"].to_numpy(), again["rank"].to_numpy(), again["code"].array.codes]
    assert not any(column.flags.writeable for column in columns)
    assert [column.flags.owndata for column in columns] == [False] * 3
    handed_out = again.copy(deep=False)
    handed_out.loc[0, "value"] = 7
    assert (handed_out["value"].iloc[0], again["value"].iloc[0]) == (7, 1.5)


def test_what_is_made_of_the_tables_is_kept_like_them(folder, cache):
    given = contents(folder.path)
    made = derived(given, "figures", lambda: pd.DataFrame({"a": [1]}), least=0)
    assert_frame_equal(derived(given, "figures", lambda: pytest.fail("made again"), least=0), made)
    assert [path.suffix for path in cache.iterdir()] == [".figures"]
    folder.set("figures", 2, note_zh="改过")
    assert derived(contents(folder.path), "figures", lambda: pd.DataFrame({"a": [2]}), least=0)["a"].tolist() == [2]
