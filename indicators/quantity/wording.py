"""A Quantity in words: the one place where numbers get their format, in Chinese and in English.

Chinese keeps the printed unit (88.32 亿元); English says ¥8.832 billion and 86,500 m², since 万 and
亿 have no English name. Signs (≥ 30 家) label charts, words (不少于 30 家) stand in sentences.
"""

from decimal import Decimal

from indicators.quantity.model import COUNT, Bound, Quantity, Units, convert

SIGNS = {
    Bound.EXACT: "{}",
    Bound.AT_LEAST: "≥ {}",
    Bound.MORE_THAN: "> {}",
    Bound.AT_MOST: "≤ {}",
    Bound.ABOUT: "≈ {}",
    Bound.RANGE: "{}–{}",
}
WORDS = {
    "zh": SIGNS
    | {Bound.AT_LEAST: "不少于 {}", Bound.MORE_THAN: "超过 {}", Bound.AT_MOST: "至多 {}", Bound.ABOUT: "约 {}"}
    | {Bound.RANGE: "{} 至 {}"},
    "en": SIGNS
    | {Bound.AT_LEAST: "at least {}", Bound.MORE_THAN: "more than {}", Bound.AT_MOST: "at most {}"}
    | {Bound.ABOUT: "about {}", Bound.RANGE: "{} to {}"},
}
VAGUE = {"zh": "数量未明", "en": "number not given"}
SCALES = ((Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million"))
# English needs no word after a bare count: the indicator's name says what is counted.
CURRENCY = "CNY"


def number(value: Decimal, lang: str, grouped: bool | None = None) -> str:
    """Digits without needless zeros; English groups thousands, Chinese only where asked."""
    grouped = lang == "en" if grouped is None else grouped
    return format(value.normalize(), ",f" if grouped else "f")


def word(amount: Quantity, units: Units, lang: str, spoken: bool = False, digits: int | None = None) -> str:
    """Word a quantity: ``≥ 30 家`` or, ``spoken``, ``不少于 30 家``; ``digits`` rounds (shares)."""
    if amount.value is None:
        return VAGUE[lang]
    if digits is not None:
        amount = _rounded(amount, digits)
    if lang == "zh":
        return _chinese(amount, units, spoken)
    return _english(amount, units, spoken)


def _rounded(amount: Quantity, digits: int) -> Quantity:
    step = Decimal(1).scaleb(-digits)
    value, upper = (None if n is None else n.quantize(step) for n in (amount.value, amount.upper))
    return Quantity(value, amount.unit, amount.bound, upper)


def _chinese(amount: Quantity, units: Units, spoken: bool) -> str:
    name = units[amount.unit].name_zh
    gap = "" if name == "%" else " "
    if amount.bound is Bound.MORE_THAN and all(n == n.to_integral() for n in amount.numbers):
        return f"{number(amount.numbers[0], 'zh')} 余{name}"
    pattern = (WORDS["zh"] if spoken else SIGNS)[amount.bound]
    return pattern.format(*(number(n, "zh") for n in amount.numbers)) + gap + name


def _english(amount: Quantity, units: Units, spoken: bool) -> str:
    unit = units[amount.unit]
    if amount.unit[:1] in "万亿":
        unscaled = amount.unit.lstrip("万亿")
        amount = convert(amount, unscaled if unscaled in units else unit.base, units)
        unit = units[amount.unit]
    pattern = (WORDS["en"] if spoken else SIGNS)[amount.bound]
    currency = unit.name_en.startswith(CURRENCY)
    numbers = [_scaled(n) for n in amount.numbers]
    text = pattern.format(*("¥" + n for n in numbers)) if currency else pattern.format(*numbers)
    name = unit.name_en.removeprefix(CURRENCY).strip() if currency else unit.name_en
    if name in ("", COUNT):
        return text
    return text + ("" if name[0] in "%°" else " ") + name


def _scaled(value: Decimal) -> str:
    for factor, name in SCALES:
        if value >= factor:
            return number(value / factor, "en") + name
    return number(value, "en")
