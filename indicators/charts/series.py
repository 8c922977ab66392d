"""Rows that tell of the same things again and again: which they are, and which of them a chart has room for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from indicators.figures.columns import FigureRow, figure_rows
from indicators.quantity import period
from indicators.tables.distinct import each
from indicators.words.labels import Labels

# With so many times a series is a line.
LEAST_TIMES = 3
# More lines than these cannot be told apart.
MOST_LINES = 8
# A note names no more of those left out.
MOST_NAMED = 10
KEY = ["indicator", "place"]


@dataclass(frozen=True, eq=False)
class Series:
    """One indicator in one place; ``first`` and ``last`` are the rows at its ends, as tuples.

    Its own rows are those of ``every`` series at the positions ``own``: taken out where they are wanted.
    """

    name: str
    first: FigureRow
    last: FigureRow
    every: pd.DataFrame
    own: list[int]

    @cached_property
    def rows(self) -> pd.DataFrame:
        """In order of time, with the column ``day``, the middle of each period."""
        return self.every.iloc[self.own]


def is_trend(rows: pd.DataFrame) -> bool:
    """Whether an indicator has numbers of three periods or more in one place, all on one axis."""
    dated = _dated(rows)
    if dated.empty or dated["quantity"].nunique() != 1:
        return False
    times = dated.drop_duplicates([*KEY, "as_of"]).groupby(KEY, sort=False).size()
    return bool(times.max() >= LEAST_TIMES)


def all_series(rows: pd.DataFrame, labels: Labels) -> list[Series]:
    """Every series, that with the largest number at its end first."""
    dated = _dated(rows)
    dated = dated.assign(day=each(dated["as_of"], middle)).sort_values(["day", "figure"], kind="stable")
    name = namer(dated, labels)
    places: dict[Any, Any] = dict(dated.groupby(KEY, sort=True).indices)
    firsts, lasts = (
        {(row.indicator, row.place): row for row in figure_rows(dated.drop_duplicates(KEY, keep=which))}
        for which in ("first", "last")
    )
    order = sorted(places, key=lambda key: (-lasts[key].amount, key))
    return [Series(name(lasts[key]), firsts[key], lasts[key], dated, list(places[key])) for key in order]


def namer(rows: pd.DataFrame, labels: Labels) -> Callable[[FigureRow], str]:
    """How to call a series: by what tells it from the others."""
    places, kinds = rows["place"].nunique() > 1, rows["indicator"].nunique() > 1

    def name(row: FigureRow) -> str:
        parts = [labels.place(row.place)] if places or not kinds else []
        return " · ".join([*parts, labels.indicator(row.indicator)] if kinds else parts)

    return name


def middle(text: str) -> pd.Timestamp:
    """The day in the middle of a period: 2021 is not 1 January."""
    span = period.parse(text)
    return pd.Timestamp(span.start) + (pd.Timestamp(span.end) - pd.Timestamp(span.start)) / 2


def span(rows: pd.DataFrame, labels: Labels) -> str:
    """From the first period to the last, in words."""
    dated = _dated(rows)
    times = sorted(dated["as_of"].unique(), key=middle)
    return period.word(f"{times[0].partition('/')[0]}/{times[-1].rpartition('/')[2]}", labels.lang)


def sentence(lines: list[Series], labels: Labels) -> str:
    """Of each line where it begins and where it ends."""
    parts = []
    for line in lines[:MOST_LINES]:
        ends = {"first": line.first, "last": line.last}
        times = {f"{name}_time": labels.as_of(row) for name, row in ends.items()}
        values = {name: labels.spoken(row) for name, row in ends.items()}
        parts.append(labels.t("summary.line", name=line.name, **times, **values))
    if left := max(0, len(lines) - MOST_LINES):
        parts.append(labels.t("summary.more-lines", count=left))
    return labels.t("list.semicolon").join(parts)


def notes(lines: list[Series], rows: pd.DataFrame, labels: Labels) -> Iterator[str]:
    """What the marks mean, which lines are not drawn, how many numbers have no time."""
    drawn = pd.concat([line.rows for line in lines[:MOST_LINES]])
    if (drawn["status"] != "actual").any() or drawn["bound"].isin(["at_least", "more_than", "at_most"]).any():
        yield labels.t("trend.marks")
    if left := [line.name for line in lines[MOST_LINES:]]:
        names = labels.t("list.comma").join(left[:MOST_NAMED])
        yield labels.t("trend.more" if len(left) <= MOST_NAMED else "trend.many", count=len(left), names=names)
    if undated := int((rows["value"].notna() & (rows["as_of"] == "")).sum()):
        yield labels.t("trend.undated", count=undated)


def _dated(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["value"].notna() & (rows["as_of"] != "")]
