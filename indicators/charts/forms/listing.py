"""The list of figures: a table and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from indicators.charts.form import Form

if TYPE_CHECKING:
    from indicators.charts.exhibit import Exhibit


class Listing(Form):
    """Rows in words."""

    name = "listing"
    is_declared = False
    kind = "table"
    most = None

    def notes(self, one: Exhibit) -> Iterator[str]:
        return iter(())
