"""The article itself: what the table of articles holds of it."""

import streamlit as st

from indicators.intake.draft import Draft, redate
from indicators.intake.slugs import slug
from indicators.ui import state
from indicators.ui.intake import drafting
from indicators.ui.page import Page

WIDE = ("title_zh", "title_en")
SHORT = ("published", "dateline", "newspaper", "reporter_zh", "reporter_en", "article")
BASIS = ("date_basis_zh", "date_basis_en")


def about(draft: Draft, page: Page) -> None:
    """Fields for the article's row, filled in as far as the text tells."""
    labels = page.labels
    with st.expander(labels.t("intake.about"), expanded=not draft.meta["published"]):
        for name in WIDE:
            _field(draft, name, page)
        with st.grid(3, min_column_width=220, gap="small"):
            for name in SHORT:
                _field(draft, name, page)
            _place(draft, page)
        for name in BASIS:
            _field(draft, name, page)


def _field(draft: Draft, name: str, page: Page) -> None:
    labels = page.labels

    def keep(typed: str) -> None:
        text = " ".join(typed.split())
        if name == "published":
            redate(draft, page.dataset, text)
            drafting.redraw()
        else:
            draft.meta[name] = slug(text, set()) if name == "article" else text

    help_ = labels.t(f"intake-help.{name}") if name in ("published", "dateline", "article", "date_basis_zh") else None
    bound = state.bind(f"about-{name}", draft.meta[name], keep)
    st.text_input(labels.t(f"article.{name}"), max_chars=300, help=help_, **bound)


def _place(draft: Draft, page: Page) -> None:
    def keep(place: str | None) -> None:
        draft.meta["place"] = place or ""
        drafting.redraw()

    names = place_names(draft, page)
    bound = state.bind("about-place", draft.meta["place"] if draft.meta["place"] in names else None, keep)
    st.selectbox(page.labels.t("article.place"), list(names), format_func=names.__getitem__, **bound)


def place_names(draft: Draft, page: Page) -> dict[str, str]:
    """Places by code, those of the tables and the draft's own."""
    known = page.dataset.names("places", f"name_{page.labels.lang}")
    return known | {one["place"]: f"＋ {one[f'name_{page.labels.lang}']}" for one in draft.places}
