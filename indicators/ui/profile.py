"""Profiles: the way to each city, and what is known of one or of another place, against others where that can be."""

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from indicators.charts import forms
from indicators.charts.catalogue import EXPLORED
from indicators.charts.explored import Plot
from indicators.charts.profile import Known, Profiled, Topic, placed, profiled
from indicators.figures import compare, profile, selection
from indicators.figures.filters import CITIES, Filters
from indicators.ui import browser, state
from indicators.ui.glossary import glossary
from indicators.ui.messages import escaped, large, quiet, quietly
from indicators.ui.page import Page
from indicators.view import View, carried, params
from indicators.words import profile as words

# A city's card: two beside each other on a phone of 390 px.
HALF = 150
# What the lines under a number need.
WIDTH = 280


def city_links(page: Page) -> None:
    """The cities as links, each with how much is known of it; and the way to several side by side."""
    labels = page.labels
    st.markdown(labels.t("cities.begin"))
    with st.grid(4, min_column_width=HALF, gap="small"):
        for one in page.once("summaries", lambda: profile.summaries(page.rows, page.dataset)):
            with st.container(gap="xxsmall"):
                view = View("cities", labels.lang, replace(page.filters, city=(one.city,)), units=page.view.units,
                            deck=page.view.deck)  # fmt: skip
                _link(labels.city(one.city), view, page)
                quiet(words.summary(one, labels))
    cities, *_ = compare.shown(page.rows, ())
    if topics := page.once("topics", lambda: compare.topics(page.rows, cities, page.dataset)):
        st.button(labels.t("cities.beside"), key="beside", on_click=state.change, kwargs={"panel": topics[0]})


def city_profile(page: Page, city: str) -> None:
    """What is known of a city by topic, then of what lies in it, place by place."""
    _profile(page, city, page.rows)


def named_place(page: Page) -> str:
    """The one place, other than a city, that the filters name; empty for none."""
    return profile.named(page.filters.place, page.dataset)


def place_profile(page: Page, place: str) -> None:
    """What is known of another place than a city, and of what lies in it; the way to its city."""
    labels = page.labels
    st.header(escaped(placed(place, labels)), anchor=False)
    if city := page.dataset.names("places", "city")[place]:
        _link(labels.t("cities.whole", city=labels.city(city)), _whole(page, Filters(city=(city,))), page)
    # The filter of the place leaves what lies in it out.
    rows = page.once("around", lambda: selection.select(page.every, page.filters.without("place"), labels.haystack))
    _profile(page, place, rows)


def place_link(page: Page, place: str) -> None:
    """The way to a place's profile, where it has one."""
    if count := page.once("profiled", lambda: profile.places(page.all, page.dataset)).get(place, 0):
        told = page.labels.t("card.place", place=page.labels.place(place), count=f"{count:,}")
        _link(told, _whole(page, Filters(place=(place,))), page)


def _whole(page: Page, filters: Filters) -> View:
    """The profile that filters name."""
    return carried(page.view, "cities", filters)


def _profile(page: Page, subject: str, rows: pd.DataFrame) -> None:
    def make() -> Profiled:
        shared = partial(page.once, "any-shared", lambda: profile.is_any_shared(page.all))
        return profiled(subject, rows, page.all, page.labels, shared)

    found = page.once(("profile", subject), make)
    if found.caution:
        quiet(found.caution)
    for topic in found.topics:
        st.header(escaped(topic.name), anchor=False)
        _entries(topic, page)
    for place in found.within:
        st.header(escaped(place.name), anchor=False)
        if place.figures:
            place_link(page, place.code)
        for topic in place.topics:
            st.subheader(escaped(topic.name), anchor=False)
            _entries(topic, page)
    if found.more:
        quiet(found.more)


def _entries(topic: Topic, page: Page) -> None:
    with st.grid(3, min_column_width=WIDTH, gap="medium"):
        for one in topic.known:
            _entry(one, page)
    if topic.more:
        quiet(topic.more)
    indicators = dict.fromkeys(one.row.indicator for one in topic.known)
    glossary(indicators, page.labels, topic.known[0].row.figure)


def _entry(one: Known, page: Page) -> None:
    """A number, large, with what stands under it, how it went, its card, and the ways to more of it in the explorer."""
    labels, row = page.labels, one.row
    with st.container(gap="xxsmall", key=f"known-{row.figure}"):
        badge = f"　:gray-badge[{one.status}]" if one.status else ""
        under = [f"**{escaped(one.name)}**{badge}", *map(quietly, one.lines)]
        st.markdown(f"{large(one.number)}\n\n" + "  \n".join(under), anchors=False)
        if one.course:
            browser.course(one.course, f"course-{row.figure}")
        ways = f"screen-ways-{row.figure}"
        with st.container(horizontal=True, gap="small", vertical_alignment="center", key=ways):
            st.button(labels.t("card.detail"), key=f"open-{row.figure}", type="tertiary",
                      on_click=state.change, kwargs={"figure": row.figure})  # fmt: skip
            measure = () if row.measure == labels.usual(row.indicator) else (row.measure,)
            what = Filters(indicator=(row.indicator,), measure=measure)
            if one.standing:
                same = replace(what, place=(CITIES,), status=(row.status,))
                _link(labels.t("cities.compare"), _explored(same, Plot(forms.ON_MAP, time=row.period), page), page)
            if one.has_times:
                over = replace(what, place=(row.place,))
                _link(labels.t("cities.over-time"), _explored(over, Plot(), page), page)


def _explored(filters: Filters, plot: Plot, page: Page) -> View:
    return View(EXPLORED, page.labels.lang, filters, plot=plot, units=page.view.units, deck=page.view.deck)


def _link(label: str, view: View, page: Page) -> None:
    query = params(view, page.known)
    st.page_link(f"pages/{view.page}.py", label=escaped(label), query_params=query or None)
