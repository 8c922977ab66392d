"""报告错误: a figure as it should be, or its withdrawal, as a ZIP that ``add`` takes. The web writes nothing."""

from urllib.parse import parse_qs, urlsplit

import streamlit as st

from indicators.figures.columns import FigureRow
from indicators.intake.changes import CORRECTED, WITHDRAWN, Wish, lines_of
from indicators.intake.prints import amount, worded
from indicators.intake.units import missing
from indicators.tables.package import tables
from indicators.ui import state
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.ui.take import take
from indicators.words.changes import READ, cell, column_name

FIGURES = tables()["figures"]
# What is no part of what was read: the identifier, the article, and what follows from the print.
FIXED = {*FIGURES.schema["primaryKey"], "article", *READ}
COLUMNS = [column for column in FIGURES.columns if column not in FIXED]
LONGEST = 300
LONGEST_REASON = 500
LONGEST_LINK = 2000


def correction(row: FigureRow, page: Page) -> None:
    """The form on a figure's card, folded."""
    labels = page.labels
    with st.expander(labels.t("correction.title")):
        quiet(labels.t("correction.how"))
        kinds = {kind: labels.t(f"correction.{kind}") for kind in (CORRECTED, WITHDRAWN)}
        kind = st.segmented_control(labels.t("correction.kind"), list(kinds), format_func=kinds.__getitem__,
                                    default=CORRECTED, required=True, key="fix-kind")  # fmt: skip
        every = page.dataset.figures
        old = every[every["figure"] == row.figure].iloc[0]
        seen = {column: str(old[column]) for column in COLUMNS}
        cells = _cells(seen, page) if kind == CORRECTED else {}
        reason = st.text_input(labels.t("correction.reason"), max_chars=LONGEST_REASON, key="fix-reason")
        wish = Wish("figures", row.figure, str(kind), cells, seen, " ".join(reason.split()))
        _take(wish, row, page)


def _cells(seen: dict[str, str], page: Page) -> dict[str, str]:
    """What the reader has changed."""
    given = {}
    with st.grid(2, min_column_width=220, gap="small"):
        for column, text in seen.items():
            given[column] = _field(column, text, page)
    cells = {column: text for column, text in given.items() if text != seen[column]}
    if "printed" in cells:
        reading = worded(cells["printed"], page.dataset, page.labels.lang)
        quiet(page.labels.t("correction.reads", reading=reading or page.labels.t("correction.unread")))
    return cells


def _field(column: str, text: str, page: Page) -> str:
    """A choice where the column holds codes, else a line of text."""
    name, key = column_name(column, page.labels), f"fix-{column}"
    if codes := _codes(column, page):
        known = codes if text in codes else [text, *codes]
        return str(st.selectbox(name, known, known.index(text), lambda code: cell(column, code, page.labels), key=key))
    return " ".join(st.text_input(name, text, max_chars=max(LONGEST, len(text)), key=key).split())


def _codes(column: str, page: Page) -> list[str]:
    """What a column may hold, where that is a list."""
    for named, table, key in FIGURES.foreign_keys:
        if named == column:
            return list(page.dataset.table(table)[key])
    field = next(field for field in FIGURES.schema["fields"] if field["name"] == column)
    return list(field.get("constraints", {}).get("enum", ()))


def _take(wish: Wish, row: FigureRow, page: Page) -> None:
    """The ZIP, where there is something to say and a reason."""
    labels, file = page.labels, f"correction-{row.figure}.zip"
    ready = bool(wish.reason) and (wish.kind == WITHDRAWN or bool(wish.cells))
    lines = lines_of(wish if wish.kind == CORRECTED else wish._replace(seen={"printed": row.printed}), row.article)
    units = missing(amount(wish.cells["printed"])["unit"], page.dataset.units) if "printed" in wish.cells else []
    rows = {"units": units, "changes": lines}
    take(rows, file, ready, labels, "correction", "fix-zip")


def find(page: Page) -> None:
    """The way from the page that reads articles: a figure by its identifier or its link opens its card."""
    labels = page.labels

    def open_card() -> None:
        figure = figure_of(st.session_state["find-figure"])
        if figure in page.known["figure"]:
            state.change(figure=figure)
        else:
            st.session_state["find-told"] = figure

    with st.expander(labels.t("correction.find")):
        quiet(labels.t("correction.find-how"))
        st.text_input(labels.t("correction.figure"), max_chars=LONGEST_LINK, key="find-figure", on_change=open_card)
        if told := st.session_state.pop("find-told", ""):
            st.warning(labels.t("correction.unknown", figure=escaped(told[:60])))


def figure_of(text: str) -> str:
    """The figure of an identifier or of a link to it.

    >>> figure_of(" https://example.cn/figures?v=1&figure=falan-market-share ")
    'falan-market-share'
    """
    try:
        return parse_qs(urlsplit(text.strip()).query).get("figure", [text.strip()])[0]
    except ValueError:
        return text.strip()
