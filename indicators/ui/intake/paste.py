"""Where a text comes in: pasted, or from a file."""

import streamlit as st

from indicators.intake.draft import Draft
from indicators.intake.questions import known_article
from indicators.sheets.limits import LARGEST
from indicators.ui import browser
from indicators.ui.correction import find
from indicators.ui.intake import drafting
from indicators.ui.intake.arriving import TAKEN, TOLD, from_file, from_paste
from indicators.ui.intake.drafting import FOREIGN, MOST_PASTED, TEXT
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page

HEIGHT = 240


def paste(page: Page) -> None:
    """The form that begins a draft; what is wrong with the text or the date is said below it."""
    labels = page.labels
    st.markdown(labels.t("intake.steps"))
    if st.session_state.get(FOREIGN):
        st.info(labels.t("intake.foreign"))
    with st.form("paste", border=True):
        # Its place is kept until it is there.
        with st.container(height=HEIGHT + 40, border=False):
            st.text_area(labels.t("intake.text"), key=TEXT, height=HEIGHT, max_chars=MOST_PASTED,
                         placeholder=labels.t("intake.text-hint"))  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input(labels.t("intake.published"), key="paste-published", max_chars=10, width=260,
                          help=labels.t("intake.published-hint"), placeholder="2026-03-05")  # fmt: skip
            st.form_submit_button(labels.t("intake.read"), type="primary", on_click=from_paste, args=(page,))
    browser.upload(labels, "intake.file", TAKEN, LARGEST, lambda file: from_file(file, page))
    if told := st.session_state.pop(TOLD, ""):
        st.error(escaped(told))
    find(page)


def bar(draft: Draft, page: Page) -> None:
    """Which draft is at hand, and the way to a new one."""
    labels = page.labels
    if st.session_state.get("draft-restored"):
        quiet(labels.t("intake.restored"))
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**{escaped(draft.meta['title_zh'])}**", width="content")
        with st.popover(labels.t("intake.again"), type="tertiary"):
            st.markdown(labels.t("intake.again-sure"))
            st.button(labels.t("intake.discard"), key="discard", on_click=drafting.discard, type="primary")
    quiet(labels.t("intake.kept"))
    if known := known_article(draft, page.dataset):
        st.info(labels.t("intake.known-article", article=escaped(known)))
