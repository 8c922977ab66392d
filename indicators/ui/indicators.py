"""The list of indicators: what there is, the latest number of each, and the way into the explorer."""

from dataclasses import asdict, replace
from functools import partial
from itertools import groupby

import pandas as pd

from indicators.charts import inventory as words
from indicators.charts.catalogue import EXPLORED
from indicators.charts.inventory import Entry
from indicators.figures import inventory as indicators
from indicators.ui import browser
from indicators.ui.filters import search_box
from indicators.ui.messages import nothing_found, quiet
from indicators.ui.page import Page
from indicators.ui.sections import choose_order, turn_pages

# The browser gets no more at a time.
MOST = 100


def inventory(page: Page) -> None:
    """The search, the order, and the list page by page; a name opens the explorer, a number its card."""
    labels = page.labels
    search_box(labels, "inventory.hint")
    if page.rows.empty:
        nothing_found(page.store, page.filters, labels)
        return
    sort = choose_order(page, indicators.SORTS, lambda name: labels.t(f"inventory.sort.{name}"))
    every = page.once("listed", lambda: indicators.listed(page.rows, page.dataset))
    found = page.once(("indicators", sort), partial(_ordered, every, sort, page))
    quiet(labels.t("inventory.count", count=f"{len(found):,}"))
    shown = found.iloc[turn_pages(len(found), MOST, page)]
    is_tree = not sort and not page.filters.search
    entries = page.once(("entries", sort, page.view.at), lambda: words.worded(shown, page.rows, labels, is_tree))
    groups = _groups(entries, shown, page, is_tree)
    browser.inventory({"groups": groups, "explore": _explored(page), "here": _here(page)}, "inventory")


def _ordered(every: pd.DataFrame, sort: str, page: Page) -> pd.DataFrame:
    return indicators.ordered(every, sort, page.rows, page.labels, page.filters.search)


def _groups(entries: list[Entry], shown: pd.DataFrame, page: Page, is_tree: bool) -> list[dict]:
    """The entries under their topics, in another order under none."""
    topics = shown["topic"] if is_tree else [""] * len(entries)
    pairs = groupby(zip(topics, map(asdict, entries), strict=True), key=lambda pair: pair[0])
    return [{"title": topic and page.labels.topic(topic), "rows": [entry for _, entry in own]} for topic, own in pairs]


def _explored(page: Page) -> str:
    """The link to the explorer under the filters of the page; the browser puts in an indicator and its places."""
    kept = page.filters.without("search")
    return page.relative(replace(page.view, page=EXPLORED, filters=kept, figure="", at=0, sort=""))


def _here(page: Page) -> str:
    """The link to the page itself, into which the browser puts a figure."""
    return page.relative(replace(page.view, figure=""))
