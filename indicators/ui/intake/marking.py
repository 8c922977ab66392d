"""The text with every number marked by kind: colour and underline."""

from collections import Counter

import streamlit as st

from indicators.charts.theme import kinds
from indicators.intake.draft import Draft
from indicators.reading import paragraphs
from indicators.ui import browser
from indicators.ui.intake import drafting
from indicators.ui.messages import escaped
from indicators.ui.page import Page
from indicators.words.labels import Labels

UNDECIDED = "undecided"


def text(draft: Draft, page: Page) -> None:
    """The marked text and what the marks mean; a click on a mark chooses its row."""
    chosen = drafting.chosen()
    data = {
        "paragraphs": _segments(draft, page.labels, set(chosen)),
        "legend": _legend(draft, page),
        "colours": kinds(page.palette),
        "last": chosen[-1] if chosen else None,
        "name": page.labels.t("intake.text"),
    }
    browser.marked(data, _pick)
    for n in chosen:
        st.markdown(_told(draft.rows[n], draft, page))


def _legend(draft: Draft, page: Page) -> list[dict]:
    """How each kind is marked, and how many there are of it."""
    found = Counter(row["kind"] or UNDECIDED for row in draft.rows)
    names = {kind: page.labels.t(f"kind.{kind}") for kind in kinds(page.palette) if found[kind]}
    told = {kind: page.labels.t("intake.kind-count", kind=name, count=found[kind]) for kind, name in names.items()}
    return [{"text": text, "kind": kind, "title": names[kind]} for kind, text in told.items()]


def _told(row: dict[str, str], draft: Draft, page: Page) -> str:
    """A chosen number in a line, so that its row need not be looked for."""
    labels = page.labels
    name = f"name_{labels.lang}"
    names = page.dataset.names("indicators", name) | {one["indicator"]: one[name] for one in draft.indicators}
    what = [labels.t(f"kind.{row['kind'] or UNDECIDED}"), names.get(row["indicator"], ""), row["period"]]
    told = labels.t("list.dot").join(filter(None, what))
    values = {"printed": escaped(row["printed"]), "what": escaped(told)}
    return labels.t("intake.chosen", paragraph=labels.paragraph(int(row["paragraph"])), **values)


def _pick(row: int) -> None:
    drafting.choose([row])
    drafting.redraw()


def _segments(draft: Draft, labels: Labels, chosen: set[int]) -> list[list[dict]]:
    lines = []
    for start, end in paragraphs(draft.text):
        line: list[dict] = []
        last = start
        for n, row in enumerate(draft.rows):
            begin, stop = int(row["start"]), int(row["end"])
            if start <= begin < end:
                kind = row["kind"] or UNDECIDED
                mark = {"text": draft.text[begin:stop], "kind": kind, "row": n, "title": labels.t(f"kind.{kind}")}
                line += [{"text": draft.text[last:begin], "kind": ""}, mark | {"chosen": n in chosen}]
                last = stop
        line.append({"text": draft.text[last:end], "kind": ""})
        lines.append([segment for segment in line if segment["text"]])
    return lines
