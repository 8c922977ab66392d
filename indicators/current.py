"""The dataset of the data folder, loaded once for everybody and again when a file of the folder changes.

Small data are read anew at once. Large ones take a minute to be checked: another process does that, and until they are
ready readers keep what there was.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock, RLock, local
from typing import NamedTuple

import pandas as pd
from cachetools import LRUCache

from indicators.charts.check import prepared
from indicators.charts.checking import checked
from indicators.charts.pages import addresses
from indicators.figures import versions
from indicators.figures.selection import tidy
from indicators.making.background import Background
from indicators.making.company import company
from indicators.settings import data_dir
from indicators.store import Store, opened, reach
from indicators.tables import LEAST_BYTES, Dataset, Unusable, derived, raw
from indicators.tables.package import tables
from indicators.tables.raw import contents, files, read
from indicators.text import LANGUAGES
from indicators.view.vocabulary import Known, vocabulary
from indicators.words.labels import Labels

Stamp = tuple[tuple[object, ...], ...]

# Reading takes milliseconds; a folder that changed during every one of so many readings is being rewritten all along.
TRIES = 100
# A hundred readers of a folder that has just changed wait for one reading of it.
ALONE = RLock()
# Bytes of all files from which on nobody waits for a change: it is read beside what there was.
LARGE = LEAST_BYTES

log = logging.getLogger(__name__)


# Told of data that were loaded: their version, the folder, what is in it, after how many seconds.
on_load: Callable[[str, Path, Dataset, float], object] | None = None


class _Changed(Exception):
    """The folder changed while it was read. An exception is nothing that a cache keeps."""


class _State(NamedTuple):
    """What is made of the folder as it stood at one moment."""

    version: str
    dataset: Dataset
    figures: pd.DataFrame
    store: Store
    known: Known


# The states of the last folders, and of each folder the last good one.
LOCK = Lock()
_states: LRUCache[tuple[Path, Stamp], _State | Unusable] = LRUCache(2)
_last: LRUCache[Path, _State] = LRUCache(1)
_background = Background()
_thread = local()


def dataset() -> Dataset:
    """The current dataset; raises tables.Unusable where there is none."""
    return _now().dataset


def figures() -> pd.DataFrame:
    """The tidy frame of all figures: a copy, the cached one stays whole."""
    return _now().figures.copy(deep=False)


def store() -> Store:
    """Where the figures lie, to be asked for what is needed of them."""
    return _now().store


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


@contextmanager
def held() -> Iterator[None]:
    """Within it this thread has one state of the data, however the folder changes: that of its first look."""
    _thread.found, _thread.is_held = None, True
    try:
        yield
    finally:
        _thread.found, _thread.is_held = None, False


def settled() -> None:
    """Wait until nothing is being read beside readers."""
    _background.wait()


def _now() -> _State:
    found: _State | None = getattr(_thread, "found", None)
    if found is None:
        found = _looked()
        if getattr(_thread, "is_held", False):
            _thread.found = found
    return found


def _looked() -> _State:
    """The folder as it stands, never old files mixed with new ones; of large data what there was while it is read."""
    folder = data_dir()
    for _ in range(TRIES):
        stamp = _stamp(folder)
        with suppress(_Changed):
            if (found := _kept(folder, stamp)) is not None:
                return found
            if (last := _last.get(folder)) is not None and _size(stamp) >= LARGE:
                _background.begin(partial(_renew, folder, stamp))
                return last
            with ALONE:
                return _kept(folder, stamp) or _load(folder, stamp)
    raise Unusable([])


def _kept(folder: Path, stamp: Stamp) -> _State | None:
    """What was made of the folder as it stands, if it was; raises Unusable where that could not be."""
    with LOCK:
        found = _states.get((folder, stamp))
    if isinstance(found, Unusable):
        raise found
    return found


def _keep(folder: Path, stamp: Stamp, found: "_State | Unusable") -> None:
    with LOCK:
        _states[folder, stamp] = found
        if isinstance(found, Unusable):
            _last.pop(folder, None)
        else:
            _last[folder] = found


def _renew(folder: Path, stamp: Stamp) -> None:
    """Check the folder in another process, then load it; whoever comes meanwhile has what there was."""
    try:
        checked(folder)
        with company.kept():
            _load(folder, stamp)
    except _Changed:
        # Whoever comes next begins anew.
        pass
    except Unusable as error:
        if _stamp(folder) == stamp:
            _keep(folder, stamp, error)
    except Exception:
        log.exception("the data folder could not be read")


def _size(stamp: Stamp) -> int:
    return sum(int(str(size)) for name, *_, size in stamp if name != ".")


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


def _load(folder: Path, stamp: Stamp) -> _State:
    start = time.monotonic()
    reach()
    given = contents(folder)
    if _stamp(folder) != stamp:
        raise _Changed
    dataset = prepared(given)
    figures, version = derived(given, "figures", partial(tidy, dataset)), raw.version(given)
    store = opened(figures, dataset, version, lambda: [Labels(dataset, lang) for lang in LANGUAGES])
    found = _State(version, dataset, figures, store, vocabulary(dataset, figures))
    # What a file of the figures asks first.
    versions.history(dataset, figures)
    if on_load:
        on_load(found.version, folder, dataset, time.monotonic() - start)
    _keep(folder, stamp, found)
    return found
