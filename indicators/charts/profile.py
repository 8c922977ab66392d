"""The profile of a city or another place in words, each number with its small line: for page and static site."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import pandas as pd

from indicators.charts.native import parted
from indicators.charts.smallline import SmallLine, small_line
from indicators.figures import profile, targets
from indicators.figures.columns import FigureRow
from indicators.figures.profile import Entry, Profile, Standing
from indicators.words import profile as words
from indicators.words.labels import Labels

# More of one topic, or more places, are listed on the page of figures.
MOST_ENTRIES, MOST_PLACES = 24, 24


class Known(NamedTuple):
    """An entry of a profile: the ``row`` that heads it, its ``number``, ``name`` and, where it is not actual,
    ``status``; the ``lines`` under it, how it went (``course``), where it stands among other cities, and whether other
    times are told.
    """

    row: FigureRow
    number: str
    name: str
    status: str
    lines: list[str]
    course: SmallLine | None
    standing: Standing | None
    has_times: bool

    @property
    def parted(self) -> tuple[str, str, str]:
        return parted(self.number)


class Topic(NamedTuple):
    """The first entries of a topic; ``more`` says how many there are beyond them, or nothing."""

    name: str
    known: list[Known]
    more: str


class Place(NamedTuple):
    """What is known of one that lies in it; ``figures`` says how many, where it has a profile of its own, else 0."""

    code: str
    name: str
    figures: int
    topics: list[Topic]


class Profiled(NamedTuple):
    """A profile; ``caution`` says why its numbers stand among no others', or nothing; ``more`` as of a topic."""

    caution: str
    topics: list[Topic]
    within: list[Place]
    more: str


def profiled(
    subject: str, rows: pd.DataFrame, every: pd.DataFrame, labels: Labels, is_any_shared: Callable[[], bool]
) -> Profiled:
    """What ``rows`` tell of a city or another place (``profile.of``), held against ``every`` figure of others;
    ``is_any_shared`` as in ``figures``.
    """
    dataset = labels.dataset
    found, own = profile.profile(rows, subject, dataset), profile.of(rows, subject, dataset)
    shown = _shown(found)
    latest = [one.latest for entries in shown.topics.values() for one in entries]
    stand = profile.standings(latest, every, dataset)
    became = targets.outcomes(own[own["status"] == "target"], dataset, labels.today)
    courses = profile.over_time(shown, own)

    def known(one: Entry) -> Known:
        row, standing = one.latest, stand.get(one.latest.figure)
        return Known(
            row=row,
            number=labels.value(row),
            name=labels.name_of(row),
            status="" if row.status == "actual" else labels.status(row.status),
            lines=words.lines(one, became, standing, labels),
            course=small_line(courses[row.figure], labels),
            standing=standing,
            has_times=bool(one.others or one.ahead),
        )

    def topics(some: Mapping[str, list[Entry]], every: Mapping[str, list[Entry]]) -> list[Topic]:
        return [
            Topic(labels.topic(topic), list(map(known, entries)), _more(every[topic], MOST_ENTRIES, labels))
            for topic, entries in some.items()
        ]

    counts = profile.places(own, dataset)
    within = [
        Place(place, placed(place, labels), counts.get(place, 0), topics(some, found.within[place]))
        for place, some in shown.within.items()
    ]
    is_city = not profile.is_place(subject, dataset)
    # Others than cities are held against nothing.
    caution = words.caution(found, bool(stand), is_any_shared, labels) if is_city else ""
    return Profiled(caution, topics(shown.topics, found.topics), within, _more(found.within, MOST_PLACES, labels))


def _shown(found: Profile) -> Profile:
    """The part of a profile that is told number by number."""

    def first(topics: Mapping[str, list[Entry]]) -> Mapping[str, list[Entry]]:
        return {topic: entries[:MOST_ENTRIES] for topic, entries in topics.items()}

    within = [*found.within.items()][:MOST_PLACES]
    return Profile(first(found.topics), {place: first(topics) for place, topics in within})


def placed(place: str, labels: Labels) -> str:
    """A place with its level: 朝阳高新区（园区）."""
    level = labels.dataset.names("places", "level")[place]
    return labels.t("cities.within", place=labels.place(place), level=labels.t(f"level.{level}"))


def _more(some: Mapping[str, object] | list[Entry], most: int, labels: Labels) -> str:
    return labels.t("cities.more-known", shown=most, count=f"{len(some) - most:,}") if len(some) > most else ""
