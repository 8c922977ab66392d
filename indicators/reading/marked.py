"""Marked texts: what a person says of every numeral of a text, to hold the reader against (tests/marked/README.md).

``# style year: title`` begins a text; a numeral is ``⟦printed|kind⟧``, a figure
``⟦printed|figure|value|upper|bound|unit|status|period|place|measure|indicator⟧``.
"""

import operator
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from indicators.quantity import Bound, Quantity
from indicators.reading.span import FIGURE
from indicators.settings import ROOT

MARKED = ROOT / "tests" / "marked"
MARK = re.compile("⟦(.*?)⟧")
TITLE = re.compile(r"^# (?P<style>\w+)(?: (?P<year>[0-9]{4}))?: (?=.*\n)", re.MULTILINE)
# A rank (居全省第3位) may be read as a figure or left an ordinal.
RANK = "rank"
# What a mark says of a figure beside its value, in this order.
CELLS = ("status", "period", "place", "measure", "indicator")
ANY, NONE, UNSIGNED = "*", "-", "±"
YUAN = "元"
OTHERWISE = re.compile("[（(][套件台个辆组次户][）)]$")
MAGNITUDES = {"万": Decimal(10) ** 4, "亿": Decimal(10) ** 8}
OPTIONAL = re.compile(r"\\\[(.*?)\\\]")
UNTOLD = re.compile("[\\s“”‘’\"'「」『』《》的]")


class Mark(NamedTuple):
    """A marked numeral; ``amount`` is None where it is no figure, ``cells`` what is accepted of each.

    ``signed`` is False where the print tells no sign: 比全国低2个百分点 is a difference of 2 or of −2.
    """

    start: int
    end: int
    printed: str
    kind: str
    amount: Quantity | None = None
    cells: Mapping[str, str] = {}
    signed: bool = True

    def is_read_as(self, found: Quantity | None) -> bool:
        """Whether a quantity is the marked one, in whatever magnitude: 35000 万元 is 3.5 亿元."""
        if self.amount is None or found is None:
            return False
        marked, read = _in_ones(self.amount), _in_ones(found)
        if {marked.unit, read.unit} == {"", YUAN} and YUAN not in self.printed:
            # 产值508.1亿: so many yuan.
            read = replace(read, unit=marked.unit)
        return read in ((marked,) if self.signed else (marked, marked.each(operator.neg, marked.unit)))

    def accepts(self, cell: str, found: str) -> bool | None:
        """Whether what was found is one of what is accepted; None where the mark does not judge."""
        if self.cells.get(cell, ANY) == ANY:
            return None
        if cell == "period":
            return (found or NONE) in self.cells[cell].split()
        return bool(_pattern(self.cells[cell]).fullmatch(folded(found) or NONE))


class Text(NamedTuple):
    """A text without its marks, the title its first line, and what the marks say; ``year`` 0 where none is given."""

    style: str
    year: int
    plain: str
    marks: list[Mark]


def texts(marked: str) -> Iterator[Text]:
    """The texts of a marked file. Raises ValueError and ArithmeticError for a mark that cannot be read."""
    heads = list(TITLE.finditer(marked))
    ends = [*(head.start() for head in heads[1:]), len(marked)]
    for head, end in zip(heads, ends, strict=True):
        plain, *parts = MARK.split(marked[head.end() : end])
        marks: list[Mark] = []
        for mark, behind in zip(parts[::2], parts[1::2], strict=True):
            marks.append(_mark(len(plain), mark))
            plain += marks[-1].printed + behind
        yield Text(head["style"], int(head["year"] or 0), plain, marks)


def _mark(start: int, mark: str) -> Mark:
    printed, kind, *said = mark.split("|")
    end = start + len(printed)
    if kind not in (FIGURE, RANK):
        return Mark(start, end, printed, kind)
    value, upper, bound, unit, *cells = said
    numbers = [Decimal(text) if text else None for text in (value.removeprefix(UNSIGNED), upper)]
    amount = Quantity(numbers[0], unit, Bound(bound), numbers[1])
    said_of = dict(zip(CELLS, cells, strict=False))
    return Mark(start, end, printed, kind, amount, said_of, not value.startswith(UNSIGNED))


def _in_ones(amount: Quantity) -> Quantity:
    """In the plain unit: 台（套） is 台, and that it is so every year (每年产桃3000万公斤) may be told by the name."""
    factor, unit = Decimal(1), OTHERWISE.sub("", amount.unit).removesuffix("/年")
    while unit[:1] in MAGNITUDES:
        factor, unit = factor * MAGNITUDES[unit[0]], unit[1:]
    return amount.each(lambda number: number * factor, unit)


def folded(name: str) -> str:
    """A name as names are compared: width, spaces, quotes and 的 make no difference."""
    return UNTOLD.sub("", unicodedata.normalize("NFKC", name))


@cache
def _pattern(accepted: str) -> re.Pattern:
    """``[年]发电量/发电`` -> a pattern for 年发电量, 发电量 and 发电."""
    inside = OPTIONAL.sub(lambda found: f"(?:{found[1]})?", re.escape(folded(accepted)))
    return re.compile(inside.replace("/", "|"))
