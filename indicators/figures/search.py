"""Searching figures by words: names, aliases, publishers, reporters, prints, notes, bounds, identifiers, values.

Names of both languages are found, as ``matching`` finds them. The static site searches in the browser, in texts that
this code made.
"""

from functools import cached_property, lru_cache

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from indicators.figures.amounts import saying
from indicators.figures.columns import FigureRow
from indicators.figures.matching import (
    BEGINNING,
    BOUNDS,
    DROPPED,
    ELSEWHERE,
    WHOLE,
    WITHIN,
    Texts,
    findable,
    folded,
    pattern_of,
    words_of,
)
from indicators.quantity import Bound
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
# What prints have beside digits, plain letters and common characters.
ODD = r"[^0-9a-z.%\x{4e00}-\x{9fff}-]"


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


@lru_cache(maxsize=2)
def texts_of(dataset: Dataset) -> dict[str, Texts]:
    """The same, to be looked through."""
    return {column: Texts(names) for column, names in names_of(dataset).items()}


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
        self.frame, self._units = frame, dataset.units
        self._names = {name: own for name, own in texts_of(dataset).items() if name in frame}
        self._last: tuple[str, pd.Series] | None = None

    def having(self, query: str) -> pd.Series:
        """For each row, whether it has all words."""
        if (last := self._last) is None or last[0] != query:
            words = words_of(query)
            # Of a query that is all stops and brackets nothing is left to be found.
            found = np.full(len(self.frame), bool(words) or not query.strip())
            for word in words:
                # What one word has ruled out no other brings back.
                found &= (self._bounded(word) if word[0] in BOUNDS else self._one(word)) if found.any() else False
            self._last = last = query, pd.Series(found, index=self.frame.index)
        return last[1]

    def ranks(self, query: str) -> pd.Series:
        """For each row that has all words how far they stand from its name, in all: 0 where they are the name.

        A number that is typed is near its value in whatever unit, then prints that have it within them.
        """
        found = np.zeros(len(self.frame))
        for word in words_of(query):
            best = np.full(len(self.frame), float(ELSEWHERE))
            for column in NAMED:
                best = np.fmin(best, self._named(column, word))
            if any(one.isdigit() for one in word):
                printed = self._written[0]
                best[_booleans(pc.match_substring(printed, word)) & (best > WITHIN)] = WITHIN
                best[self._valued(word) & (best > BEGINNING)] = BEGINNING
                best[_booleans(pc.equal(printed, word))] = WHOLE
            found += best
        return pd.Series(found, index=self.frame.index)

    def _one(self, word: str) -> np.ndarray:
        found = self._valued(word)
        for column in self._written:
            found |= _booleans(pc.match_substring(column, word))
        for column in self._names:
            found |= ~np.isnan(self._named(column, word))
        return found

    def _named(self, column: str, word: str) -> np.ndarray:
        """How far a word stands from the name of each row's code; NaN where it is not in it."""
        return self._names[column].ranks(word)[self._codes[column]]

    @cached_property
    def _codes(self) -> dict[str, np.ndarray]:
        """For each row where the names of its codes are looked up."""
        places = {column: {code: at for at, code in enumerate(names.codes)} for column, names in self._names.items()}
        return {column: each(self.frame[column], own.__getitem__).to_numpy("int64") for column, own in places.items()}

    def _valued(self, word: str) -> np.ndarray:
        is_known = "value" in self.frame
        return saying(word, self.frame, self._units) if is_known else np.zeros(len(self.frame), "bool")

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


def _booleans(found: pa.Array) -> np.ndarray:
    return found.to_numpy(zero_copy_only=False)
