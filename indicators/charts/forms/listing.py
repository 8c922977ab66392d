"""The list of figures: a table and nothing else."""

from collections.abc import Iterator

from indicators.charts.exhibit import Exhibit
from indicators.charts.form import Form


class Listing(Form):
    """Rows in words."""

    name = "listing"
    kind = "table"
    keeps_versions = True
    most = None

    def notes(self, one: Exhibit) -> Iterator[str]:
        return iter(())
