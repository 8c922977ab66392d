"""The little that only the reader's browser can do: copy, draw a picture to save, walk through a draft and keep it.

copy.html     copy.js     a text with a button that copies it
picture.html  picture.js  a chart saved as PNG or SVG
finder.html   finder.js    finder.css  the box that searches everything
inventory.js  inventory.css  the list of indicators
rows.js       rows.css       a table to be read
updates.js    updates.css    the record of changes
course.js     course.css     the small line of one over its first and its last period
smallline.js  smallline.css  such a line, put before both
element.js    an element with its children, put before those that make many
review.html   review.js   review.css  a draft to walk through, with what was typed and accepted
upload.html   upload.js   upload.css  a file chosen or dropped
order.js      order.css   slides moved by hand and by keys
keeper.js     a draft that outlives the page
going.js      links that stay within the session
ways.js       the same for links of a page's own HTML, and the figure that is marked there brought into sight
menu.js       the menu on a phone, and the way home
said.js       said.css       what a screen reader is told
paper.js      paper.css      what the printer gets
look.css      cards and tiles
aids.js       aids.css       what a keyboard and a screen reader need: names, levels, language, focus
marks.js      the marks of charts as buttons, put before it
style.css     of the first two
"""

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import plotly.graph_objects as go
import streamlit as st
from streamlit.components.v2 import component

from indicators.charts.smallline import SmallLine
from indicators.text import CODES, LANGUAGES, interface, t
from indicators.ui.messages import quiet
from indicators.words.labels import Labels

LONGEST_NAME = 200
# The height of a small line and of the words below it (course.css), in pixels.
COURSE = 68
# Signs on buttons, and the names that they are heard by.
SIGNS = {"↑": "deck.up", "↓": "deck.down", "✕": "deck.remove"}


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


STYLE, LOOK = _asset("style.css"), f"<style>{_asset('look.css')}</style>"
_copy = component("indicators.copy", html=_asset("copy.html"), css=STYLE, js=_asset("copy.js"), isolate_styles=False)
_picture = component(
    "indicators.picture", html=_asset("picture.html"), css=STYLE, js=_asset("picture.js"), isolate_styles=False
)
_inventory = component(
    "indicators.inventory",
    html='<div class="inventory"></div>',
    css=_asset("smallline.css") + _asset("inventory.css"),
    js=_asset("element.js") + _asset("going.js") + _asset("smallline.js") + _asset("inventory.js"),
    isolate_styles=False,
)
_rows = component(
    "indicators.rows",
    html='<div class="rows"></div>',
    css=_asset("rows.css"),
    js=_asset("element.js") + _asset("going.js") + _asset("rows.js"),
    isolate_styles=False,
)
_updates = component(
    "indicators.updates",
    html='<div class="updates"></div>',
    css=_asset("updates.css"),
    js=_asset("element.js") + _asset("going.js") + _asset("updates.js"),
    isolate_styles=False,
)
_finder = component(
    "indicators.finder",
    html=_asset("finder.html"),
    css=_asset("finder.css"),
    js=_asset("going.js") + _asset("finder.js"),
    isolate_styles=False,
)
_course = component(
    "indicators.course",
    html='<div class="course"></div>',
    css=_asset("smallline.css") + _asset("course.css"),
    js=_asset("element.js") + _asset("smallline.js") + _asset("course.js"),
    isolate_styles=False,
)
_review = component("indicators.review", html=_asset("review.html"), css=_asset("review.css"), js=_asset("review.js"))
_upload = component(
    "indicators.upload",
    html=_asset("upload.html"),
    css=_asset("upload.css"),
    js=_asset("upload.js"),
    isolate_styles=False,
)
_order = component(
    "indicators.order",
    html='<span role="status"></span>',
    css=_asset("order.css"),
    js=_asset("order.js"),
    isolate_styles=False,
)
_paper = component("indicators.paper", html="", css=_asset("paper.css"), js=_asset("paper.js"), isolate_styles=False)
_ways = component("indicators.ways", html="<span></span>", js=_asset("going.js") + _asset("ways.js"))
_menu = component("indicators.menu", html="", js=_asset("menu.js"), isolate_styles=False)
_said = component(
    "indicators.said",
    html='<span role="status"></span>',
    css=_asset("said.css"),
    js=_asset("said.js"),
    isolate_styles=False,
)
_aids = component(
    "indicators.aids",
    html="",
    css=_asset("aids.css"),
    js=_asset("going.js") + _asset("marks.js") + _asset("aids.js"),
    isolate_styles=False,
)
_keeper = component("indicators.keeper", html="<span></span>", js=_asset("keeper.js"))


def copy(text: str, labels: Labels, name: str, key: str, title: str = "") -> None:
    """A text in a field with a button that copies it; an address that has a ``title`` can be passed on as well."""
    words = {"copy": labels.t("share.copy"), "done": labels.t("share.copied"), "name": name}
    words["colon"] = labels.t("list.colon")
    words |= {"pass": labels.t("share.pass"), "title": title} if title else {}
    _copy(data={"text": text} | words, key=key, height=56)


def labelled_copy(text: str, labels: Labels, name: str, key: str, title: str = "") -> None:
    """The same under its label, the key of a text."""
    quiet(labels.t(name))
    copy(text, labels, labels.t(name), key, title)


def picture(drawing: go.Figure, labels: Labels, name: str, key: str) -> None:
    """Buttons that draw the chart in the browser and save it as PNG (twice its size) or SVG."""
    words = {"failed": labels.t("share.picture-failed"), "busy": labels.t("share.drawing")}
    _picture(data={"drawing": json.loads(drawing.to_json()), "name": name} | words, key=key, height=56)


