"""三次产业结构为26.1:31.1:42.8: the parts of a whole, each of which is a share of its own."""

import re
from collections.abc import Iterator
from decimal import Decimal

from indicators.quantity import Quantity
from indicators.quantity.grammar import ARABIC, decimal
from indicators.reading.span import FIGURE, Span

PART = re.compile(ARABIC)
# What is left of a whole by rounding; any other ratio (5:1:2) has no parts of a hundred.
WHOLE, ROUNDING, LEAST = Decimal(100), 1, 3
SECTORS = ("第一产业", "第二产业", "第三产业")
OF_SECTORS = re.compile(
    "(?:三[次个大]产业|三产|(?:第?一(?:产业)?、?第?二(?:产业)?[、和]?第?三)次?产业)(?P<of>[^，,。；;：:\n0-9]{0,6}?)"
    "(?:增加值)?(?:的?(?:结构|之比|占比|比[重例]|构成))"
)
# What parts of a whole are called by, where they are of no sectors.
CALLED = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,12}?(?:结构|之比|构成|比例))[^，,。；;：:\n]{0,24}\Z")
FARTHEST = 60


def parted(text: str, spans: list[Span]) -> Iterator[Span]:
    """The spans, each ratio whose parts are of a hundred as so many shares."""
    for one in spans:
        yield from _shares(text, one) if one.unit[:1] == ":" else (one,)


def _shares(text: str, one: Span) -> Iterator[Span]:
    parts = list(PART.finditer(text, one.start, one.end))
    values = [decimal(part[0]) for part in parts]
    if len(parts) < LEAST or not -ROUNDING <= sum(values, -WHOLE) <= ROUNDING:
        yield one
        return
    for part, value, name in zip(parts, values, _names(text, one.start, len(parts)), strict=True):
        amount = Quantity(value, "%")
        yield Span(part.start(), part.end(), FIGURE, amount, confidence=one.confidence, subject=name)


def _names(text: str, start: int, count: int) -> list[str]:
    """A name for each: of the sectors, or what all of them are the structure of."""
    ahead = text[max(0, start - FARTHEST) : start]
    ahead = ahead[ahead.rfind("。") + 1 :].rpartition("\n")[2]
    if count == len(SECTORS) and (found := OF_SECTORS.search(ahead)):
        return [f"{sector}{found['of'] or '增加值'}占比" for sector in SECTORS]
    called = CALLED.search(ahead)
    return [f"{called['name']}占比" if called else ""] * count
