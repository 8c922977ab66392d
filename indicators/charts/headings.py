"""What stands over a chart: the finding while the chart is whole, the neutral title else, and the subtitle."""

from __future__ import annotations

import pandas as pd

from indicators.charts.bars import common_unit
from indicators.charts.catalogue import Chart
from indicators.figures import derived, selection
from indicators.tables.rules import PLACEHOLDER
from indicators.words.labels import Labels

# Forms of the whole dashboard: not of one measure, so without its unit and period.
WHOLE = ("map", "matrix", "timeline", "cards")
NOTHING = "–"


def heading(chart: Chart, rows: pd.DataFrame, every: pd.DataFrame, labels: Labels) -> str:
    """The finding, where the whole chart is there; the neutral title where a filter took rows away."""
    if chart.form == "table":
        return chart.text("title", labels.lang)
    if rows.empty or len(rows) < len(every):
        return neutral(chart, rows, labels)
    title = chart.text("title", labels.lang)
    filled = {name: _fill(name, rows, labels) for name in PLACEHOLDER.findall(title)}
    # A figure that the title speaks of may have been left out as faulty.
    if NOTHING in filled.values():
        return neutral(chart, rows, labels)
    return PLACEHOLDER.sub(lambda match: filled[match[1]], title)


def _fill(name: str, rows: pd.DataFrame, labels: Labels) -> str:
    """The text for a placeholder of a title: one of ``rules.COMPUTED``, a figure, or the share of one."""
    kind, _, figure = name.rpartition(":")
    if name in SUMS:
        return SUMS[name](rows, labels)
    places = {row.figure: index for index, row in enumerate(rows.itertuples())} if "figure" in rows else {}
    if figure not in places:
        return NOTHING
    if kind == "share" and derived.total(rows, labels.units) is None:
        return NOTHING
    if kind == "share":
        return labels.derived(derived.shares(rows, labels.units)[places[figure]], digits=1)
    return labels.spoken(list(rows.itertuples())[places[figure]])


def _sum(rows: pd.DataFrame, labels: Labels) -> str:
    total = derived.total(rows, labels.units)
    return _close(labels.derived(total, words=True), labels) if total else NOTHING


def _met(rows: pd.DataFrame, labels: Labels) -> str:
    every = labels.dataset.figures
    actual = selection.actuals_of_targets(every[every["indicator"].isin(rows["indicator"].unique())])
    return str(sum(bool(actual.get(figure)) for figure in rows["figure"]))


# The computed placeholders; ``rules.COMPUTED`` names them for the check.
SUMS = {
    "sum": _sum,
    "met": _met,
    "count": lambda rows, labels: str(len(rows)),
    "articles": lambda rows, labels: str(rows["article"].nunique()),
    "cities": lambda rows, labels: str(rows.loc[rows["city"] != "", "city"].nunique()),
    "topics": lambda rows, labels: str(rows["topic"].nunique()),
    "first": lambda rows, labels: str(rows["start"].min().year),
    "last": lambda rows, labels: str(rows["end"].max().year),
}


def _close(text: str, labels: Labels) -> str:
    """Inside a Chinese sentence a number stands without the space that labels have."""
    return text.replace(" ", "") if labels.lang == "zh" else text


def neutral(chart: Chart, rows: pd.DataFrame, labels: Labels) -> str:
    """What is measured, without a claim."""
    codes = rows["indicator"] if chart.indicators else ()
    names = [labels.indicator(code) for code in dict.fromkeys(codes)]
    if 0 < len(names) <= 2:
        return labels.t("list.comma").join(names)
    return chart.text("subtitle", labels.lang) or labels.topic(chart.topic)


def subtitle(chart: Chart, rows: pd.DataFrame, labels: Labels) -> str:
    """Measure · place · unit · period, each only where it is one for all rows."""
    parts = [chart.text("subtitle", labels.lang)]
    if chart.form not in WHOLE and not rows.empty:
        if rows["place"].nunique() == 1:
            parts.append(labels.place(rows["place"].iloc[0]))
        unit = common_unit(rows) or (rows["unit"].iloc[0] if rows["unit"].nunique() == 1 else "")
        if unit and labels.lang == "zh":
            parts.append(labels.t("mark.unit", unit=labels.unit(labels.shown_in(unit))))
        if rows["as_of"].nunique() == 1:
            parts.append(labels.as_of(next(rows.itertuples())))
    return labels.t("list.dot").join(filter(None, parts))
