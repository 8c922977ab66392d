"""A small line in a list: how a number went, beside it; no axes, so all that it claims is told in words too."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.charts.series import middle, runs
from indicators.figures.columns import FigureRow
from indicators.quantity import period
from indicators.words.labels import Labels

WIDTH, HEIGHT = 120, 28
# Room for the dot at its end and half the line's width.
EDGE = 4


@dataclass(frozen=True)
class SmallLine:
    """``path`` is the ``d`` of an SVG path within WIDTH × HEIGHT, a lone number a line of no length (a dot under round
    ends); ``end`` is where the last number lies; ``told`` says it in words, ``place`` whose it is; ``since`` and
    ``until`` are its first and its last period.
    """

    path: str
    end: tuple[float, float]
    told: str
    place: str
    since: str
    until: str


def small_line(rows: Sequence[FigureRow], labels: Labels) -> SmallLine | None:
    """The line of some rows (``figures.inventory.over_time``) of one indicator; None for less than two.

    From the lowest to the highest number, wherever zero is; it breaks where a number is missing.
    """
    if len(rows) < 2:
        return None
    rows = sorted(rows, key=lambda row: middle(row.as_of))
    days = [middle(row.as_of).timestamp() for row in rows]
    across = _scaled(days, EDGE, WIDTH - EDGE)
    up = _scaled([row.amount for row in rows], HEIGHT - EDGE, EDGE)
    path, before = "", -1
    for x, y, run in zip(across, up, runs([row.as_of for row in rows]), strict=True):
        path += f"L{x} {y}" if run == before else f"M{x} {y}h0"
        before = run
    first, last = rows[0], rows[-1]
    place = labels.place(last.place)
    told = labels.t("inventory.line", place=place, count=len(rows), first_time=labels.as_of(first),
                    first=labels.value(first), last_time=labels.as_of(last), last=labels.value(last))  # fmt: skip
    for key, pick in (("most", max), ("least", min)):
        extreme = pick(rows, key=lambda row: row.amount)
        # What lies between its ends they do not tell.
        if extreme.amount not in (first.amount, last.amount):
            told += labels.t(f"inventory.{key}", time=labels.as_of(extreme), number=labels.value(extreme))
    since, until = (period.word(row.as_of, labels.lang) for row in (first, last))
    return SmallLine(path, (across[-1], up[-1]), told, place, since, until)


def _scaled(values: Sequence[float], low: float, high: float) -> list[float]:
    """The values from ``low`` to ``high``; where all are equal in the middle."""
    least, most = min(values), max(values)
    if least == most:
        return [(low + high) / 2] * len(values)
    return [round(low + (value - least) / (most - least) * (high - low), 1) for value in values]
