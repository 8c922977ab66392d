"""Small whole counts: one dot, one thing."""

from indicators.charts.form import Exhibit, Facts
from indicators.charts.forms.trend import OverTime
from indicators.charts.marks import GAP, LINE, Axis, Item, Marks, Text, emphasized
from indicators.charts.marks import Dots as Points
from indicators.charts.native import Column
from indicators.words.measure import wrap

PER_LINE = 20
STEP = 16
SIZE = 11
MOST_DOTS = 100


class Dots(OverTime):
    """A row of dots for each figure, in the order given, twenty to a line."""

    name = "dots"
    counts_things = True

    def refuses(self, facts: Facts) -> str:
        numbers = facts.numbers
        return "" if (numbers.between(0, MOST_DOTS) & (numbers % 1 == 0)).all() else "refusal.dots"

    def marks(self, one: Exhibit) -> Marks:
        items: list[Item] = []
        top = 0
        for row in one.figures:
            lines = wrap(f"{row.name}　{row.worded}")
            items += [
                Text(0, top + LINE * (index + 0.5), [emphasized(line, row.worded)]) for index, line in enumerate(lines)
            ]
            top += len(lines) * LINE
            places = [divmod(index, PER_LINE) for index in range(int(row.value))]
            points = [(x + 0.5, top + STEP / 2 + y * STEP) for y, x in places]
            items.append(Points(row.figure, points, SIZE, (row.name, *row.hover), row.status, Column.of(row)))
            top += -(-len(places) // PER_LINE) * STEP + GAP
        return Marks(top + 8, items, (Axis((0, PER_LINE)),), Axis((top or 1, 0)))
