"""Quick ways through a table: work on its distinct cells, not on its rows, and on plain values, not on Arrow's."""

from bisect import bisect_left
from collections import namedtuple
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from functools import cache, cached_property, partial
from itertools import chain
from typing import Any, overload

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

# Which columns there are is known only when it runs.
_row: Callable[[tuple[str, ...]], Any] = cache(partial(namedtuple, "Row"))


def each(column: pd.Series, make: Callable[[str], Hashable]) -> pd.Series:
    """``make`` of every cell, called once for each distinct one.

    >>> list(each(pd.Series(["a", "b", "a"]), str.upper))
    ['A', 'B', 'A']
    """
    codes, distinct = pd.factorize(column)
    made = pd.Series([make(cell) for cell in distinct], dtype=None if len(distinct) else "str")
    return made.take(codes).set_axis(column.index)


def each_row(rows: pd.DataFrame, columns: Sequence[str], make: Callable) -> pd.Series:
    """``make`` of every row, called once for each distinct combination of the ``columns``, all that it may look at."""
    groups = rows.groupby(list(columns), sort=False, dropna=False).ngroup()
    first = rows.loc[~groups.duplicated().to_numpy(), list(columns)]
    made = pd.Series([make(row) for row in first.itertuples()], dtype=None if len(first) else "str")
    return made.take(groups.to_numpy()).set_axis(rows.index)


class Members(Collection[str]):
    """The texts of a column, and of ``more``, found by halving: a set of a million takes a hundred megabytes.

    >>> members = Members(pd.Series(["b", "a"], dtype="str"), ["c"])
    >>> "a" in members, "c" in members, "d" in members, list(members), len(members)
    (True, True, False, ['b', 'a', 'c'], 3)
    """

    def __init__(self, column: pd.Series, more: Collection[str] = ()) -> None:
        self._column, self._more = column, more
        texts = pa.chunked_array(pa.array(column))
        # One chunk is left where it lies: a copy is not shared with other processes.
        self._texts = texts.chunk(0) if texts.num_chunks == 1 else texts.combine_chunks()

    @cached_property
    def _order(self) -> np.ndarray:
        return pc.array_sort_indices(self._texts).to_numpy().astype(np.uint32)

    def __contains__(self, text: object) -> bool:
        if not isinstance(text, str):
            return False
        at = bisect_left(self._order, text, key=self._text)
        return (at < len(self._order) and self._text(self._order[at]) == text) or text in self._more

    def __iter__(self) -> Iterator[str]:
        return chain(self._column.tolist(), self._more)

    def __len__(self) -> int:
        return len(self._column) + len(self._more)

    def _text(self, place: int) -> str:
        return str(self._texts[int(place)].as_py())


class Taken(Sequence[str]):
    """The texts of a column at some places, made when they are asked for: a million take eighty megabytes.

    >>> taken = Taken(pd.Series(["a", "b", "c"], dtype="str"), np.array([2, 0, 1]))
    >>> len(taken), taken[0], taken[:2], list(taken.where(np.array([True, False, True])))
    (3, 'c', ('c', 'a'), ['c', 'a'])
    """

    def __init__(self, column: pd.Series, places: np.ndarray) -> None:
        self._column, self._places = column, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        if isinstance(at, slice):
            return tuple(self._column.take(self._places[at]).tolist())
        return str(self._column.iat[self._places[at]])

    def __iter__(self) -> Iterator[str]:
        return iter(self[:])

    def where(self, kept: np.ndarray) -> "Taken":
        """Those at the places of the column that are ``kept`` (a truth for each)."""
        return Taken(self._column, self._places[kept[self._places]])


def keys(rows: pd.DataFrame, columns: Sequence[str]) -> list[tuple[Any, ...]]:
    """The cells of every row in these columns: of few rows they are compared sooner than pandas begins.

    >>> keys(pd.DataFrame({"unit": ["家"], "value": [30]}), ["unit", "value"])
    [('家', 30)]
    """
    return list(zip(*(values(rows[column]) for column in columns), strict=True))


def records(rows: pd.DataFrame) -> list[Any]:
    """The rows as ``itertuples`` gives them, made values of Python column by column: in half the time.

    What the columns of figures mean and of what type they are says ``figures.columns``.

    >>> records(pd.DataFrame({"unit": ["家"], "value": [30]}))
    [Row(Index=0, unit='家', value=30)]
    """
    make = _row(("Index", *rows.columns))._make
    return list(map(make, zip(rows.index, *(values(column) for _, column in rows.items()), strict=True)))


def values(column: pd.Series) -> list[Any]:
    """The cells as values of Python; a category's by its codes, which say as much in a tenth of the time."""
    cells = column.array
    if not isinstance(cells, pd.Categorical):
        return column.tolist()
    # A missing one has the code -1: the last.
    known = [*cells.categories.tolist(), float("nan")]
    return [known[code] for code in cells.codes.tolist()]
