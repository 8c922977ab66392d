"""What every page is made from: the data, the words, the filters in force, and the rows that they leave."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import pandas as pd
import streamlit as st

from indicators import cache, current, settings
from indicators.charts.catalogue import Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.theme import Palette, palette
from indicators.figures import coverage, selection
from indicators.figures.selection import Filters
from indicators.store import Store
from indicators.tables import Dataset
from indicators.ui import filters, router, signin, state
from indicators.view import PROFILES, SOURCES, View, link, root
from indicators.view.vocabulary import Known
from indicators.words.labels import Labels

Made = TypeVar("Made")


@dataclass(frozen=True)
class Page:
    """``all`` are all figures as a frame, ``store`` is where they lie to be asked, ``own`` those of the page;
    ``filters`` are those in force on the page, ``topics`` its own, where it has not all; ``base`` is the dashboard's
    address as the reader sees it.

    Whatever can be asked of ``own`` is asked there: ``every`` one of its figures and the ``rows`` that the filters
    leave are frames, and held in memory.
    """

    name: str
    dataset: Dataset
    labels: Labels
    palette: Palette
    filters: Filters
    topics: tuple[str, ...]
    all: pd.DataFrame
    store: Store
    own: Store
    known: Known
    base: str

    @property
    def every(self) -> pd.DataFrame:
        return cache.rows(self.own) if self.own is not self.store else self.all

    @property
    def rows(self) -> pd.DataFrame:
        return cache.rows(self.own, self.filters) if self.filters.active else self.every

    @property
    def count(self) -> int:
        """How many rows the filters leave."""
        return self.once("count", lambda: self.own.count(self.filters))

    @property
    def ordered(self) -> pd.DataFrame:
        """The rows in the order that the reader chose, or the best of a search first."""
        search = self.filters.search
        return self.once(
            ("ordered", self.view.sort), lambda: selection.ordered(self.rows, self.view.sort, self.labels, search)
        )

    def part(self, rows: slice) -> pd.DataFrame:
        """Some of the rows in that order."""
        first, most = rows.start or 0, rows.stop - (rows.start or 0)
        asked = partial(self.own.page, self.filters, self.view.sort, self.labels, first, most)
        return self.once(("part", self.view.sort, first, most), asked)

    @property
    def proof(self) -> pd.DataFrame:
        """The proof that no numeral was missed, of all articles."""
        return cache.once((self.labels, "proof"), lambda: coverage.coverage(self.dataset))

    @property
    def view(self) -> View:
        return state.view_now()

    @property
    def article(self) -> str:
        """The article that the page is about; empty where it is about none alone."""
        chosen = self.filters.article
        return chosen[0] if self.name == SOURCES and len(chosen) == 1 else ""

    @property
    def title(self) -> str:
        """The headline of the article or the name of the city that the page is about, or its own name."""
        if self.article:
            return self.labels.article(self.article)
        is_profile = self.name == PROFILES and len(self.filters.city) == 1 and not self.view.panel
        return self.labels.city(self.filters.city[0]) if is_profile else self.labels.page(self.name)

    def link(self, view: View) -> str:
        return link(view, self.known, self.base)

    def relative(self, view: View) -> str:
        """The same as it is seen from another page: through whatever address the reader came."""
        return f".{link(view, self.known)}"

    def once(self, what: Hashable, make: Callable[[], Made]) -> Made:
        """What follows from the page's selection and language alone, made for the first reader who has them."""
        return cache.once((self.labels, self.name, self.filters, what), make)

    def exhibit(self, chart: Chart) -> Exhibit:
        """The chart as the reader has set it; its rows may be none."""
        return cache.exhibit(chart, self.all, self.filters, self.labels, self.view.mode(chart.chart))

    def find(self, code: str) -> Exhibit | None:
        """The same by identifier; None where it has no rows."""
        return cache.find(
            code, self.all, self.filters, self.labels, self.view.mode(code), self.view.sort, self.view.plot
        )


def begin(name: str, topics: bool, names: tuple[str, ...], idle: tuple[str, ...] = ()) -> Page:
    """The page, its URL written. With ``topics`` it has the figures of its own; without ``names`` of filters it has
    none, and those that are ``idle`` wait for another page.
    """
    router.need()
    state.enter(name)
    dataset, known, store, view = current.dataset(), current.known(), current.store(), state.view_now()
    figures = current.figures()
    signin.need(view.lang, name)
    labels = cache.labels(dataset, view.lang, view.units)
    subjects = cache.once((labels, name, "topics"), lambda: _topics(dataset, name)) if topics else ()
    own = cache.once((labels, name, "own"), lambda: store.within(Filters(topic=subjects))) if subjects else store
    if subjects and not view.chart:
        state.leave_out_topics(subjects)
    chosen = filters.applied(own, names, idle)
    if not st.context.is_embedded:
        # An embedded view stays as it was written.
        state.write(known)
    base = settings.public_url() or root(st.context.url or "", "" if name == "overview" else name)
    colours = palette(st.context.theme.type)
    return Page(name, dataset, labels, colours, chosen, subjects, figures, store, own, known, base)


def _topics(dataset: Dataset, name: str) -> tuple[str, ...]:
    table = dataset.table("topics")
    return tuple(sorted(table.loc[table["page"] == name, "topic"]))
