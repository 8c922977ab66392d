"""The templates, and the first screen as HTML: the site and the dashboard's first page show the same."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from indicators.charts.theme import Palette
from indicators.publish import colours
from indicators.publish.assets import STATIC
from indicators.words.front import Front
from indicators.words.labels import Labels

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined,
    trim_blocks=True, lstrip_blocks=True,
)  # fmt: skip

Part = Literal["lead", "board", "strip", "tiles"]
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


def front_part(part: Part, front: Front, labels: Labels, ways: Ways) -> str:
    """A part of the first screen."""
    return TEMPLATES.get_template("front.html").render(part=part, front=front, ways=ways, t=labels.t)


def front_style(palette: Palette) -> str:
    """Its style sheet where it stands alone, in the colours of a theme."""
    return f".front{{{colours.roles(palette)}}}\n{(STATIC / 'front.css').read_text(encoding='utf-8')}"
