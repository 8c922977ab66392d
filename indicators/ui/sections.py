"""Blocks that several pages are built from."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators import compare, selection
from indicators.charts import bars
from indicators.charts.catalogue import Chart, catalogue
from indicators.exports import to_csv
from indicators.labels import Labels
from indicators.ui import state
from indicators.ui.chart_card import chart_card, chart_grid, plot
from indicators.ui.figure_card import figure_table
from indicators.ui.messages import quiet
from indicators.ui.page import Page


def topic_sections(page: Page) -> None:
    """The charts of the page, topic by topic, and the selection to take away."""
    charts = catalogue(page.dataset, page.name)
    topics = dict.fromkeys(chart.topic for chart in charts)
    several = len(topics) > 1
    for topic in topics:
        if (page.rows["topic"] == topic).any():
            if several:
                st.header(page.labels.topic(topic), anchor=False)
            chart_grid([chart for chart in charts if chart.topic == topic], page)
    download(page.rows, page.labels, page.name)


def download(rows: pd.DataFrame, labels: Labels, name: str) -> None:
    """The selected figures as CSV."""
    st.download_button(
        labels.t("card.selection-csv"),
        data=lambda: to_csv(rows, labels),
        file_name=f"liaoning-{name}.csv",
        mime="text/csv",
        key="csv-selection",
        on_click="ignore",
    )


def families(page: Page, cities: list[str]) -> None:
    """What can be set side by side across cities: indicators of one kind, with the reasons for caution."""
    for root, indicators in compare.families(page.rows[page.rows["city"].isin(cities)], page.dataset):
        labels = page.labels
        title = labels.t("cities.family-title", name=labels.indicator(root))
        words = {f"{kind}_{labels.lang}": "" for kind in ("subtitle", "note")} | {f"title_{labels.lang}": title}
        topic = page.dataset.names("indicators", "topic")[root]
        chart_card(Chart(f"family-{root}", topic, "bars", indicators, (), words), page)


def small_multiples(page: Page, cities: list[str], topic: str) -> None:
    """A panel a city, all on one scale; cities without a figure are named, not drawn."""
    labels = page.labels
    for position, rows in enumerate(compare.panels(page.rows, cities, topic)):
        there = [city for city in cities if city in set(rows["city"])]
        silent = [labels.city(city) for city in cities if city not in there]
        scale = labels.t("cities.same-scale") if len(there) > 1 else ""
        caution = labels.warning(selection.comparability(rows)) if len(there) > 1 else ""
        absent = labels.t("map.others", cities=labels.t("list.comma").join(silent)) if silent else ""
        quiet(labels.t("list.stop").join(filter(None, (scale, absent, caution))))
        for start in range(0, len(there), 2):
            for column, city in zip(st.columns(2, gap="medium"), there[start : start + 2], strict=False):
                with column.container(border=True, height="stretch"):
                    _panel(rows[rows["city"] == city], rows, f"panel-{topic}-{position}-{city}", page)


def _panel(rows: pd.DataFrame, like: pd.DataFrame, key: str, page: Page) -> None:
    labels = page.labels
    st.markdown(f"### {labels.city(rows['city'].iloc[0])}", anchors=False)
    quiet(labels.t("list.comma").join(labels.place(place) for place in dict.fromkeys(rows["place"])))
    spoken = labels.t("list.semicolon").join(
        f"{labels.indicator(r.indicator)} {labels.value(r)}" for r in rows.itertuples()
    )
    plot(bars.draw(rows, labels, page.palette, like=like), key, spoken, lambda picked: state.open_figure(picked[0]))
    quiet(labels.source(rows))


def city_tables(page: Page, cities: list[str]) -> None:
    """Every figure of each city."""
    for city in cities:
        own = page.rows[page.rows["city"] == city]
        title = page.labels.t("cities.city-title", city=page.labels.city(city), count=len(own))
        st.subheader(title, anchor=False)
        figure_table(own, page.labels, f"city-{city}", alt=title)
