"""A figure in the making. Plotly checks every part added to a figure together with all that are in it already; here
the parts are gathered, and checked once.
"""

from __future__ import annotations

import plotly.graph_objects as go

from indicators.charts.marks import ARROW, RAISE
from indicators.charts.theme import Palette, template

# Left-aligned and clear of clicks.
TEXT = {
    "showarrow": False,
    "borderpad": 0,
    "xanchor": "left",
    "yanchor": "middle",
    "align": "left",
    "captureevents": False,
    "yshift": RAISE,
}


class Canvas:
    """Traces, texts and shapes on an empty ground of a fixed height, so that nothing jumps when data arrive.

    ``margin`` are pixels by side (l, r, t, b), where they are not those of the template.
    """

    def __init__(self, palette: Palette, height: int, **margin: int) -> None:
        self._layout = {"template": template(palette), "height": max(height, 10), "margin": margin}
        self._traces: list[dict] = []
        self._texts: list[dict] = []
        self._shapes: list[dict] = []

    def margin(self, **sides: int) -> None:
        """Other margins, once it is known what they must hold."""
        self._layout["margin"].update(sides)

    def scatter(self, **options) -> None:
        """A trace of ``go.Scatter``."""
        self._traces.append({"type": "scatter"} | options)

    def bar(self, **options) -> None:
        """A lying trace of ``go.Bar``."""
        self._traces.append({"type": "bar", "orientation": "h"} | options)

    def shape(self, **options) -> None:
        """A line or rectangle of ``go.layout.Shape``."""
        self._shapes.append(options)

    def write(self, x, y: float, text: str, **options) -> None:
        """A text at a point of the plane; ``xshift``/``yshift`` are pixels.

        It is raised a little: the eye takes the gap under a Chinese line for smaller than it is.
        """
        self._texts.append({"x": x, "y": y, "text": text} | TEXT | options)

    def arrow(self, x: float, y: float, colour: str, **options) -> None:
        """The open arrow at the end of a bar: the number goes on to somewhere that was not printed."""
        drawn = {"showarrow": True, "arrowhead": 2, "arrowwidth": 2, "arrowcolor": colour}
        self._texts.append({"x": x, "y": y, "ax": -ARROW, "ay": 0, "xshift": ARROW, "text": ""} | drawn | options)

    def xaxis(self, number: str = "", **options) -> None:
        """Options of the axis, of the second with ``number`` 2."""
        self._layout[f"xaxis{number}"] = options

    def yaxis(self, **options) -> None:
        self._layout["yaxis"] = options

    def figure(self) -> go.Figure:
        """All of it. Raises ValueError for what plotly does not know."""
        return go.Figure(
            {"data": self._traces, "layout": self._layout | {"annotations": self._texts, "shapes": self._shapes}}
        )
