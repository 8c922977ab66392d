"""The list of the articles: the latest first, found by words, page by page."""

import numpy as np
import streamlit as st

from indicators.figures.articles import latest_first
from indicators.figures.matching import words_of
from indicators.figures.search import texts_of
from indicators.ui import browser, state
from indicators.ui.filters import search_box
from indicators.ui.messages import quiet
from indicators.ui.own import draw
from indicators.ui.page import Page
from indicators.ui.sections import turn_pages
from indicators.view import of_article
from indicators.words import articles as words

# As many as a reader looks through at a time.
MOST = 50


def article_list(page: Page) -> None:
    """The search, and the articles that have its words; each leads to its page."""
    labels, view = page.labels, page.view
    every = latest_first(page.dataset)
    search_box(labels, "articles.search-hint")
    found = page.once("found", lambda: _found(page))
    key = "articles.count" if len(found) == len(every) else "articles.found"
    quiet(labels.t(key if found else "articles.none", count=f"{len(found):,}", all=f"{len(every):,}"))
    if page.filters.article:
        st.button(labels.t("articles.every"), key="every-article", type="tertiary",
                  on_click=state.set_filter, args=("article", ""))  # fmt: skip
    shown = found[turn_pages(len(found), MOST, page)]
    counts = page.once("counts", lambda: page.all["article"].value_counts().to_dict())
    rows = [(row, page.relative(of_article(row.article, view))) for row in words.listed(shown, counts, labels)]
    draw("articles", page, rows=rows)
    browser.ways("articles")


def _found(page: Page) -> list[str]:
    """The articles, the latest first, whose titles, papers and writers have all words, of those chosen."""
    texts = texts_of(page.dataset)["article"]
    having = np.ones(len(texts.codes), bool)
    for word in words_of(page.filters.search):
        having &= ~np.isnan(texts.ranks(word))
    there = {code for code, has in zip(texts.codes, having, strict=True) if has}
    chosen = there.intersection(page.filters.article) if page.filters.article else there
    return [article for article in latest_first(page.dataset) if article in chosen]
