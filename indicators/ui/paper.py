"""What a printer gets otherwise than the screen: tables whole, and nothing that is only to be clicked."""

from contextlib import AbstractContextManager
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st


class Table(NamedTuple):
    """A table for the screen, and the same for paper, which takes longer to make than to show: callers keep both."""

    frame: pd.DataFrame
    printed: str

    @classmethod
    def of(cls, frame: pd.DataFrame) -> "Table":
        # pandas escapes what stands in the cells.
        return cls(frame, f'<div class="paper">{frame.to_html(index=False, border=0, na_rep="")}</div>')


def show(table: Table, name: str, /, **options: Any) -> None:
    """A table to scroll in, with the ``options`` of Streamlit's, and for a printer the same with all its rows.

    ``name`` is unlike those of the page's other tables.
    """
    st.dataframe(table.frame, hide_index=True, **options)
    with st.container(key=f"paper-{name}"):
        st.html(table.printed)


def on_screen(name: str) -> AbstractContextManager[object]:
    """A place for what paper has no use for; ``name`` is unlike those of the page's others."""
    return st.container(key=f"screen-{name}")
