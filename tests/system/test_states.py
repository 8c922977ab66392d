"""What add leaves behind: owners as they were, the last states, and who changed the data when."""

from __future__ import annotations

import csv
import os
import zipfile
from pathlib import Path

import pytest

from indicators import settings
from indicators.__main__ import main
from indicators.intake import states
from indicators.tables import raw

CORRECTION = ["correct", "falan-steel-customers", "note_zh={}", "--reason", "更正", "--yes"]


@pytest.fixture
def kept(folder, tmp_path, monkeypatch) -> Path:
    """Where the states of the folder lie."""
    monkeypatch.setenv("INDICATORS_STATE", str(tmp_path.parent / "state-of-its-own"))
    return states.place(folder.path)


def correct(folder, note: str) -> int:
    return main([one.format(note) for one in CORRECTION] + ["--data", str(folder.path)])


def version(path: Path) -> str:
    return raw.version(raw.contents(path))


def record(kept: Path) -> list[dict[str, str]]:
    with (kept / "states.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_each_change_is_written_down_with_the_state_before_it(folder, kept, monkeypatch):
    monkeypatch.setenv("SUDO_USER", "wang")
    first = version(folder.path)
    assert correct(folder, "一") == 0
    second = version(folder.path)
    assert main(["undo", "--yes", "--data", str(folder.path)]) == 0
    one, other = record(kept)
    assert (one["user"], one["before"], one["after"]) == ("wang", first, second)
    assert (other["user"], other["before"], other["after"]) == ("wang", second, first)
    assert [one["change"], other["change"]] == ["corrected", "undone"]
    assert one["time"].endswith("+08:00")
    assert sorted(path.name for path in kept.glob("*.zip")) == [one["state"], other["state"]]
    assert kept.stat().st_mode & 0o777 == 0o700


def test_a_state_is_the_whole_folder_and_can_be_taken_up_again(folder, kept, tmp_path):
    (folder.path / "maps").mkdir(exist_ok=True)
    (folder.path / "maps" / "mine.yml").write_text("a: 1", encoding="utf-8")
    before = {path.relative_to(folder.path): path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}
    assert correct(folder, "一") == 0
    [state] = kept.glob("*.zip")
    with zipfile.ZipFile(state) as whole:
        whole.extractall(tmp_path / "again")
    again = tmp_path / "again"
    assert {path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()} == before


def test_the_last_states_are_kept_and_older_ones_go(folder, kept, monkeypatch):
    monkeypatch.setattr(states, "KEPT", 2)
    for note in "一二三四":
        assert correct(folder, note) == 0
    lines = record(kept)
    assert len(lines) == 4
    assert sorted(path.name for path in kept.glob("*.zip")) == [one["state"] for one in lines[-2:]]


def test_where_nothing_can_be_kept_it_is_told_and_the_change_is_made(folder, tmp_path, monkeypatch, capsys):
    blocked = tmp_path.parent / "blocked"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("INDICATORS_STATE", str(blocked / "state"))
    assert main([one.format("一") for one in CORRECTION] + ["--data", str(folder.path), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert f"The data as they were are not kept: {settings.state_dir()}" in told
    assert "Not a directory" in told
    assert "一" in (folder.path / "figures.csv").read_text(encoding="utf-8")


def test_what_is_refused_leaves_no_state(folder, kept):
    assert main(["correct", "falan-steel-customers", "value=7", "--reason", "x", "--yes", "--data", str(folder.path)])
    assert main([one.format("一") for one in CORRECTION] + ["--dry-run", "--data", str(folder.path)]) == 0
    assert not kept.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_what_root_changes_still_belongs_to_whom_it_did(folder, kept):
    (folder.path / "maps").mkdir(exist_ok=True)
    (folder.path / "changes.csv").unlink()
    (folder.path / "link").symlink_to("figures.csv")
    os.chown(folder.path, 4711, 4712)
    for number, path in enumerate(sorted(folder.path.rglob("*"))):
        os.chown(path, 4800 + number, 4900, follow_symlinks=False)
    wanted = {path: (path.lstat().st_uid, path.lstat().st_gid) for path in (folder.path, *folder.path.rglob("*"))}
    assert correct(folder, "一") == 0
    # What is new belongs to whom the folder belongs.
    wanted[folder.path / "changes.csv"] = (4711, 4712)
    found = {path: (path.lstat().st_uid, path.lstat().st_gid) for path in (folder.path, *folder.path.rglob("*"))}
    assert found == wanted
