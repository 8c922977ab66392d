"""The page on which a reader makes a chart of his own: what, where, when and how, all of it in the link."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from indicators.charts.catalogue import EXPLORED as CHART
from indicators.charts.explored import Explored
from indicators.figures import inventory, selection
from indicators.figures.selection import CITIES, CITY
from indicators.figures.transform import INDEX, TRANSFORMS
from indicators.ui import filters, state
from indicators.ui.chart_card import CARD_WIDTH, exhibit_card
from indicators.ui.keep import keep_button
from indicators.ui.messages import escaped, nothing_found, quiet
from indicators.ui.page import Page
from indicators.words.labels import Labels

# The filters that stand over the chart.
EXPLORED = ("indicator", "measure", "place", "since", "until", "status")
# Two stand beside each other on a phone of 390 px.
HALF = 150
# Offered to begin with: the indicators that most places and times are known of.
MOST_OFFERED = 12


def explore(page: Page) -> None:
    """The controls, and the chart that they make; before an indicator is chosen, those that most is known of."""
    _what(page)
    if not page.filters.indicator:
        _beginnings(page)
        return
    _where_and_when(page)
    one = page.find(CHART)
    if not isinstance(one, Explored):
        nothing_found(page.all, page.filters, page.labels)
        return
    _how(one, page)
    exhibit_card(one, page)
    if not (one.rows.empty or one.refusal):
        keep_button(one, page)


def _what(page: Page) -> None:
    labels, chosen = page.labels, page.filters
    counted = page.once("what", lambda: selection.counts(page.all, chosen, ("indicator", "measure"), labels.haystack))
    choices = page.once("indicators", lambda: filters.all_options("indicator", page.all, labels))
    usual, plot = labels.t("explore.usual"), page.view.plot
    named = {name: labels.t(f"transform.{name}.name") for name in TRANSFORMS} | {"": labels.t("transform.none")}
    with st.grid(2, min_column_width=CARD_WIDTH, gap="small", key="screen-what"):
        filters.choose_some("indicator", choices, labels, counted["indicator"])
        with st.grid(2, min_column_width=HALF, gap="small"):
            filters.choose_one("measure", counted["measure"], labels, usual)
            bound = state.bind("transform", plot.transform, lambda name: state.set_plot(transform=name))
            st.selectbox(labels.t("explore.transform"), ["", *TRANSFORMS], format_func=named.__getitem__, **bound)


def _where_and_when(page: Page) -> None:
    labels = page.labels
    own = page.filters.without("place", "city")
    rows = page.once("where", lambda: selection.select(page.all, own, labels.haystack))
    found = dict(rows["place"].value_counts()[lambda count: count > 0])
    found[CITIES] = int(((rows["level"] == CITY) & (rows["city"] != "")).sum())
    places = [
        CITIES,
        *(place for place in labels.dataset.names("places", "level") if place in found or place in page.filters.place),
    ]
    statuses = [one for one in filters.all_options("status", rows, labels) if one in set(rows["status"].unique())]
    with st.grid(4, min_column_width=HALF, gap="small", key="screen-where"):
        filters.choose_some("place", places, labels, found)
        filters.choose_time("since", labels, page.known)
        filters.choose_time("until", labels, page.known)
        filters.choose_some("status", statuses, labels, dict(rows["status"].value_counts()))


def _how(one: Explored, page: Page) -> None:
    """Its form, with why others are not offered; the base of an index, the one period, the place that stands out."""
    labels, plot = one.labels, page.view.plot
    told = one.refusals
    with st.grid(2, min_column_width=CARD_WIDTH, gap="medium", key="screen-how"):
        st.pills(
            labels.t("explore.form"),
            [name for name, why in told.items() if not why],
            format_func=lambda name: labels.t(f"form.{name}"),
            required=True,
            wrap=True,
            **state.bind("form", one.chart.form, lambda name: state.set_plot(form=name or "")),
        )
        # Side by side on a phone too: what stands below does not move when one of them goes.
        with st.grid(2, min_column_width=HALF, gap="small"):
            if one.has_period:
                bound = state.bind("time", one.period, lambda time: state.set_plot(time=time))
                st.select_slider(labels.t("explore.time"), one.times, format_func=labels.year, **bound)
            if one.foci:
                _part("focus", ["", *one.foci], plot.focus, labels, lambda code: labels.place(code) if code else "–")
            if plot.transform == INDEX:
                _part("base", one.times, one.plot.base, labels, labels.year, "choose-base")
    if refused := {name: why for name, why in told.items() if why}:
        reasons = [
            labels.t("explore.not-offered", form=labels.t(f"form.{name}"), why=labels.t(why))
            for name, why in refused.items()
        ]
        quiet(labels.t("explore.not", reasons=labels.t("list.semicolon").join(reasons)))


def _part(
    name: str, options: list[str], chosen: str, labels: Labels, wording: Callable[[str], str], key: str = ""
) -> None:
    """A choice of one part of the plot, with a label of its own or that of its name."""
    bound = state.bind(name, chosen if chosen in options else options[0], lambda one: state.set_plot(**{name: one}))
    st.selectbox(labels.t(f"explore.{key or name}"), options, format_func=wording, **bound)


def _beginnings(page: Page) -> None:
    """A way in: the indicators with most places, then most times."""
    labels = page.labels
    found = page.once("beginnings", lambda: inventory.best_known(page.rows, MOST_OFFERED))
    st.markdown(labels.t("explore.begin"))
    with st.container(horizontal=True, gap="small"):
        for code in found:
            name = escaped(labels.indicator(code))
            st.button(name, key=f"begin-{code}", on_click=partial(state.set_filter, "indicator", [code]))
