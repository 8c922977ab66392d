"""All that can be found, asked at once."""

from collections.abc import Mapping
from functools import cached_property

import pandas as pd

from indicators.figures.selection import Filters
from indicators.finder import names
from indicators.finder.figures import Numbers, Pairs
from indicators.finder.hits import Group, Ranked, Source
from indicators.view import View
from indicators.words.labels import Labels

# In this order where they are alike.
GROUPS = ("indicator", "place", "article", "chart", "page", "figure")
# The pages that show all that a search finds of a group.
PAGES = {"indicator": "indicators", "figure": "figures"}


class Finder:
    """What can be found of some ``labels``' dataset, whose tidy figures these are, told in their language.

    It is made of no more than counts; what a search looks through comes into being with the first.
    """

    def __init__(self, figures: pd.DataFrame, labels: Labels) -> None:
        self._figures, self._labels = figures, labels

    @cached_property
    def _sources(self) -> Mapping[str, tuple[Source, ...]]:
        figures, labels = self._figures, self._labels
        return {
            "indicator": (names.indicators(figures, labels), Pairs(figures, labels)),
            "place": (names.places(figures, labels),),
            "article": (names.articles(figures, labels),),
            "chart": (names.charts(figures, labels),),
            "page": (names.pages(labels),),
            "figure": (Numbers(figures, labels),),
        }

    @cached_property
    def searched(self) -> dict[str, int]:
        """How many things of each group are looked through."""
        return {name: sum(source.size for source in sources) for name, sources in self._sources.items()}

    def find(self, query: str, most: int) -> list[Group]:
        """The groups in which something has all words of a query, the best first, with at most so many hits each."""
        groups = (self._group(name, sources, query, most) for name, sources in self._sources.items())
        return sorted((group for group in groups if group.total), key=lambda group: group.rank)

    def _group(self, name: str, sources: tuple[Source, ...], query: str, most: int) -> Group:
        found = [(source, source.find(query)) for source in sources]
        best = sorted(
            ((rank, order, at) for order, (_, ranked) in enumerate(found) for rank, at in _first(ranked, most)),
            key=lambda one: one[:2],
        )[:most]
        hits = [sources[order].hit(at) for _, order, at in best]
        total = sum(len(ranked.at) for _, ranked in found)
        page = PAGES.get(name)
        # A hit of two names is no row of the page of indicators.
        is_listed = page and len(found[0][1].at) == total > len(hits)
        every = View(page=page, filters=Filters(search=query)) if page and is_listed else None
        return Group(name, best[0][0] if best else 0.0, total, hits, every)


def _first(ranked: Ranked, most: int) -> list[tuple[float, int]]:
    return list(zip(ranked.ranks[:most].tolist(), ranked.at[:most].tolist(), strict=True))
