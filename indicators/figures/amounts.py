"""A number as somebody types it -> the figures that say it, whatever unit they print: 346000万 finds 34.6亿元."""

import re
from collections.abc import Callable

import numpy as np
import pandas as pd

from indicators.quantity import Units
from indicators.tables.distinct import each

# What the name of a unit begins with where it counts in more than one, the longest first.
SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4}
# Digits, and what they count; what stands before them in a print is searched as text.
TYPED = re.compile(r"(?P<minus>[-−])?(?P<number>\d{1,20}(?:\.\d{1,20})?)(?P<unit>\D*)", re.ASCII)
# Values are kept in double precision, and factors of units are rounded.
CLOSE = 1e-9
NEVER = float("nan")


def saying(word: str, frame: pd.DataFrame, units: Units) -> np.ndarray:
    """For each row (``columns.FigureRow``), whether its number, or an end of its range, is that of the word.

    Without a unit a word is the number as it stands, or counts in ones; with 万 or 亿 alone it counts in ones of
    whatever is counted. Prints tell falls in words: a word without a minus finds them too. None where the word is no
    number.
    """
    read = TYPED.fullmatch(word)
    found = _saying(float(read["number"]), read["unit"], frame, units) if read else np.zeros(len(frame), "bool")
    return found & (frame["value"] < 0).to_numpy() if read and read["minus"] else found


def _saying(value: float, unit: str, frame: pd.DataFrame, units: Units) -> np.ndarray:
    if not unit:
        return _equal(frame, lambda _: value) | _equal(frame, lambda own: value / scale_of(own))
    if unit in SCALES:
        return _equal(frame, lambda own: value * SCALES[unit] / scale_of(own))
    if unit not in units:
        return np.zeros(len(frame), "bool")
    base = value * float(units[unit].factor)
    return _equal(frame, lambda own: base / float(units[own].factor) if units.convertible(own, unit) else NEVER)


def scale_of(unit: str) -> int:
    """How many ones a unit counts in by its name: 10,000 for 万元/栋, one for 公里."""
    return next((scale for name, scale in SCALES.items() if unit.startswith(name)), 1)


def _equal(frame: pd.DataFrame, number: Callable[[str], float]) -> np.ndarray:
    """The rows of which one of the numbers is what ``number`` says for their unit, whatever its sign."""
    wanted = each(frame["unit"], number).to_numpy("float64")
    ends = (frame[column].to_numpy("float64") for column in ("value", "upper"))
    # NaN is near nothing.
    return np.logical_or.reduce([np.abs(np.abs(end) - wanted) <= CLOSE * wanted for end in ends])
