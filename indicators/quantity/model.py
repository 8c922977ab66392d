"""Quantities, units, and arithmetic that keeps what is not known not known.

Every quantity stands for an interval: 不少于30 is [30, ∞), 3至5 is [3, 5]. Sums and ratios are
taken on the intervals, so that a bound can never get lost on the way (interval arithmetic,
R. E. Moore, 1966). What falls is below zero: 下降3%以上 is (−∞, −3].
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, getcontext
from enum import StrEnum

INFINITY = Decimal("Infinity")
ZERO = Decimal(0)
HUNDRED = Decimal(100)
# A factor of more digits is rounded itself (1 亩 = 666.666667 平方米): what comes of it has six good digits.
ROUGH = 5
SIX = Context(prec=6)
COUNT = "count"
# What an index is in: a number that no unit stands behind, 100.4.
UNITLESS = ""


class UnitsDiffer(ValueError):
    """Two quantities do not measure the same thing: 元 and 公里."""


class Bound(StrEnum):
    """How a printed number is meant; the values are those of the column ``bound``."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


# What a bound becomes where the number gets a minus: who falls by more than 3 % is at most at −3 %.
BELOW_ZERO = {Bound.AT_LEAST: Bound.AT_MOST, Bound.MORE_THAN: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}


@dataclass(frozen=True)
class Quantity:
    """A number in a unit. ``value`` is None where the print is vague; ``upper`` only for a range."""

    value: Decimal | None
    unit: str
    bound: Bound = Bound.EXACT
    upper: Decimal | None = None

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """``value`` and ``upper``, as far as there are."""
        return tuple(number for number in (self.value, self.upper) if number is not None)

    def each(self, change: Callable[[Decimal], Decimal], unit: str) -> "Quantity":
        """The same with its numbers changed, in another unit."""
        value, upper = (None if number is None else change(number) for number in (self.value, self.upper))
        return Quantity(value, unit, self.bound, upper)

    def __neg__(self) -> "Quantity":
        """3 % → −3 %, 3 to 5 → −5 to −3, at least 3 → at most −3, at most 3 → at least −3. More than 3 becomes at
        most −3 too: no bound says less than.
        """
        value, upper = (*sorted(-number for number in self.numbers), None, None)[:2]
        return Quantity(value, self.unit, BELOW_ZERO.get(self.bound, self.bound), upper)

    def fallen(self) -> "Quantity":
        """The change of what falls by as much; a number that is below zero already stays as it is (下降-3.2%)."""
        return self if min(self.numbers, default=ZERO) < 0 else -self

    @property
    def interval(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest number that it may stand for; at most 3 is no less than nothing."""
        if self.value is None:
            return ZERO, INFINITY
        if self.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
            return self.value, INFINITY
        if self.bound is Bound.AT_MOST:
            return -INFINITY if self.value < 0 else ZERO, self.value
        return self.value, self.value if self.upper is None else self.upper


@dataclass(frozen=True)
class Unit:
    """A unit, what it measures, and its way to the base unit of that: 亿元 = 100,000,000 元 (money)."""

    unit: str
    name_zh: str
    name_en: str
    quantity: str
    factor: Decimal
    base: str


class Units(dict[str, Unit]):
    """All units, by their printed word."""

    @classmethod
    def of(cls, rows: Iterable[Iterable]) -> "Units":
        """From rows (unit, name_zh, name_en, quantity, factor, base)."""
        found = (Unit(u, zh, en, quantity, Decimal(str(factor)), base) for u, zh, en, quantity, factor, base in rows)
        # Shares are computed, and an index has no unit, whatever units the tables know.
        always = (Unit("%", "%", "%", "share", Decimal(1), "%"), Unit(UNITLESS, "", "", "number", Decimal(1), UNITLESS))
        return cls({unit.unit: unit for unit in (*always, *found)})

    def switchable(self) -> list[Unit]:
        """The units that a reader may choose between: of a quantity that has several, counters aside."""
        by_quantity = Counter(unit.quantity for unit in self.values())
        return [unit for unit in self.values() if by_quantity[unit.quantity] > 1 and unit.quantity != COUNT]

    def convertible(self, first: str, second: str) -> bool:
        """Whether two units measure the same quantity."""
        return self[first].quantity == self[second].quantity


def convert(amount: Quantity, unit: str, units: Units) -> Quantity:
    """The same quantity in another unit; raises UnitsDiffer where the two do not convert.

    88.32 亿元 -> 8,832,000,000 元; 8.65 万平方米 -> 86,500 平方米.
    """
    if amount.unit == unit:
        return amount
    if not units.convertible(amount.unit, unit):
        raise UnitsDiffer(f"{amount.unit} / {unit}")
    ratio = units[amount.unit].factor / units[unit].factor
    context = SIX if len(ratio.normalize().as_tuple().digits) > ROUGH else getcontext()
    return amount.each(lambda number: context.create_decimal(number * ratio), unit)


def add(amounts: Sequence[Quantity], units: Units) -> Quantity:
    """The sum, in the unit of the first; ≥ a + b stays ≥, a vague part makes the sum a lower bound.

    Raises UnitsDiffer where units do not convert.
    """
    alike = [convert(amount, amounts[0].unit, units) for amount in amounts]
    low = sum((amount.interval[0] for amount in alike), ZERO)
    high = sum((amount.interval[1] for amount in alike), ZERO)
    return _from_interval(low, high, amounts[0].unit, alike)


def subtract(amount: Quantity, less: Quantity, units: Units) -> Quantity:
    """The difference of two independent quantities, in the unit of the first: ≥ a less b stays ≥.

    Raises UnitsDiffer where units do not convert.
    """
    less = convert(less, amount.unit, units)
    (low, high), (least, most) = amount.interval, less.interval
    # What may be without end on both sides says nothing of how far they are apart.
    low, high = low - most if most < INFINITY else -INFINITY, high - least if least > -INFINITY else INFINITY
    if low == -INFINITY and high == INFINITY:
        return Quantity(None, amount.unit, Bound.VAGUE)
    if low == -INFINITY:
        return Quantity(high, amount.unit, Bound.AT_MOST)
    return _from_interval(low, high, amount.unit, (amount, less))


def divide(part: Quantity, whole: Quantity, units: Units, unit: str = "%") -> Quantity:
    """The ratio of two independent quantities; with unit ``%`` they must convert and give a share.

    With another ``unit`` (平方米 per project, say) the numbers are divided as they stand.
    Raises UnitsDiffer, and ZeroDivisionError where the whole may be nothing at all, or less.
    """
    if unit == "%":
        part = convert(part, whole.unit, units)
    low, high = part.interval
    whole_low, whole_high = whole.interval
    if whole_low <= 0:
        raise ZeroDivisionError("the whole may be zero")
    scale = Decimal(100) if unit == "%" else Decimal(1)
    # What is below zero is furthest from it where the whole is least.
    least, greatest = low / (whole_high if low >= 0 else whole_low), high / (whole_low if high >= 0 else whole_high)
    least, greatest = (ZERO if end == 0 else end * scale for end in (least, greatest))
    return _from_interval(least, greatest, unit, (part, whole))


def shares_of(parts: Sequence[Quantity]) -> list[Quantity]:
    """The share of each part in their sum, in %; the parts are in one unit, one with a bound bounds every share."""
    found = []
    for index, part in enumerate(parts):
        others = [other.interval for place, other in enumerate(parts) if place != index]
        low, high = part.interval
        least = _share(low, sum((top for _, top in others), ZERO))
        greatest = _share(high, sum((bottom for bottom, _ in others), ZERO))
        # No share is more than all: an upper end of 100 % says nothing.
        found.append(_from_interval(least, INFINITY if greatest == HUNDRED > least else greatest, "%", parts))
    return found


def _share(part: Decimal, rest: Decimal) -> Decimal:
    if rest == INFINITY:
        return ZERO
    if part == INFINITY:
        return HUNDRED
    return HUNDRED * part / (part + rest) if part + rest else ZERO


def _from_interval(low: Decimal, high: Decimal, unit: str, sources: Sequence[Quantity]) -> Quantity:
    """The quantity that stands for an interval, as strict and as rough as those it came from."""
    if any(source.bound is Bound.ABOUT for source in sources):
        # 约 says nothing of how far off it may be: beside another bound no honest bound is left.
        return Quantity(low, unit, Bound.ABOUT) if low == high else Quantity(None, unit, Bound.VAGUE)
    if low == high:
        return Quantity(low, unit)
    if high < INFINITY and low == (-INFINITY if high < 0 else ZERO):
        return Quantity(high, unit, Bound.AT_MOST)
    if -INFINITY < low < high < INFINITY:
        return Quantity(low, unit, Bound.RANGE, high)
    if low in (-INFINITY, ZERO):
        return Quantity(None, unit, Bound.VAGUE)
    strict = any(source.bound is Bound.MORE_THAN for source in sources)
    return Quantity(low, unit, Bound.MORE_THAN if strict else Bound.AT_LEAST)
