"""Big-number cards: a lone number with its context, not a one-bar chart."""

from collections.abc import Iterator

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.charts.form import Form
from indicators.charts.marks import LINE, SMALL, Axis, Item, Marks, Spot, Spots, Text, bold
from indicators.charts.native import Number, Numbers
from indicators.words.metrics import TEXT_SIZE, WRAP, wrap

LARGE = 30
CARD_GAP = 16
# Of the place that takes clicks.
SPOT = 100
# So few stand one under the other; on a slide more than that side by side.
FEW = 3
WIDE = 4
SHORT = 14  # letters that are not broken


class Cards(Form):
    """Numbers in the order given, each with its name and context under it; a vague number is shown as printed.

    Pages lay them out themselves; the marks are for slides and pictures.
    """

    name = "cards"
    kind = "numbers"
    is_measured = False
    most_on_slide = 8

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return rows

    def notes(self, one: Exhibit) -> Iterator[str]:
        if one.labels.in_gap(one.rows):
            yield one.labels.t("card.gap")

    def marks(self, one: Exhibit) -> Marks:
        return _laid_out(one, 1 if len(one.figures) <= FEW else 2)

    def wide(self, one: Exhibit) -> Marks | None:
        return _laid_out(one, WIDE) if len(one.figures) > FEW else None

    def narrow(self, one: Exhibit) -> Marks:
        """One to a line: side by side their names would be tiny on a phone."""
        return _laid_out(one, 1)


def _laid_out(one: Exhibit, across: int) -> Marks:
    """As many numbers as there is room for, so many beside each other; what is long wraps."""
    labels = one.labels
    mixed = one.rows["status"].nunique() > 1
    items: list[Item] = []
    numbers, spots = [], []
    top = height = 0
    for index, row in enumerate(one.figures):
        x = index % across / across
        if not x:
            top, height = top + height, 0
        context = labels.t("list.dot").join((row.place_name, row.time))
        # Beside a plan or a target an actual says that it is one.
        status = row.status_name if mixed or row.status != "actual" else ""
        title = row.indicator_name + (labels.t("list.bracket", text=status) if status else "")
        numbers.append(Number(row.figure, row.indicator_name, row.worded, context, status, title))
        y = top + 4
        for text, size, colour in ((row.worded, LARGE, "steel"), (title, TEXT_SIZE, ""), (context, SMALL, "slate")):
            line = max(LINE, size + 6)
            # What has room on a phone, or half of a card.
            for piece in wrap(text, max(SHORT, WRAP * TEXT_SIZE * 4 // size // (3 + across))):
                run = bold(piece) if size == LARGE else piece
                items.append(Text(x, y + line / 2, [[run]], size, colour, x_of="paper"))
                y += line
        height = max(height, y + CARD_GAP - top)
        # A trace too: without one plotly draws no axes, and the texts have no place.
        spots.append(Spot([row.figure], 0.5 / across + x, top + LARGE, (), (row.indicator_name, *row.hover)))
    bottom = top + height
    items.append(Spots("", spots, SPOT))
    return Marks(bottom + 4, items, (Axis((0, 1)),), Axis((bottom, 0)), native=(Numbers(numbers),))
