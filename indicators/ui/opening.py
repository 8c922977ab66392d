"""How a page opens: its head, its filters, an open card, one chart alone, or the way out of an empty selection."""

from dataclasses import replace

import streamlit as st

from indicators.charts.exhibit import Exhibit
from indicators.charts.lookup import listed
from indicators.ui import figure_card, filters, messages, share, state
from indicators.ui.bar import active, bar
from indicators.ui.chart_card import exhibit_card
from indicators.ui.page import Page, begin
from indicators.view import COMMON

# Pages of the reader's own work: there is no selection to share.
OWN = ("present", "intake")


def open_page(
    name: str,
    topics: bool = True,
    names: tuple[str, ...] = COMMON,
    own: tuple[str, ...] = (),
    idle: tuple[str, ...] = (),
    has_bar: bool = True,
) -> Page:
    """Start a page with the filters ``names``; where they leave nothing, say what to loosen and end it. A page that
    draws some of its ``own`` goes on whatever they leave, and where it says that it has no ``bar`` only what is in
    force stands over it. Those that are ``idle`` wait for another page.

    A view that names a chart is that chart alone, with the way to the whole page.
    """
    page = begin(name, topics, names, idle)
    labels, chart = page.labels, page.view.chart
    if chart == name and not st.context.is_embedded:
        # Where a reader makes it, the chart stands among its controls.
        chart = ""
    if not st.context.is_embedded:
        _head(page)
        if has_bar:
            bar(page, names, own)
        else:
            active(page, page.filters.without(*own))
        with st.container():
            messages.faults(page.dataset.faults, labels.lang)
            messages.bad_link(labels)
            messages.waiting_line(filters.waiting(page.filters), labels)
        if told := st.session_state.pop("added", None):
            key, count = told
            st.toast(labels.t(key, count=count))
        figure_card.show_open(page)
    one = page.find(chart) if chart else None
    if one:
        if not st.context.is_embedded:
            st.header(messages.escaped(labels.section(one.chart.topic)), anchor=False)
        exhibit_card(one, page)
        if not st.context.is_embedded:
            st.button(labels.t("card.whole-page"), key="whole-page", on_click=state.change, kwargs={"chart": ""})
    elif chart or (names and not own and not page.count):
        messages.nothing_found(page.store if chart else page.own, page.filters, labels)
    else:
        return page
    st.stop()


def _head(page: Page) -> None:
    """Title and question, and the button that shares the page."""
    labels, title = page.labels, page.title
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.title(messages.escaped(title), anchor=False, width="content")
        if page.name not in OWN:
            chart = replace(listed(labels), texts={f"title_{labels.lang}": title})
            # A deck that is being put together and an open card are the reader's own. The topics of the page are said:
            # a file has no page.
            said = replace(page.filters, topic=page.filters.topic or page.topics)
            view = replace(page.view, deck=(), figure="", filters=said)
            sort = page.view.sort

            def whole() -> Exhibit:
                return Exhibit(chart, labels, page.filters, page.ordered, page.every, sort=sort)

            share.button(whole, view, page, "share-page", whole=True)
    if not page.article:
        messages.quiet(labels.question(page.name))
