"""What all pages of one language are made of."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import pandas as pd

from indicators.charts.catalogue import Chart
from indicators.charts.check import load
from indicators.charts.exhibit import Exhibit, exhibit, find
from indicators.exports import Origin
from indicators.exports.show import home_of
from indicators.figures.selection import Filters, tidy
from indicators.settings import public_url
from indicators.tables import Dataset, raw
from indicators.tables.raw import Contents
from indicators.view import View, vocabulary
from indicators.view.state import HOME
from indicators.view.vocabulary import Known
from indicators.words.labels import Labels


@dataclass(frozen=True)
class Source:
    """The data as they were read at one go: ``every`` is the tidy frame, ``version`` changes with any file."""

    dataset: Dataset
    every: pd.DataFrame
    known: Known
    version: str
    day: date

    @classmethod
    def of(cls, given: Contents, day: date) -> "Source":
        """Raises tables.Unusable where a table is missing."""
        dataset = load(given)
        every = tidy(dataset)
        return cls(dataset, every, vocabulary(dataset, every), raw.version(given), day)


@dataclass(frozen=True)
class Edition:
    """One language of the site; ``langs`` are all that it has, ``made`` the cards made so far by their codes."""

    source: Source
    lang: str
    langs: tuple[str, ...]
    made: dict = field(default_factory=dict, compare=False)

    @cached_property
    def labels(self) -> Labels:
        return Labels(self.source.dataset, self.lang, today=self.source.day)

    @property
    def dataset(self) -> Dataset:
        return self.source.dataset

    @property
    def every(self) -> pd.DataFrame:
        return self.source.every

    @cached_property
    def cities(self) -> list[str]:
        """The codes of the cities that have figures: each has a page."""
        return sorted(set(map(str, self.every["city"])) - {""})

    def exhibit(self, chart: Chart, filters: Filters | None = None) -> Exhibit:
        """The exhibit of a chart of the catalogue; its rows may be none."""
        return exhibit(chart, self.every, filters or Filters(), self.labels)

    def find(self, code: str) -> Exhibit | None:
        return find(code, self.every, Filters(), self.labels)

    def origin(self, one: Exhibit) -> Origin:
        """What a file of the exhibit says of itself; its links lead to the dashboard, where that has an address."""
        home = home_of(one.chart.chart, self.dataset)
        view = View(home, self.lang, one.filters, chart=one.chart.chart)
        return Origin.of(one, view, self.source.known, public_url(), self.source.day)


def file_of(page: str) -> str:
    """The file of a page: overview is the folder's index."""
    return "index.html" if page == HOME else f"{page}.html"


def city_page(code: str) -> str:
    return f"city-{code}"
