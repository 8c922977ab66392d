"""``changes.csv``: what was added, corrected and withdrawn. The one place where its lines are written and read back.

A change is the lines at the end of the file that have one time. They are enough to take it back (``undone``):

corrected   a line a column, old and new. ``column`` alone is of a figure; of other tables it is table.key.column.
withdrawn   a line for each cell of the figure, and ``line``, where it stood. Its print moves to ``skipped.csv``.
added       a line a figure and a line an article; and of each file the bytes before and after.

A line without a time is none of the past but a wish: a ZIP of corrections holds such lines (``wished``), with what
stood there when they were written in ``old``.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import groupby, takewhile
from typing import NamedTuple

from indicators.figures import history
from indicators.intake.contribution import Refused, Rows, refused, to_csv
from indicators.intake.edit import Edit
from indicators.intake.prints import amount
from indicators.tables.package import tables
from indicators.tables.raw import Contents

TABLE = "changes"
ADDED, CORRECTED, WITHDRAWN = "added", "corrected", "withdrawn"
# Where a withdrawn figure stood, among its cells.
LINE = "line"

Row = dict[str, str]


class Wish(NamedTuple):
    """What is to become of a row: ``cells`` are its new ones, ``seen`` what stood there when it was wished.

    Of a withdrawal ``cells`` is empty and the table ``figures``.
    """

    table: str
    key: str
    kind: str
    cells: Mapping[str, str]
    seen: Mapping[str, str]
    reason: str


def stamp(now: datetime, record: Sequence[Row]) -> str:
    """The time of the next change: later than that of the last one of the record, to the second."""
    time = now.replace(microsecond=0)
    with suppress(ValueError, TypeError, IndexError):
        time = max(time, datetime.fromisoformat(record[-1]["time"]) + timedelta(seconds=1))
    return time.isoformat()


def wished(rows: Iterable[Row]) -> list[Wish]:
    """The wishes that lines without a time stand for, in their order; raises Refused for a line that is none."""
    found: dict[tuple[str, str, str], Wish] = {}
    for row in rows:
        table, key, column = target(row)
        if row["kind"] not in (CORRECTED, WITHDRAWN) or (row["kind"] == WITHDRAWN and table != "figures"):
            raise not_to_be(row["kind"], f"{table}.{key}")
        one = found.setdefault((table, key, row["kind"]), Wish(table, key, row["kind"], {}, {}, row["reason"]))
        if column:
            seen, cells = dict(one.seen) | {column: row["old"]}, dict(one.cells) | {column: row["new"]}
            found[table, key, row["kind"]] = one._replace(seen=seen, cells=cells if one.kind == CORRECTED else {})
    return list(found.values())


def not_to_be(kind: str, row: str) -> Refused:
    """The refusal of a wish that no row, or not this one, can have."""
    return refused("change.no-wish", kind=kind, row=row, corrected=CORRECTED, withdrawn=WITHDRAWN)


def lines_of(wish: Wish, article: str = "", time: str = "") -> list[Row]:
    """The lines of a wish, or of a change that is done: the reverse of ``wished``."""
    columns = wish.cells if wish.kind == CORRECTED else wish.seen
    return [
        _line(time, wish.kind, article, wish.table, wish.key, column, wish.seen.get(column, ""),
              wish.cells.get(column, ""), wish.reason)
        for column in columns
    ]  # fmt: skip


def _line(
    time: str, kind: str, article: str, table: str, key: str, column: str, old: str, new: str, reason: str
) -> Row:
    is_figure = table == "figures"
    where = column if is_figure else ".".join((table, key, column))
    cells = (time, kind, article, key if is_figure else "", where, old, new, reason)
    return dict(zip(tables()[TABLE].columns, cells, strict=True))


def target(row: Row) -> tuple[str, str, str]:
    """(table, key, column) of a line."""
    return history.target(row["figure"], row["column"])


def fulfil(edit: Edit, wishes: Sequence[Wish], time: str) -> list[Row]:
    """Make the wishes true; returns the lines that tell of it, none for what is so already.

    Raises Refused where a row or a column is none, where it no longer stands there as it was seen, or for want of a
    reason.
    """
    told: list[Row] = []
    moved: list[Row] = []
    for wish in wishes:
        number = edit.find(wish.table, wish.key) if wish.table in tables() else 0
        if not number:
            raise refused("change.no-row", row=f"{wish.table}.{wish.key}")
        if not wish.reason.strip():
            raise refused("change.no-reason", row=wish.key)
        row = edit.row(wish.table, number)
        for column, cell in wish.seen.items():
            if row.get(column, cell) != cell:
                raise refused("change.moved", row=wish.key, column=column, seen=cell, now=row[column])
        article = row.get("article", "")
        if wish.kind == WITHDRAWN:
            edit.take(wish.table, number)
            moved.append(_skipped(row, wish.reason))
            done = wish._replace(seen={LINE: str(number)} | {name: cell for name, cell in row.items() if cell})
            told += lines_of(done, article, time)
        else:
            cells = {name: cell for name, cell in _whole(wish, row).items() if row[name] != cell}
            if cells:
                edit.change(wish.table, number, cells)
                told += lines_of(wish._replace(cells=cells, seen=row), article, time)
    if moved:
        edit.append("skipped", moved)
    return told


def _whole(wish: Wish, row: Row) -> Mapping[str, str]:
    """The wished cells, and of a new print how it reads."""
    key = tables()[wish.table].schema.get("primaryKey", ())
    columns = [column for column in tables()[wish.table].columns if column not in key]
    for column in wish.cells:
        if column in key and wish.cells[column] != row[column]:
            raise refused("change.key", row=wish.key, column=column)
        if column not in row:
            raise refused("change.no-column", column=column, table=wish.table, columns=", ".join(columns))
    printed = wish.cells.get("printed", "") if wish.table == "figures" else ""
    return dict(wish.cells) | {
        name: cell for name, cell in (amount(printed) if printed else {}).items() if name not in wish.cells
    }


def _skipped(row: Row, reason: str) -> Row:
    """The print of a withdrawn figure stays accounted for."""
    kept = {name: row[name] for name in ("article", "paragraph", "printed")}
    return kept | {"reason": WITHDRAWN, "note_zh": reason, "note_en": reason}


def additions(old: Contents, new: Contents, rows: Rows, reason: str, time: str) -> list[Row]:
    """The lines that tell of new rows: ``old`` and ``new`` are the files before and after."""
    told = [
        _line(time, ADDED, row["article"], "figures", row["figure"], "", "", "", reason)
        for row in rows.get("figures", ())
    ]
    empty = dict.fromkeys(tables()[TABLE].columns, "") | {"time": time, "kind": ADDED, "reason": reason}
    articles = [empty | {"article": row["article"]} for row in rows.get("articles", ())]
    files = [
        empty | {"column": table.path, "old": str(len(before)), "new": str(len(new[table.path]))}
        for name, table in tables().items()
        if len(before := old.get(table.path) or to_csv({}, name)) != len(new.get(table.path, before))
    ]
    return [*articles, *told, *files]


def undone(contents: Contents) -> Edit:
    """The files as they were before the last change. Raises Refused where there is none, or where somebody has changed
    by hand what it left.
    """
    edit = Edit(contents)
    there = edit.lines(TABLE)
    rows = there.rows()
    if not rows:
        raise refused("undo.nothing")
    last = list(takewhile(lambda row: row["time"] == rows[-1]["time"], reversed(rows)))[::-1]
    edit.cut(TABLE, len("".join(there.texts[: -len(last)]).encode()))
    groups = [(kind, target, list(own)) for (kind, *target), own in groupby(last, _group)]
    for kind, (table, key), own in reversed(groups):
        if kind == CORRECTED:
            _restore(edit, table, key, own)
        elif kind == WITHDRAWN:
            _bring_back(edit, own)
        elif own[0]["old"]:
            _cut(edit, table, own[0])
    return edit


def _group(row: Row) -> tuple[str, str, str]:
    return row["kind"], *target(row)[:2]


def _cut(edit: Edit, table: str, row: Row) -> None:
    """Take away the rows that were added to a file."""
    before, after = row["old"], row["new"]
    if not (before.isdecimal() and after.isdecimal() and table in tables() and edit.size(table) == int(after)):
        raise refused("undo.changed", file=row["column"])
    edit.cut(table, int(before))


def _restore(edit: Edit, table: str, key: str, rows: list[Row]) -> None:
    """Give the cells of a row back what they held."""
    old, new = ({target(row)[2]: row[which] for row in rows} for which in ("old", "new"))
    number = edit.find(table, key) if table in tables() else 0
    row = edit.row(table, number) if number else {}
    if any(row.get(column) != cell for column, cell in new.items()):
        raise refused("undo.changed", file=f"{table}.csv")
    edit.change(table, number, old)


def _bring_back(edit: Edit, rows: list[Row]) -> None:
    """Put a figure back where it stood, and take its print from the skipped ones."""
    cells = {row["column"]: row["old"] for row in rows}
    number, skipped = cells.pop(LINE, ""), _skipped(defaultdict(str, cells), "")
    named = ("article", "paragraph", "printed", "reason")
    place = edit.lines("skipped").find(named, [skipped[name] for name in named])
    if not place or not number.isdecimal() or edit.find("figures", rows[0]["figure"]):
        raise refused("undo.changed", file="skipped.csv")
    edit.take("skipped", place)
    edit.put("figures", int(number), cells)
