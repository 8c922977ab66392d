"""The share panel: a dialog with all ways to pass a view on and to take it away."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from indicators.charts.exhibit import Exhibit
from indicators.charts.lookup import find
from indicators.charts.theme import LIGHT
from indicators.exports import DATED, TABLES, Origin, called, file_name, file_stem, rows_for, share, too_long
from indicators.exports.picture import framed
from indicators.settings import embed_in
from indicators.ui import browser
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.ui.saving import saved
from indicators.view import LONG_LINK, View
from indicators.words.labels import Labels

# Around the chart of an embedded card: heading, subtitle, notes, definitions, source.
CARD = 360
PAGE_HEIGHT = 900


# In place of the words where there is no room for them.
ICON = ":material/ios_share:"


def button(make: Callable[[], Exhibit], view: View, page: Page, key: str, whole: bool = False, name: str = "") -> None:
    """The button that opens the panel of the exhibit that ``make`` gives, which is made for whoever opens it: ``view``
    reopens it; ``whole`` is the selection of a page.

    With a ``name`` of its own, which is heard, it is seen as an icon.
    """
    word = page.labels.t("share.open")
    icon, tip = (ICON, word) if name else (None, None)
    if st.button(name or word, key=key, type="tertiary", icon=icon, help=tip):
        title = page.labels.t("share.page" if whole else "share.title")
        st.dialog(title, width="medium")(_panel)(make(), view, page, whole)


def _panel(one: Exhibit, view: View, page: Page, whole: bool) -> None:
    labels, url = one.labels, page.link(view)
    is_drawn = not whole and one.kind in ("drawing", "numbers")
    st.markdown(f"**{escaped(one.title)}**")
    ways(url, share.chat_text(one, url), labels, one.title)
    st.markdown(f"### {labels.t('share.download')}", anchors=False)
    stem = f"liaoning-{page.name}" if whole else one.chart.chart
    _downloads(one, Origin.of(one, view, page.known, page.base), stem, is_drawn)
    with st.expander(labels.t("share.embed")):
        quiet(labels.t("share.embed-note"), *([] if embed_in() else [labels.t("share.embed-closed")]))
        height = int(one.marks.height) + CARD if is_drawn else PAGE_HEIGHT
        browser.copy(share.embed_code(url, one.title, height), labels, labels.t("share.embed"), "copy-embed")
    with st.expander(labels.t("share.citation")):
        for lang, name in (("zh", "figure.citation"), ("en", "figure.citation-en")):
            browser.labelled_copy(_citation(one, page, url, lang), labels, name, f"copy-citation-{lang}")


def ways(url: str, chat: str, labels: Labels, title: str) -> None:
    """The link (a phone may pass it on by its own means), the line for a chat, and the QR code."""
    browser.labelled_copy(url, labels, "share.link", "copy-link", title)
    browser.labelled_copy(chat, labels, "share.chat", "copy-chat")
    if len(url) > LONG_LINK:
        st.warning(labels.t("share.long", count=len(url), most=LONG_LINK))
    if code := share.qr(url):
        st.image(code, caption=labels.t("share.qr"), width=200 if len(url) < 300 else 320, alt=url)
    else:
        quiet(labels.t("share.no-qr"))


def _citation(one: Exhibit, page: Page, url: str, lang: str) -> str:
    labels = Labels(page.dataset, lang)
    options = {"mode": one.mode, "own_title": one.own_title, "sort": one.sort, "plot": page.view.plot}
    same = find(one.chart.chart, page.all, one.filters, labels, **options) or one
    return share.citation(same.title, same.source, url, labels)


def _downloads(one: Exhibit, origin: Origin, stem: str, is_drawn: bool) -> None:
    if is_drawn:
        browser.picture(framed(one, origin, LIGHT), one.labels, file_stem(stem), "picture")
    told = {ending: too_long(ending, one.rows) for ending in (DATED if one.is_dated else TABLES)}
    if left := [one.labels.t("share.too-long", **values) for values in told.values() if values]:
        quiet(*left)
    with st.container(horizontal=True):
        for ending in (ending for ending, values in told.items() if not values):
            write, media = TABLES[ending]
            rows, name = rows_for(ending, one), file_name(stem, ending)
            data = saved((ending, one.labels.lang, origin), partial(write, rows, one.labels, origin), len(rows))
            st.download_button(
                f"{called(ending, one.labels)} ↓", data, name, media, key=f"save-{ending}", on_click="ignore"
            )
