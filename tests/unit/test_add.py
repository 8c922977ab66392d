"""Rows get into the folder whole or not at all. Of killed processes and readers: tests/system/test_add.py."""

import argparse
import builtins
import errno
import fcntl
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from indicators import folders, settings
from indicators.charts.check import check, load
from indicators.intake import rewrite
from indicators.intake.add import add, run
from indicators.intake.contribution import to_zip
from tests.unit.test_contribution import LINE, ROW, UNIT


def snapshot(path):
    return {str(p.relative_to(path)): p.read_bytes() for p in path.rglob("*") if p.is_file()}


NOW = datetime(2026, 3, 5, 9, 30, tzinfo=timezone(timedelta(hours=8)))
TIME = "2026-03-05T09:30:00+08:00"


def recorded(before, after, *figures, time=TIME, reason=""):
    """The files after an addition, with the record of it."""
    lines = [f"{time},added,anshan-enterprise-roadmap,{figure},,,,{reason}" for figure in figures]
    lines += [
        f"{time},added,,,{name},{len(before[name])},{len(after[name])},{reason}"
        for name in ("units.csv", "figures.csv")
        if after[name] != before[name]
    ]
    return after | {"changes.csv": before["changes.csv"] + "".join(f"{line}\n" for line in lines).encode()}


def with_line(before, line=LINE, **changed):
    after = before | {"figures.csv": before["figures.csv"] + line.encode()}
    return recorded(before, after, line.partition(",")[0], **changed)


class Talk:
    """What was said and asked; the answer to every question."""

    def __init__(self, answer=True):
        self.said, self.asked, self.answer = [], [], answer

    def confirm(self, question):
        self.asked.append(question)
        return self.answer() if callable(self.answer) else self.answer

    def add(self, path, rows, **options):
        given = {"now": NOW, "confirm": self.confirm, "say": self.said.append, "lang": "en"}
        return add(path, rows, **given | options)


def test_rows_are_shown_asked_about_and_added(folder):
    before, talk = snapshot(folder.path), Talk()
    assert talk.add(folder.path, {"figures": [ROW], "units": [UNIT]})
    after = before | {
        "figures.csv": before["figures.csv"] + LINE.encode(),
        "units.csv": before["units.csv"] + "架,架,aircraft,count,1,个\n".encode(),
    }
    assert snapshot(folder.path) == recorded(before, after, "falan-new")
    assert talk.said == [
        "units.csv",
        "+ 架,架,aircraft,count,1,个",
        "figures.csv",
        "+ " + LINE.rstrip("\n"),
        f"Added to {folder.path}: 2 rows.",
    ]
    assert talk.asked == [f"Add these 2 rows to {folder.path}? [y/N]"]
    assert check(folder.path) == []
    assert [p.name for p in folder.path.parent.iterdir()] == ["data"]


def test_an_actual_from_the_future_is_not_added(folder):
    before, talk = snapshot(folder.path), Talk()
    assert not talk.add(folder.path, {"figures": [ROW | {"period": "2022"}]})
    assert snapshot(folder.path) == before
    assert "the period ends on 2022-12-31, after the article came out on 2021-11-29" in talk.said[0]


def test_what_else_is_in_the_folder_stays_as_it_is(folder):
    (folder.path / "notes").mkdir(mode=0o750)
    (folder.path / "notes" / "mine.txt").write_text("mine", encoding="utf-8")
    (folder.path / "away").symlink_to("../elsewhere")
    (folder.path / "figures.csv").chmod(0o400)
    (folder.path / "units.csv").chmod(0o604)
    folder.path.chmod(0o555)

    def stats():
        paths = [p for p in folder.path.rglob("*") if p.name not in ("figures.csv", "changes.csv")]
        return {p.name: (p.lstat().st_mode, p.lstat().st_mtime_ns) for p in paths if not p.is_symlink()}

    before, modes = stats(), folder.path.stat().st_mode
    assert Talk().add(folder.path, {"figures": [ROW]})
    assert stats() == before
    assert folder.path.stat().st_mode == modes
    assert (folder.path / "figures.csv").stat().st_mode & 0o777 == 0o400
    assert (folder.path / "away").readlink() == Path("../elsewhere")
    assert Talk().add(folder.path, {"figures": [ROW | {"figure": "another"}]})
    folder.path.chmod(0o755)


def test_a_linked_folder_stays_a_link(folder):
    before = snapshot(folder.path)
    link = folder.path.parent / "links" / "data"
    link.parent.mkdir()
    link.symlink_to("../data")
    assert Talk().add(link, {"figures": [ROW]})
    assert link.is_symlink()
    assert snapshot(folder.path) == with_line(before)


