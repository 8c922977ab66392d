"""The tables in which a person reviews what was proposed."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from indicators.intake.changes import WITHDRAWN
from indicators.intake.draft import DUPLICATE, Draft, new_indicator
from indicators.intake.filing import resembling
from indicators.intake.places import with_parents
from indicators.intake.rows import amount, worded
from indicators.reading import FIGURE
from indicators.tables.package import options
from indicators.ui.intake import drafting
from indicators.ui.intake.about import place_names
from indicators.ui.messages import height_of, quiet
from indicators.ui.page import Page
from indicators.words.labels import Labels

# What can be set in the table of proposals; "look" only highlights, "new" names a new indicator.
EDITED = ("printed", "kind", "indicator", "measure", "place", "status", "period", "note_zh", "note_en")
ORDER = (
    "look", "printed", "kind", "reading", "bound", "indicator", "measure", "place", "status", "period", "hint", "new",
    "note_zh", "note_en", "paragraph",
)  # fmt: skip
REDRAWN = {"printed", "kind", "new", "indicator"}
MOST_SHOWN, MOST_RESEMBLING = 14, 8


def proposals(draft: Draft, page: Page) -> None:
    """A row for each number: what it is, of which indicator and place, in what sense."""
    labels = page.labels
    _all_seen(draft, labels)
    look, help_ = labels.t("intake-column.look"), labels.t("intake.look-help")
    config = {"look": st.column_config.CheckboxColumn(look, help=help_, width=56, pinned=True)}
    config |= {name: _column(name, labels, **given) for name, given in _columns(draft, page).items()}
    st.data_editor(
        _base("proposals", lambda: _frame(draft, page)),
        key=_key("proposals"),
        on_change=_apply_proposals,
        args=(draft, page),
        hide_index=True,
        height=height_of(len(draft.rows), MOST_SHOWN),
        column_config=config,
        column_order=ORDER,
        disabled=["reading", "bound", "hint", "paragraph"],
        alt=labels.t("intake.proposals"),
        placeholder="",
    )


def _all_seen(draft: Draft, labels: Labels) -> None:
    """One click for the figures that the tables have already."""
    seen = [row for row in draft.rows if row["kind"] == FIGURE and row["seen"]]
    if not seen:
        return

    def skip() -> None:
        for row in seen:
            row["kind"] = DUPLICATE
        drafting.redraw()

    st.button(labels.t("intake.all-seen", count=len(seen)), key="all-seen", on_click=skip)


def _key(name: str) -> str:
    return f"editor-{name}-{st.session_state['draft-version']}"


def _base(name: str, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    """The frame that an editor's edits count from: it must stay the same while they add up."""
    key = f"base-{name}"
    if _key(name) not in st.session_state or key not in st.session_state:
        st.session_state[key] = make()
    return st.session_state[key]


def _frame(draft: Draft, page: Page) -> pd.DataFrame:
    chosen, labels = set(drafting.chosen()), page.labels
    new = {one["indicator"] for one in draft.indicators}
    rows = [
        {
            "look": n in chosen,
            "paragraph": labels.paragraph(int(row["paragraph"])),
            "printed": row["printed"],
            "kind": row["kind"] or None,
            "reading": worded(row["printed"], page.dataset, labels.lang) if row["kind"] == FIGURE else "",
            "bound": _bound(row, labels),
            "indicator": row["indicator"] or None,
            "measure": row["measure"] or None,
            "new": "",
            "place": row["place"] or None,
            "status": row["status"] or None,
            "period": row["period"],
            "note_zh": row["note_zh"],
            "note_en": row["note_en"],
            "hint": _hint(row, new, labels),
        }
        for n, row in enumerate(draft.rows)
    ]
    return pd.DataFrame(rows)


def _kinds() -> list[str]:
    """What a number of an article can be; a withdrawn figure was one of the tables."""
    return [FIGURE, *(reason for reason in options("skipped", "reason") if reason != WITHDRAWN)]


def _bound(row: dict[str, str], labels: Labels) -> str:
    bound = amount(row["printed"])["bound"] if row["kind"] == FIGURE else ""
    return labels.t(f"bound.{bound}") if bound else ""


def _hint(row: dict[str, str], new: set[str], labels: Labels) -> str:
    """What to look at twice."""
    told = {
        "intake.seen": row["kind"] == FIGURE and row["seen"],
        "intake.undecided": not row["kind"],
        "intake.status-open": row["kind"] == FIGURE and not row["status"],
        "intake.new-indicator": row["kind"] == FIGURE and row["indicator"] in new,
        "intake.unsure": not row["sure"],
        "intake.concluded": row["kind"] == FIGURE and row["unsure"],
    }
    fields = labels.t("list.comma").join(labels.t(f"intake-column.{name}") for name in row["unsure"].split())
    values = {"figure": row["seen"], "fields": fields}
    return labels.t("list.semicolon").join(labels.t(key, **values) for key, holds in told.items() if holds)


