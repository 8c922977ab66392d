"""Several prints of one number: the one of the article published last is current, others are told beside it.

FRED calls them vintages: nothing is overwritten, and the table of a chart keeps every print.
"""

import pandas as pd

from indicators.figures.columns import FigureRow, figure_rows

# What one number is known by: the same thing at the same time, meant in the same way.
KEY = ["indicator", "measure", "place", "as_of", "status"]


def current(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows without those that a later article prints again, equal or not; in their order."""
    earlier = _repeated(rows, "last")
    return rows if earlier.empty else rows[~rows["figure"].isin(earlier["figure"])]


def replaced(rows: pd.DataFrame) -> list[FigureRow]:
    """The rows that are not current because a later article prints another number, the earliest first."""
    repeated = figure_rows(_repeated(rows, False))
    now = {_key(row): _number(row) for row in repeated}
    return [row for row in repeated if _number(row) != now[_key(row)]]


def _repeated(rows: pd.DataFrame, keep: str | bool) -> pd.DataFrame:
    """Numbers with a time that are there twice, all or without the last, in the order of publication."""
    dated = rows[rows["value"].notna() & (rows["as_of"] != "")]
    found = dated[dated.duplicated(KEY, keep=False)].sort_values("reported", kind="stable")
    return found[found.duplicated(KEY, keep=keep)]  # type: ignore[arg-type]


def _key(row: FigureRow) -> tuple[str, ...]:
    return row.indicator, row.measure, row.place, row.as_of, row.status


def _number(row: FigureRow) -> tuple[str, str, str]:
    """As far as floats are to be trusted: 6571.6 亿元 and 65716000 万元 are one number."""
    return row.bound, f"{row.amount:.12g}", f"{row.amount_upper:.12g}"
