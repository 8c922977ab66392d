"""The view of a session: read from the URL when that has changed, written back when the reader chose.

The URL is the truth. Widgets take their values from the view in every run and change it by their
callbacks only, so a link, the back button and a click all end in the same place.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypedDict

import streamlit as st

from indicators.charts.catalogue import EXPLORED
from indicators.charts.explored import Plot
from indicators.figures.selection import Filters
from indicators.view import MOST_SLIDES, Slide, View, params, parse
from indicators.view.additions import sent
from indicators.view.deck import one_a_quantity, places
from indicators.view.vocabulary import Known


def read(known: Known) -> View:
    """The current view: that of the URL where it has changed, else that of the session."""
    url = _url()
    touched = st.session_state.pop("touched", False)
    # A click on the way may still come with the URL from before the last one: the reader's choice wins.
    if "view" not in st.session_state or (url != st.session_state["url"] and not touched):
        view, ignored = parse(url, known)
        st.session_state.update(view=view, url=url, ignored=ignored, came="view" in st.session_state)
    return view_now()


def _url() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def view_now() -> View:
    return st.session_state["view"]


def change(**parts: Any) -> None:
    """Keep a choice of the reader; call it in callbacks only."""
    st.session_state.update(view=replace(view_now(), **parts), touched=True, ignored=[])


def enter(page: str) -> None:
    """Note the page. Cards that stood alone or open on another page, and its tables, stay there."""
    before = st.session_state.get("page")
    if view_now().page != page:
        st.session_state["view"] = replace(view_now(), page=page)
        if before:
            st.session_state["ignored"] = []
        if before == EXPLORED != page:
            # How a chart was made stays where it was.
            st.session_state["view"] = replace(view_now(), plot=Plot())
    if before != page:
        # The browser writes the address of a page that it goes to.
        st.session_state["came"] = False
    st.session_state["page"] = page


def write(known: Known) -> None:
    """Write the view to the URL, unless that says the same already in other words and nothing beside it.

    A link from a page to itself brings its parameters, and leaves the browser's address as it was: they are written.
    """
    view, url, came = view_now(), _url(), st.session_state.pop("came", False)
    differs = sent(url) != url or parse(url, known, view.page)[0] != view
    if differs:
        url = params(view, known)
    if differs or came:
        st.query_params.from_dict(url)
    st.session_state["url"] = url


def leave_out_topics(own: tuple[str, ...]) -> None:
    """A link that names all the topics of its page is that of the page."""
    view = view_now()
    if view.filters.topic == own:
        st.session_state["view"] = replace(view, filters=replace(view.filters, topic=()))


class Bound(TypedDict):
    """Arguments of a widget."""

    key: str
    on_change: Callable[[], None]


def bind(key: str, value: object, keep: Callable[[Any], None]) -> Bound:
    """Give a widget its value from the view before it is drawn; ``keep`` takes what the reader makes of it."""
    st.session_state[key] = value
    return {"key": key, "on_change": lambda: keep(st.session_state[key])}


def set_filter(name: str, value: str | Iterable[str]) -> None:
    """Callback: set a filter; an empty value takes it away."""
    chosen: Any = value if name == "search" else tuple(sorted(value))
    change(at=0, filters=replace(view_now().filters, **{name: chosen}))


def clear_filters() -> None:
    change(at=0, filters=Filters())


def set_plot(**parts: str) -> None:
    """Callback: how the chart of the reader's own choice is made."""
    change(plot=replace(view_now().plot, **parts))


def set_mode(chart: str, mode: str) -> None:
    """Callback: show a chart as chart, table or text."""
    modes = dict(view_now().modes) | {chart: mode}
    change(modes=tuple(sorted((one, how) for one, how in modes.items() if how != "chart")))


def set_units(units: Iterable[str], known: Known) -> None:
    """Callback: show quantities in these units, of each in the first; others in that of the print."""
    change(units=one_a_quantity([*units], known))


def next_click() -> None:
    """A chart keeps its selection: drawn under a new key, it takes a second click on the same mark."""
    st.session_state["clicks"] = st.session_state.get("clicks", 0) + 1


def add_slide(slide: Slide) -> None:
    """Callback: put a slide at the end of the deck, unless what it shows stands there; what happened is told."""
    deck = view_now().deck
    if there := places(slide, deck):
        told = ("deck.there", there[0])
    elif len(deck) >= MOST_SLIDES:
        told = ("deck.full", len(deck))
    else:
        change(deck=(*deck, slide))
        told = ("deck.added", len(deck) + 1)
    st.session_state["added"] = told
