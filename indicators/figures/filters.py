"""What a reader chose, and which rows that leaves: said once, as expressions for pandas, DuckDB and PostgreSQL.

The expressions are narwhals', over the columns of ``columns.FigureRow``; of a frame without one of these columns (dated
events have no measure) its filter takes nothing away.
"""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import date

import narwhals.stable.v2 as nw

from indicators.quantity import period

# What stands for every city of the province among places: for each itself, not for what lies in it.
CITIES, CITY = "cities", "city"


@dataclass(frozen=True)
class Filters:
    """What the reader chose; an empty tuple means all. Each holds identifiers of its column.

    ``place`` may hold CITIES too; ``since`` and ``until`` hold periods: the time of a number ends in none before the
    first, and in none after the second.
    """

    city: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    indicator: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    search: str = ""

    @property
    def active(self) -> list[str]:
        """The names of the filters that take something away."""
        return [field.name for field in fields(self) if getattr(self, field.name)]

    def without(self, *names: str) -> "Filters":
        return replace(self, **{name: getattr(Filters, name) for name in names})


def passing(filters: Filters, columns: Collection[str]) -> dict[str, nw.Expr]:
    """For each filter in force, but for the search, the rows that pass it, of a frame with these columns."""
    names = [name for name in filters.active if name in columns]
    found = {name: one_of(name, getattr(filters, name)) for name in names}
    if CITIES in filters.place and {"place", "level"}.issubset(columns):
        found["place"] |= (nw.col("level") == CITY) & (nw.col("city") != "")
    if filters.since:
        found["since"] = nw.col("last_day") >= max(numbered(period.parse(one).start) for one in filters.since)
    if filters.until:
        latest = min(numbered(period.parse(one).end) for one in filters.until)
        found["until"] = (nw.col("last_day") > 0) & (nw.col("last_day") <= latest)
    return found


def one_of(column: str, values: Collection[str]) -> nw.Expr:
    """The rows whose cell is one of the values; of one value it is compared, which is quicker everywhere."""
    return nw.col(column) == next(iter(values)) if len(values) == 1 else nw.col(column).is_in(list(values))


def numbered(day: date) -> int:
    """A day as a number, which every engine compares at once: 20211130."""
    return day.year * 10_000 + day.month * 100 + day.day
