"""What a reader has chosen, in words."""

from indicators.figures.selection import Filters
from indicators.words.labels import Labels


def worded(filters: Filters, labels: Labels) -> str:
    """What the filters hold, in words."""
    parts: list[str] = []
    for name in filters.active:
        value = getattr(filters, name)
        parts += [value] if name == "search" else map(getattr(labels, name), value)
    return labels.t("list.comma").join(parts)


def said(filters: Filters, labels: Labels, heading: str) -> frozenset[str]:
    """What need not be said row by row under a ``heading``: that, and the names of the one indicator and of the one
    place that the filters leave.
    """
    found = {heading}
    if len(filters.indicator) == 1:
        measures = filters.measure if len(filters.measure) == 1 else ()
        found |= {labels.indicator(*filters.indicator), *(labels.named(*filters.indicator, one) for one in measures)}
    if len(filters.place) == 1:
        found.add(labels.place(*filters.place))
    if len(filters.city) == 1:
        found |= {labels.place(labels.seats[city]) for city in filters.city if city in labels.seats}
    return frozenset(found)
