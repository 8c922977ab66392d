"""Parts of pages as HTML of our own, the same on the static site and in the dashboard.

They stand there at once, are read, printed and linked as they are. What a table holds is text there, whatever it is.
``templates/own.html`` has a macro a part, ``static/own.css`` says what they look like.
"""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from indicators.charts.theme import FONT, Palette
from indicators.text import t
from indicators.words.labels import Labels
from indicators.words.metrics import columns

HERE = Path(__file__).parent
STYLE = (HERE / "static" / "own.css").read_text(encoding="utf-8")
# How high a table's box is, for the scripts of both.
REST = (HERE / "static" / "rest.js").read_text(encoding="utf-8")
# What a note says of its numbers is read with them; a longer one, a list, takes two lines until it is opened
# (look.css). In widths of a Latin letter, of which a line has 46 on a phone of 390 px.
LONG = 4 * 46
# About half the font size: the width of a Latin letter in the name.
CHARACTER = 9.2
TEMPLATES = Environment(
    loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
    lstrip_blocks=True,
)  # fmt: skip


def part(name: str, labels: Labels, /, **values: object) -> str:
    """A macro of ``own.html`` with its ``values``; its colours are the properties that ``colours`` sets."""
    return part_of("own", name, labels, **values)


def part_of(file: str, name: str, labels: Labels, /, **values: object) -> str:
    """The same of another file of templates."""
    macro = getattr(TEMPLATES.get_template(f"{file}.html").module, name)
    return f'<div class="own">{macro(t=labels.t, **values)}</div>'


def foot(notes: Sequence[str], source: str = "", in_full: str = "") -> str:
    """Notes, and the source; on paper the source ``in_full``, where it is shorter on the screen or said above.

    A long note is there whole: what folds it is its look, for a printer and a screen reader it is open.
    """
    parts = [_note(text) for text in notes]
    if in_full and in_full != source:
        seen = f'<span class="seen">{escape(source)}</span>' if source else ""
        parts.append(f'<p class="source">{seen}<span class="printed">{escape(in_full)}</span></p>')
    elif source:
        parts.append(f'<p class="source">{escape(source)}</p>')
    return f'<div class="foot">{"".join(parts)}</div>' if parts else ""


def _note(text: str) -> str:
    if columns(text) <= LONG:
        return f"<p>{escape(text)}</p>"
    return f"<details><summary>{escape(text)}</summary></details>"


def brand(lang: str, colours: Palette) -> str:
    """The dashboard's sign and name as SVG, in the colours of a theme."""
    name = t("app.brand", lang)
    width = 28 + CHARACTER * columns(name)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 24" height="24" role="img">'
        f'<rect y="4" width="16" height="4" fill="{colours.steel}"/>'
        f'<rect y="10" width="10" height="4" fill="{colours.furnace}"/>'
        f'<rect y="16" width="5" height="4" fill="{colours.steel}"/>'
        f'<text x="24" y="18" font-family="{FONT}" font-size="17" font-weight="700" fill="{colours.text}">'
        f"{name}</text></svg>"
    )
