"""One article: what is known of it, its numbers paragraph by paragraph, the charts that they are in, its neighbours."""

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from indicators import cache
from indicators.charts import forms
from indicators.charts.catalogue import HOME, catalogue
from indicators.charts.exhibit import Exhibit
from indicators.figures import articles, coverage
from indicators.figures.columns import figure_rows
from indicators.figures.selection import Filters
from indicators.ui import browser, figure_card
from indicators.ui.messages import quiet
from indicators.ui.own import draw
from indicators.ui.page import Page
from indicators.ui.sections import turn_pages
from indicators.view import SOURCES, carried, of_article
from indicators.words import articles as words
from indicators.words import sources
from indicators.words.articles import Part

# A table may have thousands of rows.
MOST_PARTS = 60
MOST_CHARTS = 12
Ways = list[tuple[str, str, str]]


def article_page(page: Page) -> None:
    """All of an article but its text. The figure that the view names is marked, with its card beneath."""
    labels, view, article = page.labels, page.view, page.article
    quiet(*filter(None, (labels.t("list.dot").join(words.facts(article, labels)), words.basis(article, labels))))
    draw("ways", page, rows=[(page.relative(carried(view, SOURCES)), labels.t("articles.every"), "")])
    st.header(labels.t("articles.paragraphs"), anchor=False)
    figures, skipped, proof = _own(page)
    found = page.once("paragraphs", lambda: articles.paragraphs(figures, skipped, proof))
    quiet(page.once("sum", lambda: sources.sentence(coverage.added_up(figures, skipped, proof), labels)))
    parts = page.once("told", lambda: words.parts(found, labels, article))
    _paragraphs(parts, page)
    if count := len(found) - len(parts):
        quiet(labels.t("articles.empty", count=count))
    _list("articles.charts", _charts(page), page)
    _list("articles.topics", _topics(page), page)
    _list("", _beside(page), page)
    browser.ways("article", figure_card.marked(page))


def _own(page: Page) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """The article's figures, skipped rows and paragraphs."""
    skipped, proof = page.dataset.table("skipped"), page.proof
    return page.rows, skipped[skipped["article"] == page.article], proof[proof["article"] == page.article]


def _paragraphs(parts: list[Part], page: Page) -> None:
    """The paragraphs; beneath the one with the figure that the view names that figure's card."""
    marked = figure_card.marked(page)
    place = next((at for at, part in enumerate(parts) if marked in [one.figure for one in part.figures]), 0)
    turn = turn_pages(len(parts), MOST_PARTS, page, place)
    start, end = turn.start or 0, min(turn.stop, len(parts))
    shown = partial(_some, marked=marked, page=page)
    if marked and start <= place < end:
        shown(parts[start : place + 1])
        figure_card.in_place(next(row for row in figure_rows(page.rows) if row.figure == marked), page)
        start = place + 1
    if start < end:
        shown(parts[start:end])


def _some(parts: list[Part], marked: str, page: Page) -> None:
    """A click on a number marks it, on the one that is marked takes the mark away."""
    figures = [one.figure for part in parts for one in part.figures]
    hrefs = {one: page.relative(of_article(page.article, page.view, "" if one == marked else one)) for one in figures}
    draw("paragraphs", page, parts=parts, hrefs=hrefs, marked=marked)


def _list(key: str, ways: Ways, page: Page) -> None:
    if ways:
        if key:
            st.header(page.labels.t(key), anchor=False)
        draw("ways", page, rows=ways)


def _charts(page: Page) -> Ways:
    """The charts that have a figure of the article; those that count all figures there are say nothing of it."""
    labels, found = page.labels, page.once("charts", lambda: _having(page))
    pages = page.dataset.names("topics", "page")
    ways = []
    for one in found[:MOST_CHARTS]:
        name, code = pages[one.chart.topic] or HOME, one.chart.chart
        ways.append(
            (page.relative(replace(carried(page.view, name), chart=code)), one.title, labels.section(one.chart.topic))
        )
    if (more := len(found) - MOST_CHARTS) > 0:
        ways.append(("", labels.t("articles.more-charts", count=more), ""))
    return ways


def _having(page: Page) -> list[Exhibit]:
    own, found = set(page.rows["indicator"]), []
    for chart in catalogue(page.dataset):
        is_apart = chart.indicators and own.isdisjoint(chart.indicators)
        if not is_apart and not forms.REGISTRY[chart.form].picks:
            one = cache.exhibit(chart, page.all, Filters(), page.labels, "chart")
            found += [one] if (one.rows["article"] == page.article).any() else []
    return found


def _topics(page: Page) -> Ways:
    labels, counts = page.labels, page.all["topic"].value_counts()
    ways = []
    for topic in dict.fromkeys(page.rows["topic"]):
        view = carried(page.view, "figures", Filters(topic=(topic,)))
        text = labels.t("articles.topic", topic=labels.topic(topic), count=f"{counts[topic]:,}")
        ways.append((page.relative(view), text, ""))
    return ways


def _beside(page: Page) -> Ways:
    """The articles before and after in time."""
    labels = page.labels
    names = dict(zip(("before", "after"), articles.beside(page.article, page.dataset), strict=True))
    return [
        (page.relative(of_article(article, page.view)), labels.article(article), labels.t(f"articles.{name}"))
        for name, article in names.items()
        if article
    ]
