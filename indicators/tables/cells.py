"""Cells of raw rows, as the rules of the tables read them, and the fault in one."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from indicators.quantity import Units
from indicators.tables.faults import Fault, Weight
from indicators.tables.raw import Raw
from indicators.tables.schema import NUMBER

# The tables that a rule needs, and the rule, which is called with them.
Rule = tuple[tuple[str, ...], Callable[..., Iterable[Fault]]]
# A rule that asks more than a few tables: it is called with those rows of all tables that no other rule faults.
Last = Callable[[dict[str, Raw]], Iterable[Fault]]


def fault(raw: Raw, index: int, column: str, key: str, weight: Weight = Weight.ROW, **values: object) -> Fault:
    """A fault in a row of a table, by its index."""
    return Fault(raw.table.path, raw.lines[index], column, key, weight, values)


def units_of(raw: Raw) -> Units:
    """The units that can be read; a factor that is no number is the schema's business."""
    return Units.of(row.values() for row in raw.rows if decimal(row["factor"]))


def decimal(cell: str) -> Decimal | None:
    """The number of a cell; None where it is none."""
    return Decimal(cell) if NUMBER.fullmatch(cell) else None
