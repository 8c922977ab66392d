"""Lists whose members share what is printed once: 4.6和3.1个百分点, 第一、二、三产业, 1996、1997两年."""

import re
from dataclasses import replace

from indicators.quantity import Bound, Quantity
from indicators.quantity.grammar import ARABIC, decimal
from indicators.reading.respectively import shared_out
from indicators.reading.span import DATE, FIGURE, NAME, ORDINAL, OTHER, Span

JOINER = re.compile(r" ?[、和与及至] ?")
NUMBER = re.compile(rf"-?(?:{ARABIC})")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
SMALL = re.compile("[一二三四五六七八九十]")
SHARED = 0.8


def joined(text: str, spans: list[Span]) -> list[Span]:
    """The spans with the members of lists settled by their neighbours."""
    found = list(spans)
    for n in range(len(found) - 2, -1, -1):
        one, following = found[n], found[n + 1]
        if JOINER.fullmatch(text, one.end, following.start):
            found[n] = _as_next(text, one, following)
    for n in range(1, len(found)):
        one, before = found[n], found[n - 1]
        loose = one.kind in (OTHER, NAME, FIGURE) and SMALL.match(text, one.start)
        if before.kind == ORDINAL and loose and JOINER.fullmatch(text, before.end, one.start):
            found[n] = Span(one.start, one.start + 1, ORDINAL)
    return shared_out(text, found)


def _as_next(text: str, one: Span, following: Span) -> Span:
    """A bare number takes the unit of the next; 10个和10.6个百分点 too, whose 个 is the unit's beginning."""
    printed = text[one.start : one.end]
    unit, bound = following.unit, following.quantity and following.quantity.bound
    if one.bare and following.kind == DATE and YEAR.fullmatch(printed):
        return replace(one, kind=DATE, period=printed)
    if one.bare and unit and bound is not Bound.VAGUE and NUMBER.fullmatch(printed):
        return Span(one.start, one.end, FIGURE, Quantity(decimal(printed), unit), confidence=SHARED)
    if one.quantity and one.unit == "个" and unit.startswith("个") and len(unit) > 1:
        return replace(one, quantity=replace(one.quantity, unit=unit))
    return one
