"""Indicators of a place, and numbers: by their print, by their value whatever the unit, by the names around them."""

import numpy as np
import pandas as pd

from indicators.charts.catalogue import EXPLORED
from indicators.figures.columns import FACTS, FigureRow, figure_rows
from indicators.figures.matching import words_of
from indicators.figures.search import Haystack, texts_of
from indicators.figures.selection import Filters
from indicators.finder.hits import Hit, Ranked
from indicators.view import View
from indicators.words.labels import Labels

NAMES = ("indicator", "place")


class Pairs:
    """Indicators of a place: of the words some name the one, some the other. They open in the explorer."""

    def __init__(self, figures: pd.DataFrame, labels: Labels) -> None:
        self._labels, texts = labels, texts_of(labels.dataset)
        self._texts = [texts[name] for name in NAMES]
        self._pairs = figures.groupby(list(NAMES), observed=True, sort=False).size().reset_index(name="figures")
        self._at = [
            pd.Index(texts[name].codes).get_indexer(pd.Index(self._pairs[name].astype("str"))) for name in NAMES
        ]
        self._figures = self._pairs["figures"].to_numpy()

    # They are indicators, and counted there.
    size = 0

    def find(self, query: str) -> Ranked:
        words = words_of(query)
        if len(words) < len(NAMES):
            return Ranked(np.array([], "int64"), np.array([]))
        # By word, then by pair.
        own, theirs = (
            np.array([texts.ranks(word)[at] for word in words]) for texts, at in zip(self._texts, self._at, strict=True)
        )
        ranks = np.fmin(own, theirs).mean(axis=0)
        # What one of both says alone is found by it.
        both = np.isnan(own).any(axis=0) & np.isnan(theirs).any(axis=0)
        at = np.flatnonzero(~np.isnan(ranks) & both)
        order = np.lexsort((-self._figures[at], ranks[at]))
        return Ranked(at[order], ranks[at][order])

    def hits(self, at: list[int]) -> list[Hit]:
        return [self._hit(*row) for row in self._pairs.iloc[at].itertuples(index=False)]

    def _hit(self, indicator: str, place: str, figures: int) -> Hit:
        labels = self._labels
        title = labels.t("finder.between").join((labels.indicator(indicator), labels.place(place)))
        detail = labels.t("inventory.figures", count=f"{figures:,}")
        filters = Filters(indicator=(indicator,), place=(place,))
        return Hit(f"{indicator}.{place}", title, detail, View(page=EXPLORED, filters=filters))


class Numbers:
    """The printed numbers; among what is alike actual ones first, then the latest. Each opens its card."""

    def __init__(self, figures: pd.DataFrame, labels: Labels) -> None:
        self._figures, self._labels = figures, labels
        self._haystack = Haystack(figures, labels.dataset)
        self._meant = ~figures["status"].isin(FACTS).to_numpy()
        # In the order of the times.
        self._times = pd.factorize(figures["as_of"].astype("str"), sort=True)[0]

    @property
    def size(self) -> int:
        return len(self._figures)

    def find(self, query: str) -> Ranked:
        words = words_of(query)
        at = np.flatnonzero(self._haystack.having(query)) if words else np.array([], "int64")
        ranks = self._haystack.ranks(query).to_numpy()[at] / max(len(words), 1)
        order = np.lexsort((-self._times[at], self._meant[at], ranks))
        return Ranked(at[order], ranks[order])

    def hits(self, at: list[int]) -> list[Hit]:
        return [self._hit(row) for row in figure_rows(self._figures.iloc[at])]

    def _hit(self, row: FigureRow) -> Hit:
        labels = self._labels
        title = labels.t("finder.figure", name=labels.name_of(row), value=labels.value(row))
        status = "" if row.status == "actual" else labels.status(row.status)
        printed = labels.t("finder.printed", printed=row.printed) if row.printed else ""
        told = filter(None, (labels.place(row.place), labels.as_of(row), status, printed))
        return Hit(row.figure, title, labels.t("finder.between").join(told), View(page="figures", figure=row.figure))
