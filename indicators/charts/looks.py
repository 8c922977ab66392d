"""What is drawn of lines over time, and how they look: few have a colour each, of many one stands out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.charts.room import chosen, near
from indicators.charts.series import Dated, Series, framed
from indicators.charts.theme import SERIES
from indicators.words.labels import Labels


class Look(NamedTuple):
    """A line: its colour, its width and the size of its points; ``is_lit`` where it stands out among many."""

    shade: str
    width: float = 2.5
    size: int = 7
    is_lit: bool = True

    @property
    def text(self) -> str:
        """The colour of its name: others are for marks, which may be paler."""
        return "" if self.is_lit else "slate"


class Drawn(NamedTuple):
    """The lines that are drawn, each with its look, and those for which there is no room (``left``).

    ``far`` is what lies too far ahead of them, where it would have a mark; ``is_silent`` where lines in grey have more
    than their actual numbers.
    """

    lines: list[Series]
    looks: list[Look]
    left: list[Series]
    far: list[Series]
    is_silent: bool

    @classmethod
    def of(cls, one: Exhibit, most: int) -> Drawn:
        every, left = chosen(one.lines, most, singled(one, one.lines))
        lines, far = near(every)
        looks = _looks(one, lines)
        grey = {line.name for line, look in zip(lines, looks, strict=True) if line.last and not look.is_lit}
        is_silent = any(line.ahead for line in every if line.name in grey)
        return cls(lines, looks, left, [line for line in far if line.name not in grey], is_silent)

    @property
    def rows(self) -> pd.DataFrame:
        """Those that get a mark."""
        pairs = zip(self.lines, self.looks, strict=True)
        return framed(self.lines, (row for line, look in pairs for row in marked(line, look)))


def _looks(one: Exhibit, lines: Sequence[Series]) -> list[Look]:
    """Each line in a colour of its own, or one of many: the reader's, that of the heading, or the largest."""
    if len(lines) <= len(SERIES):
        return [Look(shade) for shade in SERIES[: len(lines)]]
    told = singled(one, lines)
    lit = lines.index(told[0]) if told else 0
    looks = [Look("slate", 1, 3, is_lit=False)] * len(lines)
    looks[lit] = Look("furnace" if told else "steel", 3)
    return looks


def singled(one: Exhibit, lines: Sequence[Series]) -> list[Series]:
    """The lines that the reader chose, or else that the heading names; what is true of all singles out none."""
    chosen = [line for line in lines if line.end.place in one.focused or line.end.city in one.filters.city]
    named = [line for line in lines if any(name in one.title for name in _names(line, one.labels))]
    return next((found for found in (chosen, named) if 0 < len(found) < len(lines)), [])


def marked(line: Series, look: Look) -> Sequence[Dated]:
    """The rows of a line that get a mark: of many, what those in grey aim at could not be told apart."""
    return line.rows if look.is_lit or line.last is None else line.facts


def _names(line: Series, labels: Labels) -> list[str]:
    """What a heading may call it."""
    city = [labels.city(line.end.city)] if line.end.level == "city" else []
    return [labels.place(line.end.place), labels.indicator(line.end.indicator), *city]
