"""All faults of a data folder, or of tables in memory; the tables without them as typed pandas frames."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from indicators.quantity import Units
from indicators.settings import data_dir
from indicators.tables import rules, schema
from indicators.tables.cells import Last, Rule, units_of
from indicators.tables.faults import Fault, Weight
from indicators.tables.outlines import outlines
from indicators.tables.package import Table, tables
from indicators.tables.raw import Contents, Raw, contents, read

# A cell that is plainly wrong need not also be told what follows from that.
PLAIN = ("type", "integer-form", "pattern", "required", "enum", "foreign-key", "limit", "stray-character")
FOLLOWING = ("not-as-printed", "no-paragraph", "city-code")


class Unusable(Exception):
    """No dashboard can be made of the folder: a table is missing or cannot be read."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(fault.where for fault in faults))
        self.faults = faults


@dataclass(frozen=True, eq=False)
class Dataset:
    """All tables. A frame handed out is a copy (free under pandas' copy-on-write): nobody can spoil the rest."""

    frames: MappingProxyType[str, pd.DataFrame]
    units: Units
    outlines: tuple[dict[str, Any], ...]
    faults: tuple[Fault, ...]

    def table(self, name: str) -> pd.DataFrame:
        """A table by its name in ``datapackage.json``."""
        return self.frames[name].copy(deep=False)

    @property
    def figures(self) -> pd.DataFrame:
        return self.table("figures")

    def names(self, table: str, column: str) -> dict[str, str]:
        """A column of a table by its identifier: ``names("places", "name_zh")``."""
        frame = self.frames[table]
        return dict(zip(frame.iloc[:, 0].tolist(), frame[column].tolist(), strict=True))


def examine(
    source: Path | Contents, more: Iterable[Rule] = (), last: Last | None = None
) -> tuple[dict[str, Raw], list[Fault]]:
    """The tables as text, and every fault in them by the rules here, ``more`` and ``last``, in the order of tables and
    lines.
    """
    given = contents(source)
    raws = {name: read(given.get(table.path), table) for name, table in tables().items()}
    found = [fault for raw in raws.values() for fault in raw.faults]
    found += [*schema.faults(raws), *rules.faults(raws, more)]
    if last and not any(fault.weight is Weight.TABLE for fault in found):
        sound = {name: Raw(raw.table, raw.rows, raw.lines) for name, raw in raws.items()}
        _leave_out(sound, found)
        found += last(sound)
    plain = {fault.where for fault in found if fault.key in PLAIN}
    periods = {fault.where for fault in found if fault.key == "period"}
    hidden = dict.fromkeys(FOLLOWING, plain) | {"pattern": periods}
    unique = {(fault.where, fault.key): fault for fault in found if fault.where not in hidden.get(fault.key, ())}
    order = list(raws)
    return raws, sorted(unique.values(), key=lambda fault: (order.index(fault.table), fault.line, fault.column))


def load(source: Path | Contents | None = None, more: Iterable[Rule] = (), last: Last | None = None) -> Dataset:
    """Read a folder (default: the data folder) or files in memory; a faulty row is left out and told in ``faults``.

    ``more`` and ``last`` are rules beside those of the tables. Raises Unusable where a table is missing or cannot be
    read.
    """
    given = contents(data_dir() if source is None else source)
    raws, faults = examine(given, more, last)
    fatal = [fault for fault in faults if fault.weight is Weight.TABLE]
    if fatal:
        raise Unusable(fatal)
    faults += _leave_out(raws, faults)
    return of_rows(raws, outlines(given), faults)


def of_rows(raws: dict[str, Raw], outlines: tuple[dict[str, Any], ...] = (), faults: Iterable[Fault] = ()) -> Dataset:
    """The dataset of rows without a fault."""
    frames = {name: _typed(raw.rows, raw.table) for name, raw in raws.items()}
    return Dataset(MappingProxyType(frames), units_of(raws["units"]), outlines, tuple(faults))


def _leave_out(raws: dict[str, Raw], faults: list[Fault]) -> list[Fault]:
    """Drop faulty rows, then rows that lean on a dropped one; the latter are told as new faults."""
    found, new = [fault for fault in faults if fault.weight is Weight.ROW], []
    while found:
        for raw in raws.values():
            bad = {fault.line for fault in found if fault.table == raw.table.name}
            kept = [(row, line) for row, line in zip(raw.rows, raw.lines, strict=True) if line not in bad]
            raw.rows, raw.lines = [row for row, _ in kept], [line for _, line in kept]
        found = [fault for raw in raws.values() for fault in _leaning(raw, raws)]
        new += found
    return new


def _leaning(raw: Raw, raws: dict[str, Raw]) -> list[Fault]:
    found = []
    for column, other, key in raw.table.foreign_keys:
        there = {row[key] for row in raws[other].rows} | {""}
        for line, row in zip(raw.lines, raw.rows, strict=True):
            if row[column] not in there:
                values = {"cell": row[column], "table": raws[other].table.path}
                found.append(Fault(raw.table.path, line, column, "leans", Weight.ROW, values))
    return found


def _typed(rows: list[dict[str, str]], table: Table) -> pd.DataFrame:
    """Text stays text (empty, never missing), numbers become numbers, NaN where a cell is empty."""
    frame = pd.DataFrame(rows, columns=table.columns, dtype="str")
    for field in table.schema["fields"]:
        if field["type"] in ("number", "integer"):
            frame[field["name"]] = pd.to_numeric(frame[field["name"]])
    return frame
