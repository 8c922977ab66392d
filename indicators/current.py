"""The dataset of the data folder, loaded once for everybody and again when a file of the folder changes."""

import time
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import NamedTuple

import pandas as pd

from indicators.charts.check import prepared
from indicators.charts.pages import addresses
from indicators.figures.selection import tidy
from indicators.settings import data_dir
from indicators.tables import Dataset, Unusable, raw
from indicators.tables.package import tables
from indicators.tables.raw import contents, files, read
from indicators.view.vocabulary import Known, vocabulary

Stamp = tuple[tuple[object, ...], ...]

# Reading takes milliseconds; a folder that changed during every one of so many readings is being rewritten all along.
TRIES = 100
# A hundred readers of a folder that has just changed wait for one reading of it.
ALONE = RLock()


# Told of data that were loaded: their version, the folder, what is in it, after how many seconds.
on_load: Callable[[str, Path, Dataset, float], object] | None = None


class _Changed(Exception):
    """The folder changed while it was read. An exception is nothing that a cache keeps."""


class _State(NamedTuple):
    """What is made of the folder as it stood at one moment."""

    version: str
    dataset: Dataset
    figures: pd.DataFrame
    known: Known


def dataset() -> Dataset:
    """The current dataset; raises tables.Unusable where there is none."""
    return _now().dataset


def figures() -> pd.DataFrame:
    """The tidy frame of all figures: a copy, the cached one stays whole."""
    return _now().figures.copy(deep=False)


def known() -> Known:
    """What links may hold (``view.vocabulary``)."""
    return _now().known


def pages() -> tuple[str, ...]:
    """The codes of the pages of topics. They are known at once, and also where another table cannot be read."""
    file = data_dir() / tables()["pages"].path
    try:
        stat = file.stat()
        return _pages(file, (stat.st_ino, stat.st_mtime_ns, stat.st_size))
    except OSError:
        return ()


def version() -> str:
    """A short name of the data as they are: it changes with any byte of any file, and not with their times."""
    return _now().version


def _now() -> _State:
    """The folder as it stands, never old files mixed with new ones."""
    folder = data_dir()
    for _ in range(TRIES):
        with suppress(_Changed), ALONE:
            return _load(folder, _stamp(folder))
    raise Unusable([])


def _stamp(folder: Path) -> Stamp:
    """Changes with any file that is read, and with the folder itself; it costs a few system calls."""
    found: list[tuple[object, ...]] = []
    for name in (".", *files()):
        with suppress(OSError):
            stat = (folder / name).stat()
            found.append((name, stat.st_ino) if name == "." else (name, stat.st_mtime_ns, stat.st_size))
    return tuple(found)


@lru_cache(maxsize=2)
def _pages(file: Path, stamp: tuple[int, ...]) -> tuple[str, ...]:
    raw = read(file.read_bytes(), tables()["pages"])
    return addresses(row["page"] for row in raw.rows)


@lru_cache(maxsize=2)
def _load(folder: Path, stamp: Stamp) -> _State:
    start = time.monotonic()
    given = contents(folder)
    if _stamp(folder) != stamp:
        raise _Changed
    dataset = prepared(given)
    figures = tidy(dataset)
    found = _State(raw.version(given), dataset, figures, vocabulary(dataset, figures))
    if on_load:
        on_load(found.version, folder, dataset, time.monotonic() - start)
    return found
