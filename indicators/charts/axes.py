"""The two axes of lines: amounts upwards, time across."""

from datetime import date
from decimal import Decimal
from math import ceil, floor, log10

import pandas as pd

from indicators.charts.marks import Item, Place, Rule, Text, small
from indicators.charts.theme import SMALL_SIZE
from indicators.figures.likeness import extent, leaves_zero
from indicators.quantity import Scale, number, period
from indicators.words.labels import Labels
from indicators.words.metrics import pixels

TICKS, FEWEST = 4, 2
MOST_YEARS = 5
YEAR, MONTH = "2021", "2021-11"
TWO_YEARS = 700  # days, somewhat less
AIR = 0.06  # so much of the height stays free beyond the numbers


def reach(rows: pd.DataFrame) -> tuple[float, float]:
    """The ends of the axis of amounts: from zero, unless zero says nothing (``likeness.leaves_zero``)."""
    low, high = extent(rows)
    if leaves_zero(rows):
        air = (high - low or high) * AIR
        return low - air, high + air
    return min(low, 0.0) * (1 + AIR), max(high, 0.0) * (1 + AIR) or float(low == 0)


def values(low: float, high: float, scale: Scale, labels: Labels) -> tuple[list[Item], int]:
    """Thin lines at round numbers of the scale, that of zero darker; and the room that the numbers take."""
    factor = scale.factor
    steps = ticks(low / factor, high / factor)
    texts = [number(step, labels.lang, grouped=True) for step in steps]
    items: list[Item] = []
    for step, text in zip(steps, texts, strict=True):
        y = float(step) * factor
        items.append(Rule((0, 1), (y, y), "slate" if step == 0 else "rule", x_of="paper"))
        items.append(small(0, y, text, x_of="paper", anchor="right", dx=-6, dy=0))
    left = max(pixels(text, SMALL_SIZE) for text in texts) + 10
    over = small(0, 1, scale.name, dx=-left, dy=8, x_of="paper", y_of="paper", middle="bottom")
    return [*items, over], left


def ticks(low: float, high: float) -> list[Decimal]:
    """Round numbers within the range, about TICKS of them and no fewer than three, zero among them if it is there."""
    rough = (high - low) / TICKS
    power = floor(log10(rough))
    steps = [Decimal(n).scaleb(power) for n in (Decimal("0.5"), 1, 2, 5, 10)]
    least = next(at for at, step in enumerate(steps) if float(step) >= rough)
    found = (_multiples(step, low, high) for step in reversed(steps[: least + 1]))
    return next(ticks for ticks in found if len(ticks) > FEWEST)


def _multiples(step: Decimal, low: float, high: float) -> list[Decimal]:
    first, last = -floor(-low / float(step)), floor(high / float(step))
    return [step * index for index in range(first, last + 1)]


def times(rows: pd.DataFrame, room: float, labels: Labels) -> tuple[list[Item], tuple[pd.Timestamp, pd.Timestamp]]:
    """Years at their beginning, of less than two years the first, middle and last period in words; and the ends.

    As many as ``room`` holds, in pixels, without running into each other.
    """
    first, last = rows["day"].min(), rows["day"].max()
    pad = (last - first) * 0.02
    ends = first - pad, last + pad
    codes = rows.drop_duplicates("as_of").sort_values("day")["as_of"].tolist()
    items: list[Item] = []
    if (last - first).days < TWO_YEARS and any(len(text) != len(YEAR) for text in codes):
        wide = max(pixels(period.word(code, labels.lang), SMALL_SIZE) for code in codes)
        places = {0: "left", len(codes) // 2: "center", len(codes) - 1: "right"}
        for index, anchor in places.items() if room > wide * len(places) else [(0, "left")]:
            day = rows.loc[rows["as_of"] == codes[index], "day"].iloc[0]
            items.append(_below(day, period.word(codes[index], labels.lang), anchor))
        return items, ends
    most = max(1, min(MOST_YEARS, room // (pixels(YEAR, SMALL_SIZE) + 8)))
    for year in range(first.year, last.year + 1, ceil((last.year - first.year + 1) / most)):
        start = max(pd.Timestamp(date(year, 1, 1)), first - pad)
        items.append(Rule((start, start), (0, -0.04), "slate", y_of="paper", over=True))
        items.append(_below(start, str(year), "left", dx=3))
    return items, ends


def _below(day: Place, text: str, anchor: str, dx: int = 0) -> Text:
    return small(day, 0, text, anchor=anchor, middle="top", y_of="paper", dx=dx, dy=-6)


def filled(codes: list[str]) -> list[str]:
    """Periods in order of time; where all are years or all months, with those between that nobody wrote of."""
    lengths = {len(code) for code in codes}
    for shape, step in ((YEAR, "Y"), (MONTH, "M")):
        if lengths == {len(shape)}:
            return [str(one) for one in pd.period_range(codes[0], codes[-1], freq=step)]
    return codes
