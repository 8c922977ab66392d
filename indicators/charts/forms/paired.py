"""Two measures of the same things side by side: area and tenants of each phase."""

from itertools import zip_longest
from os.path import commonprefix

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.marks import GAP, LINE, MARK, Axis, Bar, Item, Marks, Text, bold, small
from indicators.charts.native import OPEN_ENDED, Beside, Column, Pieces
from indicators.figures import derived
from indicators.figures.columns import figure_rows
from indicators.words.labels import Labels
from indicators.words.rows import Row, worded

PAIR = 2
HEAD = 3 * LINE + 10
ROW = 3 * LINE + MARK + GAP
PANELS = (("x", (0.0, 0.47), "steel"), ("x2", (0.53, 1.0), "blue"))


class Paired(Form):
    """The rows of two quantities, in the order given: the first of the one stands beside the first of the other.

    Over each panel its measure and derived total; each panel has its own scale from zero.
    """

    name = "paired"
    is_summed = True

    def refuses(self, facts: Facts) -> str:
        return "" if len(facts.quantities) == PAIR else "refusal.two"

    def marks(self, one: Exhibit) -> Marks:
        labels = one.labels
        groups = [group for _, group in one.drawn.groupby("quantity", sort=False)][:PAIR]
        rows = [worded(group, labels) for group in groups]
        stems, means = _stems(rows), _averages(groups, labels)
        items: list[Item] = []
        across, native = [], []
        for group, own, (axis, domain, shade) in zip(groups, rows, PANELS, strict=False):
            name, total = _caption(group, labels)
            # Beyond a bar that goes on there is room for its arrow.
            room = 1.2 if group["bound"].isin(OPEN_ENDED).any() else 1
            low, high = min(0.0, float(group["amount"].min())), max(0.0, float(group["amount"].max()) * room)
            across.append(Axis((low, high if high > low else 1), domain))
            items += _panel(own, [name, *total], stems, axis, shade, low)
            columns = [Column.of(row, stem, shade) for stem, row in zip(stems, own, strict=False)]
            heading: Pieces = ((name, True), (f"　{total[1]} {total[0]}" if total else "", False))
            native.append((heading, columns))
        for position, text in enumerate(means):
            items.append(small(0, HEAD + position * ROW + 2.5 * LINE + MARK + 4, text, x_of="paper"))
        foot = [f"{stem}{labels.t('list.colon')}{text}" for stem, text in zip(stems, means, strict=False) if text]
        height = HEAD + (len(stems) or 1) * ROW
        down = Axis((height, 0))
        return Marks(height + 4, items, across or (Axis(),), down, native=(Beside(native, foot),) if native else ())


def _caption(group: pd.DataFrame, labels: Labels) -> tuple[str, list[str]]:
    """What stands over a panel: its measure (the parent indicator), the derived total and that it is derived."""
    kinds = set(group["kind"])
    name = labels.indicator(kinds.pop()) if len(kinds) == 1 and "" not in kinds else ""
    total = derived.total(group, labels.units)
    return name, [labels.derived(total), labels.t("mark.derived-total")] if total else []


def _averages(groups: list[pd.DataFrame], labels: Labels) -> list[str]:
    """So much of the first measure for each one of the second, where that is a count; derived."""
    if len(groups) < PAIR or groups[1]["quantity"].iloc[0] != "count":
        return []
    texts = []
    for part, whole in zip(*map(figure_rows, groups), strict=False):
        ratio = derived.ratio(part, whole, labels.units, unit=labels.units[part.unit].base)
        texts.append(labels.t("mark.average", value=labels.derived(ratio, digits=0)) if ratio else "")
    return texts


def _stems(groups: list[list[Row]]) -> list[str]:
    """What the k-th rows of both groups have in common: the shared start of their names (一期标准厂房)."""
    names = [[row.indicator_name for row in pair if row] for pair in zip_longest(*groups)]
    return [commonprefix(pair).rstrip(" :：·") for pair in names]  # noqa: RUF071 - by characters, as is meant


def _panel(rows: list[Row], caption: list[str], stems: list[str], axis: str, shade: str, left: float) -> list[Item]:
    """A panel; its texts stand at ``left``, the low end of its axis."""
    name, *total = caption
    items: list[Item] = [Text(left, LINE / 2, [[name]], x_of=axis)]
    if total:
        items.append(Text(left, LINE * 1.5, [[bold(total[0])]], x_of=axis))
        items.append(small(left, LINE * 2.5, total[1], x_of=axis))
    for position, row in enumerate(rows):
        top = HEAD + position * ROW
        hover = (row.indicator_name, *row.hover)
        items.append(small(left, top + LINE / 2, stems[position], x_of=axis))
        items.append(Text(left, top + LINE * 1.5, [[bold(row.text)]], x_of=axis))
        items.append(
            Bar(row.figure, top + 2 * LINE + MARK / 2, row.amount, hover, row.status, row.bound, shade=shade, axis=axis)
        )
    return items
