"""A unit as SDMX says it: what is counted or measured (UNIT_MEASURE) and by what power of ten (UNIT_MULT)."""

from collections.abc import Mapping
from typing import NamedTuple

from slugify import slugify

from indicators.quantity import Units
from indicators.quantity.model import UNITLESS

# Base units that code lists of the field know (currencies by ISO 4217, others as Eurostat's CL_UNIT); all else is
# called by its pinyin. ``PN``: a pure number.
KNOWN = {"元": "CNY", "美元": "USD", "%": "PC", "个": "NR", "米": "M", "平方米": "M2", "天": "D", UNITLESS: "PN"}


class Measured(NamedTuple):
    """UNIT_MEASURE, UNIT_MULT, and the unit that the former stands for: 亿元 is CNY and 8, of 元."""

    code: str
    mult: int
    of: str


def measured(units: Units) -> Mapping[str, Measured]:
    """By unit; one that is no power of ten of its base (亩) is a unit of its own. No two units share a code."""
    codes: dict[str, str] = {}

    def code(unit: str) -> str:
        if unit not in codes:
            wanted = KNOWN.get(unit) or slugify(unit, separator="_").upper() or "X"
            while wanted in codes.values():
                wanted += "_"
            codes[unit] = wanted
        return codes[unit]

    found = {}
    for unit in units.values():
        digits = unit.factor.normalize().as_tuple()
        is_power = digits.digits == (1,)
        of = unit.base if is_power else unit.unit
        found[unit.unit] = Measured(code(of), int(digits.exponent) if is_power else 0, of)
    return found
