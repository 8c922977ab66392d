"""How the print of a figure is read: for the cells of its row, and in words."""

from indicators.intake.contribution import Row
from indicators.intake.units import missing
from indicators.quantity import Units, number, word
from indicators.quantity.parse import Unreadable, interpret
from indicators.tables import Dataset


def amount(printed: str) -> Row:
    """value, upper, bound and unit as the print reads; all empty where it cannot be read: the check says so."""
    try:
        read = interpret(printed)
    except Unreadable:
        return dict.fromkeys(("value", "upper", "bound", "unit"), "")
    value, upper = ("" if one is None else number(one, "zh") for one in (read.value, read.upper))
    return {"value": value, "upper": upper, "bound": read.bound.value, "unit": read.unit}


def worded(printed: str, dataset: Dataset, lang: str) -> str:
    """How a print is read, in words: ≥ 30 家. Empty where it cannot be read."""
    try:
        read = interpret(printed)
    except Unreadable:
        return ""
    known = Units(dataset.units | Units.of(row.values() for row in missing(read.unit, dataset.units)))
    return word(read, known, lang) if read.unit in known else ""
