"""Does a number count or measure, or is it only written so? Chinese numerals mostly stand in words."""

import re

from indicators.quantity import COUNT, Bound, Quantity, lexicon
from indicators.quantity.lexicon import any_of, group

# 一家 is an article, save behind words that count: 新建一座, 仅一家. Weak counters (一个) need stronger words.
STRONG = re.compile(rf"(?:{any_of('one', 'strong', 'span')})了?$")
COUNTING = re.compile(rf"(?:{any_of('one', 'strong', 'counting')})了?(?<!纽约)$")
WEAK, NEVER, ROUGH = group("one", "weak"), group("one", "never"), group("one", "rough")
# Weak counters that 新建 and 有 still make count.
SOLID = frozenset("条家所件间套班")
BACK = 4
ZERO, ZERO_UNITS = ("零", "〇"), ("%", "个百分点", "℃", "摄氏度")


def counts(form: str, match: re.Match, quantity: Quantity, text: str) -> bool:
    """Whether a number that the form ``form`` matched is a figure."""
    if form not in ("single", "bare"):
        return True
    number = match["number"] if form == "single" else ""
    if not quantity.unit or (not match["unit"] and " " in match[0].strip()):
        # 突破10 is a figure even so; 3 万象汇 is the number of a line.
        return quantity.bound is not Bound.EXACT and number[:1].isdigit() and not quantity.unit
    if not number.strip("百千万亿"):
        return quantity.bound is not Bound.EXACT or (number in ("百", "千") and match["unit"] in ROUGH)
    if number == "一" and not (match["scale"] or match["tens_number"]) and quantity.bound is Bound.EXACT:
        return _one(match, text)
    return number not in ZERO or quantity.unit in ZERO_UNITS


def _one(match: re.Match, text: str) -> bool:
    unit, ahead = match["unit"] or "", text[max(0, match.start() - BACK) : match.start()]
    if match["half"] or match["after"]:
        return True
    if unit == "番":
        return "翻" in ahead
    if unit in NEVER:
        return False
    if unit in WEAK:
        return bool(STRONG.search(ahead) or (unit in SOLID and COUNTING.search(ahead)))
    known = lexicon.units().get(unit)
    return bool((known and known.quantity != COUNT) or COUNTING.search(ahead))