def inventory(data: dict[str, Any], key: str) -> None:
    """The list of indicators, which ``data`` holds in words; its links open within the session."""
    _inventory(data=data, key=key, height="content")


def rows(data: dict[str, Any], key: str, height: int) -> None:
    """A table, which ``data`` holds in words (``ui.tables``); ``height`` pixels are kept for it until it is there."""
    _rows(data=data, key=key, height=height)


def updates(data: dict[str, Any], key: str) -> None:
    """The record of changes, which ``data`` holds in words (``ui.updates``); its links open within the session."""
    _updates(data=data, key=key, height="content")


def course(line: SmallLine, key: str) -> None:
    """How a number went, as a small line over its first and its last period."""
    _course(data=asdict(line), key=key, height=COURSE)


def finder(data: dict[str, Any], key: str) -> None:
    """The box that searches everything; ``data`` is what ``ui.finder`` makes. It asks the data interface itself."""
    _finder(data=data, key=key, height="content")


def review(data: dict[str, Any], on_edits: Callable[[object], None]) -> None:
    """A draft's statements under their sentences; ``on_edits`` gets what was typed and accepted.

    ``data`` is what ``ui.intake.board`` makes. What comes back gives the draft's number as ``draft`` and lists
    ``edits``, all that ``data`` did not call ``done``, in the form of ``intake.steps``.
    """
    key = "review-board"
    _review(data=data, key=key, height="content",
            on_edits_change=lambda: on_edits(getattr(st.session_state[key], "edits", None)))  # fmt: skip


class File(NamedTuple):
    """A file from a reader; ``content`` is None where it was too big to be sent, or not whole."""

    name: str
    content: bytes | None


def upload(labels: Labels, name: str, endings: Sequence[str], most: int, on_file: Callable[[File], None]) -> None:
    """A field for a file of at most ``most`` bytes; ``name`` is the key of what it asks for.

    ``endings`` are what the browser offers first; whatever is chosen or dropped comes, and what it is must be found
    out from its bytes. Nothing is written to a disk.
    """
    key = f"upload-{name}"
    hint = labels.t("upload.hint", endings=labels.t("list.comma").join(endings), most=most // 1_000_000)

    def came() -> None:
        if found := _file(getattr(st.session_state[key], "file", None), most):
            on_file(found)

    words = {"choose": labels.t(name), "hint": hint}
    _upload(
        data={"words": words, "endings": list(endings), "most": most}, key=key, height="content", on_file_change=came
    )


def _file(sent: object, most: int) -> File | None:
    if not isinstance(sent, dict) or not isinstance(sent.get("name"), str):
        return None
    try:
        content = base64.b64decode(sent["content"], validate=True)
    except (KeyError, TypeError, ValueError):
        content = b""
    whole = len(content) == sent.get("size") and len(content) <= most
    return File(sent["name"][:LONGEST_NAME], content if whole else None)


class Move(NamedTuple):
    """A thing of a list is put elsewhere in it; places count from 0."""

    start: int
    to: int


def order(data: dict[str, Any], count: int, on_move: Callable[[Move], None]) -> None:
    """Let the reader move the ``count`` slides of the page, which stand there in containers of their own.

    ``data``: what a screen reader is told, as ``said``; ``turn``, a number that grows with every change, and where the
    focus goes then: ``at`` which slide and ``on`` the widget there whose key begins so. It takes no room.
    """
    key = "order"

    def came() -> None:
        sent = getattr(st.session_state[key], "move", None)
        if isinstance(sent, dict) and all(
            type(sent.get(one)) is int and 0 <= sent[one] < count for one in Move._fields
        ):
            on_move(Move(sent["start"], sent["to"]))

    _order(data=data, key=key, on_move_change=came)


def keeper(draft: str | None, on_kept: Callable[[str], None]) -> None:
    """Keep a draft in the reader's browser; with None ask for the one kept, with an empty text forget it."""
    key = "draft-keeper"

    def kept() -> None:
        if text := getattr(st.session_state[key], "kept", None):
            on_kept(text)

    _keeper(data={"draft": draft}, key=key, height=1, on_kept_change=kept)


def ways(key: str, figure: str = "") -> None:
    """Make links of the page's own HTML stay within the session; ``figure`` is marked there, and is to be seen.

    It stands where its element takes no room.
    """
    _ways(data={"figure": figure}, key=f"ways-{key}", height=1)


def paper(lang: str) -> None:
    """Make the page fit for a printer; it stands where its element takes no room."""
    _paper(data={"lang": lang, "title": t("app.title", lang), "printed": t("app.printed", lang)}, key="paper")


def look() -> None:
    """The looks of cards and tiles; it takes no room, and is there before them."""
    st.html(LOOK)


def menu(lang: str) -> None:
    """Make the menu fit for a phone, and the name over it lead home with the view; it takes no room."""
    _menu(data={"open": t("nav.open", lang)}, key="menu")


def announce(text: str, key: str) -> None:
    """Tell whoever uses a screen reader what a choice has changed; nothing is seen."""
    _said(data={"text": text}, key=key, height="content", width="content")


def aids(lang: str) -> None:
    """What a keyboard and a screen reader need of every page; it stands where its element takes no room.

    The texts ``streamlit.*`` are, in English, what Streamlit itself writes, letter by letter.
    """
    data = {
        "lang": lang,
        "code": CODES[lang],
        "words": [{one: t(key, one) for one in LANGUAGES} for key in interface("en") if key.startswith("streamlit.")],
        "signs": {sign: t(key, lang) for sign, key in SIGNS.items()},
        "colon": t("list.colon", lang),
        "between": t("list.semicolon", lang),
        "marks": t("reach.marks", lang),
        "more": t("reach.more", lang),
    }
    _aids(data=data, key="aids")
