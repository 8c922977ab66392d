"""The pages and their order: what the navigation shows."""

from __future__ import annotations

import streamlit as st

from indicators.charts.marks import columns
from indicators.text import t
from indicators.theme import FONT, palette

# About half the font size: the width of a Latin letter in the name.
SIGN = 9.2

SECTIONS = {
    "start": ("overview",),
    "topics": ("enterprises", "projects", "rural", "tourism"),
    "compare": ("cities",),
    "data": ("figures", "sources"),
}


def navigation(lang: str):
    """The navigation in the sidebar; returns the page to run."""
    pages = {
        t(f"nav.{section}", lang): [
            st.Page(f"pages/{name}.py", title=t(f"page.{name}", lang), url_path=name, default=name == "overview")
            for name in names
        ]
        for section, names in SECTIONS.items()
    }
    return st.navigation(pages)


def need() -> None:
    """Send a run that did not come by the router through it.

    Until ``st.navigation`` is first called, a new server takes every file of ``pages/`` for a page
    of its own and runs it alone: the first visitor's deep link would arrive there.
    """
    if "view" not in st.session_state:
        navigation("zh")
        st.rerun()


def brand(lang: str) -> None:
    """The dashboard's name over the navigation, drawn in the colours of the theme."""
    colours = palette(st.context.theme.type)
    name = t("app.brand", lang)
    width = 28 + SIGN * columns(name)
    st.logo(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 24" height="24" role="img">'
        f'<rect y="4" width="16" height="4" fill="{colours.steel}"/>'
        f'<rect y="10" width="10" height="4" fill="{colours.furnace}"/>'
        f'<rect y="16" width="5" height="4" fill="{colours.steel}"/>'
        f'<text x="24" y="18" font-family="{FONT}" font-size="17" font-weight="700" fill="{colours.text}">'
        f"{name}</text></svg>",
        size="medium",
    )
