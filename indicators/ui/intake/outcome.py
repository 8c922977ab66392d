"""What a draft comes to: what is still wrong, the charts it would give, the files to take away."""

from collections import defaultdict
from dataclasses import replace

import streamlit as st

from indicators.charts.lookup import find
from indicators.figures.selection import Filters, tidy
from indicators.intake import contribution as new
from indicators.intake.draft import Draft
from indicators.intake.edits import open_cells
from indicators.tables import Fault
from indicators.text import interface
from indicators.ui.chart_card import card_grid
from indicators.ui.intake import tabled
from indicators.ui.intake.checking import Checked
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.ui.paper import on_screen
from indicators.words.labels import Labels

MOST_TOLD = 12


def outcome(draft: Draft, checked: Checked, page: Page) -> None:
    """Live: faults by the rules of ``check``, a preview, the downloads."""
    labels = page.labels
    st.header(labels.t("intake.outcome"), anchor=False)
    _verdict(draft, checked, labels)
    st.header(labels.t("intake.preview"), anchor=False)
    _preview(draft, checked, page)
    with on_screen("take-draft"):
        st.header(labels.t("intake.take"), anchor=False)
        _downloads(draft, checked.rows, not checked.faults, labels)


def _verdict(draft: Draft, checked: Checked, labels: Labels) -> None:
    """Green only where nothing is wrong and somebody has looked at all that was concluded."""
    counts = {name: len(checked.rows.get(name, ())) for name in ("figures", "skipped")}
    unseen = sum(len(open_cells(row)) for row in draft.rows)
    if not checked.faults and unseen:
        st.info(labels.t("intake.fine-unseen", unseen=unseen, **counts))
        return
    if not checked.faults:
        st.success(labels.t("intake.fine", **counts))
        return
    lines = _lines(checked, labels)
    told = [f"- {line}" for line in lines[:MOST_TOLD]]
    if len(lines) > MOST_TOLD:
        told.append(f"- {labels.t('intake.more', count=len(lines) - MOST_TOLD)}")
    st.warning(labels.t("intake.faults", count=len(checked.faults), **counts) + "\n\n" + "\n".join(told))


def _lines(checked: Checked, labels: Labels) -> list[str]:
    """A line for each fault, or for the rows that have the same one; tables and columns as the page calls them."""
    words, groups = interface(labels.lang), defaultdict(list)
    for fault in checked.faults:
        table = words.get(f"intake-table.{fault.table}") or escaped(fault.file)
        column = words.get(f"intake-column.{fault.column.replace('_', '-')}", fault.column)
        if fault.table == "articles":
            column = words.get(f"article.{fault.column}", column)
        named = replace(fault, column=column)
        told = escaped(f"{named.what(labels.lang)} {named.mend(labels.lang)}")
        groups[f"**{table}　{escaped(column)}**　{told}"].append(escaped(_row(fault, checked, labels)))
    return [f"{told}　:gray[{labels.t('list.comma').join(names)}]" for told, names in groups.items()]


def _row(fault: Fault, checked: Checked, labels: Labels) -> str:
    """The row at fault by what a person knows it by, not by a line of a file that is not there yet."""
    line = checked.line_of(fault)
    if line < 0:
        return fault.where
    row = checked.rows[fault.table][line]
    name = row.get("printed") or row.get(f"name_{labels.lang}") or row.get("title_zh") or next(iter(row.values()))
    return name[:40]


def _preview(draft: Draft, checked: Checked, page: Page) -> None:
    """The new charts as they would stand on their pages."""
    labels, dataset = page.labels, checked.dataset()
    # Without its article no new row stands: what could be drawn would be old.
    if dataset is None or draft.meta["article"] not in dataset.names("articles", "article"):
        quiet(labels.t("intake.no-preview"))
        return
    every, after = tidy(dataset), Labels(dataset, labels.lang, page.view.units)
    exhibits = [one for row in checked.rows.get("charts", ()) if (one := find(row["chart"], every, Filters(), after))]
    card_grid(exhibits, page, preview=True)
    if not exhibits:
        quiet(labels.t("intake.no-charts"))


def _downloads(draft: Draft, rows: new.Rows, fine: bool, labels: Labels) -> None:
    name = draft.meta["article"] or "article"
    read_by = tabled.read_by()
    with st.container(horizontal=True):
        st.download_button(labels.t("intake.zip"), lambda: new.to_zip(rows, read_by), f"{name}.zip", "application/zip",
                           key="take-zip", on_click="ignore", type="primary", disabled=not fine)  # fmt: skip
        st.download_button(labels.t("intake.csv"), lambda: new.to_csv(rows, "figures"), f"{name}-figures.csv",
                           "text/csv", key="take-csv", on_click="ignore")  # fmt: skip
    if not fine:
        quiet(labels.t("intake.not-yet"))
    st.markdown(labels.t("intake.how"))
    st.code(f"python -m indicators add {name}.zip", language="sh")
