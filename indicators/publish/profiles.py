"""A page for each city that has figures, and one for the places that lie in none."""

from collections.abc import Callable, Iterator
from functools import cache

import pandas as pd

from indicators.charts import forms
from indicators.charts.catalogue import HOME, catalogue
from indicators.charts.profile import Topic, profiled
from indicators.figures import profile
from indicators.figures.selection import Filters, ordered
from indicators.publish import tables
from indicators.publish.cards import grid
from indicators.publish.edition import Edition
from indicators.publish.indicators import address_of, row_of
from indicators.publish.page import MOST_OWN, Block, Page, cut

# Of the page of what lies in no city.
BEYOND = "none"


def name_of(city: str) -> str:
    """The name of a city's page."""
    return f"city-{city or BEYOND}"


def city_of(page: str) -> str:
    """The code of the city whose page is called so; empty for another page."""
    return page.removeprefix("city-") if page.startswith("city-") else ""


def profiles(edition: Edition) -> Iterator[Page]:
    """The pages of the cities, then that of the province and what else lies in none."""
    every = edition.source.every
    shared = cache(lambda: profile.is_any_shared(every))
    for city in (*edition.cities, *([""] if (every["city"] == "").any() else [])):
        yield _profile(city, every[every["city"] == city], edition, shared)


def _profile(city: str, own: pd.DataFrame, edition: Edition, shared: Callable[[], bool]) -> Page:
    """What is known by topic and by place, the charts that have figures of the city, then all its figures."""
    labels = edition.labels
    found = profiled(city, own, edition.source.every, labels, shared)
    heading = labels.t("cities.table")
    table = tables.of_figures(ordered(own, "period", labels).head(MOST_OWN), labels, heading, row_of)
    there = {row.name for row in table.rows}

    def known(topic: Topic, level: int) -> Block:
        some = []
        for one in topic.known:
            way, row = address_of(one.row.indicator), one.row.figure
            some.append((one, way, f"{'' if row in there else way}#{row}"))
        return Block(heading=topic.name, level=level, known=some, quiet=topic.more)

    blocks = [Block(quiet=found.caution)] if city and found.caution else []
    blocks += [known(topic, 2) for topic in found.topics]
    for place in found.within:
        blocks += [Block(heading=place.name), *(known(topic, 3) for topic in place.topics)]
    blocks += [Block(quiet=found.more)] if found.more else []
    blocks += _charts(city, edition) if city else []
    blocks.append(Block(heading=heading, quiet=cut(len(own), MOST_OWN, labels), table=table))
    lead = labels.t("map.count", city=labels.city(city), count=len(own))
    return Page(name_of(city), "cities", labels.city(city), lead, blocks)


def _charts(city: str, edition: Edition) -> Iterator[Block]:
    """The charts that have figures of a city, by topic; the dates, which are of no topic, at the end."""
    labels = edition.labels
    charts = [chart for chart in catalogue(labels.dataset) if not forms.REGISTRY[chart.form].picks]
    # What heads the overview stands on its topic's page as well.
    charts = [chart for chart in charts if chart.topic != HOME or forms.REGISTRY[chart.form].is_dated]
    charts.sort(key=lambda chart: chart.topic == HOME)
    if found := grid(edition, charts, Filters(city=(city,)), f"{city}-"):
        yield Block(heading=labels.t("site.charts"), cards=found)
