"""What the declared schema demands of the rows: types, constraints, primary and foreign keys."""

import re
from collections.abc import Iterator

from indicators.tables.faults import Fault
from indicators.tables.raw import Raw

# Of a cell; the longest note is a tenth of it.
LONGEST = 2000
# Numbers as people write them in a table: no NaN, no exponent, no underscore, no full-width digit, no 20 digits.
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
TYPES = {
    "number": NUMBER,
    "integer": re.compile(r"-?[0-9]{1,9}"),
    "boolean": re.compile(r"true|false"),
    "string": re.compile(r".*", re.DOTALL),
}


def faults(raws: dict[str, Raw]) -> Iterator[Fault]:
    """Cells that the schema refuses, in all readable tables."""
    readable = {name: raw for name, raw in raws.items() if not raw.unusable}
    for raw in readable.values():
        # A key into a table that cannot be read says nothing of this row: that table's fault is told instead.
        keys = {column: (readable[other], key) for column, other, key in raw.table.foreign_keys if other in readable}
        for field in raw.table.schema["fields"]:
            column = field["name"]
            # Cells repeat: each is looked at once.
            told = {cell: [*_of_cell(cell, field)] for cell in {row[column] for row in raw.rows}}
            if column in keys:
                other, name = keys[column]
                for cell in told.keys() - {row[name] for row in other.rows} - {""}:
                    told[cell].append(("foreign-key", {"cell": cell, "table": other.table.path}))
            for line, row in zip(raw.lines, raw.rows, strict=True) if any(told.values()) else ():
                for key, values in told[row[column]]:
                    yield Fault(raw.table.path, line, column, key, values=values)
        yield from _twice(raw)


def _of_cell(cell: str, field: dict) -> Iterator[tuple[str, dict[str, object]]]:
    """The keys and values of the faults of a cell by itself."""
    wanted, kind = field.get("constraints", {}), field["type"]
    if not cell:
        if wanted.get("required"):
            yield "required", {}
        return
    if not TYPES[kind].fullmatch(cell):
        yield "type", {"cell": cell[:40], "type": kind}
        return
    if kind == "integer" and str(int(cell)) != cell:
        # Keys are compared as they are written.
        yield "integer-form", {"cell": cell, "wanted": int(cell)}
    if cell != cell.strip() or not cell.isprintable():
        yield "stray-character", {"cell": repr(cell[:40])}
    elif len(cell) > LONGEST:
        yield "limit", {"cell": cell[:40], "limit": f"≤ {LONGEST}"}
    for name, value in wanted.items():
        match name:
            case "pattern" if not re.match(f"{value}$", cell):
                yield "pattern", {"cell": cell, "pattern": value}
            case "enum" if cell not in value:
                yield "enum", {"cell": cell, "allowed": ", ".join(value)}
            case "maxLength" if len(cell) > value:
                yield "limit", {"cell": cell, "limit": f"maxLength {value}"}
            case "minimum" if float(cell) < value:
                yield "limit", {"cell": cell, "limit": f"minimum {value}"}
            case "maximum" if float(cell) > value:
                yield "limit", {"cell": cell, "limit": f"maximum {value}"}


def _twice(raw: Raw) -> Iterator[Fault]:
    """Rows with the primary key of an earlier one, or without any."""
    parts, seen = raw.table.schema.get("primaryKey", ()), set()
    for line, row in zip(raw.lines, raw.rows, strict=True) if parts else ():
        cells = tuple(row[part] for part in parts)
        if cells in seen or not any(cells):
            yield Fault(raw.table.path, line, parts[-1], "duplicate", values={"cell": " ".join(cells)})
        seen.add(cells)
