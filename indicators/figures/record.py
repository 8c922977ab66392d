"""The record of changes (``changes.csv``) as people speak of it: what one change did to an article, a figure, a row.

Its lines are written by ``intake.changes``; of one figure ``history`` tells what became of it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from indicators.figures.articles import latest
from indicators.figures.history import target, withdrawn
from indicators.figures.selection import Filters
from indicators.tables import Dataset
from indicators.tables.distinct import Members, Taken, records

ADDED, CORRECTED, WITHDRAWN = "added", "corrected", "withdrawn"
# Time and kind of a line, table and key of what it is about.
What = tuple[str, str, str, str]
# The filters that a figure which is no longer there is still known by.
FORMER = ("article", "place", "indicator", "measure", "status", "city", "topic")


class Entry(NamedTuple):
    """Some figures of an article that came in together, or one figure or row that was corrected or withdrawn.

    ``time`` is ISO 8601 with its zone; empty of what was there before there was a record. ``figures`` are there still
    or not; ``row`` (table, key) is what was corrected elsewhere, or a table that got rows of no article; ``cells`` hold
    of each column what stood there before and since.
    """

    time: str
    kind: str
    article: str
    reason: str
    figures: Sequence[str] = ()
    row: tuple[str, str] = ("", "")
    cells: Mapping[str, tuple[str, str]] = {}

    @property
    def day(self) -> str:
        """ISO 8601; empty of what was there before there was a record."""
        return self.time[:10]


@lru_cache(maxsize=16)
def entries(dataset: Dataset) -> tuple[Entry, ...]:
    """All of them, the latest first; last what was there before there was a record, the latest article first."""
    frame = dataset.table("changes")
    found = [*_added(frame[frame["kind"] == ADDED]), *_changed(frame[frame["kind"] != ADDED])]
    # Of one moment in the order of the record.
    found.sort(key=lambda entry: entry.time, reverse=True)
    return (*found, *_before(dataset, frame.loc[frame["kind"] == ADDED, "figure"]))


def last(dataset: Dataset) -> str:
    """When the record last grew, ISO 8601 with its zone; empty where there is none."""
    times = dataset.table("changes")["time"]
    return "" if times.empty else str(times.iloc[-1])


def _added(frame: pd.DataFrame) -> Iterable[Entry]:
    """An entry for each article; where an addition brought none, one for each table."""
    told = frame[frame["article"] != ""]
    for (time, article), rows in told.groupby(["time", "article"], sort=False):
        figures = tuple(rows.loc[rows["figure"] != "", "figure"])
        yield Entry(str(time), ADDED, str(article), rows["reason"].iloc[0], figures)
    for row in records(frame[(frame["article"] == "") & ~frame["time"].isin(set(told["time"]))]):
        yield Entry(row.time, ADDED, "", row.reason, row=(row.column.removesuffix(".csv"), ""))


def _changed(frame: pd.DataFrame) -> Iterable[Entry]:
    """An entry for each figure or row that was corrected or withdrawn."""
    firsts: dict[What, Any] = {}
    cells = defaultdict[What, dict[str, tuple[str, str]]](dict)
    for row in records(frame):
        table, key, column = target(row.figure, row.column)
        what = (row.time, row.kind, table, key)
        firsts.setdefault(what, row)
        cells[what][column] = (row.old, row.new)
    for what, row in firsts.items():
        _, kind, table, key = what
        figures, elsewhere = ((key,), ("", "")) if row.figure else ((), (table, key))
        yield Entry(row.time, kind, row.article, row.reason, figures, elsewhere, cells[what])


def _before(dataset: Dataset, recorded: pd.Series) -> Iterable[Entry]:
    figures = dataset.figures
    places = np.flatnonzero(~figures["figure"].isin(recorded))
    own = figures[["article"]].iloc[places]
    groups = own.groupby("article", sort=False, observed=True).indices
    for article in latest(own, dataset):
        yield Entry("", ADDED, article, "", Taken(figures["figure"], places[groups[article]]))


def passing(dataset: Dataset, rows: pd.DataFrame, filters: Filters, kind: str = "") -> list[Entry]:
    """The entries of a kind, or of all, with those of their figures that the filters leave; ``rows`` are the figures
    there that they leave. What concerns no figure is of its article alone.
    """
    found = [entry for entry in entries(dataset) if kind in ("", entry.kind)]
    if not filters.active:
        return found
    shown = dataset.figures["figure"].isin(rows["figure"]).to_numpy()
    there = Members(rows["figure"], {*_former(dataset, filters)})
    kept = (entry._replace(figures=_kept(entry.figures, shown, there)) for entry in found)
    is_of_articles = filters.active == ["article"]
    return [one for one in kept if one.figures or (is_of_articles and one.article in filters.article)]


def _kept(figures: Sequence[str], shown: np.ndarray, there: Collection[str]) -> Sequence[str]:
    """Those that are ``there``; of figures of the table, ``shown`` says it."""
    if isinstance(figures, Taken):
        return figures.where(shown)
    return tuple(one for one in figures if one in there)


def _former(dataset: Dataset, filters: Filters) -> Iterable[str]:
    """The withdrawn figures that passed the filters, as far as they are known by them."""
    gone = withdrawn(dataset)
    if not gone or not {*filters.active} <= {*FORMER}:
        return
    city, topic = dataset.names("places", "city"), dataset.names("indicators", "topic")
    for figure, one in gone.items():
        codes = {
            **one.cells,
            "city": city.get(one.cells.get("place", ""), ""),
            "topic": topic.get(one.cells.get("indicator", ""), ""),
        }
        if all(codes.get(name, "") in getattr(filters, name) for name in filters.active):
            yield figure
