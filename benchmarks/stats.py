"""The few statistics that the measures need."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` (0 to 1) of the values lie, between neighbours in proportion.

    >>> percentile([4, 1, 3, 2], 0.5)
    2.5
    """
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    low = floor(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return percentile(values, 0.5)


def slope(xs: Sequence[float], ys: Sequence[float]) -> float:
    """The rise of ``y`` for one of ``x``, by least squares; 0 where ``x`` does not vary.

    >>> slope([0, 1, 2], [1, 3, 5])
    2.0
    """
    if len(xs) != len(ys) or not xs:
        raise ValueError("as many x as y are needed")
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    if not spread:
        return 0.0
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / spread
