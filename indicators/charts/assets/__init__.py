"""plotly.js as this project sends it: the basic bundle, the smallest that draws every form (scatter and bar); and what
makes its drawings fit for a printer.

``plotly-basic.min.js`` is the file of that name of the npm package ``plotly.js-basic-dist-min``, in the
version that the Python package ``plotly`` carries whole (MIT licence, beside it).
"""

from functools import cache
from pathlib import Path

NAME = "plotly-basic.min.js"


@cache
def plotly_js() -> str:
    """The bundle's text."""
    return _text(NAME)


@cache
def print_js() -> str:
    """What pages with drawings share that are printed, for a script that this text is put before."""
    return _text("print.js")


def _text(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
