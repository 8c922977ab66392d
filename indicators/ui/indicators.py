"""The list of indicators: what there is, the latest number of each, and the way into the explorer."""

from dataclasses import asdict, replace
from functools import partial
from itertools import groupby

import pandas as pd
import streamlit as st

from indicators.charts import inventory as words
from indicators.charts.catalogue import EXPLORED
from indicators.charts.inventory import Entry
from indicators.figures import inventory as indicators
from indicators.figures.selection import CITIES
from indicators.ui import browser, state
from indicators.ui.filters import search_box
from indicators.ui.messages import nothing_found, quiet
from indicators.ui.page import Page
from indicators.ui.sections import choose_order, turn_pages
from indicators.view import View, params

# The browser gets no more at a time.
MOST = 100


def inventory(page: Page) -> None:
    """The search, the order, and the list page by page; a name opens the explorer, a number its card."""
    labels = page.labels
    search_box(labels, "inventory.hint")
    if page.rows.empty:
        nothing_found(page.all, page.filters, labels)
        return
    sort = choose_order(page, indicators.SORTS, "inventory.sort")
    every = page.once("listed", lambda: indicators.listed(page.rows, page.dataset))
    found = page.once(("indicators", sort), partial(_ordered, every, sort, page))
    quiet(labels.t("inventory.count", count=f"{len(found):,}"))
    shown = found.iloc[turn_pages(len(found), MOST, page)]
    is_tree = not sort and not page.filters.search
    entries = page.once(("entries", sort, page.view.at), lambda: words.worded(shown, page.rows, labels, is_tree))
    data = {
        "groups": _groups(entries, shown, page, is_tree),
        "explore": page.link(_explored(page)),
        "here": page.link(replace(page.view, figure="", deck=())),
    }
    wanted = browser.inventory(data, "inventory", partial(_open_figure, tuple(entry.figure for entry in entries)))
    if one := next((entry for entry in entries if entry.code == wanted), None):
        st.switch_page("pages/explore.py", query_params=params(_explored(page, one), page.known))


def _ordered(every: pd.DataFrame, sort: str, page: Page) -> pd.DataFrame:
    return indicators.ordered(every, sort, page.rows, page.labels, page.filters.search)


def _groups(entries: list[Entry], shown: pd.DataFrame, page: Page, is_tree: bool) -> list[dict]:
    """The entries under their topics, in another order under none."""
    topics = shown["topic"] if is_tree else [""] * len(entries)
    pairs = groupby(zip(topics, map(asdict, entries), strict=True), key=lambda pair: pair[0])
    return [{"title": topic and page.labels.topic(topic), "rows": [entry for _, entry in own]} for topic, own in pairs]


def _explored(page: Page, one: Entry | None = None) -> View:
    """The view of the explorer under the filters of the page, of an indicator where one is given."""
    view, kept = page.view, page.filters.without("search")
    if one:
        places = (CITIES,) if one.cities > 1 and not kept.place else kept.place
        kept = replace(kept, indicator=(one.code,), place=places, measure=(one.said,) if one.said else kept.measure)
    return View(EXPLORED, view.lang, kept, units=view.units, deck=view.deck if one else ())


def _open_figure(figures: tuple[str, ...], wanted: object) -> None:
    if wanted in figures:
        state.change(figure=wanted)
