"""What the indicators on a card mean: a quiet word that opens it, by touch and by keyboard, embedded too."""

from collections.abc import Iterable

import streamlit as st

from indicators.ui.messages import escaped, quiet
from indicators.words.labels import Labels

# A longer list nobody reads; every figure's card has its own.
MOST = 12


def glossary(indicators: Iterable[str], labels: Labels, key: str) -> None:
    """The word and, under it, the definitions of those of the indicators that have one; nothing where none has."""
    found = [(labels.indicator(code), text) for code in indicators if (text := labels.definition(code))]
    if not found:
        return
    colon = labels.t("list.colon")
    with st.popover(labels.t("card.definitions"), type="tertiary", key=f"meanings-{key}"):
        st.markdown("\n".join(f"- **{escaped(name)}**{colon}{escaped(text)}" for name, text in found[:MOST]))
        if len(found) > MOST:
            quiet(labels.t("card.more-definitions", count=len(found) - MOST))
