"""Which of several places of one name is meant: that of the city or province of which the text speaks."""

import re
from collections.abc import Container, Iterable, Sequence

from indicators.reading.bodies import FOREIGN_ZONE, OFFICE, ZONE, ZONED
from indicators.reading.gazetteer import CITY, COUNTY, LIAONING, Place, by_code, find, meanings

# What may stand right behind a place's short name: 大庆今年, 大庆的, 大庆与, 滨州海关.
HAN = re.compile("[\u4e00-\u9fff]")
AFTER_PLACE = re.compile(
    "[的等、和与及在也是有为到至去今全上前则将已还比较同实完达增占一二三四五六七八九十规工农第地经进出外财城市县区当企产粮消房港高新开招商贸两三四]|本地|[电讯]"
)
# 安康鱼片500吨 in a list is no place.
LISTED = re.compile("[、等和]|[两三四]地|[0-9]")
CAPITAL = "0100"
# Districts whose names are words: 新市区 of 乌鲁木齐.
PLAIN = frozenset(("新市区", "新城区", "市中区", "城中区", "城区", "郊区", "矿区", "城关区"))
DISTRICT, ALL = "区", "全"


def choose(
    word: str,
    inside: Iterable[str],
    near: Iterable[tuple[str, ...]],
    head: bool = True,
    *,
    whole: str = "",
    first: bool = False,
    named: Container[str] = (),
) -> tuple[Place, bool] | None:
    """The place that a word means and whether that is sure; None where it means none.

    ``inside``: the codes of the place right before it (北京 of 北京朝阳区). ``near``: the codes of places that the
    text speaks of, each with all above it, the nearest first. ``head``: whether the word opens its clause, ``first``:
    the text and goes on to an economy; there a county of another province may be called by its short name. ``whole``:
    what stands behind it, of which 全市 and 全县 tell the level: 本溪全市 is no county. ``named``: the places that the
    text has called by their whole names: 大洼区……。大洼的稻田.
    """
    several = [one for one in meanings(word) if _likely(one, word, inside, near, head) or (head and one.name in named)]
    if whole[:1] == ALL:
        several = [one for one in several if one.name.endswith(whole[1:])] or several
    if first and not several and len(counties := meanings(word)) == 1:
        return counties[0], False
    if len(several) < 2:
        return (several[0], True) if several else None
    for codes in (tuple(inside), *near):
        for reach in (codes[:1], tuple(code for code in codes[1:] if code.isdigit())):
            if reach and (found := [one for one in several if one.within(reach)]):
                return found[0], True
    # In the press of Liaoning its own place is meant; of two, and of two elsewhere, a person says which.
    own = [one for one in several if one.within((LIAONING,))]
    best = (own or several)[0]
    rivals = [one for one in own or several if one.level == best.level and one.name == best.name]
    return best, best.level != COUNTY or len(rivals) == 1


def _likely(one: Place, word: str, inside: Iterable[str], near: Iterable[tuple[str, ...]], head: bool) -> bool:
    """A county is called without its last character in its own province, a district behind its city alone
    (or in Beijing and its like): the short form is often a part of other words (搭建平台).
    """
    if one.level != COUNTY or word != one.short or one.within(inside):
        return True
    if one.name.endswith(DISTRICT) and len(word) < 3:
        return head and any(one.above[0] in codes for codes in near) and one.above[0].endswith("0000")
    return one.within((LIAONING,)) or (head and any(one.within(codes[-1:]) for codes in near))


def is_stray(text: str, start: int, end: int, place: Place) -> bool:
    """Whether a short name is a part of another word (安康鱼片, 红河峡谷): of a place outside Liaoning, of which and of
    whose province the text says nothing more.
    """
    if place.level not in (CITY, COUNTY) or place.within((LIAONING,)):
        return False
    if text[start:end] != place.short and place.name not in PLAIN:
        return False
    if place.code.endswith(CAPITAL) or (text[start - 1 : start] in ("、", "和") and LISTED.match(text, end)):
        return False
    said = AFTER_PLACE.match(text, end) or OFFICE.match(text, end) or not HAN.match(text, end)
    if said and place.name not in PLAIN:
        return False
    provinces = (found for code in place.above if (found := by_code().get(code)))
    words = (
        place.name if place.name not in PLAIN else "",
        *(word for one in provinces for word in (one.name, one.short)),
    )
    return not any(word in text for word in words if word)


def told(one: Place) -> tuple[str, ...]:
    """The codes of a place and of all above it, China aside."""
    return (one.code, *(code for code in one.above if code.isdigit())) if one.code else ()


def stands_at(text: str, begin: int, end: int, codes: Iterable[str]) -> bool:
    """Whether a county or city of a place begins right there, within what could be a name."""
    found = next(find(text[begin:end], {}), (1, 0))
    several = meanings(text[begin : begin + found[1]]) if found[0] == 0 else ()
    return any(place.level in (CITY, COUNTY) and place.within(codes) for place in several)


def zone_behind(text: str, end: int, codes: Iterable[str]) -> re.Match | None:
    """The zone that the words behind a place make of it; 沈北新区 behind 沈阳市 is a district."""
    zone = ZONE.match(text, end)
    district = zone and any(place.within(codes) for place in meanings(zone[0]))
    return None if district else zone


def city_of(codes: tuple[str, ...]) -> str:
    """The short name of the city, or the county that is called one, that is nearest."""
    found = (by_code().get(code) for code in codes)
    return next((one.short or one.name for one in found if one and one.name.endswith("市")), "")


def zone_of(word: str, text: str, end: int, near: Sequence[tuple[str, ...]]) -> tuple[Place, bool] | None:
    """荣成经济开发区: what a zone is called by is a place, wherever it lies; a park's (浑南新城) if in Liaoning.

    ``near`` are the codes of places named before, the last first; told is whether the word can mean no other.
    """
    several = meanings(word)
    ours = several and several[0].within((LIAONING,))
    zone = ZONE if ours else FOREIGN_ZONE if near and near[0] else ZONED
    return (several[0], len(several) == 1) if several and zone.match(text, end) else None
