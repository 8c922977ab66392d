"""Rows that tell of the same things again and again, as series over time."""

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
    dated = dated_rows(rows)
    if dated.empty or dated["quantity"].nunique() != 1:
        return False
    times = dated.drop_duplicates([*KEY, "as_of"]).groupby(KEY, sort=False).size()
    return bool(times.max() >= LEAST_TIMES)


def all_series(rows: pd.DataFrame, labels: Labels) -> list[Series]:
    """Every series, that with the largest number at its end first."""
    dated = dated_rows(rows)
    dated = dated.assign(day=each(dated["as_of"], middle)).sort_values(["day", "figure"], kind="stable")
    many_places, many_kinds = dated["place"].nunique() > 1, dated["indicator"].nunique() > 1

    def name(row: FigureRow) -> str:
        """What tells it from the others."""
        parts = [labels.place(row.place)] if many_places or not many_kinds else []
        return " · ".join([*parts, labels.indicator(row.indicator)] if many_kinds else parts)

    places: dict[Any, Any] = dict(dated.groupby(KEY, sort=True).indices)
    firsts, lasts = (
        {(row.indicator, row.place): row for row in figure_rows(dated.drop_duplicates(KEY, keep=which))}
        for which in ("first", "last")
    )
    order = sorted(places, key=lambda key: (-lasts[key].amount, key))
    return [Series(name(lasts[key]), firsts[key], lasts[key], dated, list(places[key])) for key in order]


def middle(text: str) -> pd.Timestamp:
    """The day in the middle of a period: 2021 is not 1 January."""
    span = period.parse(text)
    return pd.Timestamp(span.start) + (pd.Timestamp(span.end) - pd.Timestamp(span.start)) / 2


def dated_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Those with a number and a time."""
    return rows[rows["value"].notna() & (rows["as_of"] != "")]
