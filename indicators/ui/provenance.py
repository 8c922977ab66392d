"""The tables of the sources page."""

import pandas as pd
import streamlit as st

from indicators.ui.messages import height_of, quiet
from indicators.ui.page import Page
from indicators.words import sources
from indicators.words.labels import Labels

# As many as a reader unfolds; with more the page would be heavy.
MOST_ARTICLES = 50
WIDTHS = {"article": 300, "note": 300}


def _show(table: pd.DataFrame, labels: Labels, alt: str, height: int = 0) -> None:
    """A table whose columns are keys of ``table.*`` in the locale."""
    config = {
        name: st.column_config.Column(labels.t(f"table.{name}"), width=WIDTHS.get(name)) for name in table.columns
    }
    st.dataframe(table, hide_index=True, column_config=config, alt=alt, height=height or height_of(len(table)))


def article_table(page: Page) -> None:
    """The articles with reporter, dateline, inferred time and number of figures."""
    labels = page.labels
    _show(page.once("articles", lambda: sources.articles(page.every, labels)), labels, labels.t("sources.articles"))


def coverage_verdict(page: Page, proof: pd.DataFrame) -> None:
    """One line: all numerals accounted for, or how many paragraphs do not tally."""
    fine, line = page.once("verdict", lambda: sources.verdict(proof, page.labels))
    (st.success if fine else st.error)(line)
    quiet(page.labels.t("sources.coverage-note"))


def coverage_table(page: Page, proof: pd.DataFrame) -> None:
    """Article by article, paragraph by paragraph: the text's numerals beside what was made of them."""
    beyond, parts = page.once("paragraphs", lambda: _parts(proof, page.labels))
    if beyond:
        quiet(page.labels.t("sources.more-articles", shown=MOST_ARTICLES, count=beyond))
    for line, table in parts:
        with st.expander(line):
            st.table(table)


def _parts(proof: pd.DataFrame, labels: Labels) -> tuple[int, list[tuple[str, pd.DataFrame]]]:
    """How many articles are beyond those shown, and of these the heading and the table; faulty ones first."""
    order = proof.groupby("article", sort=False)["covered"].all().sort_values(kind="stable").index
    listed = proof[proof["article"].isin(order[:MOST_ARTICLES])]
    parts = []
    for article, own in listed.groupby("article", sort=False):
        table = sources.paragraphs(own, labels).rename(columns=lambda name: labels.t(f"table.{name}"))
        parts.append((sources.article_line(str(article), own, labels), table.set_index(labels.t("table.paragraph"))))
    return max(0, len(order) - MOST_ARTICLES), parts


def skipped_table(page: Page) -> None:
    """The numerals that are no figures, and why."""
    labels = page.labels
    _show(page.once("skipped", lambda: sources.skipped(labels)), labels, labels.t("sources.skipped"), height=420)


def inferred(page: Page, proof: pd.DataFrame) -> None:
    """What the tables hold beyond the print: years, places, gaps, derived numbers."""
    lines = page.once("inferred", lambda: sources.inferred(proof, page.labels))
    st.markdown("\n".join(f"- {line}" for line in lines))
