"""The little that only the reader's browser can do: copy to the clipboard, draw a picture to save."""

from __future__ import annotations

import json
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

HERE = Path(__file__).parent


def _asset(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


_copy = st.components.v2.component(
    "indicators.copy", html=_asset("copy.html"), css=_asset("style.css"), js=_asset("copy.js")
)
_picture = st.components.v2.component(
    "indicators.picture", html=_asset("picture.html"), css=_asset("style.css"), js=_asset("picture.js")
)


def copy(text: str, labels, name: str, key: str) -> None:
    """A text in a field with a button that copies it."""
    words = {"copy": labels.t("share.copy"), "done": labels.t("share.copied"), "name": name}
    _copy(data={"text": text} | words, key=key, height=56)


def picture(figure: go.Figure, labels, name: str, key: str) -> None:
    """Buttons that draw the figure in the browser and save it as PNG (twice its size) or SVG."""
    words = {"failed": labels.t("share.picture-failed"), "busy": labels.t("share.drawing")}
    _picture(data={"figure": json.loads(figure.to_json()), "name": name} | words, key=key, height=56)
