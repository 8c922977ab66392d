"""Rows that tell of the same things again and again, as series over time."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any

import pandas as pd

from indicators.figures.columns import FACTS, FigureRow, figure_rows
from indicators.figures.likeness import is_of_one_axis
from indicators.quantity import period
from indicators.tables.distinct import each
from indicators.words.labels import Labels

# With so many times a series is a line.
LEAST_TIMES = 3
KEY = ["indicator", "measure", "place"]


@dataclass(frozen=True, eq=False)
class Series:
    """One measure of one indicator in one place: its first and last actual numbers (or none), and the latest of each
    other status.

    Its own rows are those of ``every`` series at the positions ``own``: taken out where they are wanted.
    """

    name: str
    first: FigureRow | None
    last: FigureRow | None
    ahead: Sequence[FigureRow]
    every: pd.DataFrame
    own: list[int]

    @property
    def end(self) -> FigureRow:
        """What its name and number at the end are of: an actual number if there is one."""
        return self.last or self.ahead[-1]

    @cached_property
    def rows(self) -> pd.DataFrame:
        """In order of time, with the column ``day``, the middle of each period."""
        return self.every.iloc[self.own]

    @cached_property
    def stretches(self) -> list[pd.DataFrame]:
        """Its actual numbers in runs that a line may join, of periods as long as each other without a gap."""
        facts = self.rows[self.rows["status"].isin(FACTS)].sort_values(["day", "status"]).drop_duplicates("day")
        groups = facts.groupby(each(facts["as_of"], period.months), sort=False)
        return [run for _, group in groups for _, run in group.groupby(runs(list(group["as_of"])))]

    @property
    def is_broken(self) -> bool:
        return len(self.stretches) > 1


def runs(times: Sequence[str]) -> list[int]:
    """Of periods as long as each other, in order of time, the number of the run that each belongs to: a new one begins
    where more time has passed than usual. Days come when they come, and are one run.

    >>> runs(["2018", "2019", "2021", "2022"])
    [0, 0, 1, 1]
    """
    if not times or not period.months(times[0]):
        return [0] * len(times)
    ends = [period.parse(one).end for one in times]
    months = [end.year * 12 + end.month for end in ends]
    steps = [later - earlier for earlier, later in pairwise(months)]
    counted = Counter(steps)
    usual = min((step for step in counted if counted[step] == max(counted.values())), default=0)
    return [0, *accumulate(int(step > usual) for step in steps)]


def is_trend(rows: pd.DataFrame) -> bool:
    """Whether an indicator has numbers of three periods or more in one place, all on one axis."""
    dated = dated_rows(rows)
    if dated.empty or not is_of_one_axis(dated):
        return False
    times = dated.drop_duplicates([*KEY, "as_of"]).groupby(KEY, sort=False).size()
    return bool(times.max() >= LEAST_TIMES)


def all_series(rows: pd.DataFrame, labels: Labels) -> list[Series]:
    """Every series, that with the largest actual number at its end first; those without one come last."""
    dated = dated_rows(rows)
    dated = dated.assign(day=each(dated["as_of"], middle)).sort_values(["day", "figure"], kind="stable")
    many_places, many_kinds = dated["place"].nunique() > 1, len(dated[["indicator", "measure"]].drop_duplicates()) > 1

    def name(row: FigureRow) -> str:
        """What tells it from the others."""
        parts = [labels.place(row.place)] if many_places or not many_kinds else []
        return " · ".join([*parts, labels.name_of(row)] if many_kinds else parts)

    places: dict[Any, Any] = dict(dated.groupby(KEY, sort=True).indices)
    is_fact = dated["status"].isin(FACTS)
    firsts, lasts = (
        {_key(row): row for row in figure_rows(dated[is_fact].drop_duplicates(KEY, keep=which))}
        for which in ("first", "last")
    )
    ahead: dict[tuple[str, ...], list[FigureRow]] = {}
    for row in figure_rows(dated[~is_fact].drop_duplicates([*KEY, "status"], keep="last")):
        ahead.setdefault(_key(row), []).append(row)
    found = [
        Series(name(lasts.get(key) or ahead[key][-1]), firsts.get(key), lasts.get(key), ahead.get(key, ()), dated,
               list(own))
        for key, own in places.items()
    ]  # fmt: skip
    return sorted(found, key=lambda line: (line.last is None, -line.end.amount))


def _key(row: FigureRow) -> tuple[str, ...]:
    return row.indicator, row.measure, row.place


def middle(text: str) -> pd.Timestamp:
    """The day in the middle of a period: 2021 is not 1 January."""
    span = period.parse(text)
    return pd.Timestamp(span.start) + (pd.Timestamp(span.end) - pd.Timestamp(span.start)) / 2


def fact_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Those of what is or was, with a number and a time."""
    dated = dated_rows(rows)
    return dated[dated["status"].isin(FACTS)]


def dated_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Those with a number and a time."""
    return rows[rows["value"].notna() & (rows["as_of"] != "")]
