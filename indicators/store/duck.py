"""DuckDB over a Parquet file: what memory has no room for is read from the disk, column by column, when asked for."""

import logging
import os
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from indicators.figures.selection import Words
from indicators.store.copy import pieces
from indicators.store.questions import Unreachable
from indicators.store.sql import Table
from indicators.tables import Dataset
from indicators.text import LANGUAGES, t

NAME, ENDING = "figures", ".figures.parquet"
# The latest so many stay, and what was asked within so many seconds: a server opens its file for every question.
MOST_FILES, IDLE = 2, 3600
# What it may hold beside what it reads; beyond, it writes into a folder of its own.
MEMORY = "512MB"
# It opens this one file, loads no extension and changes nothing.
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,
    "memory_limit": MEMORY,
}

log = logging.getLogger(__name__)


def write(frame: pd.DataFrame, languages: Iterable[Words], place: Path) -> None:
    """The tidy frame as a Parquet file, made beside its place and moved there; raises OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(prefix="new-", suffix=place.suffix, dir=place.parent)
    os.close(handle)
    try:
        write_pieces(pieces(frame, languages), Path(made))
        Path(made).replace(place)
    finally:
        Path(made).unlink(missing_ok=True)


def write_pieces(tables: Iterable[pa.Table], place: Path) -> None:
    """Each table as a group of rows."""
    writer = None
    try:
        for table in tables:
            writer = writer or pq.ParquetWriter(place, table.schema, compression="zstd")
            writer.write_table(table)
    finally:
        if writer:
            writer.close()


def clear(folder: Path) -> None:
    """Take away the files that nobody has used for a while, but not the latest."""
    files = sorted(folder.glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in files[MOST_FILES:]:
        if time.time() - old.stat().st_mtime > IDLE:
            old.unlink(missing_ok=True)


def opened(place: Path, dataset: Dataset) -> Table:
    """The store over such a file; raises OSError or pa.ArrowException where it is none."""
    schema = pq.read_schema(place)
    whole = duckdb.connect(config=SETTINGS)
    whole.execute(f"CREATE VIEW {NAME} AS SELECT * FROM read_parquet('{str(place).replace(chr(39), chr(39) * 2)}')")

    def run(query: str) -> pa.Table:
        try:
            # It is in use: whoever clears up leaves it.
            os.utime(place)
            # A cursor is a connection of its own: readers ask side by side.
            with whole.cursor() as cursor:
                return cursor.sql(query).to_arrow_table()
        except (OSError, duckdb.Error) as error:
            for lang in LANGUAGES:
                log.error(t("store.unread", lang, reason=type(error).__name__))
            raise Unreachable() from None

    return Table(NAME, schema, "duckdb", run, dataset)
