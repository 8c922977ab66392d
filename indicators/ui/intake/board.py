"""The board on which a draft is reviewed: statements under the sentence that prints them, what is unsure marked.

The browser draws it (``browser.review``) and sends what was typed or accepted; here it becomes edits of the draft.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import streamlit as st

from indicators.charts.theme import kinds as colours
from indicators.intake import edits
from indicators.intake.contribution import Row
from indicators.intake.draft import Draft
from indicators.intake.earlier import Earlier, earlier
from indicators.intake.edits import WHOLE, kinds, open_cells
from indicators.intake.floor import SHARED, Group, Sentence, groups, is_open
from indicators.intake.prints import amount, worded
from indicators.intake.steps import steps
from indicators.quantity import period
from indicators.reading import FIGURE
from indicators.tables import Fault
from indicators.tables.package import options
from indicators.ui import browser
from indicators.ui.intake import drafting
from indicators.ui.intake.checking import Checked
from indicators.ui.page import Page
from indicators.words.labels import Labels

Names = Mapping[str, Mapping[str, str]]

UNDECIDED = "undecided"
# The words of the board are those that begin so in locale/.
WORDS = (
    "open-count", "all-looked-at", "next", "only-open", "keys", "accept", "fill", "close", "aside", "group", "empty",
    "choose", "edited",
)  # fmt: skip
TWICE = "two-numbers"
# What may bring new indicators and places, whose tables are then drawn anew.
RENAMED = {"indicator", "place", "kind"}


def board(draft: Draft, checked: Checked, page: Page) -> None:
    """The article with its statements to walk through."""
    _all_seen(draft, page.labels)
    browser.review(_data(draft, checked, page), lambda sent: _apply(draft, sent, page))


def _all_seen(draft: Draft, labels: Labels) -> None:
    """One click for the figures that the tables have already."""
    seen = sum(row["kind"] == FIGURE and bool(row["seen"]) for row in draft.rows)

    def skip() -> None:
        edits.skip_seen(draft)
        drafting.redraw()

    if seen:
        st.button(labels.t("intake.all-seen", count=seen), key="all-seen", on_click=skip)


def _data(draft: Draft, checked: Checked, page: Page) -> dict[str, Any]:
    labels = page.labels
    names = {table: _names(table, draft, page) for table in ("indicators", "places")}
    before = earlier(draft, page.dataset)
    faults = {n: [_fault(one, draft, labels) for one in own] for n, own in checked.by_row(draft).items()}
    known = page.dataset.names("indicators", "indicator").keys()
    rows = {n: _row(row, names, faults.get(n, []), before.get(n), page) for n, row in enumerate(draft.rows)}
    for n, row in enumerate(draft.rows):
        rows[n]["new"] = row["kind"] == FIGURE and row["indicator"] not in known
    aside = [n for n, row in enumerate(draft.rows) if not is_open(row)]
    told = Counter(labels.t(f"kind.{draft.rows[n]['kind']}") for n in aside)
    return {
        "number": st.session_state.get("draft-number", 0),
        "done": st.session_state.get("edits-done", 0),
        "groups": _groups(draft, names, labels),
        "rows": rows,
        "aside": {"rows": aside, "told": [labels.t("intake.kind-count", kind=k, count=c) for k, c in told.items()]},
        "columns": {name: labels.t(f"intake-column.{name.replace('_', '-')}") for name in (*edits.EDITED, WHOLE)},
        "choices": {
            "measure": labels.names["measures"],
            "status": {code: labels.status(code) for code in options("figures", "status")},
            "kind": {code: labels.t(f"kind.{code}") for code in kinds()},
        },
        "suggested": {"indicator": sorted(set(names["indicators"].values())), "place": list(names["places"].values())},
        "help": {"period": labels.t("intake.period-help"), "indicator": labels.t("intake.new-help")},
        "edited": {"edits": draft.edits, "figures": sum(row["kind"] == FIGURE for row in draft.rows)},
        "words": {name: labels.t(f"review.{name}") for name in WORDS},
        "colours": colours(page.palette),
        "name": labels.t("intake.proposals"),
    }


def _names(table: str, draft: Draft, page: Page) -> dict[str, str]:
    """Names by code, those of the tables and the draft's own."""
    name = f"name_{page.labels.lang}"
    return page.dataset.names(table, name) | {one[table[:-1]]: one[name] for one in getattr(draft, table)}


def _groups(draft: Draft, names: Names, labels: Labels) -> list[dict[str, Any]]:
    """The lines of context with what is under each; what is as in the one before is told as such."""
    found, before = [], dict[str, str]()
    for group in groups(draft):
        told = _group(group, draft, names, labels)
        told["same"] = [name for name, cell in told["cells"].items() if before.get(name) == cell]
        before = told["cells"] if group.rows else before
        found.append(told)
    return found


