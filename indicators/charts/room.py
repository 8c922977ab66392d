"""Of lines over time those that a chart has room for, and how far ahead of them it looks."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import filterfalse

from indicators.charts.series import LEAST_TIMES, Dated, Series, latest
from indicators.figures.columns import FACTS, FigureRow
from indicators.quantity import period
from indicators.tables.rules import PROVINCE

# What is meant or guessed is drawn so far beyond the last actual number: this share of the time that the actual ones
# take, or so many of their steps. With more the axis would be mostly empty, and what leads to the names look like a
# forecast.
AHEAD, STEPS = 1 / 4, 2


def chosen(lines: Sequence[Series], most: int, wanted: Collection[Series] = ()) -> tuple[list[Series], list[Series]]:
    """The lines that are drawn, no more than ``most``, and those left out, both in their order.

    The highest and the lowest at their last actual number are never left out, or the others would seem to be. Then
    come those ``wanted``, the province and its cities, what lies in these, and last what is outside.
    """
    reached = [at for at, line in enumerate(lines) if line.last]
    ends = {*reached[:1], *reached[-1:]}

    def order(at: int) -> tuple[bool, bool, int, int]:
        return at not in ends, lines[at] not in wanted, _distance(lines[at].end), at

    kept = set(sorted(range(len(lines)), key=order)[:most])
    drawn, left = ([line for at, line in enumerate(lines) if (at in kept) == way] for way in (True, False))
    return drawn, left


def _distance(row: FigureRow) -> int:
    if row.place == PROVINCE or (row.level == "city" and row.city):
        return 0
    return 1 if row.city else 2


def near(lines: Sequence[Series]) -> tuple[list[Series], list[Series]]:
    """The lines without what lies too far ahead, and of each what does: those have no actual numbers.

    Of so few actual numbers that no line joins them nothing is too far.
    """
    months = {row.as_of: _month(row.as_of) for line in lines for row in line.rows}
    facts = sorted({months[row.as_of] for line in lines for row in line.facts})
    if len(facts) < LEAST_TIMES:
        return list(lines), []
    last = facts[-1] + (facts[-1] - facts[0]) * max(AHEAD, STEPS / (len(facts) - 1))

    def is_far(row: Dated) -> bool:
        return row.status not in FACTS and months[row.as_of] > last

    close = [(line, list(filterfalse(is_far, line.rows))) for line in lines]
    far = [(line, list(filter(is_far, line.rows))) for line in lines]
    return (
        [replace(line, rows=rows, ahead=latest(rows)) for line, rows in close if rows],
        [replace(line, rows=rows, facts=(), ahead=rows) for line, rows in far if rows],
    )


def _month(time: str) -> int:
    """That in which a period ends, counted on: years are not of one length in days."""
    end = period.parse(time).end
    return end.year * 12 + end.month
