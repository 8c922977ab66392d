"""All faults of a data folder, or of tables in memory, at once."""

from collections.abc import Iterable
from pathlib import Path

from indicators.tables import rules, schema
from indicators.tables.faults import Fault
from indicators.tables.package import tables
from indicators.tables.raw import Contents, Raw, contents, read

# A cell that is plainly wrong need not also be told what follows from that.
PLAIN = ("type", "pattern", "required", "enum", "foreign-key", "limit", "stray-character")
FOLLOWING = ("not-as-printed", "no-paragraph", "city-code")


def examine(source: Path | Contents, more: Iterable[rules.Rule] = ()) -> tuple[dict[str, Raw], list[Fault]]:
    """The tables as text, and every fault in them by the rules here and ``more``, in the order of tables and lines."""
    given = contents(source)
    raws = {name: read(given.get(table.path), table) for name, table in tables().items()}
    found = [fault for raw in raws.values() for fault in raw.faults]
    found += schema.faults(raws) + rules.faults(raws, more)
    order = {name: index for index, name in enumerate(raws)}
    plain = {_place(fault) for fault in found if fault.key in PLAIN}
    periods = {_place(fault) for fault in found if fault.key == "period"}
    found = [fault for fault in found if not (fault.key == "pattern" and _place(fault) in periods)]
    unique = {(*_place(f), f.key): f for f in found if f.key not in FOLLOWING or _place(f) not in plain}
    return raws, sorted(unique.values(), key=lambda f: (order[f.table], f.line, f.column))


def _place(fault: Fault) -> tuple[str, int, str]:
    return fault.file, fault.line, fault.column
