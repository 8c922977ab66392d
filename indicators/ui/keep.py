"""存为图表: the chart of a reader's own choice as a row of ``charts.csv``, in a ZIP that ``add`` takes."""

import streamlit as st

from indicators import cache
from indicators.charts.catalogue import EXPLORED, HOME, topics_of
from indicators.charts.explored import Explored
from indicators.intake.keeping import kept
from indicators.text import LANGUAGES
from indicators.ui.messages import quiet
from indicators.ui.page import Page
from indicators.ui.paper import on_screen
from indicators.ui.take import take

LONGEST = 120


def keep_button(one: Explored, page: Page) -> None:
    """The button that opens the form. The web writes nothing."""
    if st.context.is_embedded:
        return
    with on_screen("keep"):
        if st.button(one.labels.t("keep.open"), key="keep"):
            st.dialog(one.labels.t("keep.open"), width="medium")(_panel)(one, page)


def _panel(one: Explored, page: Page) -> None:
    labels, topics = page.labels, topics_of(page.dataset)
    pages = page.dataset.names("topics", "page")
    quiet(labels.t("keep.how"))
    topic = st.selectbox(
        labels.t("keep.topic"),
        topics,
        topics.index(one.chart.topic),
        lambda code: labels.t("list.dot").join((labels.page(pages[code] or HOME), labels.topic(code))),
        key="keep-topic",
    )
    titles = {
        lang: st.text_input(labels.t(f"keep.{lang}"), _named(one, page, lang), LONGEST, key=f"keep-{lang}")
        for lang in LANGUAGES
    }
    row = kept(one, str(topic), titles)
    is_named = all(row[f"title_{lang}"] for lang in LANGUAGES)
    take({"charts": [row]}, f"chart-{row['chart']}.zip", is_named, labels, "keep", "keep-zip")


def _named(one: Explored, page: Page, lang: str) -> str:
    """What the chart is called in a language."""
    view, words = page.view, cache.labels(page.dataset, lang, page.view.units)
    same = cache.find(EXPLORED, page.all, page.filters, words, one.mode, view.sort, view.plot)
    return same.title if same else ""
