"""What a figure states: its measure, sign and unit go together, and an article says one thing once."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from indicators.quantity import Units
from indicators.quantity.model import UNITLESS
from indicators.tables.cells import Rule, decimal, fault, units_of
from indicators.tables.faults import Fault
from indicators.tables.raw import Raw

# How a printed number may begin whose minus is no word.
MINUS = ("-", "−", "－", "负")
# What a statement is known by, within an article; what is said of it is its number.
KEY = ("article", "indicator", "measure", "place", "period", "status")
# Quantities of units by what a measure is against (``measures.csv``); of none, and of what the print names, the unit is
# the indicator's own.
RATIOS = ("share", "multiple")
POINTS = ("points", "index")
INDEXES = ("number", "index", "share")
RANKS = ("number", "count")
# What an indicator is said to be, against nothing.
LEVEL = "level"
# Said of one thing against several others, which the key does not tell apart: 比上月 and 比上年 of one article.
OPEN = "given"

Row = dict[str, str]


def _units_fit(figures: Raw, indicators: Raw, measures: Raw, units: Raw) -> Iterator[Fault]:
    """A figure is in a unit of its indicator's quantity, or in one that its measure is printed in."""
    known = units_of(units)
    by_code = {row["indicator"]: row for row in indicators.rows}
    against = {row["measure"]: row["against"] for row in measures.rows}
    for index, row in enumerate(figures.rows):
        indicator = by_code.get(row["indicator"])
        if indicator and row["measure"] in against and row["unit"] in known and indicator["unit"] in known:
            allowed = _quantities(against[row["measure"]], indicator, known)
            if allowed and known[row["unit"]].quantity not in allowed:
                own = known[indicator["unit"]].quantity in allowed
                wanted = indicator["unit"] if own else "%" if "share" in allowed else ""
                values: dict[str, Any] = {column: row[column] for column in ("unit", "indicator", "measure")}
                yield fault(figures, index, "unit", "unit-misfit", wanted=wanted, **values)


def _quantities(against: str, indicator: Row, units: Units) -> tuple[str, ...]:
    """What a unit may measure; empty where nothing is known: of what grew its article need not say how much it is."""
    usual = indicator["measure"] == LEVEL and indicator["unit"] != UNITLESS
    own = (units[indicator["unit"]].quantity,) if usual else ()
    match against:
        case "":
            return own
        case "base":
            return INDEXES
        case "others":
            return RANKS
        case _:
            return (*RATIOS, *POINTS, *(own if against == OPEN else ()))


def _signs(figures: Raw, measures: Raw) -> Iterator[Fault]:
    """Below zero is what can be, and a word of a fall stands with what changes."""
    said = {row["measure"]: row for row in measures.rows}
    for index, row in enumerate(figures.rows):
        value, measure = decimal(row["value"]), said.get(row["measure"])
        if measure and value is not None and value < 0:
            if measure["signed"] == "false":
                yield fault(figures, index, "measure", "unsigned", measure=measure["name_zh"], printed=row["printed"])
            elif not measure["against"] and not row["printed"].startswith(MINUS):
                yield fault(figures, index, "measure", "unchanged", measure=measure["name_zh"], printed=row["printed"])


def _once(figures: Raw, measures: Raw, units: Raw) -> Iterator[Fault]:
    """Two numbers for one key in one article: one of them is wrong, or says something else."""
    known = units_of(units)
    several = {row["measure"] for row in measures.rows if row["against"] == OPEN}
    first: dict[tuple[str, ...], tuple[Row, int]] = {}
    for index, row in enumerate(figures.rows):
        if row["measure"] in several or not row["value"]:
            continue
        other, line = first.setdefault(tuple(row[column] for column in KEY), (row, figures.lines[index]))
        if _number(row, known) != _number(other, known):
            values: dict[str, Any] = {"printed": row["printed"], "paragraph": row["paragraph"], "at": line}
            values |= {"other": other["printed"], "there": other["paragraph"], "figure": other["figure"]}
            yield fault(figures, index, "printed", "two-numbers", **values)


def _number(row: Row, units: Mapping) -> tuple[object, ...]:
    """In the base unit: 6571.6 亿元 and 65716000 万元 are one number."""
    unit = units.get(row["unit"])
    factor = unit.factor if unit else Decimal(1)
    ends = (decimal(row[column]) for column in ("value", "upper"))
    return row["bound"], unit.quantity if unit else "", *(None if end is None else end * factor for end in ends)


RULES: tuple[Rule, ...] = (
    (("figures", "indicators", "measures", "units"), _units_fit),
    (("figures", "measures"), _signs),
    (("figures", "measures", "units"), _once),
)
