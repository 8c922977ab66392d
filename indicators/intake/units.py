"""Units that the tables do not have yet, as rows of ``units.csv``, from the lexicon."""

import re
from decimal import Decimal

from slugify import slugify

from indicators.quantity import Units, lexicon

SCALES = {"万亿": (10**12, "trillion"), "亿": (10**8, "100 million"), "万": (10**4, "10,000")}
SCALED = re.compile(r"(万亿|亿|万)(.*)")
COUNTER = re.compile("[\u4e00-\u9fff]{1,3}")
RATIO = re.compile(r":[0-9.:]+")


def missing(unit: str, units: Units) -> list[dict[str, str]]:
    """The rows that ``unit`` needs, its base first, 亩 before 万亩; a word that nobody knows counts."""
    if not unit or unit in units or not (row := _row(unit)):
        return []
    scaled = SCALED.fullmatch(unit)
    needed = dict.fromkeys([row["base"], scaled[2] if scaled and scaled[2] else row["base"]])
    return [found for one in needed if one != unit and one not in units and (found := _row(one))] + [row]


def _row(unit: str) -> dict[str, str] | None:
    if RATIO.fullmatch(unit):
        return _cells(unit, unit, f"ratio-{slugify(unit)}", Decimal(1), unit)
    if known := lexicon.units().get(unit):
        return _cells(unit, known.name_en, known.quantity, known.factor, known.base)
    scaled = SCALED.fullmatch(unit)
    if "/" in unit and not (scaled and scaled[2] in lexicon.units()):
        return _rate(*unit.split("/", 1))
    if scaled:
        factor, name = SCALES[scaled[1]]
        if not scaled[2]:
            return _cells(unit, name, "count", Decimal(factor), "个")
        if below := _row(scaled[2]):
            whole = Decimal(below["factor"]) * factor
            return _cells(unit, f"{name} {below['name_en']}", below["quantity"], whole, below["base"])
    # A counter that nobody has listed still counts: 300多枝.
    return _cells(unit, "count", "count", Decimal(1), "个") if COUNTER.fullmatch(unit) else None


def _rate(over: str, under: str) -> dict[str, str] | None:
    """元/亩: of a quantity of its own, since no factor leads to 元/吨."""
    top, bottom = _row(over), _row(under)
    if not top or not bottom:
        return None
    quantity = slugify(f"{top['base']}-per-{under}")
    name = f"{top['name_en']} per {bottom['name_en'].removesuffix('s')}"
    return _cells(f"{over}/{under}", name, quantity, Decimal(top["factor"]), f"{top['base']}/{under}")


def _cells(unit: str, name: str, quantity: str, factor: Decimal, base: str) -> dict[str, str]:
    text = format(factor.normalize(), "f")
    return {"unit": unit, "name_zh": unit, "name_en": name, "quantity": quantity, "factor": text, "base": base}
