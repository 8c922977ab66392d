"""The figures of a chart as links that open their cards: what stands under it where it is told as a text."""

from html import escape

import streamlit as st

from indicators.charts.exhibit import Exhibit
from indicators.ui.messages import quiet
from indicators.ui.page import Page
from indicators.view import View
from indicators.words.rows import Row, worded

MOST = 50


def linked(one: Exhibit, page: Page) -> None:
    """The first MOST of the figures that it shows or is made of, each by name and number; dated events have none."""
    if one.is_dated:
        return
    rows = one.as_printed.head(MOST)
    items = page.once(("linked", tuple(rows["figure"])), lambda: _items(worded(rows, one.labels), page))
    name, style = escape(page.labels.t("reach.list")), "margin:0;padding:0;list-style:none"
    st.html(f'<ul class="told-figures" style="{style}" aria-label="{name}">{items}</ul>')
    if (count := len(one.as_printed)) > MOST:
        quiet(page.labels.t("reach.more", most=MOST, count=f"{count:,}"))


def _items(rows: list[Row], page: Page) -> str:
    return "".join(f"<li>{_link(row, page)}</li>" for row in rows)


def _link(row: Row, page: Page) -> str:
    """Opened in a tab of its own it is the figure's own link; on the page its card opens there (aids.js). The links are
    kept for all readers, whatever address they came by.
    """
    text = escape(f"{row.name} {row.worded}")
    if row.figure not in page.known["figure"]:
        return text
    href = page.relative(View(lang=page.labels.lang, figure=row.figure))
    return f'<a href="{escape(href)}" data-figure="{escape(row.figure)}">{text}</a>'
