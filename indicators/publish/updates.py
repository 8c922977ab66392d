"""The record of changes: its page, and the feed where the site has an address."""

from indicators.exports import feed as atom
from indicators.exports.feed import Ways
from indicators.figures import record
from indicators.figures.history import withdrawn
from indicators.publish.articles import address_of
from indicators.publish.assets import assets
from indicators.publish.edition import Edition, file_of
from indicators.publish.page import Block, Changes
from indicators.words import updates as words

# Of the record, of which so many on a page, and figures of each entry; the data package has the whole.
MOST, ON_PAGE, MOST_FIGURES = 300, 75, 20


def updates(edition: Edition) -> list[Block]:
    """How fresh the data are, then the changes, the latest first."""
    labels, every = edition.labels, edition.source.every
    entries = record.entries(labels.dataset)
    told = words.updates(entries[:MOST], every, labels, MOST_FIGURES)
    left = labels.t("updates.left", count=f"{len(entries) - MOST:,}") if len(entries) > MOST else ""
    subscribe = [(labels.t("updates.feed"), atom.FILE, "Atom")] if edition.url else []
    figures, articles = _figures(edition), _articles(edition)
    parts = [told[begin : begin + ON_PAGE] for begin in range(0, max(1, len(told)), ON_PAGE)]
    changes = [Changes(words.days(part, labels), figures, articles) for part in parts]
    return [
        Block(lines=words.fresh(every, labels), links=subscribe),
        Block(changes=changes[0]),
        *(Block(changes=one, apart=True) for one in changes[1:]),
        *([Block(quiet=left)] if left else []),
    ]


def _figures(edition: Edition) -> dict[str, str]:
    """The address of each figure that has a row on the page of all figures, or that is said there to be withdrawn."""
    there = (*edition.source.every["figure"], *withdrawn(edition.labels.dataset))
    return {figure: edition.figure_at(figure) for figure in there}


def _articles(edition: Edition) -> dict[str, str]:
    """The address of each article's page."""
    return {article: address_of(article) for article in edition.labels.dataset.table("articles")["article"]}


def feed(edition: Edition) -> bytes:
    """The feed of an edition with an address."""
    lang, figures, articles = edition.labels.lang, _figures(edition), _articles(edition)

    def to(file: str) -> str:
        return edition.at(f"{lang}/{file}")

    ways = Ways(
        own=to(atom.FILE),
        page=to(file_of("updates")),
        icon=edition.at(assets()["icon.svg"][0]),
        article=lambda article: to(articles.get(article, file_of("sources"))),
        figure=lambda figure: to(figures.get(figure, file_of("figures"))),
    )
    return atom.feed(record.entries(edition.labels.dataset), edition.source.every, edition.labels, ways)
