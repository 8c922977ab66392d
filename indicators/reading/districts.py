"""Districts of Liaoning called without their last character, in lists: 沈阳和平、沈河、大东; 和平30个、沈河20个."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from indicators.quantity.lexicon import either, firsts
from indicators.reading.gazetteer import COUNTY, LIAONING, Place, by_code, meanings

LEAST = 2
# What a list may leave out of the names of others, and print of one: 桓仁满族自治县、宽甸.
LAST = "(?:[区县市]|(?:满族|蒙古族)自治县)"


@cache
def _bare() -> dict[str, list[Place]]:
    """What is left of a name without 区, 县, 市 -> the places that may be meant."""
    found: dict[str, list[Place]] = {}
    for one in by_code().values():
        bare = one.short or one.name[:-1]
        # 朝阳 is the city, whatever county is called so.
        city = any(place.level != COUNTY and place.within((LIAONING,)) for place in meanings(bare))
        if one.level == COUNTY and one.within((LIAONING,)) and len(one.name) > LEAST and not one.until and not city:
            found.setdefault(bare, []).append(one)
    return found


@cache
def _lists() -> re.Pattern:
    name = f"(?=[{firsts(_bare())}])(?:{either(_bare())}){LAST}?"
    # Alone such a word may be any; beside another of its kind, or right before a number in a list, it is a place.
    alone = r"(?=[0-9]+[^0-9年月日])"
    return re.compile(rf"{name}(?:[、和及与]{name})+|(?:(?<=[、，,:：;；(（。\n])|(?<=其中)){name}{alone}")


@cache
def _one() -> re.Pattern:
    return re.compile(f"(?P<bare>{either(_bare())}){LAST}?")


def find(text: str) -> Iterator[re.Match]:
    """Each such word of a text."""
    for several in _lists().finditer(text):
        yield from _one().finditer(text, *several.span())


def is_one(match: re.Match) -> bool:
    """Whether a match is one of ``find``."""
    return match.re is _one()


def choose(match: re.Match, near: Iterable[tuple[str, ...]]) -> Place | None:
    """The one that lies in what the text speaks of, the nearest first."""
    places = _bare()[match["bare"]]
    reaches = (code for codes in near for code in codes if code.isdigit() and not code.endswith("0000"))
    return next((one for reach in reaches for one in places if one.within((reach,))), None)


def _only(match: re.Match, level: str) -> Place | None:
    """兴城 is one city alone, wherever the text is."""
    places = [one for one in _bare()[match["bare"]] if level == "市" and one.name.endswith(level)]
    return places[0] if len(places) == 1 == len(_bare()[match["bare"]]) else None


def called(text: str, begin: int, end: int, level: str, near: Iterable[tuple[str, ...]]) -> Place | None:
    """The last of a level that a stretch of text calls by its short name: 老工业区铁西走在前面."""
    several = [place for one in _one().finditer(text, begin, end) if (place := choose(one, near) or _only(one, level))]
    return next((place for place in reversed(several) if place.name.endswith(level)), None)
