"""Which part of a table a file holds, and in which shape: long, a number a row, or wide, a series a row."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from indicators.exports.origin import Origin
from indicators.exports.tabular import (
    COLUMNS,
    COMPUTED,
    ORIGIN,
    QUANTITY,
    csv_file,
    csv_rows,
    json_file,
    meanings,
    to_table,
    with_origin,
)
from indicators.figures import versions
from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.derived import quantity_of
from indicators.figures.selection import UNDATED
from indicators.quantity import convert, period
from indicators.tables.distinct import each_row
from indicators.words.labels import Labels

SHAPES = LONG, WIDE = "long", "wide"
VALUE, UPPER = "base_value", "base_upper"
# What a reader may choose among: the columns of a CSV that is long, and the upper end of a range in the base unit.
FIELDS = (*COLUMNS, *COMPUTED, *ORIGIN, UPPER)
# Of a wide table what makes a row, of computed numbers the last two too: that of the statement, without its time.
# The unit is the base unit, so that the numbers of a column are alike.
KEY = ("place", "place_name", "city", "indicator", "indicator_name", "measure", "measure_name", "status", "base_unit",
       "derived", "formula")  # fmt: skip
# These stand once in a row too, being of the whole file.
ONCE = (*KEY, "heading", "subtitle", "link", "retrieved")
# All others stand of every number, a column a period, the first under the period's bare name; without a choice these.
CELLS = (VALUE, UPPER, "bound", "printed", "figure", "sources")
# Cells: a stranger's wish must not take the server's memory.
LARGEST = 2_000_000
# Rows of the first piece, which is there at once, and of the others: a few tenths of a second.
FIRST, PIECE = 1_000, 20_000


class Part(NamedTuple):
    """``fields`` are columns of FIELDS in the order asked for (none: all, wide KEY and CELLS); ``limit`` and
    ``offset`` count rows of the file, of the limit 0 is no limit.
    """

    shape: str = LONG
    fields: tuple[str, ...] = ()
    limit: int = 0
    offset: int = 0

    def of(self, rows: pd.DataFrame) -> pd.DataFrame:
        return rows.iloc[self.offset :][: self.limit or None]


class Unshaped(Exception):
    """A wide table that there cannot be; ``key`` is that of a message, ``values`` what it names."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def wide(rows: pd.DataFrame, labels: Labels, origin: Origin, fields: tuple[str, ...] = ()) -> pd.DataFrame:
    """A row a series, a column a period: of every period its number in the base unit, then what else is wanted of it,
    the qualifier as ``2024_bound``, the print as ``2024_printed`` …

    Of several prints of a number it holds the current one. Raises Unshaped where two numbers are left for one cell,
    and where there would be too many cells.
    """
    rows = versions.current(rows).reset_index(drop=True)
    found = _chosen(rows, labels, origin, fields)
    keys, wanted = [name for name in KEY if name in found], fields or (*KEY, *CELLS)
    cells = [name for name in wanted if name not in ONCE and name in found]
    found["time"] = rows["as_of"].astype("str").replace("", UNDATED)
    times = sorted(set(found["time"]), key=_when)
    found["row"] = found.groupby(keys, sort=False, dropna=False).ngroup()
    series = found.drop_duplicates("row").set_index("row")
    _fits(rows, found, labels, len(series) * len(times) * len(cells))
    blocks = [_block(found, times, cell) for cell in cells]
    return pd.concat([series[[name for name in wanted if name in ONCE and name in found]], *blocks], axis="columns")


def _chosen(rows: pd.DataFrame, labels: Labels, origin: Origin, fields: tuple[str, ...]) -> pd.DataFrame:
    """All columns that there are of the rows, and those asked for that do not concern them, empty."""
    found = with_origin(rows, labels, origin)
    found = found.assign(**{name: "" for name in fields if name not in found})
    if "value" in rows:
        found[UPPER] = each_row(rows, QUANTITY, lambda row: _upper(row, labels)).astype("float64").set_axis(found.index)
    return found


def _when(time: str) -> tuple[date, int]:
    """By the day on which it ends, the shortest first: March, January to March; what has no time last."""
    if time == UNDATED:
        return date.max, 0
    span = period.parse(time)
    return span.end, (span.end - span.start).days


def _block(found: pd.DataFrame, times: list[str], cell: str) -> pd.DataFrame:
    """One thing of every number, a column a period; of upper ends only the periods that have any."""
    block = found.pivot(index="row", columns="time", values=cell).reindex(columns=times)
    block = block.dropna(axis="columns", how="all") if cell == UPPER else block
    return block.set_axis([time if cell == VALUE else f"{time}_{cell}" for time in block], axis="columns")


def _upper(row: FigureRow, labels: Labels) -> float | None:
    upper = convert(quantity_of(row), labels.units[row.unit].base, labels.units).upper
    return None if upper is None else float(upper)


def _fits(rows: pd.DataFrame, found: pd.DataFrame, labels: Labels, size: int) -> None:
    """Raises Unshaped where numbers share a cell, or cells are too many."""
    if size > LARGEST:
        raise Unshaped("wide-large", count=f"{size:,}", most=f"{LARGEST:,}")
    for row in figure_rows(rows[found.duplicated(["row", "time"]).to_numpy()].head(1)):
        raise Unshaped("wide-meet", name=labels.name_of(row), place=labels.place(row.place), time=labels.as_of(row))


def written(ending: str, rows: pd.DataFrame, labels: Labels, origin: Origin, part: Part) -> tuple[bytes, int]:
    """The part of rows as CSV or JSON, and how many rows there are in all; raises Unshaped."""
    if part.shape == WIDE:
        whole = wide(rows, labels, origin, part.fields)
        found = part.of(whole)
    else:
        whole, cut = rows, part.of(rows)
        found = with_origin(cut, labels, origin) if ending == "csv" else to_table(cut, labels)
        found = _chosen(cut, labels, origin, part.fields)[list(part.fields)] if part.fields else found
    if ending == "csv":
        return csv_file(found), len(whole)
    about = origin.lines(labels) | {"total": len(whole), "offset": part.offset}
    return json_file(about, _meanings(found, labels), "figures", found), len(whole)


def streamed(rows: pd.DataFrame, labels: Labels, origin: Origin, part: Part) -> Iterator[bytes]:
    """The part of rows as a long CSV, the same to the byte as all at once, in pieces."""
    cut = part.of(rows)
    for begin, end in pairwise([0, *range(FIRST, len(cut), PIECE), max(len(cut), 1)]):
        piece = cut.iloc[begin:end]
        if part.fields:
            found = _chosen(piece, labels, origin, part.fields)[list(part.fields)]
        else:
            found = with_origin(piece, labels, origin)
        yield csv_file(found) if not begin else csv_rows(found)


def _meanings(found: pd.DataFrame, labels: Labels) -> dict[str, str]:
    """What the columns mean, those of a period in the words of what stands in them."""
    known, told = meanings(labels, FIELDS), {}
    for name in map(str, found):
        time, _, cell = name.partition("_")
        told[name] = known.get(name) or labels.t("export.at", time=time, meaning=known[cell or VALUE])
    return told
