"""What a printer gets otherwise than the screen (paper.css): nothing that is only to be clicked."""

from contextlib import AbstractContextManager

import streamlit as st


def on_screen(name: str) -> AbstractContextManager[object]:
    """A place for what paper has no use for; ``name`` is unlike those of the page's others."""
    return st.container(key=f"screen-{name}")
