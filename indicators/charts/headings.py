"""What stands over a chart: the finding while the chart is whole, the neutral title else, and the subtitle."""

import re
from collections.abc import Callable, Mapping

import pandas as pd

from indicators.charts.catalogue import Chart
from indicators.figures import derived
from indicators.figures.columns import figure_rows
from indicators.words.labels import Labels

PLACEHOLDER = re.compile(r"{([^}]*)}")
SHARE = "share:"
NOTHING = "–"

# Rows -> the text for a placeholder of a title.
Fill = Callable[[pd.DataFrame, Labels], str]


def heading(
    chart: Chart,
    rows: pd.DataFrame,
    every: pd.DataFrame,
    shown: pd.DataFrame,
    labels: Labels,
    fills: Mapping[str, Fill],
) -> str:
    """The finding, where the whole chart is there; the neutral title where a filter took rows away.

    A placeholder is one of ``fills``, a figure, or ``share:`` and a figure: its share in the sum. A figure must be one
    of those ``shown``, which have room.
    """
    if rows.empty or len(rows) < len(every):
        return neutral(chart, rows, labels)
    title = chart.text("title", labels.lang)
    names = PLACEHOLDER.findall(title)
    filled = {name: _filled(name, rows, labels, fills) for name in names}
    # A figure that the title speaks of may have been left out: as faulty, or for want of room.
    if NOTHING in filled.values() or _spoken(names, rows) - _spoken(names, shown):
        return neutral(chart, rows, labels)
    return PLACEHOLDER.sub(lambda match: filled[match[1]], title)


def _filled(name: str, rows: pd.DataFrame, labels: Labels, fills: Mapping[str, Fill]) -> str:
    if name in fills:
        return fills[name](rows, labels)
    figure = name.removeprefix(SHARE)
    if figure not in _spoken([figure], rows):
        return NOTHING
    position = int((rows["figure"] == figure).to_numpy().argmax())
    if figure == name:
        return labels.spoken(*figure_rows(rows.iloc[position : position + 1]))
    if derived.total(rows, labels.units) is None:
        return NOTHING
    return labels.derived(derived.shares(rows, labels.units)[position], digits=1)


def _spoken(names: list[str], rows: pd.DataFrame) -> set[str]:
    """The figures of placeholders that are among the rows."""
    codes = [name.removeprefix(SHARE) for name in names]
    return set(rows["figure"][rows["figure"].isin(codes)]) if codes and "figure" in rows else set()


def _sum(rows: pd.DataFrame, labels: Labels) -> str:
    total = derived.total(rows, labels.units)
    if total is None:
        return NOTHING
    text = labels.derived(total, spoken=True)
    # Inside a Chinese sentence a number stands without the space that labels have.
    return text.replace(" ", "") if labels.lang == "zh" else text


OF_ANY: dict[str, Fill] = {
    "count": lambda rows, labels: f"{len(rows):,}",
    "articles": lambda rows, labels: str(rows["article"].nunique()),
    "cities": lambda rows, labels: str(rows.loc[rows["city"] != "", "city"].nunique()),
}
OF_FIGURES: dict[str, Fill] = OF_ANY | {
    "sum": _sum,
    "topics": lambda rows, labels: str(rows["topic"].nunique()),
}
OF_DATES: dict[str, Fill] = OF_ANY | {
    "first": lambda rows, labels: str(rows["start"].min().year),
    "last": lambda rows, labels: str(rows["end"].max().year),
}


def neutral(chart: Chart, rows: pd.DataFrame, labels: Labels) -> str:
    """What is measured, without a claim."""
    names = labels.names_of(rows) if chart.indicators else []
    if 0 < len(names) <= 2:
        return labels.t("list.comma").join(names)
    return chart.text("subtitle", labels.lang) or labels.topic(chart.topic)


def _measure(rows: pd.DataFrame, labels: Labels) -> str:
    """The measure of all rows, where no name of an indicator says it."""
    pairs = set(zip(rows["indicator"], rows["measure"], strict=True))
    measures = {measure for _, measure in pairs}
    is_said = any(labels.is_said(*pair) for pair in pairs)
    return "" if is_said or len(measures) > 1 else labels.measure(measures.pop())


def subtitle(chart: Chart, rows: pd.DataFrame, labels: Labels, is_measured: bool) -> list[str]:
    """Measure, and of what has one: place, unit, period, each only where it is one for all rows."""
    parts = [chart.text("subtitle", labels.lang)]
    if is_measured and not rows.empty:
        parts.append(_measure(rows, labels))
        if rows["place"].nunique() == 1:
            parts.append(labels.situated(rows["place"].iloc[0]))
        unit = derived.unit_of_all(rows)
        if unit and labels.lang == "zh":
            parts.append(labels.t("mark.unit", unit=labels.unit(labels.shown_in(unit))))
        if rows["as_of"].nunique() == 1:
            parts.append(labels.as_of(*figure_rows(rows.head(1))))
    return parts
