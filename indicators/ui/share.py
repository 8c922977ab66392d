"""The share panel: a dialog with all ways to pass a view on and to take it away."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from indicators.charts.exhibit import Exhibit, find
from indicators.charts.theme import LIGHT
from indicators.exports import DATED, TABLES, Origin, file_name, file_stem, share, too_long
from indicators.exports.picture import framed
from indicators.settings import embed_in
from indicators.ui import browser
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.view import LONG_LINK, View, link
from indicators.words.labels import Labels

# Around the chart of an embedded card: heading, subtitle, notes, source.
CARD = 320
PAGE_HEIGHT = 900


@dataclass(frozen=True)
class Sharing:
    """What a panel shares: an exhibit and the view that reopens it. ``whole`` is the selection of a page."""

    exhibit: Exhibit
    view: View
    page: Page
    whole: bool = False

    @property
    def url(self) -> str:
        return link(self.view, self.page.known, self.page.base)


def button(sharing: Callable[[], Sharing], labels: Labels, key: str, whole: bool = False) -> None:
    """The button that opens the panel; what it shares is made when it is asked for."""
    if st.button(labels.t("share.open"), key=key, type="tertiary"):
        st.dialog(labels.t("share.page" if whole else "share.title"), width="medium")(_panel)(sharing())


def _panel(sharing: Sharing) -> None:
    one, labels = sharing.exhibit, sharing.exhibit.labels
    st.markdown(f"**{escaped(one.title)}**")
    ways(sharing.url, share.chat_text(one, sharing.url), labels)
    st.markdown(f"#### {labels.t('share.download')}", anchors=False)
    _downloads(sharing)
    with st.expander(labels.t("share.embed")):
        quiet(labels.t("share.embed-note"), *([] if embed_in() else [labels.t("share.embed-closed")]))
        browser.copy(share.embed_code(sharing.url, one.title, _height(sharing)), labels, "iframe", "copy-embed")
    with st.expander(labels.t("share.citation")):
        for lang, name in (("zh", "figure.citation"), ("en", "figure.citation-en")):
            quiet(labels.t(name))
            browser.copy(_citation(sharing, lang), labels, labels.t(name), f"copy-citation-{lang}")


def ways(url: str, chat: str, labels: Labels) -> None:
    """The link, the line for a chat, and the QR code."""
    quiet(labels.t("share.link"))
    browser.copy(url, labels, labels.t("share.link"), "copy-link")
    quiet(labels.t("share.chat"))
    browser.copy(chat, labels, labels.t("share.chat"), "copy-chat")
    if len(url) > LONG_LINK:
        st.warning(labels.t("share.long", count=len(url), most=LONG_LINK))
    code = share.qr(url)
    if code:
        st.image(code, caption=labels.t("share.qr"), width=200 if len(url) < 300 else 320)
    else:
        quiet(labels.t("share.no-qr"))


def _citation(sharing: Sharing, lang: str) -> str:
    one, page = sharing.exhibit, sharing.page
    labels = Labels(page.dataset, lang)
    options = {"mode": one.mode, "own_title": one.own_title, "sort": one.sort}
    same = find(one.chart.chart, page.all, one.filters, labels, **options) or one
    return share.citation(same.title, same.source, sharing.url, labels)


def _height(sharing: Sharing) -> int:
    one = sharing.exhibit
    if sharing.whole or one.kind not in ("drawing", "numbers"):
        return PAGE_HEIGHT
    return int(one.drawing(LIGHT).layout.height) + CARD


def _downloads(sharing: Sharing) -> None:
    one, labels = sharing.exhibit, sharing.exhibit.labels
    origin = Origin.of(one, sharing.view, sharing.page.known, sharing.page.base)
    stem = f"liaoning-{sharing.page.name}" if sharing.whole else one.chart.chart
    if not sharing.whole and one.kind in ("drawing", "numbers"):
        browser.picture(framed(one, origin, LIGHT), labels, file_stem(stem), "picture")
    endings = DATED if one.is_dated else tuple(TABLES)
    told = {ending: too_long(ending, one.rows) for ending in endings}
    if left := [labels.t("share.too-long", **values) for values in told.values() if values]:
        quiet(*left)
    with st.container(horizontal=True):
        for ending in (ending for ending, values in told.items() if not values):
            write, media = TABLES[ending]
            st.download_button(
                f"{ending.upper()} ↓",
                data=partial(write, one.rows, labels, origin),
                file_name=file_name(stem, ending),
                mime=media,
                key=f"save-{ending}",
                on_click="ignore",
            )
