"""来源: the articles, the proof that no numeral was missed, what is inferred, the codebook."""

import streamlit as st

from indicators import ui
from indicators.figures import coverage
from indicators.tables.package import codebook
from indicators.words import sources

page = ui.open_page("sources", topics=False, names=())
labels, dataset = page.labels, page.dataset

ui.source_table("sources.articles", page, lambda: sources.articles(page.every, labels))

st.header(labels.t("sources.coverage"), anchor=False)
proof = page.once("proof", lambda: coverage.coverage(dataset))
fine, line = page.once("verdict", lambda: sources.verdict(proof, labels))
(st.success if fine else st.error)(line)
ui.quiet(labels.t("sources.coverage-note"))
ui.coverage_table(page, proof)

ui.source_table("sources.skipped", page, lambda: sources.skipped(labels))

st.header(labels.t("sources.inferred"), anchor=False)
lines = page.once("inferred", lambda: sources.inferred(proof, labels))
st.markdown("\n".join(f"- {ui.escaped(line)}" for line in lines))

st.header(labels.t("sources.codebook"), anchor=False)
with st.expander(labels.t("sources.codebook")):
    st.markdown(page.once("codebook", lambda: codebook(labels.lang)))
st.markdown(labels.t("api.link", link=f"[/api/v1]({page.base}/api/v1)"))

st.header(labels.t("sources.map"), anchor=False)
st.markdown(labels.t("map.credit"))
ui.quiet(labels.licence())
