"""The pages and what stands on each, in one language."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd
from markdown_it import MarkdownIt

from indicators.charts import forms
from indicators.charts.catalogue import FAMILY, catalogue
from indicators.charts.exhibit import panel
from indicators.figures import compare, coverage
from indicators.figures.selection import Filters
from indicators.publish import tables
from indicators.publish.cards import Card, card, grid
from indicators.publish.edition import Edition, city_page, file_of
from indicators.publish.tables import Table
from indicators.tables.package import codebook, options
from indicators.view.state import HOME
from indicators.words import sources

# The sections of the menu: the pages of the dashboard that make sense without a server.
SECTIONS = {
    "start": ("overview",),
    "topics": ("enterprises", "projects", "rural", "tourism"),
    "compare": ("cities",),
    "data": ("figures", "sources"),
}
# With more rows a page is heavy; the files have them all.
MOST_ROWS = 2000
MOST_PROOFS = 200
# The filters of a table: name, label, and its options as (code, name).
Choices = tuple[tuple[str, str, list[tuple[str, str]]], ...]


@dataclass(frozen=True)
class Link:
    text: str
    href: str
    note: str = ""


@dataclass(frozen=True)
class Block:
    """A part of a page: whatever it has is shown in the order of its fields.

    ``fold`` hides the rest behind a line, ``choices`` are the filters of the table.
    """

    heading: str = ""
    fold: str = ""
    text: str = ""
    quiet: str = ""
    lines: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    cards: tuple[Card, ...] = ()
    choices: Choices = ()
    table: Table | None = None
    html: str = ""


@dataclass(frozen=True)
class Page:
    """``section`` is the menu's entry that it stands under."""

    name: str
    section: str
    title: str
    lead: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def cards(self) -> Iterator[Card]:
        for block in self.blocks:
            yield from block.cards

    @property
    def has_charts(self) -> bool:
        return any(one.drawing for one in self.cards)

    @property
    def has_filters(self) -> bool:
        return any(block.choices for block in self.blocks)

    @property
    def has_tables(self) -> bool:
        return any(one.table for one in self.cards) or any(block.table for block in self.blocks)


def pages(edition: Edition) -> list[Page]:
    """All pages of a language: those of the menu, then one for each city with figures."""
    made = {"overview": _overview, "cities": _cities, "figures": _figures, "sources": _sources}
    labels, found = edition.labels, []
    for name in (name for names in SECTIONS.values() for name in names):
        blocks = made[name](edition) if name in made else list(_topics(edition, name))
        found.append(Page(name, name, labels.t(f"page.{name}"), labels.t(f"question.{name}"), blocks))
    return [*found, *(_city(edition, city) for city in edition.cities)]


def _overview(edition: Edition) -> list[Block]:
    told = edition.labels.t("overview.counts", **coverage.extent(edition.every))
    return [Block(text=told, cards=_grid(edition, catalogue(edition.dataset, HOME)))]


def _topics(edition: Edition, page: str) -> Iterator[Block]:
    charts = catalogue(edition.dataset, page)
    topics = dict.fromkeys(chart.topic for chart in charts)
    for topic in topics:
        if found := _grid(edition, [chart for chart in charts if chart.topic == topic]):
            yield Block(heading=edition.labels.topic(topic) if len(topics) > 1 else "", cards=found)


def _grid(edition: Edition, charts: list, filters: Filters | None = None, prefix: str = "") -> tuple[Card, ...]:
    """The cards of the charts that have a row under the filters."""
    exhibits = [edition.exhibit(chart, filters) for chart in charts]
    return tuple(grid([card(one, edition, prefix) for one in exhibits if not one.rows.empty]))


def _cities(edition: Edition) -> list[Block]:
    """A way to each city, then the topics that several share, and what is of one kind in several."""
    labels, dataset, every = edition.labels, edition.dataset, edition.every
    counts = every["city"].value_counts()
    links = [
        Link(labels.city(city), file_of(city_page(city)), labels.t("site.count", count=counts[city]))
        for city in edition.cities
    ]
    silent = sorted(set(map(str, dataset.table("places")["city"])) - {"", *edition.cities})
    absent = labels.t("map.others", cities=labels.t("list.comma").join(map(labels.city, silent))) if silent else ""
    blocks = [Block(text=labels.t("site.cities"), quiet=absent, links=tuple(links))]
    shown, beyond, _ = compare.shown(every, ())
    for topic in compare.topics(every, shown, dataset):
        for group in compare.panels(every, shown, topic):
            there = [city for city in shown if city in set(group["city"])]
            if len(there) > 1:
                caution = labels.warning(group)
                said = labels.t("list.stop").join(filter(None, (labels.t("cities.same-scale"), caution)))
                panels = [card(panel(topic, city, group, Filters(), labels), edition) for city in there]
                blocks.append(Block(heading=labels.topic(topic), quiet=said, cards=tuple(grid(panels))))
    if beyond:
        blocks.append(
            Block(quiet=labels.t("cities.truncated", cities=labels.t("list.comma").join(map(labels.city, beyond))))
        )
    families = [edition.find(FAMILY + root) for root, _ in compare.families(every, dataset)]
    found = tuple(grid([card(one, edition) for one in families if one]))
    return [*blocks, Block(heading=labels.t("site.alike"), cards=found)] if found else blocks


