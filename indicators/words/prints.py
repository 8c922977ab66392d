"""The other prints of a number in words: who says the same, what was printed before, what came later."""

import pandas as pd

from indicators.figures import versions
from indicators.figures.columns import FigureRow
from indicators.quantity import period
from indicators.words.labels import Labels


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
