"""Blocks that several pages are built from."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from indicators.cache import catalogue
from indicators.charts.catalogue import FAMILY, LIST
from indicators.charts.exhibit import panel, panel_code
from indicators.figures import compare, selection
from indicators.ui import state
from indicators.ui.chart_card import add_button, chart_grid, exhibit_card, side_by_side
from indicators.ui.figure_card import MOST_ROWS, figure_table
from indicators.ui.messages import quiet
from indicators.ui.page import Page
from indicators.view import SORTS, Slide

MOST_FAMILIES = 6


def topic_sections(page: Page) -> None:
    """The charts of the page, topic by topic, and the selection to take away."""
    charts = catalogue(page.dataset, page.name)
    topics = dict.fromkeys(chart.topic for chart in charts)
    several = len(topics) > 1
    there = page.once("topics", lambda: set(page.rows["topic"].unique()))
    for topic in topics:
        if topic in there:
            if several:
                st.header(page.labels.topic(topic), anchor=False)
            chart_grid([chart for chart in charts if chart.topic == topic], page)


def families(page: Page, cities: list[str]) -> None:
    """What can be set side by side across cities: indicators of one kind, with the reasons for caution."""
    found = page.once("families", lambda: compare.families(page.rows[page.rows["city"].isin(cities)], page.dataset))
    if len(found) > MOST_FAMILIES:
        quiet(page.labels.t("cities.more-families", shown=MOST_FAMILIES, count=len(found) - MOST_FAMILIES))
    for root, _ in found[:MOST_FAMILIES]:
        code = FAMILY + root
        if one := page.find(code):
            exhibit_card(one, page)


def panel_topic(page: Page, topics: list[str]) -> str:
    """The topic of the small multiples: the reader's, or the one that most cities share."""
    wanted = page.view.panel if page.view.panel in topics else topics[0]
    key = state.bind("panel-topic", wanted)
    with _labelled(page.labels.t("cities.measure")) as label:
        st.selectbox(
            label,
            topics,
            label_visibility="collapsed",
            format_func=page.labels.topic,
            key=key,
            width=320,
            on_change=lambda: state.change(panel=st.session_state[key]),
        )
    return wanted


@contextmanager
def _labelled(label: str) -> Iterator[str]:
    """A place for a control under its label, which stands beside it: with a label of its own a control would grow by a
    line when it is there, and push down what is below.
    """
    with st.container(gap="xxsmall"):
        quiet(label)
        yield label


def small_multiples(page: Page, cities: list[str], topic: str) -> None:
    """A panel a city, all on one scale; cities without a figure are named, not drawn."""
    labels = page.labels
    groups = page.once(("panels", topic), lambda: compare.panels(page.rows, cities, topic))
    for number, group in enumerate(groups):
        there = [city for city in cities if city in set(group["city"].unique())]
        silent = [labels.city(city) for city in cities if city not in there]
        scale = labels.t("cities.same-scale") if len(there) > 1 else ""
        caution = labels.warning(selection.comparability(group)) if len(there) > 1 else ""
        absent = labels.t("map.others", cities=labels.t("list.comma").join(silent)) if silent else ""
        quiet(labels.t("list.stop").join(filter(None, (scale, absent, caution))))
        with side_by_side(2):
            for city in there:
                mode = page.view.mode(panel_code(topic, group, city))
                what = ("panel", topic, number, city, mode)
                exhibit_card(page.once(what, partial(panel, topic, city, group, page.filters, labels, mode=mode)), page)


def city_tables(page: Page, cities: list[str]) -> None:
    """Every figure of each city, each table for the deck too."""
    for city in cities:
        own = page.once(("city", city), partial(_of_city, page.rows, city))
        title = page.labels.t("cities.city-title", city=page.labels.city(city), count=len(own))
        st.subheader(title, anchor=False)
        figure_table(own, page.labels, f"city-{city}", alt=title)
        alone = replace(page.filters, city=(city,))
        add_button(Slide(LIST, filters=alone, units=page.view.units, title=title), page.labels, f"city-{city}")


def _of_city(rows: pd.DataFrame, city: str) -> pd.DataFrame:
    return rows[rows["city"] == city]


def _one_page(rows: pd.DataFrame, page: Page) -> pd.DataFrame:
    """The rows of the page of the list that the view names; a number too high is the last page."""
    pages = -(-len(rows) // MOST_ROWS)
    if pages < 2:
        return rows
    at = min(page.view.at or 1, pages)
    start = (at - 1) * MOST_ROWS
    numbers = {"first": start + 1, "last": min(start + MOST_ROWS, len(rows)), "count": len(rows)}
    quiet(page.labels.t("figures.page", size=MOST_ROWS, **{name: f"{n:,}" for name, n in numbers.items()}))
    key = state.bind("at", at)
    st.pagination(
        pages, key=key, on_change=lambda: state.change(at=(st.session_state[key] - 1) and st.session_state[key])
    )
    return rows.iloc[start : start + MOST_ROWS]


def _order(page: Page) -> None:
    """The choice of the order of the list."""
    labels = page.labels
    key = state.bind("sort", page.view.sort or SORTS[0])
    with _labelled(labels.t("sort.label")) as label:
        st.segmented_control(
            label,
            SORTS,
            label_visibility="collapsed",
            format_func=lambda name: labels.t(f"sort.{name}"),
            key=key,
            required=True,
            on_change=lambda: state.change(
                at=0, sort="" if st.session_state[key] in (None, SORTS[0]) else st.session_state[key]
            ),
        )


def listing(page: Page) -> None:
    """The table of all figures that the filters leave, in the order chosen."""
    labels, view = page.labels, page.view
    _order(page)
    rows = page.once(("sorted", view.sort), lambda: selection.ordered(page.rows, view.sort))
    rows = _one_page(rows, page)
    figure_table(rows, labels, "figures", alt=labels.t("page.figures"), height=560)
    add_button(Slide(LIST, filters=page.filters, units=view.units, sort=view.sort), labels, "figures")
