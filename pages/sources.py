"""来源: the articles, the proof that no numeral was missed, what is inferred, the codebook."""

import streamlit as st

from indicators import ui
from indicators.figures import coverage
from indicators.tables.package import codebook

page = ui.open_page("sources", topics=False, names=(), guard=False)
labels, dataset = page.labels, page.dataset

st.header(labels.t("sources.articles"), anchor=False)
ui.article_table(page)

st.header(labels.t("sources.coverage"), anchor=False)
proof = page.once("proof", lambda: coverage.coverage(dataset))
ui.coverage_verdict(page, proof)
ui.coverage_table(page, proof)

st.header(labels.t("sources.skipped"), anchor=False)
ui.skipped_table(page)

st.header(labels.t("sources.inferred"), anchor=False)
ui.inferred(page, proof)

st.header(labels.t("sources.codebook"), anchor=False)
with st.expander(labels.t("sources.codebook")):
    st.markdown(page.once("codebook", lambda: codebook(labels.lang)))
st.markdown(labels.t("api.link", link=f"[/api/v1]({page.base}/api/v1)"))

st.header(labels.t("sources.map"), anchor=False)
st.markdown(labels.t("map.credit"))
ui.quiet(labels.t("sources.license"))
