"""The print of a number beside its words, and its other prints: who says the same, what was before, what came later."""

import re

import pandas as pd

from indicators.figures import versions
from indicators.figures.columns import FigureRow
from indicators.quantity import period
from indicators.words.labels import Labels

# What a number is printed with or without and says no more by: blanks, commas, zeros at its end behind the point.
NEEDLESS = re.compile(r"[\s,]|\.0+(?!\d)|(?<=\.)(\d*[1-9])0+(?!\d)")


def beyond(text: str, printed: str) -> str:
    """The print of a number that is worded as ``text``; empty where it says no more: the same number in the same unit
    with the same qualifier.

    >>> beyond("3,733 亿元", "3733.0亿元")
    ''
    >>> beyond("≥ 30 家", "不少于30家")
    '不少于30家'
    """
    return "" if _bare(printed) == _bare(text) else printed


def _bare(text: str) -> str:
    return NEEDLESS.sub(r"\1", text)


def told(row: FigureRow, every: pd.DataFrame, labels: Labels) -> dict[str, str]:
    """By ``same``, ``earlier`` and ``later`` (keys of ``figure`` in the locale) the other prints, in a line each."""
    found: dict[str, list[str]] = {"same": [], "earlier": [], "later": []}
    place = "earlier"
    for other in versions.prints(row, every):
        if other.figure == row.figure:
            place = "later"
        elif versions.is_same(other, row):
            found["same"].append(_one(other, labels))
        else:
            found[place].append(_one(other, labels))
    return {key: labels.t("list.semicolon").join(lines) for key, lines in found.items()}


def _one(row: FigureRow, labels: Labels) -> str:
    day = period.word(row.reported, labels.lang)
    return labels.t("version.print", printed=labels.spoken(row), day=day, source=labels.stands(row))
