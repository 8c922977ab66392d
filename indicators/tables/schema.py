"""What the declared schema demands of the rows, asked of Frictionless."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from frictionless import Package, Resource, Schema

from indicators.tables.faults import Fault, Weight
from indicators.tables.package import tables
from indicators.tables.raw import Raw
from indicators.tables.screen import doubtful, is_plain

# Of a cell; the longest note is a tenth of it.
LONGEST = 2000
CONSTRAINT = re.compile(r'constraint "(\w+)" is "(.*)"', re.DOTALL)


def faults(raws: dict[str, Raw]) -> list[Fault]:
    """Types, constraints, primary and foreign keys of all readable tables."""
    readable = {name: raw for name, raw in raws.items() if not raw.unusable}
    return [fault for raw in readable.values() for fault in _cells(raw)] + _by_frictionless(readable)


def _cells(raw: Raw) -> Iterator[Fault]:
    """What Frictionless lets pass and pandas or a reader would stumble over."""
    types = {field["name"]: field["type"] for field in raw.table.schema["fields"]}
    # Cells repeat: each is looked at once for its type.
    odd = {
        (column, cell)
        for column, kind in types.items()
        for cell in {row[column] for row in raw.rows}
        if not is_plain(cell, kind) or cell != cell.strip() or not cell.isprintable() or len(cell) > LONGEST
    }
    if not odd:
        return
    for line, row in zip(raw.lines, raw.rows, strict=True):
        for column, cell in row.items():
            if (column, cell) not in odd:
                continue
            if not is_plain(cell, types[column]):
                yield Fault(raw.table.path, line, column, "type", values={"cell": cell[:40], "type": types[column]})
            elif cell != cell.strip() or not cell.isprintable():
                yield Fault(raw.table.path, line, column, "stray-character", values={"cell": repr(cell[:40])})
            else:
                yield Fault(raw.table.path, line, column, "limit", values={"cell": cell[:40], "limit": f"≤ {LONGEST}"})


def _by_frictionless(readable: dict[str, Raw]) -> list[Fault]:
    found = []
    for raw in readable.values():
        asked = _asked(raw, doubtful(raw, readable))
        if not asked.rows:
            continue
        # The tables that it names stand beside it whole, and are not asked here.
        named = {other for _, other, _ in raw.table.foreign_keys} & set(readable) - {raw.table.name}
        package = Package(resources=[_resource(one, readable) for one in (asked, *(readable[name] for name in named))])
        errors = package.get_resource(raw.table.name).validate().tasks[0].errors
        found += [fault for error in errors if (fault := _fault(asked, error))]
    return found


def _asked(raw: Raw, indices: list[int]) -> Raw:
    """The rows in doubt; all where the table names itself, since a key may lead to any of them."""
    if not indices or any(other == raw.table.name for _, other, _ in raw.table.foreign_keys):
        return raw if indices else Raw(raw.table)
    return Raw(raw.table, [raw.rows[index] for index in indices], [raw.lines[index] for index in indices])


def _resource(raw: Raw, readable: dict[str, Raw]) -> Resource:
    schema = dict(raw.table.schema)
    # A key into a table that cannot be read says nothing of this row: that table's fault is told instead.
    schema["foreignKeys"] = [k for k in schema.get("foreignKeys", ()) if k["reference"]["resource"] in readable]
    types = {field["name"]: field["type"] for field in raw.table.schema["fields"]}
    # Frictionless itself stumbles over numbers like sNaN: ``_cells`` has told of them.
    cells = [[row[column] if is_plain(row[column], types[column]) else "" for column in types] for row in raw.rows]
    return Resource(name=raw.table.name, data=[raw.table.columns, *cells], schema=Schema.from_descriptor(schema))


def _fault(raw: Raw, error: Any) -> Fault | None:
    index = getattr(error, "row_number", 0) - 2
    if not 0 <= index < len(raw.lines):
        return None
    line, row, column = raw.lines[index], raw.rows[index], getattr(error, "field_name", "")

    def fault(column: str, key: str, **values: object) -> Fault:
        return Fault(raw.table.path, line, column, key, Weight.ROW, values)

    match error.type:
        case "type-error":
            field = next(f for f in raw.table.schema["fields"] if f["name"] == column)
            return fault(column, "type", cell=error.cell, type=field["type"])
        case "constraint-error":
            return _constraint(fault, column, error, row)
        case "primary-key":
            key = raw.table.schema["primaryKey"]
            return fault(key[-1], "duplicate", cell=" ".join(row[part] for part in key))
        case "foreign-key":
            column = error.field_names[0]
            return fault(column, "foreign-key", cell=row[column], table=tables()[error.reference_name].path)
        case _:
            return fault(column, "schema", reason=error.note or error.title)


def _constraint(fault: Callable[..., Fault], column: str, error: Any, row: dict[str, str]) -> Fault | None:
    found = CONSTRAINT.search(error.note)
    name, value = found.groups() if found else ("", "")
    match name:
        case "required":
            return None if row[column] else fault(column, "required")
        case "enum":
            return fault(column, "enum", cell=error.cell, allowed=value.strip("[]").replace("'", ""))
        case "pattern":
            return fault(column, "pattern", cell=error.cell, pattern=value)
        case _:
            return fault(column, "limit", cell=error.cell, limit=f"{name} {value}")
