"""Numbers that count or measure: how far the print reaches, what it reads as, how sure that is."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from indicators.quantity import Quantity, lexicon
from indicators.quantity.forms import readings
from indicators.quantity.grammar import ARABIC, DIGITS, SCALE, SPACE, before, bounded, known_units, per_units, rate
from indicators.quantity.lexicon import either
from indicators.reading.counting import counts

BACK = 8
CN = re.compile(rf"[{DIGITS}十百千万亿]+")
# 每公斤20元; 每公斤卖价是20元: what stands between holds neither a number nor the end of a clause.
NEAR = re.compile(rf"(?:每{SPACE}(?P<outer>{per_units()}){SPACE})?每{SPACE}(?P<per>{per_units()}){SPACE}$")
CLAUSE = r"0-9，,。；;：:、！!？?…“”\n每"
FAR = re.compile(rf"每(?P<per>[^{CLAUSE}]{{1,6}}?)(?P<gap>[^{CLAUSE}]{{0,12}})$")
GAP = 20
NO_RATE = ("次", "个", "项", "种")
MEASURES = ("money", "money-usd", "area", "mass", "share", "points", "multiple", "visits", "volume", "energy", "power")
COUNTERS = ("人", "名", "家", "户", "项", "座", "件", "头", "只", "台", "套")
SIGNS = ("-", "−", "下", "负")
SIGNED = re.compile(r"(?:^|[^0-9A-Za-z%℃.)）])(?P<sign>[-−])$|(?:零下|(?<![减自抱担])负)$")
ARABIC_SURE, CHINESE_SURE, UNSURE, BARE = 0.95, 0.85, 0.6, 0.4


def _sure_units() -> str:
    measures = [unit.unit for unit in lexicon.units().values() if unit.quantity in MEASURES]
    return either([*measures, *COUNTERS])


# Units that nothing but a figure has behind digits: no date, ordinal or name needs to be thought of.
SURE = re.compile(rf"(?:{ARABIC}){SPACE}{SCALE}?{SPACE}(?:{_sure_units()})(?![至到—–~×xX*-])")


@dataclass(frozen=True)
class Figure:
    start: int
    end: int
    quantity: Quantity
    confidence: float


def is_sure(text: str, start: int) -> bool:
    """Whether digits with such a unit stand here and nothing around makes a name, an ordinal or a range of them."""
    ahead = text[start - 1 : start]
    return (
        text[start] in "0123456789"
        and not (ahead in "第前" and ahead)
        and not ahead.isascii()
        and bool(SURE.match(text, start))
    )


def find(text: str, start: int, floor: int, plain: bool = False) -> Figure | None:
    """The figure whose numeral begins at ``start`` of the folded text, with all that bounds it."""
    ahead = text[max(floor, start - BACK) : start]
    # What was read before counts too: the dash of 5300-4800 is no minus.
    sign = SIGNED.search(text[max(0, start - BACK) : start]) if ahead[-1:] in SIGNS else None
    signed = len(sign["sign"] or sign[0]) if sign else 0
    forms = readings(text, start - signed, known_units(), plain)
    best = next((form for form in forms if _stands(form[0], form[1], text, start)), None)
    if best is None:
        return None
    name, match, quantity = best
    length, bound = before(text[max(floor, start - signed - BACK) : start - signed])
    quantity = bounded(quantity, match, bound)
    begin = match.start() - length
    chinese = bool(CN.match(text, start))
    if not counts(name, match, quantity, text):
        return None
    begin, unit = _rate(text, begin, floor, quantity.unit)
    if unit != quantity.unit:
        quantity = replace(quantity, unit=unit)
    return Figure(begin, match.start() + len(match[0].rstrip()), quantity, _confidence(quantity, match, chinese))


def _stands(name: str, match: re.Match, text: str, start: int) -> bool:
    """Whether a form may be read here at all."""
    if name == "range":
        # 从3家到5家 is a change, not a range; a range without any unit is one of names or scores.
        changed = re.search(r"[从由][^，,。]{0,2}$", text[max(0, start - 3) : start]) and re.search("[至到]", match[0])
        return not changed and bool(match["unit"] or match["scale_high"])
    if name == "ratio":
        return text[start - 1 : start] not in "0123456789.:" or start == 0
    if name == "slash":
        return text[start - 1 : start] not in "0123456789/." or start == 0
    return True


def _rate(text: str, begin: int, floor: int, unit: str) -> tuple[int, str]:
    """每公斤20元 and 每公斤卖价是20元: the unit becomes 元/公斤; only in the first does the print begin earlier."""
    if not unit or unit in ("%", "倍", "个百分点"):
        return begin, unit
    if near := NEAR.search(text[max(floor, begin - GAP) : begin]):
        return begin - len(near[0]), rate(unit, "·".join(filter(None, (near["outer"], near["per"]))))
    if "/" in unit:
        return begin, unit
    far = FAR.search(text[max(0, begin - GAP) : begin])
    if far and (per := _per().match(far["per"] + far["gap"])) and per[0] not in NO_RATE:
        return begin, rate(unit, per[0])
    return begin, unit


@cache
def _per() -> re.Pattern:
    return re.compile(per_units())


def _confidence(quantity: Quantity, match: re.Match, chinese: bool) -> float:
    if not quantity.unit:
        return BARE
    if chinese and quantity.value == Decimal(1):
        return UNSURE
    return CHINESE_SURE if chinese else ARABIC_SURE
