"""The data folder written anew: shown, confirmed, all or nothing.

The folder is never written into. A copy beside it takes what changes and changes places with it in one step, so that
a reader finds the old folder or the new one, and a killed run leaves the old or the new one.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from indicators.folders import exchange
from indicators.intake import states
from indicators.intake.contribution import Refused, refused
from indicators.settings import data_dir
from indicators.tables.raw import Contents, contents
from indicators.text import t

Say = Callable[[str], object]
Confirm = Callable[[str], bool]
Bytes = dict[str, bytes]
# Of each path what changes with whatever anybody does to it.
State = dict[str, tuple]

YES = ("y", "yes", "是")


class Plan(NamedTuple):
    """``files`` are those that change, whole; ``told`` is the difference in lines, of so many (``size``) rows.

    ``kind`` chooses the words of the question and of the end: ``confirm.<kind>`` and ``written.<kind>`` in locale/.
    """

    files: Bytes
    told: list[str]
    size: int
    kind: str


# The plan for a folder as it is; what is wrong with it is told by the way, and Refused raised.
Planner = Callable[[Contents, Say], Plan]


def run(options: argparse.Namespace, plan: Planner) -> int:
    """Carry out a command's plan: 0 where it is written, or would be."""

    def confirm(question: str) -> bool:
        if options.yes:
            return True
        if not (sys.stdin and sys.stdin.isatty()):
            print(t("add.no-terminal", options.lang, option="--yes"))
            return False
        try:
            return input(f"{question} ").strip().lower() in YES
        except (EOFError, KeyboardInterrupt):
            print()
            return False

    folder = options.data or data_dir()
    done = rewrite(folder, plan, confirm=confirm, say=print, lang=options.lang, dry_run=options.dry_run)
    return 0 if done else 1


def rewrite(
    folder: Path, plan: Planner, *, confirm: Confirm, say: Say, lang: str, dry_run: bool = False, wait: float = 10.0
) -> bool:
    """Write what is planned; True where it is written (or would be). What happens, and why not, is told by ``say``.

    The lock is taken for the writing only: a question that nobody answers holds nobody up. What was planned before
    it is planned again under it where the folder has changed meanwhile.
    """
    real = folder.resolve()
    try:
        if os.name != "posix":
            raise refused("add.no-exchange", folder=real, reason=sys.platform)
        state, planned = _planned(real, plan, say)
        _show(planned, say)
        if dry_run:
            say(t("add.dry-run", lang))
            return True
        if not confirm(t(f"confirm.{planned.kind}", lang, count=planned.size, folder=real)):
            raise refused("add.left")
        with _locked(real.parent, partial(say, t("add.waiting", lang)), wait):
            beside = real.with_name(f".{real.name}.adding")
            _remove(beside)
            if _state(real) != state:
                state, planned = _planned(real, plan, say)
            was = _kept(real, say, lang)
            _replace(real, beside, planned.files, state)
            if was:
                with suppress(OSError):
                    states.note(real, was, planned.kind)
        say(t(f"written.{planned.kind}", lang, count=planned.size, folder=real))
        return True
    except Refused as error:
        say(error.text(lang))
    except OSError as error:
        say(t("add.failed", lang, reason=error))
    return False


def _kept(real: Path, say: Say, lang: str) -> states.State | None:
    """The folder as it is, kept; where that cannot be, it is told, and the change is made all the same."""
    try:
        return states.keep(real)
    except OSError as error:
        say(t("add.no-state", lang, folder=states.place(real), reason=error.strerror))
        return None


def _planned(real: Path, plan: Planner, say: Say) -> tuple[State, Plan]:
    """The folder as it was read, and the plan for it."""
    state, there = _state(real), contents(real)
    return state, plan(there, say)


def _show(plan: Plan, say: Say) -> None:
    """The difference as lines."""
    for line in plan.told:
        say(line)


@contextmanager
def _locked(parent: Path, waiting: Callable[[], object], wait: float) -> Iterator[None]:
    """One add at a time. The lock is on the folder above: the kernel frees it with the process, no file is left."""
    import fcntl

    def taken() -> bool:
        with suppress(BlockingIOError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    with _opened(parent) as descriptor:
        deadline = time.monotonic() + wait
        if not taken():
            waiting()
            while not taken():
                if time.monotonic() >= deadline:
                    raise refused("add.busy")
                time.sleep(0.05)
        yield


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _remove(folder: Path) -> None:
    if folder.is_dir() and not folder.is_symlink():
        folder.chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


def _state(real: Path) -> State:
    paths = [real, *real.rglob("*")]
    return {str(path): (path.lstat().st_ino, path.lstat().st_size, path.lstat().st_ctime_ns) for path in paths}


def _replace(real: Path, beside: Path, new: Bytes, state: State) -> None:
    """The folder with the new files, in one step; whichever folder is then beside it is of no more use."""
    try:
        _fill(beside, real, new)
        _sync(beside)
        if _state(real) != state:
            raise refused("add.changed", folder=real)
        try:
            exchange(beside, real)
        except OSError as error:
            raise refused("add.no-exchange", folder=real, reason=error.strerror) from error
        with suppress(OSError), _opened(real.parent) as parent:
            os.fsync(parent)
    finally:
        _remove(beside)


def _fill(beside: Path, real: Path, new: Bytes) -> None:
    """A copy of everything, owners, modes and times too; only the new files have a time of their own."""
    for name in new:
        if (real / name).is_symlink():
            raise refused("add.link", file=real / name)

    def copy(source: str, target: str) -> None:
        name = Path(source).relative_to(real).as_posix()
        if name not in new:
            shutil.copy2(source, target)
            return
        Path(target).write_bytes(new[name])
        shutil.copymode(source, target)

    shutil.copytree(real, beside, symlinks=True, copy_function=copy)
    for name in new:
        if not (real / name).exists():
            (beside / name).parent.mkdir(parents=True, exist_ok=True)
            (beside / name).write_bytes(new[name])
    for path in (beside, *beside.rglob("*")):
        there = real / path.relative_to(beside)
        _give(path, there if there.is_symlink() or there.exists() else real)


def _give(path: Path, like: Path) -> None:
    """Let a file belong to whom another one does: whoever may change the folder stays the same, also after root did."""
    owner, now = like.lstat(), path.lstat()
    if (owner.st_uid, owner.st_gid) != (now.st_uid, now.st_gid):
        with suppress(PermissionError):
            os.chown(path, owner.st_uid, owner.st_gid, follow_symlinks=False)


def _sync(folder: Path) -> None:
    """Everything on the disk before the exchange: a power cut must not leave the new folder with empty files."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            with _opened(path) as descriptor:
                os.fsync(descriptor)
