"""What all pages of one language are made of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple, Self

import pandas as pd

from indicators.charts.catalogue import HOME
from indicators.charts.check import load
from indicators.charts.exhibit import Exhibit
from indicators.exports import Lines, origin_of, rows_for, write
from indicators.exports.described import Facts
from indicators.figures import coverage
from indicators.figures.columns import FigureRow
from indicators.figures.history import withdrawn
from indicators.figures.selection import ordered, tidy
from indicators.settings import public_url
from indicators.tables import Dataset, raw
from indicators.tables.raw import Contents
from indicators.view import View, vocabulary
from indicators.view.vocabulary import Known
from indicators.words.labels import Labels

# Rows of a table on a page of figures; of those withdrawn, which stand under them, fewer.
MOST_OWN, MOST_GONE = 500, 100


class Source(NamedTuple):
    """The data as they were read at one go: ``every`` is the tidy frame, ``version`` changes with any file."""

    dataset: Dataset
    every: pd.DataFrame
    known: Known
    version: str
    day: date

    @classmethod
    def of(cls, given: Contents, day: date) -> Self:
        """Raises tables.Unusable where a table is missing."""
        dataset = load(given)
        every = tidy(dataset)
        return cls(dataset, every, vocabulary(dataset, every), raw.version(given), day)


@dataclass(frozen=True)
class Edition:
    """One language of the site; ``langs`` are all that it has, ``url`` its address without a slash at the end, where
    that is known; ``made`` the cards made so far by their codes.
    """

    source: Source
    labels: Labels
    langs: tuple[str, ...]
    url: str = ""
    made: dict = field(default_factory=dict)

    def at(self, path: str) -> str:
        """The whole address of a file of the site; empty where the site has none."""
        return whole(self.url, path) if self.url else ""

    @cached_property
    def facts(self) -> Facts:
        """What catalogues are told of the data."""
        return Facts(self.source.dataset, self.source.every)

    @cached_property
    def licence(self) -> str:
        """Under which licence the data are, as each page says."""
        return self.labels.licence()

    @cached_property
    def proof(self) -> pd.DataFrame:
        """The proof that no numeral was missed (``coverage.coverage``)."""
        return coverage.coverage(self.source.dataset)

    @cached_property
    def cities(self) -> list[str]:
        """The codes of the cities that have figures, by name: each has a page."""
        return self.labels.by_name(set(map(str, self.source.every["city"])) - {""}, "city")

    def figure_at(self, figure: str) -> str:
        """Where a figure stands among all of them, or what is said of one that was withdrawn."""
        return f"{file_of(part_of('figures', self._places.get(figure, 0)))}#{figure}"

    def own_at(self, row: FigureRow) -> str:
        """Where a figure stands on the pages of its indicator."""
        return f"{file_of(part_of(indicator_page(row.indicator), self._own_places.get(row.figure, 0)))}#{row.figure}"

    @cached_property
    def _places(self) -> dict[str, int]:
        """By figure the number of its page: all are there, then those withdrawn."""
        figures, gone = self.source.every["figure"].tolist(), withdrawn(self.source.dataset)
        before = max(1, -(-len(figures) // MOST_OWN)) - 1
        found = {figure: at // MOST_OWN for at, figure in enumerate(figures)}
        return found | {figure: at // MOST_GONE and before + at // MOST_GONE for at, figure in enumerate(gone)}

    @cached_property
    def _own_places(self) -> dict[str, int]:
        """By figure the number of its page among those of its indicator, of figures that are not on the first."""
        return dict(self._beyond())

    def _beyond(self) -> Iterator[tuple[str, int]]:
        every = self.source.every
        counts = every["indicator"].value_counts()
        for indicator in counts[counts > MOST_OWN].index:
            own = ordered(every[every["indicator"] == indicator], "period", self.labels)["figure"].tolist()
            yield from ((figure, at // MOST_OWN) for at, figure in enumerate(own) if at >= MOST_OWN)

    @cached_property
    def _lines(self) -> Lines:
        """Of the figures in files: a chart has one, and its figures stand in several."""
        return Lines(self.source.every, self.labels, public_url())

    def file(self, ending: str, one: Exhibit) -> bytes:
        """The exhibit as a file; its links lead to the dashboard, where that has an address."""
        view = View(lang=self.labels.lang, filters=one.filters, chart=one.chart.chart)
        if ending == "csv" and self._lines.holds(rows := rows_for(ending, one)):
            return self._lines.csv(rows, origin_of(one, view, self.source.known, public_url(), self.source.day))
        return write(ending, one, view, self.source.known, public_url(), self.source.day)


def file_of(page: str) -> str:
    """The file of a page: overview is the folder's index, a city's page is called city-210300."""
    return "index.html" if page == HOME else f"{page}.html"


def part_of(page: str, number: int) -> str:
    """The name of a part of a page, counted from 0: no identifier has a dot."""
    return f"{page}.{number + 1}" if number else page


def indicator_page(indicator: str) -> str:
    """The name of the page of an indicator."""
    return f"indicator-{indicator}"


def whole(url: str, path: str) -> str:
    """The address of a file of the site at ``url``: that of a folder is its index."""
    return f"{url}/{path.removesuffix('index.html')}"
