"""Searching figures by words: in names of both languages, print, notes, headline and identifier."""

from functools import reduce
from operator import and_, or_

import pandas as pd

from indicators.tables import Dataset

NAMED = (("indicator", "indicators", "name"), ("place", "places", "name"), ("article", "articles", "title"))
WRITTEN = ("note_zh", "note_en", "printed", "figure")


class Haystack:
    """What the rows of a frame can be found by. A word has no blank, so it lies within one of the columns:
    names are searched once each, not row by row. What was searched is kept.
    """

    def __init__(self, frame: pd.DataFrame, dataset: Dataset) -> None:
        self.frame, self._dataset = frame, dataset
        self._found: dict[str, pd.Series] = {}

    def having(self, words: str) -> pd.Series:
        """For each row, whether it has all words, in whatever case."""
        found = [self._one(word) for word in words.lower().split()]
        return reduce(and_, found) if found else pd.Series(True, index=self.frame.index)

    def _one(self, word: str) -> pd.Series:
        if word not in self._found:
            named = [self.frame[column].isin(self._codes(word, table, name)) for column, table, name in NAMED]
            written = [self.frame[column].str.lower().str.contains(word, regex=False) for column in WRITTEN]
            self._found[word] = reduce(or_, named + written)
        return self._found[word]

    def _codes(self, word: str, table: str, name: str) -> list[str]:
        texts = (self._dataset.names(table, f"{name}_{lang}").items() for lang in ("zh", "en"))
        return [code for pairs in texts for code, text in pairs if word in text.lower()]
