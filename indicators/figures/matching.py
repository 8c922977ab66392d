"""How a word is looked for in names: what a Chinese keyboard types in several ways is made one.

Widths, case, quotes and script do not count, and Chinese is found by its pinyin and its initials too. The static site
does the same in the browser, by the patterns that stand here.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from threading import Lock

import numpy as np
from cachetools import LRUCache, cachedmethod

from indicators.figures.spelling import spelled
from indicators.quantity.script import simplified
from indicators.quantity.wording import SIGNS

# How far a word stands from the name of a figure: it is the name, its beginning, within it, or elsewhere.
WHOLE, BEGINNING, WITHIN, ELSEWHERE = range(4)
# Left out of texts and words; Python, Arrow and browsers read these patterns alike.
DROPPED = r"""[\s"'`“”‘’„«»‹›「」『』〈〉《》()\[\]{}【】〔〕,、;:!?·•…_*#&+/\\|$¥^@。—]"""
# A stop that is no decimal point; Arrow cannot look around it.
STOP = r"\.(?!\d)|(?<!\d)\."
LEFT_OUT = re.compile(f"{DROPPED}|{STOP}")
# What stands between two words, but not within a number.
BETWEEN = r"[,、;。/|](?!\d)|(?<!\d)[,、;。/|]"
# A blank within a number: behind its sign, before its unit.
SIGNED = r"(?<=[≥≤≈<>=])\s+|(?<=\d)\s+(?=[万亿%])"
BETWEEN_SYLLABLES = "'"
# So many words are remembered with where they stand: one search asks for each of its words several times.
MOST_KEPT = 32
BOUNDS = {form[0]: bound.value for bound, form in SIGNS.items() if form[0] != "{"}


def folded(text: str) -> str:
    """A text as it is searched.

    >>> folded("“專精特新”小巨人 ３，０００家 >= R&D")
    '专精特新小巨人3000家≥rd'
    """
    plain = unicodedata.normalize("NFKC", text).lower()
    # Not where a text has no need of it: it looks at every character.
    plain = plain if plain.isascii() else plain.translate(simplified())
    return LEFT_OUT.sub("", plain).replace(">=", "≥").replace("<=", "≤")


def words_of(query: str) -> list[str]:
    """The words of a query, each once.

    >>> words_of("鞍山，小巨人 >= 1,000")
    ['鞍山', '小巨人', '≥1000']
    """
    apart = re.sub(SIGNED, "", re.sub(BETWEEN, " ", unicodedata.normalize("NFKC", query)))
    return [word for word in dict.fromkeys(map(folded, apart.split())) if word]


def pattern_of(word: str) -> re.Pattern:
    """What finds a word: ``≥30`` not within ``≥300``; letters also as pinyin, from the beginning of a syllable."""
    pinyin = f"|{_pinyin(word)}" if _may_be_pinyin(word) else ""
    return re.compile(_literal(word) + pinyin)


def _literal(word: str) -> str:
    return re.escape(word) + (r"(?![\d.])" if word[0] in BOUNDS and word[-1].isdigit() else "")


def _may_be_pinyin(word: str) -> bool:
    return len(word) > 1 and word.isascii() and word.isalpha()


def _pinyin(word: str) -> str:
    return r"\b" + f"{BETWEEN_SYLLABLES}?".join(word)


@lru_cache(maxsize=20_000)
def findable(text: str, is_spelled: bool = True) -> str:
    """What a name is found by, a line each: itself, its pinyin with ``'`` between syllables, the initials of that.

    >>> findable("鞍山市")
    "鞍山市\\nan'shan'shi\\na's's"
    """
    lines = [folded(text)]
    if is_spelled and (syllables := spelled(lines[0])):
        lines += [BETWEEN_SYLLABLES.join(syllables), BETWEEN_SYLLABLES.join(one[0] for one in syllables)]
    return "\n".join(lines)


def matches(text: str, query: str) -> bool:
    """Whether a name has all words of a query."""
    return all(pattern_of(word).search(findable(text)) for word in words_of(query))


class Texts:
    """What many codes are found by (``findable``), looked through at one go."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.codes = list(texts)
        lines = [(owner, line) for owner, text in enumerate(texts.values()) for line in text.split("\n") if line]
        # Those in pinyin stand last: only there syllables are looked for.
        lines.sort(key=lambda one: BETWEEN_SYLLABLES in one[1])
        self._whole = "\n".join(line for _, line in lines)
        self._spelled = sum(len(line) + 1 for _, line in lines if BETWEEN_SYLLABLES not in line)
        self._owners = np.array([owner for owner, _ in lines], "int64")
        self._lengths = np.array([len(line) for _, line in lines], "int64")
        # Lines are one character apart.
        self._starts = np.cumsum(self._lengths + 1) - self._lengths - 1
        self._found: LRUCache[tuple, np.ndarray] = LRUCache(MOST_KEPT)
        self._alone = Lock()

    @cachedmethod(attrgetter("_found"), lock=attrgetter("_alone"))
    def ranks(self, word: str) -> np.ndarray:
        """For each code how far a word stands from its names: WHOLE, BEGINNING or WITHIN; NaN where it is in none."""
        found = np.full(len(self.codes), np.nan)
        matches = [match.span() for match in re.finditer(_literal(word), self._whole)]
        if _may_be_pinyin(word):
            matches += [match.span() for match in re.compile(_pinyin(word)).finditer(self._whole, self._spelled)]
        spans = np.array(matches, "int64").reshape(-1, 2)
        lines = np.searchsorted(self._starts, spans[:, 0], side="right") - 1
        starts, whole = spans[:, 0] == self._starts[lines], spans[:, 1] - spans[:, 0] == self._lengths[lines]
        np.fmin.at(found, self._owners[lines], np.where(starts, np.where(whole, WHOLE, BEGINNING), WITHIN))
        return found
