"""The words that stand beside numbers in a newspaper, from the one table ``lexicon.csv``.

Columns: ``kind`` of the words, what they mean (``means``: a bound, a quantity, a kind of numeral, a
status, a direction), the ``words`` themselves with a space between, and for units their
``base``, ``factor`` and English name, as in ``units.csv``.
"""

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from indicators.quantity.model import Units

TABLE = Path(__file__).with_name("lexicon.csv")


@cache
def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def words(kind: str) -> dict[str, str]:
    """All words of a kind with what they mean: ``words("before")["不少于"] == "at_least"``."""
    return {word: row["means"] for row in _rows() if row["kind"] == kind for word in row["words"].split()}


@cache
def units() -> Units:
    """All unit words. Scales (万, 亿) are not among them: they go before any unit."""
    rows = [row for row in _rows() if row["kind"] == "unit"]
    return Units.of((r["words"], r["words"], r["name_en"], r["means"], r["factor"], r["base"]) for r in rows)


@cache
def exceptions(kind: str = "unless") -> dict[str, str]:
    """The characters that make another word of a unit (of another kind's word): 米 before 粉 is no metre."""
    return {row["means"]: row["words"].replace(" ", "") for row in _rows() if row["kind"] == kind}


@cache
def group(kind: str, *means: str) -> frozenset[str]:
    """The words of a kind; with ``means`` only those that mean one of these. A word may be in several groups."""
    rows = [row for row in _rows() if row["kind"] == kind and (not means or row["means"] in means)]
    return frozenset(word for row in rows for word in row["words"].split())


def any_of(kind: str, *means: str) -> str:
    """A pattern for the words of a group, the longest first."""
    return either(group(kind, *means))


def firsts(found: Iterable[str]) -> str:
    """The first characters of words, for a class of a pattern: a look at one character saves most tries."""
    return re.escape("".join(sorted({word[0] for word in found})))


def either(found: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first.

    Words with the same first character stand together: the pattern looks at it once, not once a word.
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(found, key=lambda word: (-len(word), word)):
        by_first.setdefault(word[:1], []).append(re.escape(word[1:]))
    return "|".join(
        re.escape(first) + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})") for first, rest in by_first.items()
    )
