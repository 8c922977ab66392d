"""The tables of the sources page."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators import period
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
    labels, articles = page.labels, page.dataset.table("articles")
    counts = page.every["article"].value_counts()
    table = pd.DataFrame({
        "article": articles[f"title_{labels.lang}"],
        "count": articles["article"].map(counts).fillna(0).astype(int),
        "place": articles["place"].map(labels.place),
        "reporter": articles[f"reporter_{labels.lang}"],
        "dateline": articles["dateline"],
        "published": [period.word(text, labels.lang) for text in articles["published"]],
        "basis": articles[f"date_basis_{labels.lang}"],
    })  # fmt: skip
    _show(table, labels, labels.t("sources.articles"))


def coverage_verdict(proof: pd.DataFrame, labels: Labels) -> None:
    """One line: all numerals accounted for, or how many paragraphs do not tally."""
    faults = int((~proof["covered"]).sum())
    if faults:
        st.error(labels.t("sources.coverage-some", faults=faults))
    else:
        numerals = int(proof["numerals"].str.split().str.len().sum())
        st.success(labels.t("sources.coverage-all", paragraphs=len(proof), numerals=numerals))
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
            table = pd.DataFrame({
                "paragraph": [labels.paragraph(number) for number in own["paragraph"]],
                "numerals": own["numerals"],
                "figures": own["figures"],
                "skipped": own["skipped"],
                "covered": ["✓" if covered else "✗" for covered in own["covered"]],
                "gap": [labels.t("table.gap") if gap == "true" else "" for gap in own["gap"]],
            })  # fmt: skip
            st.table(
                table.rename(columns=lambda name: labels.t(f"table.{name}")).set_index(labels.t("table.paragraph"))
            )


def skipped_table(page: Page) -> None:
    """The numerals that are no figures, and why."""
    labels, skipped = page.labels, page.dataset.table("skipped")
    table = pd.DataFrame({
        "printed": skipped["printed"],
        "reason": [labels.t(f"reason.{reason}") for reason in skipped["reason"]],
        "note": skipped[f"note_{labels.lang}"],
        "article": skipped["article"].map(labels.article),
        "paragraph": [labels.paragraph(number) for number in skipped["paragraph"]],
    })  # fmt: skip
    _show(table, labels, labels.t("sources.skipped"), height=420)


def inferred(page: Page, proof: pd.DataFrame) -> None:
    """What the tables hold beyond the print: years, places, gaps, derived numbers."""
    labels, places = page.labels, page.dataset.table("places")
    lines = [labels.t("sources.inferred-year")]
    notes = places.loc[places[f"note_{labels.lang}"] != ""]
    lines += [
        f"{labels.t('sources.places')}{labels.place(r.place)}{labels.t('list.bracket', text=labels.note(r))}"
        for r in notes.itertuples()
    ]
    gaps = proof[proof["gap"] == "true"]
    items = labels.t("list.semicolon").join(
        labels.t("source.line", title=labels.article(row.article), paragraphs=labels.paragraph(row.paragraph))
        for row in gaps.itertuples()
    )
    lines += [labels.t("sources.gaps", items=items)] if items else []
    lines.append(labels.t("sources.derived"))
    st.markdown("\n".join(f"- {line}" for line in lines))
