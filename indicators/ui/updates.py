"""The record of changes by day and article, the latest first."""

from collections import Counter
from dataclasses import replace
from functools import partial

import streamlit as st

from indicators.figures import record
from indicators.figures.record import Entry
from indicators.figures.selection import Filters
from indicators.tables.package import options
from indicators.ui import browser, state
from indicators.ui.messages import quiet
from indicators.ui.page import Page
from indicators.ui.sections import turn_pages
from indicators.view import View, carried, of_article
from indicators.words import updates as words
from indicators.words.updates import Article, Day, Update

# The browser gets no more at a time: entries, and figures of each.
MOST, MOST_FIGURES = 20, 8


def updates(page: Page) -> None:
    """How fresh the data are, the choice of a kind of change, and the changes; a number opens its card, an article its
    page.
    """
    labels = page.labels
    quiet(labels.t("list.dot").join(page.once("fresh", lambda: words.fresh(page.all, labels))))
    every = page.once("record", lambda: record.passing(page.dataset, page.rows, page.filters))
    kind = _kind(every, page)
    found = [entry for entry in every if kind in ("", entry.kind)]
    shown = found[turn_pages(len(found), MOST, page)]
    if not shown:
        quiet(labels.t("updates.none"))
        return
    told = page.once(("updates", kind, page.view.at), partial(words.updates, shown, page.all, labels, MOST_FIGURES))
    days = [_day(one, page) for one in words.days(told, labels)]
    here = page.relative(replace(page.view, figure=""))
    browser.updates({"days": days, "here": here, "feed": _feed(page)}, "updates")


def _kind(every: list[Entry], page: Page) -> str:
    """The kind that the reader chose; there is a choice where there are several."""
    labels, counts = page.labels, Counter(entry.kind for entry in every)
    kinds = [kind for kind in options("changes", "kind") if counts[kind] or kind == page.view.change]

    def named(kind: str) -> str:
        if not kind:
            return labels.t("updates.every", count=f"{len(every):,}")
        return labels.t("updates.counted", kind=labels.t(f"changed.{kind}"), count=f"{counts[kind]:,}")

    if len(kinds) < 2:
        return page.view.change
    bound = state.bind("change", page.view.change, lambda kind: state.change(at=0, change=kind or ""))
    st.segmented_control(
        labels.t("updates.choose"), ["", *kinds], format_func=named, label_visibility="collapsed", required=True,
        **bound,
    )  # fmt: skip
    return page.view.change


def _day(day: Day, page: Page) -> dict:
    """What the browser draws of a day."""
    return {"title": day.title, "note": day.note, "articles": [_article(one, page) for one in day.articles]}


def _article(one: Article, page: Page) -> dict:
    way = page.relative(of_article(one.code, page.view)) if one.code else ""
    return {"title": one.title, "way": way, "updates": [_update(update, page) for update in one.updates]}


def _update(one: Update, page: Page) -> dict:
    labels = page.labels
    lines = [line._asdict() for line in one.lines]
    more = labels.t("updates.more", count=f"{one.more:,}") if one.more else ""
    rest = page.relative(_figures(one.entry.article, page)) if more else ""
    return {"kind": one.kind, "code": one.entry.kind, "said": one.said, "why": one.why,
            "lines": lines, "more": more, "rest": rest}  # fmt: skip


def _figures(article: str, page: Page) -> View:
    """All figures of an article, with what goes along everywhere."""
    return carried(page.view, "figures", Filters(article=(article,)))


def _feed(page: Page) -> dict[str, str]:
    """The feed of the same changes, and what it is called."""
    view = View("feed.atom", page.view.lang, page.filters, change=page.view.change)
    return {"way": page.relative(view), "text": page.labels.t("updates.feed")}
