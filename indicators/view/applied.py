"""Which of the filters that a view holds a page applies, and which wait for another page."""

from collections.abc import Callable, Collection
from dataclasses import replace

from indicators.charts.parameters import LISTS
from indicators.figures.selection import Filters
from indicators.view.state import View

# The filters that a page has where it does not say otherwise.
COMMON = ("city", "topic", "status")


def in_force(
    view: View, topics: Callable[[], Collection[str]], names: tuple[str, ...], idle: tuple[str, ...] = ()
) -> Filters:
    """What is chosen, where a page has filters (``names``); a topic that is none of its own ``topics`` waits for the
    page that has it, as do the ``idle``.

    A chart that stands alone has them all, whatever its page: it is the same chart in a file.
    """
    if view.chart:
        return view.filters
    if not names:
        return Filters()
    chosen = view.filters.without(*idle)
    if not chosen.topic:
        return chosen
    there = topics()
    return replace(chosen, topic=tuple(topic for topic in chosen.topic if topic in there))


def left_out(view: View, chosen: Filters) -> Filters:
    """What the view holds that is not among ``chosen``, the filters that a page applies."""
    wanted = view.filters
    left = {name: tuple(sorted({*getattr(wanted, name)}.difference(getattr(chosen, name)))) for name in LISTS.values()}
    return Filters(search="" if chosen.search else wanted.search, **left)
