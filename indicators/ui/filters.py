"""The filters: one component for all pages, in the sidebar (folded on a phone), with counts beside the options."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators import selection
from indicators.labels import Labels
from indicators.selection import Filters
from indicators.tables.package import options
from indicators.ui import state

COMMON = ("city", "topic", "status")


def choose(frame: pd.DataFrame, labels: Labels, names: tuple[str, ...] = COMMON) -> Filters:
    """Draw the filters ``names`` for the page's figures and return what is chosen."""
    haystack = labels.haystack(frame) if "words" in names else None
    with st.sidebar:
        if names:
            st.markdown(f"**{labels.t('filter.heading')}**")
        for name in names:
            if name == "words":
                _search(labels)
            else:
                _options(name, frame, labels, names, haystack)
    return applied(frame, names)


def applied(frame: pd.DataFrame, names: tuple[str, ...]) -> Filters:
    """What is chosen of the page's filters; a topic of another page waits for that page."""
    values = {name: getattr(state.view().filters, name) for name in names}
    there = set(frame["topic"])
    return Filters(**values | {"topic": tuple(topic for topic in values.get("topic", ()) if topic in there)})


def all_options(name: str, frame: pd.DataFrame, labels: Labels) -> list[str]:
    """The options of a filter in a fixed order: all cities and statuses, of the others what the page has."""
    if name == "city":
        places = labels.dataset.table("places")
        return sorted(places.loc[places["level"] == "city", "city"])
    if name == "status":
        return options("figures", "status")
    if name == "year":
        return sorted(set(frame["year"]))
    order = list(labels.dataset.table(f"{name}s")[name])
    return [one for one in order if one in set(frame[name])]


def _options(
    name: str, frame: pd.DataFrame, labels: Labels, names: tuple[str, ...], haystack: pd.Series | None
) -> None:
    choices = all_options(name, frame, labels)
    state.seed(name, choices)
    found = selection.counts(frame, applied(frame, names), name, haystack)
    wording = getattr(labels, name)
    elsewhere = [one for one in getattr(state.view().filters, name) if one not in choices]
    chosen = st.multiselect(
        labels.t(f"filter.{name}"),
        choices,
        format_func=lambda one: labels.t("filter.option", name=wording(one), count=found.get(one, 0)),
        key=state.widget(name),
        placeholder=labels.t("filter.all"),
        select_all=False,
    )
    state.choose(**{name: tuple(chosen) + tuple(elsewhere)})


def _search(labels: Labels) -> None:
    state.seed("words")
    words = st.text_input(
        labels.t("filter.words"), key=state.widget("words"), placeholder=labels.t("filter.words-hint"), max_chars=80
    )
    state.choose(words=words.strip())
