"""What every page has: looks, menu, paper, and what a keyboard and a screen reader need."""

from functools import cache
from typing import Any

import streamlit as st

from indicators.charts.assets import print_js
from indicators.charts.theme import DARK, Palette, in_light
from indicators.text import CODES, LANGUAGES, interface, t
from indicators.ui.browser.part import asset, part

# Signs on buttons, and the names that they are heard by.
SIGNS = {"↑": "deck.up", "↓": "deck.down", "✕": "deck.remove"}
LOOK = f"<style>{asset('look.css')}</style>"

_ways = part("ways", "<span></span>", ["going"], is_apart=True)
_paper = part("paper", css=["paper.css"], shared=print_js())
_menu = part("menu")
_said = part("said", '<span role="status"></span>', css=["said.css"])
_leave = part("leave", "<span></span>", is_apart=True)
_aids = part("aids", before=["going", "marks"], css=["aids.css"])


def ways(key: str, figure: str = "") -> None:
    """Make links of the page's own HTML stay within the session; ``figure`` is marked there, and is to be seen.

    It stands where its element takes no room.
    """
    _ways(data={"figure": figure}, key=f"ways-{key}", height=1)


def paper(lang: str, palette: Palette) -> None:
    """Make the page, which is in the colours of ``palette``, fit for a printer; its element takes no room."""
    words = {"lang": lang, "title": t("app.title", lang), "printed": t("app.printed", lang)}
    _paper(data={**words, "colours": _lightened() if palette is DARK else {}}, key="paper")


@cache
def _lightened() -> dict[str, str]:
    """By the colour in the dark theme that in the light one, Streamlit's own too (``.streamlit/config.toml``)."""
    dark, light = (st.get_option(f"theme.{name}.secondaryBackgroundColor") for name in ("dark", "light"))
    return {dark: light, **in_light()}


def look() -> None:
    """The looks of cards and tiles; it takes no room, and is there before them."""
    st.html(LOOK)


def menu(lang: str) -> None:
    """Make the menu fit for a phone, and the name over it lead home with the view; it takes no room."""
    _menu(data={"open": t("nav.open", lang)}, key="menu")


def leave() -> None:
    """Sign the reader out and go where the provider ends it; it is drawn in the run that follows the click alone."""
    _leave(key="leaving", height=1)


def announce(text: str, key: str) -> None:
    """Tell whoever uses a screen reader what a choice has changed; nothing is seen."""
    _said(data={"text": text}, key=key, height="content", width="content")


def aids(lang: str) -> None:
    """What a keyboard and a screen reader need of every page; it stands where its element takes no room."""
    _aids(data=_told(lang), key="aids")


@cache
def _told(lang: str) -> dict[str, Any]:
    """The texts ``streamlit.*`` are, in English, what Streamlit itself writes, letter by letter."""
    return {
        "lang": lang,
        "code": CODES[lang],
        "words": [{one: t(key, one) for one in LANGUAGES} for key in interface("en") if key.startswith("streamlit.")],
        "signs": {sign: t(key, lang) for sign, key in SIGNS.items()},
        "colon": t("list.colon", lang),
        "between": t("list.semicolon", lang),
        "marks": t("reach.marks", lang),
        "more": t("reach.more", lang),
    }
