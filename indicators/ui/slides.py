"""The slides of the deck in order: each with its picture, its title, the presenter's note, and what moves it."""

from base64 import b64encode
from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

import streamlit as st

from indicators import cache
from indicators.charts.exhibit import Exhibit
from indicators.exports.show import show
from indicators.ui import browser, state
from indicators.ui.deck import keep
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.view import Slide
from indicators.view.deck import LONGEST_NOTE, LONGEST_TITLE
from indicators.words.chosen import worded

# Of a picture, in pixels: a slide's own shape.
WIDTH, HEIGHT = 208, 117
# With the grip beside it, and what keeps it from its frame (browser/order.css).
GRIPPED, PADDING = 240, 5
# What moves a slide by hand, the picture's own grip, and what takes it out.
GRIP, REMOVE = "grip", "remove"


def deck_list(page: Page) -> None:
    """The slides, and what a move of one of them tells and does to the focus."""
    labels, deck = page.labels, page.view.deck
    found = [_shown(page, slide) for slide in deck]
    if len(deck) > 1:
        quiet(labels.t("deck.order"))
    for index, slide in enumerate(deck):
        with st.container(border=True, key=f"slide-{index + 1}"):
            _slide(page, index, slide, found[index])
    st.button(labels.t("deck.clear"), key="clear-deck", type="tertiary", on_click=keep, args=([],))
    turn, at, on = st.session_state.get("moved", (0, 0, ""))
    at = min(at, len(deck) - 1)
    values = {"number": at + 1, "count": len(deck), "title": _finding(page, found[at])}
    said = labels.t("deck.removed" if on == REMOVE else "deck.moved", **values)
    data = {"turn": turn, "at": at, "on": on, "said": said}
    browser.order(data, len(deck), lambda move: _move(move.start, move.to, GRIP))


def _shown(page: Page, slide: Slide) -> Exhibit | None:
    """What a slide shows, kept whatever is noted of it; None where the data have nothing for it."""
    labels, slide = page.labels, replace(slide, note="")

    def make() -> Exhibit | None:
        shown = show([slide], page.dataset, page.all, labels.lang, page.known)
        return shown[0].exhibit if shown else None

    return cache.once((labels, "slide", slide), make)


def _finding(page: Page, one: Exhibit | None) -> str:
    return one.finding if one else page.labels.t("deck.nothing")


def _slide(page: Page, index: int, slide: Slide, one: Exhibit | None) -> None:
    labels = page.labels
    with st.container(horizontal=True, key=f"sheet-{index + 1}"):
        st.html(_picture(page, index, one), width=GRIPPED)
        with st.container(width="stretch", gap="small"):
            _head(page, index, _finding(page, one))
            if one:
                how = labels.t(f"card.{slide.mode}") if slide.mode != "chart" else ""
                line = labels.t("list.dot").join(filter(None, (one.subtitle, how, worded(slide.filters, labels))))
                quiet(line or one.source)
            left, right = st.columns(2)
            for column, name, longest in ((left, "title", LONGEST_TITLE), (right, "note", LONGEST_NOTE)):
                hint, write = labels.t(f"deck.{name}-hint"), partial(_write, index, name)
                bound = state.bind(f"{name}-{index}", getattr(slide, name), write)
                column.text_input(labels.t(f"deck.{name}"), max_chars=longest, placeholder=hint, **bound)


def _picture(page: Page, index: int, one: Exhibit | None) -> str:
    """The slide's chart, small, with a grip beside it; texts within it are escaped by whoever draws it."""
    drawn, wide, tall = "<span></span>", WIDTH - 2 * PADDING, HEIGHT - 2 * PADDING
    if one:
        svg = b64encode(cache.picture(one, page.palette, wide, tall).encode()).decode()
        drawn = (
            f'<img src="data:image/svg+xml;base64,{svg}" alt="{escape(one.title)}" width="{WIDTH}" height="{HEIGHT}">'
        )
    name = escape(page.labels.t("deck.grip", number=index + 1))
    return (
        f'<div class="slide-picture"><button type="button" class="slide-grip" aria-label="{name}" title="{name}">'
        f"⠿</button>{drawn}</div>"
    )


def _head(page: Page, index: int, finding: str) -> None:
    labels, last = page.labels, len(page.view.deck) - 1
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**{index + 1}**　{escaped(finding)}", width="content")
        with st.container(horizontal=True, width="content", gap="small"):
            for arrow, to, name in (("↑", index - 1, "up"), ("↓", index + 1, "down")):
                st.button(arrow, key=f"{name}-{index}", on_click=_move, args=(index, to, name),
                          disabled=not 0 <= to <= last, help=labels.t(f"deck.{name}"))  # fmt: skip
            st.button("✕", key=f"{REMOVE}-{index}", help=labels.t("deck.remove"), on_click=_remove, args=(index,))


def _move(start: int, to: int, on: str) -> None:
    """Callback: put a slide elsewhere in the deck; the focus goes along, to the widget that it was ``on``."""
    slides = list(state.view_now().deck)
    slides.insert(to, slides.pop(start))
    _changed(slides, to, on)


def _remove(index: int) -> None:
    slides = list(state.view_now().deck)
    del slides[index]
    _changed(slides, index, REMOVE)


def _changed(slides: list[Slide], at: int, on: str) -> None:
    keep(slides)
    turn, *_ = st.session_state.get("moved", (0,))
    st.session_state["moved"] = (turn + 1, at, on)


def _write(index: int, name: str, text: str) -> None:
    slides = list(state.view_now().deck)
    written: dict[str, Any] = {name: " ".join(text.split())}
    slides[index] = replace(slides[index], **written)
    keep(slides)
