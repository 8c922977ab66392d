"""The ways in which numbers are printed: each form with its pattern and an example, above the function that turns a
match of it into a quantity.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

# Those of fractions are entered first: they are tried before a plain number.
from indicators.quantity.form import FORMS, Form, form
from indicators.quantity.fractions import neighbours
from indicators.quantity.grammar import AND, ARABIC, DIGITS, NUMBER, PART, SCALE, SPACE, TO, decimal, plain
from indicators.quantity.model import Bound, Quantity
from indicators.quantity.pieces import AFTER, HALF, MORE, OF_MONEY, PAIR, PIECE, SIGN, SPACED, TENS

# 上百, 上千: at least so many; 过百: more. 百余 and 近百 are read as 一百.
ROUND = {"上": Bound.AT_LEAST, "过": Bound.MORE_THAN}
SCALES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
LENGTHS = ("米", "厘米", "毫米", "公里", "千米", "m", "cm", "mm")
NUMERALS = frozenset("0123456789")
# 5、6万元 is from 5 to 6, 3、5天 from 3 to 5.
CLOSE = 2
# As far as the first character that tells a form from the others may be: 1,234.5万平方米至2,000万平方米.
NEAR = 24


@form(
    rf"(?P<times>{ARABIC}){SPACE}[×xX*]{SPACE}(?P<each>{ARABIC}){SPACE}(?P<unit>{SCALE}?{{unit}})",
    "2×350兆瓦",
    digits=True,
    needs="×xX*",
)
def product(match: re.Match) -> Quantity:
    """2×350兆瓦 -> 700 兆瓦; 3×4米 is an area and none of metres."""
    if match["unit"] in LENGTHS:
        raise ValueError(match[0])
    return Quantity(decimal(match["times"]) * decimal(match["each"]), match["unit"])


@form(
    rf"(?P<sign_low>{SIGN})?(?P<low>{NUMBER})(?P<tens_low>{TENS})?(?P<scale_low>{SCALE})?"
    rf"{SPACE}(?P<unit_low>{{unit}})?(?:{TO}|(?P<and>{AND}))"
    rf"(?P<sign_high>{SIGN})?(?P<high>{NUMBER})(?P<tens_high>{TENS})?(?P<scale_high>{SCALE})?"
    rf"{SPACE}(?P<unit>{{unit}})?(?(and)之间|)",
    "3家至5家",
    needs="至到—–~-和与",
)
def range(match: re.Match) -> Quantity:
    """3家至5家, 1.5~2万元, 15%—20%, 5000元至1万元, 5%和8%之间: in the unit of the upper end.

    A scale or unit that only the upper end prints is meant of both, save where the lower would be more (8500至1.2万).
    Raises ValueError where units differ.
    """
    scale, low_scale = match["scale_high"] or "", match["scale_low"] or ""
    unit, unit_low = match["unit"] or "", match["unit_low"]
    if unit_low is not None and unit_low != unit:
        raise ValueError(low_scale + unit_low)
    low, high = _signed(match, "low"), _signed(match, "high")
    if low_scale != scale and (low_scale or unit_low is not None):
        low = low * SCALES[low_scale] / SCALES[scale]
    if low >= high and scale and not low_scale:
        # 8500至1.2万人次.
        low = low / SCALES[scale]
    if low >= high:
        raise ValueError(f"{match['low']} > {match['high']}")
    return Quantity(low, scale + unit, Bound.RANGE, high)


@form(
    rf"(?P<base>(?:[一二两三四五六七八九]?[十百千万])+)?(?P<pair>{PAIR})"
    rf"(?P<tens>[十百千]?)(?:个(?={OF_MONEY}))?(?P<scale>{SCALE})?{SPACE}(?P<unit>{{unit}}|(?<=个[万亿]))",
    "三四十个",
    digits=False,
)
def close(match: re.Match) -> Quantity:
    """三四十个 -> 30 to 40, 十五六岁 -> 15 to 16, 五六百户 -> 500 to 600, 一千三四百元 -> 1300 to 1400, 五六个亿."""
    tens, base = decimal(match["tens"] or "一"), decimal(match["base"] or "零")
    if match["base"] and base % (tens * 10):
        raise ValueError(match[0])
    first, second = neighbours(match, tens)
    return Quantity(base + first, (match["scale"] or "") + match["unit"], Bound.RANGE, base + second)


@form(
    rf"(?P<ahead>[1-9])?(?P<first>[1-8])、(?P<second>[2-9])(?P<tens>[十百千])?(?P<scale>{SCALE})?{SPACE}(?P<unit>[元块斤亩吨里米岁年天户人]|公[斤里]|个月)",
    "5、6万元",
    digits=True,
    needs="、",
)
def close_digits(match: re.Match) -> Quantity:
    """5、6万元 -> 5 to 6 万元, 3、5个月 -> 3 to 5 个月, 14、5万斤 -> 14 to 15 万斤; 1、4 are two."""
    first, second = (decimal(match[name]) for name in ("first", "second"))
    ahead = decimal(match["ahead"] or "0") * 10
    if not 0 < second - first <= (1 if ahead else CLOSE):
        raise ValueError(match[0])
    tens = decimal(match["tens"] or "一")
    return Quantity(
        (ahead + first) * tens, (match["scale"] or "") + match["unit"], Bound.RANGE, (ahead + second) * tens
    )


@form(
    rf"(?P<number>{NUMBER})(?P<unit>块|元(?=[1-9一二两三四五六七八九][毛角]))"
    r"(?P<tenths>[一二两三四五六七八九]|[1-9](?:(?=[毛角])|(?![0-9.]|{unit})))(?:[毛角](?P<hundredths>[一二三四五六七八九]|[1-9](?=分))?分?)?钱?(?![十百千万个])",
    "两块八毛钱",
    needs="块元",
)
def spoken(match: re.Match) -> Quantity:
    """两块八毛钱, 一块二 -> 2.8, 1.2 块; 1元7角 -> 1.7 元."""
    tenths = decimal(match["tenths"]) / 10 + (decimal(match["hundredths"]) / 100 if match["hundredths"] else 0)
    return Quantity(decimal(match["number"]) + tenths, match["unit"])


@form(
    rf"(?P<number>{NUMBER})[毛角](?P<tenth>[一二三四五六七八九1-9])(?:分钱?|钱|(?=[，,。、；;：:！!？?)）”\s]|\Z))",
    "三毛五",
    needs="毛角",
)
def small_change(match: re.Match) -> Quantity:
    """三毛五, 1毛5分 -> 0.35, 0.15 元."""
    return Quantity(decimal(match["number"]) / 10 + decimal(match["tenth"]) / 100, "元")


@form(
    r"(?P<metres>[一两1-9])米(?P<tenths>[一二三四五六七八九0-9])(?P<hundredths>[一二三四五六七八九0-9])?(?![0-9.]|{unit}|[十百千万])",
    "一米七八",
    needs="米",
)
def height(match: re.Match) -> Quantity:
    """一米七八, 两米三 -> 1.78, 2.3 米."""
    digits = (decimal(match[name]) if match[name] else Decimal(0) for name in ("metres", "tenths", "hundredths"))
    metres, tenths, hundredths = digits
    return Quantity(metres + tenths / 10 + hundredths / 100, "米")


@form(rf"(?P<number>{NUMBER})万[余多]亿{SPACE}(?P<unit>{{unit}})?", "1万多亿斤", needs="余多")
def myriads(match: re.Match) -> Quantity:
    """1万多亿斤, 两万余亿元: the scale is parted."""
    return Quantity(decimal(match["number"]), f"万亿{match['unit'] or ''}", Bound.MORE_THAN)


@form(
    # 过亿项目 counts no 项.
    rf"(?P<word>[上过])(?P<number>[十百千]?[百千万亿]亿?){SPACE}(?P<unit>(?!项目(?!标)){{unit}})?",
    "上百家",
    digits=False,
)
def round(match: re.Match) -> Quantity:
    """上百家, 上千万元, 过万人."""
    scale = match["number"].lstrip("十百千")
    number = match["number"].removesuffix(scale)
    if not match["unit"] and not scale:
        raise ValueError(match[0])
    return Quantity(decimal(number or "一"), scale + (match["unit"] or ""), ROUND[match["word"]])


@form(
    rf"(?P<number>{NUMBER})(?P<begin>个|分|秒)(?P<mid>[多半])(?P<rest>(?<=个.)(?:月|小时|星期|钟头|点(?![位评赞]))|(?<=[分秒].)钟)",
    "一个多月",
    needs="多半",
)
def split(match: re.Match) -> Quantity:
    """一个多月, 两个半小时, 六分半钟: the unit is parted."""
    half = match["mid"] == "半"
    value = decimal(match["number"]) + (Decimal("0.5") if half else 0)
    return Quantity(value, match["begin"] + match["rest"], Bound.EXACT if half else Bound.MORE_THAN)


@form(r"半(?P<unit>个百分点|个小时|小时|个月|年(?![报度])|亩|公里|公斤|斤|吨)", "半个百分点", digits=False)
def half_of(match: re.Match) -> Quantity:
    """半个百分点, 半个小时, 半年."""
    return Quantity(Decimal("0.5"), match["unit"])


@form(
    rf"(?P<number>{NUMBER})成(?P<tenth>[一二三四五六七八九1-9])(?![0-9{DIGITS}十百千万亿点分.]|{{unit}})",
    "七成六",
    needs="成",
)
def tenths(match: re.Match) -> Quantity:
    """七成六 -> 7.6 成."""
    return Quantity(decimal(match["number"]) + decimal(match["tenth"]) / 10, "成")


@form(
    rf"(?![{DIGITS}十百千万亿]+点[{DIGITS}])(?=(?:{PART}万零?)?{PIECE}[余多]?[亿万][零又]?(?![十百千]){PIECE})(?:(?P<hundred_millions>(?:{PART}万零?)?{PIECE})亿)?"
    rf"(?:[零又]?(?P<ten_thousands>{PIECE})(?P<more_scaled>[余多])?万)?"
    rf"(?:(?P<zero>[零又])?(?P<ones>(?![十百千]){PIECE}))?(?P<more>[余多])?(?P<unit>{{unit}})?",
    "14亿1178万人",
    needs="亿万",
)
def mixed(match: re.Match) -> Quantity:
    """14亿1178万人 -> 141178 万人, 三亿五千万元 -> 35000 万元, 1万5千元 -> 15000 元: in the last scale that is printed.

    三万二 is 32,000: without 零 a last digit is of the next place. In 1.2亿千瓦时 the unit begins with 千.
    """
    high, middle, low = (_piece(match[name]) for name in ("hundred_millions", "ten_thousands", "ones"))
    if match["ones"] and match["ones"] in DIGITS and not match["zero"]:
        low *= 1000 if match["ten_thousands"] else 1000 * 10000
    scale = "" if match["ones"] else "亿" if high >= SCALES["万"] else "万"
    value = (high * 10**8 + middle * 10**4 + low) / SCALES[scale]
    return Quantity(value, scale + plain(match["unit"]), _more(match["more"] or match["more_scaled"]))


@form(
    rf"(?P<sign_number>{SIGN})?(?P<number>{SPACED}|{NUMBER}){SPACE}(?P<tens_number>{TENS})?{SPACE}(?P<more>{MORE})?"
    rf"{SPACE}(?:个(?={MORE}?{OF_MONEY})(?P<more_counted>{MORE})?)?(?P<scale>{SCALE})?{SPACE}(?P<more_scaled>{MORE})?{SPACE}"
    rf"(?:(?P<unit>{{unit}})|[(（](?P<bracketed>{SCALE}?{{unit}})[)）])?(?P<half>{HALF})?",
    "1.2万余户",
)
def single(match: re.Match) -> Quantity:
    """88.32亿元, 600余头, 1.2万余户, 5千元, 两年半, 3,456辆, 零下20℃."""
    value = _signed(match, "number") + (Decimal("0.5") if match["half"] else 0)
    unit = (match["scale"] or "") + plain(match["unit"] or match["bracketed"])
    return Quantity(value, unit, _more(match["more"] or match["more_counted"] or match["more_scaled"]))


@form(rf"(?P<scale>万亿|[万亿]){SPACE}(?P<more>{MORE})?{SPACE}(?P<unit>{{unit}})?", "万余人", digits=False)
def bare(match: re.Match) -> Quantity:
    """万余人, 近亿元: a scale alone is one of it."""
    return Quantity(Decimal(1), match["scale"] + (match["unit"] or ""), _more(match["more"]))


def _piece(printed: str | None) -> Decimal:
    """1178, 5千, 2千3百, 四百零四; nothing for none."""
    if not printed or printed[0] not in NUMERALS:
        return decimal(printed) if printed else Decimal(0)
    parts = re.findall("([0-9.]+)([百千]?)", printed)
    return sum((decimal(number) * decimal(tens or "一") for number, tens in parts), Decimal(0))


def _more(word: str | None) -> Bound:
    """20余, 20多: more than; 20来个: about."""
    return Bound.EXACT if not word else Bound.ABOUT if word == "来" else Bound.MORE_THAN


def _signed(match: re.Match, name: str) -> Decimal:
    value = decimal(match[name])
    if tens := match[f"tens_{name}"]:
        value *= decimal(tens)
    return -value if match[f"sign_{name}"] else value


@cache
def _compiled(one: Form, unit: str) -> re.Pattern:
    """The pattern of a form with one for units put in, what bounds it from behind included: made when it is first
    needed, as each takes some hundredths of a second.
    """
    return re.compile(one.pattern.replace("{unit}", unit) + f"(?:{AFTER})?")


@cache
def _simplest() -> Form:
    return next(one for one in FORMS if one.read is single)


@cache
def _beginning(digit: bool) -> tuple[Form, ...]:
    """The forms that can begin with a digit, or not."""
    return tuple(one for one in FORMS if one.digits in (None, digit))


Reading = tuple[str, re.Match, Quantity]


def possible(text: str, start: int, end: int, unit: str) -> Iterator[tuple[Form, re.Pattern]]:
    """The forms that a look at the characters up to ``end`` does not rule out, in the order of FORMS."""
    near = set(text[start:end])
    for one in _beginning(text[start : start + 1] in NUMERALS):
        if not one.needs or not one.needs.isdisjoint(near):
            yield one, _compiled(one, unit)


def readings(text: str, start: int, unit: str) -> Iterator[Reading]:
    """All forms that match at a place, in the order of FORMS."""
    for one, pattern in possible(text, start, start + NEAR, unit):
        if found := _reading(one, pattern, text, start):
            yield found


def simplest(text: str, start: int, unit: str) -> Reading | None:
    """The simplest form, where it matches at a place."""
    return _reading(_simplest(), _compiled(_simplest(), unit), text, start)


def _reading(one: Form, pattern: re.Pattern, text: str, start: int) -> Reading | None:
    match = pattern.match(text, start)
    try:
        return (one.name, match, one.read(match)) if match else None
    except (ValueError, ArithmeticError, KeyError):
        return None
