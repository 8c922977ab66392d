"""What a printer gets otherwise than the screen: tables whole, and nothing that is only to be clicked."""

from contextlib import AbstractContextManager
from typing import Any

import pandas as pd
import streamlit as st


def dataframe(frame: pd.DataFrame, name: str, /, **options: Any) -> None:
    """A table to scroll in, with the ``options`` of Streamlit's, and for a printer the same with all its rows.

    ``name`` is unlike those of the page's other tables.
    """
    st.dataframe(frame, hide_index=True, **options)
    with st.container(key=f"paper-{name}"):
        # pandas escapes what stands in the cells.
        st.html(f'<div class="paper">{frame.to_html(index=False, border=0, na_rep="")}</div>')


def on_screen(name: str) -> AbstractContextManager[object]:
    """A place for what paper has no use for; ``name`` is unlike those of the page's others."""
    return st.container(key=f"screen-{name}")
