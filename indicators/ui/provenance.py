"""The tables of the sources page."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators import provenance
from indicators.labels import Labels
from indicators.ui.messages import quiet
from indicators.ui.page import Page

# As many as a reader unfolds; with more the page would be heavy.
MOST_ARTICLES = 50
WIDTHS = {"article": 300, "note": 300}


def _show(table: pd.DataFrame, labels: Labels, alt: str, height: int | str = "auto") -> None:
    """A table whose columns are keys of ``table.*`` in the locale."""
    config = {
        name: st.column_config.Column(labels.t(f"table.{name}"), width=WIDTHS.get(name)) for name in table.columns
    }
    st.dataframe(table, hide_index=True, column_config=config, alt=alt, height=height)


def article_table(page: Page) -> None:
    """The articles with reporter, dateline, inferred time and number of figures."""
    labels = page.labels
    _show(provenance.articles(page.every, labels), labels, labels.t("sources.articles"))


def coverage_verdict(proof: pd.DataFrame, labels: Labels) -> None:
    """One line: all numerals accounted for, or how many paragraphs do not tally."""
    fine, line = provenance.verdict(proof, labels)
    (st.success if fine else st.error)(line)
    quiet(labels.t("sources.coverage-note"))


def coverage_table(proof: pd.DataFrame, labels: Labels) -> None:
    """Article by article, paragraph by paragraph: the text's numerals beside what was made of them."""
    order = proof.groupby("article", sort=False)["covered"].all().sort_values(kind="stable").index
    if len(order) > MOST_ARTICLES:
        quiet(labels.t("sources.more-articles", shown=MOST_ARTICLES, count=len(order) - MOST_ARTICLES))
        order = order[:MOST_ARTICLES]
    listed = proof[proof["article"].isin(order)]
    for article, own in listed.groupby("article", sort=False):
        numerals = int(own["numerals"].str.split().str.len().sum())
        values = {"title": labels.article(article), "paragraphs": len(own), "numerals": numerals}
        with st.expander(labels.t("sources.article-line", mark="✓" if own["covered"].all() else "✗", **values)):
            table = provenance.paragraphs(own, labels)
            st.table(
                table.rename(columns=lambda name: labels.t(f"table.{name}")).set_index(labels.t("table.paragraph"))
            )


def skipped_table(page: Page) -> None:
    """The numerals that are no figures, and why."""
    labels = page.labels
    _show(provenance.skipped(labels), labels, labels.t("sources.skipped"), height=420)


def inferred(page: Page, proof: pd.DataFrame) -> None:
    """What the tables hold beyond the print: years, places, gaps, derived numbers."""
    st.markdown("\n".join(f"- {line}" for line in provenance.inferred(proof, page.labels)))
