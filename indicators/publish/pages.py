"""The pages and what stands on each, in one language."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd
from markdown_it import MarkdownIt

from indicators.charts import forms
from indicators.charts.catalogue import FAMILY, HOME, Chart, catalogue
from indicators.charts.exhibit import Exhibit
from indicators.charts.layout import paired
from indicators.charts.lookup import exhibit, find, panel
from indicators.charts.pages import menu, sections
from indicators.figures import compare, coverage
from indicators.figures.history import withdrawn
from indicators.figures.selection import Filters
from indicators.publish import tables
from indicators.publish.cards import Card, card
from indicators.publish.edition import Edition, file_of
from indicators.publish.tables import Table
from indicators.tables.package import codebook, options
from indicators.words import sources

# The pages that need a server.
SERVED = ("indicators", "explore", "present", "intake")
# With more rows a page is heavy; the files have them all.
MOST_ROWS = 2000
MOST_PROOFS = 200
# The filters of a table: name, label, and its options as (code, name).
Choices = Sequence[tuple[str, str, list[tuple[str, str]]]]


class Block(NamedTuple):
    """A part of a page: whatever it has is shown in the order of its fields.

    ``fold`` hides the rest behind a line; ``links`` are (text, address, note), ``choices`` the filters of the table.
    """

    heading: str = ""
    fold: str = ""
    text: str = ""
    quiet: str = ""
    lines: Sequence[str] = ()
    links: Sequence[tuple[str, str, str]] = ()
    cards: Sequence[Card] = ()
    choices: Choices = ()
    table: Table | None = None
    html: str = ""


class Page(NamedTuple):
    """``section`` is the menu's entry that it stands under."""

    name: str
    section: str
    title: str
    lead: str
    blocks: list[Block]

    @property
    def cards(self) -> Iterator[Card]:
        for block in self.blocks:
            yield from block.cards


def pages(edition: Edition) -> list[Page]:
    """All pages of a language: those of the menu, those that wait for figures, then one for each city that has some."""
    made = {"overview": _overview, "cities": _cities, "figures": _figures, "sources": _sources}
    labels, found = edition.labels, []
    listed = [name for names in menu(labels.dataset, SERVED).values() for name in names]
    for name in dict.fromkeys([*listed, *labels.names["pages"]]):
        blocks = made[name](edition) if name in made else list(_topics(edition, name))
        blocks = blocks or [Block(text=labels.t("empty.none"))]
        found.append(Page(name, name, labels.page(name), labels.question(name), blocks))
    return [*found, *(_city(edition, city) for city in edition.cities)]


def _overview(edition: Edition) -> list[Block]:
    told = edition.labels.t("overview.counts", **coverage.extent(edition.source.every))
    return [Block(text=told), *_topics(edition, HOME)]


def _topics(edition: Edition, page: str) -> Iterator[Block]:
    for topic, charts in sections(edition.labels.dataset, page).items():
        if found := _grid(edition, charts):
            yield Block(heading=edition.labels.section(topic), cards=found)


def _grid(edition: Edition, charts: list[Chart], filters: Filters | None = None, prefix: str = "") -> list[Card]:
    """The cards of the charts that have a row under the filters."""
    exhibits = [exhibit(chart, edition.source.every, filters or Filters(), edition.labels) for chart in charts]
    return _cards([one for one in exhibits if not one.rows.empty], edition, prefix)


def _cards(exhibits: list[Exhibit], edition: Edition, prefix: str = "") -> list[Card]:
    """Cards two to a row or across, as their heights allow."""
    rows = paired(exhibits)
    return [card(one, edition, prefix)._replace(wide=len(row) == 1) for row in rows for one in row]


