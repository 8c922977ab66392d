"""Big-number cards: a lone number with its context, not a one-bar chart."""

from collections.abc import Iterator

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.charts.form import Form
from indicators.charts.marks import LINE, SMALL, Axis, Item, Marks, Spot, Spots, Text, bold
from indicators.charts.native import Numbers
from indicators.charts.numbers import numbers_of
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
    items: list[Item] = []
    spots = []
    top = height = 0
    numbers = numbers_of(one.figures, one.labels)
    for index, (row, number) in enumerate(zip(one.figures, numbers, strict=True)):
        x = index % across / across
        if not x:
            top, height = top + height, 0
        y = top + 4
        texts = ((row.worded, LARGE, "steel"), (number.title, TEXT_SIZE, ""), (number.context, SMALL, "slate"))
        for text, size, colour in texts:
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
