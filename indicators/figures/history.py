"""What became of figures, from ``changes.csv``: withdrawn ones, with what they were, and corrections of others.

A figure without a line is as it came, before there was a record.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from indicators.tables import Dataset
from indicators.tables.distinct import records


class Withdrawn(NamedTuple):
    """A figure that is no longer in the tables: on which day (ISO 8601), why, and its cells as they were last."""

    figure: str
    day: str
    reason: str
    cells: Mapping[str, str]


class Correction(NamedTuple):
    """What one correction changed: of each column what stood there before and since."""

    day: str
    reason: str
    cells: Mapping[str, tuple[str, str]]


@lru_cache(maxsize=16)
def withdrawn(dataset: Dataset) -> Mapping[str, Withdrawn]:
    """The withdrawn figures by their identifiers. One that is there again is none."""
    frame = dataset.table("changes")
    cells: defaultdict[str, dict[str, str]] = defaultdict(dict)
    last: dict[str, Any] = {}
    for row in records(frame[frame["kind"] == "withdrawn"]):
        # Of one that was withdrawn twice the later time.
        if last.setdefault(row.figure, row).time != row.time:
            cells[row.figure], last[row.figure] = {}, row
        cells[row.figure][row.column] = row.old
    figures = dataset.figures["figure"]
    there = set(figures[figures.isin([*last])]) if last else set()
    return {
        figure: Withdrawn(figure, row.time[:10], row.reason, cells[figure])
        for figure, row in last.items()
        if figure not in there
    }


def corrections(dataset: Dataset, figure: str) -> list[Correction]:
    """The corrections of a figure, the latest first."""
    frame = dataset.table("changes")
    own = frame[(frame["figure"] == figure) & (frame["kind"] == "corrected")]
    found = []
    for time, rows in own.groupby("time", sort=False):
        cells = {row.column: (row.old, row.new) for row in records(rows)}
        found.append(Correction(str(time)[:10], str(rows["reason"].iloc[0]), cells))
    return found[::-1]


def target(figure: str, column: str) -> tuple[str, str, str]:
    """(table, key, column) of a line: ``column`` alone is of a figure, of other tables it is table.key.column."""
    if figure:
        return "figures", figure, column
    table, _, rest = column.partition(".")
    key, _, own = rest.rpartition(".")
    return table, key, own


def added(dataset: Dataset, figure: str) -> str:
    """The day on which a figure came into the tables; empty where that was before there was a record."""
    frame = dataset.table("changes")
    own = frame.loc[(frame["figure"] == figure) & (frame["kind"] == "added"), "time"]
    return "" if own.empty else own.iloc[-1][:10]
