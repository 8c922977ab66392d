"""What indicators mean: a quiet word that opens it, by touch and by keyboard, embedded too."""

from collections.abc import Iterable, Sequence

import streamlit as st

from indicators.ui.messages import escaped, quiet
from indicators.words.labels import Labels

# A longer list nobody reads; every figure's card has its own.
MOST = 12


def glossary(indicators: Iterable[str], labels: Labels, key: str) -> None:
    """The word and, under it, the definitions of those of the indicators that have one; nothing where none has."""
    if found := definitions(indicators, labels):
        with st.popover(labels.t("card.definitions"), type="tertiary", key=f"meanings-{key}"):
            listed(found, labels)


def definitions(indicators: Iterable[str], labels: Labels) -> list[tuple[str, str]]:
    """The names and definitions of those that have one."""
    return [(labels.indicator(code), text) for code in indicators if (text := labels.definition(code))]


def listed(found: Sequence[tuple[str, str]], labels: Labels) -> None:
    """Definitions in a list, as many as are read."""
    if not found:
        return
    colon = labels.t("list.colon")
    st.markdown("\n".join(f"- **{escaped(name)}**{colon}{escaped(text)}" for name, text in found[:MOST]))
    if len(found) > MOST:
        quiet(labels.t("card.more-definitions", count=len(found) - MOST))
