"""The pages and what stands on each, in one language."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from indicators.charts.catalogue import EXPLORED
from indicators.charts.pages import first_screen, menu, sections
from indicators.figures.columns import figure_rows
from indicators.figures.history import withdrawn
from indicators.publish import finding, front, tables
from indicators.publish.articles import address_of, article_pages, list_of_articles
from indicators.publish.cards import cards, exhibits, grid
from indicators.publish.cities import cities
from indicators.publish.edition import MOST_GONE, MOST_OWN, Edition, file_of
from indicators.publish.indicators import NAME as INDICATORS
from indicators.publish.indicators import indicator_pages
from indicators.publish.page import Block, Page, Search
from indicators.publish.parts import Item, Section, parted
from indicators.publish.profiles import profiles
from indicators.publish.updates import updates
from indicators.settings import public_url
from indicators.tables.package import options
from indicators.view import View, link
from indicators.words.front import front as front_words
from indicators.words.named import Named

# The pages that need a server.
SERVED = ("present", "intake")


def pages(edition: Edition) -> list[Page]:
    """All pages of a language: those of the menu, those that wait for figures, then one for each article, and for
    each city and each indicator that has some.
    """
    made: dict[str, Callable[[Edition], Sequence[Item]]] = {
        "overview": _overview, "cities": cities, "figures": _figures, "sources": list_of_articles,
        "updates": updates, EXPLORED: _explore,
    }  # fmt: skip
    labels, found = edition.labels, list[Page]()
    indicators = list(indicator_pages(edition))
    menu_names = [name for names in menu(labels.dataset, SERVED).values() for name in names]
    for name in dict.fromkeys([*menu_names, *labels.names["pages"]]):
        if name != INDICATORS:
            blocks = made[name](edition) if name in made else list(_topics(edition, name))
            blocks = blocks or [Block(text=labels.t("empty.none"))]
            lead = labels.t("site.no-explorer") if name == EXPLORED else labels.question(name)
            found += parted(Page(name, name, labels.page(name), lead, []), blocks, labels)
    return [*found, *article_pages(edition), *profiles(edition), *indicators]


def _explore(edition: Edition) -> list[Block]:
    """What only the dashboard can, and what there is of it here."""
    labels = edition.labels
    links = [(labels.page(name), file_of(name), labels.question(name)) for name in (INDICATORS, "cities", "figures")]
    if base := public_url():
        view = View(EXPLORED, labels.lang)
        links.insert(0, (labels.t("app.title"), link(view, edition.source.known, base), labels.t("site.served")))
    return [Block(text=labels.t("site.explore"), links=links)]


def _overview(edition: Edition) -> list[Item]:
    """The first screen in the dashboard's order, then the charts that say more."""
    labels, every = edition.labels, edition.source.every
    ways_of = {row.figure: row for row in figure_rows(every)}
    ways = front.Ways(
        figure=lambda code: edition.own_at(ways_of[code]),
        article=address_of,
        status=lambda code: f"{file_of('figures')}?status={code}",
        page=file_of,
        pages=[(name, labels.page(name)) for name in front.NAMED],
    )
    told = front_words(every, every, labels)
    part = {name: Block(html=front.part(name, told, labels, ways)) for name in front.PARTS}
    first, further = first_screen(labels.dataset)
    lay = partial(cards, edition=edition)
    charts = [
        Section(Block(heading=labels.section(topic)), exhibits(edition, some), lay) for topic, some in further.items()
    ]
    return [part["lead"], part["board"], Block(cards=grid(edition, first)), part["strip"], part["tiles"], *charts]


def _topics(edition: Edition, page: str) -> Iterator[Item]:
    """The charts of a page by topic; its articles, or where they are many those of a topic, are named once."""
    made = {topic: exhibits(edition, charts) for topic, charts in sections(edition.labels.dataset, page).items()}
    made = {topic: found for topic, found in made.items() if found}
    whole = Named.of([one.as_printed for found in made.values() for one in found], edition.labels)
    if whole:
        yield Block(quiet=whole.line)
    for topic, found in made.items():
        own = whole or Named.of([one.as_printed for one in found], edition.labels)
        said = own.line if own and not whole else ""
        block = Block(heading=edition.labels.section(topic), quiet=said)
        yield Section(block, found, partial(cards, edition=edition, named=own))


def _figures(edition: Edition) -> list[Item]:
    """All figures; on one page they are searched there, on several by an index of them all."""
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
    table = tables.of_figures(every, labels, labels.t("figures.title"), edition.own_at)
    shown = labels.t("filter.shown", shown="{shown}", all="{all}")
    search = Search(labels.t("filter.search-hint"), shown, choices)
    if len(every) > MOST_OWN:
        search, quiet = search._replace(script=finding.index(every, edition)), labels.t("site.sorted-part")
    else:
        table, quiet = tables.searched(table, every, labels), ""
    blocks: list[Item] = [Block(quiet=quiet, search=search, table=table, room=MOST_OWN)]
    if gone := list(withdrawn(labels.dataset).values()):
        heading = labels.t("history.heading")
        blocks.append(Block(heading=heading, table=tables.of_withdrawn(gone, labels, heading), room=MOST_GONE))
    return blocks
