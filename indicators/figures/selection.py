"""Dataset + filters -> tidy frame: one row a figure, with all that charts and tables need.

``columns`` says what each column of the frame means.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import reduce
from operator import and_
from typing import Protocol

import numpy as np
import pandas as pd

from indicators.figures import likeness
from indicators.figures.columns import FACTS
from indicators.figures.search import Haystack
from indicators.quantity import period
from indicators.tables import Dataset
from indicators.tables.distinct import each, each_row, records
from indicators.tables.tree import lineage

# ``labels.Labels.haystack``: the haystack of a frame, asked for where there is something to look for.
Find = Callable[[pd.DataFrame], Haystack]

UNDATED = "none"
# What stands for every city of the province among places: for each itself, not for what lies in it.
CITIES, CITY = "cities", "city"
# Columns of few distinct codes: as categories, many rows are counted and cut in a third of the time.
CODED = ("article", "column", "place", "indicator", "status", "bound", "unit", "period",
         "measure", "against", "topic", "kind", "city", "level", "quantity", "scale", "as_of",
         "reported",
         "year")  # fmt: skip
# How figures that stand side by side may differ.
REASONS = ("level", "definition", "status", "time")
# How a list may be ordered; the first is the order of the table, or of a search: the best first.
SORTS = ("table", "value", "city", "indicator", "period")


@dataclass(frozen=True)
class Filters:
    """What the reader chose; an empty tuple means all. Each holds identifiers of its column.

    ``place`` may hold CITIES too; ``since`` and ``until`` hold periods: the time of a number ends in none before the
    first, and in none after the second.
    """

    city: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    indicator: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    search: str = ""

    @property
    def active(self) -> list[str]:
        """The names of the filters that take something away."""
        return [field.name for field in fields(self) if getattr(self, field.name)]

    def without(self, *names: str) -> "Filters":
        return replace(self, **{name: getattr(Filters, name) for name in names})


def tidy(dataset: Dataset) -> pd.DataFrame:
    """All figures in the order of the table; the columns CODED are categories."""
    frame = dataset.figures
    for column, code, name in (
        ("against", "measure", "against"), ("topic", "indicator", "topic"), ("kind", "indicator", "parent"),
        ("city", "place", "city"), ("level", "place", "level"),
    ):  # fmt: skip
        frame[column] = each(frame[code], dataset.names(f"{code}s", name).__getitem__)
    frame["quantity"] = each(frame["unit"], lambda unit: dataset.units[unit].quantity)
    factor = each(frame["unit"], lambda unit: float(dataset.units[unit].factor)).astype("float64")
    frame["amount"] = frame["value"] * factor
    frame["amount_upper"] = frame["upper"] * factor
    own = dataset.names("indicators", "quantity")
    frame["scale"] = each_row(
        frame,
        ("quantity", "indicator", "measure"),
        lambda row: likeness.scale(row.quantity, own[row.indicator], row.measure),
    )
    days = reported(dataset)
    frame["reported"] = each(frame["article"], days.__getitem__)
    known = {article: day if len(day) == len("2021-11-30") else "" for article, day in days.items()}
    frame["as_of"] = frame["period"].where(frame["period"] != "", each(frame["article"], known.__getitem__))
    frame["year"] = each(frame["as_of"], year_of)
    return frame.astype(dict.fromkeys(CODED, "category"))


def reported(dataset: Dataset) -> dict[str, str]:
    """The day of each report as far as it is known, else its month or year (``period.reported``)."""
    return {row.article: period.reported(row.published, row.dateline) for row in records(dataset.table("articles"))}


def year_of(text: str) -> str:
    """The year in which a period ends; UNDATED for none."""
    return str(period.parse(text).end.year) if text else UNDATED


def select(frame: pd.DataFrame, filters: Filters, haystack: Find | None = None) -> pd.DataFrame:
    """The rows that pass all filters; ``search`` is looked for in what ``haystack`` makes of the frame."""
    passing = _passing(frame, filters, haystack).values()
    return frame[reduce(and_, passing)] if passing else frame


def _passing(frame: pd.DataFrame, filters: Filters, haystack: Find | None) -> dict[str, pd.Series]:
    """For each filter in force which rows pass it."""
    names = [name for name in filters.active if name in frame]
    found = {name: frame[name].isin(getattr(filters, name)) for name in names}
    if CITIES in filters.place and "level" in frame:
        found["place"] |= (frame["level"] == CITY) & (frame["city"] != "")
    if filters.since or filters.until:
        ends = each(frame["as_of" if "as_of" in frame else "period"], last_day).astype("str")
        if filters.since:
            found["since"] = ends >= max(period.parse(one).start.isoformat() for one in filters.since)
        if filters.until:
            found["until"] = (ends != "") & (ends <= min(period.parse(one).end.isoformat() for one in filters.until))
    if filters.search and haystack is not None:
        found["search"] = haystack(frame).having(filters.search)
    return found


def last_day(text: str) -> str:
    """The day on which a period ends, empty for none: before every other."""
    return period.parse(text).end.isoformat() if text else ""


class Words(Protocol):
    """What an order asks of a reader's language (``labels.Labels``)."""

    def haystack(self, frame: pd.DataFrame) -> Haystack:
        """What is searched in a frame."""

    def positions(self, column: str) -> Mapping[str, int]:
        """Where the codes of a column stand in the order of their names."""


