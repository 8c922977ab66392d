"""The first screen as HTML (``words.front``), the same on the site and in the dashboard.

``templates/front.html`` has a macro a part, ``static/front.css`` says what they look like.
"""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, get_args

from indicators.publish import own
from indicators.words.front import Front
from indicators.words.labels import Labels

STYLE = (own.HERE / "static" / "front.css").read_text(encoding="utf-8")
Part = Literal["lead", "board", "strip", "tiles"]
# The pages that the first lines name.
NAMED = ("updates", "sources")
PARTS: tuple[Part, ...] = get_args(Part)


class Ways(NamedTuple):
    """Where things lead, by their codes: a figure, an article, the figures of a status, a page; ``pages`` are those
    that the first lines name, each with its name.
    """

    figure: Callable[[str], str]
    article: Callable[[str], str]
    status: Callable[[str], str]
    page: Callable[[str], str]
    pages: Sequence[tuple[str, str]] = ()


def part(name: Part, front: Front, labels: Labels, ways: Ways) -> str:
    """A part of the first screen."""
    return own.part_of("front", name, labels, front=front, ways=ways)
