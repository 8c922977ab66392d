"""A binary copy of the checked, typed tables, so that large ones are checked once and then open in seconds, and of what
is made of them. Processes that open one share its memory (``mapped``).

The CSV files stay the data; the copy is found by the hash of their bytes and of the code that checked them, so
another file, another rule or another library makes another copy. A copy that is not there, is damaged, or cannot
be written is none: the tables are then checked and read as ever.
"""

import logging
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd
import pyarrow as pa

from indicators.settings import ROOT, cache_dir, data_dir
from indicators.tables import mapped
from indicators.tables.cells import Last, Rule, units_of
from indicators.tables.dataset import Dataset, load
from indicators.tables.faults import told, untold
from indicators.tables.outlines import outlines
from indicators.tables.package import FILE, tables
from indicators.tables.raw import Contents, contents, read, version
from indicators.text import t

# Smaller tables are checked in less time than a copy saves.
LEAST_BYTES = 1_000_000
# Copies of earlier states of the data; older ones go.
MOST_COPIES = 4
ENDING = ".tables"
# What decides whether a row is a fault, what type its cells get, and what is made of them.
CODE = tuple(f"indicators/{folder}" for folder in ("quantity", "tables", "figures", "words", "charts"))
WRITTEN = (".py", ".yml", ".csv")

log = logging.getLogger(__name__)


def prepared(
    source: Path | Contents | None = None,
    more: Iterable[Rule] = (),
    last: Last | None = None,
    least: int = LEAST_BYTES,
) -> Dataset:
    """As ``tables.load``, from the copy where there is one; else checked, and the copy made.

    Raises Unusable as ``load`` does.
    """
    given = contents(data_dir() if source is None else source)
    size = sum(map(len, given.values()))
    if size < least:
        return load(given, more, last)
    place = cache_dir() / (key(given) + ENDING)
    found = _opened(place, given)
    if found is None:
        log.warning(t("prepare.checking", "zh", size=size // 1_000_000 or 1))
        found = load(given, more, last)
        held = _written(place, found.frames, list(map(told, found.faults)))
        found = replace(found, frames=MappingProxyType(held.frames))
    return found


def is_there(source: Path | Contents) -> bool:
    """Whether there is a copy of the tables, whole or not."""
    return (cache_dir() / (key(contents(source)) + ENDING)).is_file()


def key(given: Contents) -> str:
    """The name of the copy: a hash of the files and of the code that checks them."""
    return blake2b(code(*CODE) + version(given).encode(), digest_size=32).hexdigest()


@cache
def code(*folders: str) -> bytes:
    """A hash of what makes something of the tables: the libraries, the declared columns, what is written in folders."""
    whole = blake2b(f"{pd.__version__} {pa.__version__}".encode())
    paths = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.*")) if path.suffix in WRITTEN)
    for path in (*paths, ROOT / "data" / FILE):
        whole.update(path.read_bytes())
    return whole.digest()


def derived(given: Contents, name: str, make: Callable[[], pd.DataFrame], least: int = LEAST_BYTES) -> pd.DataFrame:
    """A frame that ``make`` makes of these files, from its copy where there is one; else made, and the copy written."""
    if sum(map(len, given.values())) < least:
        return make()
    place = cache_dir() / f"{key(given)}.{name}"
    if (found := mapped.opened(place)) is None:
        found = _written(place, {name: make()}, None)
    return found.frames[name]


def _opened(place: Path, given: Contents) -> Dataset | None:
    """The dataset of a copy; None where it is not there or not whole."""
    found = mapped.opened(place)
    if found is None:
        return None
    with suppress(OSError):
        os.utime(place)
    units = read(given.get("units.csv"), tables()["units"])
    units.rows = [row for row in units.rows if row["unit"] in set(found.frames["units"]["unit"])]
    faults = tuple(map(untold, found.head))
    return Dataset(MappingProxyType(found.frames), units_of(units), outlines(given), faults)


def _written(place: Path, frames: Mapping[str, pd.DataFrame], head: Any) -> mapped.Mapped:
    """The frames as they lie in the copy, which is written and the oldest taken away; where it cannot, as they are."""
    with suppress(OSError, pa.ArrowException):
        mapped.write(place, frames, head)
        copies = sorted(place.parent.glob(f"*{place.suffix}"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in copies[MOST_COPIES:]:
            old.unlink(missing_ok=True)
    return mapped.opened(place) or mapped.Mapped(dict(frames), head)
