"""What stands under a chart or numbers: what must be said with them, and where they come from."""

from collections.abc import Sequence

import streamlit as st

from indicators.publish import own


def foot(notes: Sequence[str], source: str = "", in_full: str = "") -> None:
    """``publish.own.foot``, where there is something to say."""
    if made := own.foot(notes, source, in_full):
        st.html(made)
