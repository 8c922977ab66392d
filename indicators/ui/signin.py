"""Sign-in on the pages: the page that asks for it, and who has signed in."""

from typing import Literal

import streamlit as st

from indicators import access
from indicators.settings import sign_in
from indicators.text import LANGUAGES, t
from indicators.ui import browser
from indicators.ui.messages import escaped, quiet


def need(lang: str, page: str = "") -> None:
    """End the run with the way in, where ``page`` (without a name: everything) is closed to this reader."""
    claims = st.user.to_dict()
    if not access.needed(page) or access.admitted(claims):
        return
    if not page:
        # The page's icon is a media file, and those are closed too.
        st.set_page_config(page_title=t("app.title", lang))
    st.title(t(f"page.{page}" if page else "app.title", lang), anchor=False)
    if access.signed_in(claims):
        st.markdown(t("signin.no-access", lang, name=escaped(access.name(claims))))
        _way_out(lang, "sign-out")
    else:
        st.markdown(t("signin.intake" if page else "signin.all", lang))
        st.button(t("signin.enter", lang), key="sign-in", on_click=st.login, type="primary")
    if not page:
        # The other language is written to the link: sign-in comes back to what that says.
        other = next(one for one in LANGUAGES if one != lang)
        st.button(t(f"app.{other}", other), key=f"speak-{other}", type="tertiary", on_click=st.query_params.update,
                  kwargs={"lang": other})  # fmt: skip
    st.stop()


def who(lang: str) -> None:
    """Who has signed in, and the way out."""
    claims = st.user.to_dict()
    if sign_in() and access.signed_in(claims):
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            quiet(access.name(claims))
            _way_out(lang, "leave", "tertiary")


def _way_out(lang: str, key: str, kind: Literal["secondary", "tertiary"] = "secondary") -> None:
    """The button that signs out. (``st.logout`` would lead there by a mere link, which any site can hold.)"""
    if st.button(t("signin.leave", lang), key=key, type=kind):
        browser.leave()
