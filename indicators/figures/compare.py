"""Cities side by side: which, by what, and on which scale."""

from typing import NamedTuple

import pandas as pd

from indicators.figures import likeness
from indicators.tables import Dataset
from indicators.tables.distinct import each
from indicators.tables.tree import lineage

MOST_CITIES = 5


def shown(frame: pd.DataFrame, chosen: tuple[str, ...]) -> tuple[list[str], list[str], list[str]]:
    """The cities to show side by side, those beyond five, and those chosen without a figure.

    Without a choice: every city with a figure. In the order of the codes, whatever the order of choice.
    """
    reported = sorted(set(frame["city"].unique()) - {""})
    wanted = sorted(chosen) or reported
    there = [city for city in wanted if city in reported]
    return there[:MOST_CITIES], there[MOST_CITIES:], [city for city in wanted if city not in reported]


class Family(NamedTuple):
    """Indicators of one kind in one measure; ``root`` is the first of the kind, ``code`` its name in a link."""

    root: str
    measure: str
    indicators: tuple[str, ...]
    code: str


def families(frame: pd.DataFrame, dataset: Dataset) -> list[Family]:
    """Indicators of one kind with figures of one measure in two cities or more."""
    every, usual = kinds(dataset), dataset.names("indicators", "measure")
    roots = {code: root for root, codes in every.items() for code in codes}
    numbered = frame.loc[frame["value"].notna() & (frame["city"] != ""), ["indicator", "measure", "city"]]
    by = [each(numbered["indicator"], roots.__getitem__), numbered["measure"].astype("str")]
    groups = numbered.groupby(by, sort=False)["city"].nunique()
    return [
        Family(root, measure, every[root], root if measure == usual[root] else f"{root}.{measure}")
        for root, measure in groups[groups > 1].index
    ]


def kinds(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Indicators of one root that are alike, by their root or, where that is of another kind, by the first of them."""
    parents, units, own, usual = (
        dataset.names("indicators", column) for column in ("parent", "unit", "quantity", "measure")
    )
    found: dict[tuple[str, ...], list[str]] = {}
    for code in parents:
        kind = own[code] or dataset.units[units[code]].quantity, usual[code]
        root = lineage(code, parents)[-1]
        alike = found.setdefault((root, *kind), [])
        alike.insert(0 if code == root else len(alike), code)
    return {codes[0]: tuple(codes) for codes in found.values()}


def topics(frame: pd.DataFrame, cities: list[str], dataset: Dataset) -> list[str]:
    """Topics with a number in one of the cities, those that most cities share first."""
    rows = frame.loc[frame["city"].isin(cities) & frame["value"].notna(), ["topic", "city"]]
    spread = rows.groupby("topic")["city"].nunique()
    order = [topic for topic in dataset.names("topics", "topic") if topic in spread.index]
    return sorted(order, key=lambda topic: -spread[topic])


def panelled(group: pd.DataFrame, cities: list[str]) -> list[str]:
    """Those of the cities that have a panel of the group: the highest first, so that neighbours are about as high."""
    own = list(group["city"])
    return sorted(filter(own.__contains__, cities), key=own.count, reverse=True)


def panels(frame: pd.DataFrame, cities: list[str], topic: str) -> list[pd.DataFrame]:
    """The rows of a topic in the cities, a frame for each axis: those that two cities share, or else all.

    Side by side stand figures of places only: what a company says of itself is not the city's.
    """
    rows = frame[(frame["topic"] == topic) & frame["city"].isin(cities) & frame["value"].notna()]
    if len(cities) > 1:
        rows = rows[rows["level"] != "company"]
    groups = [group for _, group in rows.groupby(likeness.panels(rows), sort=False)]
    return [group for group in groups if group["city"].nunique() > 1] or groups
