"""Which rows Frictionless must look at: those with a cell that the schema might refuse.

Frictionless takes a fifth of a millisecond for a row, minutes for a million rows. A cell's type and constraints
depend on the cell alone, so each distinct cell is looked at once here; rows without a doubt are as they must be.
In doubt a row goes to Frictionless, which alone finds and words the faults.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from indicators.tables.raw import Raw

NUMERIC = ("number", "integer")
# Numbers as people write them in a table: no NaN, no exponent, no underscore, no full-width digit, no 20 digits.
PLAIN = {
    "number": re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?"),
    "integer": re.compile(r"-?[0-9]{1,9}"),
    "boolean": re.compile(r"true|false"),
}
KNOWN = {"required", "pattern", "enum", "minimum", "maximum", "maxLength"}


def is_plain(cell: str, kind: str) -> bool:
    """Whether a cell is empty or reads as its type demands."""
    return not cell or kind not in PLAIN or bool(PLAIN[kind].fullmatch(cell))


def doubtful(raw: Raw, others: dict[str, Raw]) -> list[int]:
    """The indices of the rows that might not fit their schema, in order."""
    schema = raw.table.schema
    found: set[int] = set()
    for field in schema["fields"]:
        found |= _suspects(raw, field["name"], _is_fine(field))
    for column, other, key in raw.table.foreign_keys:
        there = {row[key] for row in others[other].rows} | {""} if other in others else None
        if there is not None:
            found |= _suspects(raw, column, there.__contains__)
    return sorted(found | _twice(raw, schema.get("primaryKey", ())))


def _suspects(raw: Raw, column: str, fine: Callable[[str], bool]) -> set[int]:
    verdicts = {cell: fine(cell) for cell in {row[column] for row in raw.rows}}
    if all(verdicts.values()):
        return set()
    return {index for index, row in enumerate(raw.rows) if not verdicts[row[column]]}


def _is_fine(field: dict) -> Callable[[str], bool]:
    """Whether a cell surely has the type of the field and keeps its constraints."""
    wanted, kind = field.get("constraints", {}), field["type"]
    pattern = re.compile(wanted.get("pattern", ".*"), re.DOTALL)
    enum, most = wanted.get("enum"), wanted.get("maxLength")
    low, high = wanted.get("minimum", float("-inf")), wanted.get("maximum", float("inf"))

    def fine(cell: str) -> bool:
        if not cell:
            return not wanted.get("required")
        if wanted.keys() - KNOWN or (not is_plain(cell, kind)):
            return False
        if kind in NUMERIC and not low <= float(cell) <= high:
            return False
        fits = pattern.fullmatch(cell) and (enum is None or cell in enum)
        return bool(fits) and (most is None or len(cell) <= most) and (kind in PLAIN or kind == "string")

    return fine


def _twice(raw: Raw, key: Sequence[str]) -> set[int]:
    """All rows that share their primary key with another, and those without one."""
    if not key:
        return set()
    rows: defaultdict[tuple, list[int]] = defaultdict(list)
    for index, row in enumerate(raw.rows):
        rows[tuple(row[part] for part in key)].append(index)
    return {index for cells, same in rows.items() if len(same) > 1 or not all(cells) for index in same}
