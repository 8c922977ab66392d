"""The record of changes in words: for the page of updates, the static site and the feed."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import pandas as pd

from indicators.figures.articles import latest_first
from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.history import withdrawn
from indicators.figures.record import ADDED, CORRECTED, WITHDRAWN, Entry, last
from indicators.figures.selection import reported
from indicators.quantity import period
from indicators.tables.package import tables
from indicators.words import changes
from indicators.words.labels import Labels


class Line(NamedTuple):
    """A figure: ``name`` and ``place`` of what it is a number of, ``number`` with its qualifier, ``status``, ``time``;
    of one that is no longer there what is known. ``told`` is what changed.
    """

    figure: str
    name: str
    place: str = ""
    number: str = ""
    status: str = ""
    time: str = ""
    told: str = ""


class Update(NamedTuple):
    """An entry of the record: what happened (``said``), ``why``, to which figures; ``more`` of them are not listed."""

    entry: Entry
    kind: str
    said: str
    why: str
    lines: list[Line]
    more: int


class Article(NamedTuple):
    """The updates of an article on a day; without a code those that are of none."""

    code: str
    title: str
    updates: list[Update]


class Day(NamedTuple):
    """The updates of a day by article; ``title`` is the day in words, ``note`` what must be said of it."""

    title: str
    note: str
    articles: list[Article]


def days(updates: Sequence[Update], labels: Labels) -> list[Day]:
    """Updates grouped by day and article, in the order in which they came."""
    found = []
    for day, own in groupby(updates, key=lambda one: one.entry.day):
        articles: dict[str, list[Update]] = {}
        for one in own:
            articles.setdefault(one.entry.article, []).append(one)
        title = period.word(day, labels.lang) if day else labels.t("updates.before")
        note = "" if day else labels.t("updates.before-note")
        found.append(Day(title, note, [Article(code, _titled(code, labels), some) for code, some in articles.items()]))
    return found


def _titled(article: str, labels: Labels) -> str:
    title = labels.article(article)
    return labels.t("updates.article", title=title) if article else labels.t("updates.elsewhere")


def updates(entries: Sequence[Entry], every: pd.DataFrame, labels: Labels, most: int) -> list[Update]:
    """Entries in words, of each ``most`` figures; ``every`` is the tidy frame of all that are there."""
    shown = {figure for entry in entries for figure in entry.figures[:most]}
    rows = {row.figure: row for row in figure_rows(every[every["figure"].isin(shown)])}
    return [_update(entry, rows, labels, most) for entry in entries]


def _update(entry: Entry, rows: Mapping[str, FigureRow], labels: Labels, most: int) -> Update:
    count = len(entry.figures)
    lines = [_line(entry, figure, rows.get(figure), labels) for figure in entry.figures[:most]]
    why = labels.t("updates.why", reason=entry.reason) if entry.reason else ""
    kind = labels.t(f"changed.{entry.kind}")
    return Update(entry, kind, _said(entry, labels), why, lines, max(0, count - most))


def _said(entry: Entry, labels: Labels) -> str:
    """What it is about: how many figures came, which row is another, which table has new ones."""
    table, key = entry.row
    if entry.kind == ADDED and not table:
        count = len(entry.figures)
        return labels.t("updates.figures", count=f"{count:,}") if count else labels.t("updates.arrived")
    if not table:
        return ""
    known = tables().get(table)
    title = known.described["title" if labels.lang == "zh" else "title_en"] if known else table
    if not key:
        return labels.t("updates.rows", table=title)
    cells = changes.changed(entry.cells, labels, table)
    return labels.t("updates.row", table=title, row=changes.named(table, key, labels), cells=cells)


def _line(entry: Entry, figure: str, row: FigureRow | None, labels: Labels) -> Line:
    told = changes.changed(entry.cells, labels) if entry.kind == CORRECTED else ""
    if row:
        number, status, time = labels.beside(row), labels.status(row.status), labels.as_of(row)
        return Line(figure, labels.name_of(row), labels.place(row.place), number, status, time, told)
    gone = withdrawn(labels.dataset).get(figure)
    if not gone:
        return Line("", figure, told=told)
    name, place, status, time = (
        changes.cell(column, gone.cells.get(column, ""), labels)
        for column in ("indicator", "place", "status", "period")
    )
    if entry.kind != WITHDRAWN:
        told = labels.t("list.semicolon").join(filter(None, (told, labels.t("history.heading"))))
    return Line(figure, name, place, gone.cells.get("printed", ""), status, time, told)


def fresh(every: pd.DataFrame, labels: Labels) -> list[str]:
    """How fresh the data are, a line each: the last change, the latest article."""
    dataset = labels.dataset
    time = last(dataset)
    lines = [labels.t("updates.last", day=period.word(time[:10], labels.lang)) if time else labels.t("updates.never")]
    latest = next(iter(latest_first(dataset)), "")
    if day := reported(dataset).get(latest, ""):
        day = period.word(day, labels.lang)
        if dataset.names("articles", "date_basis_zh")[latest]:
            day = labels.t("updates.inferred", day=day)
        lines.append(labels.t("updates.latest", day=day, title=labels.article(latest)))
    counts = {"figures": f"{len(every):,}", "articles": f"{every['article'].nunique():,}"}
    return [*lines, labels.t("updates.extent", **counts)]
