"""What the rule of a form looks at, of the raw rows of a folder as of those of an exhibit."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from indicators.figures import derived, likeness
from indicators.figures.columns import figure_rows


@dataclass(frozen=True, eq=False)
class Facts:
    """What a rule looks at: figures with the columns of ``figures.csv``, quantity and measure; ``parents`` of
    indicators and of places, by their codes.
    """

    rows: pd.DataFrame
    parents: tuple[Mapping[str, str], Mapping[str, str]]

    @property
    def count(self) -> int:
        return len(self.rows)

    @cached_property
    def unlike(self) -> list[str]:
        """An indicator of each axis that they would need (``figures.likeness``), where that is more than one."""
        known = self.rows[self.rows["quantity"] != ""]
        found = sorted(known.drop_duplicates(likeness.AXIS)["indicator"])
        return found if len(found) > 1 else []

    @property
    def quantities(self) -> frozenset[str]:
        """What they measure, as far as their units are known."""
        return frozenset(self.rows["quantity"]) - {""}

    @property
    def numbers(self) -> pd.Series:
        """The values as far as printed, of ranges the lower ends."""
        return self.rows["value"].dropna()

    @property
    def alone(self) -> int:
        """How many are no percentage and neither part nor whole of another."""
        paired = {row.figure for pair in derived.pairs(figure_rows(self.rows), *self.parents) for row in pair}
        return int(((self.rows["quantity"] != "share") & ~self.rows["figure"].isin(paired)).sum())
