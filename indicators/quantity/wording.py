"""A Quantity in words: the one place where numbers get their format, in Chinese and in English.

Chinese keeps the printed unit (88.32 亿元); English says ¥8.832 billion and 86,500 m², since 万 and
亿 have no English name. Signs (≥ 30 家, ≤ -3%) label charts, words (不少于 30 家, 下降 3% 以上) stand in sentences.
"""

from decimal import Decimal
from typing import NamedTuple

from indicators.quantity.model import COUNT, Bound, Quantity, Unit, Units, convert

# The bounds as signs, and as words of a sentence.
SIGNS = {
    Bound.EXACT: "{}",
    Bound.AT_LEAST: "≥ {}",
    Bound.MORE_THAN: "> {}",
    Bound.AT_MOST: "≤ {}",
    Bound.ABOUT: "≈ {}",
    Bound.RANGE: "{}–{}",
}
WORDS = {
    "zh": dict(zip(SIGNS, ("{}", "不少于 {}", "超过 {}", "至多 {}", "约 {}", "{} 至 {}"), strict=True)),
    "en": dict(zip(SIGNS, ("{}", "at least {}", "more than {}", "at most {}", "about {}", "{} to {}"), strict=True)),
}
# A change below zero in a sentence: shares and indexes 下降, what is counted 减少.
FALL, LESS, DOWN = "下降", "减少", "down"
FALLING = ("share", "points", "multiple", "number")
VAGUE = {"zh": "数量未明", "en": "number not given"}
SCALES = ((Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million"))
CURRENCY = "CNY"


class Scale(NamedTuple):
    """How an axis tells numbers of the base unit: each divided by ``factor``, under ``name`` once for all."""

    factor: float
    name: str


def scale(unit: str, highest: float, units: Units, lang: str) -> Scale:
    """That of an axis of this unit which goes to ``highest``: 亿元, and in English ¥ billion, million people."""
    if lang == "zh":
        return Scale(float(units[unit].factor), units[unit].name_zh)
    plain = _unscaled(unit, units)
    sign, name = _currency(plain)
    reached = highest / float(plain.factor)
    many, much = next(((n, word.strip()) for n, word in SCALES if reached >= n), (Decimal(1), ""))
    return Scale(float(plain.factor * many), " ".join(filter(None, (sign, much, name.removeprefix(COUNT)))))


def number(value: Decimal, lang: str, grouped: bool | None = None) -> str:
    """Digits without needless zeros; English groups thousands, Chinese only where asked."""
    grouped = lang == "en" if grouped is None else grouped
    return format(value.normalize(), ",f" if grouped else "f")


def plain(amount: Quantity) -> str:
    """A quantity as it is read, in a unit that no table need know: ``≥ 30 家``; ``? 家`` where it is vague."""
    numbers = (number(n, "zh") for n in amount.numbers)
    return " ".join(filter(None, (SIGNS.get(amount.bound, "?").format(*numbers), amount.unit)))


def word(
    amount: Quantity,
    units: Units,
    lang: str,
    spoken: bool = False,
    digits: int | None = None,
    signed: bool = False,
    grouped: bool = False,
) -> str:
    """Word a quantity: ``≥ 30 家`` or, ``spoken``, ``不少于 30 家``; ``digits`` rounds (shares), ``grouped`` sets off
    thousands in Chinese too.

    ``signed`` says that its sign is the direction of a change (``measures.csv``): spoken, −3 % is ``下降 3%``.
    """
    if amount.value is None:
        return VAGUE[lang]
    if digits is not None:
        amount = amount.each(lambda number: number.quantize(Decimal(1).scaleb(-digits)), amount.unit)
    if signed and spoken and amount.bound is not Bound.MORE_THAN and max(amount.numbers) < 0:
        return _fallen(amount, units, lang)
    # A dash between two minuses is lost.
    spoken = spoken or (amount.bound is Bound.RANGE and min(amount.numbers) < 0)
    pattern = (WORDS[lang] if spoken else SIGNS)[amount.bound]
    return _chinese(amount, units, pattern, grouped) if lang == "zh" else _english(amount, units, pattern)


def _fallen(amount: Quantity, units: Units, lang: str) -> str:
    """下降 3%, 下降 3% 以上, 减少约 3 家; down at least 3%."""
    much = -amount
    if lang == "en":
        return f"{DOWN} {word(much, units, lang, spoken=True)}"
    fall = FALL if units[amount.unit].quantity in FALLING else LESS
    if much.bound is Bound.AT_LEAST:
        return f"{fall} {_chinese(much, units, SIGNS[Bound.EXACT])} 以上"
    text = word(much, units, lang, spoken=True)
    return f"{fall} {text}" if text[0].isdigit() else f"{fall}{text}"


def _chinese(amount: Quantity, units: Units, pattern: str, grouped: bool = False) -> str:
    name = units[amount.unit].name_zh
    numbers = [number(n, "zh", grouped) for n in amount.numbers]
    if amount.bound is Bound.MORE_THAN and all(n == n.to_integral() and n > 0 for n in amount.numbers):
        return f"{numbers[0]} 余{name}"
    return pattern.format(*numbers) + ("" if name in ("%", "") else " ") + name


def _english(amount: Quantity, units: Units, pattern: str) -> str:
    unit = _unscaled(amount.unit, units)
    amount = convert(amount, unit.unit, units)
    sign, name = _currency(unit)
    text = pattern.format(*("-" * (n < 0) + sign + _scaled(abs(n)) for n in amount.numbers))
    # English needs no word after a bare count: the indicator's name says what is counted.
    if name in ("", COUNT):
        return text
    return text + ("" if name[0] in "%°" else " ") + name


def _unscaled(unit: str, units: Units) -> Unit:
    """Without 万 and 亿."""
    if unit[:1] not in "万亿":
        return units[unit]
    plain = unit.lstrip("万亿")
    return units[plain if plain in units else units[unit].base]


def _currency(unit: Unit) -> tuple[str, str]:
    """The sign before its numbers, and what is left of its English name."""
    if unit.name_en.startswith(CURRENCY):
        return "¥", unit.name_en.removeprefix(CURRENCY).strip()
    return "", unit.name_en


def _scaled(value: Decimal) -> str:
    for factor, name in SCALES:
        if value >= factor:
            return number(value / factor, "en") + name
    return number(value, "en")
