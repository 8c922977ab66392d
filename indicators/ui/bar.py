"""What stands between a page's head and its content: the cities as chips, the other filters behind one word, and what
is in force, each to be taken away.
"""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from indicators import cache
from indicators.figures.selection import Filters
from indicators.ui import browser, filters, state
from indicators.ui.messages import escaped
from indicators.ui.page import Page
from indicators.words.chosen import chip as worded
from indicators.words.chosen import chips_of

# In place of a city: the others, which have no figure on the page.
FOLDED = "folded"
# The width of what the word 筛选 opens, in pixels: a phone of 390 px has room for it.
WIDTH = 320


def bar(page: Page, names: tuple[str, ...], own: tuple[str, ...] = ()) -> None:
    """Draw the filters ``names`` and whatever else is in force, but not those that the page draws its ``own`` way."""
    names = tuple(name for name in dict.fromkeys((*names, *page.filters.active)) if name not in own)

    def count() -> dict[str, dict[str, int]]:
        return page.own.counts(page.filters, names)

    if names:
        found = page.once(("counts", names), count)
        if "search" in names:
            filters.search_box(page.labels)
        with st.container(horizontal=True, wrap=False, gap="small", key="screen-filters"):
            if "city" in names:
                _cities(found["city"], page)
            _others([name for name in names if name not in ("city", "search")], found, page)
            browser.announce(_count(page), "said")
    active(page, page.filters.without(*own))


def _count(page: Page) -> str:
    every = cache.once((page.labels, page.name, "every"), page.own.count)
    return page.labels.t("filter.shown", shown=f"{page.count:,}", all=f"{every:,}")


def _cities(found: Mapping[str, int], page: Page) -> None:
    """The cities with figures on the page, and those chosen, in their official order; the others on demand."""
    labels, chosen = page.labels, state.view_now().filters.city
    there = {*cache.once((labels, page.name, "there"), partial(_present, "city", page)), *chosen}
    every = sorted(labels.cities)
    shown = every if st.session_state.get("unfolded") == page.name else [one for one in every if one in there]
    folded = len(every) - len(shown)

    def keep(picked: list[str]) -> None:
        if FOLDED in picked:
            st.session_state["unfolded"] = page.name
        state.set_filter("city", [one for one in picked if one != FOLDED])

    def name() -> dict[str, str]:
        counts = {city: labels.t("filter.city-count", count=f"{found.get(city, 0):,}") for city in every}
        return {city: f"{escaped(labels.city(city))} :gray[{counts[city]}]" for city in every}

    more = labels.t("filter.more-cities" if shown else "filter.all-cities", count=folded)
    named = {**page.once("chips", name), FOLDED: more}
    st.pills(
        labels.t("filter.city"),
        [*shown, *([FOLDED] if folded else [])],
        selection_mode="multi",
        format_func=named.__getitem__,
        label_visibility="collapsed",
        width="stretch",
        wrap=True,
        **state.bind("filter-city", [one for one in shown if one in chosen], keep),
    )


def _others(names: list[str], found: Mapping[str, Mapping[str, int]], page: Page) -> None:
    labels = page.labels
    with st.popover(labels.t("filter.heading"), type="tertiary", key="filters"), st.container(width=WIDTH):
        for name in names:
            if name in filters.TIMES:
                filters.choose_time(name, labels, page.known)
            else:
                make = partial(filters.all_options, name, page.own, labels)
                filters.choose_some(name, cache.once((labels, page.name, name), make), labels, found[name])
        present = cache.once((labels, page.name, "units"), partial(_present, "quantity", page))
        filters.choose_units(filters.offered_units(present, labels, page.known), labels, page.known)


def _present(column: str, page: Page) -> list[str]:
    """The values of a column that figures of the page have."""
    return [*page.own.counts(Filters(), [column])[column]]


def active(page: Page, chosen: Filters) -> None:
    """What is in force, each with its name and taken away by a click; what is left, and the way to the whole."""
    # Empty or not, it has its place: what follows is not taken for something else, and drawn anew.
    with st.container():
        if chosen.active:
            _active(page, chosen)


def _active(page: Page, chosen: Filters) -> None:
    labels, chips = page.labels, chips_of(chosen)
    named = {code: escaped(worded(*what, labels)) for code, what in chips.items()}

    def keep(picked: list[str]) -> None:
        for chip in chips.keys() - picked:
            name, gone = chips[chip]
            left = [one for one in getattr(state.view_now().filters, name) if one not in gone]
            state.set_filter(name, "" if name == "search" else left)

    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="screen-active"):
        st.markdown(f"**{_count(page)}**", width="content")
        st.button(labels.t("filter.clear"), key="clear", on_click=state.clear_filters, type="tertiary")
        st.pills(
            labels.t("filter.active"),
            [*chips],
            selection_mode="multi",
            format_func=named.__getitem__,
            label_visibility="collapsed",
            width="stretch",
            wrap=True,
            **state.bind("active", [*chips], keep),
        )
