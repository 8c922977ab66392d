"""A printed number -> a Quantity: 不少于30家, 600余头, 3家至5家, 88.32亿元, 数十个, 每栋…4万元以上."""

import re
import unicodedata
from dataclasses import replace
from itertools import chain

from indicators.quantity.forms import possible
from indicators.quantity.grammar import (
    ARABIC,
    FALL,
    HAVING,
    NOTHING,
    before,
    bounded,
    fold,
    known_units,
    per_units,
    rate,
)
from indicators.quantity.lexicon import any_of
from indicators.quantity.model import Quantity, Units

EXACT = re.compile(rf"^(?:{any_of('before', 'exact')})")
NEAR = rf"每(?P<near>{per_units()})(?:每(?P<nearer>{per_units()}))?(?P<number>.+)"
RATE = re.compile(rf"每(?P<per>.+?)…(?P<rest>.+)|{NEAR}")
# 下降…1.5%: of 分别下降3.2%和1.5% the second, whose sign stands apart.
BOUND = any_of("before", "at_least", "more_than", "at_most", "about")
# 过 of 少过万元 belongs to the number.
AHEAD = re.compile(rf"(?:{FALL}…?)?(?:(?!过[十百千万亿])(?:{BOUND}){HAVING})?")
# Longest first: 5G-A before 5G.
LETTERED = re.compile(rf"(?<![A-Za-z0-9.])(?:{any_of('latin')})(?![A-Za-z0-9])")


class Unreadable(ValueError):
    """A printed form that the grammar does not cover; ``left`` is the part it could not read."""

    def __init__(self, printed: str, left: str) -> None:
        super().__init__(f"{printed}: {left}")
        self.printed, self.left = printed, left


def numerals(text: str) -> list[str]:
    """All Arabic numerals of a text in order, full-width digits folded: what coverage counts; 5G is none."""
    return re.findall(ARABIC, LETTERED.sub(" ", unicodedata.normalize("NFKC", text)))


def parse(printed: str, units: Units) -> Quantity:
    """Read a number as printed, with its qualifier and unit.

    The unit must be one of ``units``; 每公斤…20元 reads as 20 元/公斤. Raises Unreadable.
    """
    read = interpret(printed)
    if read.unit not in units:
        raise Unreadable(printed, read.unit or printed)
    return read


def interpret(printed: str) -> Quantity:
    """Read a number as printed, whatever its unit. Raises Unreadable."""
    text = re.sub(r"\s", "", fold(printed)).replace("...", "…")
    per = ""
    if found := RATE.fullmatch(text):
        per = "·".join(filter(None, (found["per"], found["near"], found["nearer"])))
        text = found["rest"] or found["number"]
    text = EXACT.sub("", text)
    ahead = NOTHING
    if word := AHEAD.match(text):
        said = word[0].replace("…", "")
        ahead, text = before(said, len(said)), text[word.end() :]
    left = text
    for form, pattern in chain.from_iterable(possible(text, 0, len(text), unit) for unit in (known_units(), ".+?")):
        if match := pattern.fullmatch(text):
            try:
                read = bounded(form.read(match), match, ahead)
            except (ValueError, ArithmeticError) as error:
                left = str(error) if form.name == "range" else text
                break
            return replace(read, unit=rate(read.unit, per)) if per else read
    raise Unreadable(printed, left)
