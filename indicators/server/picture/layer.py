"""The picture as HTML that lies over the app's place until the app has drawn itself; kept by data, view and day."""

import logging
import re
from concurrent.futures import TimeoutError as Late
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request

from indicators import access, current
from indicators.charts.catalogue import HOME
from indicators.charts.fluid import fluid
from indicators.charts.layout import Tiles
from indicators.charts.pages import menu
from indicators.charts.theme import DARK, FONT, LIGHT, Palette, both
from indicators.making.shelf import Busy, File, Order, Shelf
from indicators.publish import own
from indicators.publish.colours import of_palette
from indicators.publish.front import STYLE, beside
from indicators.server.api.query import asked
from indicators.server.picture.contents import Contents, numbers
from indicators.server.session import session
from indicators.tables import Unusable
from indicators.text import LANGUAGES, t
from indicators.view import View, carried, link, parse

HERE = Path(__file__).parent
TEMPLATES = Environment(
    loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)  # fmt: skip
REMARKS = re.compile(r"/\*.*?\*/|^\s*//[^\n]*\n", re.S | re.M)
BLANKS = re.compile(r"\s*\n\s*|(?<=[{};:,]) +| +(?=[{}])")


def terse(style: str) -> str:
    """A style sheet without its remarks, and without the blanks that say nothing."""
    return BLANKS.sub("", REMARKS.sub("", style)).strip()


LOOK, FRONT = terse((HERE / "layer.css").read_text(encoding="utf-8")), terse(STYLE)
SCRIPT = REMARKS.sub("", (HERE / "layer.js").read_text(encoding="utf-8"))
# Streamlit's grounds: of the sidebar and of the box that searches, as ``.streamlit/config.toml`` has them (tested), and
# what it mixes into the first under the name of the page that is shown.
GROUNDS = {LIGHT: ("#F3F6F9", "#F3F6F9", "#92B6C8"), DARK: ("#151D26", "#1A232D", "#AABDCF")}
# At its end: a half of it that a browser has read would be laid out otherwise than the whole.
SHOWN = "#picture{visibility:visible}"
# The page is answered without its picture where that is not made in so many seconds.
PATIENCE = 0.4
# In bytes. They have a shelf of their own: no file that is being made keeps a page from its picture.
MOST_BYTES = 8 * 1024 * 1024
pictures = Shelf(MOST_BYTES)


def pictured(page: str, request: Request, name: str) -> str:
    """The page with the picture of the view called ``name`` in place of the words for those without scripts.

    As it is where there is none: for whoever has to sign in, embedded, of a link that is not understood as a whole or
    a view that is empty, of data that cannot be used.
    """
    return page if not (made := _made(request, name)) else _put(page, made)


def _put(page: str, layer: str) -> str:
    start, end = page.find("<noscript>"), page.find("</noscript>") + len("</noscript>")
    return page[:start] + layer + page[end:] if 0 <= start < end else page


def _made(request: Request, name: str) -> str:
    try:
        if access.needed(name) and not access.admitted(session(request.cookies).claims):
            return ""
        wanted = asked(request)
        with current.held():
            view, ignored = parse(wanted.params, current.known(), name or HOME)
            if ignored or "embed" in wanted.params:
                return ""
            order = Order(
                (current.version(), "picture", link(view, current.known()), wanted.today), lambda: _file(view)
            )
        with pictures.asked(order) as coming:
            made = coming.result(PATIENCE)
            return made.body.decode() if isinstance(made, File) else ""
    except (Unusable, Busy, Late):
        return ""
    except Exception:
        # A page without its picture is better than none.
        logging.getLogger(__name__).exception("a first picture could not be made")
        return ""


def _file(view: View) -> File:
    with current.held():
        return File("picture.html", "text/html", html(Contents.of(view)).encode())


def html(page: Contents) -> str:
    """The layer; empty for a page that begins with something else than its content."""
    if not page.is_plain or (page.has_charts and page.rows.empty) or (page.view.chart and not page.alone):
        return ""
    pairs: dict[tuple[str, str], str] = {}
    labels = page.labels
    template: Any = TEMPLATES.get_template("layer.html").module
    told = {
        "brand": Markup(both(lambda palette: own.brand(labels.lang, palette), pairs)),
        "draw": lambda one: Markup(both(lambda palette: fluid(one.marks, palette), pairs)),
        "foot": lambda notes, source: Markup(own.foot(notes, source)),
        "numbers": numbers,
        "source": lambda item: _source(item, page),
        "beside": beside,
    }
    content = template.menu(page.view, told["brand"], _pages(page), labels.t("app.language"), _languages(page))
    content += template.main(page, **told, t=labels.t)
    style = LOOK + (FRONT if page.view.page == HOME else "") + _colours(pairs)
    return f'<div id="picture"><style>{style}</style><script>{SCRIPT}</script>{content}<style>{SHOWN}</style></div>'


def _source(item: Tiles, page: Contents) -> str:
    return page.labels.source(pd.concat([one.as_printed for one in item.exhibits]))


def _pages(page: Contents) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """The menu: its sections, the pages of each with their names and addresses."""

    def entry(name: str) -> tuple[str, str, str]:
        labels, deck = page.labels, page.view.deck
        counted = labels.t("deck.counted", count=len(deck)) if name == "present" and deck else ""
        return name, counted or labels.page(name), page.address(carried(page.view, name))

    found = menu(page.dataset).items()
    return [(page.labels.t(f"nav.{section}"), list(map(entry, names))) for section, names in found]


def _languages(page: Contents) -> list[tuple[str, str, str]]:
    """The languages, each in its own name, with the address of the view in it."""
    return [(lang, t(f"app.{lang}", lang), page.address(replace(page.view, lang=lang))) for lang in LANGUAGES]


def _colours(pairs: dict[tuple[str, str], str]) -> str:
    """The colours of both themes: the system's, or the one that the reader has chosen."""

    def of(palette: Palette, at: int) -> str:
        aside, box, here = GROUNDS[palette]
        own_ones = "".join(f"{name}:{pair[at]};" for pair, name in pairs.items())
        return f"{of_palette(palette)}--aside:{aside};--box:{box};--here:{here};{own_ones}"

    light, dark = of(LIGHT, 0), of(DARK, 1)
    return (
        f"#picture{{--font:{FONT};{light}}}@media (prefers-color-scheme:dark){{#picture{{{dark}}}}}"
        f"#picture[data-theme=light]{{{light}}}#picture[data-theme=dark]{{{dark}}}"
    )
