"""The places of the world that an article may name: China's provinces, prefectures and counties; countries; regions.

``places.csv`` (made by ``make.py`` of public lists; licences stand beside them) has a row a place:
its code (GB/T 2260, for countries ISO 3166-1), level, name, the short form as the press prints it (empty where that
is an ordinary word), its English name where it is not the pinyin, and the last year of a name that is gone.
``words.csv`` has what no list gives: other names, regions, firms called without a word for a firm, words that hold a
place's name and mean none (出海口), and what stands behind a place's name and makes something else of it (高新区,
集团, 日报).

Where two ordinary words meet, both in ``ordinary.csv``, no name stands across them: 搭建平台 tells nothing of 建平.

make.py   makes places.csv and ordinary.csv from public lists
"""

import csv
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from operator import add
from pathlib import Path

FOLDER = Path(__file__).parent
TABLE, WORDS, ORDINARY_WORDS = FOLDER / "places.csv", FOLDER / "words.csv", FOLDER / "ordinary.csv"
COUNTRY, PROVINCE, CITY, COUNTY, REGION, FIRM = "country", "province", "city", "county", "region", "firm"
NATION = "全国"
LIAONING = "210000"
# A word that holds a place's name and is none.
NONE = "none"
NUMERAL = re.compile("[一二三四五六七八九十百千万]")
NUMBER = re.compile("[0-9一二三四五六七八九十两几多]")
# 延边州, 前郭县: the short form with the last character of the long one, whose peoples are left out.
ENDINGS = {"自治州": "州", "自治县": "县", "自治旗": "旗", "自治区": "自治区"}


@dataclass(frozen=True)
class Place:
    """``code`` is empty for a region or a firm; ``until`` is the last year of a former name, else empty."""

    code: str
    level: str
    name: str
    short: str = ""
    name_en: str = ""
    until: str = ""

    @cached_property
    def above(self) -> tuple[str, ...]:
        """The codes of all that a place of China lies in, the nearest first."""
        if not self.code.isdigit():
            return ()
        codes = (f"{self.code[:4]}00", f"{self.code[:2]}0000", "CN")
        return tuple(code for code in codes if code != self.code and code in by_code())

    def within(self, codes: Iterable[str]) -> bool:
        """Whether it is one of these places or lies in one."""
        return not {self.code, *self.above}.isdisjoint(codes)


@cache
def _rows() -> list[Place]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [Place(*row) for row in list(csv.reader(file))[1:]]


@cache
def by_code() -> dict[str, Place]:
    """All places with a code; where a code had several names, today's."""
    return {one.code: one for one in reversed(_rows())}


@cache
def _words() -> dict[str, tuple[Place, ...]]:
    """What a text may print -> the places that it may mean, the likeliest first; none for ``NONE``."""
    found: dict[str, list[Place]] = {}
    short: dict[str, list[Place]] = {}
    for one in _rows():
        found.setdefault(one.name, []).append(one)
        for ending, last in ENDINGS.items():
            if one.short and one.name.endswith(ending):
                found.setdefault(one.short + last, []).append(one)
        if one.short and not one.until:
            short.setdefault(one.short, []).append(one)
    rank = (COUNTRY, PROVINCE, CITY, COUNTY)
    for word, places in short.items():
        found.setdefault(word, []).extend(sorted(places, key=lambda one: rank.index(one.level)))
    for row in _more():
        for word in row["words"].split():
            if row["kind"] == "alias":
                found[word] = found[row["means"]]
            elif row["kind"] in (REGION, FIRM, NONE):
                found[word] = [] if row["kind"] == NONE else [Place("", row["kind"], word)]
    return {word: tuple(places) for word, places in found.items()}


@cache
def _more() -> list[dict[str, str]]:
    with WORDS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def group(kind: str, *means: str) -> list[str]:
    """The words of a kind of ``words.csv``: endings of zones, firms …, and words that begin no name."""
    return [word for row in _more() if row["kind"] == kind and row["means"] in means for word in row["words"].split()]


def meanings(word: str) -> tuple[Place, ...]:
    """The places that a word may mean, the likeliest first: 朝阳 is the city, Beijing's or Changchun's district …"""
    return _words().get(word, ())


@cache
def with_numerals() -> frozenset[str]:
    """Names that hold a Chinese numeral and count nothing: 五家渠, 二道区. Shorter ones may count (三台)."""
    return frozenset(
        word
        for word, places in _words().items()
        if any(one.code for one in places) and len(word) > 2 and NUMERAL.search(word)
    )


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(ORDINARY_WORDS.read_text(encoding="utf-8").split()[1:])


@lru_cache(4096)
def is_ordinary(name: str) -> bool:
    """Whether a name is made of ordinary words alone (农产品加工园): it may be any one's."""
    return not name or any(name[:size] in _vocabulary() and is_ordinary(name[size:]) for size in (4, 3, 2))


@cache
def _vocabulary() -> frozenset[str]:
    more = (word for row in _more() if row["kind"] in ("generic", "ending") for word in row["words"].split())
    return _ordinary() | frozenset(more)


def starts() -> Iterable[str]:
    """The first two characters of all words that name places."""
    return _lengths().keys()


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    return lengths(_words())


def lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The first two characters of words -> how long such words are, the longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[:2], set()).add(len(word))
    return {start: tuple(sorted(several, reverse=True)) for start, several in found.items()}


def find(text: str, known: Mapping[str, object]) -> Iterator[tuple[int, int]]:
    """Where the words of the list and those that are ``known`` beside it stand in a text, the longest of each place.

    Linear in the text: a look-up a character, by its first two.
    """
    words, sizes = _words(), _lengths()
    if known:
        own = lengths(known)
        sizes = sizes | {at: tuple(sorted({*several, *sizes.get(at, ())}, reverse=True)) for at, several in own.items()}
    last = 0
    for at in [at for at, pair in enumerate(map(add, text, text[1:])) if pair in sizes]:
        if at < last:
            continue
        # 其中东港市 names no 中东, 假期7天全国 no 天全, 搭建平台 no 建平.
        split = (
            _crosses(text, at)
            or (text[at] == "中" and text[at - 1 : at] == "其")
            or (text[at] == "天" and NUMBER.match(text, at - 1))
        )
        split = split or (text[at] == "和" and _joins(text, at, sizes[text[at : at + 2]], words))
        for size in sizes[text[at : at + 2]] if not split else ():
            word = text[at : at + size]
            if word in words or word in known:
                last = at + len(word)
                yield at, last
                break


def _crosses(text: str, at: int) -> bool:
    """Whether two ordinary words meet behind the character: 沿海城市 names no 海城; 其中兴城市 does name 兴城."""
    ordinary, behind = _ordinary(), text[at + 1 : at + 3]
    if behind not in ordinary or text[max(0, at - 1) : at + 1] not in ordinary:
        return False
    return text[max(0, at - 2) : at] not in ordinary and not meanings(behind)


def _joins(text: str, at: int, sizes: Iterable[int], words: Container[str]) -> bool:
    """Whether 和 joins two names: 法库县和康平县 names no 和康."""
    whole = next((size for size in sizes if text[at : at + size] in words), 0)
    behind = _lengths().get(text[at + 1 : at + 3], ())
    return any(size >= whole and text[at + 1 : at + 1 + size] in words for size in behind)
