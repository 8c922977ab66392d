"""A part within its whole: a filled bar inside the outline of the total."""

from collections.abc import Sequence

from indicators.charts.form import Exhibit, Facts, Form
from indicators.charts.marks import GAP, LINE, MARK, Axis, Bar, Item, Line, Marks, Text, bold, small
from indicators.charts.native import Column, Columns, Native, Within
from indicators.figures import derived
from indicators.figures.columns import FigureRow
from indicators.words.labels import Labels
from indicators.words.measure import wrap
from indicators.words.rows import Row

PAIR = 2
SHARE = "share"
UNDER = 50  # a line under a bar wraps here, in widths of a Latin letter


class Progress(Form):
    """One bar for each pair of part and whole among the rows; a percentage stands within 100 %.

    A pair is a figure and that of its parent indicator, or of the same indicator for the place above.
    """

    name = "progress"
    compares = ()

    def refuses(self, facts: Facts) -> str:
        return f"figures: {facts.count} < {PAIR}" if facts.count < PAIR and facts.quantities != {SHARE} else ""

    def marks(self, one: Exhibit) -> Marks:
        labels, by_figure = one.labels, {row.figure: row for row in one.figures}
        pairs = derived.part_and_whole(one.drawn, labels.dataset)
        bars = [_pair(part, whole, by_figure, labels) for part, whole in pairs]
        bars += [_percentage(row, labels) for row in one.figures if row.quantity == SHARE]
        items: list[Item] = []
        top = 0
        for within, length, outlined, part in bars:
            over, under = _over(within), wrap(within.under, UNDER)
            middle = top + LINE * len(over) + MARK / 2
            items += [Text(0, top + LINE * (index + 0.5), [line]) for index, line in enumerate(over)]
            below = middle + MARK / 2 + 2
            items += [small(0, below + LINE * (index + 0.5), line) for index, line in enumerate(under)]
            items.append(Bar(outlined.figure, middle, 1, _hover(outlined), outline="slate"))
            items.append(Bar(part.figure, middle, length, _hover(part), part.status, part.bound))
            top += LINE * (len(over) + len(under)) + MARK + GAP
        plain = list(map(Column.of, one.figures))
        native: Sequence[Native] = [within for within, *_ in bars] or ([Columns(plain)] if plain else [])
        return Marks(top + 10, items, (Axis((-0.005, 1.005)),), Axis((top or 1, 0)), native=native)


Drawn = tuple[Within, float, Row, Row]


def _pair(part: FigureRow, whole: FigureRow, by_figure: dict[str, Row], labels: Labels) -> Drawn:
    """The part, its derived share, the whole; a share only of one and the same place: one of many is none."""
    same = part.place == whole.place
    row, outer = by_figure[part.figure], by_figure[whole.figure]
    name, of = (found.indicator_name if same else found.place_name for found in (row, outer))
    share = derived.ratio(part, whole, labels.units) if same else None
    text = labels.t("mark.share", value=labels.derived(share, digits=1)) if share else ""
    value = labels.value(part, whole.unit)
    within = Within(
        Column(name, row.number, value, part.status, part.bound),
        Column(of, outer.number, ""),
        ((value, True), ("　" + "　".join(filter(None, (name, text))), False)),
        labels.t("mark.of", name=of, value=outer.worded),
    )
    return within, part.amount / whole.amount, outer, row


def _percentage(row: Row, labels: Labels) -> Drawn:
    full = labels.t("mark.hundred")
    part = Column(row.indicator_name, row.value, row.worded, row.status, row.bound)
    over = ((row.worded, True), (f"　{row.indicator_name}", False))
    return Within(part, Column(full, 100.0, ""), over, full), row.amount / 100, row, row


def _over(within: Within) -> list[Line]:
    """The line over a bar, wrapped; its number is bold."""
    (value, _), *_ = within.over
    first, *rest = wrap("".join(text for text, _ in within.over))
    head: Line = [bold(value), first.removeprefix(value)] if first.startswith(value) else [first]
    return [[piece for piece in head if piece], *([line] for line in rest)]


def _hover(row: Row) -> tuple[str, ...]:
    return (f"{row.place_name} · {row.indicator_name}", *row.hover)
