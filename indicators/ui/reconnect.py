"""A page whose server went away asks the next one for its view, with nothing to click.

A browser that loses its server connects again by itself, but asks for a run only where a part of the
page reruns by itself. Without that run the new server does not know the page's buttons: the first
click after a restart, or after a laptop's sleep, would be lost, and files ready for download be gone.
"""

import streamlit as st


@st.fragment(run_every="1d")
def keep_view() -> None:
    """Be that part. It draws nothing; of its day only the being there counts."""
