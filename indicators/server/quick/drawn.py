"""A drawing as it goes to the browser: its dictionary is made once, however many readers it is sent to."""

from typing import Any

import plotly.graph_objects as go

# What Streamlit adds to a chart that can be clicked; what has it already need not be drawn again.
CLICKED = {"clickmode": "event+select", "hovermode": "closest", "dragmode": "pan"}


class Drawn(go.Figure):
    """A finished drawing, to be sent: but for its height, its parts are in its dictionary and not in its attributes."""

    def __init__(self, drawing: go.Figure) -> None:
        super().__init__(layout={"height": drawing.layout.height})
        # Plotly's figures take attributes of their own only in this way.
        made = drawing.to_dict()
        object.__setattr__(self, "_made", made | {"layout": made["layout"] | CLICKED})

    def to_dict(self) -> dict[str, Any]:
        """What plotly.js draws; shared, not to be changed."""
        return self._made

    to_plotly_json = to_dict
