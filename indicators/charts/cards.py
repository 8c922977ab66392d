"""Big-number cards: a lone number with its context, not a one-bar chart."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from indicators.words.labels import Labels

# The digits of a worded number, with what belongs before them, and its unit: ≥ ¥40,000 | per greenhouse.
DIGITS = re.compile(r"((?:[≥≤>≈] )?[¥\d][¥\d.,–]*)?( ?)(.*)")


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


def parted(value: str) -> tuple[str, str, str]:
    """A worded number as what is shown large, the gap, and its unit; what has no digits is all large."""
    number, gap, unit = DIGITS.fullmatch(value).groups()
    return (number, gap, unit) if number and unit else (value[:1].upper() + value[1:], "", "")
