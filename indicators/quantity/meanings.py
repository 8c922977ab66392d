"""What a printed form means: each function turns the match of its form into a quantity."""

import re
from decimal import Decimal

from indicators.quantity.grammar import FRACTIONS, PLACES, ROUND, SPACE, decimal
from indicators.quantity.model import Bound, Quantity

SCALES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
LENGTHS = ("米", "厘米", "毫米", "公里", "千米", "m", "cm", "mm")
UNPLAIN = frozenset("钱币/每一")
SPELT = re.compile("(?<=元)(?:钱|人民币)|(?<=块)钱")
RATE = re.compile(rf"{SPACE}(?:/|每|(?<=[元块钱])一){SPACE}")


def only(match: re.Match) -> Quantity:
    return Quantity(Decimal(1), "个")


def half(match: re.Match) -> Quantity:
    return Quantity(Decimal(50), "%")


def vague(match: re.Match) -> Quantity:
    return Quantity(None, match["unit"], Bound.VAGUE)


def fraction(match: re.Match) -> Quantity:
    """百分之三十 -> 30 %, 千分之三 -> 3 ‰, 四分之三 -> 75 %."""
    part = decimal(match["part"])
    unit, whole = FRACTIONS.get(match["whole"]) or ("%", decimal(match["whole"]) / 100)
    value = (part / whole).quantize(PLACES) if whole != 1 else part
    value = value.to_integral() if value == value.to_integral() else value.normalize()
    return Quantity(value, unit, Bound.MORE_THAN if match["more"] else Bound.EXACT)


def ratio(match: re.Match) -> Quantity:
    """5:1 -> 5 in the unit ``:1``: a ratio is no more divided out than 亿元 are multiplied out."""
    return Quantity(decimal(match["first"]), re.sub(r"\s", "", match["rest"]))


def product(match: re.Match) -> Quantity:
    """2×350兆瓦 -> 700 兆瓦; 3×4米 is an area and none of metres."""
    if match["unit"] in LENGTHS:
        raise ValueError(match[0])
    return Quantity(decimal(match["times"]) * decimal(match["each"]), match["unit"])


def range(match: re.Match) -> Quantity:
    """3家至5家, 1.5~2万元, 15%—20%, 5000元至1万元: in the unit of the upper end.

    A scale or unit that only the upper end prints is meant of both. Raises ValueError where units differ.
    """
    scale, low_scale = match["scale_high"] or "", match["scale_low"] or ""
    unit, unit_low = match["unit"] or "", match["unit_low"]
    if unit_low is not None and unit_low != unit:
        raise ValueError(low_scale + unit_low)
    low, high = _signed(match, "low"), _signed(match, "high")
    if low_scale != scale and (low_scale or unit_low is not None):
        low = low * SCALES[low_scale] / SCALES[scale]
    if low >= high:
        raise ValueError(f"{match['low']} > {match['high']}")
    return Quantity(low, scale + unit, Bound.RANGE, high)


def close(match: re.Match) -> Quantity:
    """三四十个 -> 30 to 40, 十五六岁 -> 15 to 16, 五六百户 -> 500 to 600."""
    tens = {"": 1, "十": 10, "百": 100, "千": 1000}[match["tens"]]
    first, second = (decimal(digit) * tens for digit in match["pair"].replace("、", ""))
    base = decimal(match["base"]) if match["base"] else Decimal(0)
    return Quantity(base + first, (match["scale"] or "") + match["unit"], Bound.RANGE, base + second)


def round(match: re.Match) -> Quantity:
    """上百家, 上千万元, 过万人."""
    scale = match["number"].lstrip("十百千")
    number = match["number"].removesuffix(scale)
    if not match["unit"] and not scale:
        raise ValueError(match[0])
    value = decimal("一" + number) if number else Decimal(1)
    return Quantity(value, scale + (match["unit"] or ""), ROUND[match["word"]])


def single(match: re.Match) -> Quantity:
    """88.32亿元, 600余头, 1.2万余户, 5千元, 两年半, 3,456辆, 零下20℃."""
    value = _signed(match, "number")
    if match["tens"]:
        value *= decimal(match["tens"] if match["tens"] == "十" else "一" + match["tens"])
    if match["half"]:
        value += Decimal("0.5")
    printed = match["unit"] or match["bracketed"]
    unit = (match["scale"] or "") + _plain(printed)
    return Quantity(value, unit, _more(match["more"] or match["more_scaled"]))


def _more(word: str | None) -> Bound:
    """20余, 20多: more than; 20来个: about."""
    return Bound.EXACT if not word else Bound.ABOUT if word == "来" else Bound.MORE_THAN


def split(match: re.Match) -> Quantity:
    """一个多月, 两个半小时: the unit is parted."""
    half = match["mid"] == "半"
    value = decimal(match["number"]) + (Decimal("0.5") if half else 0)
    return Quantity(value, f"个{match['rest']}", Bound.EXACT if half else Bound.MORE_THAN)


def half_of(match: re.Match) -> Quantity:
    """半个百分点, 半个小时."""
    return Quantity(Decimal("0.5"), match["unit"])


def mixed(match: re.Match) -> Quantity:
    """14亿1178万人 -> 141178 万人; 1亿2千万元 -> 12000 万元."""
    tail = decimal(match["low"]) * (decimal("一" + match["tens"]) if match["tens"] else 1)
    return Quantity(decimal(match["high"]) * 10000 + tail, "万" + _plain(match["unit"]), _more(match["more"]))


def spoken(match: re.Match) -> Quantity:
    """两块八毛钱, 一块二 -> 2.8, 1.2 块."""
    tenths = decimal(match["tenths"]) / 10 + (decimal(match["hundredths"]) / 100 if match["hundredths"] else 0)
    return Quantity(decimal(match["number"]) + tenths, "块")


def _plain(unit: str | None) -> str:
    """元钱 and 元人民币 are 元, 元每亩 and 元一亩 are 元/亩."""
    if not unit or UNPLAIN.isdisjoint(unit):
        return unit or ""
    return RATE.sub("/", SPELT.sub("", unit))


def bare(match: re.Match) -> Quantity:
    """万余人, 近亿元: a scale alone is one of it."""
    unit = match["scale"] + (match["unit"] or "")
    return Quantity(Decimal(1), unit, _more(match["more"]))


def _signed(match: re.Match, name: str) -> Decimal:
    value = decimal(match[name])
    tens = match[f"tens_{name}"] if f"tens_{name}" in match.re.groupindex else None
    if tens:
        value *= decimal(tens if tens == "十" else "一" + tens)
    return -value if match[f"sign_{name}"] else value
