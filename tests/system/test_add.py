"""Rows get into the folder whole or not at all: when many add at once, when a process is killed, under readers' eyes.

The processes are forked from one that has imported what they need, so that each starts at once.
"""

import multiprocessing
import os
import signal

import pytest

from indicators import current
from indicators.charts.check import check
from indicators.intake import plans, rewrite
from indicators.intake.add import add as add_rows
from indicators.tables.raw import contents
from tests.unit.test_add import NOW, Talk, snapshot, with_line
from tests.unit.test_contribution import LINE, ROW
from tests.unit.test_correct import GONE, SHARE, Clerk


def add(path, *figures):
    rows = {"figures": [ROW | {"figure": figure} for figure in figures]}
    assert add_rows(path, rows, now=NOW, confirm=lambda _: True, say=print, lang="en", wait=60.0)


def correct(path, *_):
    assert Clerk().correct(path, SHARE, GONE._replace(key="falan-steel-customers"))


def undo(path, *_):
    assert Clerk().undo(path)


def add_one_by_one(path, count):
    for number in range(count):
        add(path, f"row-{number}")


def do_and_die(path, act, step, when, times):
    """The step runs so often, and then the process is killed before or after it."""
    module = plans if step == "check" else rewrite
    owner = getattr(module, step.partition(".")[0]) if "." in step else module
    name = step.rpartition(".")[2]
    original, left = getattr(owner, name), times

    def fatal(*arguments, **options):
        nonlocal left
        left -= 1
        if left >= 0:
            return original(*arguments, **options)
        if when == "after":
            original(*arguments, **options)
        return os.kill(os.getpid(), signal.SIGKILL)

    setattr(owner, name, fatal)
    act(path, "falan-new")


def exchange_often(path, other, count):
    for _ in range(count):
        rewrite.exchange(path, other)


@pytest.fixture(scope="module")
def start():
    """Starts a function of this module in a process of its own."""
    forked = multiprocessing.get_context("forkserver")
    forked.set_forkserver_preload([__name__])

    def started(function, *arguments):
        process = forked.Process(target=function, args=arguments)
        process.start()
        return process

    return started


def ended(process):
    process.join(120)
    return process.exitcode


def test_of_many_at_once_all_rows_are_in(folder, start):
    before = contents(folder.path)["figures.csv"]
    names = [f"row-{number}" for number in range(4)]
    running = [start(add, folder.path, name) for name in names]
    assert [ended(process) for process in running] == [0] * 4
    after = contents(folder.path)["figures.csv"]
    assert after.startswith(before)
    assert sorted(after[len(before) :].decode().splitlines()) == [
        LINE.rstrip("\n").replace("falan-new", name) for name in names
    ]


STEPS = [
    ("contents", "before", 0, False),
    ("check", "after", 1, False),
    ("_show", "after", 0, False),
    ("_fill", "before", 0, False),
    ("shutil.copy2", "after", 0, False),
    ("shutil.copy2", "before", 7, False),
    ("shutil.copymode", "before", 0, False),
    ("shutil.copytree", "after", 0, False),
    ("os.fsync", "before", 3, False),
    ("_sync", "after", 0, False),
    ("exchange", "before", 0, False),
    ("exchange", "after", 0, True),
    ("_remove", "before", 1, True),
    ("os.unlink", "after", 4, True),
    ("_remove", "after", 1, True),
]


@pytest.mark.parametrize(("step", "when", "times", "new"), STEPS)
def test_killed_at_any_step_the_folder_is_the_old_or_the_new_one(folder, start, step, when, times, new):
    before = snapshot(folder.path)
    assert ended(start(do_and_die, folder.path, add, step, when, times)) == -signal.SIGKILL
    left = with_line(before) if new else before
    assert snapshot(folder.path) == left
    assert check(folder.path) == []
    assert Talk().add(folder.path, {"figures": [ROW | {"figure": "later"}]}, wait=0)
    time = {"time": "2026-03-05T09:30:01+08:00"} if new else {}
    assert snapshot(folder.path) == with_line(left, LINE.replace("falan-new", "later"), **time)
    assert [p.name for p in folder.path.parent.iterdir()] == ["data"]


@pytest.mark.parametrize(
    ("step", "when", "times", "new"), [one for one in STEPS if one[0] in ("check", "_sync", "exchange", "_remove")]
)
def test_a_correction_and_its_way_back_are_the_same(folder, start, step, when, times, new):
    """Killed while it is made, and killed while it is taken back."""
    old = snapshot(folder.path)
    correct(folder.path)
    corrected = snapshot(folder.path)
    assert ended(start(do_and_die, folder.path, undo, step, when, times)) == -signal.SIGKILL
    assert snapshot(folder.path) == (old if new else corrected)
    if not new:
        undo(folder.path)
    assert snapshot(folder.path) == old
    rewrite._remove(folder.path.with_name(".data.adding"))
    assert ended(start(do_and_die, folder.path, correct, step, when, times)) == -signal.SIGKILL
    assert snapshot(folder.path) == (corrected if new else old)
    assert check(folder.path) == []


def test_a_reader_never_sees_a_fault(folder, start, monkeypatch):
    """The numbers of figures only grow, by one row after the other, and no read meets half a folder."""
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    process = start(add_one_by_one, folder.path, 10)
    seen = []
    while process.is_alive():
        dataset = current.dataset()
        assert dataset.faults == ()
        assert len(dataset.outlines) == 14
        seen.append(len(dataset.figures))
    assert ended(process) == 0
    assert len(current.figures()) == 71
    assert seen == sorted(seen)
    assert set(seen) <= set(range(61, 72))


def test_there_is_a_folder_at_every_moment(folder, start):
    """Two renames one after the other would leave moments without one."""
    other = folder.path.with_name("other")
    other.mkdir()
    (other / "figures.csv").touch()
    process = start(exchange_often, folder.path, other, 20_000)
    while process.is_alive():
        assert (folder.path / "figures.csv").exists()
    assert ended(process) == 0
