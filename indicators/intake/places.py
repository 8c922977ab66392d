"""Places that an article names and the tables lack, as new rows: level, what they lie in, English name."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from indicators.figures.spelling import spelled
from indicators.intake import suggest
from indicators.intake.slugs import slug
from indicators.reading import gazetteer
from indicators.reading.gazetteer import COUNTRY, COUNTY, REGION, Place
from indicators.reading.homonyms import choose, told
from indicators.tables import Dataset
from indicators.tables.tree import lineage

Row = dict[str, str]
# By the last words of a name, the first that fits; any other is a firm's or a body's.
ENDINGS = {
    "zone": [*gazetteer.group("ending", "zone", "park"), *gazetteer.group("firm", "zone")],
    "town": ["镇", "乡", "街道"],
    "village": ["村"],
    "company": [*gazetteer.group("ending", "company", "trade"), "公司", "厂", "油田", "矿", "市场"],
    # Schools, reservoirs, stations and what else has a house of its own.
    "institution": ["港", *gazetteer.group("ending", "house")],
}
RESORTS = ("度假区", "风景区", "景区", "滑雪场")
# How the divisions of China are called in English, by the last words of their names.
ENGLISH = {
    "自治县": " Autonomous County", "自治旗": " Autonomous Banner", "自治州": " Autonomous Prefecture",
    "省": " Province",
    "县": " County", "新区": " New Area", "地区": " Prefecture", "区": " District", "旗": " Banner", "盟": " League",
    "街道": " Subdistrict", "镇": " Town", "乡": " Township", "村": " Village", "市": "",
}  # fmt: skip
# So many places of the article help to tell which of several is meant.
NEAR = 12


def code(name: str, text: str, new: list[Row], dataset: Dataset) -> str:
    """The code of a place by its Chinese name; for one that neither the tables nor ``new`` has, new rows are added
    for it and for what it lies in. ``text``: the article, which tells apart places of one name.
    """
    if known := suggest.place(name, dataset) or next((one["place"] for one in new if one["name_zh"] == name), ""):
        return known
    near = _near(name, text)
    found = choose(name, (), near)
    place = found[0] if found else None
    parent = _parent(name, place, near)
    above = code(parent, text, new, dataset) if parent else ""
    cities = dataset.names("places", "city") | {one["place"]: one["city"] for one in new}
    row = {
        "place": slug(name, {*cities}),
        "name_zh": name,
        "name_en": english(name, place),
        "level": place.level if place and place.code else level(name, place),
        "parent": above,
        "city": cities.get(above, ""),
    }
    new.append(row)
    return row["place"]


def level(name: str, place: Place | None) -> str:
    """What a name that has no administrative code is the name of."""
    if place and place.level == REGION:
        return REGION
    if name.endswith(RESORTS):
        return "resort"
    otherwise = "company" if place else COUNTY
    return next((one for one, endings in ENDINGS.items() if name.endswith(tuple(endings))), otherwise)


def english(name: str, place: Place | None) -> str:
    """The English name of the list, else the pinyin with what the place is (Faku County); a zone, a firm or a region
    keeps its Chinese name: a person says what it is called.
    """
    if place and place.name_en:
        return place.name_en
    if not (place and place.code) and not name.endswith((*ENDINGS["town"], *ENDINGS["village"])):
        return name
    ending = next((one for one in ENGLISH if name.endswith(one)), "")
    stem = place.short if place and place.short else name.removesuffix(ending)
    return "".join(spelled(stem)).capitalize() + ENGLISH.get(ending, "")


def with_parents(used: Iterable[str], new: list[Row]) -> set[str]:
    """The places that are used, and the new ones that they lie in."""
    parents = {one["place"]: one["parent"] for one in new}
    return {node for one in used for node in (one, *lineage(one, parents))}


def _parent(name: str, place: Place | None, near: tuple[tuple[str, ...], ...]) -> str:
    """The name of what a place lies in: by its code, by the head of its name, else by where the article is."""
    if place and (place.above or place.level in (COUNTRY, REGION)):
        return gazetteer.by_code()[place.above[0]].name if place.above else ""
    for begin, end in islice(gazetteer.find(name, {}), 1):
        if begin == 0 and (found := choose(name[:end], (), near)) and found[0].code:
            return found[0].name
    return gazetteer.by_code()[near[0][0]].name if near else gazetteer.by_code()[gazetteer.LIAONING].name


def _near(name: str, text: str) -> tuple[tuple[str, ...], ...]:
    """The codes of the places that the article names, the last before the name first."""
    named = _named(text)
    index = max(text.find(name), text.find(name[:-1]))
    before = [codes for start, codes in named if start < index]
    return tuple(dict.fromkeys((*reversed(before), *(codes for _, codes in named))))[:NEAR]


@lru_cache(maxsize=4)
def _named(text: str) -> list[tuple[int, tuple[str, ...]]]:
    """Where an article names places that can be told: counties by their name alone, 辽阳 as the city."""
    named: list[tuple[int, tuple[str, ...]]] = []
    for begin, end in gazetteer.find(text, {}):
        near = (codes for _, codes in reversed(named[-NEAR:]))
        word = text[begin:end]
        place, sure = choose(word, (), near) or (None, False)
        single = len(gazetteer.meanings(word)) == 1
        if place and sure and (single or place.level != COUNTY) and place.level != COUNTRY and (codes := told(place)):
            named.append((begin, codes))
    return named
