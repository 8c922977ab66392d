"""A cell of a table: its number, or what its sign stands for, and the mark of its footnote."""

import re
from functools import cache
from typing import NamedTuple

from indicators.quantity.grammar import SCALE, fold, known_units
from indicators.quantity.parse import Unreadable, interpret
from indicators.reading.span import FIGURE

# Reasons of ``skipped.csv`` for what a table prints in the place of a number. By the conventions of statistical
# yearbooks a blank is not reported, a dash none or zero, an ellipsis not known or less than the last digit.
BLANK, NIL, UNAVAILABLE, OTHER = "blank", "nil", "unavailable", "other"
SIGNS = {
    NIL: re.compile("[-—–−－─]{1,4}|无"),
    UNAVAILABLE: re.compile(r"[….⋯·]{1,6}|不详|未知|缺|暂缺|n\.?a\.?|n/a|/", re.IGNORECASE),
}
# What a blank is printed as: no row of the tables is without a print.
PRINTED_BLANK = "（空）"
# 12.3①, 12.3*, 沈抚示范区[1].
MARK = re.compile(r"[ \u3000]*((?:[①-⑳*＊†‡※]|[\[［【]注?[0-9]{1,2}[\]］】]|[（(]注[0-9]{0,2}[）)])+)$")
NUMBER = re.compile(r"[+\-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
DIGIT = re.compile("[0-9]")
# Two numbers, or one that is damaged: 5 1234.
SPACED = re.compile("[0-9][ ]+[0-9]")
# What spreadsheets show where a formula has failed.
ERROR = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|#+)|Err:[0-9]+", re.IGNORECASE)


class Cell(NamedTuple):
    """``kind``: figure, a reason to skip it, or empty where a person must say what it is. ``printed`` without unit."""

    kind: str
    printed: str
    mark: str = ""


@cache
def unit_pattern() -> re.Pattern[str]:
    """A unit of the lexicon with its scale. Built when it is first asked for: there are hundreds."""
    return re.compile(rf"{SCALE}?(?:{known_units()})")


def without_mark(text: str) -> tuple[str, str]:
    """A text and the mark of its footnote, apart.

    >>> without_mark("12.3①")
    ('12.3', '①')
    """
    found = MARK.search(text)
    return (text[: found.start()], found[1]) if found and found.start() else (text, "")


def bare(text: str) -> str:
    """A cell on one line, without the mark of its footnote, which is no numeral of it."""
    return " ".join(without_mark(text.strip())[0].split())


def cell(text: str) -> Cell:
    """What stands in a cell that is there for a number."""
    shown, mark = without_mark(text.strip())
    folded = fold(shown).strip()
    if not folded:
        return Cell(BLANK, PRINTED_BLANK, mark)
    for kind, sign in SIGNS.items():
        if sign.fullmatch(folded):
            return Cell(kind, shown, mark)
    if not ERROR.fullmatch(folded) and readable(shown.lstrip("+＋")):
        return Cell(FIGURE, shown.lstrip("+＋").strip(), mark)
    return Cell("", shown, mark)


def readable(printed: str) -> bool:
    """Whether a print is a number, with or without its unit."""
    if NUMBER.fullmatch(fold(printed)):
        return True
    if SPACED.search(fold(printed)):
        return False
    try:
        read = interpret(printed) if DIGIT.search(fold(printed)) else None
    except Unreadable:
        return False
    return bool(read and read.numbers and read.unit and unit_pattern().fullmatch(read.unit))


def is_number(text: str) -> bool:
    """Whether a cell holds a bare number, or one with a sign of percent."""
    folded = fold(without_mark(text.strip())[0]).strip().removesuffix("%").strip()
    return bool(NUMBER.fullmatch(folded))


def with_unit(printed: str, unit: str) -> str:
    """A cell's print as the tables hold it: with the unit that its heading prints, once.

    Raises Unreadable where the two are no number together.

    >>> with_unit("7,695.8", "亿元"), with_unit("5.6%", "%")
    ('7,695.8亿元', '5.6%')
    """
    printed = re.sub(r"\s+(?=[^0-9])", "", printed)
    if not NUMBER.fullmatch(fold(printed)):
        return printed
    whole = printed + unit
    if interpret(whole).unit != interpret(f"1{unit}").unit:
        raise Unreadable(whole, unit)
    return whole
