"""Rows into the data folder: checked, shown, confirmed, and written all or not at all.

The folder is never written into. A copy beside it takes the rows and changes places with it in one step, so that a
reader finds the old folder or the new one, and a killed run leaves the old or the new one.
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

from indicators.folders import exchange
from indicators.intake.contribution import MOST_BYTES, Refused, Rows, begun, faults, known, merged, read, refused
from indicators.intake.texts import opened
from indicators.settings import data_dir
from indicators.tables.faults import Weight
from indicators.tables.raw import contents
from indicators.text import t

Say = Callable[[str], object]
Confirm = Callable[[str], bool]
Bytes = dict[str, bytes]
# Of each path what changes with whatever anybody does to it.
State = dict[str, tuple]

YES = ("y", "yes", "是")


def run(options: argparse.Namespace) -> int:
    """``python -m indicators add``: 0 where the rows are written, or would be."""
    try:
        rows = read(opened(options.file, MOST_BYTES + 1), options.file.name)
    except Refused as error:
        print(error.text(options.lang), file=sys.stderr)
        return 1

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
    return 0 if add(folder, rows, confirm=confirm, say=print, lang=options.lang, dry_run=options.dry_run) else 1


def add(
    folder: Path, rows: Rows, *, confirm: Confirm, say: Say, lang: str, dry_run: bool = False, wait: float = 10.0
) -> bool:
    """Add the rows; True where they are in (or would be). What happens, and why not, is told through ``say``.

    The lock is taken for the writing only: a question that nobody answers holds nobody up. What was checked before
    it is checked again under it where the folder has changed meanwhile.
    """
    real = folder.resolve()
    try:
        if os.name != "posix":
            raise refused("add.no-exchange", folder=real, reason=sys.platform)
        state, new, added = _plan(real, rows, say, lang)
        count = _show(added, say)
        if dry_run:
            say(t("add.dry-run", lang))
            return True
        if not confirm(t("add.confirm", lang, count=count, folder=real)):
            raise refused("add.left")
        with _locked(real.parent, partial(say, t("add.waiting", lang)), wait):
            beside = real.with_name(f".{real.name}.adding")
            _remove(beside)
            if _state(real) != state:
                state, new, _ = _plan(real, rows, say, lang)
            _replace(real, beside, new, state)
        say(t("add.written", lang, count=count, folder=real))
        return True
    except Refused as error:
        say(error.text(lang))
    except OSError as error:
        say(t("add.failed", lang, reason=error))
    return False


def _plan(real: Path, rows: Rows, say: Say, lang: str) -> tuple[State, Bytes, Bytes]:
    """The folder as it was read, its files with the rows, and what was added to each; all faults are told.

    A notice hinders only where a numeral of an article at hand was left out.
    """
    state, there = _state(real), contents(real)
    old = begun(there)
    if count := known(old, rows):
        raise refused("add.again", count=count)
    found = faults(old, rows)
    for fault in found:
        say(fault.text(lang))
    touched = {row.get("article") for table in rows.values() for row in table}
    if any(f.weight > Weight.NOTICE or (f.key == "coverage" and f.values["article"] in touched) for f in found):
        raise refused("add.faults", count=len(found))
    new = {name: content for name, content in merged(old, rows).items() if content is not there.get(name)}
    return state, new, {name: content[len(old[name]) :] for name, content in new.items()}


def _show(added: Bytes, say: Say) -> int:
    """The difference as lines; returns their number."""
    count = 0
    for name, content in added.items():
        lines = [f"+ {line}" for line in content.decode().splitlines() if line]
        for line in (name, *lines):
            say(line)
        count += len(lines)
    return count


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
    """A copy of everything, modes and times too; only the new files have a time of their own."""
    for name in new:
        if (real / name).is_symlink():
            raise refused("add.link", file=real / name)

    def copy(source: str, target: str) -> None:
        path = Path(source)
        if path.parent != real or path.name not in new:
            shutil.copy2(source, target)
            return
        Path(target).write_bytes(new[path.name])
        shutil.copymode(source, target)

    shutil.copytree(real, beside, symlinks=True, copy_function=copy)
    for name in new:
        if not (real / name).exists():
            (beside / name).write_bytes(new[name])


def _sync(folder: Path) -> None:
    """Everything on the disk before the exchange: a power cut must not leave the new folder with empty files."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            with _opened(path) as descriptor:
                os.fsync(descriptor)
