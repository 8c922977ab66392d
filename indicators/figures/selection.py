"""Dataset + filters -> tidy frame: one row a figure, with all that charts and tables need.

``columns`` says what each column of the frame means.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import and_
from typing import Protocol

import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd

from indicators.figures import likeness
from indicators.figures.columns import FACTS
from indicators.figures.filters import Filters, numbered, passing
from indicators.figures.search import Haystack
from indicators.quantity import period
from indicators.tables import Dataset
from indicators.tables.distinct import each, each_row, records
from indicators.tables.tree import lineage

# ``labels.Labels.haystack``: the haystack of a frame, asked for where there is something to look for.
Find = Callable[[pd.DataFrame], Haystack]

UNDATED = "none"
# Columns of few distinct codes: as categories, many rows are counted and cut in a third of the time.
CODED = ("article", "column", "place", "indicator", "status", "bound", "unit", "period",
         "measure", "against", "topic", "kind", "city", "level", "quantity", "scale", "as_of",
         "reported",
         "year")  # fmt: skip
# How figures that stand side by side may differ.
REASONS = ("level", "definition", "status", "time")
# How a list may be ordered: by which columns, and whether from the least. Those NAMED are ordered by the names of their
# codes; ``meant`` is what was not reached: no target is ranked among what was.
ORDERS: Mapping[str, Mapping[str, bool]] = {
    "value": {"quantity": True, "scale": True, "measure": True, "meant": True, "amount": False},
    "city": {"city": True, "place": True},
    "indicator": {"indicator": True},
    "period": {"as_of": False},
}
NAMED = ("quantity", "city", "place", "indicator")
# The first is the order of the table, or of a search: the best first.
SORTS = ("table", *ORDERS)


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
    return cut(frame, masks(frame, filters, haystack))


def masks(frame: pd.DataFrame, filters: Filters, haystack: Find | None = None) -> dict[str, pd.Series]:
    """For each filter in force which rows pass it."""
    wanted, found = passing(filters, frame.columns), {}
    if wanted:
        dated = frame.assign(last_day=ended(frame)) if filters.since or filters.until else frame
        made = nw.from_native(dated, eager_only=True).select(**wanted).to_native()
        found = {name: made[name] for name in wanted}
    if filters.search and haystack is not None:
        found["search"] = haystack(frame).having(filters.search)
    return found


def cut(frame: pd.DataFrame, passing: Mapping[str, pd.Series]) -> pd.DataFrame:
    """The rows that pass all of the masks of a frame."""
    return frame[reduce(and_, passing.values())] if passing else frame


def last_day(text: str) -> str:
    """The day on which a period ends, empty for none: before every other."""
    return period.parse(text).end.isoformat() if text else ""


def ended(frame: pd.DataFrame) -> pd.Series:
    """The last day of each row's time as a number, 20211130, 0 for none: the column ``last_day`` of an engine."""

    def number(text: str) -> int:
        return numbered(period.parse(text).end) if text else 0

    return each(frame["as_of" if "as_of" in frame else "period"], number).astype("int32")


class Words(Protocol):
    """What an order asks of a reader's language (``labels.Labels``)."""

    @property
    def lang(self) -> str:
        """Which it is."""

    def haystack(self, frame: pd.DataFrame) -> Haystack:
        """What is searched in a frame."""

    def positions(self, column: str) -> Mapping[str, int]:
        """Where the codes of a column stand in the order of their names."""


def ordered(frame: pd.DataFrame, sort: str, words: Words, search: str = "") -> pd.DataFrame:
    """The rows in another order (``order``)."""
    return frame.iloc[order(frame, sort, words, search)] if reorders(sort, search) else frame


def reorders(sort: str, search: str) -> bool:
    """Whether the rows leave the order of the table."""
    return sort in ORDERS or bool(search)


def order(frame: pd.DataFrame, sort: str, words: Words, search: str = "") -> np.ndarray:
    """Where the rows of one of ORDERS stand now: by names as the reader reads them, what has none last; values by
    quantity and from the largest, on each axis actual ones first; times from the latest. In no other order, those
    first whose names ``search`` tells.
    """
    columns = ORDERS.get(sort)
    if columns is None:
        return np.argsort(words.haystack(frame).ranks(search), kind="stable")

    def key(column: pd.Series) -> pd.Series:
        is_named = column.name in NAMED
        return column.map(words.positions(str(column.name))).astype("float64") if is_named else _ranks(column)

    meant = frame.assign(meant=~frame["status"].isin(FACTS)) if sort == "value" else frame
    keys = meant[[*columns]].reset_index(drop=True)
    return keys.sort_values([*columns], ascending=[*columns.values()], kind="stable", key=key).index.to_numpy()


def counts(
    frame: pd.DataFrame, filters: Filters, names: Iterable[str], haystack: Find | None = None
) -> dict[str, dict[str, int]]:
    """By filter, how many figures each of its options would show beside the other filters."""
    return counted(frame, masks(frame, filters, haystack), names)


def counted(frame: pd.DataFrame, passing: Mapping[str, pd.Series], names: Iterable[str]) -> dict[str, dict[str, int]]:
    """``counts`` by the masks of a frame."""
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
