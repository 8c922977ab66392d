"""Small multiples: a line for each series in a field of its own, all on one scale."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from indicators.charts import axes, said
from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.forms.trend import Trend
from indicators.charts.marks import (
    GAP,
    LINE,
    Axis,
    Item,
    Joined,
    Line,
    Marks,
    Point,
    Points,
    Rule,
    Run,
    Text,
    bold,
    small,
)
from indicators.charts.series import Series, fact_rows, framed, is_several, is_trend, middle
from indicators.figures.columns import FACTS
from indicators.figures.derived import common_unit
from indicators.figures.likeness import leaves_zero
from indicators.quantity import period
from indicators.words.metrics import wrap
from indicators.words.rows import Row, worded

# Two stand beside each other on a phone, and wherever there is more room they are wider.
ACROSS = 2
# On a slide or a picture many stand in rows of more.
WIDE_ACROSS = 5
MOST = 30
FIELD = 64
# Of a field's width this much is between it and the next.
BETWEEN = 0.08
WIDE = 1 - BETWEEN / 2 - 0.02
# Widths of a Latin letter that a name may take over a field of a phone.
NAME = 20


class Multiples(Form):
    """Actual numbers alone, that with the largest latest number first; one in colour where the reader chose it."""

    name = "multiples"
    is_of_one = True
    most = None
    compares = ("level", "definition")

    def refuses(self, facts: Facts) -> str:
        own = facts.rows[facts.rows["status"].isin(FACTS)]
        return super().refuses(facts) or ("" if is_several(own) and is_trend(own) else "refusal.few-times")

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return fact_rows(rows)

    def may_focus(self, one: Exhibit) -> bool:
        return True

    def spans(self, one: Exhibit) -> str:
        return Trend().spans(one)

    def notes(self, one: Exhibit) -> Iterator[str]:
        yield from super().notes(one)
        labels, lines = one.labels, one.reached
        yield labels.t("multiples.scale")
        if any(line.is_broken for line in lines[:MOST]):
            yield labels.t("trend.breaks")
        if leaves_zero(one.drawn):
            yield labels.t("trend.not-zero")
        if (left := len(lines) - MOST) > 0:
            yield labels.t("multiples.more", shown=MOST, count=left)
        yield said.ahead(one.current, labels)

    def sentence(self, one: Exhibit) -> str:
        return Trend().sentence(one)

    def marks(self, one: Exhibit) -> Marks:
        return self._laid_out(one, ACROSS)

    def wide(self, one: Exhibit) -> Marks | None:
        return self._laid_out(one, WIDE_ACROSS) if len(one.reached) > 2 * ACROSS else None

    def _laid_out(self, one: Exhibit, across: int) -> Marks:
        lines = one.reached[:MOST]
        rows = framed(lines, (row for line in lines for row in line.facts))
        days, ends = (rows["day"].min(), rows["day"].max()), axes.reach(rows)
        step = LINE * 2 + FIELD + GAP
        words = {row.figure: row for row in worded(rows, one.labels, common_unit(one.current))}
        items: list[Item] = []
        for at, line in enumerate(lines):
            left = at % across + (BETWEEN / 2 if at % across else 0)
            items += _drawn(line, Field(left, step * (at // across), days, ends), words, line.end.place in one.focused)
        height = step * -(-len(lines) // across) + LINE
        codes = sorted(rows["as_of"].unique(), key=middle)
        for column in range(min(across, len(lines))):
            left = column + (BETWEEN / 2 if column else 0)
            for x, code, side in ((left, codes[0], "left"), (left + WIDE, codes[-1], "right")):
                items.append(small(x, height - LINE / 2, period.word(code, one.labels.lang), anchor=side, dy=0))
        # What a program with charts of its own draws is all of them in one: a page has no need of it.
        native = Trend().marks(one).native if one.on_slide else ()
        return Marks(height, items, (Axis((0, across)),), Axis((height, 0)), {}, native)


class Field(NamedTuple):
    """A field from ``left`` and ``top``, over all ``days`` and between the ``ends`` of the amounts."""

    left: float
    top: float
    days: tuple[pd.Timestamp, pd.Timestamp]
    ends: tuple[float, float]

    def at(self, day: pd.Timestamp, amount: float) -> tuple[float, float]:
        """Where a number stands."""
        (first, last), (low, high) = self.days, self.ends
        share = (day - first) / (last - first) if last > first else 0.5
        return self.left + 0.01 + share * (WIDE - 0.02), self.top + 2 * LINE + (high - amount) / (high - low) * FIELD


def _drawn(line: Series, field: Field, words: Mapping[str, Row], is_lit: bool) -> Iterator[Item]:
    """The name and the latest number, under them the line, its last point larger."""
    shade = "furnace" if is_lit else "steel"
    name: Line = [Run("■ ", colour=shade), bold(wrap(line.name, NAME)[0])] if is_lit else [wrap(line.name, NAME)[0]]
    yield Text(field.left, field.top + LINE / 2, [name])
    yield Text(field.left, field.top + LINE * 1.5, [[bold(words[line.end.figure].text)]])
    ground = field.at(field.days[0], max(field.ends[0], 0.0))[1]
    yield Rule((field.left, field.left + WIDE), (ground, ground))
    for run in line.stretches:
        if len(run) > 1:
            yield Joined([field.at(row.day, row.amount) for row in run], shade, 2)
    points = []
    for row in line.facts:
        size, hover = 7 if row.figure == line.end.figure else 4, (line.name, *words[row.figure].hover)
        points.append(Point(row.figure, *field.at(row.day, row.amount), "circle", size, hover))
    yield Points(line.name, shade, points)
