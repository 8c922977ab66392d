"""Parts of a whole: one stacked bar, and a line for each part with its value and share."""

from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.marks import LINE, Axis, Bar, Item, Line, Marks, Swatch, Text, bold
from indicators.charts.native import Column, Stack
from indicators.charts.theme import SERIES
from indicators.figures import derived
from indicators.words.metrics import WRAP, columns

BAR = 40


class Parts(Form):
    """Parts in the order given; nothing of it is less than nothing. Total and shares are derived, and say so."""

    name = "parts"
    is_of_one = is_summed = True

    def refuses(self, facts: Facts) -> str:
        return "refusal.negative" if (facts.numbers < 0).any() else super().refuses(facts)

    def marks(self, one: Exhibit) -> Marks:
        labels, rows = one.labels, one.figures
        total = derived.total(one.drawn, labels.units)
        found = derived.shares(one.drawn, labels.units) if total and total.value else []
        shares = [labels.derived(share, digits=1) for share in found] or [""] * len(rows)
        # Percentages that make up the whole are their own shares.
        shares = ["" if share == row.text else share for share, row in zip(shares, rows, strict=True)]
        text = labels.t("mark.total", value=labels.derived(total)) if total else ""
        items: list[Item] = [Text(0, LINE / 2, [[bold(text)]])] if total else []
        start = LINE + 6 if total else 0
        # Of nothing there is no bar.
        bar = BAR if any(row.amount for row in rows) else 0
        base, top, parts = 0.0, start + (bar and bar + 14), []
        for index, (row, share) in enumerate(zip(rows, shares, strict=True)):
            shade = SERIES[index % len(SERIES)]
            hover = (row.name, *row.hover)
            if row.amount:
                items.append(
                    Bar(row.figure, start + BAR / 2, row.amount, hover, row.status, start=base, height=BAR, shade=shade)
                )
            key = _key(row.name, row.text, share)
            y = top + LINE / 2
            items += [
                Swatch(y, shade, row.status),
                *(Text(0, y + LINE * n, [line], dx=20) for n, line in enumerate(key)),
            ]
            parts.append((Column.of(row, shade=shade), share))
            base, top = base + row.amount, top + LINE * len(key) + 8
        return Marks(top, items, (Axis((0, base or 1)),), Axis((top or 1, 0)), native=(Stack(parts, text),))


def _key(name: str, value: str, share: str) -> list[Line]:
    """Name, value and share on one line, or on two where a phone is too narrow for it."""
    numbers: Line = [bold(value), "　" + share] if share else [bold(value)]
    fits = columns(name + value + share) + 4 <= WRAP - 4
    return [[f"{name}　", *numbers]] if fits else [[name], numbers]
