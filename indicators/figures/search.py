"""Searching figures by words: names, aliases, publishers, reporters, prints, notes, bounds, identifiers.

What a Chinese keyboard types in several ways is made one: widths, case, quotes, script. Names of both languages are
found, and those in Chinese by their pinyin and its initials too. The static site searches in the browser, in texts that
this code made.
"""

import re
import unicodedata
from functools import cached_property, lru_cache

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from indicators.figures.columns import FigureRow
from indicators.figures.spelling import spelled
from indicators.quantity import Bound
from indicators.quantity.script import simplified
from indicators.quantity.wording import SIGNS, VAGUE, WORDS
from indicators.tables import Dataset
from indicators.tables.distinct import each

# Names with a space between them.
ALIASES = "aliases"
# What is looked through, by the column of a frame that holds the code: table, and columns of its names.
NAMED = {
    "indicator": ("indicators", "name_zh", "name_en", ALIASES),
    "measure": ("measures", "name_zh", "name_en"),
    "place": ("places", "name_zh", "name_en"),
}
OF_ARTICLES = ("articles", "title_zh", "title_en", "newspaper", "publisher", "reporter_zh", "reporter_en")
# Headlines are long: nobody spells them, and their initials would be found by chance.
UNSPELLED = ("title_zh",)
WRITTEN = ("printed", "note_zh", "note_en", "figure")
# How far a word stands from the name of a figure: it is the name, its beginning, within it, or elsewhere.
WHOLE, BEGINNING, WITHIN, ELSEWHERE = range(4)
# Left out of texts and words; Python, Arrow and browsers read these patterns alike.
DROPPED = r"""[\s"'`“”‘’„«»‹›「」『』〈〉《》()\[\]{}【】〔〕,、;:!?·•…_*#&+/\\|$¥^@。—]"""
# A stop that is no decimal point; Arrow cannot look around it.
STOP = r"\.(?!\d)|(?<!\d)\."
# What prints have beside digits, plain letters and common characters.
ODD = r"[^0-9a-z.%\x{4e00}-\x{9fff}-]"
# What stands between two words, but not within a number.
BETWEEN = r"[,、;。/|](?!\d)|(?<!\d)[,、;。/|]"
SIGNED = r"(?<=[≥≤≈<>=])\s+"
BOUNDS = {form[0]: bound.value for bound, form in SIGNS.items() if form[0] != "{"}


def folded(text: str) -> str:
    """A text as it is searched.

    >>> folded("“專精特新”小巨人 ３，０００家 >= R&D")
    '专精特新小巨人3000家≥rd'
    """
    plain = unicodedata.normalize("NFKC", text).lower().translate(simplified())
    return re.sub(f"{DROPPED}|{STOP}", "", plain).replace(">=", "≥").replace("<=", "≤")


def words_of(query: str) -> list[str]:
    """The words of a query, each once.

    >>> words_of("鞍山，小巨人 >= 1,000")
    ['鞍山', '小巨人', '≥1000']
    """
    apart = re.sub(SIGNED, "", re.sub(BETWEEN, " ", unicodedata.normalize("NFKC", query)))
    return [word for word in dict.fromkeys(map(folded, apart.split())) if word]


def pattern_of(word: str) -> re.Pattern:
    """What finds a word: ``≥30`` not within ``≥300``; letters also as pinyin, from the beginning of a syllable."""
    whole = r"(?![\d.])" if word[0] in BOUNDS and word[-1].isdigit() else ""
    pinyin = r"|\b" + "'?".join(word) if len(word) > 1 and word.isascii() and word.isalpha() else ""
    return re.compile(re.escape(word) + whole + pinyin)


@lru_cache(maxsize=20_000)
def findable(text: str, is_spelled: bool = True) -> str:
    """What a name is found by, a line each: itself, its pinyin with ``'`` between syllables, the initials of that.

    >>> findable("鞍山市")
    "鞍山市\\nan'shan'shi\\na's's"
    """
    lines = [folded(text)]
    if is_spelled and (syllables := spelled(lines[0])):
        lines += ["'".join(syllables), "'".join(one[0] for one in syllables)]
    return "\n".join(lines)


def matches(text: str, query: str) -> bool:
    """Whether a name has all words of a query."""
    return all(pattern_of(word).search(findable(text)) for word in words_of(query))


def rank(text: str, pattern: re.Pattern) -> float:
    """How far a word stands from a name (``findable``); NaN where it is not in it."""
    found = [(match.span(), len(line)) for line in text.split("\n") if (match := pattern.search(line))]
    ranks = [BEGINNING if start == 0 else WITHIN for (start, _), _ in found]
    return WHOLE if any(span == (0, length) for span, length in found) else min(ranks, default=np.nan)


