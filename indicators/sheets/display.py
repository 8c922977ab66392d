"""A number in the format of its cell: 12.345 under ``0.0`` is printed 12.3. What a person sees is what was printed.

Format codes after ECMA-376 part 1, 18.8.31. Fractions and conditions are shown as General.
"""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

GENERAL = "General"
# Literals, padding, colours and languages of a code: none of them is a digit.
TOKEN = re.compile(r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|_.|\*.|\[(?!h|m|s)[^\]]*\]|(?P<other>.)', re.DOTALL)
DIGITS = re.compile(r"[#0?,]*\.?[#0?]*,*")
DATED = re.compile("yyyy|yy|y|mmmmm|mmmm|mmm|mm|m|dd|d|hh|h|ss|s", re.IGNORECASE)
# So many characters of a number cannot hold binary noise: 15 digits do.
SHORT = 12
CONDITION = re.compile(r"\[[<>=]")
# Powers of ten that are written out in a number without a format.
MAGNITUDE = 20
# What Excel makes of a typed 3/4 or 1-2: a day or a month without its year.
MISTAKEN = re.compile(r"y", re.IGNORECASE)


def displayed(value: object, code: str = GENERAL) -> str:
    """The text of a cell: ``value`` as stored (number, date, truth, text, nothing) under its format code."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case int() | float() if code == GENERAL and len(text := repr(value)) <= SHORT and "e" not in text:
            return text.removesuffix(".0")
        case int() | float() | Decimal():
            return _number(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), code)
        case dt.datetime() | dt.date() | dt.time():
            return _date(value, code)
    return str(value)


def mistaken(value: object, code: str) -> bool:
    """Whether a cell is a date without a year: mostly a fraction or a range that Excel took for one."""
    return isinstance(value, dt.date) and not MISTAKEN.search(code) and code != GENERAL


def _number(value: Decimal, code: str) -> str:
    if not value.is_finite():
        return str(value)
    if code == GENERAL or CONDITION.search(code):
        return plain(value)
    sections = _sections(code)
    if value < 0 and len(sections) > 1:
        return _section(-value, sections[1], code)
    section = sections[2] if value == 0 and len(sections) > 2 else sections[0]
    text = _section(abs(value), section, code)
    return f"-{text}" if value < 0 and re.search("[1-9]", text) else text


@lru_cache(maxsize=1_000)
def _sections(code: str) -> list[list[tuple[str, bool]]]:
    """The parts of a code between semicolons, each of characters told apart: (character, is it literal)."""
    sections: list[list[tuple[str, bool]]] = [[]]
    for token in TOKEN.finditer(code):
        if (literal := token["quoted"] if token["quoted"] is not None else token["escaped"]) is not None:
            sections[-1].append((literal, True))
        elif token["other"] == ";":
            sections.append([])
        elif token["other"]:
            sections[-1].append((token["other"], False))
    return sections


def _section(value: Decimal, section: Sequence[tuple[str, bool]], code: str) -> str:
    code_alone = "".join("\0" if literal else text for text, literal in section)
    if GENERAL.lower() in code_alone.lower() or re.search(r"[/EeYyDdHhSs@]", code_alone):
        return plain(value)
    # Thousands set apart by blanks: # ##0.0
    spaced = re.sub("(?<=[#0])[ \xa0](?=[#0]{3})", ",", code_alone)
    match = next((one for one in DIGITS.finditer(spaced) if re.search("[#0?]", one[0])), None)
    if match is None:
        return "".join(text for text, _ in section)
    digits = match[0]
    value *= Decimal(100) ** code_alone.count("%")
    if re.search("[#0?]", code_alone[match.end() :]):
        return _spread(value, section)
    value /= Decimal(1000) ** (len(digits) - len(digits.rstrip(",")))
    text = _digits(value, digits.rstrip(","))
    text = text.replace(",", " ") if spaced != code_alone else text
    before = "".join(one for one, _ in section[: match.start()])
    return before + text + "".join(one for one, _ in section[match.end() :])


def _spread(value: Decimal, section: Sequence[tuple[str, bool]]) -> str:
    """Digits with characters between them: 123456 under ``0!.0,"万"`` is shown as 12.3万."""
    places = [n for n, (one, literal) in enumerate(section) if not literal and one in "#0?"]
    end = places[-1] + 1
    while end < len(section) and section[end] == (",", False):
        value, end = value / 1000, end + 1
    digits = f"{value.quantize(Decimal(1), ROUND_HALF_UP):f}".zfill(sum(section[n][0] == "0" for n in places))
    text = "".join(one for one, _ in section[end:])
    for number in range(places[-1], places[0] - 1, -1):
        if number in places:
            digits, text = digits[:-1], digits[-1:] + text
        else:
            text = section[number][0] + text
    return "".join(one for one, _ in section[: places[0]]) + digits + text


def _digits(value: Decimal, digits: str) -> str:
    whole, _, decimals = digits.partition(".")
    rounded = value.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    whole_text, _, decimal_text = text.partition(".")
    # # and ? print no nought at the end.
    while decimal_text and decimals[len(decimal_text) - 1] in "#?" and decimal_text[-1] == "0":
        decimal_text = decimal_text[:-1]
    if whole_text == "0" and "0" not in whole:
        whole_text = ""
    whole_text = whole_text.zfill(whole.replace(",", "").count("0")) if "," not in whole else whole_text
    return f"{whole_text}.{decimal_text}" if decimal_text else whole_text


def plain(value: Decimal) -> str:
    """A number without a format: at most 12 digits that count (binary noise is none of the number's), no exponent
    within the magnitudes that anybody prints.
    """
    if value and not -MAGNITUDE < value.adjusted() < MAGNITUDE:
        return f"{value:.6g}".upper()
    text = f"{Decimal(format(value, '.12g')):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _date(value: dt.date | dt.time, code: str) -> str:
    if code == GENERAL or not DATED.search(code):
        return value.isoformat().removesuffix("T00:00:00")
    code = re.sub("(?:AM/PM|A/P|上午/下午)", "", code, flags=re.IGNORECASE).rstrip()
    text = ""
    for part, literal in _sections(code)[0]:
        text += "".join(chr(ord(one) + 0xE000) for one in part) if literal else part
    text = re.sub(r"(h+[^a-z]*)m(m?)", r"\1i\2", text, flags=re.IGNORECASE)
    shown = re.sub(f"{DATED.pattern}|i+m?", lambda one: _part(value, one[0].lower()), text, flags=re.IGNORECASE)
    return "".join(chr(ord(one) - 0xE000) if one >= "\ue000" else one for one in shown)


def _part(value: dt.date | dt.time, code: str) -> str:
    wanted = {"y": "year", "m": "month", "d": "day", "h": "hour", "i": "minute", "s": "second"}[code[0]]
    number = getattr(value, wanted, 0)
    if code in ("y", "yy"):
        return f"{number % 100:02d}"
    if code.startswith("mmm"):
        return value.strftime("%b")
    return f"{number:0{min(len(code), 4)}d}" if len(code) > 1 else str(number)
