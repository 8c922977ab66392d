"""Big-number cards: a lone number with its context, not a one-bar chart."""

from collections.abc import Iterator

import pandas as pd

from indicators.charts.form import Exhibit, Form
from indicators.charts.marks import LINE, Axis, Item, Marks, Spot, Spots, Text, bold, small
from indicators.charts.native import Number, Numbers

LARGE = 30
HEIGHT = LARGE + 2 * LINE + 26
# So few stand one under the other.
FEW = 3


class Cards(Form):
    """Numbers in the order given, each with its name and context under it; a vague number is shown as printed.

    Pages lay them out themselves; the marks are for slides and pictures.
    """

    name = "cards"
    kind = "numbers"
    is_measured = False

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return rows

    def notes(self, one: Exhibit) -> Iterator[str]:
        if one.labels.in_gap(one.rows):
            yield one.labels.t("card.gap")

    def marks(self, one: Exhibit) -> Marks:
        return _laid_out(one, 1 if len(one.figures) <= FEW else 2)

    def narrow(self, one: Exhibit) -> Marks:
        """One to a line: side by side their names would be tiny on a phone."""
        return _laid_out(one, 1)


def _laid_out(one: Exhibit, across: int) -> Marks:
    """As many numbers as there is room for, so many beside each other."""
    labels = one.labels
    mixed = one.rows["status"].nunique() > 1
    items: list[Item] = []
    numbers, spots = [], []
    for index, row in enumerate(one.figures):
        x, top = index % across / across, index // across * HEIGHT
        context = labels.t("list.dot").join((row.place_name, row.time))
        # Beside a plan or a target an actual says that it is one.
        status = row.status_name if mixed or row.status != "actual" else ""
        title = row.indicator_name + (labels.t("list.bracket", text=status) if status else "")
        numbers.append(Number(row.figure, row.indicator_name, row.worded, context, status, title))
        items.append(Text(x, top + LARGE / 2 + 4, [[bold(row.worded)]], LARGE, "steel", x_of="paper"))
        items.append(Text(x, top + LARGE + LINE / 2 + 10, [[title]], x_of="paper"))
        items.append(small(x, top + LARGE + 1.5 * LINE + 8, context, x_of="paper"))
        # A trace too: without one plotly draws no axes, and the texts have no place.
        spots.append(Spot([row.figure], 0.5 / across + x, top + LARGE, (), (row.indicator_name, *row.hover)))
    height = HEIGHT * -(-len(numbers) // across)
    items.append(Spots("", spots, HEIGHT))
    return Marks(height + 4, items, (Axis((0, 1)),), Axis((height, 0)), native=(Numbers(numbers, len(one.rows)),))
