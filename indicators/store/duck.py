"""DuckDB over a Parquet file: what memory has no room for is read from the disk, column by column, when asked for."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from indicators.figures.selection import Words
from indicators.store.copy import pieces
from indicators.store.sql import Table
from indicators.tables import Dataset

NAME = "figures"
# What it may hold beside what it reads; beyond, it writes into a folder of its own.
MEMORY = "512MB"
# It opens this one file, loads no extension and changes nothing.
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,
    "memory_limit": MEMORY,
}


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


def opened(place: Path, dataset: Dataset) -> Table:
    """The store over such a file; raises OSError, pa.ArrowException or duckdb.Error where it is none."""
    schema = pq.read_schema(place)
    whole = duckdb.connect(config=SETTINGS)
    whole.execute(f"CREATE VIEW {NAME} AS SELECT * FROM read_parquet('{str(place).replace(chr(39), chr(39) * 2)}')")

    def run(query: str) -> pa.Table:
        # A cursor is a connection of its own: readers ask side by side.
        with whole.cursor() as cursor:
            return cursor.sql(query).to_arrow_table()

    return Table(NAME, schema, "duckdb", run, dataset)
