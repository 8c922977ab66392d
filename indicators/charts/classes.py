"""Classes of numbers for shades: a map or a heat table of one axis, the same whatever part of it is shown."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from math import floor, isnan, log10
from typing import NamedTuple, Self

import pandas as pd

from indicators.charts.marks import LINE, SMALL, Run, Text
from indicators.figures.derived import unit_of_all
from indicators.quantity import Bound, Scale, number
from indicators.quantity.wording import SIGNS
from indicators.words.labels import Labels
from indicators.words.metrics import pixels
from indicators.words.rows import Row

MOST = 5
# What stands of the legend on one line of a phone.
PHONE = 320


class Classes(NamedTuple):
    """``breaks`` are where one class ends and the next begins, in the base unit; ``scale`` is what
    they are told in.
    """

    breaks: Sequence[float]
    low: float
    high: float
    scale: Scale

    @classmethod
    def of(cls, rows: pd.DataFrame, labels: Labels) -> Self:
        """About as many numbers in each class, the breaks round; of few different numbers fewer classes."""
        unit = labels.shown_in(unit_of_all(rows) or labels.units[rows["unit"].iloc[0]].base)
        scale = labels.scale(unit, float(rows["amount"].abs().max()))
        amounts = rows["amount"].dropna() / scale.factor
        count = min(MOST, amounts.nunique())
        found = [
            _round(float(amounts.quantile(part / count)), float(amounts.max() - amounts.min()))
            for part in range(1, count)
        ]
        kept = sorted({one for one in found if amounts.min() < one <= amounts.max()})
        ends = (amounts.min() * scale.factor, amounts.max() * scale.factor)
        return cls([one * scale.factor for one in kept], *ends, scale)

    def step(self, amount: float) -> float:
        """How far along the scale its class lies, from 0 to 1; a lone class in the middle."""
        return bisect_right(self.breaks, amount) / len(self.breaks) if self.breaks else 0.5

    def number(self, row: Row, lang: str) -> str:
        """A number with its sign in the unit of the legend, which stands there once for all."""
        ends = (_decimal(one / self.scale.factor) for one in (row.amount, row.amount_upper) if not isnan(one))
        numbers = (number(end, lang, grouped=True) for end in ends)
        return SIGNS[Bound(row.bound)].format(*numbers)

    def legend(self, top: float, labels: Labels, dx: int = 0) -> list[Text]:
        """What the shades mean, in as many lines as a phone needs."""
        ends = [
            number(_decimal(one / self.scale.factor), labels.lang, grouped=True)
            for one in (self.low, *self.breaks, self.high)
        ]
        texts = [labels.t("classes.between", low=low, high=high) for low, high in pairwise(ends)]
        lines: list[list[Run | str]] = [[labels.t("mark.unit", unit=self.scale.name) + " " if self.scale.name else ""]]
        room = PHONE - pixels(str(lines[0][0]), SMALL)
        for index, text in enumerate(texts):
            wide = pixels(f"■ {text}   ", SMALL)
            if wide > room:
                lines, room = [*lines, []], PHONE
            room -= wide
            lines[-1] += [Run("■ ", colour=index / len(self.breaks) if self.breaks else 0.5), f"{text}   "]
        return [Text(0, top + LINE * (row + 0.5), [line], SMALL, x_of="paper", dx=dx) for row, line in enumerate(lines)]


def _decimal(value: float) -> Decimal:
    """As far as floats are to be trusted."""
    return Decimal(f"{value:.12g}")


def _round(value: float, span: float) -> float:
    """To two digits of the span, so that neighbours in it stay apart."""
    return round(value, 1 - floor(log10(span))) if span > 0 else value
