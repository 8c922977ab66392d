"""New indicators and places: the tables in which a person says what they are."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from indicators.intake.draft import Draft
from indicators.intake.edits import describe
from indicators.intake.filing import resembling
from indicators.intake.places import with_parents
from indicators.reading import FIGURE
from indicators.tables.package import options
from indicators.ui.intake import drafting
from indicators.ui.messages import height_of, quiet
from indicators.ui.page import Page
from indicators.ui.paper import on_screen
from indicators.words.labels import Labels

MOST_SHOWN, MOST_RESEMBLING = 14, 8


def new_names(draft: Draft, page: Page) -> None:
    """Indicators and places that the tables lack: their English names, topic, where they lie."""
    used = {name: {row[name] for row in draft.rows if row["kind"] == FIGURE} for name in ("indicator", "place")}
    used["place"] = with_parents({draft.meta["place"], *used["place"]}, draft.places)
    topics = page.dataset.names("topics", f"name_{page.labels.lang}")
    topics.pop("overview", None)
    name = f"name_{page.labels.lang}"
    parents = page.dataset.names("places", name) | {one["place"]: one[name] for one in draft.places}
    levels = {code: page.labels.t(f"level.{code}") for code in options("places", "level")}
    with on_screen("new-names"):
        _topic_for_all(draft, used["indicator"], topics, page)
        _new("indicator", draft, [one for one in draft.indicators if one["indicator"] in used["indicator"]], page, {
            "name_zh": {"max_chars": 60},
            "topic": {"names": topics, "width": 130},
            "name_en": {"max_chars": 120},
            "unit": {"width": "small"},
            "definition_zh": {"width": "large"},
            "definition_en": {"width": "medium"},
        })  # fmt: skip
        _resembling(draft, used["indicator"], page)
        _new("place", draft, [one for one in draft.places if one["place"] in used["place"]], page, {
            "name_zh": {"max_chars": 60},
            "name_en": {"max_chars": 120},
            "level": {"names": levels},
            "parent": {"names": parents},
        })  # fmt: skip


def _resembling(draft: Draft, used: set[str], page: Page) -> None:
    """What the new indicators resemble, and are not filed under."""
    labels, pairs = page.labels, []
    for one in draft.indicators:
        like = resembling(one["name_zh"], page.dataset) if one["indicator"] in used else None
        if like and like.name_zh != one["name_zh"]:
            name = {"zh": like.name_zh, "en": like.name_en or like.name_zh}[labels.lang]
            pairs.append(labels.t("intake.resembles-pair", name=one["name_zh"], other=name))
    if pairs:
        quiet(labels.t("intake.resembles", pairs=labels.t("list.semicolon").join(pairs[:MOST_RESEMBLING])))


def _topic_for_all(draft: Draft, used: set[str], topics: dict[str, str], page: Page) -> None:
    """One choice for all new indicators that have no topic yet."""
    open_ = [one for one in draft.indicators if one["indicator"] in used and not one["topic"]]
    if not open_:
        return

    def chosen() -> None:
        describe(draft, open_, "topic", st.session_state["topic-for-all"] or "")
        drafting.redraw()

    st.selectbox(page.labels.t("intake.topic-for-all", count=len(open_)), list(topics), index=None, key="topic-for-all",
                 placeholder=page.labels.t("intake.choose"),
                 format_func=topics.__getitem__, width=320, on_change=chosen)  # fmt: skip


def _new(name: str, draft: Draft, rows: list[dict[str, str]], page: Page, columns: dict[str, dict[str, Any]]) -> None:
    if not rows:
        return
    labels = page.labels
    heading, key = labels.t(f"intake-new.{name}s"), _key(f"{name}s")
    st.subheader(heading, anchor=False)
    if any(row["name_en"] == row["name_zh"] for row in rows):
        quiet(labels.t("intake.untranslated"))

    def apply() -> None:
        for n, cells in st.session_state[key]["edited_rows"].items():
            for column, value in cells.items():
                describe(draft, [rows[int(n)]], column, str(value or ""))
                if column == "parent":
                    cities = page.dataset.names("places", "city") | {row["place"]: row["city"] for row in rows}
                    rows[int(n)]["city"] = cities.get(value or "", "")

    config = {column: _column(column, labels, **given) for column, given in columns.items()}
    base = _base(f"{name}s", lambda: pd.DataFrame([{one: row[one] or None for one in columns} for row in rows]))
    st.data_editor(base, key=key, on_change=apply, hide_index=True, column_config=config,
                   height=height_of(len(rows), MOST_SHOWN), disabled=["unit"], placeholder="",
                   alt=heading)  # fmt: skip


def _key(name: str) -> str:
    return f"editor-{name}-{st.session_state['draft-version']}"


def _base(name: str, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    """The frame that an editor's edits count from: it must stay the same while they add up."""
    key = f"base-{name}"
    if _key(name) not in st.session_state or key not in st.session_state:
        st.session_state[key] = make()
    return st.session_state[key]


def _column(name: str, labels: Labels, names: dict[str, str] | None = None, **options: Any) -> Any:
    """A column of text, or of a choice of ``names`` by their codes, under its heading."""
    heading = labels.t(f"intake-column.{name.replace('_', '-')}")
    if names is None:
        return st.column_config.TextColumn(heading, **options)
    codes = list(names)
    return st.column_config.SelectboxColumn(heading, options=codes, format_func=lambda one: names[str(one)], **options)
