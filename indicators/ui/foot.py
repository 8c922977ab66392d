"""What stands under a chart or numbers: what must be said with them, and where they come from."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from indicators.words.metrics import columns

# What a note says of its numbers is read with them; a longer one, a list, takes two lines until it is opened
# (look.css). In widths of a Latin letter, of which a line has 46 on a phone of 390 px.
LONG = 4 * 46


def foot(notes: Sequence[str], source: str = "", in_full: str = "") -> None:
    """Notes, and the source; on paper the source ``in_full``, where it is shorter on the screen or said above.

    A long note is there whole: what folds it is its look, for a printer and a screen reader it is open.
    """
    parts = [_note(text) for text in notes]
    if in_full and in_full != source:
        seen = f'<span class="seen">{escape(source)}</span>' if source else ""
        parts.append(f'<p class="source">{seen}<span class="printed">{escape(in_full)}</span></p>')
    elif source:
        parts.append(f'<p class="source">{escape(source)}</p>')
    if parts:
        st.html(f'<div class="foot">{"".join(parts)}</div>')


def _note(text: str) -> str:
    if columns(text) <= LONG:
        return f"<p>{escape(text)}</p>"
    return f"<details><summary>{escape(text)}</summary></details>"
