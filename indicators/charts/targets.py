"""Targets as hollow bars, and under each whether an actual value was reported."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import bars
from indicators.charts.theme import Palette
from indicators.figures.selection import actuals_of_targets
from indicators.words.labels import Labels


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """The rows with status target; the actual value is looked for in the whole dataset, not in the selection."""
    rows = comparable(rows)
    return bars.draw(rows, labels, palette, remarks=remarks(rows, labels))


def comparable(rows: pd.DataFrame) -> pd.DataFrame:
    """The targets of one axis, one quantity: that of most. Those of another are in the table of the card."""
    targets = rows[rows["status"] == "target"]
    return targets[targets["quantity"].isin(targets["quantity"].mode()[:1])]


def remarks(rows: pd.DataFrame, labels: Labels) -> dict[str, str]:
    """By figure: the actual value of each target among the rows, or that none was reported."""
    every = labels.dataset.figures
    every = every[every["indicator"].isin(rows["indicator"].unique())]
    actuals = {target: actual for target, actual in actuals_of_targets(every).items() if target in set(rows["figure"])}
    by_name = {row.figure: row for row in every[every["figure"].isin(list(actuals.values()))].itertuples()}
    found = {}
    for target, actual in actuals.items():
        value = labels.value(by_name[actual]) if actual else labels.t("mark.unreported")
        found[target] = labels.t("mark.actual", value=value)
    return found
