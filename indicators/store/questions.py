"""The five questions: rows of a selection, counts beside options, a page in an order, rows of a chart, all rows out."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Protocol

import pandas as pd

from indicators.figures.filters import Filters
from indicators.figures.selection import Words
from indicators.tables import Fault, Unusable
from indicators.tables.faults import Weight

ALL = Filters()
# Rows of the first piece of all that goes out, which is there at once, and of the others: a few tenths of a second.
FIRST, PIECE = 1_000, 20_000
SETTING = "INDICATORS_STORE"


class Unreachable(Unusable):
    """The store that INDICATORS_STORE names cannot be asked. Who it is the log tells, not the reader."""

    def __init__(self) -> None:
        super().__init__([Fault(SETTING, 1, "", "store", Weight.TABLE)])


class Store(Protocol):
    """All figures of one state of the data. Rows are those of ``figures.columns.FigureRow``, their index the places
    that they have in the table. Every question may raise Unreachable.
    """

    def __hash__(self) -> int:
        """By identity: it is kept by what is made of it."""

    def within(self, filters: Filters) -> "Store":
        """The same questions asked of a part of the figures alone: those of a page of topics."""

    def rows(self, filters: Filters = ALL) -> pd.DataFrame:
        """The rows of a selection in the order of the table; without filters all, which is the whole frame."""

    def count(self, filters: Filters = ALL) -> int:
        """How many they are."""

    def counts(self, filters: Filters, names: Iterable[str]) -> dict[str, dict[str, int]]:
        """By column, how many figures each of its values would show beside the filters of the other columns; those
        that would show none are not there.
        """

    def page(self, filters: Filters, sort: str, words: Words, first: int, most: int) -> pd.DataFrame:
        """``most`` rows of a selection from the one numbered ``first``, in the order of ``selection.ordered``."""

    def chart(self, indicators: Iterable[str] = (), figures: Iterable[str] = ()) -> pd.DataFrame:
        """The rows that a chart is made of: those of its indicators, or the figures of these codes."""

    def pieces(
        self, filters: Filters, sort: str, words: Words, first: int = 0, most: int = 0
    ) -> Iterator[pd.DataFrame]:
        """All rows of a selection in an order, from the one numbered ``first``, at ``most`` so many (0: all), some at
        a time: what goes out into files. Of no rows nothing.
        """


def pieces(count: int, first: int, most: int) -> Iterator[slice]:
    """The pieces of ``count`` rows."""
    end = min(count, first + most) if most else count
    begins = [*range(first, min(first + FIRST, end), FIRST), *range(first + FIRST, end, PIECE), end]
    yield from (slice(begin, end) for begin, end in pairwise(begins))
