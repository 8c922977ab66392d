"""What the rows of a draft would be in the tables: what is wrong with each, and the tables with them."""

import hashlib
import json
from dataclasses import dataclass

import streamlit as st

from indicators.charts.check import check, load
from indicators.intake import contribution as new
from indicators.intake.draft import Draft
from indicators.intake.rows import contribution
from indicators.reading import FIGURE
from indicators.settings import data_dir
from indicators.tables import Dataset, Fault, Unusable
from indicators.tables.raw import Contents, contents


@dataclass(frozen=True)
class Checked:
    """``rows`` are the new rows by table, ``given`` the files as they are, ``faults`` what the rows would bring."""

    rows: new.Rows
    given: Contents
    faults: list[Fault]

    def dataset(self) -> Dataset | None:
        """The tables with the new rows; None while they cannot be loaded."""
        return _dataset(_digest(self.rows, self.given), self.rows, self.given)

    def line_of(self, fault: Fault) -> int:
        """Which of the new rows of its table a fault is of; -1 for a row that stood there before."""
        old = self.given.get(fault.file, b"")
        line = fault.line - old.count(b"\n") - (0 if old.endswith(b"\n") else 1) - 1
        return line if 0 <= line < len(self.rows.get(fault.table, [])) else -1

    def by_row(self, draft: Draft) -> dict[int, list[Fault]]:
        """The faults of the draft's own rows, by their place in it."""
        rows: dict[str, list[int]] = {"figures": [], "skipped": []}
        for n, row in enumerate(draft.rows):
            rows["figures" if row["kind"] == FIGURE else "skipped"].append(n)
        found: dict[int, list[Fault]] = {}
        for fault in self.faults:
            if fault.table in rows and (line := self.line_of(fault)) >= 0:
                found.setdefault(rows[fault.table][line], []).append(fault)
        return found


def checked(draft: Draft, dataset: Dataset) -> Checked:
    """The draft by the rules of ``check``."""
    rows, given = contribution(draft, dataset), contents(data_dir())
    return Checked(rows, given, _faults(_digest(rows, given), rows, given))


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
