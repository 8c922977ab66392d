"""The deck's page: ready-made decks; showing the slides, sharing them and taking them away."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from indicators.exports import file_name, share
from indicators.exports.show import show
from indicators.making.shelf import LARGE_ROWS
from indicators.settings import today
from indicators.tables.distinct import records
from indicators.ui import browser, state
from indicators.ui.messages import escaped
from indicators.ui.page import Page
from indicators.ui.saving import saved
from indicators.ui.share import ways
from indicators.view import LONG_LINK, Slide, View, slides_of
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
            st.button(labels.t("deck.use"), key=f"use-{row.deck}", on_click=keep, args=(slides,))
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
        for ending, media in WRITERS.items():
            name, make = file_name("liaoning-deck", ending), _writer(page, ending, url)
            st.download_button(
                labels.t(f"deck.save-{ending}"), make, name, media, key=f"save-{ending}", on_click="ignore"
            )
        st.link_button(labels.t("deck.make-pdf"), page.link(start) + "&print=1")
    if len(url) > LONG_LINK:
        st.warning(labels.t("share.long", count=len(url), most=LONG_LINK))


def _share(labels: Labels, slides: int, url: str, start: str) -> None:
    title = labels.t("deck.counted", count=slides)
    ways(url, labels.t("list.dot").join((labels.t("app.title"), title, url)), labels, title)
    with st.expander(labels.t("share.embed")):
        browser.copy(share.embed_code(start, title, 540), labels, labels.t("share.embed"), "copy-embed")


def _writer(page: Page, ending: str, url: str) -> Callable[[], bytes]:
    """What writes the file, once it is asked for: then no page runs, and what belongs to one is not at hand."""
    labels, deck = page.labels, page.view.deck

    def make() -> bytes:
        # Not at the top: the libraries behind them take their time, and few visits make a file.
        from indicators.exports.player import to_html
        from indicators.exports.pptx import to_pptx

        shown = show(deck, page.dataset, page.all, labels.lang, page.known, page.base)
        return to_pptx(shown) if ending == "pptx" else to_html(shown, labels, url)

    # As long as a large table: each slide has its charts.
    return saved((ending, deck, labels.lang, url, today()), make, LARGE_ROWS + 1)


def keep(slides: Sequence[Slide]) -> None:
    """Callback: these are the slides."""
    state.change(deck=tuple(slides))
