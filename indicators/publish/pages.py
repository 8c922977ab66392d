"""The pages and what stands on each, in one language."""

from collections.abc import Iterator

from indicators.charts.catalogue import EXPLORED, FAMILY
from indicators.charts.lookup import find, panel
from indicators.charts.pages import first_screen, menu, sections
from indicators.figures import compare, profile
from indicators.figures.history import withdrawn
from indicators.figures.selection import Filters
from indicators.publish import front, tables
from indicators.publish.articles import address_of, article_pages, list_of_articles
from indicators.publish.cards import card, cards, grid
from indicators.publish.edition import Edition, file_of
from indicators.publish.indicators import NAME as INDICATORS
from indicators.publish.indicators import address_of as indicator_address
from indicators.publish.indicators import indicator_pages, row_of
from indicators.publish.page import MOST_ROWS, Block, Page, Search, cut
from indicators.publish.profiles import name_of, profiles
from indicators.publish.updates import updates
from indicators.settings import public_url
from indicators.tables.package import options
from indicators.view import View, link
from indicators.words import profile as words
from indicators.words.front import front as front_words

# The pages that need a server.
SERVED = ("present", "intake")


def pages(edition: Edition) -> list[Page]:
    """All pages of a language: those of the menu, those that wait for figures, then one for each article, and for
    each city and each indicator that has some.
    """
    made = {"overview": _overview, "cities": _cities, "figures": _figures, "sources": list_of_articles,
            "updates": updates, EXPLORED: _explore}  # fmt: skip
    labels, found = edition.labels, []
    indicators = list(indicator_pages(edition))
    menu_names = [name for names in menu(labels.dataset, SERVED).values() for name in names]
    for name in dict.fromkeys([*menu_names, *labels.names["pages"]]):
        if name != INDICATORS:
            blocks = made[name](edition) if name in made else list(_topics(edition, name))
            blocks = blocks or [Block(text=labels.t("empty.none"))]
            lead = labels.t("site.no-explorer") if name == EXPLORED else labels.question(name)
            found.append(Page(name, name, labels.page(name), lead, blocks))
    return [*found, *article_pages(edition), *profiles(edition), *indicators]


def _explore(edition: Edition) -> list[Block]:
    """What only the dashboard can, and what there is of it here."""
    labels = edition.labels
    links = [(labels.page(name), file_of(name), labels.question(name)) for name in (INDICATORS, "cities", "figures")]
    if base := public_url():
        view = View(EXPLORED, labels.lang)
        links.insert(0, (labels.t("app.title"), link(view, edition.source.known, base), labels.t("site.served")))
    return [Block(text=labels.t("site.explore"), links=links)]


def _overview(edition: Edition) -> list[Block]:
    """The first screen in the dashboard's order, then the charts that say more."""
    labels, every = edition.labels, edition.source.every
    indicators = dict(zip(every["figure"], every["indicator"], strict=True))
    ways = front.Ways(
        figure=lambda code: f"{indicator_address(indicators[code])}#{code}",
        article=address_of,
        status=lambda code: f"{file_of('figures')}?status={code}",
        page=file_of,
        pages=[(name, labels.page(name)) for name in front.NAMED],
    )
    told = front_words(every, every, labels)
    part = {name: Block(html=front.part(name, told, labels, ways)) for name in front.PARTS}
    first, further = first_screen(labels.dataset)
    charts = [
        Block(heading=labels.section(topic), cards=found)
        for topic, some in further.items()
        if (found := grid(edition, some))
    ]
    return [part["lead"], part["board"], Block(cards=grid(edition, first)), part["strip"], part["tiles"], *charts]


def _topics(edition: Edition, page: str) -> Iterator[Block]:
    for topic, charts in sections(edition.labels.dataset, page).items():
        if found := grid(edition, charts):
            yield Block(heading=edition.labels.section(topic), cards=found)


def _cities(edition: Edition) -> list[Block]:
    """A way to each city, then the topics that several share, and what is of one kind in several."""
    labels, dataset, every = edition.labels, edition.labels.dataset, edition.source.every
    told = {one.city: words.summary(one, labels) for one in profile.summaries(every, dataset)}
    links = [(labels.city(city), file_of(name_of(city)), told[city]) for city in edition.cities]
    if count := (every["city"] == "").sum():
        links.append((labels.city(""), file_of(name_of("")), labels.t("site.count", count=f"{count:,}")))
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
    found = cards([one for one in families if one], edition)
    return [*blocks, Block(heading=labels.t("site.alike"), cards=found)] if found else blocks


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
    table = tables.of_figures(every.head(MOST_ROWS), labels, labels.t("figures.title"), row_of)
    table = tables.searched(table, every.head(MOST_ROWS), labels)
    search = Search(labels.t("filter.search-hint"), labels.t("filter.shown", shown="{shown}", all="{all}"), choices)
    blocks = [Block(quiet=cut(len(every), MOST_ROWS, labels), search=search, table=table)]
    if gone := list(withdrawn(labels.dataset).values()):
        heading = labels.t("history.heading")
        listed = tables.of_withdrawn(gone[:MOST_ROWS], labels, heading)
        blocks.append(Block(heading=heading, quiet=cut(len(gone), MOST_ROWS, labels), table=listed))
    return blocks
