"""Big-number cards: a lone number with its context, not a one-bar chart."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from indicators.labels import Labels


@dataclass(frozen=True)
class Card:
    """A number to show large: ``context`` is place and time, ``status`` empty where actual."""

    figure: str
    name: str
    value: str
    context: str
    status: str


def cards(rows: pd.DataFrame, labels: Labels) -> list[Card]:
    """A card for each row, in the order given; a vague number is shown as printed."""
    found = []
    for row in rows.itertuples():
        context = labels.t("list.dot").join((labels.place(row.place), labels.as_of(row)))
        status = "" if row.status == "actual" else labels.status(row.status)
        found.append(Card(row.figure, labels.indicator(row.indicator), labels.value(row), context, status))
    return found
