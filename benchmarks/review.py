"""``python -m benchmarks.review``: what a person must change to make a bulletin's proposals what its marks say.

The bulletins of ``tests/marked/bulletins`` are our own, in the style of a statistical office and of a newspaper, with
some 70 figures each: ``first.txt`` is of a month that the tables know nothing of, ``next.txt`` of the month after,
read with the rows of the first in the tables. Nobody types here, but every change goes by the functions that the
page calls, and its counter is the one of the page. Cells under one another that are mended to the same are filled
down: one edit.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from indicators.charts.check import load
from indicators.intake.contribution import begun, faults, merged
from indicators.intake.draft import DUPLICATE, Draft, Row, begin
from indicators.intake.edits import change, describe
from indicators.intake.rows import contribution
from indicators.quantity.parse import Unreadable, interpret
from indicators.reading import FIGURE
from indicators.reading.marked import ANY, CELLS, MARKED, NONE, Mark, Text, texts
from indicators.settings import ROOT
from indicators.tables import Dataset
from indicators.tables.raw import Contents, contents

BULLETINS = MARKED / "bulletins"
MONTHS = ("first", "next")
NO_FIGURE, REASON = "other", "不作指标"
# A topic must be said; which one does not matter to the count.
TOPIC = "economy"


class Outcome(NamedTuple):
    """``figures``: those that a mark judges; ``edits`` of the reviewer by column; ``left``: faults that remain."""

    title: str
    figures: int
    edits: Counter[str]
    left: int

    @property
    def each(self) -> float:
        """Edits a figure."""
        return self.edits.total() / max(1, self.figures)


def replay(given: Contents) -> list[tuple[str, Outcome]]:
    """All bulletins, the rows of each month in the tables of the next."""
    found: list[tuple[str, Outcome]] = []
    for month in MONTHS:
        before = given
        for text in texts((BULLETINS / f"{month}.txt").read_text(encoding="utf-8")):
            draft, outcome = review(text, before)
            found.append((month, outcome))
            given = merged(given, contribution(draft, load(begun(before))))
    return found


def review(text: Text, given: Contents) -> tuple[Draft, Outcome]:
    """A bulletin reviewed to the end, beside what that took."""
    dataset = load(begun(given))
    draft, edits = begin(text.plain, dataset, str(text.year)), Counter[str]()
    figures = [one for one in text.marks if one.amount is not None and one.cells["indicator"] != ANY]
    pairs = _rows_of(draft, figures, dataset, edits)
    for column in ("indicator", *(cell for cell in CELLS if cell != "indicator")):
        _mend(draft, dataset, pairs, column, edits)
    used = {row["indicator"] for row in draft.rows if row["kind"] == FIGURE}
    _counted(draft, edits, "topic", lambda: describe(draft, _without_topic(draft, used), "topic", TOPIC))
    left = len(faults(given, contribution(draft, dataset)))
    return draft, Outcome(text.plain.partition("\n")[0], len(figures), edits, left)


def _counted(draft: Draft, edits: Counter[str], name: str, step) -> None:
    before = draft.edits
    step()
    edits[name] += draft.edits - before


def _rows_of(draft: Draft, marks: list[Mark], dataset: Dataset, edits: Counter[str]) -> list[tuple[int, Mark]]:
    """The row of each marked figure, its print and kind mended; what nobody would file is made no figure, in words."""
    pairs, claimed = [], set[int]()
    for mark in marks:
        here = [n for n, row in enumerate(draft.rows) if int(row["start"]) < mark.end and int(row["end"]) > mark.start]
        claimed.update(here)
        # The tables say the same of the same time already: there is nothing to do.
        if not here or any(draft.rows[n]["kind"] == DUPLICATE for n in here):
            continue
        n = next((n for n in here if mark.is_read_as(_read(draft.rows[n]))), here[0])
        for column, wanted in (("printed", mark.printed), ("kind", FIGURE)):
            right = mark.is_read_as(_read(draft.rows[n])) if column == "printed" else draft.rows[n]["kind"] == FIGURE
            if not right:
                _counted(draft, edits, column, lambda c=column, w=wanted, n=n: change(draft, dataset, [n], c, w))
        pairs.append((n, mark))
    for n, row in enumerate(draft.rows):
        if row["kind"] in (FIGURE, "") and n not in claimed:
            for column, text in (("kind", NO_FIGURE), ("note_zh", REASON)):
                _counted(draft, edits, column, lambda c=column, t=text, n=n: change(draft, dataset, [n], c, t))
    return pairs


def _read(row: Row):
    try:
        return interpret(row["printed"])
    except Unreadable:
        return None


def _mend(draft: Draft, dataset: Dataset, pairs: list[tuple[int, Mark]], column: str, edits: Counter[str]) -> None:
    """Change the wrong cells of a column, a run of those that become the same in one edit."""
    runs: list[tuple[str, list[int]]] = []
    follows = False
    for n, mark in pairs:
        wrong = _is_wrong(draft, dataset, draft.rows[n], mark, column)
        wanted = _wanted(mark, column) if wrong else ""
        if wrong and follows and runs[-1][0] == wanted:
            runs[-1][1].append(n)
        elif wrong:
            runs.append((wanted, [n]))
        follows = wrong
    for wanted, rows in runs:
        _counted(draft, edits, column, lambda r=rows, w=wanted: change(draft, dataset, r, column, w))


def _is_wrong(draft: Draft, dataset: Dataset, row: Row, mark: Mark, column: str) -> bool:
    return not any(mark.accepts(column, name) in (True, None) for name in _names(draft, dataset, row, column))


def _names(draft: Draft, dataset: Dataset, row: Row, column: str) -> list[str]:
    """What a cell is called: an indicator has several names, and was read by one."""
    if column not in ("indicator", "place"):
        return [row[column]]
    table, code = f"{column}s", row[column]
    name = dataset.names(table, "name_zh") | {one[column]: one["name_zh"] for one in getattr(draft, table)}
    if column == "place":
        return [name.get(code, "")]
    other = dataset.names(table, "aliases") | {one[column]: one["aliases"] for one in draft.indicators}
    return [name.get(code, ""), *other.get(code, "").split()]


def _wanted(mark: Mark, column: str) -> str:
    """The first answer that a mark accepts, with what may be there."""
    answers = mark.cells[column].split(" " if column == "period" else "/")
    return "" if answers[0] == NONE else re.sub(r"[\[\]]", "", answers[0])


def _without_topic(draft: Draft, used: set[str]) -> list[Row]:
    return [one for one in draft.indicators if one["indicator"] in used and not one["topic"]]


def main() -> None:
    """Print a line a bulletin, as a Markdown table."""
    print("| month | bulletin | figures | edits | edits a figure | of which | faults left |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for month, one in replay(contents(Path(ROOT / "data"))):
        told = ", ".join(f"{name} {count}" for name, count in one.edits.items() if count)
        print(f"| {month} | {one.title} | {one.figures} | {one.edits.total()} | {one.each:.2f} | {told} | {one.left} |")


if __name__ == "__main__":
    main()
