"""City profiles: the way to each city, and what is known of one, against the others where that can be."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import streamlit as st

from indicators.charts import forms
from indicators.charts.catalogue import EXPLORED
from indicators.charts.explored import Plot
from indicators.figures import compare, profile, selection, targets
from indicators.figures.profile import Entry, Profile, Standing
from indicators.figures.selection import CITIES, Filters
from indicators.figures.targets import Outcome
from indicators.ui import state
from indicators.ui.glossary import glossary
from indicators.ui.messages import escaped, large, quiet, quietly
from indicators.ui.page import Page
from indicators.view import View, params
from indicators.words import profile as words

# A city's card: two beside each other on a phone of 390 px.
HALF = 150
# What the lines under a number need.
WIDTH = 280
# More of one topic, or more places, are listed on the page of figures.
MOST_ENTRIES, MOST_PLACES = 24, 24


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


def city_choice(page: Page) -> None:
    """The cities above the content, on a phone too: one for its profile, several side by side."""
    labels, chosen = page.labels, page.filters

    def count() -> dict[str, int]:
        return selection.counts(page.every, chosen, ("city",), labels.haystack)["city"]

    counts = page.once("city-counts", count)
    st.pills(
        labels.t("cities.choose"),
        labels.by_name(labels.cities, "city"),
        selection_mode="multi",
        format_func=lambda city: labels.t("filter.option", name=labels.city(city), count=counts.get(city, 0)),
        **state.bind("city-choice", list(chosen.city), lambda picked: state.set_filter("city", picked)),
    )


def city_profile(page: Page, city: str) -> None:
    """What is known of a city by topic, then of what lies in it, place by place."""
    labels = page.labels
    found: Profile = page.once(("profile", city), lambda: profile.profile(page.rows, city, page.dataset))
    latest = [one.latest for topic in found.topics.values() for one in topic]
    stand = page.once(("standings", city), lambda: profile.standings(latest, page.all, page.dataset))
    became = page.once(("became", city), partial(_outcomes, page, city))
    if not found.topics:
        quiet(labels.t("cities.none-own"))
    elif not stand:
        is_any = page.once("any-shared", lambda: profile.is_any_shared(page.all))
        quiet(labels.t("cities.alone-here" if is_any else "cities.alone"))
    for topic, own in found.topics.items():
        st.header(escaped(labels.topic(topic)), anchor=False)
        _entries(own, page, stand, became)
    for place, topics in [*found.within.items()][:MOST_PLACES]:
        level = page.dataset.names("places", "level")[place]
        heading = labels.t("cities.within", place=labels.place(place), level=labels.t(f"level.{level}"))
        st.header(escaped(heading), anchor=False)
        for topic, own in topics.items():
            st.subheader(escaped(labels.topic(topic)), anchor=False)
            _entries(own, page, {}, became)
    _more(len(found.within), MOST_PLACES, page)


def _outcomes(page: Page, city: str) -> dict[str, Outcome]:
    rows = page.rows[(page.rows["city"] == city) & (page.rows["status"] == "target")]
    return targets.outcomes(rows, page.dataset, page.labels.today)


def _entries(own: list[Entry], page: Page, stand: Mapping[str, Standing], became: Mapping[str, Outcome]) -> None:
    shown = own[:MOST_ENTRIES]
    with st.grid(3, min_column_width=WIDTH, gap="medium"):
        for one in shown:
            _entry(one, page, stand.get(one.latest.figure), became)
    _more(len(own), MOST_ENTRIES, page)
    glossary(dict.fromkeys(one.latest.indicator for one in shown), page.labels, shown[0].latest.figure)


def _more(count: int, most: int, page: Page) -> None:
    if count > most:
        quiet(page.labels.t("cities.more-known", shown=most, count=f"{count - most:,}"))


def _entry(one: Entry, page: Page, standing: Standing | None, became: Mapping[str, Outcome]) -> None:
    """A number, large, with what stands under it, its card, and the ways to see more of it in the explorer."""
    labels, row = page.labels, one.latest
    status = "" if row.status == "actual" else labels.status(row.status)
    with st.container(gap="xxsmall", key=f"known-{row.figure}"):
        badge = f"　:gray-badge[{status}]" if status else ""
        under = [
            f"**{escaped(labels.name_of(row))}**{badge}",
            *map(quietly, words.lines(one, became, standing, labels)),
        ]
        st.markdown(f"{large(labels.value(row))}\n\n" + "  \n".join(under), anchors=False)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.button(labels.t("card.detail"), key=f"open-{row.figure}", type="tertiary",
                      on_click=state.change, kwargs={"figure": row.figure})  # fmt: skip
            measure = () if row.measure == labels.usual(row.indicator) else (row.measure,)
            what = Filters(indicator=(row.indicator,), measure=measure)
            if standing:
                same = replace(what, place=(CITIES,), status=(row.status,))
                _link(labels.t("cities.compare"), _explored(same, Plot(forms.ON_MAP, time=row.period), page), page)
            if one.others or one.ahead:
                over = replace(what, place=(row.place,))
                _link(labels.t("cities.over-time"), _explored(over, Plot(), page), page)


def _explored(filters: Filters, plot: Plot, page: Page) -> View:
    return View(EXPLORED, page.labels.lang, filters, plot=plot, units=page.view.units, deck=page.view.deck)


def _link(label: str, view: View, page: Page) -> None:
    query = params(view, page.known)
    st.page_link(f"pages/{view.page}.py", label=escaped(label), query_params=query or None)
