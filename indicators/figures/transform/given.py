"""What a transformation looks at, and what it gives or refuses."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from indicators.figures.columns import FigureRow, figure_rows
from indicators.quantity import Quantity
from indicators.tables import Dataset
from indicators.tables.statements import LEVEL

# What people are counted as, by the names of the indicator.
POPULATION = ("常住人口", "年末常住人口", "人口", "总人口")


class Refused(Exception):
    """A number that cannot be had; the argument is one of the reasons, a key of the locale below ``refused``."""


class Made(NamedTuple):
    """A number with the figures that it is made of, of another time where ``as_of`` says so."""

    amount: Quantity
    sources: tuple[str, ...]
    as_of: str = ""


@dataclass(frozen=True)
class Given:
    """What a transformation looks at: ``shown`` are the rows that it is made for, ``every`` all current ones of their
    indicators and of population; ``base`` is the period that an index is against.
    """

    shown: pd.DataFrame
    every: pd.DataFrame
    base: str
    dataset: Dataset

    @cached_property
    def prints(self) -> dict[tuple[str, ...], FigureRow]:
        return {_key(row, row.as_of): row for row in figure_rows(self.every) if row.as_of}

    @cached_property
    def groups(self) -> dict[tuple[str, ...], list[FigureRow]]:
        """The rows shown that stand side by side: of one indicator, measure, status and time."""
        found: dict[tuple[str, ...], list[FigureRow]] = {}
        for row in figure_rows(self.shown):
            found.setdefault(beside(row), []).append(row)
        return found

    @cached_property
    def people(self) -> dict[tuple[str, str], FigureRow]:
        """By place and year the number of its people."""
        own = self.every[self.every["indicator"].isin(populations(self.dataset)) & (self.every["measure"] == LEVEL)]
        rows = figure_rows(own[own["status"] == "actual"])
        return {(row.place, row.year): row for row in sorted(rows, key=lambda row: row.as_of)}

    def at(self, row: FigureRow, as_of: str) -> FigureRow:
        """The same thing at another time; raises Refused where no article prints it in the same sense."""
        if not as_of:
            raise Refused("period")
        found = self.prints.get(_key(row, as_of))
        if found is None:
            other = any((*_key(row, as_of)[:-1], status) in self.prints for status in ("actual", "target", "planned"))
            raise Refused("status" if other else "missing")
        return found


def populations(dataset: Dataset) -> list[str]:
    """The indicators that count people."""
    names, aliases = dataset.names("indicators", "name_zh"), dataset.names("indicators", "aliases")
    return [code for code, name in names.items() if {name, *aliases[code].split()}.intersection(POPULATION)]


def _key(row: FigureRow, as_of: str) -> tuple[str, ...]:
    return row.indicator, row.measure, row.place, as_of, row.status


def beside(row: FigureRow) -> tuple[str, ...]:
    return row.indicator, row.measure, row.status, row.as_of
