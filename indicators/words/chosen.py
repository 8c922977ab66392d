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
