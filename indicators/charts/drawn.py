"""A figure as it goes to the browser: its dictionary is made once, however many readers it is sent to."""

from __future__ import annotations

import plotly.graph_objects as go


class Drawn(go.Figure):
    """A finished figure; a change made to it afterwards is not sent."""

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure)
        # Plotly's figures take attributes of their own only in this way.
        object.__setattr__(self, "_made", super().to_dict())

    def to_dict(self) -> dict:
        """What plotly.js draws; shared, not to be changed."""
        return self._made
