"""What the rule of a form looks at, of the raw rows of a folder as of those of an exhibit."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from indicators.figures import derived, likeness
from indicators.figures.columns import figure_rows


@dataclass(frozen=True, eq=False)
class Facts:
    """What a rule looks at: figures with the columns of ``figures.csv``, quantity and scale; ``parents`` of
    indicators and of places, by their codes.
    """

    rows: pd.DataFrame
    parents: tuple[Mapping[str, str], Mapping[str, str]]

    @property
    def count(self) -> int:
        return len(self.rows)

    @cached_property
    def unlike(self) -> list[str]:
        """An indicator of each axis that they would need (``figures.likeness``), where that is more than one.

        Where one indicator needs several its measures stand beside it.
        """
        known = self.rows.loc[self.rows["quantity"] != "", ["indicator", *likeness.AXIS]]
        known = known.drop_duplicates(likeness.AXIS)
        if len(known) < 2:
            return []
        names = known["indicator"].astype("str")
        measures = names + " " + known["measure"].astype("str")
        return sorted(names if names.is_unique else measures)

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
