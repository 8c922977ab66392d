"""The pages and their order: what the navigation shows, and how a browser comes back to them."""

from dataclasses import replace

import streamlit as st

from indicators import current
from indicators.charts.catalogue import HOME
from indicators.charts.pages import FIXED
from indicators.charts.pages import menu as sections
from indicators.charts.theme import palette
from indicators.exports.preview import Glimpse
from indicators.publish import own
from indicators.text import LANGUAGES, t
from indicators.ui import messages, state
from indicators.view import View, carried, params
from indicators.view.vocabulary import Known
from indicators.words.labels import Labels

# The file of every page of topics.
TOPIC = "topic"


def navigation(lang: str, labels: Labels | None = None) -> tuple[dict[str, st.Page], st.Page]:
    """Declare all pages, in the menu or not, titled for the browser's tab; returns them by name, and the one to run.

    Streamlit's own menu would drop the view from its links. Without data there are no ``labels``.
    """
    files = dict(zip(FIXED, FIXED, strict=True)) | dict.fromkeys(current.pages(), TOPIC)
    pages = {
        name: st.Page(f"pages/{file}.py", title=_title(name, lang, labels), url_path=name, default=name == HOME)
        for name, file in files.items()
    }
    page = st.navigation(list(pages.values()), position="hidden")
    st.session_state["here"] = page.url_path or HOME
    return pages, page


def _title(name: str, lang: str, labels: Labels | None) -> str:
    if labels:
        return labels.page(name)
    return t(f"page.{name}", lang) if name in FIXED else name


def titled(view: View, labels: Labels | None) -> str:
    """What a browser's tab and its history call the view."""
    if labels is None:
        return t("app.title", view.lang)
    return Glimpse(replace(view, page=here()), labels, current.figures()).full_title


def here() -> str:
    """The name of the page that runs: one file is the page of all topics."""
    need()
    return st.session_state["here"]


def named() -> str:
    """The same where no page may have been declared yet: the front page then."""
    return str(st.session_state.get("here", HOME))


def menu(pages: dict[str, st.Page], view: View, known: Known, labels: Labels | None) -> None:
    """The navigation in the sidebar: each link carries the reader's language, filters, units and deck."""
    for section, names in sections(labels.dataset if labels else None).items():
        messages.quiet(t(f"nav.{section}", view.lang))
        for name in names:
            title = messages.escaped(_title(name, view.lang, labels))
            if name == "present" and view.deck:
                title = t("deck.counted", view.lang, count=len(view.deck))
            query = params(carried(view, name), known)
            st.page_link(pages[name], label=title, query_params=query or None, width="stretch")


def language(lang: str) -> None:
    """The switch between the languages, each in its own name."""
    bound = state.bind("lang", lang, lambda chosen: state.change(lang=chosen or lang))
    st.segmented_control(
        t("app.language", lang), LANGUAGES, format_func=lambda one: t(f"app.{one}", one), required=True, **bound
    )


def need() -> None:
    """Send a run that did not come by the router through it.

    Until ``st.navigation`` is first called, ``streamlit run`` takes every file of ``pages/`` for a page
    of its own and runs it alone: the first visitor's deep link would arrive there.
    """
    if "view" not in st.session_state:
        navigation("zh")
        st.rerun()


@st.fragment(run_every="1d")
def keep_view() -> None:
    """A part that draws nothing and reruns by itself: a page whose server went away asks the next one for its view.

    A browser that loses its server connects again by itself, but asks for a run only where there is such a part.
    Without that run the new server does not know the page's buttons: the first click after a restart, or after a
    laptop's sleep, would be lost, and files ready for download be gone.
    """


def brand(lang: str) -> None:
    """The dashboard's name over the navigation, drawn in the colours of the theme."""
    st.logo(own.brand(lang, palette(st.context.theme.type)), size="medium")
