"""The filters: which are in force on a page, and a control for each, with counts beside its options."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields

import streamlit as st

from indicators import cache
from indicators.charts.parameters import LONGEST_SEARCH
from indicators.figures import matching
from indicators.figures.selection import Filters
from indicators.store import Store
from indicators.tables.package import options
from indicators.ui import state
from indicators.ui.messages import quiet
from indicators.view import in_force, left_out
from indicators.view.vocabulary import Known, quantities
from indicators.words.labels import Labels

# More options than these make a page heavy; the others are found by words.
MOST_OPTIONS = 200
EVERY = tuple(field.name for field in fields(Filters))
# Filters that hold one period, with their parameters.
TIMES = {"since": "from", "until": "to"}


def applied(store: Store, names: tuple[str, ...], idle: tuple[str, ...] = ()) -> Filters:
    """Those of the reader's view that are in force on a page of these figures (``view.in_force``)."""
    return in_force(state.view_now(), lambda: cache.topics(store), names, idle)


def waiting(chosen: Filters) -> Filters:
    """What the reader chose that is not among ``chosen``, the filters that a page applies."""
    return left_out(state.view_now(), chosen)


def all_options(name: str, store: Store, labels: Labels) -> list[str]:
    """The options of a filter in a fixed order: all statuses, of the others what the figures have."""
    if name == "status":
        return options("figures", "status")
    there = store.counts(Filters(), [name])[name]
    return sorted(there) if name == "year" else [one for one in labels.dataset.table(f"{name}s")[name] if one in there]


def choose_some(name: str, choices: list[str], labels: Labels, found: Mapping[str, int]) -> None:
    """A choice of several options of a filter, each with its count; of very many those that words find."""
    chosen, label, wording = getattr(state.view_now().filters, name), labels.t(f"filter.{name}"), getattr(labels, name)
    elsewhere = [one for one in chosen if one not in choices]
    if (count := len(choices)) > MOST_OPTIONS:
        typed = st.text_input(labels.t("filter.narrow", filter=label), key=f"narrow-{name}", max_chars=80)
        choices = narrowed(choices, chosen, typed, wording, found)
        quiet(labels.t("filter.narrowed", count=count, shown=len(choices)))
    own = [one for one in chosen if one in choices]
    st.multiselect(
        label,
        choices,
        format_func=lambda one: labels.t("filter.option", name=wording(one), count=found.get(one, 0)),
        placeholder=labels.t("filter.all"),
        select_all=False,
        **state.bind(f"filter-{name}", own, lambda picked: state.set_filter(name, [*picked, *elsewhere])),
    )


def narrowed(
    choices: list[str], chosen: tuple[str, ...], typed: str, wording: Callable[[str], str], found: Mapping[str, int]
) -> list[str]:
    """Of very many options (a browser cannot hold all) those to offer, in their order.

    They are those chosen, and of those with all words typed the MOST_OPTIONS fullest.
    """
    having = [one for one in choices if matching.matches(wording(one), typed)]
    wanted = {*sorted(having, key=lambda one: -found.get(one, 0))[:MOST_OPTIONS], *chosen}
    return [one for one in choices if one in wanted]


def choose_time(name: str, labels: Labels, known: Known) -> None:
    """A choice of years; another period that a link holds is among them."""
    options = sorted({*known[TIMES[name]], *getattr(state.view_now().filters, name)})
    choose_one(name, options, labels, labels.t("filter.all"))


def choose_one(name: str, options: Iterable[str], labels: Labels, nothing: str) -> None:
    """A choice of one option of a filter, or of ``nothing``."""
    chosen = (*getattr(state.view_now().filters, name), "")[0]
    bound = state.bind(f"filter-{name}", chosen, lambda one: state.set_filter(name, filter(None, [one])))
    wording = labels.year if name in TIMES else getattr(labels, name)
    st.selectbox(
        labels.t(f"filter.{name}"), ["", *options], format_func=lambda one: wording(one) if one else nothing, **bound
    )


def search_box(labels: Labels, hint: str = "filter.search-hint") -> None:
    def keep(text: str) -> None:
        state.set_filter("search", " ".join(text.split()))

    bound, hint = state.bind("filter-search", state.view_now().filters.search, keep), labels.t(hint)
    # A label of its own would come late, and push down what is below.
    st.text_input(
        labels.t("filter.search"), placeholder=hint, max_chars=LONGEST_SEARCH, label_visibility="collapsed", **bound
    )


def offered_units(present: Iterable[str], labels: Labels, known: Known) -> dict[str, str]:
    """The units, each with its quantity, of those ``present`` that have several in the reader's language."""
    # English counts in millions and billions by itself: 万 and 亿 have no name there.
    units = {one: of for one, of in quantities(known).items() if labels.lang != "en" or one[0] not in "万亿"}
    several = {of for of, count in Counter(units.values()).items() if count > 1}.intersection(present)
    return {one: of for one, of in units.items() if of in several}


def choose_units(offered: Mapping[str, str], labels: Labels, known: Known, key: str = "units") -> None:
    """A choice of the units ``offered``: at most one of a quantity, the later instead of the earlier; without one it is
    as printed.
    """
    if not offered:
        return
    chosen = state.view_now().units

    def keep(picked: list[str]) -> None:
        new = [one for one in picked if one not in chosen]
        state.set_units([*new, *(one for one in chosen if one in picked or one not in offered)], known)

    def named(unit: str) -> str:
        return labels.t("filter.option", name=labels.unit(unit), count=labels.quantity(offered[unit]))

    st.multiselect(
        labels.t("filter.unit"),
        [*offered],
        format_func=named,
        placeholder=labels.t("filter.as-printed"),
        select_all=False,
        **state.bind(key, [one for one in chosen if one in offered], keep),
    )
