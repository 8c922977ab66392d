"""What tests share: the real dataset, a copy of its folder to spoil, and rows to draw."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings

from indicators.figures.selection import tidy
from indicators.settings import ROOT
from indicators.tables import Dataset, load
from indicators.words.labels import Labels
from tests.province import write

# How long an example takes is the machine's business.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def kept_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What commands and servers keep of themselves lies apart from whatever is kept on this machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INDICATORS_STATE", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return load(ROOT / "data")


@pytest.fixture(scope="session")
def every(dataset: Dataset) -> pd.DataFrame:
    return tidy(dataset)


@pytest.fixture(scope="session")
def province_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of an office, with all its kinds of statements; not to be changed."""
    return write(tmp_path_factory.mktemp("province") / "data")


@pytest.fixture(scope="session")
def province(province_folder: Path) -> Dataset:
    return load(province_folder)


@pytest.fixture
def of_the_office(province_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dashboard has the office's folder."""
    monkeypatch.setenv("INDICATORS_DATA", str(province_folder))


@pytest.fixture(scope="session")
def office(province: Dataset) -> pd.DataFrame:
    """The tidy frame of the office's folder."""
    return tidy(province)


@pytest.fixture(scope="session")
def zh(dataset: Dataset) -> Labels:
    return Labels(dataset, "zh")


@pytest.fixture(scope="session")
def en(dataset: Dataset) -> Labels:
    return Labels(dataset, "en")


@pytest.fixture
def pick(every: pd.DataFrame) -> Callable[..., pd.DataFrame]:
    """Rows of the tidy frame by their figures, in that order, with columns overridden."""

    def rows(*figures: str, **columns: object) -> pd.DataFrame:
        chosen = every.set_index("figure").loc[list(figures)].reset_index()
        return chosen.assign(**columns)

    return rows


class Folder:
    """A copy of data/ whose tables can be spoilt."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def edit(self, table: str, change: Callable[[list[dict[str, str]]], object]) -> None:
        """Change the rows of a table in place (``change`` gets the list of dicts)."""
        file = self.path / f"{table}.csv"
        with file.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            rows, columns = list(reader), reader.fieldnames
        change(rows)
        with file.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def set(self, table: str, line: int, **cells: str) -> None:
        """Set cells of the row on a line (the header is line 1)."""
        self.edit(table, lambda rows: rows[line - 2].update(cells))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return Folder(tmp_path / "data")
