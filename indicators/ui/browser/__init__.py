"""The little that only the reader's browser can do: copy, draw a picture to save, walk through a draft and keep it.

copy.html     copy.js     a text with a button that copies it
picture.html  picture.js  a chart saved as PNG or SVG
finder.html   finder.js    finder.css  the box that searches everything
inventory.js  inventory.css  the list of indicators
course.js     course.css     the small line of one over its first and its last period
smallline.js  smallline.css  such a line, put before both
review.html   review.js   review.css  a draft to walk through, with what was typed and accepted
upload.html   upload.js   upload.css  a file chosen or dropped
keeper.js     a draft that outlives the page
going.js      links that stay within the session
paper.js      paper.css      what the printer gets
look.css      cards and tiles
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
from indicators.text import t
from indicators.ui.messages import quiet
from indicators.words.labels import Labels

LONGEST_NAME = 200
# The height of a small line and of the words below it (course.css), in pixels.
COURSE = 68


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


STYLE, LOOK = _asset("style.css"), f"<style>{_asset('look.css')}</style>"
_copy = component("indicators.copy", html=_asset("copy.html"), css=STYLE, js=_asset("copy.js"))
_picture = component("indicators.picture", html=_asset("picture.html"), css=STYLE, js=_asset("picture.js"))
_inventory = component(
    "indicators.inventory",
    html='<div class="inventory"></div>',
    css=_asset("smallline.css") + _asset("inventory.css"),
    js=_asset("going.js") + _asset("smallline.js") + _asset("inventory.js"),
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
    js=_asset("smallline.js") + _asset("course.js"),
)
_review = component("indicators.review", html=_asset("review.html"), css=_asset("review.css"), js=_asset("review.js"))
_upload = component("indicators.upload", html=_asset("upload.html"), css=_asset("upload.css"), js=_asset("upload.js"))
_paper = component("indicators.paper", html="", css=_asset("paper.css"), js=_asset("paper.js"), isolate_styles=False)
_keeper = component("indicators.keeper", html="<span></span>", js=_asset("keeper.js"))


def copy(text: str, labels: Labels, name: str, key: str) -> None:
    """A text in a field with a button that copies it."""
    words = {"copy": labels.t("share.copy"), "done": labels.t("share.copied"), "name": name}
    _copy(data={"text": text} | words, key=key, height=56)


def labelled_copy(text: str, labels: Labels, name: str, key: str) -> None:
    """The same under its label, the key of a text."""
    quiet(labels.t(name))
    copy(text, labels, labels.t(name), key)


def picture(drawing: go.Figure, labels: Labels, name: str, key: str) -> None:
    """Buttons that draw the chart in the browser and save it as PNG (twice its size) or SVG."""
    words = {"failed": labels.t("share.picture-failed"), "busy": labels.t("share.drawing")}
    _picture(data={"drawing": json.loads(drawing.to_json()), "name": name} | words, key=key, height=56)


def inventory(data: dict[str, Any], key: str) -> None:
    """The list of indicators, which ``data`` holds in words; its links open within the session."""
    _inventory(data=data, key=key, height="content")


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


def keeper(draft: str | None, on_kept: Callable[[str], None]) -> None:
    """Keep a draft in the reader's browser; with None ask for the one kept, with an empty text forget it."""
    key = "draft-keeper"

    def kept() -> None:
        if text := getattr(st.session_state[key], "kept", None):
            on_kept(text)

    _keeper(data={"draft": draft}, key=key, height=1, on_kept_change=kept)


def paper(lang: str) -> None:
    """Make the page fit for a printer; it stands where its element takes no room."""
    _paper(data={"lang": lang, "title": t("app.title", lang), "printed": t("app.printed", lang)}, key="paper")


def look() -> None:
    """The looks of cards and tiles; it takes no room, and is there before them."""
    st.html(LOOK)