def test_a_linked_table_is_not_replaced(folder):
    file = folder.path / "figures.csv"
    file.rename(folder.path.parent / "elsewhere.csv")
    file.symlink_to("../elsewhere.csv")
    before, talk = snapshot(folder.path), Talk()
    assert not talk.add(folder.path, {"figures": [ROW]})
    assert talk.said[-1].startswith(f"{file} is a link and cannot be replaced")
    assert snapshot(folder.path) == before
    assert file.is_symlink()


def refuses(folder, rows, answer=True, **options):
    """Nothing changes, not even a file's time; returns what was said."""
    before, talk = rewrite._state(folder.path), Talk(answer)
    assert not talk.add(folder.path, rows, **options)
    assert rewrite._state(folder.path) == before
    assert [p.name for p in folder.path.parent.iterdir()] == ["data"]
    return talk.said


def test_every_fault_is_told_and_nothing_written(folder):
    said = refuses(
        folder, {"figures": [ROW | {"place": "atlantis"}, ROW | {"figure": "second", "value": "99", "period": "2020"}]}
    )
    assert [line.partition(" ")[0] for line in said] == ["figures.csv:63:", "figures.csv:64:", "Faults:"]
    assert said[-1] == "Faults: 2; nothing was written. Mend them and add again."


def test_another_number_for_one_thing_is_refused_with_both_places(folder):
    said = refuses(folder, {"figures": [ROW | {"printed": "上千家", "value": "1000"}]})
    [told] = [line for line in said if line.startswith("figures.csv:63: printed:")]
    assert 'paragraph 1 prints "上千家", paragraph 1 "上百家" (line 2, falan-steel-customers)' in told


def test_a_numeral_left_out_hinders_only_the_articles_at_hand(folder):
    figure = ROW | {"printed": "120家", "value": "120", "bound": "exact", "period": "2020"}
    said = refuses(folder, {"figures": [figure]})
    assert [line.partition(" ")[0] for line in said] == ["paragraphs.csv:3:", "Faults:"]
    folder.edit("skipped", lambda rows: rows.pop(0))
    assert [fault.key for fault in check(folder.path)] == ["coverage"]
    assert Talk().add(folder.path, {"figures": [ROW]})


def test_what_is_known_already_is_not_written_again(folder):
    rows = {"articles": load(folder.path).table("articles").to_dict("records")}
    assert refuses(folder, rows) == ["All 6 rows are in the tables: this file has been added before."]


def test_no_is_no(folder):
    assert refuses(folder, {"figures": [ROW]}, answer=False)[-1] == "Nothing was written."


def test_a_dry_run_asks_and_writes_nothing(folder):
    before, talk = rewrite._state(folder.path), Talk()
    assert talk.add(folder.path, {"figures": [ROW]}, dry_run=True)
    assert rewrite._state(folder.path) == before
    assert talk.asked == []
    assert talk.said == [
        "figures.csv",
        "+ " + LINE.rstrip("\n"),
        "All is well; this was a dry run, nothing was written.",
    ]


def test_a_broken_folder_is_mended_first(folder):
    (folder.path / "units.csv").unlink()
    assert refuses(folder, {"figures": [ROW]})[0].startswith("units.csv:1: ")


@pytest.mark.parametrize("name", ["figures.csv", "README.md", "new.txt"])
def test_an_edit_by_hand_in_between_is_never_lost(folder, name):
    def edit():
        with (folder.path / name).open("a", encoding="utf-8") as stream:
            stream.write("by hand")
        return True

    assert Talk(edit).add(folder.path, {"figures": [ROW]})
    assert "by hand" in (folder.path / name).read_text(encoding="utf-8")
    assert "falan-new" in (folder.path / "figures.csv").read_text(encoding="utf-8")


def test_an_edit_by_hand_that_the_rows_do_not_survive_refuses_them(folder):
    def edit():
        folder.edit("indicators", lambda rows: rows.remove(next(r for r in rows if r["indicator"] == ROW["indicator"])))
        return True

    talk = Talk(edit)
    assert not talk.add(folder.path, {"figures": [ROW]})
    assert "falan-new" not in (folder.path / "figures.csv").read_text(encoding="utf-8")


