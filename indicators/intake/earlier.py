"""What the tables say otherwise of the same thing: indicator, measure, place, period and status are the same."""

from typing import NamedTuple

from indicators.figures.columns import figure_rows
from indicators.intake.draft import Draft
from indicators.intake.prints import amount
from indicators.reading import FIGURE
from indicators.tables import Dataset

KEYS = ("indicator", "measure", "place", "period", "status")


class Earlier(NamedTuple):
    """A figure of the tables as it is printed, and the code of its article."""

    printed: str
    article: str


def earlier(draft: Draft, dataset: Dataset) -> dict[int, Earlier]:
    """By the row of the draft the last print of the tables that has another value or unit."""
    rows = {n: row for n, row in enumerate(draft.rows) if row["kind"] == FIGURE and row["indicator"]}
    frame = dataset.figures
    near = frame[frame["indicator"].isin({row["indicator"] for row in rows.values()})]
    there = {tuple(str(getattr(one, key)) for key in KEYS): one for one in figure_rows(near)}
    found = {}
    for n, row in rows.items():
        one, read = there.get(tuple(row[key] for key in KEYS)), amount(row["printed"])
        if one and read["value"] and (float(read["value"]), read["unit"]) != (one.value, one.unit):
            found[n] = Earlier(one.printed, one.article)
    return found