@lru_cache(maxsize=2)
def names_of(dataset: Dataset) -> dict[str, dict[str, str]]:
    """By column, what each of its codes is found by: folded once for all rows and readers."""
    found = {}
    for column, (table, *columns) in {**NAMED, "article": OF_ARTICLES}.items():
        texts = [{code: _findable(name, text) for code, text in dataset.names(table, name).items()} for name in columns]
        found[column] = {code: "\n".join(names[code] for names in texts) for code in texts[0]}
    said = {bound: [words[bound].replace("{}", "") for words in WORDS.values()] for bound in SIGNS}
    said[Bound.VAGUE] = [*VAGUE.values()]
    found["bound"] = {bound.value: "\n".join(map(findable, texts)) for bound, texts in said.items()}
    return found


def _findable(column: str, text: str) -> str:
    """What a cell is found by: each name in it."""
    names = text.split() if column == ALIASES else [text]
    return "\n".join(findable(name, column not in UNSPELLED) for name in names)


def row_text(row: FigureRow) -> str:
    """What a figure is found by beside its names: what is written of it alone, and its number with the bound's sign."""
    sign = SIGNS.get(Bound(row.bound), "")[:1].strip("{")
    marked = "" if row.bound == Bound.VAGUE else sign + f"{row.value}".removesuffix(".0") + row.unit
    return "\n".join(folded(text) for text in (marked, *(getattr(row, column) for column in WRITTEN)) if text)


class Haystack:
    """What the rows of a frame can be found by: figures or dated events. The last search is kept."""

    def __init__(self, frame: pd.DataFrame, dataset: Dataset) -> None:
        self.frame, self._names = frame, {name: own for name, own in names_of(dataset).items() if name in frame}
        self._last: tuple[str, pd.Series] | None = None

    def having(self, query: str) -> pd.Series:
        """For each row, whether it has all words."""
        if self._last is None or self._last[0] != query:
            words = words_of(query)
            # Of a query that is all stops and brackets nothing is left to be found.
            found = np.full(len(self.frame), bool(words) or not query.strip())
            for word in words:
                found &= self._bounded(word) if word[0] in BOUNDS else self._one(word)
            self._last = query, pd.Series(found, index=self.frame.index)
        return self._last[1]

    def ranks(self, query: str) -> pd.Series:
        """For each row that has all words how far they stand from its name, in all: 0 where they are the name."""
        found = np.zeros(len(self.frame))
        for word in words_of(query):
            pattern, best = pattern_of(word), np.full(len(self.frame), float(ELSEWHERE))
            for column in NAMED:
                ranks = {code: rank(text, pattern) for code, text in self._names[column].items()}
                best = np.fmin(best, self.frame[column].map(ranks).astype("float64").to_numpy())
            found += best
        return pd.Series(found, index=self.frame.index)

    def _one(self, word: str) -> np.ndarray:
        pattern, found = pattern_of(word), np.zeros(len(self.frame), "bool")
        for column in self._written:
            found |= pc.match_substring(column, word).to_numpy(zero_copy_only=False)
        for column, names in self._names.items():
            found |= self.frame[column].isin([code for code, text in names.items() if pattern.search(text)]).to_numpy()
        return found

    @cached_property
    def _written(self) -> list[pa.Array]:
        """The written columns, folded: a million prints at one go, those alone that have something to fold.

        The press writes the simplified script, and identifiers are of small letters.
        """
        # A column that was read from a file may come in chunks, which a mask cannot be laid over.
        printed = pa.chunked_array([pa.array(self.frame["printed"])]).combine_chunks()
        odd = pc.match_substring_regex(printed, ODD)
        plain = pc.utf8_lower(pc.utf8_normalize(printed.filter(odd), form="NFKC"))
        printed = pc.replace_with_mask(printed, odd, pc.replace_substring_regex(plain, DROPPED, ""))
        notes = [pa.array(each(self.frame[column], folded)) for column in ("note_zh", "note_en")]
        return [printed, *notes, *([pa.array(self.frame["figure"])] if "figure" in self.frame else [])]

    def _bounded(self, word: str) -> np.ndarray:
        """The rows whose number has this bound and begins so, as ``≥30`` is at least 30 of whatever unit."""
        found = np.zeros(len(self.frame), "bool")
        if "bound" in self.frame:
            own = (self.frame["bound"] == BOUNDS[word[0]]).to_numpy()
            some = self.frame.loc[own, ["value", "unit"]]
            texts = some["value"].astype("str").str.removesuffix(".0") + some["unit"].astype("str").map(folded)
            pattern = pattern_of(word)
            found[own] = [pattern.match(word[0] + text) is not None for text in texts]
        return found
