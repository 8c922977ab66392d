"""城市: one city, or several side by side on one scale; what can be compared and what cannot."""

import streamlit as st

from indicators import ui
from indicators.figures import compare

page = ui.open_page("cities", topics=False)
labels = page.labels

cities, beyond, silent = page.once("shown", lambda: compare.shown(page.rows, page.filters.city))
if not page.filters.city:
    st.markdown(labels.t("cities.default"))
for key, some in (("cities.truncated", beyond), ("cities.none", silent)):
    if some:
        st.info(labels.t(key, cities=ui.escaped(labels.t("list.comma").join(map(labels.city, some)))))

topics = page.once("topics", lambda: compare.topics(page.rows, cities, page.dataset))
if topics:
    st.header(labels.t("cities.panels"), anchor=False)
    topic = ui.panel_topic(page, topics)
    ui.small_multiples(page, cities, topic)
    ui.families(page, cities)

st.header(labels.t("cities.table"), anchor=False)
ui.city_tables(page, cities)
