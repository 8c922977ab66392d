"""The list of indicators, part by part, and a page for each of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

import pandas as pd

from indicators.charts.catalogue import EXPLORED
from indicators.charts.exhibit import Exhibit
from indicators.charts.inventory import Entry, worded
from indicators.charts.lookup import find
from indicators.figures import inventory
from indicators.figures.filters import CITIES, Filters
from indicators.figures.search import names_of
from indicators.figures.selection import last_day, ordered
from indicators.publish import finding, tables
from indicators.publish.cards import ACROSS, Card, card
from indicators.publish.edition import Edition, file_of, indicator_page
from indicators.publish.page import Block, Group, Listed, Listing, Page, Script, Search
from indicators.publish.parts import Item, Section, parted
from indicators.tables.distinct import records
from indicators.words.labels import Labels

NAME = "indicators"
# With more of them a part is heavy: each takes a good kilobyte.
MOST_LISTED = 200
# A chart takes as long as a hundred rows: of very many indicators those with the most figures have one.
MOST_CHARTS = 300
COLUMNS = ("indicator", "latest", "line", "cities", "years", "figures")
Links = list[tuple[str, str, str]]


def indicator_pages(edition: Edition) -> Iterator[Page]:
    """The list and its further parts, then the page of each indicator."""
    labels = edition.labels
    rows, topics = _listed(edition)
    yield from _parts(rows, topics, edition)
    below: dict[str, list[Listed]] = {}
    for row in rows:
        below.setdefault(_above(row.entry.code, labels), []).append(row)
    own = dict(list(edition.source.every.groupby("indicator", observed=True)))
    drawn = {row.entry.code for row in sorted(rows, key=lambda row: -row.figures)[:MOST_CHARTS] if row.figures > 1}
    for row in rows:
        above = _above(row.entry.code, labels)
        figures = own[row.entry.code]
        page = _page(row, above if above in own else "", below.get(row.entry.code, []), figures, edition)
        items: list[Item] = [*page.blocks]
        if row.entry.code in drawn and (chart := _chart(row.entry, figures, edition)):
            items.insert(1, chart)
        yield from parted(page, items, labels)


def _listed(edition: Edition) -> tuple[list[Listed], list[str]]:
    """All indicators in the order of the tree, and the topic of each."""
    labels, every = edition.labels, edition.source.every
    entries = inventory.listed(every, labels.dataset)
    days = [last_day(time) for time in every.loc[entries["latest"], "as_of"]]
    rows: list[Listed] = []
    for entry, one, day in zip(worded(entries, every, labels, True), records(entries), days, strict=True):
        above = _above(entry.code, labels)
        part = labels.t("inventory.part", name=labels.indicator(above)) if above else ""
        years = _years(one.first, one.last, labels)
        rows.append(Listed(entry, address_of(entry.code), day, years, one.figures, len(rows), part))
    return rows, list(entries["topic"])


def address_of(indicator: str) -> str:
    """The file of the page of an indicator."""
    return file_of(indicator_page(indicator))


def _years(first: str, last: str, labels: Labels) -> str:
    return labels.year(first if first == last else f"{first}/{last}") if first else ""


def _above(indicator: str, labels: Labels) -> str:
    return labels.dataset.names("indicators", "parent")[indicator]


def _parts(rows: list[Listed], topics: list[str], edition: Edition) -> Iterator[Page]:
    """The list of indicators, on as many pages as it needs; the topics lead to where each begins."""
    labels = edition.labels
    count = max(1, -(-len(rows) // MOST_LISTED))
    files = [file_of(_part(number)) for number in range(count)]
    texts = names_of(labels.dataset)["indicator"]
    names = [texts[row.entry.code] for row in rows] if count == 1 else []
    shown = labels.t("site.indicators-shown", shown="{shown}", all="{all}")
    search = Search(labels.t("site.indicators-hint"), shown, script=_index(rows, texts, labels) if count > 1 else None)
    heads = [(kind, labels.t(f"listing.{kind}")) for kind in COLUMNS]
    quiet = labels.t("site.sorted-part") if count > 1 else ""
    first = Block(
        text=labels.t("site.list", count=f"{len(rows):,}"),
        quiet=labels.t("site.no-explore"),
        links=_begun(topics, files, labels),
    )
    for number in range(count):
        listing = Listing(heads, _groups(rows, topics, number, labels), names)
        turns = [(str(at + 1), "" if at == number else file) for at, file in enumerate(files)]
        second = Block(quiet=quiet, search=search, listing=listing, turns=turns if count > 1 else ())
        suffix = labels.t("list.bracket", text=f"{number + 1}/{count}") if number else ""
        yield Page(_part(number), NAME, labels.page(NAME) + suffix, labels.question(NAME), [first, second])


def _part(number: int) -> str:
    return f"{NAME}-{number + 1}" if number else NAME


def _begun(topics: list[str], files: list[str], labels: Labels) -> Links:
    """The topics, each with where it begins and how many indicators it has."""
    counts = Counter(topics)
    ways = {topic: f"{files[topics.index(topic) // MOST_LISTED]}#{topic}" for topic in counts}
    return [
        (labels.topic(topic), ways[topic], labels.t("site.indicators", count=f"{count:,}"))
        for topic, count in counts.items()
    ]


def _groups(rows: list[Listed], topics: list[str], number: int, labels: Labels) -> list[Group]:
    """The rows of a part under their topics; where one goes on, links do not lead there."""
    own = rows[number * MOST_LISTED : (number + 1) * MOST_LISTED]
    found = [(topic, list(some)) for topic, some in groupby(own, key=lambda row: topics[row.position])]
    return [
        Group(labels.topic(topic), topic if topics.index(topic) == some[0].position else "", some)
        for topic, some in found
    ]


def _index(rows: list[Listed], texts: dict[str, str], labels: Labels) -> Script:
    """What the indicators of all parts are found by, each with its address and its latest number."""
    found = [[row.entry.name, row.address, latest(row.entry, labels), texts[row.entry.code]] for row in rows]
    return finding.listed(found, NAME, labels.lang)


def latest(entry: Entry, labels: Labels) -> str:
    """The latest number of an indicator in a line: of what place and time, and how it is meant."""
    said = " ".join(filter(None, (entry.measure, entry.status, entry.number)))
    return labels.t("list.dot").join((said, entry.place, entry.time))


def _page(row: Listed, above: str, below: list[Listed], own: pd.DataFrame, edition: Edition) -> Page:
    """What there is of an indicator: its meaning, what it is part of and its parts, all its figures."""
    labels, code = edition.labels, row.entry.code
    links: Links = []
    if above:
        links.append((labels.indicator(above), address_of(above), labels.t("site.whole-of")))
    links += [(one.entry.name, one.address, labels.t("site.part-of")) for one in below]
    heading = labels.t("cities.table")
    table = tables.of_figures(ordered(own, "period", labels), labels, heading, filters=Filters(indicator=(code,)))
    blocks = [
        Block(text=labels.definition(code), quiet=labels.t("list.dot").join(row.entry.known), links=links),
        Block(heading=heading, table=table),
    ]
    return Page(indicator_page(code), NAME, row.entry.name, latest(row.entry, labels), blocks)


def _chart(entry: Entry, own: pd.DataFrame, edition: Edition) -> Section | None:
    """What the explorer draws of an indicator that is opened from the list; None where that is no drawing."""
    filters = Filters(
        indicator=(entry.code,),
        measure=(entry.said,) if entry.said else (),
        place=(CITIES,) if entry.cities > 1 else (),
    )
    one = find(EXPLORED, own, filters, edition.labels)
    if one is None or one.kind != "drawing":
        return None

    def lay(found: Sequence[Exhibit]) -> list[Card]:
        return [card(each, edition, code=indicator_page(entry.code))._replace(stands=ACROSS) for each in found]

    return Section(Block(heading=edition.labels.t("site.charts")), [one], lay)
