"""A binary copy of the checked, typed tables, so that large ones are checked once and then open in seconds.

The CSV files stay the data; the copy is found by the hash of their bytes and of the code that checked them, so
another file, another rule or another library makes another copy. A copy that is not there, is damaged, or cannot
be written is none: the tables are then checked and read as ever.
"""

import json
import logging
import os
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import pandas as pd
import pyarrow as pa

from indicators.settings import ROOT, cache_dir, data_dir
from indicators.tables.cells import Last, Rule, units_of
from indicators.tables.dataset import Dataset, load, outlines
from indicators.tables.faults import told, untold
from indicators.tables.package import FILE, tables
from indicators.tables.raw import Contents, contents, read, version
from indicators.text import t

# Smaller tables are checked in less time than a copy saves.
LEAST_BYTES = 1_000_000
# Copies of earlier states of the data; older ones go.
MOST_COPIES = 4
FAULTS = "faults.json"
ENDING = ".tables"
# What decides whether a row is a fault and what type its cells get.
CODE = (
    "indicators/tables",
    "indicators/charts",
    "indicators/charts/forms",
    "indicators/quantity",
    "indicators/quantity/lexicon.csv",
)

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
        with suppress(OSError, pa.ArrowException):
            _write(place, found)
    return found


def is_there(source: Path | Contents) -> bool:
    """Whether there is a copy of the tables, whole or not."""
    return (cache_dir() / (key(contents(source)) + ENDING)).is_file()


def key(given: Contents) -> str:
    """The name of the copy: a hash of the files and of the code that checks them."""
    return blake2b(_code() + version(given).encode(), digest_size=32).hexdigest()


@cache
def _code() -> bytes:
    whole = blake2b(f"{pd.__version__} {pa.__version__}".encode())
    paths = [path for part in CODE for path in (sorted((ROOT / part).glob("*.py")) or [ROOT / part])]
    for path in (*paths, ROOT / "data" / FILE):
        whole.update(path.read_bytes())
    return whole.digest()


def _opened(place: Path, given: Contents) -> Dataset | None:
    """The dataset of a copy; None where it is not there or not whole."""
    try:
        whole = place.read_bytes()
    except OSError:
        return None
    size = blake2b().digest_size
    if blake2b(whole[size:]).digest() != whole[:size]:
        return None
    with zipfile.ZipFile(BytesIO(whole[size:])) as file:
        frames = {name: pd.read_parquet(BytesIO(file.read(name))) for name in tables()}
        faults = tuple(map(untold, json.loads(file.read(FAULTS))))
    with suppress(OSError):
        os.utime(place)
    units = read(given.get("units.csv"), tables()["units"])
    units.rows = [row for row in units.rows if row["unit"] in set(frames["units"]["unit"])]
    return Dataset(MappingProxyType(frames), units_of(units), outlines(given), faults)


def _write(place: Path, dataset: Dataset) -> None:
    """Write the copy, its digest before it, beside its place and move it there; then take away the oldest."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, frame in dataset.frames.items():
            file.writestr(name, frame.to_parquet(compression="zstd", index=False))
        faults = json.dumps(list(map(told, dataset.faults)), ensure_ascii=False, default=str)
        file.writestr(FAULTS, faults)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="new-", dir=place.parent) as folder:
        made = Path(folder) / place.name
        made.write_bytes(blake2b(buffer.getvalue()).digest() + buffer.getvalue())
        made.replace(place)
    copies = sorted(place.parent.glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in copies[MOST_COPIES:]:
        old.unlink(missing_ok=True)
