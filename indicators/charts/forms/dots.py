"""Small whole counts: one dot, one thing."""

from indicators.charts.form import Exhibit, Facts
from indicators.charts.forms.trend import OverTime
from indicators.charts.marks import GAP, LINE, Axis, Item, Marks, Text, emphasized
from indicators.charts.marks import Dots as Points
from indicators.charts.native import Column
from indicators.words.measure import wrap
from indicators.words.rows import Row

PER_LINE = 20
STEP = 16
SIZE = 11
MOST_DOTS = 100


class Dots(OverTime):
    """A row of dots for each figure, in the order given, twenty to a line."""

    name = "dots"
    counts_things = True

    def refuses(self, facts: Facts) -> str:
        small = all(number == number.to_integral() and number <= MOST_DOTS for number in facts.numbers)
        return "" if small else f"dots: 0 … {MOST_DOTS}"

    def marks(self, one: Exhibit) -> Marks:
        items: list[Item] = []
        top = 0
        for row in one.figures:
            lines = wrap(f"{row.name}　{row.worded}")
            items += [
                Text(0, top + LINE * (index + 0.5), [emphasized(line, row.worded)]) for index, line in enumerate(lines)
            ]
            items.append(_dots(row, top + len(lines) * LINE + STEP / 2))
            top += len(lines) * LINE + -(-int(row.value) // PER_LINE) * STEP + GAP
        return Marks(top + 8, items, (Axis((0, PER_LINE)),), Axis((top or 1, 0)))


def _dots(row: Row, y: float) -> Points:
    points = [(index % PER_LINE + 0.5, y + index // PER_LINE * STEP) for index in range(int(row.value))]
    return Points(row.figure, points, SIZE, (row.name, *row.hover), row.status, Column.of(row))
