"""The tables of the sources page."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.ui.tables import word_table
from indicators.words import sources
from indicators.words.labels import Labels

# As many as a reader unfolds; with more the page would be heavy.
MOST_ARTICLES = 50


def source_table(key: str, page: Page, make: Callable[[], pd.DataFrame]) -> None:
    """A table under its heading, the text of ``key``; its columns are keys of ``table.*`` in the locale."""
    heading = page.labels.t(key)
    st.header(heading, anchor=False)
    word_table(page.once(key, make), page.labels, key.replace(".", "-"), heading)


def coverage_table(page: Page, proof: pd.DataFrame) -> None:
    """Article by article, paragraph by paragraph: the text's numerals beside what was made of them."""
    beyond, parts = page.once("paragraphs", lambda: _parts(proof, page.labels))
    if beyond:
        quiet(page.labels.t("sources.more-articles", shown=MOST_ARTICLES, count=beyond))
    for line, table in parts:
        with st.expander(escaped(line)):
            st.table(table.map(escaped))


def _parts(proof: pd.DataFrame, labels: Labels) -> tuple[int, list[tuple[str, pd.DataFrame]]]:
    """How many articles are beyond those shown, and of these the heading and the table; faulty ones first."""
    order = proof.groupby("article", sort=False)["covered"].all().sort_values(kind="stable").index
    listed = proof[proof["article"].isin(order[:MOST_ARTICLES])]
    parts = []
    for article, own in listed.groupby("article", sort=False):
        table = sources.paragraphs(own, labels).rename(columns=lambda name: labels.t(f"table.{name}"))
        parts.append((sources.article_line(str(article), own, labels), table.set_index(labels.t("table.paragraph"))))
    return max(0, len(order) - MOST_ARTICLES), parts