def ordered(frame: pd.DataFrame, sort: str, words: Words, search: str = "") -> pd.DataFrame:
    """The rows in another order (one of SORTS): by names as the reader reads them, what has none last; values by
    quantity and from the largest, on each axis actual ones first; times from the latest. In no other order, those
    first whose names ``search`` tells.
    """
    columns = {
        "value": {"quantity": True, "scale": True, "measure": True, "meant": True, "amount": False},
        "city": {"city": True, "place": True},
        "indicator": {"indicator": True},
        "period": {"as_of": False},
    }.get(sort)
    if columns is None:
        return frame.iloc[np.argsort(words.haystack(frame).ranks(search), kind="stable")] if search else frame

    def key(column: pd.Series) -> pd.Series:
        named = column.name in ("quantity", "city", "place", "indicator")
        return column.map(words.positions(str(column.name))).astype("float64") if named else _ranks(column)

    # A target is not ranked among what was reached.
    meant = frame.assign(meant=~frame["status"].isin(FACTS)) if sort == "value" else frame
    return meant.sort_values([*columns], ascending=[*columns.values()], kind="stable", key=key)[[*frame.columns]]


def counts(
    frame: pd.DataFrame, filters: Filters, names: Iterable[str], haystack: Find | None = None
) -> dict[str, dict[str, int]]:
    """By filter, how many figures each of its options would show beside the other filters."""
    passing = _passing(frame, filters, haystack)
    found = {}
    for name in (name for name in names if name in frame):
        others = [rows for other, rows in passing.items() if other != name]
        options = frame[name].astype("category").array
        codes = options.codes[reduce(and_, others).to_numpy()] if others else options.codes
        counted = np.bincount(codes, minlength=len(options.categories))
        there = counted.nonzero()[0]
        found[name] = dict(zip(options.categories[there].tolist(), counted[there].tolist(), strict=True))
    return found


def _ranks(column: pd.Series) -> pd.Series:
    """Numbers in the order of the texts: they sort in a tenth of the time."""
    if column.dtype != "str":
        return column
    return pd.Series(pd.factorize(column, sort=True)[0], index=column.index)


def dates(dataset: Dataset) -> pd.DataFrame:
    """The dated events of the articles: rows of ``skipped.csv`` with a period, with city, in order of time."""
    frame = dataset.table("skipped")
    frame = frame[frame["period"] != ""].copy()
    frame["city"] = frame["place"].map(dataset.names("places", "city")).fillna("")
    spans = [period.parse(text) for text in frame["period"]]
    frame["start"], frame["end"] = [span.start for span in spans], [span.end for span in spans]
    frame["year"] = each(frame["period"], year_of)
    return frame.sort_values(["start", "end"], kind="stable").reset_index(drop=True)


def within(dataset: Dataset, frame: pd.DataFrame, places: tuple[str, ...]) -> pd.DataFrame:
    """The rows whose place is one of ``places`` or lies in it."""
    parents = dataset.names("places", "parent")
    inside = each(frame["place"], lambda place: not set(places).isdisjoint(lineage(place, parents)))
    return frame[inside.astype("bool")]


def comparability(frame: pd.DataFrame) -> list[str]:
    """Why the figures of a chart are not of one kind: any of REASONS."""
    statuses = frame.loc[frame["status"] != "context", "status"]
    columns = {"level": frame["level"], "definition": frame["indicator"], "status": statuses, "time": frame["as_of"]}
    several = frame["place"].nunique() > 1
    return [name for name, column in columns.items() if (several or name == "status") and column.nunique() > 1]
