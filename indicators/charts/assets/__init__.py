"""plotly.js as this project sends it: the basic bundle, the smallest that draws every form (scatter and bar).

``plotly-basic.min.js`` is the file of that name of the npm package ``plotly.js-basic-dist-min``, in the
version that the Python package ``plotly`` carries whole (MIT licence, beside it).
"""

from functools import cache
from pathlib import Path

NAME = "plotly-basic.min.js"


@cache
def plotly_js() -> str:
    """The bundle's text."""
    return (Path(__file__).parent / NAME).read_text(encoding="utf-8")
