"""What the page of a view holds, as far as a first picture shows it: the same exhibits, from the same caches.

It follows ``ui``, which draws the same with Streamlit: ``ui.opening``, ``ui.bar``, ``ui.overview``, ``ui.sections``.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, TypeVar

import pandas as pd

from indicators import cache, current
from indicators.charts import pages
from indicators.charts.catalogue import HOME, Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.layout import Block, Item, Tiles, blocks, located, parted, tiles_of
from indicators.charts.native import Number
from indicators.charts.wall import walled
from indicators.figures.selection import Filters
from indicators.publish import front as fronted
from indicators.publish.front import Part
from indicators.store import Store
from indicators.tables import Dataset
from indicators.view import COMMON, PROFILES, SOURCES, View, in_force, left_out, link
from indicators.view.vocabulary import Known
from indicators.words.chosen import chip, chips_of
from indicators.words.front import Front, front
from indicators.words.labels import Labels
from indicators.words.named import Named

Made = TypeVar("Made")

# A window is mostly less high than this, in pixels: what begins further down is left to the page.
FOLD = 1000


class Chip(NamedTuple):
    """A city over the content, or a filter in force; ``told`` is said beside it, ``to`` where it leads."""

    text: str
    told: str = ""
    to: str = ""
    chosen: bool = False


class Section(NamedTuple):
    """The cards of a topic under its heading; ``named`` are their articles, said above."""

    heading: str
    blocks: list[Block]
    named: Named | None = None
    line: str = ""


@dataclass(frozen=True, eq=False)
class Contents:
    """The page of a view in the data as they are. ``view.page`` is one of the dashboard's."""

    view: View
    known: Known
    dataset: Dataset
    figures: pd.DataFrame
    store: Store
    labels: Labels

    @classmethod
    def of(cls, view: View) -> "Contents":
        """Raises tables.Unusable."""
        dataset = current.dataset()
        labels = cache.labels(dataset, view.lang, view.units)
        return cls(view, current.known(), dataset, current.figures(), current.store(), labels)

    @property
    def is_plain(self) -> bool:
        """Whether nothing is told between its head and its content: of faults, or of a filter that waits."""
        is_waiting = self.has_charts and bool(left_out(self.view, self.filters).active)
        return not (self.dataset.faults or self.filters.search or is_waiting)

    @property
    def has_charts(self) -> bool:
        """Whether it is a page whose charts the data name; of others the head is shown."""
        return self.view.page == HOME or self.view.page in current.pages()

    @cached_property
    def topics(self) -> tuple[str, ...]:
        table = self.dataset.table("topics")
        return tuple(sorted(table.loc[table["page"] == self.view.page, "topic"]))

    @cached_property
    def own(self) -> Store:
        """The figures of the page before its filters."""
        if not self.topics:
            return self.store
        key = (self.labels, self.view.page, "own")
        return cache.once(key, lambda: self.store.within(Filters(topic=self.topics)))

    @cached_property
    def filters(self) -> Filters:
        if not self.has_charts:
            return self.view.filters
        return in_force(self.view, lambda: cache.topics(self.own), COMMON)

    @cached_property
    def rows(self) -> pd.DataFrame:
        return cache.rows(self.own, self.filters)

    def _once(self, what: Hashable, make: Callable[[], Made]) -> Made:
        """As ``ui.Page.once``: what the page makes for its readers too is made once."""
        return cache.once((self.labels, self.view.page, self.filters, what), make)

    # The head

    @property
    def article(self) -> str:
        chosen = self.view.filters.article
        return chosen[0] if self.view.page == SOURCES and len(chosen) == 1 else ""

    @property
    def title(self) -> str:
        if self.article:
            return self.labels.article(self.article)
        city, is_profile = self.view.filters.city, self.view.page == PROFILES and not self.view.panel
        return self.labels.city(city[0]) if is_profile and len(city) == 1 else self.labels.page(self.view.page)

    @property
    def question(self) -> str:
        return "" if self.article else self.labels.question(self.view.page)

    @property
    def cities(self) -> list[Chip]:
        """The cities with figures on the page, and those chosen; how many have none."""
        labels, chosen = self.labels, self.filters.city
        names = tuple(dict.fromkeys((*COMMON, *self.filters.active)))
        counted = self._once(("counts", names), lambda: self.own.counts(self.filters, names))
        there = {*self.own.counts(Filters(), ["city"])["city"], *chosen}
        shown = [city for city in sorted(labels.cities) if city in there]
        found = []
        for city in shown:
            others = tuple(sorted({*chosen} ^ {city}))
            count = labels.t("filter.city-count", count=f"{counted['city'].get(city, 0):,}")
            to = self.address(replace(self.view, filters=replace(self.view.filters, city=others)))
            found.append(Chip(labels.city(city), count, to, city in chosen))
        folded = len(labels.cities) - len(shown)
        more = labels.t("filter.more-cities" if shown else "filter.all-cities", count=folded)
        return [*found, *([Chip(more)] if folded else [])]

    @property
    def active(self) -> list[Chip]:
        """The filters in force."""
        return [Chip(chip(*what, self.labels), chosen=True) for what in chips_of(self.filters).values()]

    @property
    def count(self) -> str:
        return self.labels.t("filter.shown", shown=f"{len(self.rows):,}", all=f"{self.own.count():,}")

    def address(self, view: View) -> str:
        """Of a view, from any page of the dashboard."""
        return f".{link(view, self.known)}"

    # What stands on it

    @cached_property
    def alone(self) -> Exhibit | None:
        """The one chart that the view names."""
        view, code = self.view, self.view.chart
        found = cache.find(code, self.figures, self.filters, self.labels, view.mode(code), view.sort, view.plot)
        return _sound(found) if found else None

    def exhibits(self, charts: Iterable[Chart]) -> list[Exhibit]:
        """Those of the charts that have rows."""
        labels, view = self.labels, self.view
        made = (cache.exhibit(one, self.figures, self.filters, labels, view.mode(one.chart)) for one in charts)
        return [one for one in made if not one.rows.empty]

    @cached_property
    def front(self) -> Front:
        return self._once("front", lambda: front(self.rows, self.figures, self.labels))

    def part(self, name: Part) -> str:
        """A part of the first screen, as HTML."""
        ways = fronted.within(self.view, self.address, self.labels)
        key = ("front", name, self.view.deck, self.view.modes)
        return self._once(key, lambda: fronted.part(name, self.front, self.labels, ways))

    @cached_property
    def map(self) -> Exhibit | None:
        """The chart beside the board of the first screen, where both are there."""
        first = self.exhibits(pages.first_screen(self.dataset)[0])
        one = _sound(first[0]) if first and self.front.targets else None
        return one if one and one.kind == "drawing" else None

    def sections(self) -> Iterator[Section]:
        """The topics of the page with their cards, down to the FOLD or to what is no drawing."""
        found = {topic: self.exhibits(charts) for topic, charts in pages.sections(self.dataset, self.view.page).items()}
        found = {topic: own for topic, own in found.items() if own}
        whole = self._named([one for own in found.values() for one in own])
        top = 0.0
        for number, (topic, own) in enumerate(found.items()):
            named = whole or self._named(own)
            line = named.line if named and (not whole or not number) else ""
            kept: list[Block] = []
            for block in blocks(parted(map(_sound, own))):
                if not all(_is_drawn(one) for column in block for one in column):
                    top = FOLD
                if top >= FOLD:
                    break
                kept.append(block)
                top += max(sum(map(_height, column)) for column in block)
            if kept:
                yield Section(self.labels.section(topic), kept, named, line)
            if top >= FOLD:
                return

    def _named(self, exhibits: list[Exhibit]) -> Named | None:
        codes = tuple(one.chart.chart for one in exhibits)
        return self._once(("named", codes), lambda: Named.of([one.as_printed for one in exhibits], self.labels))

    def stands(self, one: Exhibit, named: Named | None) -> str:
        """Where it is printed."""
        if not named or one.form.picks:
            return one.source
        return self._once(("where", one.chart.chart), lambda: named.where(one.as_printed))


def _sound(one: Exhibit) -> Exhibit:
    """The exhibit with its marks; an Apology where they cannot be made (``charts.wall``)."""

    def marked(one: Exhibit) -> Exhibit:
        if one.kind in ("drawing", "numbers"):
            assert one.marks
        return one

    return walled(one, marked)


def numbers(one: Exhibit, named: Named | None) -> list[Number]:
    """The tiles of an exhibit."""
    return located(tiles_of(one), one.as_printed, named)


def _is_drawn(item: Item) -> bool:
    if isinstance(item, Tiles):
        return True
    return item.kind in ("drawing", "numbers", "text")


def _height(item: Item) -> float:
    """About how high it stands: that of a chart is known."""
    return 200 if isinstance(item, Tiles) or item.kind != "drawing" else item.marks.height + 200
