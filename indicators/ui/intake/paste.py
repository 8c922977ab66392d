"""Where a text comes in: pasted, or from a file."""

from collections.abc import Callable

import streamlit as st

from indicators.intake.contribution import Refused, refused
from indicators.intake.draft import Draft, begin, from_json
from indicators.intake.texts import ENDINGS, LONGEST_TEXT, text_of
from indicators.quantity.period import NoPeriod
from indicators.quantity.period import parse as parse_period
from indicators.ui import browser
from indicators.ui.browser import File
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
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input(labels.t("intake.published"), key="paste-published", max_chars=10, width=260,
                          help=labels.t("intake.published-hint"), placeholder="2026-03-05")  # fmt: skip
            st.form_submit_button(labels.t("intake.read"), type="primary", on_click=_read_pasted, args=(page,))
    browser.upload(labels, "intake.file", (*ENDINGS, DRAFT), LONGEST_TEXT, lambda file: _read_file(file, page))
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


def _read_pasted(page: Page) -> None:
    """Callback: the text of the form becomes a draft."""
    typed = st.session_state["paste-text"]
    _begin(typed.encode("utf-8", errors="replace"), page.labels.t("intake.text"), _published, page)


def _read_file(file: File, page: Page) -> None:
    """Callback: a file becomes a draft at once; its day, where the text does not tell it, is asked for above the
    figures.
    """
    _begin(file.content, file.name, str, page)


def _begin(content: bytes | None, name: str, published: Callable[[], str], page: Page) -> None:
    try:
        if content is None:
            raise refused("read.too-big", file=name, most=LONGEST_TEXT // 1_000_000)
        if name.lower().endswith(DRAFT):
            drafting.begin(_draft(content, name))
            return
        text = text_of(content, name)
        if len(text) > MOST_READ:
            raise refused("intake.too-long", count=f"{len(text):,}", most=f"{MOST_READ:,}")
        draft = begin(text, page.dataset, published())
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
