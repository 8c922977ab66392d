"""Blocks that several pages are built from."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from indicators import cache
from indicators.charts.catalogue import FAMILY, LIST
from indicators.charts.exhibit import Exhibit
from indicators.charts.layout import parted
from indicators.charts.lookup import panel, panel_code
from indicators.charts.pages import sections
from indicators.figures import compare
from indicators.figures.selection import Filters
from indicators.ui import state
from indicators.ui.chart_card import card_grid, card_row, exhibit_card
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.ui.tables import MOST_ROWS, figure_table
from indicators.ui.tools import add_button
from indicators.view import SORTS, Slide
from indicators.words.named import Named

MOST_FAMILIES = 6


def topic_sections(page: Page) -> None:
    """What the page has of each topic: a few numbers as tiles, then its charts; those without a row under the filters
    are left out. The articles of the page, or where they are many of a topic, are named once.
    """
    made = {
        topic: [one for one in map(page.exhibit, charts) if not one.rows.empty]
        for topic, charts in sections(page.dataset, page.name).items()
    }
    made = {topic: found for topic, found in made.items() if found}
    whole = _named([one for found in made.values() for one in found], page)
    for topic, found in made.items():
        st.header(escaped(page.labels.section(topic)), anchor=False)
        card_grid(parted(cache.sound(one, page.palette) for one in found), page, named=whole or _named(found, page))


def _named(exhibits: list[Exhibit], page: Page) -> Named | None:
    """The articles of these exhibits, said here once; None where that is no line."""
    codes = tuple(one.chart.chart for one in exhibits)
    found = page.once(("named", codes), lambda: Named.of([one.as_printed for one in exhibits], page.labels))
    if found:
        quiet(found.line)
    return found


def families(page: Page, cities: list[str]) -> None:
    """What can be set side by side across cities: indicators of one kind, with the reasons for caution."""
    found = page.once("families", lambda: compare.families(page.rows[page.rows["city"].isin(cities)], page.dataset))
    if len(found) > MOST_FAMILIES:
        quiet(page.labels.t("cities.more-families", shown=MOST_FAMILIES, count=len(found) - MOST_FAMILIES))
    for family in found[:MOST_FAMILIES]:
        if one := page.find(FAMILY + family.code):
            exhibit_card(one, page)


def panel_topic(page: Page, topics: list[str]) -> str:
    """The topic of the small multiples: the reader's, or the one that most cities share."""
    wanted = page.view.panel if page.view.panel in topics else topics[0]
    bound = state.bind("panel-topic", wanted, lambda topic: state.change(panel=topic))
    with _labelled(page.labels.t("cities.measure"), "panel") as label:
        st.selectbox(label, topics, label_visibility="collapsed", format_func=page.labels.topic, width=320, **bound)
    return wanted


@contextmanager
def _labelled(label: str, name: str) -> Iterator[str]:
    """A place for a control under its label: one of the control's own comes late, and pushes down what is below."""
    with st.container(gap="xxsmall", key=f"screen-{name}"):
        quiet(label)
        yield label


def small_multiples(page: Page, cities: list[str], topic: str) -> None:
    """A panel a city, all on one scale; cities without a figure are named, not drawn."""
    labels = page.labels
    groups = page.once(("panels", topic), lambda: compare.panels(page.rows, cities, topic))
    for number, group in enumerate(groups):
        there = compare.panelled(group, cities)
        silent = [labels.city(city) for city in cities if city not in there]
        told = [labels.t("map.others", cities=labels.t("list.comma").join(silent))] if silent else []
        if len(there) > 1:
            told = [labels.t("cities.same-scale"), *told, labels.warning(group)]
        quiet(labels.t("list.stop").join(filter(None, told)))
        panels = []
        for city in there:
            mode = page.view.mode(panel_code(topic, group, city))
            make = partial(panel, topic, city, group, page.filters, labels, mode=mode)
            panels.append(page.once(("panel", topic, number, city, mode), make))
        card_row(panels, page)


def city_tables(page: Page, cities: list[str]) -> None:
    """Every figure of each city, each table for the deck too."""
    for city in cities:
        filters = replace(page.filters, city=(city,))
        own = cache.rows(page.own, filters)
        title = page.labels.t("cities.city-title", city=page.labels.city(city), count=len(own))
        _table(page, own, title, f"city-{city}", filters)


def place_table(page: Page, place: str) -> None:
    """Every figure of the one place that the filters leave."""
    title = page.labels.t("cities.city-title", city=page.labels.place(place), count=len(page.rows))
    _table(page, page.rows, title, f"place-{place}", page.filters)


def _table(page: Page, rows: pd.DataFrame, title: str, key: str, filters: Filters) -> None:
    st.subheader(escaped(title), anchor=False)
    figure_table(rows, page.labels, page, key, title, filters)
    add_button(Slide(LIST, filters=filters, units=page.view.units, title=title), page.labels, key)


def listing(page: Page) -> None:
    """The table of all figures that the filters leave, in the order chosen, page by page."""
    labels, view = page.labels, page.view
    choose_order(page, SORTS, lambda name: labels.t(f"sort.{name}"))
    rows = page.part(turn_pages(page.count, MOST_ROWS, page))
    figure_table(rows, labels, page, "figures", labels.page("figures"), page.filters, sorts=False)
    add_button(Slide(LIST, filters=page.filters, units=view.units, sort=view.sort), labels, "figures")


def choose_order(page: Page, sorts: tuple[str, ...], named: Callable[[str], str]) -> str:
    """The choice of how a list is ordered, of ``sorts`` that are ``named`` so, and what is chosen: empty for the first,
    which is the best of a search.
    """
    labels, first, searched = page.labels, sorts[0], bool(page.filters.search)
    sort = page.view.sort if page.view.sort in sorts else first
    with _labelled(labels.t("sort.label"), "sort") as label:
        st.segmented_control(
            label,
            sorts,
            label_visibility="collapsed",
            format_func=lambda name: labels.t("sort.best") if name == first and searched else named(name),
            required=True,
            **state.bind("sort", sort, lambda name: state.change(at=0, sort="" if name in (None, first) else name)),
        )
    return "" if sort == first else sort


def turn_pages(count: int, most: int, page: Page, first: int = 0) -> slice:
    """Which of ``count`` rows stand on the page of a list that the view names, ``most`` on each, and the way to others;
    where it names none the page with the row ``first``.

    A number too high is the last page.
    """
    pages = -(-count // most)
    if pages < 2:
        return slice(count)
    at = min(page.view.at or first // most + 1, pages)
    start = (at - 1) * most
    numbers = {"first": start + 1, "last": min(start + most, count), "count": count}
    quiet(page.labels.t("figures.page", size=most, **{name: f"{n:,}" for name, n in numbers.items()}))
    st.pagination(pages, **state.bind("at", at, lambda at: state.change(at=at if at > 1 else 0, figure="")))
    return slice(start, start + most)
