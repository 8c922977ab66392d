"""Small whole counts: one dot, one thing."""

from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.forms.trend import OverTime
from indicators.charts.labelling import Beside, InRows, Label, Over
from indicators.charts.marks import Axis, Item, Marks, Text, emphasized
from indicators.charts.marks import Dots as Points
from indicators.charts.native import Column
from indicators.words.metrics import wrap
from indicators.words.rows import Row

PER_LINE = 20
# On a slide, where names stand beside them.
PER_WIDE_LINE = 50
STEP = 16
SIZE = 11
MOST_DOTS = 100


class Dots(InRows, OverTime):
    """A row of dots for each figure, in the order given, twenty to a line."""

    name = "dots"
    counts_things = True

    def refuses(self, facts: Facts) -> str:
        numbers = facts.numbers
        return "" if (numbers.between(0, MOST_DOTS) & (numbers % 1 == 0)).all() else "refusal.dots"

    def laid_out(self, one: Exhibit, is_wide: bool) -> Marks:
        heads = [_head(row) for row in one.figures]
        names, across = (Beside(heads), PER_WIDE_LINE) if is_wide else (Over(), PER_LINE)
        items: list[Item] = []
        top: float = 0
        for row, head in zip(one.figures, heads, strict=True):
            places = [divmod(index, across) for index in range(int(row.value))]
            height = -(-len(places) // across) * STEP
            texts, middle, top = names.place(head, top, height)
            points = [(x + 0.5, middle - height / 2 + STEP / 2 + y * STEP) for y, x in places]
            items += texts
            items.append(Points(row.figure, points, SIZE, (row.name, *row.hover), row.status, Column.of(row)))
        return Marks(top + 8, items, (Axis((0, across)),), Axis((top or 1, 0)), names.margin)


def _head(row: Row) -> Label:
    return Label([Text(0, 0, [emphasized(line, row.worded)]) for line in wrap(f"{row.name}　{row.worded}")])
