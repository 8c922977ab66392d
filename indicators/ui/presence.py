"""Whether the reader for whom something takes long is still there."""

from collections.abc import Callable

import streamlit as st


def leaving() -> Callable[[], bool]:
    """What tells, in the run of a script, whether its reader has left: with the connection go the headers that opened
    it. Where there were none (a test) nobody leaves.
    """
    came = bool(st.context.headers.to_dict())
    return lambda: came and not st.context.headers.to_dict()
