"""What stands on a page."""

from dataclasses import asdict
from typing import Any

import streamlit as st

from indicators.charts.smallline import SmallLine
from indicators.publish.own import REST
from indicators.ui.browser.part import asset, part
from indicators.ui.messages import quiet
from indicators.words.labels import Labels

# Where tables are lists (rows.css).
PHONE = "@media (max-width: 640px)"
# The height of a small line and of the words below it (course.css), in pixels.
COURSE = 68

_copy = part("copy", asset("copy.html"), css=["style.css"])
_picture = part("picture", asset("picture.html"), css=["style.css"])
_inventory = part(
    "inventory", '<div class="inventory"></div>', ["element", "going", "smallline"], ["smallline.css", "inventory.css"]
)
_rows = part("rows", '<div class="rows"></div>', ["element", "going"], ["rows.css"], shared=REST)
_updates = part("updates", '<div class="updates"></div>', ["element", "going"], ["updates.css"])
_finder = part("finder", asset("finder.html"), ["going"], ["finder.css"])
_course = part("course", '<div class="course"></div>', ["element", "smallline"], ["smallline.css", "course.css"])


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


def picture(drawing: dict[str, Any], labels: Labels, name: str, key: str) -> None:
    """Buttons that draw the chart in the browser and save it as PNG (twice its size) or SVG."""
    words = {"failed": labels.t("share.picture-failed"), "busy": labels.t("share.drawing")}
    _picture(data={"drawing": drawing, "name": name} | words, key=key, height=56)


def inventory(data: dict[str, Any], key: str) -> None:
    """The list of indicators, which ``data`` holds in words; its links open within the session."""
    _inventory(data=data, key=key, height="content")


def rows(data: dict[str, Any], key: str, height: int, listed: str) -> None:
    """A table, which ``data`` holds in words (``ui.tables``); ``height`` pixels are kept for it until it is there, and
    on a phone, where it is a list, a height of the style sheet's kind.
    """
    st.html(f"<style>{PHONE} {{ .st-key-{key}:not(:has(.rows > table)) {{ height: {listed} !important }} }}</style>")
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
