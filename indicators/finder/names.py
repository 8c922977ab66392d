"""Things that are found by their names: indicators, places, articles, charts, pages."""

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from indicators import cache
from indicators.charts.catalogue import EXPLORED, HOME, Chart, catalogue, topics_of
from indicators.charts.headings import PLACEHOLDER
from indicators.charts.pages import FIXED, menu
from indicators.figures import inventory, selection
from indicators.figures.filters import CITIES, CITY, Filters
from indicators.figures.matching import Texts, findable, words_of
from indicators.figures.search import texts_of
from indicators.finder.hits import Hit, Ranked
from indicators.quantity import period
from indicators.tables import Dataset
from indicators.text import LANGUAGES, t
from indicators.view import View, of_article
from indicators.words.labels import Labels


class Named:
    """What is found by names alone; of what is alike those with more figures come first, those with none never."""

    def __init__(self, texts: Texts, figures: np.ndarray, hit: Callable[[str], Hit]) -> None:
        self._texts, self._figures, self._hit = texts, figures, hit

    @property
    def size(self) -> int:
        return int((self._figures > 0).sum())

    def find(self, query: str) -> Ranked:
        words = words_of(query)
        ranks = (
            np.mean([self._texts.ranks(word) for word in words], axis=0)
            if words
            else np.full(len(self._figures), np.nan)
        )
        at = np.flatnonzero(~np.isnan(ranks) & (self._figures > 0))
        order = np.lexsort((-self._figures[at], ranks[at]))
        return Ranked(at[order], ranks[at][order])

    def hits(self, at: list[int]) -> list[Hit]:
        return [self._hit(self._texts.codes[one]) for one in at]


def indicators(figures: pd.DataFrame, labels: Labels) -> Named:
    """The indicators that have figures; each opens in the explorer, in all cities where it is known in several."""
    dataset = labels.dataset
    counts, measures = figures["indicator"].value_counts(), inventory.usual(figures, dataset)
    topics, cities = dataset.names("indicators", "topic"), inventory.distinct(figures, "city")

    def hit(code: str) -> Hit:
        filters = Filters(
            indicator=(code,),
            measure=() if measures[code] == labels.usual(code) else (measures[code],),
            place=(CITIES,) if cities.get(code, 0) > 1 else (),
        )
        told = [labels.topic(topics[code]), _count(counts[code], labels)]
        return Hit(code, labels.indicator(code), _line(told, labels), View(page=EXPLORED, filters=filters))

    return _counted("indicator", counts, dataset, hit)


def places(figures: pd.DataFrame, labels: Labels) -> Named:
    """The places that have figures: a city opens its profile, others what is known of them in the explorer."""
    dataset = labels.dataset
    counts, parents = figures["place"].value_counts(), dataset.names("places", "parent")
    levels, cities = dataset.names("places", "level"), dataset.names("places", "city")

    def hit(code: str) -> Hit:
        is_city = levels[code] == CITY and cities[code] in labels.cities
        own = View(page="cities", filters=Filters(city=(cities[code],)))
        other = View(page=EXPLORED, filters=Filters(place=(code,)))
        told = [labels.place(parents[code]) if parents[code] else "", _count(counts[code], labels)]
        return Hit(code, labels.place(code), _line(told, labels), own if is_city else other)

    return _counted("place", counts, dataset, hit)


def articles(figures: pd.DataFrame, labels: Labels) -> Named:
    """The articles that have figures; each opens its page."""
    dataset = labels.dataset
    counts, days = figures["article"].value_counts(), selection.reported(dataset)
    papers, publishers = (dataset.names("articles", name) for name in ("newspaper", "publisher"))

    def hit(code: str) -> Hit:
        day = period.word(days[code], labels.lang) if days[code] else ""
        told = [papers[code] or publishers[code], day, _count(counts[code], labels)]
        return Hit(code, labels.article(code), _line(told, labels), of_article(code, View()))

    return _counted("article", counts, dataset, hit)


def charts(figures: pd.DataFrame, labels: Labels) -> Named:
    """The charts of the catalogue by their headings; each opens alone on its page."""
    dataset = labels.dataset
    pages, found = dataset.names("topics", "page"), {chart.chart: chart for chart in catalogue(dataset)}

    def hit(code: str) -> Hit:
        chart = found[code]
        title, view = chart.text("title", labels.lang), View(page=pages[chart.topic] or HOME, chart=code)
        if PLACEHOLDER.search(title):
            # Numbers in a heading come from the rows, as on the card.
            title = cache.exhibit(chart, figures, Filters(), labels, view.mode(code)).title
        return Hit(code, title, labels.section(chart.topic), view)

    return _all({code: _texts(_headings(chart), is_spelled=False) for code, chart in found.items()}, hit)


def _headings(chart: Chart) -> list[str]:
    texts = [chart.text(kind, lang) for kind in ("title", "subtitle") for lang in LANGUAGES]
    return [PLACEHOLDER.sub("", text) for text in texts]


def pages(labels: Labels) -> Named:
    """The pages of the menu by their names and questions, and those of topics by the names of these too."""
    dataset = labels.dataset

    def hit(code: str) -> Hit:
        return Hit(code, labels.page(code), labels.question(code), View(page=code))

    codes = [code for names in menu(dataset).values() for code in names]
    return _all({code: "\n".join(_of_page(code, dataset)) for code in codes}, hit)


def _of_page(code: str, dataset: Dataset) -> Iterable[str]:
    """What a page is found by."""
    topics = [] if code in FIXED else topics_of(dataset, code)
    for lang in LANGUAGES:
        if code in FIXED:
            yield findable(t(f"page.{code}", lang))
            yield findable(t(f"question.{code}", lang), False)
        else:
            yield findable(dataset.names("pages", f"name_{lang}")[code])
            yield findable(dataset.names("pages", f"question_{lang}")[code], False)
        names = dataset.names("topics", f"name_{lang}")
        yield _texts(names[topic] for topic in topics)


def _counted(column: str, counts: pd.Series, dataset: Dataset, hit: Callable[[str], Hit]) -> Named:
    texts = texts_of(dataset)[column]
    return Named(texts, counts.reindex(texts.codes, fill_value=0).to_numpy("int64"), hit)


def _all(texts: dict[str, str], hit: Callable[[str], Hit]) -> Named:
    return Named(Texts(texts), np.ones(len(texts), "int64"), hit)


def _texts(names: Iterable[str], is_spelled: bool = True) -> str:
    return "\n".join(findable(name, is_spelled) for name in names if name)


def _count(count: int, labels: Labels) -> str:
    return labels.t("inventory.figures", count=f"{count:,}")


def _line(parts: Iterable[str], labels: Labels) -> str:
    return labels.t("finder.between").join(filter(None, parts))
