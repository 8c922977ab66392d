"""The deck's page: ready-made decks, the list of slides, showing, sharing and taking them away."""

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from indicators.charts.exhibit import Exhibit
from indicators.exports import file_name, share
from indicators.exports.show import show
from indicators.tables.distinct import records
from indicators.ui import browser, state
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.ui.share import ways
from indicators.view import LONG_LINK, Slide, View, slides_of
from indicators.view.deck import LONGEST_NOTE, LONGEST_TITLE
from indicators.words.chosen import worded
from indicators.words.labels import Labels

PAUSE = 15
WRITERS = {"pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation", "html": "text/html"}


def ready_decks(page: Page) -> None:
    """How to make a deck, and those that are ready."""
    labels = page.labels
    st.markdown(labels.t("deck.empty"))
    for row in records(page.dataset.table("decks").sort_values("position")):
        slides = slides_of([row.deck], page.known, [])
        title = getattr(row, f"title_{labels.lang}")
        with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"ready-{row.deck}"):
            st.markdown(f"**{escaped(title)}**　{labels.t('deck.slides', count=len(slides))}")
            st.button(labels.t("deck.use"), key=f"use-{row.deck}", on_click=_keep, args=(slides,))
            start = View("present", labels.lang, deck=tuple(slides), slide=1)
            st.link_button(labels.t("deck.start"), page.link(start), type="primary")


def deck_actions(page: Page) -> None:
    """Show, share, and files."""
    labels, view = page.labels, page.view
    if view.slide:
        # Only the dashboard's own server shows slides; Streamlit alone leads here.
        st.info(labels.t("deck.no-player"))
    deck = View("present", labels.lang, deck=view.deck)
    start, url = replace(deck, slide=1), page.link(deck)
    with st.container(horizontal=True):
        st.link_button(labels.t("deck.start"), page.link(start), type="primary")
        st.link_button(labels.t("deck.with-notes"), page.link(replace(start, notes=True)))
        st.link_button(labels.t("deck.lobby", seconds=PAUSE), page.link(replace(start, pause=PAUSE)))
        if st.button(labels.t("deck.share"), key="share-deck"):
            st.dialog(labels.t("deck.share"), width="medium")(_share)(labels, len(view.deck), url, page.link(start))
    with st.container(horizontal=True, vertical_alignment="center"):
        for ending in WRITERS:
            if st.button(labels.t(f"deck.make-{ending}"), key=f"make-{ending}"):
                _make(page, ending, url)
        st.link_button(labels.t("deck.make-pdf"), page.link(start) + "&print=1")
    made, lang, ending, data = st.session_state.get("made", ((), "", "", b""))
    if data and (made, lang) == (view.deck, labels.lang):
        label = labels.t("deck.save", format=ending.upper(), size=max(1, round(len(data) / 1024)))
        name, media = file_name("liaoning-deck", ending), WRITERS[ending]
        st.download_button(label, data, name, media, key="save-deck", on_click="ignore", type="primary")
    if len(url) > LONG_LINK:
        st.warning(labels.t("share.long", count=len(url), most=LONG_LINK))


def _share(labels: Labels, slides: int, url: str, start: str) -> None:
    title = labels.t("deck.counted", count=slides)
    ways(url, labels.t("list.dot").join((labels.t("app.title"), title, url)), labels, title)
    with st.expander(labels.t("share.embed")):
        browser.copy(share.embed_code(start, title, 540), labels, labels.t("share.embed"), "copy-embed")


def _make(page: Page, ending: str, url: str) -> None:
    """Write the file, showing how far it is, and keep it until the deck changes."""
    # Not at the top: the libraries behind them take their time, and few visits make a file.
    from indicators.exports.player import to_html
    from indicators.exports.pptx import to_pptx

    labels = page.labels
    making = labels.t("deck.making")
    bar = st.progress(0.0, text=making)
    shown = show(page.view.deck, page.dataset, page.all, labels.lang, page.known, page.base)

    def progress(done: float) -> None:
        bar.progress(done, text=making)

    data = to_pptx(shown, progress) if ending == "pptx" else to_html(shown, labels, url, progress=progress)
    bar.empty()
    st.session_state["made"] = (page.view.deck, labels.lang, ending, data)


def deck_list(page: Page) -> None:
    """The slides in order, each with its title, the presenter's note, and what moves or removes it."""
    for index, slide in enumerate(page.view.deck):
        shown = show([slide], page.dataset, page.all, page.labels.lang, page.known, page.base)
        with st.container(border=True, key=f"slide-{index + 1}"):
            _slide(page, index, slide, shown[0].exhibit if shown else None)
    st.button(page.labels.t("deck.clear"), key="clear-deck", type="tertiary", on_click=_keep, args=([],))


def _slide(page: Page, index: int, slide: Slide, one: Exhibit | None) -> None:
    labels, last = page.labels, len(page.view.deck) - 1
    finding = one.finding if one else labels.t("deck.nothing")
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**{index + 1}**　{escaped(finding)}", width="content")
        with st.container(horizontal=True, width="content", gap="small"):
            for arrow, to, name in (("↑", index - 1, "up"), ("↓", index + 1, "down")):
                st.button(arrow, key=f"{name}-{index}", on_click=_move, args=(index, to), disabled=not 0 <= to <= last,
                          help=labels.t(f"deck.{name}"))  # fmt: skip
            st.button("✕", key=f"remove-{index}", help=labels.t("deck.remove"), on_click=_move, args=(index, None))
    if one:
        how = labels.t(f"card.{slide.mode}") if slide.mode != "chart" else ""
        line = labels.t("list.dot").join(filter(None, (one.subtitle, how, worded(slide.filters, labels))))
        quiet(line or one.source)
    left, right = st.columns(2)
    for column, name, longest in ((left, "title", LONGEST_TITLE), (right, "note", LONGEST_NOTE)):
        hint, write = labels.t(f"deck.{name}-hint"), partial(_write, index, name)
        bound = state.bind(f"{name}-{index}", getattr(slide, name), write)
        column.text_input(labels.t(f"deck.{name}"), max_chars=longest, placeholder=hint, **bound)


def _keep(slides: list[Slide]) -> None:
    state.change(deck=tuple(slides))


def _move(index: int, to: int | None) -> None:
    """Put a slide elsewhere in the deck; to nowhere takes it out."""
    slides = list(state.view_now().deck)
    slide = slides.pop(index)
    _keep(slides if to is None else [*slides[:to], slide, *slides[to:]])


def _write(index: int, name: str, text: str) -> None:
    slides = list(state.view_now().deck)
    written: dict[str, Any] = {name: " ".join(text.split())}
    slides[index] = replace(slides[index], **written)
    _keep(slides)