def _city(edition: Edition, city: str) -> Page:
    """A city: the charts that have figures of it, then all its figures."""
    labels, every = edition.labels, edition.every
    own = every[every["city"] == city]
    charts = [chart for chart in catalogue(edition.dataset) if not forms.REGISTRY[chart.form].picks]
    # What heads the overview stands on its topic's page as well.
    charts = [chart for chart in charts if chart.topic != HOME or forms.REGISTRY[chart.form].is_dated]
    blocks = []
    for topic in dict.fromkeys(chart.topic for chart in charts):
        some = [chart for chart in charts if chart.topic == topic]
        if found := _grid(edition, some, Filters(city=(city,)), f"{city}-"):
            blocks.append(Block(heading=labels.topic(topic) if topic != HOME else "", cards=found))
    # The dates, which are of no topic, come after all that are.
    blocks.sort(key=lambda block: not block.heading)
    blocks.append(_all(edition, own, labels.t("cities.table")))
    lead = labels.t("map.count", city=labels.city(city), count=len(own))
    return Page(city_page(city), "cities", labels.city(city), lead, blocks)


def _all(edition: Edition, rows: pd.DataFrame, heading: str, choices: Choices = ()) -> Block:
    """Every row, up to what a page can bear."""
    table = tables.of_figures(rows.head(MOST_ROWS), edition.labels, heading, anchors=bool(choices))
    quiet = _cut(len(rows), MOST_ROWS, edition)
    return Block(heading="" if choices else heading, quiet=quiet, table=table, choices=choices)


def _cut(count: int, most: int, edition: Edition) -> str:
    """How much the page leaves out; nothing where all is there."""
    return edition.labels.t("site.cut", shown=most, count=count - most) if count > most else ""


def _framed(frame: pd.DataFrame, heading: str, edition: Edition) -> Block:
    """A table of words, up to what a page can bear."""
    table = tables.of_frame(frame.head(MOST_ROWS), edition.labels, heading)
    return Block(heading=heading, quiet=_cut(len(frame), MOST_ROWS, edition), table=table)


def _figures(edition: Edition) -> list[Block]:
    labels, every = edition.labels, edition.every
    there = {name: set(map(str, every[name])) for name in ("city", "topic", "status")}
    order = {
        "city": edition.cities,
        "topic": list(edition.dataset.table("topics")["topic"]),
        "status": options("figures", "status"),
    }
    choices = tuple(
        (
            name,
            labels.t(f"filter.{name}"),
            [(code, getattr(labels, name)(code)) for code in codes if code in there[name]],
        )
        for name, codes in order.items()
    )
    return [_all(edition, every, labels.t("figures.title"), choices=choices)]


def _sources(edition: Edition) -> list[Block]:
    labels = edition.labels
    proof = coverage.coverage(edition.dataset)
    blocks = [
        _framed(sources.articles(edition.every, labels), labels.t("sources.articles"), edition),
        Block(
            heading=labels.t("sources.coverage"),
            text=sources.verdict(proof, labels)[1],
            quiet=labels.t("sources.coverage-note"),
        ),
    ]
    proofs = list(proof.groupby("article", sort=False))
    for article, own in proofs[:MOST_PROOFS]:
        line = sources.article_line(str(article), own, labels)
        blocks.append(Block(fold=line, table=tables.of_frame(sources.paragraphs(own, labels), labels, line)))
    if left := _cut(len(proofs), MOST_PROOFS, edition):
        blocks.append(Block(quiet=left))
    book = labels.t("sources.codebook")
    markdown = MarkdownIt("commonmark").enable("table")
    return [
        *blocks,
        _framed(sources.skipped(labels), labels.t("sources.skipped"), edition),
        Block(heading=labels.t("sources.inferred"), lines=tuple(sources.inferred(proof, labels))),
        Block(heading=book, fold=book, html=markdown.render(codebook(labels.lang))),
        Block(heading=labels.t("sources.map"), text=labels.t("map.credit"), quiet=labels.licence()),
    ]
