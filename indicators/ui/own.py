"""Parts of pages as HTML of our own (``publish.own``), in the colours of the reader's theme.

``browser.ways`` keeps their links within the session.
"""

import streamlit as st

from indicators.publish.colours import of_palette
from indicators.publish.own import STYLE, part
from indicators.ui.page import Page


def draw(name: str, page: Page, **values: object) -> None:
    """A part with its ``values``."""
    made = part(name, page.labels, **values)
    st.html(f'<style>{STYLE}</style><div style="{of_palette(page.palette)}">{made}</div>')
