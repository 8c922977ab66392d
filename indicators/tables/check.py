"""All faults of a data folder at once."""

from __future__ import annotations

from pathlib import Path

from indicators.tables import rules, schema
from indicators.tables.faults import Fault
from indicators.tables.package import tables
from indicators.tables.raw import Raw, read


def examine(folder: Path) -> tuple[dict[str, Raw], list[Fault]]:
    """The tables as text, and every fault in them, in the order of tables and lines."""
    raws = {name: read(folder, table) for name, table in tables().items()}
    found = [fault for raw in raws.values() for fault in raw.faults]
    found += schema.faults(raws) + rules.faults(raws)
    order = list(raws)
    unique = {(f.file, f.line, f.column, f.key): f for f in found if not _said_by_schema(f, found)}
    return raws, sorted(unique.values(), key=lambda f: (order.index(f.table), f.line, f.column))


def _said_by_schema(fault: Fault, found: list[Fault]) -> bool:
    """A cell that is no number at all need not also be told to differ from the printed form."""
    if fault.key not in ("not-as-printed", "period", "no-paragraph", "city-code"):
        return False
    plain = ("type", "pattern", "required", "enum", "foreign-key", "limit")
    return any((f.file, f.line, f.column) == (fault.file, fault.line, fault.column) and f.key in plain for f in found)


def check(folder: Path) -> list[Fault]:
    """Every fault of the tables in ``folder``; an empty list means that all is well."""
    return examine(folder)[1]