def test_an_edit_in_the_midst_of_writing_is_never_lost(folder, monkeypatch):
    fill = rewrite._fill

    def filled(*arguments):
        fill(*arguments)
        (folder.path / "README.md").write_text("by hand", encoding="utf-8")

    monkeypatch.setattr(rewrite, "_fill", filled)
    talk = Talk()
    assert not talk.add(folder.path, {"figures": [ROW]})
    assert talk.said[-1] == f"{folder.path} was changed just now; nothing was written. Try again."
    assert (folder.path / "README.md").read_text(encoding="utf-8") == "by hand"


def unable(number):
    def exchange(one, other):
        raise OSError(number, os.strerror(number))

    return exchange


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EBUSY])
def test_where_folders_cannot_be_exchanged_nothing_changes(folder, monkeypatch, number):
    monkeypatch.setattr(rewrite, "exchange", unable(number))
    said = refuses(folder, {"figures": [ROW]})
    assert said[-1].startswith(f"{folder.path} cannot be exchanged in one step here ({os.strerror(number)})")


def test_the_exchange_itself_says_why_it_cannot(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        folders.exchange(tmp_path / "a", tmp_path / "b")


def test_a_system_without_the_call(folder, monkeypatch):
    monkeypatch.setattr(folders.ctypes, "CDLL", lambda *_, **__: object())
    assert "(Function not implemented)" in refuses(folder, {"figures": [ROW]})[-1]


def test_a_full_disk(folder, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(rewrite.shutil, "copy2", full)
    assert "No space left on device" in refuses(folder, {"figures": [ROW]})[-1]


def test_a_folder_that_is_not_there(tmp_path):
    talk = Talk()
    assert not talk.add(tmp_path / "no" / "where", {"figures": [ROW]})
    assert talk.said[-1].startswith("Nothing was written, the data are as they were: [Errno 2]")
    assert not talk.add(tmp_path / "nowhere", {"figures": [ROW]})
    assert list(tmp_path.iterdir()) == []


def test_while_another_runs_one_is_told(folder):
    parent = os.open(folder.path.parent, os.O_RDONLY)
    fcntl.flock(parent, fcntl.LOCK_EX)
    said = refuses(folder, {"figures": [ROW]}, wait=0)
    os.close(parent)
    assert said[-2:] == [
        "Another add is running; waiting for it …",
        "Another add has not ended; nothing was written. Try again later.",
    ]


def options(file, folder, **changed):
    values = {"file": file, "data": folder.path, "lang": "en", "dry_run": False, "yes": False, "reason": ""}
    return argparse.Namespace(**values | changed)


@pytest.fixture
def given(tmp_path):
    file = tmp_path / "given.zip"
    file.write_bytes(to_zip({"figures": [ROW]}))
    return file


def test_the_command(folder, given, capsys, monkeypatch):
    monkeypatch.setattr(settings, "now", lambda: NOW)
    before = snapshot(folder.path)
    assert run(options(given, folder, dry_run=True)) == 0
    assert run(options(given, folder)) == 1
    assert capsys.readouterr().out.endswith(
        "There is no terminal to ask on; nothing was written. Give --yes.\nNothing was written.\n"
    )
    assert snapshot(folder.path) == before
    assert run(options(given, folder, yes=True)) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"Added to {folder.path}: 1 rows."
    assert snapshot(folder.path) == with_line(before)
    assert run(options(given, folder, yes=True)) == 1


@pytest.mark.parametrize(
    ("answer", "code"), [("y", 0), ("是", 0), ("", 1), ("n", 1), (EOFError, 1), (KeyboardInterrupt, 1)]
)
def test_the_command_asks(folder, given, monkeypatch, answer, code):
    def say(_):
        if isinstance(answer, str):
            return answer
        raise answer

    monkeypatch.setattr(rewrite.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(builtins, "input", say)
    assert run(options(given, folder)) == code


def test_the_command_says_in_a_line_what_is_wrong_with_the_file(folder, given, tmp_path, capsys):
    assert run(options(tmp_path / "none.zip", folder)) == 1
    given.write_bytes(b"PK")
    assert run(options(given, folder)) == 1
    big = tmp_path / "big.csv"
    big.write_bytes(b"x" * 6_000_000)
    assert run(options(big, folder)) == 1
    first, second, third = capsys.readouterr().err.splitlines()
    assert first.startswith("none.zip: cannot be opened.")
    assert second.startswith("given.zip: the ZIP is damaged")
    assert third.startswith("big.csv: more than 5,000,000 bytes.")


def test_the_default_is_the_data_folder(folder, given, monkeypatch):
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    assert run(options(given, folder, data=None, yes=True)) == 0
    assert len(load(folder.path).figures) == 62
