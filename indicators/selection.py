"""Dataset + filters -> tidy frame: one row a figure, with all that charts and tables need.

Columns beside those of ``figures.csv``: topic, kind (the indicator's parent), city, level,
quantity, amount and amount_upper (in the base unit), as_of (period, or the day of the report, or
empty) and year (of ``as_of``). Codes only: names are put in by ``labels``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import pandas as pd

from indicators import period
from indicators.tables import Dataset
from indicators.tables.tree import lineage

UNDATED = "none"
# How a list may be ordered; the first is the order of the table.
SORTS = ("table", "value", "city", "indicator", "period")


@dataclass(frozen=True)
class Filters:
    """What the reader chose; an empty tuple means all. Each holds identifiers of its column."""

    city: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    words: str = ""

    @property
    def active(self) -> list[str]:
        """The names of the filters that take something away."""
        return [field.name for field in fields(self) if getattr(self, field.name)]

    def without(self, name: str) -> Filters:
        return replace(self, **{name: "" if name == "words" else ()})


def tidy(dataset: Dataset) -> pd.DataFrame:
    """All figures in the order of the table."""
    frame = dataset.figures
    frame["topic"] = frame["indicator"].map(dataset.names("indicators", "topic"))
    frame["kind"] = frame["indicator"].map(dataset.names("indicators", "parent"))
    frame["city"] = frame["place"].map(dataset.names("places", "city"))
    frame["level"] = frame["place"].map(dataset.names("places", "level"))
    frame["quantity"] = frame["unit"].map({unit.unit: unit.quantity for unit in dataset.units})
    factor = frame["unit"].map({unit.unit: float(unit.factor) for unit in dataset.units})
    frame["amount"] = frame["value"] * factor
    frame["amount_upper"] = frame["upper"] * factor
    reported = frame["article"].map(report_days(dataset))
    frame["as_of"] = frame["period"].where(frame["period"] != "", reported)
    frame["year"] = [year_of(text) for text in frame["as_of"]]
    return frame


def report_days(dataset: Dataset) -> dict[str, str]:
    """The day of each report as far as it is known: a printed dateline in its year, or a full date."""
    days = {}
    for row in dataset.table("articles").itertuples():
        full = row.published if len(row.published) == len("2021-11-30") else ""
        days[row.article] = f"{row.published[:4]}-{row.dateline}" if row.dateline else full
    return days


def year_of(text: str) -> str:
    """The year in which a period ends; UNDATED for none."""
    return str(period.parse(text).end.year) if text else UNDATED


def select(frame: pd.DataFrame, filters: Filters, haystack: pd.Series | None = None) -> pd.DataFrame:
    """The rows that pass all filters; ``haystack`` is the text searched for ``words``, by row."""
    kept = frame
    for name in ("city", "topic", "status", "article", "year"):
        chosen = getattr(filters, name)
        if chosen and name in kept:
            kept = kept[kept[name].isin(chosen)]
    if filters.words and haystack is not None:
        for one in filters.words.lower().split():
            kept = kept[haystack.loc[kept.index].str.contains(one, regex=False)]
    return kept


def ordered(frame: pd.DataFrame, sort: str) -> pd.DataFrame:
    """The rows in another order (one of SORTS): values by quantity and from the largest, times from the latest."""
    match sort:
        case "value":
            return frame.sort_values(["quantity", "amount"], ascending=[True, False], kind="stable")
        case "city":
            return frame.sort_values("city", kind="stable")
        case "indicator":
            return frame.sort_values(["topic", "indicator"], kind="stable")
        case "period":
            return frame.sort_values("as_of", ascending=False, kind="stable")
        case _:
            return frame


def counts(frame: pd.DataFrame, filters: Filters, name: str, haystack: pd.Series | None = None) -> dict[str, int]:
    """How many figures each option of a filter would show beside the other filters."""
    return select(frame, filters.without(name), haystack)[name].value_counts().to_dict()


def dates(dataset: Dataset) -> pd.DataFrame:
    """The dated events of the articles: rows of ``skipped.csv`` with a period, with city, in order of time."""
    frame = dataset.table("skipped")
    frame = frame[frame["period"] != ""].copy()
    frame["city"] = frame["place"].map(dataset.names("places", "city")).fillna("")
    spans = [period.parse(text) for text in frame["period"]]
    frame["start"] = [span.start for span in spans]
    frame["end"] = [span.end for span in spans]
    return frame.sort_values(["start", "end"], kind="stable").reset_index(drop=True)


def within(dataset: Dataset, frame: pd.DataFrame, places: tuple[str, ...]) -> pd.DataFrame:
    """The rows whose place is one of ``places`` or lies in it."""
    parents = dataset.names("places", "parent")
    return frame[[any(node in places for node in lineage(place, parents)) for place in frame["place"]]]


def comparability(frame: pd.DataFrame) -> list[str]:
    """Why the figures of a chart are not of one kind: any of level, status, time, definition."""
    reasons = []
    if frame["place"].nunique() > 1 and frame["level"].nunique() > 1:
        reasons.append("level")
    if frame["place"].nunique() > 1 and frame["indicator"].nunique() > 1:
        reasons.append("definition")
    if frame.loc[frame["status"] != "context", "status"].nunique() > 1:
        reasons.append("status")
    if frame["place"].nunique() > 1 and frame["as_of"].nunique() > 1:
        reasons.append("time")
    return reasons


def actuals_of_targets(frame: pd.DataFrame) -> dict[str, str]:
    """Target figure -> the figure with an actual value of the same indicator and place, or empty."""
    actual = frame[frame["status"] == "actual"]
    found = {}
    for row in frame[frame["status"] == "target"].itertuples():
        same = actual[actual["indicator"] == row.indicator]
        same = same[same["place"] == row.place]
        found[row.figure] = "" if same.empty else same["figure"].iloc[0]
    return found
