"""What was made of the current data for one reader and is wanted again by the next: words, rows, exhibits, drawings.

Everything here follows from its arguments. A dataset, its labels and an exhibit count by identity:
new data are a new dataset, and what was made of the old one falls out of the caches as others come in.
What several ask for at one time is made once (``condition``), what is too large to be kept is made again.
"""

from collections.abc import Callable, Collection, Hashable
from datetime import date
from functools import partial
from threading import Condition
from typing import Any, TypeVar

import pandas as pd
from cachetools import LRUCache, cached

from indicators import settings
from indicators.charts import lookup, vector
from indicators.charts.catalogue import Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.explored import Plot
from indicators.charts.theme import Palette
from indicators.charts.wall import walled
from indicators.figures.selection import Filters
from indicators.store import Store
from indicators.store.questions import ALL
from indicators.tables import Dataset
from indicators.words.labels import Labels

Made = TypeVar("Made")

# So many rows are held in all; what has no rows counts as a few, and what is made of an exhibit as some more.
MOST_ROWS, LEAST, OF_EXHIBIT = 240_000, 40, 300


def finish(one: Exhibit, palette: Palette) -> Any:
    """The exhibit's drawing, ready to be sent to many: plotly's own object, which checks it, or what the server puts in
    its place (``server.quick``) and only Streamlit can take.
    """
    return one.drawing(palette)


def _weight(made: object) -> int:
    """About how much is held: the rows of a frame, an exhibit or a table in words, of each one in a list."""
    several = made if isinstance(made, (list, tuple)) and not hasattr(made, "rows") else [made]
    held = [getattr(one, "rows", one) for one in several]
    more = sum(OF_EXHIBIT for one in several if isinstance(one, Exhibit))
    return LEAST + more + sum(len(rows) for rows in held if isinstance(rows, (pd.DataFrame, list)))


@cached(LRUCache(MOST_ROWS, getsizeof=_weight), key=lambda key, make: key, condition=Condition())
def once(key: Hashable, make: Callable[[], Made]) -> Made:
    """What ``make`` makes, made once for ``key``, which must hold all that it is made of; not to be changed."""
    return make()


def topics(store: Store) -> Collection[str]:
    """The topics that the figures of a store have."""
    return once((store, "topics"), lambda: store.counts(Filters(), ["topic"])["topic"])


def rows(store: Store, filters: Filters = ALL) -> pd.DataFrame:
    """The rows of a selection, the same for all pages, languages and units."""
    return once((store, "rows", filters), partial(store.rows, filters))


def labels(dataset: Dataset, lang: str, units: tuple[str, ...]) -> Labels:
    """The words of a dataset in a language, numbers in the chosen units; of today, and tomorrow others."""
    return _labels(dataset, lang, units, settings.today())


@cached(LRUCache(64), condition=Condition())
def _labels(dataset: Dataset, lang: str, units: tuple[str, ...], today: date) -> Labels:
    return Labels(dataset, lang, units, today)


def exhibit(chart: Chart, frame: pd.DataFrame, filters: Filters, labels: Labels, mode: str) -> Exhibit:
    """``lookup.exhibit``; ``frame`` is that of all figures of the labels' dataset."""
    make = partial(lookup.exhibit, chart, frame, filters, labels, mode=mode)
    return once(("exhibit", chart, filters, labels, mode), make)


def find(
    code: str, frame: pd.DataFrame, filters: Filters, labels: Labels, mode: str, sort: str, plot: Plot
) -> Exhibit | None:
    """``lookup.find``; ``frame`` is that of all figures of the labels' dataset."""
    make = partial(lookup.find, code, frame, filters, labels, mode=mode, sort=sort, plot=plot)
    return once(("find", code, filters, labels, mode, sort, plot), make)


def of(one: Exhibit, what: Hashable, make: Callable[[], Made]) -> Made:
    """What ``make`` makes of an exhibit, made once: it is held as long as that."""
    with one.alone:
        if what not in one.made:
            one.made[what] = make()
        return one.made[what]


def drawing(one: Exhibit, palette: Palette) -> Any:
    """The exhibit's drawing, ready to be sent."""
    return of(one, ("drawing", palette), lambda: finish(one, palette))


def picture(one: Exhibit, palette: Palette, width: int, height: int) -> str:
    """The exhibit small, as SVG of a size in pixels (``vector``)."""
    make = partial(walled, one, lambda exhibit: vector.picture(exhibit, palette, width, height))
    return of(one, ("picture", palette, width, height), make)


def sound(one: Exhibit, palette: Palette) -> Exhibit:
    """The exhibit, what its card shows of it made; an Apology where that fails."""

    def shown(one: Exhibit) -> Exhibit:
        if one.kind in ("drawing", "numbers"):
            drawing(one, palette)
        return one

    def apology() -> Exhibit | None:
        found = walled(one, shown)
        # What holds itself is let go late.
        return None if found is one else found

    return of(one, ("apology", palette), apology) or one
