"""Tidy frame -> plotly figure: one file a form, all with ``draw(rows, labels, palette)``.

``cards`` are numbers, not figures: they are laid out by the page.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import bars, dots, matrix, paired, parts, progress, province, targets, timeline, trend
from indicators.charts.theme import Palette
from indicators.words.labels import Labels

FORMS = {
    "bars": bars.draw,
    "parts": parts.draw,
    "progress": progress.draw,
    "paired": paired.draw,
    "dots": dots.draw,
    "targets": targets.draw,
    "map": province.draw,
    "matrix": matrix.draw,
    "timeline": timeline.draw,
    "trend": trend.draw,
}


def draw(form: str, rows: pd.DataFrame, labels: Labels, palette: Palette, chosen: tuple[str, ...] = ()) -> go.Figure:
    """The figure of a form; the map outlines the ``chosen`` cities. Raises KeyError for a form that is no figure."""
    if form == "map":
        return province.draw(rows, labels, palette, chosen)
    return FORMS[form](rows, labels, palette)
