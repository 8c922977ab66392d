"""What the browser sends back: a draft's edits, a file, a slide that was moved."""

import base64
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from indicators.ui.browser.part import asset, part
from indicators.words.labels import Labels

LONGEST_NAME = 200

_review = part("review", asset("review.html"), css=["review.css"], is_apart=True)
_upload = part("upload", asset("upload.html"), css=["upload.css"])
_order = part("order", '<span role="status"></span>', css=["order.css"])
_keeper = part("keeper", "<span></span>", is_apart=True)


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
