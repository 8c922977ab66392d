"""Tables that came in: which one is meant, what its caption and headings leave open, and the way to the review."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from indicators.intake.contribution import MAPS, Refused
from indicators.intake.draft import Draft, begin
from indicators.intake.importing import About, Open, Question, draft_of, known, map_of
from indicators.intake.tables_in import as_file, kept
from indicators.quantity.period import NoPeriod, parse
from indicators.reading import FIGURE
from indicators.reading.tabular.maps import ROLES, Map
from indicators.settings import data_dir
from indicators.sheets import Sheet
from indicators.ui import state
from indicators.ui.intake import drafting
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.ui.tables import cell_table
from indicators.words.labels import Labels

# The key of the session for the tables that wait.
KEY = "tables"
ROWS_SHOWN, HIGHEST = 200, 320
# What a person is asked about the release.
ABOUT = ("title", "publisher", "published")


@dataclass(frozen=True)
class Tables:
    """The tables of a file or of pasted cells, the one that is meant, what is known of the release, and the answers.

    ``article`` is the same as a text, where it may be read as one.
    """

    sheets: tuple[Sheet, ...]
    article: str = ""
    at: int = 0
    about: About = field(default_factory=About)
    map: Map | None = None

    @property
    def sheet(self) -> Sheet:
        return self.sheets[self.at]


def came(sheets: Sequence[Sheet], article: str = "", published: str = "") -> None:
    """Callback: tables are there to be read."""
    st.session_state[KEY] = Tables(tuple(sheets), article, about=About(published=published))


def tables() -> Tables | None:
    """The tables that wait to be read."""
    return st.session_state.get(KEY)


def drop() -> None:
    """Callback: back to where texts come in."""
    st.session_state.pop(KEY, None)


def table(found: Tables, page: Page) -> None:
    """Choose, ask, and begin the review."""
    labels = page.labels
    _bar(found, page)
    if len(found.sheets) > 1:
        _choice(found, labels)
    for remark, values in found.sheet.remarks:
        quiet(labels.t(remark, **values))
    _cells(found.sheet, labels)
    _about(found, labels)
    if not found.about.published:
        quiet(labels.t("tabled.no-day"))
        return
    try:
        parse(found.about.published)
        chosen = found.map or _known(found, page)
        result = draft_of(found.sheet, chosen, found.about, page.dataset)
        whole = map_of(found.sheet, chosen, found.about, page.dataset)
        _columns(found, whole, labels)
    except NoPeriod:
        st.error(escaped(labels.t("intake.bad-date", date=found.about.published)))
        return
    except Refused as error:
        st.error(escaped(error.text(labels.lang)))
        return
    if isinstance(result, Open):
        _questions(found, result, page)
    else:
        _ready(result, whole, labels)


def _bar(found: Tables, page: Page) -> None:
    """The ways out: to where texts come in, or to the same as an article."""

    def read() -> None:
        drop()
        drafting.begin(begin(found.article, page.dataset, found.about.published))

    with st.container(horizontal=True):
        st.button(page.labels.t("intake.again"), key="table-drop", on_click=drop)
        if found.article:
            st.button(page.labels.t("tabled.as-article"), key="table-article", on_click=read)


def _change(**parts: Any) -> None:
    st.session_state[KEY] = replace(st.session_state[KEY], **parts)


def _choice(found: Tables, labels: Labels) -> None:
    told = [f"{n}　{one.name}　{one.caption.partition(chr(10))[0]}" for n, one in enumerate(found.sheets, start=1)]
    bound = state.bind("table-at", found.at, lambda at: _change(at=at, map=None))
    st.selectbox(labels.t("tabled.which", count=len(told)), range(len(told)), format_func=told.__getitem__, **bound)


def _cells(sheet: Sheet, labels: Labels) -> None:
    """The table as it was read, for the eye."""
    for line in sheet.caption.splitlines()[:3]:
        st.markdown(f"**{escaped(line)}**")
    frame = pd.DataFrame(sheet.rows[:ROWS_SHOWN])
    frame.columns = [sheet.address(0, n).rstrip("0123456789") for n in range(frame.shape[1])]
    cell_table(frame, labels, "cells", labels.t("tabled.cells"), HIGHEST)


def _about(found: Tables, labels: Labels) -> None:
    with st.grid(3, min_column_width=220, gap="small"):
        for name in ABOUT:

            def keep(typed: str, name: str = name) -> None:
                _change(about=found.about._replace(**{name: " ".join(typed.split())}))

            bound = state.bind(f"table-{name}", getattr(found.about, name), keep)
            first = found.sheet.caption.partition("\n")[0]
            hints = {"title": first, "published": "2026-03-05"}
            st.text_input(labels.t(f"tabled.{name}"), max_chars=200, placeholder=hints.get(name), **bound)


def _known(found: Tables, page: Page) -> Map | None:
    """The map that the data folder keeps for tables of this shape."""
    return known(found.sheet, kept(data_dir() / MAPS), found.about, page.dataset)


def _columns(found: Tables, one: Map, labels: Labels) -> None:
    """What each column is that holds no numbers, and the way to say otherwise."""
    if not one.columns:
        return
    roles = {role: labels.t(f"tabled.role-{role}") for role in ROLES}
    with st.expander(labels.t("tabled.columns")), st.grid(4, min_column_width=180, gap="small"):
        for heading, role in one.columns.items():

            def keep(chosen: str, heading: str = heading) -> None:
                _change(map=(found.map or one).told("columns", heading, chosen))

            bound = state.bind(f"table-column-{heading}", role if role in roles else None, keep)
            st.selectbox(escaped(heading) or "–", list(roles), format_func=roles.__getitem__, **bound)


def _questions(found: Tables, result: Open, page: Page) -> None:
    labels = page.labels
    st.subheader(labels.t("tabled.questions", count=len(result.questions)), anchor=False)
    for question in result.questions:

        def keep(answer: str | None, question: Question = question) -> None:
            if answer is not None:
                _change(map=result.map.told(question.part, question.name, answer))

        bound = state.bind(f"table-ask-{question.part}-{question.name}", None, keep)
        st.selectbox(
            escaped(question.text(labels.lang)),
            list(_answers(question, page)),
            format_func=partial(_word, question, labels),
            accept_new_options=not question.choices,
            placeholder=labels.t("intake.choose"),
            **bound,
        )


def _answers(question: Question, page: Page) -> Iterable[str]:
    """What may be answered; where the tables have no names for it, any text may be."""
    field = question.name.partition(" ")[0]
    if field in ("indicator", "place"):
        return sorted(page.dataset.names(f"{field}s", "name_zh").values())
    return question.choices or (["", *page.dataset.units] if field == "unit" else [])


def _word(question: Question, labels: Labels, answer: str) -> str:
    if answer in question.choices:
        return labels.t(f"tabled.cell-{answer}")
    return answer or labels.t("tabled.no-unit")


def _ready(draft: Draft, whole: Map, labels: Labels) -> None:
    figures = sum(row["kind"] == FIGURE for row in draft.rows)
    st.markdown(labels.t("tabled.ready", figures=figures, others=len(draft.rows) - figures))

    def start() -> None:
        drop()
        drafting.begin(draft)
        st.session_state[drafting.MAP] = as_file(whole)

    st.button(labels.t("tabled.review"), key="table-review", type="primary", on_click=start)


def read_by() -> dict[str, str]:
    """The map by which the draft's table was read, by its file's name: for the next table of its shape."""
    return dict([st.session_state[drafting.MAP]]) if st.session_state.get(drafting.MAP) else {}
