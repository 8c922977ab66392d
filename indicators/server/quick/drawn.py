"""A drawing as it goes to the browser: written once, however many readers it is sent to."""

import json
from types import SimpleNamespace
from typing import Any

import plotly.io
import plotly.tools
from plotly.basedatatypes import BaseFigure

from indicators import cache
from indicators.charts.exhibit import Exhibit
from indicators.charts.painter import Options
from indicators.charts.theme import Palette

# What Streamlit adds to a chart that can be clicked; what has it already need not be drawn again.
CLICKED = {"clickmode": "event+select", "hovermode": "closest", "dragmode": "pan"}
# What Streamlit asks of plotly for each chart of each run.
taken, written = plotly.tools.return_figure_from_figure_or_data, plotly.io.to_json


class Drawn(BaseFigure):
    """A finished drawing, to be sent and nothing else: its JSON. Plotly for Python neither loads its classes for it nor
    checks it.
    """

    def __init__(self, drawing: Options) -> None:
        layout = drawing["layout"] | CLICKED
        # Plotly's figures take attributes of their own only in this way.
        object.__setattr__(self, "json", written(drawing | {"layout": layout}, validate=False))
        object.__setattr__(self, "size", SimpleNamespace(height=layout["height"], width=None))

    @property
    def layout(self) -> SimpleNamespace:
        """Of the layout what Streamlit looks at."""
        return self.size

    def to_dict(self) -> dict[str, Any]:
        """What plotly.js draws."""
        return json.loads(self.json)


def begin() -> None:
    """Have such drawings made, and Streamlit take them as they are."""
    cache.finish = _finished
    plotly.tools.return_figure_from_figure_or_data = _taken
    plotly.io.to_json = _written


def _finished(one: Exhibit, palette: Palette) -> Drawn:
    return Drawn(one.painted(palette))


def _taken(drawing: Any, validate_figure: bool) -> Any:
    return drawing if isinstance(drawing, Drawn) else taken(drawing, validate_figure)


def _written(drawing: Any, *options: Any, **others: Any) -> str:
    return drawing.json if isinstance(drawing, Drawn) else written(drawing, *options, **others)
