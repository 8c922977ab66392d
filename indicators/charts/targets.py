"""Targets as hollow bars, and under each whether an actual value was reported."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import bars
from indicators.labels import Labels
from indicators.selection import actuals_of_targets, tidy
from indicators.theme import Palette


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """The rows with status target; the actual value is looked for in the whole dataset, not in the selection."""
    every = tidy(labels.dataset)
    by_name = {row.figure: row for row in every.itertuples()}
    remarks = {}
    for target, actual in actuals_of_targets(every).items():
        found = labels.value(by_name[actual]) if actual else labels.t("mark.unreported")
        remarks[target] = labels.t("mark.actual", value=found)
    targets = rows[rows["status"] == "target"]
    # One axis, one quantity: that of most targets. Those of another are in the table of the card.
    targets = targets[targets["quantity"].isin(targets["quantity"].mode()[:1])]
    return bars.draw(targets, labels, palette, remarks=remarks)
