"""The filters: one component for all pages, in the sidebar (folded on a phone), with counts beside the options."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from indicators import cache
from indicators.figures import selection
from indicators.figures.selection import Filters
from indicators.tables.package import options
from indicators.ui import state
from indicators.ui.messages import quiet
from indicators.view.vocabulary import Known, quantities
from indicators.words.labels import Labels

# More options than these make a page heavy; the others are found by words.
MOST_OPTIONS = 200
COMMON = ("city", "topic", "status")


def choose(frame: pd.DataFrame, labels: Labels, names: tuple[str, ...], known: Known, page: str) -> Filters:
    """Draw the filters ``names`` for the figures of a page and return what is chosen."""
    chosen = applied(frame, names)
    found = cache.once(
        (labels, page, chosen, "counts", names), lambda: selection.counts(frame, chosen, names, labels.haystack)
    )
    with st.sidebar:
        if names:
            st.markdown(f"**{labels.t('filter.heading')}**")
        for name in names:
            if name == "search":
                _search(labels)
            else:
                choices = cache.once((labels, page, name), partial(all_options, name, frame, labels))
                _options(name, choices, labels, found[name])
        if names:
            _units(cache.once((labels, page, "units"), lambda: list(frame["quantity"].unique())), labels, known)
    return chosen


def applied(frame: pd.DataFrame, names: tuple[str, ...]) -> Filters:
    """What is chosen of the page's filters; a topic of another page waits for that page."""
    values = {name: getattr(state.view_now().filters, name) for name in names}
    there = set(frame["topic"].unique()) if values.get("topic") else ()
    return Filters(**values | {"topic": tuple(topic for topic in values.get("topic", ()) if topic in there)})


def all_options(name: str, frame: pd.DataFrame, labels: Labels) -> list[str]:
    """The options of a filter in a fixed order: all cities and statuses, of the others what the page has."""
    if name == "city":
        places = labels.dataset.table("places")
        return sorted(places.loc[places["level"] == "city", "city"])
    if name == "status":
        return options("figures", "status")
    if name == "year":
        return sorted(frame["year"].unique())
    there = set(frame[name].unique())
    return [one for one in labels.dataset.table(f"{name}s")[name] if one in there]


def _options(name: str, choices: list[str], labels: Labels, found: dict[str, int]) -> None:
    chosen = getattr(state.view_now().filters, name)
    elsewhere = [one for one in chosen if one not in choices]
    wording = getattr(labels, name)
    if len(choices) > MOST_OPTIONS:
        choices = _narrowed(name, choices, chosen, labels, found)
    key = state.bind(f"filter-{name}", [one for one in chosen if one in choices])
    st.multiselect(
        labels.t(f"filter.{name}"),
        choices,
        format_func=lambda one: labels.t("filter.option", name=wording(one), count=found.get(one, 0)),
        key=key,
        placeholder=labels.t("filter.all"),
        select_all=False,
        on_change=lambda: state.set_filter(name, [*st.session_state[key], *elsewhere]),
    )


def _narrowed(
    name: str, choices: list[str], chosen: tuple[str, ...], labels: Labels, found: dict[str, int]
) -> list[str]:
    """Of very many options those chosen and the fullest that have the reader's words: a browser cannot hold all."""
    typed = st.text_input(
        labels.t("filter.narrow", filter=labels.t(f"filter.{name}")), key=f"narrow-{name}", max_chars=80
    )
    offered = narrowed(choices, chosen, typed, getattr(labels, name), found)
    quiet(labels.t("filter.narrowed", count=len(choices), shown=len(offered)))
    return offered


def narrowed(
    choices: list[str], chosen: tuple[str, ...], typed: str, wording: Callable[[str], str], found: dict[str, int]
) -> list[str]:
    """The options to offer, in their order: those chosen, and of those with all words the MOST_OPTIONS fullest."""
    parts = typed.lower().split()
    having = [one for one in choices if all(part in wording(one).lower() for part in parts)] if parts else choices
    fullest = sorted(having, key=lambda one: -found.get(one, 0))[:MOST_OPTIONS]
    wanted = {*fullest, *chosen}
    return [one for one in choices if one in wanted]


def _search(labels: Labels) -> None:
    key = state.bind("filter-search", state.view_now().filters.search)
    st.text_input(
        labels.t("filter.search"),
        key=key,
        placeholder=labels.t("filter.search-hint"),
        max_chars=80,
        on_change=lambda: state.set_filter("search", " ".join(st.session_state[key].split())),
    )


def _units(present: list[str], labels: Labels, known: Known) -> None:
    """A choice of unit for each quantity of the page that has several in the reader's language."""
    for quantity in present:
        # English counts in millions and billions by itself: 万 and 亿 have no name there.
        offered = [unit for unit, of in quantities(known).items() if of == quantity]
        if labels.lang == "en":
            offered = [unit for unit in offered if unit[0] not in "万亿"]
        if len(offered) < 2:
            continue
        chosen = next((unit for unit in state.view_now().units if quantities(known)[unit] == quantity), "")
        key = state.bind(f"unit-{quantity}", chosen if chosen in offered else "")
        st.selectbox(
            labels.t("filter.unit", quantity=labels.quantity(quantity)),
            ["", *offered],
            format_func=lambda unit: labels.unit(unit) if unit else labels.t("filter.as-printed"),
            key=key,
            on_change=lambda quantity=quantity, key=key: state.set_unit(quantity, st.session_state[key], known),
        )
