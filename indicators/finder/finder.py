"""All that can be found, asked at once."""

from collections.abc import Mapping
from functools import cached_property

import pandas as pd

from indicators.figures.matching import ELSEWHERE
from indicators.figures.selection import Filters
from indicators.finder import names
from indicators.finder.figures import Numbers, Pairs
from indicators.finder.hits import Group, Hit, Source
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
        # Where no number is typed, what was named is an indicator or a place: their numbers come after them.
        behind = {} if any(one.isdigit() for one in query) else {"figure": ELSEWHERE}
        return sorted(
            (group for group in groups if group.total), key=lambda group: group.rank + behind.get(group.name, 0)
        )

    def _group(self, name: str, sources: tuple[Source, ...], query: str, most: int) -> Group:
        found = [source.find(query) for source in sources]
        total = sum(len(ranked.at) for ranked in found)
        first = [
            (rank, order, at)
            for order, ranked in enumerate(found)
            for rank, at in zip(ranked.ranks[:most].tolist(), ranked.at[:most].tolist(), strict=True)
        ]
        first.sort(key=lambda one: one[:2])
        # What has the words in none of its names is shown where nothing is nearer.
        near = [one for one in first if one[0] < ELSEWHERE] or first
        hits = _hits(sources, [(order, at) for _, order, at in near[:most]])
        # A hit of two names is no row of the page of indicators.
        is_more = name in PAGES and len(found[0].at) == total > len(hits)
        every = View(page=PAGES[name], filters=Filters(search=query)) if is_more else None
        return Group(name, near[0][0] if near else ELSEWHERE, total, hits, every)


def _hits(sources: tuple[Source, ...], wanted: list[tuple[int, int]]) -> list[Hit]:
    """Hits of several sources, each asked once, in the order wanted."""
    found = {}
    for order, source in enumerate(sources):
        own = [at for which, at in wanted if which == order]
        found.update({(order, at): hit for at, hit in zip(own, source.hits(own), strict=True)})
    return [found[one] for one in wanted]
