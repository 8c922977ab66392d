"""What a draft comes to: what is still wrong, the charts it would give, the files to take away."""

import hashlib
import json
from collections import defaultdict
from dataclasses import replace

import streamlit as st

from indicators.charts.check import check, load
from indicators.charts.exhibit import find
from indicators.figures.selection import Filters, tidy
from indicators.intake import contribution as new
from indicators.intake.draft import Draft
from indicators.intake.rows import contribution
from indicators.settings import data_dir
from indicators.tables import Dataset, Fault, Unusable
from indicators.tables.raw import Contents, contents
from indicators.text import interface
from indicators.ui.chart_card import card_grid
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.words.labels import Labels

MOST_TOLD = 12


def outcome(draft: Draft, page: Page) -> None:
    """Live: faults by the rules of ``check``, a preview, the downloads."""
    labels = page.labels
    rows, given = contribution(draft, page.dataset), contents(data_dir())
    digest = _digest(rows, given)
    found = _faults(digest, rows, given)
    st.header(labels.t("intake.outcome"), anchor=False)
    _verdict(found, rows, given, labels)
    st.header(labels.t("intake.preview"), anchor=False)
    _preview(draft, rows, _dataset(digest, rows, given), page)
    st.header(labels.t("intake.take"), anchor=False)
    _downloads(draft, rows, not found, labels)


def _digest(rows: new.Rows, given: Contents) -> str:
    parts = [json.dumps(rows, ensure_ascii=False).encode(), *(given[name] for name in sorted(given))]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


@st.cache_resource(max_entries=32, show_spinner=False)
def _faults(digest: str, _rows: new.Rows, _given: Contents) -> list[Fault]:
    return new.faults(_given, _rows, _faults_before(_digest({}, _given), _given))


@st.cache_resource(max_entries=2, show_spinner=False)
def _faults_before(digest: str, _given: Contents) -> list[Fault]:
    return check(_given)


@st.cache_resource(max_entries=8, show_spinner=False)
def _dataset(digest: str, _rows: new.Rows, _given: Contents) -> Dataset | None:
    try:
        return load(new.merged(_given, _rows))
    except Unusable:
        return None


def _verdict(found: list[Fault], rows: new.Rows, given: Contents, labels: Labels) -> None:
    counts = {"figures": len(rows.get("figures", ())), "skipped": len(rows.get("skipped", ()))}
    if not found:
        st.success(labels.t("intake.fine", **counts))
        return
    lines = _lines(found, rows, given, labels)
    told = [f"- {line}" for line in lines[:MOST_TOLD]]
    if len(lines) > MOST_TOLD:
        told.append(f"- {labels.t('intake.more', count=len(lines) - MOST_TOLD)}")
    st.warning(labels.t("intake.faults", count=len(found), **counts) + "\n\n" + "\n".join(told))


def _lines(found: list[Fault], rows: new.Rows, given: Contents, labels: Labels) -> list[str]:
    """A line for each fault, or for the rows that have the same one; tables and columns as the page calls them."""
    words, groups = interface(labels.lang), defaultdict(list)
    for fault in found:
        table = words.get(f"intake-table.{fault.table}") or escaped(fault.file)
        column = words.get(f"intake-column.{fault.column.replace('_', '-')}", fault.column)
        if fault.table == "articles":
            column = words.get(f"article.{fault.column}", column)
        named = replace(fault, column=column)
        told = escaped(f"{named.what(labels.lang)} {named.mend(labels.lang)}")
        groups[f"**{table}　{escaped(column)}**　{told}"].append(escaped(_row(fault, rows, given, labels)))
    return [f"{told}　:gray[{labels.t('list.comma').join(names)}]" for told, names in groups.items()]


def _row(fault: Fault, rows: new.Rows, given: Contents, labels: Labels) -> str:
    """The row at fault by what a person knows it by, not by a line of a file that is not there yet."""
    old = given.get(fault.file, b"")
    line = fault.line - old.count(b"\n") - (0 if old.endswith(b"\n") else 1) - 1
    new_rows = rows.get(fault.table, [])
    if not 0 <= line < len(new_rows):
        return fault.where
    row = new_rows[line]
    name = row.get("printed") or row.get(f"name_{labels.lang}") or row.get("title_zh") or next(iter(row.values()))
    return name[:40]


def _preview(draft: Draft, rows: new.Rows, dataset: Dataset | None, page: Page) -> None:
    """The new charts as they would stand on their pages."""
    labels = page.labels
    # Without its article no new row stands: what could be drawn would be old.
    if dataset is None or draft.meta["article"] not in dataset.names("articles", "article"):
        quiet(labels.t("intake.no-preview"))
        return
    every, after = tidy(dataset), Labels(dataset, labels.lang, page.view.units)
    exhibits = [one for row in rows.get("charts", ()) if (one := find(row["chart"], every, Filters(), after))]
    card_grid(exhibits, page, preview=True)
    if not exhibits:
        quiet(labels.t("intake.no-charts"))


def _downloads(draft: Draft, rows: new.Rows, fine: bool, labels: Labels) -> None:
    name = draft.meta["article"] or "article"
    with st.container(horizontal=True):
        st.download_button(labels.t("intake.zip"), lambda: new.to_zip(rows), f"{name}.zip", "application/zip",
                           key="take-zip", on_click="ignore", type="primary", disabled=not fine)  # fmt: skip
        st.download_button(labels.t("intake.csv"), lambda: new.to_csv(rows, "figures"), f"{name}-figures.csv",
                           "text/csv", key="take-csv", on_click="ignore")  # fmt: skip
    if not fine:
        quiet(labels.t("intake.not-yet"))
    st.markdown(labels.t("intake.how"))
    st.code(f"python -m indicators add {name}.zip", language="sh")
