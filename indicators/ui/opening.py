"""How a page opens: its head, an open card, one chart alone, or the way out of an empty selection."""

from dataclasses import replace

import streamlit as st

from indicators.charts.exhibit import Exhibit, listed
from indicators.ui import figure_card, filters, messages, share, state
from indicators.ui.chart_card import exhibit_card
from indicators.ui.page import Page, begin, say
from indicators.ui.share import Sharing

# Pages of the reader's own work: there is no selection to share.
OWN = ("present", "intake")


def open_page(name: str, topics: bool = True, names: tuple[str, ...] = filters.COMMON, guard: bool = True) -> Page:
    """Start a page; where the filters leave nothing, ``guard`` says what to loosen and ends it.

    A view that names a chart is that chart alone, with the way to the whole page.
    """
    page = begin(name, topics, names)
    embedded = bool(st.context.is_embedded)
    if not embedded:
        _head(page)
        say(page)
        if told := st.session_state.pop("added", ""):
            st.toast(page.labels.t(told, count=len(page.view.deck)))
        figure_card.show_open(page.labels, page)
    if page.view.chart:
        _alone(page, embedded)
        st.stop()
    if guard and page.rows.empty:
        messages.nothing_found(page.every, page.filters, page.labels)
        st.stop()
    return page


def _head(page: Page) -> None:
    """Title and question, and the button that shares the page."""
    labels = page.labels
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.title(labels.t(f"page.{page.name}"), anchor=False, width="content")
        if page.name not in OWN:
            share.button(lambda: sharing(page), labels, "share-page", whole=True)
    messages.quiet(labels.t(f"question.{page.name}"))


def sharing(page: Page) -> Sharing:
    """The page's selection as something to share: its title is the page's."""
    chart = replace(listed(page.labels), texts={f"title_{page.labels.lang}": page.labels.t(f"page.{page.name}")})
    whole = Exhibit(chart, page.labels, page.filters, page.rows, page.every, sort=page.view.sort)
    # A deck that is being put together and an open card are the reader's own.
    return Sharing(whole, replace(page.view, deck=(), figure="", filters=page.filters), page, whole=True)


def _alone(page: Page, embedded: bool) -> None:
    view = page.view
    one = page.find(view.chart)
    if one is None:
        messages.nothing_found(page.all, page.filters, page.labels)
        return
    exhibit_card(one, page)
    if not embedded:
        st.button(page.labels.t("card.whole-page"), key="whole-page", on_click=state.change, kwargs={"chart": ""})
