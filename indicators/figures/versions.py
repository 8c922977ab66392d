"""Several prints of one number: the one of the article published last is current, others are told beside it.

FRED calls them vintages: nothing is overwritten, and the table of a chart keeps every print.
"""

from collections.abc import Mapping
from threading import Condition
from typing import NamedTuple

import numpy as np
import pandas as pd
from cachetools import LRUCache, cached

from indicators.figures import selection
from indicators.figures.columns import FigureRow, figure_rows
from indicators.tables import Dataset
from indicators.tables.distinct import keys
from indicators.tables.statements import OPEN

# What one number is known by: the same thing said of the same place at the same time, meant in the same way.
KEY = ["indicator", "measure", "place", "as_of", "status"]


# Of so few rows it is seen without pandas that nothing is printed twice.
FEW = 2_000


class Print(NamedTuple):
    """One print among those of its number: ``version`` counts the different numbers from 1, ``revised`` is the day on
    which a later article printed another (empty for the current one), ``same`` are the figures that print the same.
    """

    version: int = 1
    revised: str = ""
    same: tuple[str, ...] = ()


def current(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows without those that a later article prints again, equal or not; in their order."""
    if len(rows) <= FEW and not _is_repeated(rows):
        return rows
    earlier = _repeated(rows, "last")
    return rows if earlier.empty else rows[~rows["figure"].isin(earlier["figure"])]


def replaced(rows: pd.DataFrame) -> list[FigureRow]:
    """The rows that are not current because a later article prints another number, the earliest first."""
    repeated = figure_rows(_repeated(rows, False))
    now = {_key(row): _number(row) for row in repeated}
    return [row for row in repeated if _number(row) != now[_key(row)]]


@cached(LRUCache(2), key=lambda dataset, every=None: dataset, condition=Condition())
def history(dataset: Dataset, every: pd.DataFrame | None = None) -> Mapping[str, Print]:
    """By figure, which print it is, of the numbers that are printed more than once; ``every`` is the tidy frame of the
    dataset, where it is there already.
    """
    found: dict[str, Print] = {}
    for prints in _grouped(figure_rows(_repeated(selection.tidy(dataset) if every is None else every, False))):
        numbers = list(map(_number, prints))
        version = 0
        for at, row in enumerate(prints):
            version += at == 0 or numbers[at] != numbers[at - 1]
            after = zip(prints[at:], numbers[at:], strict=True)
            revised = next((later.reported for later, number in after if number != numbers[at]), "")
            others = zip(prints, numbers, strict=True)
            same = tuple(one.figure for one, number in others if number == numbers[at] and one is not row)
            found[row.figure] = Print(version, revised, same)
    return found


def prints(row: FigureRow, every: pd.DataFrame) -> list[FigureRow]:
    """All prints of the number of a figure among ``every`` figure, the earliest first; itself where it has no time."""
    own = every[every["indicator"] == row.indicator]
    for column in KEY[1:]:
        own = own[own[column] == getattr(row, column)]
    return figure_rows(_repeated(own, False)) or [row]


def is_same(first: FigureRow, second: FigureRow) -> bool:
    """Whether two prints are of one number, in whatever unit."""
    return _number(first) == _number(second)


def _grouped(rows: list[FigureRow]) -> list[list[FigureRow]]:
    found: dict[tuple[str, ...], list[FigureRow]] = {}
    for row in rows:
        found.setdefault(_key(row), []).append(row)
    return list(found.values())


def _is_repeated(rows: pd.DataFrame) -> bool:
    """Whether ``_repeated`` has any."""
    found = [
        own
        for *own, value, against in keys(rows, [*KEY, "value", "against"])
        if value == value and own[3] and against != OPEN  # noqa: PLR0124 (a vague number is none)
    ]
    return len(set(map(tuple, found))) < len(found)


def _repeated(rows: pd.DataFrame, keep: str | bool) -> pd.DataFrame:
    """Numbers with a time that are there twice, all or without the last, in the order of publication.

    A change against what the print names (比上月, 比年初) may be another one: its key does not tell.
    """
    is_dated = rows["value"].notna() & (rows["as_of"] != "") & (rows["against"] != OPEN)
    keys = rows.loc[is_dated, KEY]
    at = np.flatnonzero(is_dated)[keys.duplicated(keep=False)]
    found = rows.iloc[at].sort_values("reported", kind="stable")
    return found[found.duplicated(KEY, keep=keep)]  # type: ignore[arg-type]


def _key(row: FigureRow) -> tuple[str, ...]:
    return row.indicator, row.measure, row.place, row.as_of, row.status


def _number(row: FigureRow) -> tuple[str, str, str]:
    """As far as floats are to be trusted: 6571.6 亿元 and 65716000 万元 are one number."""
    return row.bound, f"{row.amount:.12g}", f"{row.amount_upper:.12g}"
