"""A binary copy of the checked, typed tables, so that large ones are checked once and then open in seconds.

The CSV files stay the data; the copy is found by the hash of their bytes and of the code that checked them, so
another file, another rule or another library makes another copy. A copy that is not there, is damaged, or cannot
be written is none: the tables are then checked and read as ever.
"""

import json
import logging
import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from indicators.settings import ROOT, cache_dir, data_dir
from indicators.tables import rules
from indicators.tables.dataset import Dataset, load, outlines
from indicators.tables.faults import Fault, Weight
from indicators.tables.package import FILE, tables
from indicators.tables.raw import Contents, contents, files, read
from indicators.text import t

# Smaller tables are checked in less time than a copy saves.
LEAST_BYTES = 1_000_000
# Copies of earlier states of the data; older ones go.
MOST_COPIES = 4
MANIFEST = "manifest.json"
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
    source: Path | Contents | None = None, more: Iterable[rules.Rule] = (), least: int = LEAST_BYTES
) -> Dataset:
    """As ``tables.load``, from the copy where there is one; else checked, and the copy made.

    Raises Unusable as ``load`` does.
    """
    given = contents(data_dir() if source is None else source)
    size = sum(map(len, given.values()))
    if size < least:
        return load(given, more)
    place = cache_dir() / key(given)
    found = _opened(place, given)
    if found is None:
        log.warning(t("prepare.checking", "zh", size=size // 1_000_000 or 1))
        found = load(given, more)
        with suppress(OSError, pa.ArrowException):
            _write(place, found)
    return found


def key(given: Contents) -> str:
    """The name of the copy: a hash of the files and of the code that checks them."""
    whole = blake2b(_code(), digest_size=32)
    for name in files():
        whole.update(f"\n{name} {_digest(given[name]) if name in given else ''}".encode())
    return whole.hexdigest()


@cache
def _code() -> bytes:
    whole = blake2b(f"{pd.__version__} {pa.__version__}".encode())
    paths = [path for part in CODE for path in (sorted((ROOT / part).glob("*.py")) or [ROOT / part])]
    for path in (*paths, ROOT / "data" / FILE):
        whole.update(path.read_bytes())
    return whole.digest()


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=32).hexdigest()


def _opened(place: Path, given: Contents) -> Dataset | None:
    """The dataset of a copy; None where it is not there or not whole."""
    try:
        digest, _, text = (place / MANIFEST).read_bytes().partition(b"\n")
        if _digest(text).encode() != digest:
            return None
        manifest = json.loads(text)
        parts = {name: (place / f"{name}.parquet").read_bytes() for name in tables()}
        if any(_digest(part) != manifest["tables"].get(name) for name, part in parts.items()):
            return None
        frames = {name: pq.read_table(BytesIO(part)).to_pandas() for name, part in parts.items()}
        faults = tuple(Fault(**one | {"weight": Weight(one["weight"])}) for one in manifest["faults"])
    except (OSError, ValueError, LookupError, TypeError, pa.ArrowException):
        return None
    with suppress(OSError):
        os.utime(place)
    units = read(given.get("units.csv"), tables()["units"])
    units.rows = [row for row in units.rows if row["unit"] in set(frames["units"]["unit"])]
    return Dataset(MappingProxyType(frames), rules.units_of(units), outlines(given), faults)


def _write(place: Path, dataset: Dataset) -> None:
    """Write the copy beside its place and move it there at one go; then take away the oldest."""
    place.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix="new-", dir=place.parent))
    try:
        digests = {}
        for name, frame in dataset.frames.items():
            buffer = BytesIO()
            pq.write_table(pa.Table.from_pandas(frame, preserve_index=False), buffer, compression="zstd")
            digests[name] = _digest(buffer.getvalue())
            (made / f"{name}.parquet").write_bytes(buffer.getvalue())
        told = [asdict(fault) | {"values": dict(fault.values)} for fault in dataset.faults]
        text = json.dumps({"tables": digests, "faults": told}, ensure_ascii=False, default=str).encode()
        (made / MANIFEST).write_bytes(_digest(text).encode() + b"\n" + text)
        # What stands there could not be opened.
        shutil.rmtree(place, ignore_errors=True)
        made.replace(place)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    copies = [
        path for path in place.parent.iterdir() if len(path.name) == len(place.name) and (path / MANIFEST).exists()
    ]
    for old in sorted(copies, key=lambda path: path.stat().st_mtime, reverse=True)[MOST_COPIES:]:
        shutil.rmtree(old, ignore_errors=True)
