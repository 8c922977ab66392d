"""What every page begins with: title, question, filters, banners, and the rows that are left."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from indicators import selection
from indicators.labels import Labels
from indicators.selection import Filters
from indicators.tables import Dataset
from indicators.theme import Palette, palette
from indicators.ui import data, figure_card, filters, messages, router, state


@dataclass(frozen=True)
class Page:
    """``every`` are the page's figures before the filters, ``rows`` those after; ``dates`` the dated events."""

    name: str
    dataset: Dataset
    labels: Labels
    palette: Palette
    filters: Filters
    every: pd.DataFrame
    rows: pd.DataFrame
    every_date: pd.DataFrame
    dates: pd.DataFrame


def open_page(name: str, topics: bool = True, names: tuple[str, ...] = filters.COMMON, guard: bool = True) -> Page:
    """Start a page. With ``topics`` it has the figures of its own topics, else all.

    Where the filters leave nothing, ``guard`` says what to loosen and ends the page.
    """
    router.need()
    state.enter(name)
    dataset, view = data.dataset(), state.view()
    labels = Labels(dataset, view.lang)
    every = data.figures()
    if topics:
        own = dataset.table("topics")
        every = every[every["topic"].isin(own.loc[own["page"] == name, "topic"])]
    st.title(labels.t(f"page.{name}"), anchor=False)
    messages.quiet(labels.t(f"question.{name}"))
    messages.faults(dataset.faults, view.lang)
    messages.bad_link(state.ignored(), labels)
    chosen = filters.choose(every, labels, names)
    state.write(names)
    haystack = labels.haystack(every) if "words" in names else None
    rows = selection.select(every, chosen, haystack)
    figure_card.show_open(labels)
    if guard and rows.empty:
        messages.nothing_found(every, chosen, labels, haystack)
        st.stop()
    messages.selection_line(len(rows), len(every), chosen, labels)
    every_date = selection.dates(dataset)
    dates = selection.select(every_date, Filters(city=chosen.city))
    return Page(name, dataset, labels, palette(st.context.theme.type), chosen, every, rows, every_date, dates)
