"""What matters first: the few answers that head the overview, chosen by rules that hold for any data."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from indicators.figures import highlights, likeness, profile, versions
from indicators.figures.articles import latest
from indicators.figures.board import Goal
from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.derived import quantity_of
from indicators.figures.filters import CITY
from indicators.figures.profile import Standing
from indicators.figures.selection import UNDATED, last_day
from indicators.figures.targets import State
from indicators.quantity import UnitsDiffer, convert, period
from indicators.tables import Dataset
from indicators.tables.distinct import each
from indicators.tables.statements import LEVEL, OPEN

MOST_COMPARED = 2
MOST_ALONE = 3
GROWTH = "growth"
# Of fewer cities none is told to be the first.
FEW = 3
# The statuses that sums of money are told of: context is not of the place, an estimate is nobody's money.
TOLD = ("actual", "planned", "target")


class Aims(NamedTuple):
    """What became of the targets: how many are in each state, and of ``goals`` the first that is overdue or missed and
    the next that is due.
    """

    counts: Mapping[State, int]
    goals: tuple[Goal, ...]


class Compared(NamedTuple):
    """An indicator in one period, of ``cities`` cities: the ``first`` and the ``last`` of them (several where they
    are equal, none where the prints leave it open), the province's number (``whole``), by figure the same number a
    year ``before``, and how many cities rose and fell since.
    """

    row: FigureRow
    cities: int
    first: tuple[FigureRow, ...]
    last: tuple[FigureRow, ...]
    whole: FigureRow | None
    before: Mapping[str, FigureRow]
    risen: int
    fallen: int


class Largest(NamedTuple):
    """The largest sum of money of each status."""

    rows: tuple[FigureRow, ...]


class Alone(NamedTuple):
    """What no other article speaks of: the best number of each of some articles."""

    rows: tuple[FigureRow, ...]


Answer = Aims | Compared | Largest | Alone


def answers(rows: pd.DataFrame, every: pd.DataFrame, dataset: Dataset, goals: list[Goal]) -> list[Answer]:
    """At most five answers that ``rows`` (those that the filters leave of ``every`` figure) give; ``goals`` is their
    board.

    In this order: the targets, what most cities report, the largest sums of money, and, of articles of which nothing
    was told so far, what no other article speaks of. What the rows do not hold is not said.
    """
    found: list[Answer] = []
    if goals:
        found.append(aims(goals))
    found += compared(rows, dataset)
    if sums := largest(rows, dataset):
        found.append(Largest(sums))
    told = {row.article for one in found for row in _rows(one)}
    if others := alone(rows, every, dataset, told):
        found.append(Alone(others))
    return found


def _rows(one: Answer) -> Sequence[FigureRow]:
    match one:
        case Aims():
            return [goal.target for goal in one.goals]
        case Compared():
            return [*one.first, *one.last]
        case Largest() | Alone():
            return one.rows


def aims(goals: list[Goal]) -> Aims:
    """``goals`` are those of ``board``, in its order."""
    urgent = [goal for goal in goals if goal.is_urgent][:1]
    ahead = [goal for goal in goals if goal.outcome.state is State.PENDING][:1]
    return Aims(Counter(goal.outcome.state for goal in goals), (*urgent, *ahead) or tuple(goals[:1]))


def compared(rows: pd.DataFrame, dataset: Dataset) -> list[Compared]:
    """The indicators of which most cities report, MOST_COMPARED of them.

    Looked at are actual current numbers of cities themselves, of each measure of an indicator the latest period of
    which FEW cities or more report, and of these periods those that end in the latest year. Those of most cities come
    first, then those of the latest day, then changes on a year earlier, then what is no part of another indicator, then
    the order of the tables; no indicator twice.
    """
    actual = rows[(rows["status"] == "actual") & rows["value"].notna() & (rows["period"] != "")]
    actual = versions.current(actual[actual["against"] != OPEN])
    own = actual[(actual["level"] == CITY) & (actual["city"] != "")]
    keys = ["indicator", "measure", "period"]
    counts = own.groupby(keys, observed=True)["city"].nunique().reset_index(name="cities")
    counts = counts[counts["cities"] >= FEW]
    if counts.empty:
        return []
    counts["day"] = each(counts["period"], last_day).astype("str")
    counts = counts.sort_values("day", kind="stable").drop_duplicates(["indicator", "measure"], keep="last")
    counts = counts[counts["day"].str[:4] == counts["day"].max()[:4]]
    place = {code: index for index, code in enumerate(dataset.names("indicators", "topic"))}
    parents = dataset.names("indicators", "parent")
    order = np.lexsort((
        each(counts["indicator"], place.__getitem__),
        each(counts["indicator"], lambda code: parents[code] != ""),
        counts["measure"] != GROWTH,
        -each(counts["day"], lambda day: date.fromisoformat(day).toordinal()).astype("int64"),
        -counts["cities"],
    ))  # fmt: skip
    best = counts.iloc[order].drop_duplicates("indicator").head(MOST_COMPARED)
    return [_compared(actual, own, tuple(map(str, key)), dataset) for key in best[keys].itertuples(index=False)]


def _compared(actual: pd.DataFrame, own: pd.DataFrame, key: tuple[str, ...], dataset: Dataset) -> Compared:
    indicator, measure, when = key
    same = actual[(actual["indicator"] == indicator) & (actual["measure"] == measure)]
    there = {(row.place, row.period): row for row in figure_rows(same)}
    now = figure_rows(own[(own["indicator"] == indicator) & (own["measure"] == measure) & (own["period"] == when)])
    stand = profile.standings(now, own, dataset)
    ago = period.moved(when, -12)
    whole = next((there[place, when] for place in _provinces(dataset) if (place, when) in there), None)
    told = [*now, *([whole] if whole else [])]
    before = {row.figure: there[row.place, ago] for row in told if (row.place, ago) in there}
    moves = Counter(_move(row, before[row.figure], dataset) for row in now if row.figure in before)
    first = tuple(row for row in now if _is_first(stand.get(row.figure)))
    last = tuple(row for row in now if _is_last(stand.get(row.figure), stand))
    return Compared(now[0], len(now), first, last, whole, before, moves[1], moves[-1])


def _is_first(one: Standing | None) -> bool:
    return one is not None and one.rank == 1


def _is_last(one: Standing | None, every: Mapping[str, Standing]) -> bool:
    equal = sum(other == one for other in every.values())
    return one is not None and one.rank > 1 and one.rank + equal - 1 == one.among


def _move(row: FigureRow, ago: FigureRow, dataset: Dataset) -> int:
    """1 for a rise, -1 for a fall, 0 where it stayed or the prints leave it open."""
    try:
        low, high = quantity_of(row).interval
        least, most = convert(quantity_of(ago), row.unit, dataset.units).interval
    except UnitsDiffer:
        return 0
    return 1 if low > most else -1 if high < least else 0


def largest(rows: pd.DataFrame, dataset: Dataset) -> tuple[FigureRow, ...]:
    """Of each status of TOLD the largest sum of money in the province in its latest year, current prints alone.

    The year is that in which a number's period ends, or of its report. Money per head or per thing is no sum.
    """
    is_money = (rows["scale"] == likeness.MONEY) & (rows["measure"] == LEVEL) & rows["value"].notna()
    inside = (rows["city"] != "") | rows["place"].isin(_provinces(dataset))
    own = versions.current(rows[is_money & inside & rows["status"].isin(TOLD)])
    years = own["year"].astype("str").mask(own["year"] == UNDATED, own["reported"].astype("str").str[:4])
    found: list[FigureRow] = []
    for status in TOLD:
        some = own[own["status"] == status]
        if not some.empty:
            some = some[years[some.index] == years[some.index].max()]
            found += figure_rows(some.sort_values("amount", ascending=False, kind="stable").head(1))
    return tuple(found)


def _provinces(dataset: Dataset) -> list[str]:
    """The places that the cities lie in."""
    cities, parents = dataset.names("places", "city"), dataset.names("places", "parent")
    levels = dataset.names("places", "level")
    return list(dict.fromkeys(parents[place] for place in cities if cities[place] and levels[place] == CITY))


def alone(rows: pd.DataFrame, every: pd.DataFrame, dataset: Dataset, told: set[str]) -> tuple[FigureRow, ...]:
    """Of the MOST_ALONE latest articles that are not ``told`` the best number of the topics that no other speaks of."""
    counts = every.groupby("topic", observed=True)["article"].nunique()
    own = rows[rows["topic"].isin(counts.index[counts == 1]) & ~rows["article"].isin(told)]
    found = highlights.highlights(own, latest(own, dataset)[:MOST_ALONE], dataset)
    return tuple(row for some in found.values() for row in some[:1])
