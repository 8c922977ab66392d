"""The view of a session: read from the URL when that has changed, written back when the reader chose.

The URL wins where it differs from what was last written: a link, the back button. A page switch
empties it; then the session's choices stand and are written again.
"""

from __future__ import annotations

from dataclasses import fields, replace

import streamlit as st

from indicators.selection import Filters
from indicators.view import View, params, parse

FILTERS = tuple(field.name for field in fields(Filters))


def read(known: dict) -> View:
    """The current view. Fills the widgets' state, so call it before any widget is drawn."""
    url = {name: st.query_params.get_all(name) for name in st.query_params}
    if "view" not in st.session_state or (url and url != st.session_state.get("url")):
        view, ignored = parse(url, known)
        st.session_state.update(view=view, url=url, ignored=ignored, lang=view.lang)
        for name in FILTERS:
            chosen = getattr(view.filters, name)
            st.session_state[widget(name)] = chosen if name == "words" else list(chosen)
    return st.session_state["view"]


def ignored() -> list[str]:
    """The parts of the link that were not understood."""
    return st.session_state.get("ignored", [])


def widget(name: str) -> str:
    """The key of a filter's widget."""
    return f"filter-{name}"


def enter(page: str) -> None:
    """Note the page; on a new one the widgets are new to Streamlit and take their values from the view."""
    before = st.session_state.get("page")
    if before != page:
        st.session_state["page"] = page
        if before:
            # What was not understood was said on the page that the link led to.
            st.session_state["ignored"] = []
        for name in FILTERS:
            st.session_state.pop(widget(name), None)


def seed(name: str, options: list[str] | None = None) -> None:
    """Give a filter's widget its value: Streamlit forgets it when a page without the widget comes between."""
    chosen = getattr(view().filters, name)
    key = widget(name)
    if options is None:
        st.session_state.setdefault(key, chosen)
        return
    kept = [one for one in st.session_state.get(key, chosen) if one in options]
    if st.session_state.get(key) != kept:
        st.session_state[key] = kept


def view() -> View:
    return st.session_state["view"]


def choose(**filters) -> None:
    """Keep the reader's choice of filters."""
    st.session_state["view"] = replace(view(), filters=replace(view().filters, **filters))


def set_filter(name: str, value) -> None:
    """Set a filter from elsewhere than its widget (a click on the map); only inside a callback."""
    choose(**{name: value if name == "words" else tuple(value)})
    st.session_state[widget(name)] = value if name == "words" else list(value)


def clear_filters() -> None:
    for name in FILTERS:
        set_filter(name, "" if name == "words" else ())


def set_language() -> None:
    """Callback of the language switch."""
    st.session_state["view"] = replace(view(), lang=st.session_state["lang"] or view().lang)


def open_figure(figure: str) -> None:
    st.session_state["view"] = replace(view(), figure=figure)


def write(shown: tuple[str, ...]) -> None:
    """Write the view to the URL, with those filters only that the page has."""
    hidden = {name: Filters.__dataclass_fields__[name].default for name in FILTERS if name not in shown}
    wanted = params(replace(view(), filters=replace(view().filters, **hidden)))
    now = {name: st.query_params.get_all(name) for name in st.query_params}
    if now != wanted:
        st.query_params.from_dict(wanted)
    st.session_state["url"] = wanted
