"""What becomes of the files: rows added, cells corrected, figures withdrawn, and the last of these taken back.

A plan looks at the files as they are and gives those that change (``rewrite.Plan``). Nothing is written that
``changes.undone`` would not take back to the byte: each plan tries it.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from indicators.charts.check import check
from indicators.charts.headings import PLACEHOLDER, SHARE
from indicators.intake import changes
from indicators.intake.changes import Wish
from indicators.intake.contribution import Rows, begun, fresh, known, new_faults, refused, to_csv
from indicators.intake.edit import NEW, OLD, Edit, difference, key_of
from indicators.intake.rewrite import Bytes, Plan, Planner, Say
from indicators.tables.faults import Fault, Weight
from indicators.tables.package import tables
from indicators.tables.raw import Contents
from indicators.text import t

RECORD = tables()[changes.TABLE].path


def adding(rows: Rows, reason: str, now: datetime, lang: str) -> Planner:
    """The plan to take the rows of a contribution.

    Lines of ``changes.csv`` without a time are wishes; those with one are the history of another folder and come
    along. With a reason, a row that differs from the one of its key corrects it; without, that is a fault.
    """
    lines = rows.get(changes.TABLE, [])

    def plan(there: Contents, say: Say) -> Plan:
        wishes = changes.wished(row for row in lines if not row["time"])
        given = rows | {changes.TABLE: [row for row in lines if row["time"]]}
        old = _begun(there, given)
        if reason:
            more, given = _compared(old, given, reason)
            wishes += more
        elif not wishes and (count := known(old, given)):
            raise refused("add.again", count=count)
        return _planned(there, old, wishes, given, reason, now, say, lang)

    return plan


def correcting(wishes: list[Wish], now: datetime, lang: str) -> Planner:
    """The plan to make wishes true."""
    return lambda there, say: _planned(there, _begun(there, {}), wishes, {}, "", now, say, lang)


def undoing(lang: str) -> Planner:
    """The plan to take the last change back. What was faulty before it is faulty again: told, and no hindrance."""

    def plan(there: Contents, say: Say) -> Plan:
        old = _begun(there, {})
        edit = changes.undone(old)
        last, new = Edit(old).lines(changes.TABLE).rows()[-1], edit.contents()
        for fault in new_faults(check(there), check(new)):
            say(fault.text(lang))
        say(t("undo.last", lang, time=last["time"], reason=last["reason"] or "–"))
        told = difference({name: lines for name, lines in edit.told.items() if name != RECORD})
        count = sum(line.startswith(OLD) for line in told)
        return Plan({name: new[name] for name in edit.told}, told, count, "undone")

    return plan


def _begun(there: Contents, rows: Rows) -> Contents:
    """The files, and the heads of those that are not there and take rows."""
    begin = begun(there)
    heads = {tables()[name].path: to_csv({}, name) for name in (*rows, changes.TABLE)}
    return heads | dict(begin)


def _compared(old: Contents, rows: Rows, reason: str) -> tuple[list[Wish], Rows]:
    """What differs from the rows that are there, as wishes, and the rows that are not there at all."""
    edit, wishes, new = Edit(old), list[Wish](), Rows()
    for table, some in rows.items():
        columns = tables()[table].columns
        left = Counter(tuple(row[column] for column in columns) for row in edit.lines(table).rows())
        for row in some:
            cells, key = tuple(row[column] for column in columns), key_of(table, row)
            if left[cells]:
                left[cells] -= 1
            elif key and (number := edit.find(table, key)):
                there = edit.row(table, number)
                seen = {column: there[column] for column in columns if there[column] != row[column]}
                wishes.append(Wish(table, key, changes.CORRECTED, {name: row[name] for name in seen}, seen, reason))
            else:
                new.setdefault(table, []).append(row)
    return wishes, new


def _planned(
    there: Contents, old: Contents, wishes: Sequence[Wish], rows: Rows, reason: str, now: datetime, say: Say, lang: str
) -> Plan:
    """The files with wishes fulfilled, then rows added, then the record of both; ``old`` are they before that."""
    edit = Edit(old)
    time = changes.stamp(now, [*edit.lines(changes.TABLE).rows(), *rows.get(changes.TABLE, ())])
    record = changes.fulfil(edit, wishes, time)
    before, added = edit.contents(), fresh(edit.contents(), rows)
    for table, some in added.items():
        edit.append(table, some)
    record += changes.additions(before, edit.contents(), added, reason, time)
    if not record:
        raise refused("change.nothing")
    told = difference(edit.told)
    edit.append(changes.TABLE, record)
    new = edit.contents()
    found = new_faults(check(there), check(new))
    if added and not reason and any(fault.key == "duplicate" for fault in found):
        say(t("change.differs", lang, option="--reason"))
    _tell(found, {row["article"] for row in record}, say, lang)
    back = changes.undone(new).contents()
    if strange := next((name for name in old if back[name] != old[name]), ""):
        raise refused("change.no-way-back", file=strange)
    if charts := _named(edit, {row["figure"] for row in record if row["kind"] != changes.ADDED} - {""}):
        say(t("change.titles", lang, charts=" ".join(charts)))
    count = sum(line.startswith(NEW) for line in told)
    files = {name: content for name, content in new.items() if content != there.get(name)}
    return Plan(files, told, count, "corrected" if wishes else "added")


def beside(plan: Planner, files: Bytes) -> Planner:
    """The plan with further files, which are no tables, written in the same step."""

    def planned(there: Contents, say: Say) -> Plan:
        found = plan(there, say)
        return found._replace(files=found.files | files)

    return planned


def _named(edit: Edit, figures: set[str]) -> list[str]:
    """The charts whose titles name one of the figures: what they say beside the number may no longer hold."""
    rows = edit.lines("charts").rows() if figures else []
    named = {row["chart"]: PLACEHOLDER.findall(row["title_zh"] + row["title_en"]) for row in rows}
    return [chart for chart, names in named.items() if figures.intersection(n.removeprefix(SHARE) for n in names)]


def _tell(found: list[Fault], articles: set[str], say: Say, lang: str) -> None:
    """All new faults are told; a notice hinders only where a numeral of an article at hand was left out."""
    for fault in found:
        say(fault.text(lang))
    if any(f.weight > Weight.NOTICE or (f.key == "coverage" and f.values["article"] in articles) for f in found):
        raise refused("add.faults", count=len(found))
