"""Where a text comes in: pasted, or from a file."""

import streamlit as st

from indicators.intake.contribution import Refused, refused
from indicators.intake.draft import Draft, begin, from_json
from indicators.intake.texts import ENDINGS, LONGEST_TEXT, text_of
from indicators.quantity.period import NoPeriod
from indicators.quantity.period import parse as parse_period
from indicators.ui.correction import find
from indicators.ui.intake import drafting
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page

# An article has some thousand characters, a communiqué some ten thousand; the table of a longer text is past reviewing.
MOST_PASTED, MOST_READ = 200_000, 20_000
HEIGHT = 240
DRAFT = "json"


def paste(page: Page) -> None:
    """The form that begins a draft; what is wrong with the text or the date is said below it."""
    labels = page.labels
    st.markdown(labels.t("intake.steps"))
    with st.form("paste", border=True):
        # Its place is kept until it is there.
        with st.container(height=HEIGHT + 40, border=False):
            st.text_area(labels.t("intake.text"), key="paste-text", height=HEIGHT, max_chars=MOST_PASTED,
                         placeholder=labels.t("intake.text-hint"))  # fmt: skip
        left, right = st.columns(2, gap="medium")
        left.file_uploader(labels.t("intake.file"), type=[*ENDINGS, DRAFT], key="paste-file",
                           max_upload_size=LONGEST_TEXT // 1_000_000)  # fmt: skip
        right.text_input(labels.t("intake.published"), key="paste-published", max_chars=10,
                         help=labels.t("intake.published-hint"), placeholder="2026-03-05")  # fmt: skip
        st.form_submit_button(labels.t("intake.read"), type="primary", on_click=_read, args=(page,))
    if told := st.session_state.pop("paste-told", ""):
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
    titles = page.dataset.names("articles", "title_zh")
    if known := next((code for code, title in titles.items() if title == draft.meta["title_zh"]), ""):
        st.info(labels.t("intake.known-article", article=escaped(known)))


def _read(page: Page) -> None:
    try:
        file, typed = st.session_state.get("paste-file"), st.session_state["paste-text"]
        if file and file.name.lower().endswith(DRAFT):
            drafting.begin(_draft(file.getvalue(), file.name))
            return
        raw = file.getvalue() if file else typed.encode("utf-8", errors="replace")
        text = text_of(raw, file.name if file else page.labels.t("intake.text"))
        if len(text) > MOST_READ:
            raise refused("intake.too-long", count=f"{len(text):,}", most=f"{MOST_READ:,}")
        draft = begin(text, page.dataset, _published())
    except Refused as error:
        st.session_state["paste-told"] = error.text(page.labels.lang)
        return
    drafting.begin(draft)


def _draft(content: bytes, name: str) -> Draft:
    """A draft that the command ``import`` wrote of a folder's file; raises Refused where it is none."""
    found = from_json(content.decode("utf-8", errors="replace"))
    if not found or len(found.text) > MOST_READ:
        raise refused("intake.no-draft", file=name)
    return found


def _published() -> str:
    text = st.session_state["paste-published"].strip()
    try:
        if text:
            parse_period(text)
    except NoPeriod as error:
        raise refused("intake.bad-date", date=text) from error
    return text
