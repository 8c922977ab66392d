"""A page for each city that has figures, one for what lies in none, and for each place with many figures."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

import pandas as pd

from indicators.charts import forms
from indicators.charts.catalogue import HOME, Chart, catalogue
from indicators.charts.lookup import count_of
from indicators.charts.profile import Topic, placed, profiled
from indicators.figures import profile
from indicators.figures.selection import Filters, ordered
from indicators.publish import tables
from indicators.publish.cards import cards, code_of, exhibits
from indicators.publish.edition import Edition, file_of
from indicators.publish.indicators import address_of
from indicators.publish.page import MOST_OWN, Block, Moved, Page
from indicators.publish.parts import Item, Section, parted
from indicators.words.labels import Labels

# Of the page of what lies in no city.
BEYOND = "none"
# Of very many charts those with the most figures of the city are drawn of it.
MOST_CHARTS = 8


def name_of(city: str) -> str:
    """The name of a city's page."""
    return f"city-{city or BEYOND}"


def place_name(place: str) -> str:
    """The name of a place's page."""
    return f"place-{place}"


def city_of(page: str) -> str:
    """The code of the city whose page is called so; empty for another page."""
    return page.removeprefix("city-") if page.startswith("city-") else ""


def profiles(edition: Edition) -> Iterator[Page]:
    """The pages of the cities, then that of the province and what else lies in none, then those of places."""
    every = edition.source.every
    shared = cache(lambda: profile.is_any_shared(every))
    for city in (*edition.cities, *([""] if (every["city"] == "").any() else [])):
        yield from _profile(city, edition, shared)
    for place in profile.places(every, edition.labels.dataset):
        yield from _profile(place, edition, shared)


def _profile(subject: str, edition: Edition, shared: Callable[[], bool]) -> Iterator[Page]:
    """What is known by topic and by place, the charts that have figures of a city, then all figures; ``subject`` as in
    ``figures.profile``.
    """
    labels, dataset = edition.labels, edition.labels.dataset
    own, is_city = profile.of(edition.source.every, subject, dataset), not profile.is_place(subject, dataset)
    found = profiled(subject, own, edition.source.every, labels, shared)
    heading = labels.t("cities.table")
    filters = Filters(city=(subject,)) if is_city else Filters(place=(subject,))
    table = tables.of_figures(ordered(own, "period", labels), labels, heading, edition.own_at, filters)
    there = {row.name for row in table.rows[:MOST_OWN]}

    def known(topic: Topic, level: int) -> Block:
        some = []
        for one in topic.known:
            row = one.row.figure
            some.append((one, address_of(one.row.indicator), f"#{row}" if row in there else edition.own_at(one.row)))
        return Block(heading=topic.name, level=level, known=some, quiet=topic.more)

    blocks: list[Item] = [Block(quiet=found.caution)] if subject and found.caution else []
    blocks += [known(topic, 2) for topic in found.topics]
    for place in found.within:
        whole = labels.t("card.place", place=labels.place(place.code), count=f"{place.figures:,}")
        ways = [(place.name, file_of(place_name(place.code)), whole)] if place.figures else []
        blocks += [Block(heading=place.name, links=ways), *(known(topic, 3) for topic in place.topics)]
    blocks += [Block(quiet=found.more)] if found.more else []
    blocks += _charts(subject, own, edition) if subject and is_city else []
    blocks.append(Block(heading=heading, table=table, room=MOST_OWN))
    title = labels.city(subject) if is_city else labels.place(subject)
    lead = labels.t("map.count", city=title if is_city else placed(subject, labels), count=len(own))
    page = Page(name_of(subject) if is_city else place_name(subject), "cities", title, lead, [])
    yield from parted(page, blocks, labels)


def _charts(city: str, own: pd.DataFrame, edition: Edition) -> Iterable[Item]:
    """The charts that have figures of a city, by topic; the dates, which are of no topic, at the end."""
    labels = edition.labels
    charts = [chart for chart in catalogue(labels.dataset) if not forms.REGISTRY[chart.form].picks]
    # What heads the overview stands on its topic's page as well.
    charts = [chart for chart in charts if chart.topic != HOME or forms.REGISTRY[chart.form].is_dated]
    charts.sort(key=lambda chart: chart.topic == HOME)
    filters, prefix = Filters(city=(city,)), f"{city}-"
    counts = {chart: count for chart in charts if (count := count_of(chart, own, filters, labels))}
    most = set(sorted(counts, key=lambda chart: -counts[chart])[:MOST_CHARTS])
    found = exhibits(edition, [chart for chart in counts if chart in most], filters)
    yield Section(Block(heading=labels.t("site.charts")), found, partial(cards, edition=edition, prefix=prefix))
    if left := [_whole(chart, prefix, labels) for chart in counts if chart not in most]:
        yield Block(fold=labels.t("site.whole-charts", count=len(left)), moved=left)


def _whole(chart: Chart, prefix: str, labels: Labels) -> Moved:
    """Where a chart stands whole that is not drawn of one city."""
    code, title = code_of(chart.chart), chart.text("title", labels.lang)
    page = labels.dataset.names("topics", "page").get(chart.topic) or HOME
    # With a place for a number it says nothing without the number.
    return [prefix + code], labels.topic(chart.topic) if "{" in title else title, f"{file_of(page)}#{code}"
