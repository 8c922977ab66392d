"""The charts of the dashboard, as ``charts.csv`` declares them: a new chart is a new row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from indicators import derived, selection
from indicators.charts.bars import common_unit
from indicators.labels import Labels
from indicators.tables import Dataset
from indicators.tables.rules import PLACEHOLDER

# Forms of the whole dashboard: not of one measure, so without its unit and period.
WHOLE = ("map", "matrix", "timeline", "cards")


@dataclass(frozen=True)
class Chart:
    """A row of ``charts.csv``; ``words`` holds its titles, subtitles and notes by column."""

    chart: str
    topic: str
    form: str
    indicators: tuple[str, ...]
    places: tuple[str, ...]
    words: Mapping[str, str]

    def text(self, kind: str, lang: str) -> str:
        return self.words[f"{kind}_{lang}"]


def catalogue(dataset: Dataset, page: str | None = None) -> list[Chart]:
    """The charts of a page (all without one) in the order of topics and positions."""
    topics = dataset.table("topics").sort_values(["page", "position"])
    if page:
        topics = topics[topics["page"] == page]
    order = {topic: index for index, topic in enumerate(topics["topic"])}
    frame = dataset.table("charts")
    frame = frame[frame["topic"].isin(order)]
    frame = frame.assign(order=frame["topic"].map(order)).sort_values(["order", "position"], kind="stable")
    return [_chart(row) for row in frame.to_dict("records")]


def _chart(row: dict) -> Chart:
    ids = (tuple(row[column].split()) for column in ("indicators", "places"))
    return Chart(row["chart"], row["topic"], row["form"], *ids, words=row)


def rows_of(chart: Chart, frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """The rows of ``frame`` that the chart draws, in the order of its indicators."""
    if chart.indicators:
        frame = frame[frame["indicator"].isin(chart.indicators)]
        order = {indicator: index for index, indicator in enumerate(chart.indicators)}
        frame = frame.sort_values("indicator", key=lambda column: column.map(order), kind="stable")
    if chart.form == "targets":
        frame = frame[frame["status"] == "target"]
    if chart.places and not frame.empty:
        frame = selection.within(dataset, frame, chart.places)
    return frame


def heading(chart: Chart, rows: pd.DataFrame, every: pd.DataFrame, labels: Labels) -> str:
    """The finding, where the whole chart is there; the neutral title where a filter took rows away."""
    if rows.empty or len(rows) < len(every):
        return neutral(chart, rows, labels)
    return PLACEHOLDER.sub(lambda match: _fill(match[1], rows, labels), chart.text("title", labels.lang))


def _fill(name: str, rows: pd.DataFrame, labels: Labels) -> str:
    """The text for a placeholder of a title (``rules.COMPUTED``, or a figure)."""
    total = derived.total(rows, labels.units) if "figure" in rows else None
    by_name = {row.figure: index for index, row in enumerate(rows.itertuples())} if "figure" in rows else {}
    match name.partition(":"):
        case ("sum", "", ""):
            return _close(labels.derived(total, words=True), labels) if total else "–"
        case ("share", ":", figure) if total and figure in by_name:
            return labels.derived(derived.shares(rows, labels.units)[by_name[figure]], digits=1)
        case ("count", "", ""):
            return str(len(rows))
        case ("cities", "", ""):
            return str(rows.loc[rows["city"] != "", "city"].nunique())
        case ("topics", "", ""):
            return str(rows["topic"].nunique())
        case ("met", "", ""):
            met = selection.actuals_of_targets(labels.dataset, selection.tidy(labels.dataset))
            return str(sum(bool(met.get(figure)) for figure in rows["figure"]))
        case ("first" | "last", "", ""):
            return str(rows["start"].min().year if name == "first" else rows["end"].max().year)
        case _ if name in by_name:
            return labels.spoken(list(rows.itertuples())[by_name[name]])
    return "–"


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
            parts.append(labels.t("mark.unit", unit=labels.unit(unit)))
        if rows["as_of"].nunique() == 1:
            parts.append(labels.as_of(next(rows.itertuples())))
    return labels.t("list.dot").join(filter(None, parts))
