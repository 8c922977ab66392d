"""A part within its whole: a filled bar inside the outline of the total."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import isnan
from typing import NamedTuple

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.forms.bars import ranked
from indicators.charts.labelling import Beside, InRows, Label, Over
from indicators.charts.marks import MARK, Axis, Bar, Item, Line, Marks, Rule, Text, bold, small
from indicators.charts.native import OPEN_ENDED, Column, Columns, Native, Within
from indicators.charts.series import KEY
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

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Percentages in descending order; parts and wholes as they come, and what is of several times."""
        found = super().drawable(rows)
        is_ranked = (found["quantity"] == SHARE).all() and not found.duplicated(KEY).any()
        return ranked(found) if is_ranked else found

    def notes(self, one: Exhibit) -> Iterator[str]:
        yield from super().notes(one)
        if one.kind == "drawing":
            yield from (one.labels.t("mark.each", text=text) for text in _shared(_bars_of(one)))

    def laid_out(self, one: Exhibit, is_wide: bool) -> Marks:
        bars = _bars_of(one)
        said = _shared(bars)
        bars = [bar._replace(within=bar.within._replace(under="")) if bar.within.under in said else bar for bar in bars]
        longest = max([1.0, *(end * (1.1 if bar.part.bound in OPEN_ENDED else 1)
                              for bar in bars for end in _ends(bar.part, bar.whole))])  # fmt: skip
        heads = [_head(bar.within) for bar in bars]
        names = Beside(heads) if is_wide else Over()
        items: list[Item] = []
        top: float = 0
        for head, bar in zip(heads, bars, strict=True):
            texts, middle, top = names.place(head, top, MARK if bar.whole else 0)
            items += [*texts, *_bars(bar.outlined, bar.part, bar.whole, middle)]
        plain = list(map(Column.of, one.figures))
        native: Sequence[Native] = [bar.within for bar in bars] or ([Columns(plain)] if plain else [])
        return Marks(top + 10, items, (Axis((-0.005, longest * 1.005)),), Axis((top or 1, 0)), names.margin, native)


class Drawn(NamedTuple):
    """What a slide has, the figures of the whole and of the part, and how much the whole is."""

    within: Within
    outlined: Row
    part: Row
    whole: float


def _bars_of(one: Exhibit) -> list[Drawn]:
    labels, by_figure = one.labels, {row.figure: row for row in one.figures}
    pairs = derived.pairs(figure_rows(one.drawn), *derived.parents(labels.dataset))
    shares = [row for row in one.figures if row.quantity == SHARE]
    full = _full(shares, labels)
    bars = [_pair(part, whole, by_figure, labels) for part, whole in pairs]
    return bars + [_percentage(row, full, len(one.figures) > 1, labels) for row in shares]


def _full(shares: Sequence[Row], labels: Labels) -> str:
    """Where 100 % is, of all percentages."""
    beyond = [row.value > HUNDRED for row in shares]
    return labels.t("mark.beyond" if all(beyond) else "mark.hundreds" if any(beyond) else "mark.hundred")


def _shared(bars: Sequence[Drawn]) -> list[str]:
    """What is true of the wholes of several bars: said of all of them at once."""
    counts = Counter(bar.within.under for bar in bars)
    return [text for text in counts if counts[text] > 1]


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
    return Drawn(within, outer, row, whole.amount)


def _percentage(row: Row, full: str, several: bool, labels: Labels) -> Drawn:
    name = row.indicator_name
    if several:
        name = row.name
    elif row.status != "actual":
        name = labels.t("mark.status", name=name, status=row.status_name)
    part = Column(name, row.value, row.worded, row.status, row.bound)
    over = ((row.worded, True), (f"　{name}", False))
    return Drawn(Within(part, Column(full, HUNDRED, ""), over, full), row, row, HUNDRED)


def _head(within: Within) -> Label:
    over = [Text(0, 0, [line], x_of="paper") for line in _over(within)]
    under = wrap(within.under, UNDER) if within.under else []
    return Label(over, [small(0, 0, line, x_of="paper") for line in under], is_under=True)


def _over(within: Within) -> list[Line]:
    """The line over a bar, wrapped; its number is bold."""
    (value, _), *_ = within.over
    first, *rest = wrap("".join(text for text, _ in within.over))
    head: Line = [bold(value), first.removeprefix(value)] if first.startswith(value) else [first]
    return [[piece for piece in head if piece], *([line] for line in rest)]


def _hover(row: Row) -> tuple[str, ...]:
    return (f"{row.place_name} · {row.indicator_name}", *row.hover)
