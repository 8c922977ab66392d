"""The page of the cities: a way to each, then what several report, side by side."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

import pandas as pd

from indicators.charts.catalogue import FAMILY
from indicators.charts.exhibit import Exhibit
from indicators.charts.lookup import find, panel, panel_code
from indicators.figures import compare, profile
from indicators.figures.compare import Family
from indicators.figures.selection import Filters
from indicators.publish.cards import Card, card, cards, code_of, in_pairs
from indicators.publish.edition import Edition, file_of, indicator_page
from indicators.publish.page import Block, Moved
from indicators.publish.parts import Item, Section
from indicators.publish.profiles import name_of
from indicators.words import profile as words

# So many scales with a panel a city, and so many charts of all cities. An indicator has a page with a chart of its own:
# of very many the others are looked for there.
MOST_SCALES, MOST_ALIKE = 8, 16


class _Scale(NamedTuple):
    """Figures of a topic on one scale, and the cities that have a panel of it."""

    topic: str
    group: pd.DataFrame
    cities: list[str]


def cities(edition: Edition) -> list[Item]:
    """A way to each city, then the topics that several share, and what is of one kind in several."""
    labels, dataset, every = edition.labels, edition.labels.dataset, edition.source.every
    shown, beyond, _ = compare.shown(every, ())
    scales = list(_scales(edition, shown))
    items: list[Item] = [_ways(edition), *(_panels(scale, edition) for scale in scales[:MOST_SCALES])]
    if beyond:
        left = labels.t("list.comma").join(map(labels.city, beyond))
        items.append(Block(quiet=labels.t("cities.truncated", cities=left)))
    families = compare.families(every, dataset)
    found = [find(FAMILY + one.code, every, Filters(), labels) for one in families[:MOST_ALIKE]]
    heading, lay = Block(heading=labels.t("site.alike")), partial(cards, edition=edition)
    items.append(Section(heading, [one for one in found if one], lay))
    left_out = [*_of_scales(scales[MOST_SCALES:], edition), *_of_families(families[MOST_ALIKE:], edition)]
    if left_out:
        items.append(Block(fold=labels.t("site.elsewhere", count=len(left_out)), moved=left_out))
    return items


def _ways(edition: Edition) -> Block:
    labels, dataset, every = edition.labels, edition.labels.dataset, edition.source.every
    told = {one.city: words.summary(one, labels) for one in profile.summaries(every, dataset)}
    links = [(labels.city(city), file_of(name_of(city)), told[city]) for city in edition.cities]
    if count := (every["city"] == "").sum():
        links.append((labels.city(""), file_of(name_of("")), labels.t("site.count", count=f"{count:,}")))
    silent = sorted(set(map(str, dataset.table("places")["city"])) - {"", *edition.cities})
    absent = labels.t("map.others", cities=labels.t("list.comma").join(map(labels.city, silent))) if silent else ""
    return Block(text=labels.t("site.cities"), quiet=absent, links=links)


def _scales(edition: Edition, shown: list[str]) -> Iterator[_Scale]:
    every = edition.source.every
    for topic in compare.topics(every, shown, edition.labels.dataset):
        for group in compare.panels(every, shown, topic):
            there = compare.panelled(group, shown)
            if len(there) > 1:
                yield _Scale(topic, group, there)


def _panels(scale: _Scale, edition: Edition) -> Section:
    labels = edition.labels
    said = labels.t("list.stop").join(filter(None, (labels.t("cities.same-scale"), labels.warning(scale.group))))
    panels = [panel(scale.topic, city, scale.group, Filters(), labels) for city in scale.cities]

    def paired(some: list[Exhibit]) -> list[Card]:
        return in_pairs([card(one, edition) for one in some])

    return Section(Block(heading=labels.topic(scale.topic), quiet=said), panels, paired)


def _of_scales(scales: list[_Scale], edition: Edition) -> Iterator[Moved]:
    """Where the figures of panels are that are not drawn: on the page of their first indicator."""
    for topic, group, cities in scales:
        codes = [code_of(panel_code(topic, group, city)) for city in cities]
        indicator = str(group["indicator"].iloc[0])
        yield codes, edition.labels.indicator(indicator), file_of(indicator_page(indicator))


def _of_families(families: list[Family], edition: Edition) -> Iterator[Moved]:
    there = set(map(str, edition.source.every["indicator"].unique()))
    for one in families:
        indicator = next(code for code in one.indicators if code in there)
        name = edition.labels.named(one.root, one.measure)
        yield [code_of(FAMILY + one.code)], name, file_of(indicator_page(indicator))
