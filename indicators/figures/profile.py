"""Profiles: what is known of a city or another place and of what lies in it, and where a city's numbers stand among
other cities'.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from indicators.figures import inventory, versions
from indicators.figures.columns import FACTS, FigureRow, figure_rows
from indicators.figures.filters import CITIES, CITY
from indicators.figures.selection import last_day, within
from indicators.figures.transform import TRANSFORMS
from indicators.figures.transform.given import Given, Refused, beside
from indicators.quantity import UnitsDiffer
from indicators.tables import Dataset
from indicators.tables.statements import OPEN

# What must be the same in two cities before one is held against the other.
KEY = ["indicator", "measure", "status", "period"]
# A place other than a city with so many figures has a profile of its own.
ENOUGH = 12
# What an entry is of.
ENTRY = ("indicator", "measure", "place")


class Summary(NamedTuple):
    """A city by its code: how many figures, of how many topics, and the day of the latest report; 0, 0 and empty where
    nothing is reported."""

    city: str
    figures: int = 0
    topics: int = 0
    reported: str = ""


class Entry(NamedTuple):
    """One measure of one indicator in one place: the latest number of what is or was, those of its other periods from
    the latest, and what is aimed at, planned or guessed. Where nothing else is known, ``latest`` is one of these.
    """

    latest: FigureRow
    others: tuple[FigureRow, ...]
    ahead: tuple[FigureRow, ...]


class Profile(NamedTuple):
    """The entries of a city, or of another place, itself by topic, and of what lies in it by place and topic, in the
    order of the tables.
    """

    topics: Mapping[str, list[Entry]]
    within: Mapping[str, Mapping[str, list[Entry]]]

    @property
    def entries(self) -> Iterator[Entry]:
        for topics in (self.topics, *self.within.values()):
            for own in topics.values():
                yield from own


class Standing(NamedTuple):
    """The place of a number among those of ``among`` cities, from the highest; 0 where the prints leave it open."""

    rank: int
    among: int
    is_tied: bool = False


def summaries(rows: pd.DataFrame, dataset: Dataset) -> list[Summary]:
    """All cities, those with figures first, in the order of their codes."""
    own = rows.loc[rows["city"] != "", ["city", "topic", "reported"]].groupby("city", observed=True)
    found = {
        str(city): Summary(str(city), len(group), group["topic"].nunique(), max(group["reported"].unique()))
        for city, group in own
    }
    silent = set(dataset.names("places", "city").values()) - {"", *found}
    return [*(found[city] for city in sorted(found)), *map(Summary, sorted(silent))]


def of(rows: pd.DataFrame, subject: str, dataset: Dataset) -> pd.DataFrame:
    """The rows of ``subject``, the code of a city (empty: of what lies in none) or of another place, and of what lies
    in it.
    """
    return within(dataset, rows, (subject,)) if is_place(subject, dataset) else rows[rows["city"] == subject]


def is_place(subject: str, dataset: Dataset) -> bool:
    """Whether it is the code of a place that is no city of the province."""
    return dataset.names("places", "level").get(subject, CITY) != CITY


def named(places: tuple[str, ...], dataset: Dataset) -> str:
    """The one place of a filter that has a profile of its own; empty where there are more, or it is a city."""
    return places[0] if len(places) == 1 and places[0] != CITIES and is_place(places[0], dataset) else ""


def places(rows: pd.DataFrame, dataset: Dataset) -> dict[str, int]:
    """The places within cities with figures enough for a profile of their own, with their number."""
    own = rows[(rows["level"] != CITY) & (rows["city"] != "")]
    counts = own["place"].value_counts()
    return {str(place): int(count) for place, count in counts.items() if count >= ENOUGH}


def profile(rows: pd.DataFrame, subject: str, dataset: Dataset) -> Profile:
    """What ``rows`` tell of a city or another place (``of``), the current print of each number."""
    own = versions.current(of(rows, subject, dataset))
    is_own = own["place"] == subject if is_place(subject, dataset) else own["level"] == CITY
    there = set(own.loc[~is_own, "place"].unique())
    inside = [place for place in dataset.names("places", "level") if place in there]
    return Profile(
        _by_topic(own[is_own], dataset),
        {place: _by_topic(own[own["place"] == place], dataset) for place in inside},
    )


def _by_topic(rows: pd.DataFrame, dataset: Dataset) -> dict[str, list[Entry]]:
    groups: dict[str, list[FigureRow]] = {}
    for row in figure_rows(rows):
        groups.setdefault(row.topic, []).append(row)
    return {topic: entries(groups[topic], dataset) for topic in dataset.names("topics", "topic") if topic in groups}


def entries(rows: list[FigureRow], dataset: Dataset) -> list[Entry]:
    """An entry for each measure of each indicator: those of the latest indicators first, of one beside each other."""
    things: dict[tuple[str, str], list[FigureRow]] = {}
    for row in sorted(rows, key=_recent, reverse=True):
        things.setdefault((row.indicator, row.measure), []).append(row)
    found = list(map(_entry, things.values()))
    ends: dict[str, str] = {}
    for one in found:
        ends[one.latest.indicator] = max(ends.get(one.latest.indicator, ""), last_day(one.latest.as_of))
    position = {code: index for index, code in enumerate(dataset.names("indicators", "topic"))}
    measures = {code: index for index, code in enumerate(dataset.names("measures", "against"))}
    found.sort(key=lambda one: (position[one.latest.indicator], measures[one.latest.measure]))
    return sorted(found, key=lambda one: ends[one.latest.indicator], reverse=True)


def _entry(rows: list[FigureRow]) -> Entry:
    facts = [row for row in rows if row.status in FACTS]
    latest = (facts or rows)[0]
    ahead = [row for row in rows if row.status not in FACTS and row is not latest]
    return Entry(latest, tuple(facts[1:]), tuple(ahead))


def _recent(row: FigureRow) -> tuple[str, bool, str]:
    """What is later comes after; of one time what was reached after its context, and the later report after."""
    return last_day(row.as_of), row.status == "actual", row.reported


def over_time(found: Profile, rows: pd.DataFrame) -> dict[str, list[FigureRow]]:
    """By the figure that heads an entry what a small line may join of it (``inventory.over_time``), of all ``rows``."""
    heads = {one.latest.figure for one in found.entries}
    latest = rows[rows["figure"].isin(heads)]
    own = inventory.over_time(rows, latest, ENTRY)
    lines: dict[tuple[str, ...], list[FigureRow]] = {}
    for row in figure_rows(own):
        lines.setdefault(_of_entry(row), []).append(row)
    return {row.figure: lines.get(_of_entry(row), []) for row in figure_rows(latest)}


def _of_entry(row: FigureRow) -> tuple[str, ...]:
    return row.indicator, row.measure, row.place


def standings(rows: list[FigureRow], every: pd.DataFrame, dataset: Dataset) -> dict[str, Standing]:
    """By figure where it stands among the same of other cities (KEY) in ``every`` figure; one without others has none.

    Refused (``rank`` 0) where a bound or a unit leaves open which of two is higher.
    """
    alike = every["indicator"].isin({row.indicator for row in rows}) & every["as_of"].isin({row.as_of for row in rows})
    shared = _shared(every[alike])
    # Of a million figures it is seen by their codes which are asked for, before any is made a row.
    groups = shared.groupby(KEY, sort=False, observed=True).ngroup()
    shared = shared[groups.isin(groups[shared["figure"].isin([row.figure for row in rows])])]
    given = Given(shared, shared.iloc[:0], "", dataset)
    found = {}
    for row in rows:
        group = given.groups.get(beside(row), [])
        if row.figure in {one.figure for one in group}:
            found[row.figure] = _standing(row, group, given)
    return found


def _standing(row: FigureRow, group: list[FigureRow], given: Given) -> Standing:
    try:
        rank = TRANSFORMS["rank"].make(row, given).amount.value
    except (Refused, UnitsDiffer):
        return Standing(0, len(group))
    # As far as floats are to be trusted.
    equal = sum(f"{one.amount:.12g}" == f"{row.amount:.12g}" for one in group)
    return Standing(int(rank or 0), len(group), equal > 1)


def is_any_shared(every: pd.DataFrame) -> bool:
    """Whether any number of a city can be held against that of another."""
    return not _shared(every).empty


def _shared(every: pd.DataFrame) -> pd.DataFrame:
    """The current numbers of cities themselves of which another has the same (KEY).

    A change against what the print names (比上月, 比年初) may be another one in each.
    """
    own = every[(every["level"] == CITY) & (every["city"] != "") & every["value"].notna()]
    own = versions.current(own[(own["period"] != "") & (own["against"] != OPEN)])
    return own[own.duplicated(KEY, keep=False)]
