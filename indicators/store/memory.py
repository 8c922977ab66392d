"""The figures as a pandas frame: the quickest for what fits in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial, reduce
from operator import and_, attrgetter
from threading import RLock
from typing import NamedTuple

import numpy as np
import pandas as pd
from cachetools import LRUCache, cachedmethod

from indicators.figures.filters import Filters
from indicators.figures.search import Haystack
from indicators.figures.selection import Words, counted, cut, masks, order, reorders
from indicators.store.questions import ALL, pieces
from indicators.tables import Dataset

# A page asks for the rows of its selection, their number and the counts beside it, one after the other, and for one
# page of them after another. What readers of other selections want is made anew.
MOST_KEPT = 4
# Pages of topics, each with rows of its own: so many of them are held, of larger ones none.
MOST_PARTS, MOST_ROWS = 16, 100_000


class _Held(NamedTuple):
    """Rows, and what is searched in them."""

    frame: pd.DataFrame
    haystack: Haystack


class Memory:
    """``questions.Store`` over the tidy frame; ``held`` gives it, or makes it again."""

    def __init__(self, held: Callable[[], _Held], dataset: Dataset) -> None:
        self._held, self._dataset = held, dataset
        self._alone = RLock()
        self._frames: LRUCache[tuple, _Held] = LRUCache(MOST_ROWS, getsizeof=lambda held: len(held.frame))
        self._passed: LRUCache[tuple, Mapping[str, pd.Series]] = LRUCache(MOST_KEPT)
        self._orders: LRUCache[tuple, np.ndarray] = LRUCache(MOST_KEPT)
        self._parts: LRUCache[tuple, Memory] = LRUCache(MOST_PARTS)

    @cachedmethod(attrgetter("_parts"), lock=attrgetter("_alone"))
    def within(self, filters: Filters) -> "Memory":
        return Memory(partial(self._part, filters), self._dataset)

    @classmethod
    def of(cls, frame: pd.DataFrame, dataset: Dataset) -> "Memory":
        """The store of a frame that is there anyway."""
        held = _Held(frame, Haystack(frame, dataset))
        return cls(lambda: held, dataset)

    def rows(self, filters: Filters = ALL) -> pd.DataFrame:
        return cut(self._held().frame, self._passing(filters)).copy(deep=False)

    def count(self, filters: Filters = ALL) -> int:
        return len(self._there(filters))

    def counts(self, filters: Filters, names: Iterable[str]) -> dict[str, dict[str, int]]:
        return counted(self._held().frame, self._passing(filters), names)

    def page(self, filters: Filters, sort: str, words: Words, first: int, most: int) -> pd.DataFrame:
        return self._held().frame.iloc[self._ordered(filters, sort, words)[first : first + most]]

    def chart(self, indicators: Iterable[str] = (), figures: Iterable[str] = ()) -> pd.DataFrame:
        column, values = ("indicator", indicators) if indicators else ("figure", figures)
        frame = self._held().frame
        return frame[frame[column].isin(set(values))]

    def pieces(
        self, filters: Filters, sort: str, words: Words, first: int = 0, most: int = 0
    ) -> Iterator[pd.DataFrame]:
        frame, positions = self._held().frame, self._ordered(filters, sort, words)
        yield from (frame.iloc[positions[at]] for at in pieces(len(positions), first, most))

    @cachedmethod(attrgetter("_passed"), lock=attrgetter("_alone"))
    def _passing(self, filters: Filters) -> Mapping[str, pd.Series]:
        held = self._held()
        return masks(held.frame, filters, lambda _: held.haystack)

    @cachedmethod(attrgetter("_frames"), lock=attrgetter("_alone"))
    def _part(self, filters: Filters) -> _Held:
        frame = self.rows(filters)
        return _Held(frame, Haystack(frame, self._dataset))

    @cachedmethod(
        attrgetter("_orders"), key=lambda self, *asked: (*asked[:2], asked[2].lang), lock=attrgetter("_alone")
    )
    def _ordered(self, filters: Filters, sort: str, words: Words) -> np.ndarray:
        """Where the rows of a selection stand in the frame, in an order: rows themselves would take a hundred times."""
        there = self._there(filters)
        if reorders(sort, filters.search):
            there = there[order(self.rows(filters), sort, words, filters.search)]
        return there.astype(np.int32)

    def _there(self, filters: Filters) -> np.ndarray:
        passing = self._passing(filters)
        return np.flatnonzero(reduce(and_, passing.values())) if passing else np.arange(len(self._held().frame))
