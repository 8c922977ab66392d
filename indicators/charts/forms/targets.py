"""Targets as hollow bars, under each that of the actual value that was reported, and over it what became of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from math import isnan

import pandas as pd

from indicators.charts.catalogue import Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.forms.bars import stacked
from indicators.charts.headings import OF_FIGURES
from indicators.charts.labelling import InRows
from indicators.charts.marks import Bar, Line, Marks, Run, plain
from indicators.figures import likeness
from indicators.figures.columns import figure_rows
from indicators.figures.targets import Outcome, State, outcomes
from indicators.quantity import period
from indicators.tables import Dataset
from indicators.words.labels import Labels
from indicators.words.rows import Row

SLIM = 8


def _outcomes(rows: pd.DataFrame, labels: Labels) -> dict[str, Outcome]:
    return outcomes(rows[rows["status"] == "target"], labels.dataset, labels.today)


def _met(rows: pd.DataFrame, labels: Labels) -> str:
    return str(sum(one.state is State.REACHED for one in _outcomes(rows, labels).values()))


def _states(rows: pd.DataFrame, labels: Labels) -> str:
    """How many targets are in each state, of those states that there are."""
    counts = Counter(one.state for one in _outcomes(rows, labels).values())
    words = [labels.t(f"targets.count-{state}", count=f"{counts[state]:,}") for state in State if counts[state]]
    return labels.t("list.comma").join(words)


class Targets(InRows):
    """The targets that were due last or are due next, in that order; counts of all stand in the title.

    Counts share one scale, everything else has one an indicator. The actual value is looked for in the whole dataset,
    not in the selection, and the state is that of the labels' day.
    """

    name = "targets"
    of_all = True
    compares = ("level",)
    # As many as there are cities, so that targets of one year stay together.
    most = 14
    undrawn = "targets.undrawn"
    fills = OF_FIGURES | {"met": _met, "states": _states}

    def every(self, chart: Chart, frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
        rows = super().every(chart, frame, dataset)
        return rows[rows["status"] == "target"]

    def counted(self, rows: pd.DataFrame) -> pd.DataFrame:
        return self.drawable(rows[rows["status"] == "target"])

    def drawn(self, one: Exhibit) -> pd.DataFrame:
        """Those whose last day is nearest to today; without a period last, the larger of one scale first."""
        rows = self.counted(one.current)
        today = one.labels.today
        ends = [period.parse(text).end if text else None for text in rows["period"]]
        far = [abs((end - today).days) if end else float("inf") for end in ends]
        near = rows.assign(far=far, axis=likeness.panels(rows)).sort_values("far", kind="stable").iloc[: one.most]
        order = {axis: index for index, axis in enumerate(near["axis"].unique())}
        near["axis"] = near["axis"].map(order)
        near = near.sort_values(["axis", "far", "amount"], ascending=[True, True, False], kind="stable")
        return near.drop(columns=["far", "axis"])

    def notes(self, one: Exhibit) -> Iterator[str]:
        yield from super().notes(one)
        if not one.drawn.empty:
            yield one.labels.t("targets.rule", date=period.word(one.labels.today.isoformat(), one.labels.lang))
        if likeness.panels(one.drawn).nunique() > 1:
            yield one.labels.t("targets.scales")

    def sentence(self, one: Exhibit) -> str:
        labels, remarks = one.labels, _remarks(one, _outcomes(one.drawn, one.labels))
        parts = [
            labels.t("targets.spoken", name=row.name, value=row.worded, remark=plain(remarks[row.figure]))
            for row in _named(one)
        ]
        if one.undrawn:
            parts.append(labels.t("summary.more", count=f"{one.undrawn:,}"))
        return labels.t("list.semicolon").join(parts)

    def laid_out(self, one: Exhibit, is_wide: bool) -> Marks:
        rows = {row.figure: row for row in _named(one)}
        groups = one.drawn.groupby(likeness.panels(one.drawn), sort=False)["figure"]
        found = _outcomes(one.drawn, one.labels)
        bars = [[rows[figure] for figure in own] for _, own in groups]
        return stacked(bars, None, _remarks(one, found), _actuals(one, found), is_wide)


def _named(one: Exhibit) -> list[Row]:
    """What is drawn, each called by its place and by what is aimed at."""
    dot = one.labels.t("list.dot")
    return [replace(row, name=dot.join((row.place_name, row.indicator_name))) for row in one.figures]


def _actuals(one: Exhibit, found: dict[str, Outcome]) -> dict[str, Bar]:
    """By figure: the actual value as a slim bar, where there is one on its scale."""
    labels, units, bars = one.labels, one.labels.units, {}
    quantities = dict(zip(one.drawn["figure"], one.drawn["quantity"], strict=True))
    for figure, outcome in found.items():
        row = outcome.actual
        if row is None or isnan(row.value) or units[row.unit].quantity != quantities[figure]:
            continue
        name = labels.t("list.dot").join((labels.place(row.place), labels.name_of(row)))
        hover = (name, labels.value(row), period.word(row.period, labels.lang))
        factor = float(units[row.unit].factor)
        upper = None if isnan(row.upper) else row.upper * factor
        bars[figure] = Bar(row.figure, 0, row.value * factor, hover, bound=row.bound, upper=upper, height=SLIM)
    return bars


def _remarks(one: Exhibit, found: dict[str, Outcome]) -> dict[str, Line]:
    """By figure: what became of each target, the actual value where there is one, and the time of both."""
    labels, remarks = one.labels, dict[str, Line]()
    times = {row.figure: row.period for row in figure_rows(one.drawn)}
    for figure, outcome in found.items():
        state = labels.t(f"targets.{outcome.state}")
        line: list[Run | str] = [Run(state, bold=True, colour="text")]
        if outcome.actual:
            line.append(labels.t("targets.actual", value=labels.value(outcome.actual)))
        elif outcome.state is State.UNREPORTED and outcome.due:
            line.append(labels.t("targets.past"))
        if times[figure]:
            line.append(labels.t("list.dot") + period.word(times[figure], labels.lang))
        remarks[figure] = line
    return remarks
