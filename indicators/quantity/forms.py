"""The ways in which numbers are printed: each form with its pattern, its meaning and an example."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from indicators.quantity.grammar import (
    AFTER,
    ARABIC,
    FRACTIONS,
    HALF,
    MORE,
    NUMBER,
    PLACES,
    ROUND,
    SCALE,
    SIGN,
    SPACE,
    SPACED,
    TENS,
    TO,
    decimal,
)
from indicators.quantity.model import Bound, Quantity


@dataclass(frozen=True)
class Form:
    """One way of printing a number: its pattern, with ``{unit}`` where a unit stands, and its meaning."""

    name: str
    pattern: str
    read: Callable[[re.Match], Quantity]
    example: str
    digits: bool | None = None
    needs: frozenset[str] = frozenset()

    def may_be(self, sign: str, near: set[str]) -> bool:
        """A quick look before the pattern is tried: ``digits`` says whether it begins with an Arabic numeral,
        ``needs`` which signs there must be one of close by.
        """
        fits = self.digits is None or self.digits == (sign in "0123456789")
        return fits and (not self.needs or not self.needs.isdisjoint(near))


UNPLAIN = frozenset("钱币/每一")
SPELT = re.compile("(?<=元)(?:钱|人民币)|(?<=块)钱")
RATE = re.compile(rf"{SPACE}(?:/|每|(?<=[元块钱])一){SPACE}")


def _only(match: re.Match) -> Quantity:
    return Quantity(Decimal(1), "个")


def _half(match: re.Match) -> Quantity:
    return Quantity(Decimal(50), "%")


def _vague(match: re.Match) -> Quantity:
    return Quantity(None, match["unit"], Bound.VAGUE)


def _fraction(match: re.Match) -> Quantity:
    """百分之三十 -> 30 %, 千分之三 -> 3 ‰, 四分之三 -> 75 %."""
    part = decimal(match["part"])
    unit, whole = FRACTIONS.get(match["whole"]) or ("%", decimal(match["whole"]) / 100)
    value = (part / whole).quantize(PLACES) if whole != 1 else part
    value = value.to_integral() if value == value.to_integral() else value.normalize()
    return Quantity(value, unit, Bound.MORE_THAN if match["more"] else Bound.EXACT)


def _ratio(match: re.Match) -> Quantity:
    """5:1 -> 5 in the unit ``:1``: a ratio is no more divided out than 亿元 are multiplied out."""
    return Quantity(decimal(match["first"]), re.sub(r"\s", "", match["rest"]))


def _product(match: re.Match) -> Quantity:
    """2×350兆瓦 -> 700 兆瓦."""
    return Quantity(decimal(match["times"]) * decimal(match["each"]), match["unit"])


def _range(match: re.Match) -> Quantity:
    """3家至5家, 1.5~2万元, 15%—20%. Both ends have one unit, printed once or twice."""
    scale = match["scale_high"] or ""
    low_scale = match["scale_low"] or ""
    unit, unit_low = match["unit"], match["unit_low"]
    if (unit_low is not None and unit_low != unit) or (low_scale != scale and (low_scale or unit_low)):
        raise ValueError(low_scale + (unit_low or ""))
    low, high = _signed(match, "low"), _signed(match, "high")
    if low >= high:
        raise ValueError(f"{match['low']} > {match['high']}")
    return Quantity(low, scale + (unit or ""), Bound.RANGE, high)


def _close(match: re.Match) -> Quantity:
    """三四十个 -> 30 to 40, 十五六岁 -> 15 to 16, 五六百户 -> 500 to 600."""
    tens = {"": 1, "十": 10, "百": 100, "千": 1000}[match["tens"]]
    first, second = (decimal(sign) * tens for sign in match["pair"].replace("、", ""))
    base = decimal(match["base"]) if match["base"] else Decimal(0)
    return Quantity(base + first, (match["scale"] or "") + match["unit"], Bound.RANGE, base + second)


def _round(match: re.Match) -> Quantity:
    """上百家, 上千万元, 过万人."""
    number, scale = re.fullmatch(r"([十百千]?)([万亿]*)", match["number"]).groups()
    if not match["unit"] and not scale:
        raise ValueError(match[0])
    value = decimal("一" + number) if number else Decimal(1)
    return Quantity(value, scale + (match["unit"] or ""), ROUND[match["word"]])


def _single(match: re.Match) -> Quantity:
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


def _split(match: re.Match) -> Quantity:
    """一个多月, 两个半小时: the unit is parted."""
    half = match["mid"] == "半"
    value = decimal(match["number"]) + (Decimal("0.5") if half else 0)
    return Quantity(value, f"个{match['rest']}", Bound.EXACT if half else Bound.MORE_THAN)


def _half_of(match: re.Match) -> Quantity:
    """半个百分点, 半个小时."""
    return Quantity(Decimal("0.5"), match["unit"])


def _mixed(match: re.Match) -> Quantity:
    """14亿1178万人 -> 141178 万人; 1亿2千万元 -> 12000 万元."""
    tail = decimal(match["low"]) * (decimal("一" + match["tens"]) if match["tens"] else 1)
    return Quantity(decimal(match["high"]) * 10000 + tail, "万" + _plain(match["unit"]), _more(match["more"]))


def _spoken(match: re.Match) -> Quantity:
    """两块八毛钱, 一块二 -> 2.8, 1.2 块."""
    tenths = decimal(match["tenths"]) / 10 + (decimal(match["hundredths"]) / 100 if match["hundredths"] else 0)
    return Quantity(decimal(match["number"]) + tenths, "块")


def _plain(unit: str | None) -> str:
    """元钱 and 元人民币 are 元, 元每亩 and 元一亩 are 元/亩."""
    if not unit or UNPLAIN.isdisjoint(unit):
        return unit or ""
    return RATE.sub("/", SPELT.sub("", unit))


def _bare(match: re.Match) -> Quantity:
    """万余人, 近亿元: a scale alone is one of it."""
    unit = match["scale"] + (match["unit"] or "")
    return Quantity(Decimal(1), unit, _more(match["more"]))


def _signed(match: re.Match, name: str) -> Decimal:
    value = decimal(match[name])
    tens = match[f"tens_{name}"] if f"tens_{name}" in match.re.groupindex else None
    if tens:
        value *= decimal(tens if tens == "十" else "一" + tens)
    return -value if match[f"sign_{name}"] else value


FORMS = (
    Form("only", "唯一", _only, "唯一", digits=False),
    Form("half", "一半", _half, "一半", digits=False),
    Form(
        "vague",
        rf"(?:好几|数|几|若干)(?:十|百|千|万|亿)*[余多]?{SPACE}(?P<unit>{{unit}})",
        _vague,
        "数十个",
        digits=False,
    ),
    Form(
        "fraction",
        rf"(?P<whole>{NUMBER})分之(?P<part>{NUMBER}){SPACE}(?P<more>[余多])?",
        _fraction,
        "百分之三十",
        needs=frozenset("分"),
    ),
    Form(
        "slash",
        r"(?P<part>[0-9]{1,2})/(?P<whole>[1-9][0-9]?)(?P<more>(?!))?(?![0-9/])",
        _fraction,
        "1/3",
        digits=True,
        needs=frozenset("/"),
    ),
    Form(
        "ratio",
        rf"(?P<first>{ARABIC})(?P<rest>(?:{SPACE}:{SPACE}(?:{ARABIC}))+)",
        _ratio,
        "5:1",
        digits=True,
        needs=frozenset(":"),
    ),
    Form(
        "product",
        rf"(?P<times>{ARABIC}){SPACE}[×xX*]{SPACE}(?P<each>{ARABIC}){SPACE}(?P<unit>{SCALE}?{{unit}})",
        _product,
        "2×350兆瓦",
        digits=True,
        needs=frozenset("×xX*"),
    ),
    Form(
        "range",
        rf"(?P<sign_low>{SIGN})?(?P<low>{NUMBER})(?P<tens_low>{TENS})?(?P<scale_low>{SCALE})?"
        rf"{SPACE}(?P<unit_low>{{unit}})?{TO}"
        rf"(?P<sign_high>{SIGN})?(?P<high>{NUMBER})(?P<tens_high>{TENS})?(?P<scale_high>{SCALE})?"
        rf"{SPACE}(?P<unit>{{unit}})?",
        _range,
        "3家至5家",
        needs=frozenset("至到—–~-"),
    ),
    Form(
        "close",
        rf"(?P<base>[一二三四五六七八九]?十)?(?P<pair>一、?二|一、?两|两、?三|二、?三|三、?四|三五|四、?五|五、?六|六、?七|七、?八|八、?九)"
        rf"(?P<tens>[十百千]?)(?P<scale>{SCALE})?{SPACE}(?P<unit>{{unit}})",
        _close,
        "三四十个",
        digits=False,
    ),
    Form(
        "spoken",
        rf"(?P<number>{NUMBER})块(?P<tenths>[一二三四五六七八九])(?:[毛角](?P<hundredths>[一二三四五六七八九])?分?)?钱?(?![十百千万个])",
        _spoken,
        "两块八毛钱",
        needs=frozenset("块"),
    ),
    Form(
        "round",
        rf"(?P<word>[上过])(?P<number>[十百千]?[百千万亿]亿?){SPACE}(?P<unit>{{unit}})?",
        _round,
        "上百家",
        digits=False,
    ),
    Form(
        "split",
        rf"(?P<number>{NUMBER})个(?P<mid>[多半])(?P<rest>月|小时|星期|钟头)",
        _split,
        "一个多月",
        needs=frozenset("个"),
    ),
    Form("half-of", r"半(?P<unit>个百分点|个小时|小时|个月)", _half_of, "半个百分点", digits=False),
    Form(
        "mixed",
        r"(?P<high>[0-9]+)亿(?P<low>[0-9]+)(?P<tens>[百千])?万(?P<more>[余多])?(?P<unit>{unit})?",
        _mixed,
        "14亿1178万人",
        digits=True,
        needs=frozenset("亿"),
    ),
    Form(
        "single",
        rf"(?P<sign_number>{SIGN})?(?P<number>{SPACED}|{NUMBER}){SPACE}(?P<tens>{TENS})?{SPACE}(?P<more>{MORE})?"
        rf"{SPACE}(?:个(?=[万亿]))?(?P<scale>{SCALE})?{SPACE}(?P<more_scaled>{MORE})?{SPACE}"
        rf"(?:(?P<unit>{{unit}})|[(（](?P<bracketed>{SCALE}?{{unit}})[)）])?(?P<half>{HALF})?",
        _single,
        "1.2万余户",
    ),
    Form(
        "bare",
        rf"(?P<scale>万亿|[万亿]){SPACE}(?P<more>{MORE})?{SPACE}(?P<unit>{{unit}})?",
        _bare,
        "万余人",
        digits=False,
    ),
)

# As far as the first sign that tells a form from the others may be: 1,234.5万平方米至2,000万平方米.
NEAR = 24


@cache
def compiled(unit: str) -> tuple[tuple[Form, re.Pattern], ...]:
    """The forms with a pattern for units put in, what bounds them from behind included."""
    return tuple((form, re.compile(form.pattern.replace("{unit}", unit) + f"(?:{AFTER})?")) for form in FORMS)


def readings(text: str, start: int, unit: str, plain: bool = False) -> Iterator[tuple[str, re.Match, Quantity]]:
    """All forms that match at a place, in the order of FORMS; the last one only where it is known to be ``plain``."""
    near = set(text[start : start + NEAR])
    for form, pattern in compiled(unit):
        if plain and form.name != "single":
            continue
        if form.may_be(text[start], near) and (match := pattern.match(text, start)):
            try:
                yield form.name, match, form.read(match)
            except (ValueError, ArithmeticError, KeyError):
                continue