def _columns(draft: Draft, page: Page) -> dict[str, dict[str, Any]]:
    """The columns of the proposals beside "look", as ``_column`` takes them."""
    labels = page.labels
    indicators = page.dataset.names("indicators", f"name_{labels.lang}")
    indicators |= {one["indicator"]: f"＋ {one[f'name_{labels.lang}']}" for one in draft.indicators}
    places = place_names(draft, page)
    statuses = {code: labels.status(code) for code in options("figures", "status")}
    kinds = {code: labels.t(f"kind.{code}") for code in _kinds()}
    return {
        "printed": {"width": 106, "pinned": True, "max_chars": 20},
        "kind": {"names": kinds, "width": 84},
        "reading": {"width": 100},
        "bound": {"help": labels.t("intake.bound-help"), "width": 84},
        "indicator": {"names": indicators, "width": 180},
        "measure": {"names": labels.names["measures"], "width": 84},
        "new": {"help": labels.t("intake.new-help"), "width": "small", "max_chars": 60},
        "place": {"names": places, "width": 96},
        "status": {"names": statuses, "width": 70},
        "period": {"help": labels.t("intake.period-help"), "width": 104},
        "note_zh": {"width": "medium"},
        "note_en": {"width": "small"},
        "hint": {"width": 114},
        "paragraph": {"width": "small"},
    }


def _column(name: str, labels: Labels, names: dict[str, str] | None = None, **options: Any) -> Any:
    """A column of text, or of a choice of ``names`` by their codes, under its heading."""
    heading = labels.t(f"intake-column.{name.replace('_', '-')}")
    if names is None:
        return st.column_config.TextColumn(heading, **options)
    codes = list(names)
    return st.column_config.SelectboxColumn(heading, options=codes, format_func=lambda one: names[str(one)], **options)


def _apply_proposals(draft: Draft, page: Page) -> None:
    """Callback: put the edits into the draft; the numbers of edited rows are highlighted too."""
    base = st.session_state["base-proposals"]
    edits = st.session_state[_key("proposals")]["edited_rows"]
    touched: set[str] = set()
    for n, cells in edits.items():
        row = draft.rows[int(n)]
        for name, value in cells.items():
            changed = value != base.iloc[int(n)][name]
            if name in EDITED:
                changed = (value or "") != row[name]
                row[name] = " ".join(str(value or "").split())
            if name == "new" and value:
                row["indicator"] = _named(draft, page, str(value), row["printed"])
            touched |= {name} if changed else set()
    ticked = {n for n in range(len(base)) if edits.get(n, {}).get("look", bool(base.iloc[n]["look"]))}
    before = [n for n in drafting.chosen() if n in ticked]
    drafting.choose(before + sorted(ticked - set(before)))
    if touched & REDRAWN:
        drafting.redraw()


def _named(draft: Draft, page: Page, name: str, printed: str) -> str:
    """The indicator of a name typed in: a known one, one that is new already, or a new row."""
    listed: list[Any] = [*page.dataset.table("indicators").to_dict("records"), *draft.indicators]
    for one in listed:
        if name in (one["name_zh"], one["name_en"]):
            return one["indicator"]
    return new_indicator(draft, page.dataset, name, amount(printed)["unit"])


def new_names(draft: Draft, page: Page) -> None:
    """Indicators and places that the tables lack: their English names, topic, where they lie."""
    used = {name: {row[name] for row in draft.rows if row["kind"] == FIGURE} for name in ("indicator", "place")}
    used["place"] = with_parents({draft.meta["place"], *used["place"]}, draft.places)
    topics = page.dataset.names("topics", f"name_{page.labels.lang}")
    topics.pop("overview", None)
    name = f"name_{page.labels.lang}"
    parents = page.dataset.names("places", name) | {one["place"]: one[name] for one in draft.places}
    levels = {code: page.labels.t(f"level.{code}") for code in options("places", "level")}
    _topic_for_all(draft, used["indicator"], topics, page)
    _new("indicator", [one for one in draft.indicators if one["indicator"] in used["indicator"]], page, {
        "name_zh": {"max_chars": 60},
        "topic": {"names": topics, "width": 130},
        "name_en": {"max_chars": 120},
        "unit": {"width": "small"},
        "definition_zh": {"width": "large"},
        "definition_en": {"width": "medium"},
    })  # fmt: skip
    _resembling(draft, used["indicator"], page)
    _new("place", [one for one in draft.places if one["place"] in used["place"]], page, {
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
        for one in open_:
            one["topic"] = st.session_state["topic-for-all"] or ""
        drafting.redraw()

    st.selectbox(page.labels.t("intake.topic-for-all", count=len(open_)), list(topics), index=None, key="topic-for-all",
                 placeholder=page.labels.t("intake.choose"),
                 format_func=topics.__getitem__, width=320, on_change=chosen)  # fmt: skip


def _new(name: str, rows: list[dict[str, str]], page: Page, columns: dict[str, dict[str, Any]]) -> None:
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
                rows[int(n)][column] = " ".join(str(value or "").split())
                if column == "parent":
                    cities = page.dataset.names("places", "city") | {row["place"]: row["city"] for row in rows}
                    rows[int(n)]["city"] = cities.get(value or "", "")

    config = {column: _column(column, labels, **given) for column, given in columns.items()}
    base = _base(f"{name}s", lambda: pd.DataFrame([{one: row[one] or None for one in columns} for row in rows]))
    st.data_editor(base, key=key, on_change=apply, hide_index=True, column_config=config,
                   height=height_of(len(rows), MOST_SHOWN), disabled=["unit"], placeholder="",
                   alt=heading)  # fmt: skip