def _group(group: Group, draft: Draft, names: Names, labels: Labels) -> dict[str, Any]:
    """A line of context with the sentences over their figures, each sentence cut into words and marks."""
    common = {name: cell for name, cell in zip(SHARED, group.shared, strict=False) if cell is not None}
    return {
        "rows": group.rows,
        "cells": common | ({"place": names["places"].get(common["place"], "")} if "place" in common else {}),
        "told": _told(common, names, labels),
        "sentences": [
            {"paragraph": _line(one.paragraph, draft, labels), "text": _segments(one, draft, labels), "rows": rows}
            for one, rows in group.sentences
        ],
    }


def _told(cells: Mapping[str, str], names: Names, labels: Labels) -> dict[str, str]:
    """Period, place and status in words, as far as there are any."""
    words = {
        "period": lambda cell: _when(cell, labels),
        "place": lambda cell: names["places"].get(cell, cell),
        "status": labels.status,
    }
    return {name: words[name](cells[name]) if cells[name] else "" for name in SHARED if name in cells}


def _line(paragraph: int, draft: Draft, labels: Labels) -> str:
    """What stands before a sentence: its paragraph, or its row in a table, which begins with its own heading."""
    is_row = bool(draft.headings) and paragraph > 0
    return labels.t("source.bare-row", number=paragraph) if is_row else labels.paragraph(paragraph)


def _when(text: str, labels: Labels) -> str:
    try:
        return period.word(text, labels.lang) if text and period.parse(text) else ""
    except period.NoPeriod:
        return text


def _segments(sentence: Sentence, draft: Draft, labels: Labels) -> list[dict[str, Any]]:
    segments: list[dict[str, Any]] = []
    last = sentence.start
    for n in sentence.rows:
        begin, end = int(draft.rows[n]["start"]), int(draft.rows[n]["end"])
        kind = draft.rows[n]["kind"] or UNDECIDED
        mark = {"text": draft.text[begin:end], "kind": kind, "row": n, "title": labels.t(f"kind.{kind}")}
        segments += [{"text": draft.text[last:begin]}, mark]
        last = end
    return [one for one in [*segments, {"text": draft.text[last : sentence.end]}] if one["text"]]


def _row(row: Row, names: Names, faults: list[str], before: Earlier | None, page: Page) -> dict[str, Any]:
    labels = page.labels
    figure = row["kind"] == FIGURE
    reading = worded(row["printed"], page.dataset, labels.lang) if figure else ""
    bound = amount(row["printed"])["bound"] if figure else ""
    named = {
        "indicator": names["indicators"].get(row["indicator"], ""),
        "place": names["places"].get(row["place"], row["place"]),
    }
    return {
        "cells": {name: row[name] for name in edits.EDITED} | named,
        "told": _told(row, names, labels),
        "reading": "" if reading.replace(" ", "") == row["printed"] else reading,
        "column": row["column"],
        "bound": labels.t(f"bound.{bound}") if bound and bound != "exact" else "",
        "open": open_cells(row),
        "hints": [*_hints(row, labels), *([_earlier(before, labels)] if before else [])],
        "faults": faults,
    }


def _hints(row: Row, labels: Labels) -> list[str]:
    """What to look at twice, in words."""
    told = {
        "intake.seen": row["kind"] == FIGURE and row["seen"],
        "intake.undecided": not row["kind"],
        "intake.status-open": row["kind"] == FIGURE and not row["status"],
        "intake.unsure": is_open(row) and not row["sure"],
    }
    return [labels.t(key, figure=row["seen"]) for key, holds in told.items() if holds]


def _earlier(before: Earlier, labels: Labels) -> str:
    """Another number of the tables for the same thing: this one will be the later version."""
    return labels.t("review.earlier", printed=before.printed, article=labels.article(before.article))


def _fault(fault: Fault, draft: Draft, labels: Labels) -> str:
    """What is wrong with a row and how to mend it; of two numbers for one thing the other is told as it is printed."""
    if fault.key == TWICE:
        there = _line(int(str(fault.values["there"])), draft, labels)
        return labels.t("review.collision", paragraph=there, printed=fault.values["other"])
    return f"{fault.what(labels.lang)} {fault.mend(labels.lang)}"


def _apply(draft: Draft, sent: object, page: Page) -> None:
    """Callback: what the board sent since the last time."""
    done = st.session_state.get("edits-done", 0)
    news = [one for one in steps(sent, st.session_state.get("draft-number", 0)) if one.id > done]
    for one in news:
        one.take(draft, page.dataset)
    st.session_state["edits-done"] = max((one.id for one in news), default=done)
    if any(RENAMED.intersection(one.columns) for one in news):
        drafting.redraw()
