"""What the head of a page tells machines: search engines, chats that show a link, readers of feeds."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from indicators.charts.catalogue import HOME
from indicators.exports import TABLES, called, described, sitemap
from indicators.exports.described import Distribution, Facts
from indicators.exports.feed import FILE as FEED
from indicators.exports.player import as_json
from indicators.exports.sitemap import Located
from indicators.publish.edition import Edition, file_of, whole
from indicators.publish.page import Page
from indicators.text import OPEN_GRAPH
from indicators.words.labels import Labels

# Search engines and chats show no more of a description.
LONGEST = 200
# The pages on which the data as a whole are described for search engines.
DESCRIBED = (HOME, "figures")


class Head(NamedTuple):
    """``canonical`` and ``picture`` are whole addresses or empty; ``alternates`` are the languages with the addresses
    of the page in them; ``feed`` is the address of the feed, ``data`` what schema.org asks for as JSON, or both empty.
    """

    title: str
    description: str
    canonical: str
    alternates: list[tuple[str, str]]
    locale: str
    others: list[str]
    picture: str
    feed: str
    data: str


def head(page: Page, edition: Edition, files: Iterable[Distribution]) -> Head:
    """The head of a page; ``files`` are those of all figures in its language, as seen from the page."""
    lang, file = edition.labels.lang, file_of(page.name)
    alternates = [(one, edition.at(f"{one}/{file}") or f"../{one}/{file}") for one in edition.langs]
    canonical = edition.at(f"{lang}/{file}")
    data = ""
    if page.name in DESCRIBED:
        told = described.schema_org(edition.facts, lang, canonical or file, files)
        data = as_json(told)
    return Head(
        title=page.title,
        description=description(page, edition.labels),
        canonical=canonical,
        alternates=alternates if len(edition.langs) > 1 else [],
        locale=OPEN_GRAPH[lang],
        others=[OPEN_GRAPH[one] for one in edition.langs if one != lang],
        picture=edition.at(f"{lang}/{page.picture}") if page.picture else "",
        feed=FEED if edition.url else "",
        data=data,
    )


def description(page: Page, labels: Labels) -> str:
    """What is on a page: its lead, what it begins with, and the findings of its charts, as far as there is room."""
    begun = [block.text for block in page.blocks[:1] if block.text]
    told = ""
    for part in (page.lead, *begun, *(card.title for card in page.cards)):
        longer = part if not told else told + (" " if told[-1] in "。？?.！!" else labels.t("list.semicolon")) + part
        if len(longer) > LONGEST:
            break
        told = longer
    return told or page.lead[:LONGEST]


def distributions(edition: Edition, files: dict[str, tuple[str, int]], before: str) -> list[Distribution]:
    """The files of all figures (name by ending, with its size) as parts of the dataset; ``before`` leads to them from
    where that is said.
    """
    labels, lang = edition.labels, edition.labels.lang
    return [
        Distribution(
            called(ending, labels), edition.at(f"{lang}/files/{name}") or before + name, TABLES[ending][1], lang, size
        )
        for ending, (name, size) in files.items()
    ]


def outside(
    facts: Facts, langs: Sequence[str], url: str, pages: Sequence[str], parts: Sequence[Distribution]
) -> dict[str, bytes]:
    """The files beside the languages: the catalogue of the data, what search engines may read, and where the site has
    an address the site map.
    """
    own, home = (f"{url}/{described.FILE}", f"{url}/") if url else (described.FILE, "index.html")
    found = {
        described.FILE: described.catalogue(facts, own, home, parts),
        sitemap.ROBOTS: sitemap.robots(url).encode(),
    }
    if url:
        located = (Located({lang: whole(url, f"{lang}/{file_of(page)}") for lang in langs}) for page in pages)
        found[sitemap.FILE] = sitemap.sitemap(located)
    return found
