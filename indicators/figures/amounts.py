"""A number as somebody types it -> the figures that say it, whatever unit they print: 346000万 finds 34.6亿元."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_

import narwhals.stable.v2 as nw

from indicators.figures.filters import one_of
from indicators.quantity import Units

# What the name of a unit begins with where it counts in more than one, the longest first.
SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4}
# Digits, and what they count; what stands before them in a print is searched as text.
TYPED = re.compile(r"(?P<minus>[-−])?(?P<number>\d{1,20}(?:\.\d{1,20})?)(?P<unit>\D*)", re.ASCII)
# Values are kept in double precision, and factors of units are rounded.
CLOSE = 1e-9


def saying(word: str, units: Units) -> nw.Expr | None:
    """The rows (``columns.FigureRow``) whose number, or an end of its range, is that of the word.

    Without a unit a word is the number as it stands, or counts in ones; with 万 or 亿 alone it counts in ones of
    whatever is counted. Prints tell falls in words: a word without a minus finds them too. None where the word is no
    number.
    """
    read = TYPED.fullmatch(word)
    if not read:
        return None
    found = _saying(float(read["number"]), read["unit"], units)
    return found & (nw.col("value") < 0) if found is not None and read["minus"] else found


def _saying(value: float, unit: str, units: Units) -> nw.Expr | None:
    if not unit:
        scaled = _equal([own for own in units if scale_of(own) > 1], lambda own: value / scale_of(own))
        return _near(value) if scaled is None else _near(value) | scaled
    if unit in SCALES:
        return _equal(units, lambda own: value * SCALES[unit] / scale_of(own))
    if unit not in units:
        return None
    base = value * float(units[unit].factor)
    return _equal((own for own in units if units.convertible(own, unit)), lambda own: base / float(units[own].factor))


def scale_of(unit: str) -> int:
    """How many ones a unit counts in by its name: 10,000 for 万元/栋, one for 公里."""
    return next((scale for name, scale in SCALES.items() if unit.startswith(name)), 1)


def _equal(units: Iterable[str], number: Callable[[str], float]) -> nw.Expr | None:
    """The rows in these units of which one of the numbers is what ``number`` says for the unit."""
    alike = defaultdict(list)
    for unit in units:
        alike[number(unit)].append(unit)
    return reduce(or_, (one_of("unit", own) & _near(wanted) for wanted, own in alike.items())) if alike else None


def _near(wanted: float) -> nw.Expr:
    """The rows of which one of the numbers is that one, whatever its sign."""
    value, upper = ((nw.col(end).abs() - wanted).abs() <= CLOSE * wanted for end in ("value", "upper"))
    return value | upper
