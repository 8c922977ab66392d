"""Targets as hollow bars, and under each whether an actual value was reported."""

import pandas as pd

from indicators.charts.catalogue import Chart
from indicators.charts.form import Exhibit, Form
from indicators.charts.forms.bars import stacked
from indicators.charts.marks import Marks
from indicators.figures.columns import figure_rows
from indicators.figures.selection import actuals_of_targets
from indicators.tables import Dataset
from indicators.words.labels import Labels


class Targets(Form):
    """The targets of one axis, one quantity: that of most. Those of another are in the table of the card.

    The actual value is looked for in the whole dataset, not in the selection.
    """

    name = "targets"
    of_all = True

    def every(self, chart: Chart, frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
        rows = super().every(chart, frame, dataset)
        return rows[rows["status"] == "target"]

    def counted(self, rows: pd.DataFrame) -> pd.DataFrame:
        targets = rows[rows["status"] == "target"]
        return targets[targets["quantity"].isin(targets["quantity"].mode()[:1])]

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return super().drawable(rows).sort_values("amount", ascending=False, kind="stable")

    def marks(self, one: Exhibit) -> Marks:
        return stacked(one, remarks(one.drawn, one.labels))


def remarks(rows: pd.DataFrame, labels: Labels) -> dict[str, str]:
    """By figure: the actual value of each target among the rows, or that none was reported."""
    every = labels.dataset.figures
    every = every[every["indicator"].isin(rows["indicator"].unique())]
    actuals = {target: actual for target, actual in actuals_of_targets(every).items() if target in set(rows["figure"])}
    by_name = {row.figure: row for row in figure_rows(every[every["figure"].isin(list(actuals.values()))])}
    found = {}
    for target, actual in actuals.items():
        value = labels.value(by_name[actual]) if actual else labels.t("mark.unreported")
        found[target] = labels.t("mark.actual", value=value)
    return found
