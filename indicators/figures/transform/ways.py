"""How each transformation makes a number: an index, a share, the difference from the period before …"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from indicators.figures import likeness
from indicators.figures.columns import FigureRow
from indicators.figures.derived import quantity_of
from indicators.figures.transform.given import Given, Made, Refused, beside, populations
from indicators.quantity import Quantity, add, convert, divide, period, shares_of
from indicators.quantity.model import COUNT, HUNDRED, UNITLESS, subtract
from indicators.tables.tree import lineage

SHARE, POINTS = "share", "points"
PROVINCE = "province"
# Of things that are counted so many people stand behind one number: firms per 10,000.
MANY = Decimal(10_000)
# A moving average is of so many periods, all of them printed.
SPAN = 3


def _over(row: FigureRow, earlier: FigureRow, given: Given) -> Quantity:
    """Row over an earlier one in %."""
    if row.quantity == SHARE:
        raise Refused("of-share")
    try:
        return divide(quantity_of(row), quantity_of(earlier), given.dataset.units)
    except ZeroDivisionError:
        raise Refused("zero") from None


def _grown(row: FigureRow, as_of: str, given: Given) -> Made:
    earlier = given.at(row, as_of)
    ratio = _over(row, earlier, given)
    return Made(ratio.each(lambda number: number - HUNDRED, "%"), (row.figure, earlier.figure))


def _growth(row: FigureRow, given: Given) -> Made:
    return _grown(row, period.moved(row.as_of, -12), given)


def _growth_previous(row: FigureRow, given: Given) -> Made:
    return _grown(row, period.before(row.as_of), given)


def _index(row: FigureRow, given: Given) -> Made:
    base = given.at(row, given.base)
    return Made(_over(row, base, given).each(lambda number: number, UNITLESS), (row.figure, base.figure))


def _difference(row: FigureRow, given: Given) -> Made:
    earlier = given.at(row, period.before(row.as_of) or period.moved(row.as_of, -12))
    change = subtract(quantity_of(row), quantity_of(earlier), given.dataset.units)
    points = next((unit.unit for unit in given.dataset.units.values() if unit.quantity == POINTS), "%")
    unit = points if row.quantity == SHARE else change.unit
    return Made(change.each(lambda number: number, unit), (row.figure, earlier.figure))


def _share_of_province(row: FigureRow, given: Given) -> Made:
    levels, parents = (given.dataset.names("places", name) for name in ("level", "parent"))
    above = next((place for place in lineage(row.place, parents)[1:] if levels[place] == PROVINCE), "")
    keys = [(row.indicator, row.measure, above, row.as_of, status) for status in (row.status, "context")]
    whole = next((given.prints[key] for key in keys if key in given.prints), None)
    if whole is None:
        raise Refused("whole")
    _adds(row)
    try:
        return Made(divide(quantity_of(row), quantity_of(whole), given.dataset.units), (row.figure, whole.figure))
    except ZeroDivisionError:
        raise Refused("zero") from None


def _adds(row: FigureRow) -> None:
    """Raises Refused for what is no part of anything: a rate, money per head."""
    if row.quantity == SHARE or row.scale != row.quantity:
        raise Refused("of-share")


def _share_of_shown(row: FigureRow, given: Given) -> Made:
    _adds(row)
    parts = given.groups[beside(row)]
    places = {part.place for part in parts}
    parents = given.dataset.names("places", "parent")
    if len(parts) < 2 or any(places.intersection(lineage(place, parents)[1:]) for place in places):
        raise Refused("sum")
    alike = [convert(quantity_of(part), row.unit, given.dataset.units) for part in parts]
    at = [part.figure for part in parts].index(row.figure)
    return Made(shares_of(alike)[at], (row.figure, *(part.figure for part in parts if part.figure != row.figure)))


def _per_head(row: FigureRow, given: Given) -> Made:
    _adds(row)
    people = given.people.get((row.place, row.year))
    if people is None:
        raise Refused("people")
    if row.indicator in populations(given.dataset):
        raise Refused("of-people")
    units = given.dataset.units
    amount, heads = (
        convert(quantity_of(one), units[one.unit].base, units)
        if one.quantity != COUNT or one is people
        else quantity_of(one)
        for one in (row, people)
    )
    try:
        ratio = divide(amount, heads, units, amount.unit)
    except ZeroDivisionError:
        raise Refused("zero") from None
    return Made(
        ratio.each(lambda n: n * MANY, amount.unit) if row.quantity == COUNT else ratio, (row.figure, people.figure)
    )


def _single(row: FigureRow, given: Given) -> Made:
    _adds(row)
    month = period.cumulated(row.as_of)
    if not month:
        raise Refused("cumulated")
    year = row.as_of[:4]
    if month == 1:
        return Made(quantity_of(row), (row.figure,), f"{year}-01")
    shorter = f"{year}-01/{year}-{month - 1:02d}" if month > 2 else f"{year}-01"
    earlier = given.at(row, shorter)
    change = subtract(quantity_of(row), quantity_of(earlier), given.dataset.units)
    return Made(change, (row.figure, earlier.figure), f"{year}-{month:02d}")


def _cumulative(row: FigureRow, given: Given) -> Made:
    _adds(row)
    if len(row.as_of) != len("2021-01"):
        raise Refused("monthly")
    year, month = row.as_of[:4], int(row.as_of[5:])
    parts = [given.at(row, f"{year}-{one:02d}") for one in range(1, month + 1)]
    total = add(list(map(quantity_of, reversed(parts))), given.dataset.units)
    as_of = f"{year}-01/{year}-{month:02d}" if month > 1 else f"{year}-01"
    return Made(total, tuple(part.figure for part in reversed(parts)), as_of)


def _average(row: FigureRow, given: Given) -> Made:
    parts = [row]
    while len(parts) < SPAN:
        parts.append(given.at(row, period.before(parts[-1].as_of)))
    total = add(list(map(quantity_of, parts)), given.dataset.units)
    return Made(total.each(lambda number: number / SPAN, total.unit), tuple(part.figure for part in parts))


def _rank(row: FigureRow, given: Given) -> Made:
    """The highest is the first; refused where a bound leaves open which of two is higher."""
    others = [other for other in given.groups[beside(row)] if other.figure != row.figure]
    if not others:
        raise Refused("alone")
    units = given.dataset.units
    (low, high), above = quantity_of(row).interval, 1
    for other in others:
        least, most = convert(quantity_of(other), row.unit, units).interval
        if least > high:
            above += 1
        elif not (most < low or least == most == low == high):
            raise Refused("order")
    return Made(Quantity(Decimal(above), UNITLESS), (row.figure, *(other.figure for other in others)))


class Transform(NamedTuple):
    """A way to compute; ``measure`` is what its numbers are of, where not of that of their rows; ``of_levels`` where
    only levels go in."""

    make: Callable[[FigureRow, Given], Made]
    measure: str = ""
    of_levels: bool = True
    # Where a sum or a quotient is no round number.
    is_rounded: bool = True


# By their names in a link.
TRANSFORMS: Mapping[str, Transform] = {
    "growth": Transform(_growth, "growth"),
    "growth-previous": Transform(_growth_previous, "growth-previous"),
    "index": Transform(_index, likeness.INDEX),
    "difference": Transform(_difference, likeness.DIFFERENCE, is_rounded=False),
    "share-province": Transform(_share_of_province, likeness.SHARE),
    "share-shown": Transform(_share_of_shown, likeness.SHARE),
    "per-head": Transform(_per_head),
    "single": Transform(_single, is_rounded=False),
    "cumulative": Transform(_cumulative, is_rounded=False),
    "average": Transform(_average, of_levels=False),
    "rank": Transform(_rank, "rank", of_levels=False, is_rounded=False),
}
INDEX, PER_HEAD = "index", "per-head"
