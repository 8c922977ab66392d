"""What comes in becomes a draft, or tables of which something may have to be said first.

What it is is told by its bytes as far as they tell it. All that is wrong with it is said in the reader's language.
"""

from collections.abc import Callable
from contextlib import suppress

import streamlit as st

from indicators.intake.contribution import Refused, refused
from indicators.intake.draft import Draft, begin, from_json, text_of_another
from indicators.intake.texts import ENDINGS, text_of
from indicators.making import patience
from indicators.making.company import company
from indicators.quantity.period import NoPeriod, parse
from indicators.sheets import Sheet, Unreadable, pasted, read_apart
from indicators.sheets.limits import LARGEST
from indicators.ui.browser import File
from indicators.ui.intake import drafting, tabled
from indicators.ui.page import Page
from indicators.ui.presence import leaving
from indicators.ui.turns import turns

# An article has some thousand characters, a communiqué some ten thousand; the table of a longer text is past reviewing.
MOST_READ = 20_000
# Drafts that the command ``import`` wrote; files of tables; those that may hold prose as well.
DRAFT = "json"
TABULAR = ("xlsx", "xls", "ods", "csv", "tsv")
EITHER = tuple(one for one in ENDINGS if one != "txt")
TAKEN = tuple(dict.fromkeys((*ENDINGS, *TABULAR, DRAFT)))
TOLD = "paste-told"


def from_paste(page: Page) -> None:
    """Callback: what was pasted becomes a draft; of cells of a sheet a table first."""
    typed, day = st.session_state["paste-text"], st.session_state["paste-published"].strip()
    if _is_cells(typed):
        with suppress(Unreadable):
            tabled.came(pasted(typed), typed if len(typed) <= MOST_READ else "", day)
            return

    def made() -> Draft:
        return _drafted(typed.encode("utf-8", errors="replace"), page.labels.t("intake.text"), _day(day), page)

    _take(made, page)


def from_file(file: File, page: Page) -> None:
    """Callback: a file becomes a draft at once, or a table; where it holds prose beside tables a person says which.

    The day of an article, where the text does not tell it, is asked for above the figures.
    """
    ending = file.name.rpartition(".")[2].lower()

    def made() -> Draft | None:
        if file.content is None:
            raise refused("sheet.too-big", file=file.name, most=LARGEST // 1_000_000)
        if ending == DRAFT:
            return _kept(file.content, file.name)
        if sheets := _sheets(file.content, file.name, ending):
            tabled.came(sheets, _text(file.content, file.name) if ending in EITHER else "")
            return None
        return _drafted(file.content, file.name, "", page)

    _take(made, page)


def _take(made: Callable[[], Draft | None], page: Page) -> None:
    try:
        with patience.until(leaving()):
            draft = made()
    except (Refused, Unreadable) as error:
        st.session_state[TOLD] = error.text(page.labels.lang)
        return
    except patience.Left:
        return
    if draft:
        drafting.begin(draft)


def _is_cells(text: str) -> bool:
    """Whether most lines hold several cells, as a sheet puts them on the clipboard."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and sum("\t" in line for line in lines) > len(lines) / 2


def _sheets(content: bytes, name: str, ending: str) -> list[Sheet]:
    """The tables of a file. Raises Unreadable of a file that is nothing else."""
    if ending in TABULAR:
        return read_apart(content, name)
    try:
        return read_apart(content, name) if ending in EITHER else []
    except Unreadable as error:
        # What could not be read in time would not be read as an article either.
        if error.key in ("sheet.exhausted", "sheet.busy"):
            raise
        return []


def _text(content: bytes, name: str) -> str:
    """What a file says as an article; empty where it says nothing so, or too much."""
    with suppress(Refused):
        text = text_of(content, name)
        return text if len(text) <= MOST_READ else ""
    return ""


def _drafted(content: bytes, name: str, published: str, page: Page) -> Draft:
    text = text_of(content, name)
    if len(text) > MOST_READ:
        raise refused("intake.too-long", count=f"{len(text):,}", most=f"{MOST_READ:,}")
    # A callback has no turn by itself: several long texts would stand in the way of all pages.
    with turns.turn(), company.kept():
        return begin(text, page.dataset, published)


def _kept(content: bytes, name: str) -> Draft:
    """A draft that the command ``import`` wrote of a folder's file; raises Refused where it is none."""
    kept = content.decode("utf-8", errors="replace")
    found = from_json(kept)
    if not found and text_of_another(kept) is not None:
        raise refused("intake.other-version", file=name)
    if not found or len(found.text) > MOST_READ:
        raise refused("intake.no-draft", file=name)
    return found


def _day(text: str) -> str:
    """The day as it was typed; raises Refused for what is no date."""
    try:
        if text:
            parse(text)
    except NoPeriod as error:
        raise refused("intake.bad-date", date=text) from error
    return text
