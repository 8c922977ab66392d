"""The dataset, loaded once for all sessions and again when a file of the data folder changes."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators.selection import tidy
from indicators.settings import data_dir
from indicators.tables import Dataset, load


def dataset() -> Dataset:
    """The current dataset; raises tables.Unusable where there is none."""
    return _load(str(data_dir()), _stamp())


def figures() -> pd.DataFrame:
    """The tidy frame of all figures: a copy, the cached one stays whole."""
    return _tidy(str(data_dir()), _stamp()).copy(deep=False)


def _stamp() -> tuple:
    """Changes with any file of the folder; reading it costs a few system calls."""
    folder = data_dir()
    files = sorted(folder.glob("*")) if folder.is_dir() else []
    return tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files)


@st.cache_resource(max_entries=2, show_spinner=False)
def _load(folder: str, stamp: tuple) -> Dataset:
    return load(data_dir())


@st.cache_resource(max_entries=2, show_spinner=False)
def _tidy(folder: str, stamp: tuple) -> pd.DataFrame:
    return tidy(_load(folder, stamp))