def _cities(edition: Edition) -> list[Block]:
    """A way to each city, then the topics that several share, and what is of one kind in several."""
    labels, dataset, every = edition.labels, edition.labels.dataset, edition.source.every
    counts = every["city"].value_counts()
    links = [
        (labels.city(city), file_of(f"city-{city}"), labels.t("site.count", count=counts[city]))
        for city in edition.cities
    ]
    silent = sorted(set(map(str, dataset.table("places")["city"])) - {"", *edition.cities})
    absent = labels.t("map.others", cities=labels.t("list.comma").join(map(labels.city, silent))) if silent else ""
    blocks = [Block(text=labels.t("site.cities"), quiet=absent, links=links)]
    shown, beyond, _ = compare.shown(every, ())
    for topic in compare.topics(every, shown, dataset):
        for group in compare.panels(every, shown, topic):
            there = compare.panelled(group, shown)
            if len(there) > 1:
                caution = labels.warning(group)
                said = labels.t("list.stop").join(filter(None, (labels.t("cities.same-scale"), caution)))
                panels = [card(panel(topic, city, group, Filters(), labels), edition) for city in there]
                blocks.append(Block(heading=labels.topic(topic), quiet=said, cards=panels))
    if beyond:
        left = labels.t("list.comma").join(map(labels.city, beyond))
        blocks.append(Block(quiet=labels.t("cities.truncated", cities=left)))
    families = [find(FAMILY + one.code, every, Filters(), labels) for one in compare.families(every, dataset)]
    found = _cards([one for one in families if one], edition)
    return [*blocks, Block(heading=labels.t("site.alike"), cards=found)] if found else blocks


def _city(edition: Edition, city: str) -> Page:
    """A city: the charts that have figures of it, then all its figures."""
    labels, every = edition.labels, edition.source.every
    own = every[every["city"] == city]
    charts = [chart for chart in catalogue(labels.dataset) if not forms.REGISTRY[chart.form].picks]
    # What heads the overview stands on its topic's page as well.
    charts = [chart for chart in charts if chart.topic != HOME or forms.REGISTRY[chart.form].is_dated]
    blocks = []
    for topic in dict.fromkeys(chart.topic for chart in charts):
        some = [chart for chart in charts if chart.topic == topic]
        if found := _grid(edition, some, Filters(city=(city,)), f"{city}-"):
            blocks.append(Block(heading=labels.section(topic), cards=found))
    # The dates, which are of no topic, come after all that are.
    blocks.sort(key=lambda block: block.heading == labels.section(HOME))
    heading = labels.t("cities.table")
    table = tables.of_figures(own.head(MOST_ROWS), labels, heading)
    blocks.append(Block(heading=heading, quiet=_cut(len(own), MOST_ROWS, edition), table=table))
    lead = labels.t("map.count", city=labels.city(city), count=len(own))
    return Page(f"city-{city}", "cities", labels.city(city), lead, blocks)


def _cut(count: int, most: int, edition: Edition) -> str:
    """How much the page leaves out; nothing where all is there."""
    return edition.labels.t("site.cut", shown=most, count=count - most) if count > most else ""


def _framed(frame: pd.DataFrame, heading: str, edition: Edition) -> Block:
    """A table of words, up to what a page can bear."""
    table = tables.of_frame(frame.head(MOST_ROWS), edition.labels, heading)
    return Block(heading=heading, quiet=_cut(len(frame), MOST_ROWS, edition), table=table)


def _figures(edition: Edition) -> list[Block]:
    labels, every = edition.labels, edition.source.every
    order = {
        "city": edition.cities,
        "topic": list(labels.dataset.table("topics")["topic"]),
        "status": options("figures", "status"),
    }
    choices = []
    for name, codes in order.items():
        there = set(map(str, every[name]))
        found = [(code, getattr(labels, name)(code)) for code in codes if code in there]
        choices.append((name, labels.t(f"filter.{name}"), found))
    table = tables.of_figures(every.head(MOST_ROWS), labels, labels.t("figures.title"), anchors=True)
    blocks = [Block(quiet=_cut(len(every), MOST_ROWS, edition), choices=choices, table=table)]
    if gone := list(withdrawn(labels.dataset).values()):
        heading = labels.t("history.heading")
        listed = tables.of_withdrawn(gone[:MOST_ROWS], labels, heading)
        blocks.append(Block(heading=heading, quiet=_cut(len(gone), MOST_ROWS, edition), table=listed))
    return blocks


def _sources(edition: Edition) -> list[Block]:
    labels = edition.labels
    proof = coverage.coverage(labels.dataset)
    blocks = [
        _framed(sources.articles(edition.source.every, labels), labels.t("sources.articles"), edition),
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
        Block(heading=labels.t("sources.inferred"), lines=sources.inferred(proof, labels)),
        Block(heading=book, fold=book, html=markdown.render(codebook(labels.lang))),
        Block(heading=labels.t("sources.map"), text=labels.t("map.credit"), quiet=labels.licence()),
    ]
