"""The dataset of the data folder, loaded once for everybody and again when a file of the folder changes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pandas as pd

from indicators.selection import tidy
from indicators.settings import data_dir
from indicators.tables import Dataset, load
from indicators.view import vocabulary
from indicators.view.vocabulary import Known


def dataset() -> Dataset:
    """The current dataset; raises tables.Unusable where there is none."""
    return _load(data_dir(), _stamp())


def figures() -> pd.DataFrame:
    """The tidy frame of all figures: a copy, the cached one stays whole."""
    return _tidy(data_dir(), _stamp()).copy(deep=False)


def known() -> Known:
    """What links may hold (``view.vocabulary``)."""
    return _known(data_dir(), _stamp())


def _stamp() -> tuple:
    """Changes with any file of the folder; reading it costs a few system calls."""
    folder = data_dir()
    files = sorted(folder.glob("*")) if folder.is_dir() else []
    return tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files)


@lru_cache(maxsize=2)
def _load(folder: Path, stamp: tuple) -> Dataset:
    return load(folder)


@lru_cache(maxsize=2)
def _tidy(folder: Path, stamp: tuple) -> pd.DataFrame:
    return tidy(_load(folder, stamp))


@lru_cache(maxsize=2)
def _known(folder: Path, stamp: tuple) -> Known:
    return vocabulary(_load(folder, stamp), _tidy(folder, stamp))
