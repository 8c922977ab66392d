"""The draft of a session, and the copy of it that the reader's browser keeps."""

import streamlit as st

from indicators.intake.draft import Draft, from_json, text_of_another
from indicators.ui import browser

# The key of the session for the name and text of the map by which the draft was made, where it is of a table.
MAP = "draft-map"
# Whether the browser keeps a draft that this version cannot open.
FOREIGN = "draft-foreign"
# The field for an article, and how many characters it takes.
TEXT, MOST_PASTED = "paste-text", 200_000


def opened() -> Draft | None:
    """The draft at hand; a session that has none yet asks the browser for one that was kept."""
    draft = st.session_state.get("draft")
    forgotten = "" if st.session_state.get("draft-known") else None
    browser.keeper(draft.as_json() if draft else forgotten, _restore)
    return draft


def _restore(kept: str) -> None:
    if st.session_state.get("draft") is not None:
        return
    if draft := from_json(kept):
        begin(draft)
        st.session_state["draft-restored"] = True
    elif (text := text_of_another(kept)) is not None:
        # What was decided in it cannot be carried over; its text can be read again.
        st.session_state.update({FOREIGN: True, TEXT: text[:MOST_PASTED]})


def begin(draft: Draft) -> None:
    """Take up a draft. The board knows by its number that what it still holds of another one is void."""
    number = st.session_state.get("draft-number", 0) + 1
    st.session_state.update({"draft": draft, "draft-known": True, "draft-restored": False})
    st.session_state.update({"draft-number": number, "edits-done": 0, MAP: None, FOREIGN: False})
    redraw()


def discard() -> None:
    """Callback: forget the draft, here and in the browser."""
    st.session_state.update({"draft": None, "draft-known": True})


def redraw() -> None:
    """Give the tables new keys: they are drawn again from the draft."""
    st.session_state["draft-version"] = st.session_state.get("draft-version", 0) + 1
