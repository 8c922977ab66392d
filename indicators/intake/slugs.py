"""Identifiers for new rows, from their Chinese names."""

from slugify import slugify

from indicators.figures.spelling import spelled

LONGEST_SLUG = 40


def slug(name: str, taken: set[str]) -> str:
    """An identifier from a name in Chinese, its pinyin, unlike those that are taken.

    >>> slug("年产35万吨烯烃", set())
    'nian-chan-35-wan-dun-xi-ting'
    """
    return unlike(latin("-".join(spelled(name)) or name), taken)


def latin(text: str) -> str:
    """A text in letters, figures and hyphens, each of its characters by itself; ``x`` where nothing is left of it."""
    return slugify(text, max_length=LONGEST_SLUG, word_boundary=True) or "x"


def unlike(name: str, taken: set[str]) -> str:
    """The name, with a number behind it where it is taken."""
    found, n = name, 2
    while found in taken:
        found, n = f"{name}-{n}", n + 1
    return found
