"""Rows that tell of the same things again and again, as series over time."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, groupby, pairwise
from operator import itemgetter
from typing import Protocol, cast

import pandas as pd

from indicators.figures.columns import FACTS, FigureRow, figure_rows
from indicators.figures.likeness import is_of_one_axis
from indicators.quantity import period
from indicators.tables.distinct import each
from indicators.words.labels import Labels

# With so many times a series is a line.
LEAST_TIMES = 3
KEY = ["indicator", "measure", "place"]


class Dated(FigureRow, Protocol):
    """A row of a series."""

    Index: int  # its position in the frame of all series
    day: pd.Timestamp  # the middle of its period


@dataclass(frozen=True, eq=False)
class Series:
    """One measure of one indicator in one place: its ``rows`` in order of time, its actual numbers among them
    (``facts``), and the latest of each other status. ``every`` is the frame of the rows of all series.
    """

    name: str
    rows: Sequence[Dated]
    facts: Sequence[Dated]
    ahead: Sequence[Dated]
    every: pd.DataFrame

    @property
    def first(self) -> Dated | None:
        return self.facts[0] if self.facts else None

    @property
    def last(self) -> Dated | None:
        return self.facts[-1] if self.facts else None

    @property
    def end(self) -> Dated:
        """What its name and number at the end are of: an actual number if there is one."""
        return self.last or self.ahead[-1]

    @cached_property
    def stretches(self) -> list[list[Dated]]:
        """Its actual numbers in runs that a line may join, of periods as long as each other without a gap."""
        # Of one day an actual number comes before what is context.
        by_day: dict[pd.Timestamp, Dated] = {}
        for row in sorted(self.facts, key=lambda row: (row.day, row.status)):
            by_day.setdefault(row.day, row)
        lengths: dict[int, list[Dated]] = {}
        for row in by_day.values():
            lengths.setdefault(period.months(row.as_of), []).append(row)
        found: list[list[Dated]] = []
        for own in lengths.values():
            numbered = zip(runs([row.as_of for row in own]), own, strict=True)
            found += [[row for _, row in run] for _, run in groupby(numbered, key=itemgetter(0))]
        return found

    @property
    def is_broken(self) -> bool:
        return len(self.stretches) > 1


def framed(lines: Sequence[Series], rows: Iterable[Dated]) -> pd.DataFrame:
    """Rows of these series as a frame, in their order."""
    return lines[0].every.iloc[[row.Index for row in rows]]


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
    dated = dated_rows(rows[[*KEY, "as_of", "value", "scale"]])
    if not is_of_one_axis(dated):
        return False
    times: dict[tuple[str, ...], set[str]] = {}
    for *key, time in zip(*(dated[name].tolist() for name in (*KEY, "as_of")), strict=True):
        own = times.setdefault(tuple(key), set())
        own.add(time)
        if len(own) == LEAST_TIMES:
            return True
    return False


def is_several(rows: pd.DataFrame) -> bool:
    """Whether there is more than one series."""
    return bool((~rows.duplicated(KEY)).sum() > 1)


def all_series(rows: pd.DataFrame, labels: Labels) -> list[Series]:
    """Every series, that with the largest actual number at its end first; those without one come last."""
    dated = dated_rows(rows)
    dated = dated.assign(day=each(dated["as_of"], middle))
    dated = dated.sort_values(["day", "figure"], kind="stable", ignore_index=True)
    series: dict[tuple[str, ...], list[Dated]] = {}
    for row in cast("list[Dated]", figure_rows(dated)):
        series.setdefault((row.indicator, row.measure, row.place), []).append(row)
    many_places = len({place for *_, place in series}) > 1
    many_kinds = len({tuple(kind) for *kind, _ in series}) > 1

    def name(row: FigureRow) -> str:
        """What tells it from the others."""
        parts = [labels.place(row.place)] if many_places or not many_kinds else []
        return " · ".join([*parts, labels.name_of(row)] if many_kinds else parts)

    found = []
    for key in sorted(series):
        own = series[key]
        facts, ahead = [row for row in own if row.status in FACTS], latest(own)
        found.append(Series(name((facts or ahead)[-1]), own, facts, ahead, dated))
    return sorted(found, key=lambda line: (line.last is None, -line.end.amount))


def latest(rows: Iterable[Dated]) -> list[Dated]:
    """Of rows in order of time the last of each status that is no fact."""
    found = {row.status: row for row in rows if row.status not in FACTS}
    return sorted(found.values(), key=lambda row: row.Index)


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
