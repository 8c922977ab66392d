"""The list of the articles: those with figures first, of them the latest, found by words, page by page."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import streamlit as st

from indicators.figures.articles import latest_first, parted
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
    """The search, and the articles that have its words; each leads to its page. While nothing is looked for, those
    without figures are folded at the end.
    """
    labels, every = page.labels, latest_first(page.dataset)
    search_box(labels, "articles.search-hint")
    found = page.once("found", lambda: _found(page))
    counts = page.once("counts", lambda: page.all["article"].value_counts().to_dict())
    telling, silent = parted(found, counts)
    if len(found) == len(every):
        quiet(words.counted(len(telling), len(silent), labels))
    else:
        key = "articles.found" if found else "articles.none"
        quiet(labels.t(key, count=f"{len(found):,}", all=f"{len(every):,}"))
        telling, silent = [*telling, *silent], []
    if page.filters.article:
        st.button(labels.t("articles.every"), key="every-article", type="tertiary",
                  on_click=state.set_filter, args=("article", ""))  # fmt: skip
    _rows(telling[turn_pages(len(telling), MOST, page)], counts, page)
    if silent:
        with st.expander(labels.t("articles.silent", count=f"{len(silent):,}")):
            _rows(silent[:MOST], None, page)
            if (more := len(silent) - MOST) > 0:
                quiet(labels.t("articles.more-silent", shown=MOST, count=f"{more:,}"))
    browser.ways("articles")


def _rows(some: list[str], counts: Mapping[Any, int] | None, page: Page) -> None:
    rows = words.listed(some, counts, page.labels)
    draw("articles", page, rows=[(row, page.relative(of_article(row.article, page.view))) for row in rows])


def _found(page: Page) -> list[str]:
    """The articles, the latest first, whose titles, papers and writers have all words, of those chosen."""
    every, wanted = latest_first(page.dataset), words_of(page.filters.search)
    chosen = set(page.filters.article) or set(every)
    # What all names are found by takes its time and memory: only for who looks for something.
    if wanted:
        texts = texts_of(page.dataset)["article"]
        lacking = np.isnan(np.array([texts.ranks(word) for word in wanted])).any(axis=0)
        chosen -= {texts.codes[at] for at in np.flatnonzero(lacking)}
    return [article for article in every if article in chosen]
