"""Streamlit without its own theme for plotly, which no chart here has: it loads a hundred classes of plotly."""

import sys
from types import ModuleType

NAME = "streamlit.elements.lib.streamlit_plotly_theme"


def leave_out() -> None:
    """Before Streamlit is loaded, which makes its theme at once; afterwards there is nothing to be had."""
    if "streamlit" not in sys.modules:
        empty = ModuleType(NAME)
        vars(empty)["configure_streamlit_plotly_theme"] = lambda: None
        sys.modules[NAME] = empty
