"""The article itself: what the table of articles holds of it."""

import streamlit as st

from indicators.intake.draft import Draft, slug
from indicators.ui import state
from indicators.ui.intake import drafting
from indicators.ui.page import Page
from indicators.words.labels import Labels

WIDE = ("title_zh", "title_en")
SHORT = ("published", "dateline", "newspaper", "reporter_zh", "reporter_en", "article")
BASIS = ("date_basis_zh", "date_basis_en")


def about(draft: Draft, page: Page) -> None:
    """Fields for the article's row, filled in as far as the text tells."""
    labels = page.labels
    with st.expander(labels.t("intake.about"), expanded=not draft.meta["published"]):
        for name in WIDE:
            _field(draft, name, labels)
        with st.grid(3, min_column_width=220, gap="small"):
            for name in SHORT:
                _field(draft, name, labels)
            _place(draft, page)
        for name in BASIS:
            _field(draft, name, labels)


def _field(draft: Draft, name: str, labels: Labels) -> None:
    key = state.bind(f"about-{name}", draft.meta[name])

    def changed() -> None:
        draft.meta[name] = " ".join(st.session_state[key].split())
        if name == "article":
            draft.meta[name] = slug(draft.meta[name], set())

    help_ = labels.t(f"intake-help.{name}") if name in ("published", "dateline", "article", "date_basis_zh") else None
    st.text_input(labels.t(f"article.{name}"), key=key, max_chars=300, help=help_, on_change=changed)


def _place(draft: Draft, page: Page) -> None:
    names = place_names(draft, page)
    key = state.bind("about-place", draft.meta["place"] if draft.meta["place"] in names else None)

    def changed() -> None:
        draft.meta["place"] = st.session_state[key] or ""
        drafting.redraw()

    st.selectbox(page.labels.t("article.place"), list(names), format_func=names.__getitem__, key=key, on_change=changed)


def place_names(draft: Draft, page: Page) -> dict[str, str]:
    """Places by code, those of the tables and the draft's own."""
    known = page.dataset.names("places", f"name_{page.labels.lang}")
    return known | {one["place"]: f"＋ {one[f'name_{page.labels.lang}']}" for one in draft.places}
