"""Links to what is shown."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

import streamlit as st

from indicators.ui import state
from indicators.view import VERSION


def link(**params: str) -> str:
    """A full link to the start page with the reader's language, at the address that the reader sees."""
    url = urlsplit(st.context.url or "")
    base = f"{url.scheme}://{url.netloc}" if url.netloc else ""
    return f"{base}/?" + urlencode({"v": VERSION, "lang": state.view().lang} | params)
