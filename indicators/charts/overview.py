"""What forms have in common that draw all the rows there are: the number of figures of places, or dates."""

from collections.abc import Iterator

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.charts.form import Form


class Overview(Form):
    """Every row counts, vague and repeated ones too; the sentence tells how many figures each city has."""

    of_all = keeps_versions = True
    is_measured = False
    most: int | None = None

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return rows

    def notes(self, one: Exhibit) -> Iterator[str]:
        return iter(())

    def sentence(self, one: Exhibit) -> str:
        labels, counts = one.labels, per_city(one.rows["city"])
        cities = sorted(counts, key=lambda city: (city == "", city))
        parts = [labels.t("map.count", city=labels.city(city), count=f"{counts[city]:,}") for city in cities]
        return labels.t("list.semicolon").join(parts)


def per_city(cities: pd.Series) -> dict[str, int]:
    """How many rows there are of each city that has some, by their ``city``; empty is the code of what lies in none."""
    return {str(city): int(count) for city, count in cities.value_counts().items() if count}
