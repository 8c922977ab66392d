"""Parts of pages as HTML of our own, the same on the static site and in the dashboard.

They stand there at once, are read, printed and linked as they are. What a table holds is text there, whatever it is.
``templates/own.html`` has a macro a part, ``static/own.css`` says what they look like.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from indicators.words.labels import Labels

HERE = Path(__file__).parent
STYLE = (HERE / "static" / "own.css").read_text(encoding="utf-8")
# How high a table's box is, for the scripts of both.
REST = (HERE / "static" / "rest.js").read_text(encoding="utf-8")
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
