"""Which of the filters that a view holds a page applies, and which wait for another page."""

from dataclasses import replace

import pandas as pd

from indicators.charts.parameters import LISTS
from indicators.figures.selection import Filters
from indicators.view.state import View

# The filters that a page has where it does not say otherwise.
COMMON = ("city", "topic", "status")


def in_force(view: View, frame: pd.DataFrame, names: tuple[str, ...], idle: tuple[str, ...] = ()) -> Filters:
    """What is chosen, where a page of the figures ``frame`` has filters (``names``); a topic of another page waits for
    that page, as do the ``idle``.

    A chart that stands alone has them all, whatever its page: it is the same chart in a file.
    """
    if view.chart:
        return view.filters
    if not names:
        return Filters()
    chosen = view.filters.without(*idle)
    if not chosen.topic:
        return chosen
    there = set(frame["topic"].unique())
    return replace(chosen, topic=tuple(topic for topic in chosen.topic if topic in there))


def left_out(view: View, chosen: Filters) -> Filters:
    """What the view holds that is not among ``chosen``, the filters that a page applies."""
    wanted = view.filters
    left = {name: tuple(sorted({*getattr(wanted, name)}.difference(getattr(chosen, name)))) for name in LISTS.values()}
    return Filters(search="" if chosen.search else wanted.search, **left)
