"""Identifiers for new rows, from their Chinese names."""

from slugify import slugify

LONGEST_SLUG = 40


def slug(name: str, taken: set[str]) -> str:
    """An identifier from a name in Chinese, unlike those that are taken."""
    return unlike(slugify(name, max_length=LONGEST_SLUG, word_boundary=True) or "x", taken)


def unlike(name: str, taken: set[str]) -> str:
    """The name, with a number behind it where it is taken."""
    found, n = name, 2
    while found in taken:
        found, n = f"{name}-{n}", n + 1
    return found
