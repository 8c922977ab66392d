"""What a reader has chosen, in words."""

from indicators.figures.selection import Filters
from indicators.words.labels import Labels

# Of a filter with more values than these all are one chip.
MOST_CHIPS = 6


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


def chips_of(chosen: Filters) -> dict[str, tuple[str, tuple[str, ...]]]:
    """By its code what each chip takes away: of which filter, which values.

    >>> chips_of(Filters(city=("210100", "210300"), search="钢"))
    {'city=210100': ('city', ('210100',)), 'city=210300': ('city', ('210300',)), 'search': ('search', ('钢',))}
    """
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for name in chosen.active:
        values = getattr(chosen, name)
        if name == "search":
            found[name] = (name, (values,))
        elif len(values) > MOST_CHIPS:
            found[name] = (name, values)
        else:
            found |= {f"{name}={one}": (name, (one,)) for one in values}
    return found


def chip(name: str, values: tuple[str, ...], labels: Labels) -> str:
    """A chip in words: 城市：鞍山 ×."""
    if len(values) > 1:
        what = labels.t("filter.several", count=len(values))
    else:
        what = values[0] if name == "search" else getattr(labels, name)(values[0])
    return labels.t("filter.chip", filter=labels.t(f"filter.{name}"), what=what)
