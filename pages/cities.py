"""城市: the way to each city, what is known of one or of another place, and several side by side on one scale."""

import streamlit as st

from indicators import ui
from indicators.figures import compare

page = ui.open_page("cities", topics=False)
labels, chosen = page.labels, page.filters.city

if place := ui.named_place(page):
    ui.place_profile(page, place)
    st.header(labels.t("cities.table"), anchor=False)
    ui.place_table(page, place)
    st.stop()

cities, beyond, silent = page.once("shown", lambda: compare.shown(page.rows, chosen))
if not chosen:
    ui.city_links(page)
for key, some in (("cities.truncated", beyond), ("cities.none", silent)):
    if chosen and some:
        st.info(labels.t(key, cities=ui.escaped(labels.t("list.comma").join(map(labels.city, some)))))

if len(chosen) == 1:
    ui.city_profile(page, cities[0])
# A link that names a topic to compare opens the comparison, however many cities it names.
beside = len(chosen) > 1 or page.view.panel
topics = page.once("topics", lambda: compare.topics(page.rows, cities, page.dataset)) if beside else []
if topics:
    st.header(labels.t("cities.panels"), anchor=False)
    topic = ui.panel_topic(page, topics)
    ui.small_multiples(page, cities, topic)
    ui.families(page, cities)

if chosen or beside:
    st.header(labels.t("cities.table"), anchor=False)
    ui.city_tables(page, cities)
