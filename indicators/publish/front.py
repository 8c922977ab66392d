"""The first screen as HTML (``words.front``), the same on the site and in the dashboard.

``templates/front.html`` has a macro a part, ``static/front.css`` says what they look like.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple, get_args

from indicators.charts.exhibit import Exhibit
from indicators.publish import own
from indicators.view import View, carried, of_article
from indicators.words.front import Front
from indicators.words.labels import Labels

STYLE = (own.HERE / "static" / "front.css").read_text(encoding="utf-8")
Part = Literal["lead", "board", "strip", "tiles"]
# The width of the map beside the board, in pixels.
MAP = 372
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


def within(view: View, address: Callable[[View], str], labels: Labels) -> Ways:
    """Where things lead in the dashboard from a ``view`` of its first page; ``address`` is that of a view."""
    view = replace(view, figure="", at=0, sort="")

    def figures(status: str) -> View:
        kept = carried(view, "figures")
        return replace(kept, filters=replace(kept.filters, status=(status,)))

    return Ways(
        figure=lambda code: address(replace(view, figure=code)),
        article=lambda code: address(of_article(code, view)),
        status=lambda code: address(figures(code)),
        page=lambda name: address(carried(view, name)),
        pages=[(name, labels.page(name)) for name in NAMED],
    )


def beside(one: Exhibit) -> str:
    """What must be said with a chart beside the board, in one paragraph."""
    labels, stop = one.labels, one.labels.t("list.stop")
    hint = [labels.t(one.hint)] if one.hint else []
    return stop.join(line.rstrip("。. ") for line in (*hint, *one.notes, one.source)) + stop.rstrip()
