"""A part within its whole: a filled bar inside the outline of the total."""

from collections.abc import Iterator, Sequence
from math import isnan

from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.labelling import Beside, InRows, Label, Over
from indicators.charts.marks import MARK, Axis, Bar, Item, Line, Marks, Rule, Text, bold, small
from indicators.charts.native import OPEN_ENDED, Column, Columns, Native, Within
from indicators.charts.theme import is_hollow
from indicators.figures import derived
from indicators.figures.columns import FigureRow, figure_rows
from indicators.words.labels import Labels
from indicators.words.metrics import wrap
from indicators.words.rows import Row

HUNDRED = 100.0
SHARE = "share"
UNDER = 50  # a line under a bar wraps here, in widths of a Latin letter


class Progress(InRows):
    """One bar for each pair of part and whole among the rows; a percentage stands within 100 %.

    A pair is a figure and that of its parent indicator, or of the same indicator for the place above. What is more
    than its whole goes on beyond it, to scale, with a line where the whole ends; of nothing there is no bar.
    """

    name = "progress"
    compares = ()

    def refuses(self, facts: Facts) -> str:
        return "refusal.alone" if facts.alone else "refusal.negative" if (facts.numbers < 0).any() else ""

    def laid_out(self, one: Exhibit, is_wide: bool) -> Marks:
        labels, by_figure = one.labels, {row.figure: row for row in one.figures}
        pairs = derived.pairs(figure_rows(one.drawn), *derived.parents(labels.dataset))
        bars = [_pair(part, whole, by_figure, labels) for part, whole in pairs]
        bars += [_percentage(row, len(one.figures) > 1, labels) for row in one.figures if row.quantity == SHARE]
        longest = max([1.0, *(end * (1.1 if part.bound in OPEN_ENDED else 1)
                              for *_, part, whole in bars for end in _ends(part, whole))])  # fmt: skip
        heads = [_head(within) for within, *_ in bars]
        names = Beside(heads) if is_wide else Over()
        items: list[Item] = []
        top: float = 0
        for head, (_, outlined, part, whole) in zip(heads, bars, strict=True):
            texts, middle, top = names.place(head, top, MARK if whole else 0)
            items += [*texts, *_bars(outlined, part, whole, middle)]
        plain = list(map(Column.of, one.figures))
        native: Sequence[Native] = [within for within, *_ in bars] or ([Columns(plain)] if plain else [])
        return Marks(top + 10, items, (Axis((-0.005, longest * 1.005)),), Axis((top or 1, 0)), names.margin, native)


# What a slide has, the figures of the whole and of the part, and how much the whole is.
Drawn = tuple[Within, Row, Row, float]


def _ends(part: Row, whole: float) -> list[float]:
    """The number of the part, or both of its range, in wholes; none of a whole that is nothing."""
    return [amount / whole for amount in (part.amount, part.amount_upper) if whole and not isnan(amount)]


def _bars(outlined: Row, part: Row, whole: float, middle: float) -> Iterator[Item]:
    if not whole:
        return
    length, *upper = _ends(part, whole)
    yield Bar(outlined.figure, middle, 1, _hover(outlined), outline="slate")
    yield Bar(part.figure, middle, length, _hover(part), part.status, part.bound, upper=next(iter(upper), None))
    if length > 1:
        line = "slate" if is_hollow(part.status) else "ground"
        yield Rule((1, 1), (middle - MARK / 2, middle + MARK / 2), line, over=True)


def _pair(part: FigureRow, whole: FigureRow, by_figure: dict[str, Row], labels: Labels) -> Drawn:
    """The part, its derived share, the whole; a share only of one and the same place: one of many is none."""
    same = part.place == whole.place
    row, outer = by_figure[part.figure], by_figure[whole.figure]
    name, of = row.name, outer.indicator_name if same else outer.place_name
    share = derived.ratio(part, whole, labels.units) if same else None
    text = labels.t("mark.share", value=labels.derived(share, digits=1)) if share else ""
    value = labels.value(part, whole.unit)
    within = Within(
        Column(name, row.number, value, part.status, part.bound),
        Column(of, outer.number, ""),
        ((value, True), ("　" + "　".join(filter(None, (name, text))), False)),
        labels.t("mark.of", name=of, value=outer.worded),
    )
    return within, outer, row, whole.amount


def _percentage(row: Row, several: bool, labels: Labels) -> Drawn:
    name = row.indicator_name
    if several:
        name = row.name
    elif row.status != "actual":
        name = labels.t("mark.status", name=name, status=row.status_name)
    full = labels.t("mark.beyond" if row.value > HUNDRED else "mark.hundred")
    part = Column(name, row.value, row.worded, row.status, row.bound)
    over = ((row.worded, True), (f"　{name}", False))
    return Within(part, Column(full, HUNDRED, ""), over, full), row, row, HUNDRED


def _head(within: Within) -> Label:
    over = [Text(0, 0, [line], x_of="paper") for line in _over(within)]
    return Label(over, [small(0, 0, line, x_of="paper") for line in wrap(within.under, UNDER)], is_under=True)


def _over(within: Within) -> list[Line]:
    """The line over a bar, wrapped; its number is bold."""
    (value, _), *_ = within.over
    first, *rest = wrap("".join(text for text, _ in within.over))
    head: Line = [bold(value), first.removeprefix(value)] if first.startswith(value) else [first]
    return [[piece for piece in head if piece], *([line] for line in rest)]


def _hover(row: Row) -> tuple[str, ...]:
    return (f"{row.place_name} · {row.indicator_name}", *row.hover)
