"""What was made of the current data for one reader and is wanted again by the next: words, rows, exhibits, figures.

Everything here follows from its arguments. A dataset, its labels and an exhibit count by identity:
new data are a new dataset, and what was made of the old one falls out of the caches as others come in.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import partial
from threading import Lock, RLock
from typing import TypeVar

import pandas as pd
from cachetools import LRUCache, cached

from indicators.charts import exhibit as exhibits
from indicators.charts.catalogue import Chart
from indicators.charts.drawn import Drawn
from indicators.charts.exhibit import Exhibit
from indicators.charts.theme import Palette
from indicators.figures.selection import Filters
from indicators.tables import Dataset
from indicators.words.labels import Labels

Made = TypeVar("Made")

# So many rows are held in all; what has no rows counts as a few.
MOST_ROWS = 1_000_000
LEAST = 40
MOST_FIGURES = 600


def _rows(made: object) -> int:
    rows = getattr(made, "rows", made)
    return len(rows) if isinstance(rows, pd.DataFrame) else 0


def _weight(made: object) -> int:
    """About how much is held: the rows of a frame or an exhibit, of each one in a list."""
    return LEAST + (sum(map(_rows, made)) if isinstance(made, (list, tuple)) else _rows(made))


class Kept:
    """What was made, the least wanted falls out first; what several ask for at one time is made once."""

    def __init__(self, kept: LRUCache) -> None:
        self._kept, self._lock = kept, Lock()
        self._making: dict[Hashable, RLock] = {}

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        with self._lock:
            if key in self._kept:
                return self._kept[key]
            making = self._making.setdefault(key, RLock())
        with making:
            with self._lock:
                if key in self._kept:
                    return self._kept[key]
            try:
                made = make()
                # What is too large to be kept is made again.
                with self._lock, suppress(ValueError):
                    self._kept[key] = made
            finally:
                with self._lock:
                    self._making.pop(key, None)
        return made

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()


_made, _figures = Kept(LRUCache(MOST_ROWS, getsizeof=_weight)), Kept(LRUCache(MOST_FIGURES))


def once(key: Hashable, make: Callable[[], Made]) -> Made:
    """What ``make`` makes, made once for ``key``, which must hold all that it is made of; not to be changed."""
    return _made.once(key, make)


def clear() -> None:
    """Forget what was made: it does not look for settings that change under it."""
    _made.clear()
    _figures.clear()


@cached(LRUCache(64), lock=Lock())
def labels(dataset: Dataset, lang: str, units: tuple[str, ...]) -> Labels:
    """The words of a dataset in a language, numbers in the chosen units."""
    return Labels(dataset, lang, units)


@cached(LRUCache(16), lock=Lock())
def catalogue(dataset: Dataset, page: str | None = None) -> list[Chart]:
    """``charts.catalogue``."""
    return exhibits.catalogue(dataset, page)


def exhibit(chart: Chart, frame: pd.DataFrame, filters: Filters, labels: Labels, mode: str) -> Exhibit:
    """``exhibit.exhibit``; ``frame`` is that of all figures of the labels' dataset."""
    make = partial(exhibits.exhibit, chart, frame, filters, labels, mode=mode)
    return once(("exhibit", chart, filters, labels, mode), make)


def find(code: str, frame: pd.DataFrame, filters: Filters, labels: Labels, mode: str, sort: str) -> Exhibit | None:
    """``exhibit.find``; ``frame`` is that of all figures of the labels' dataset."""
    make = partial(exhibits.find, code, frame, filters, labels, mode=mode, sort=sort)
    return once(("find", code, filters, labels, mode, sort), make)


def figure(one: Exhibit, palette: Palette) -> Drawn:
    """The exhibit's figure, ready to be sent."""
    return _figures.once((one, palette), lambda: Drawn(one.figure(palette)))
