"""The page of the sources, and a page for each article: its numbers paragraph by paragraph."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
from markdown_it import MarkdownIt

from indicators.figures import articles, coverage
from indicators.publish.cards import cut
from indicators.publish.edition import Edition, file_of
from indicators.publish.own import part
from indicators.publish.page import Block, Page
from indicators.tables.package import codebook
from indicators.view import SOURCES
from indicators.words import articles as words
from indicators.words import sources
from indicators.words.labels import Labels

# More of them make the page heavy; each leads to the ones before and after it.
MOST_ROWS = 1_500


def address_of(article: str) -> str:
    """The file of the page of an article."""
    return file_of(f"article-{article}")


def list_of_articles(edition: Edition) -> list[Block]:
    """The articles, then the proof that no numeral was missed, what was skipped and inferred, the codebook."""
    labels, every, dataset = edition.labels, edition.source.every, edition.labels.dataset
    counts = every["article"].value_counts().to_dict()
    telling, silent = articles.parted(articles.latest_first(dataset), counts)

    room = max(0, MOST_ROWS - len(telling))
    folded = labels.t("articles.silent", count=f"{len(silent):,}")
    proof, skipped = edition.proof, dataset.table("skipped")
    one = coverage.added_up(every, skipped, proof)
    table = part("reckoning", labels, table=sources.reckoning(one, labels), label=labels.t("sum.title"))
    book = labels.t("sources.codebook")
    markdown = MarkdownIt("commonmark").enable("table")
    return [
        Block(
            text=words.counted(len(telling), len(silent), labels),
            quiet=cut(len(telling) + len(silent), MOST_ROWS, labels),
            html=_listed(telling[:MOST_ROWS], counts, labels),
        ),
        *([Block(fold=folded, html=_listed(silent[:room], None, labels))] if silent and room else []),
        Block(
            heading=labels.t("sources.coverage"),
            text=sources.verdict(proof, labels)[1],
            quiet=labels.t("sources.coverage-note"),
            lines=[sources.sentence(one, labels)],
            html=table,
        ),
        Block(
            fold=labels.t("sources.skipped", count=f"{len(skipped):,}"),
            quiet=labels.t("sources.skipped-note"),
            html=part("reasons", labels, rows=sources.reasons(labels)),
        ),
        Block(heading=labels.t("sources.inferred"), lines=sources.inferred(proof, labels)),
        Block(heading=book, fold=book, html=f'<div class="book">{markdown.render(codebook(labels.lang))}</div>'),
        Block(heading=labels.t("sources.map"), text=labels.t("map.credit"), quiet=labels.licence()),
    ]


def _listed(some: list[str], counts: Mapping[Any, int] | None, labels: Labels) -> str:
    rows = [(row, address_of(row.article)) for row in words.listed(some, counts, labels)]
    return part("articles", labels, rows=rows)


def article_pages(edition: Edition) -> Iterator[Page]:
    """The page of each article."""
    dataset = edition.labels.dataset
    proof = edition.proof
    figures, skipped, proofs = (
        dict(list(frame.groupby("article", observed=True, sort=False)))
        for frame in (edition.source.every, dataset.table("skipped"), proof)
    )
    for article in articles.latest_first(dataset):
        own = (figures.get(article, edition.source.every[:0]), skipped.get(article, dataset.table("skipped")[:0]))
        yield _page(article, *own, proofs.get(article, proof[:0]), edition)


def _page(article: str, figures: pd.DataFrame, skipped: pd.DataFrame, proof: pd.DataFrame, edition: Edition) -> Page:
    labels = edition.labels
    found = articles.paragraphs(figures, skipped, proof)
    parts = words.parts(found, labels, article)
    hrefs = {one.figure: f"#{one.figure}" for each in parts for one in each.figures}
    beside = zip(("before", "after"), articles.beside(article, labels.dataset), strict=True)
    links = [(labels.article(one), address_of(one), labels.t(f"articles.{name}")) for name, one in beside if one]
    empty = len(found) - len(parts)
    blocks = [
        Block(
            text=sources.sentence(coverage.added_up(figures, skipped, proof), labels),
            quiet=words.basis(article, labels),
            links=[(labels.t("articles.every"), file_of(SOURCES), "")],
        ),
        Block(
            heading=labels.t("articles.paragraphs"),
            quiet=labels.t("articles.empty", count=empty) if empty else "",
            html=part("paragraphs", labels, parts=parts, hrefs=hrefs, marked=""),
        ),
        Block(links=links),
    ]
    lead = labels.t("list.dot").join(words.facts(article, labels))
    return Page(f"article-{article}", SOURCES, labels.article(article), lead, blocks)
