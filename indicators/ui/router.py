"""The pages and their order: what the navigation shows, and how a browser comes back to them."""

from dataclasses import replace

import streamlit as st

from indicators.charts.theme import FONT, palette
from indicators.text import LANGUAGES, t
from indicators.ui import messages, state
from indicators.view import View, params
from indicators.view.state import HOME
from indicators.view.vocabulary import Known
from indicators.words.measure import columns

# About half the font size: the width of a Latin letter in the name.
CHARACTER = 9.2

SECTIONS = {
    "start": ("overview",),
    "topics": ("enterprises", "projects", "rural", "tourism"),
    "compare": ("cities", "present"),
    "data": ("figures", "sources", "intake"),
}


def navigation(lang: str) -> tuple[dict[str, st.Page], st.Page]:
    """Declare the pages, titled for the browser's tab; returns them by name, and the one to run.

    Streamlit's own menu would drop the view from its links.
    """
    pages = {
        name: st.Page(f"pages/{name}.py", title=t(f"page.{name}", lang), url_path=name, default=name == HOME)
        for names in SECTIONS.values()
        for name in names
    }
    return pages, st.navigation(list(pages.values()), position="hidden")


def menu(pages: dict[str, st.Page], view: View, known: Known) -> None:
    """The navigation in the sidebar: each link carries the reader's language, filters, units and deck."""
    carried = View(lang=view.lang, filters=view.filters, units=view.units, deck=view.deck)
    for section, names in SECTIONS.items():
        messages.quiet(t(f"nav.{section}", view.lang))
        for name in names:
            title = t(f"page.{name}", view.lang)
            if name == "present" and view.deck:
                title = t("deck.counted", view.lang, count=len(view.deck))
            query = params(replace(carried, page=name), known)
            st.page_link(pages[name], label=title, query_params=query or None, width="stretch")


def language(lang: str) -> None:
    """The switch between the languages, each in its own name."""
    bound = state.bind("lang", lang, lambda chosen: state.change(lang=chosen or lang))
    st.segmented_control(
        t("app.language", lang), LANGUAGES, format_func=lambda one: t(f"app.{one}", one), required=True, **bound
    )


def need() -> None:
    """Send a run that did not come by the router through it.

    Until ``st.navigation`` is first called, a new server takes every file of ``pages/`` for a page
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
    colours = palette(st.context.theme.type)
    name = t("app.brand", lang)
    width = 28 + CHARACTER * columns(name)
    st.logo(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 24" height="24" role="img">'
        f'<rect y="4" width="16" height="4" fill="{colours.steel}"/>'
        f'<rect y="10" width="10" height="4" fill="{colours.furnace}"/>'
        f'<rect y="16" width="5" height="4" fill="{colours.steel}"/>'
        f'<text x="24" y="18" font-family="{FONT}" font-size="17" font-weight="700" fill="{colours.text}">'
        f"{name}</text></svg>",
        size="medium",
    )
