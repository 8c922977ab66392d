"""The proof that no numeral was missed, and what else must be known of the data; details folded."""

import pandas as pd
import streamlit as st

from indicators.figures import coverage
from indicators.tables.package import codebook
from indicators.ui import browser
from indicators.ui.messages import escaped, quiet
from indicators.ui.own import draw
from indicators.ui.page import Page
from indicators.view import of_article
from indicators.words import sources

# Of articles that do not tally; the command ``check`` proves them all.
MOST_FAULTY = 50


def proof(page: Page) -> None:
    """The sum of the numerals, then what was skipped, what is inferred, the codebook and the licence."""
    labels = page.labels
    found = page.proof
    st.header(labels.t("sources.coverage"), anchor=False)
    fine, line = page.once("verdict", lambda: sources.verdict(found, labels))
    (st.success if fine else st.error)(line)
    if not fine:
        _faulty(found, page)
    one = page.once("sum", lambda: coverage.added_up(page.all, page.dataset.table("skipped"), found))
    st.markdown(escaped(sources.sentence(one, labels)))
    draw("reckoning", page, table=sources.reckoning(one, labels), label=labels.t("sum.title"))
    quiet(labels.t("sources.coverage-note"))
    count = sum(one.skipped.values())
    with st.expander(labels.t("sources.skipped", count=f"{count:,}")):
        draw("reasons", page, rows=page.once("reasons", lambda: sources.reasons(labels)))
        quiet(labels.t("sources.skipped-note"))
    with st.expander(labels.t("sources.inferred")):
        lines = page.once("inferred", lambda: sources.inferred(found, labels))
        st.markdown("\n".join(f"- {escaped(line)}" for line in lines))
    with st.expander(labels.t("sources.codebook")):
        st.markdown(page.once("codebook", lambda: codebook(labels.lang)))
    st.markdown(labels.t("api.link", link=f"[/api/v1]({page.base}/api/v1)"))
    quiet(labels.t("map.credit"), labels.licence())


def _faulty(found: pd.DataFrame, page: Page) -> None:
    """The articles with a paragraph that does not tally, each a way to its page."""
    labels, articles = page.labels, list(dict.fromkeys(found.loc[~found["covered"], "article"]))
    rows = [(page.relative(of_article(one, page.view)), labels.article(one), "") for one in articles[:MOST_FAULTY]]
    st.markdown(labels.t("sources.faulty", count=f"{len(articles):,}"))
    draw("ways", page, rows=rows)
    browser.ways("faulty")
