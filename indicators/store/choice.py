"""Which engine the figures lie in: what INDICATORS_STORE says, else what their number asks for."""

import logging
from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa

from indicators.figures.selection import Words
from indicators.settings import ADDRESSES, DUCKDB, MEMORY, cache_dir, store
from indicators.store.copy import pieces
from indicators.store.memory import Memory
from indicators.store.questions import Store
from indicators.tables import Dataset, copies
from indicators.text import LANGUAGES, t

if TYPE_CHECKING:
    # An engine that is not used is not loaded.
    from indicators.store.postgres import Server

# Figures from which on they lie on the disk (benchmarks/README.md): below, pandas answers sooner and has room.
LEAST_ON_DISK = 2_000_000
# What decides what stands in an engine's table.
CODE = (*copies.CODE, "indicators/store", "locale")

log = logging.getLogger(__name__)


def opened(frame: pd.DataFrame, dataset: Dataset, version: str, words: Callable[[], Iterable[Words]]) -> Store:
    """The store of a state of the data, which ``version`` names: its tidy frame, written where it is not there yet, its
    codes in the order of the languages' ``words``. Raises Unreachable.
    """
    where = store()
    if is_shared():
        from indicators.store.postgres import opened

        server().fill(table(version), lambda: pieces(frame, words()))
        return opened(server(), table(version), dataset)
    if where == DUCKDB or (where != MEMORY and len(frame) >= LEAST_ON_DISK):
        try:
            return _on_disk(frame, dataset, version, words)
        except (OSError, pa.ArrowException) as error:
            for lang in LANGUAGES:
                log.warning(t("store.file", lang, reason=type(error).__name__))
    return Memory.of(frame, dataset)


def is_shared() -> bool:
    """Whether the figures lie in a PostgreSQL."""
    return store().startswith(ADDRESSES)


def reach() -> None:
    """Raises Unreachable where figures lie in a PostgreSQL that does not answer: sooner than all else is loaded."""
    if is_shared():
        server().reach()


def server() -> "Server":
    """The PostgreSQL that the setting names, with its connections; raises Unreachable where it names none."""
    return _server(store())


@lru_cache(maxsize=1)
def _server(address: str) -> "Server":
    from indicators.store.postgres import Server

    return Server(address)


def table(version: str) -> str:
    """The table of a state of the data in it."""
    from indicators.store.postgres import PREFIX

    return PREFIX + _key(version)


def _on_disk(frame: pd.DataFrame, dataset: Dataset, version: str, words: Callable[[], Iterable[Words]]) -> Store:
    from indicators.store import duck

    place = cache_dir() / (_key(version) + duck.ENDING)
    if not place.is_file():
        duck.write(frame, words(), place)
        duck.clear(place.parent)
    return duck.opened(place, dataset)


def _key(version: str) -> str:
    """The name of a state of the data and of the code that made rows of it."""
    return blake2b(copies.code(*CODE) + version.encode(), digest_size=12).hexdigest()
