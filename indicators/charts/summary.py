"""A chart in a sentence: for screen readers (``alt``), for those who cannot see it, for a chat."""

from __future__ import annotations

import pandas as pd

from indicators.charts import series
from indicators.charts.catalogue import Chart
from indicators.figures import derived
from indicators.quantity import period
from indicators.words.labels import Labels

# A sentence of more numbers nobody listens to.
MOST = 30


def summary(
    chart: Chart, title: str, rows: pd.DataFrame, labels: Labels, lines: list[series.Series] | None = None
) -> str:
    """The heading and what stands in the chart, number by number; ``lines`` are its series where they are known."""
    lines = series.lines_of(chart.form, rows, labels) if lines is None else lines
    make = {"map": _cities, "matrix": _cities, "timeline": _dates}.get(chart.form, _figures)
    body = _lines(lines, labels) if lines else make(rows, labels)
    end = labels.t("list.stop")
    text = f"{title}{end}{body}{end}"
    if chart.form in ("parts", "paired"):
        for _, group in rows.groupby("quantity", sort=False):
            if total := derived.total(group, labels.units):
                text += labels.t("summary.total", value=labels.derived(total), formula=total.formula) + end
    return text.strip()


def _figures(rows: pd.DataFrame, labels: Labels) -> str:
    many = rows["place"].nunique() > 1
    parts = []
    for row in rows.head(MOST).itertuples():
        place = labels.place(row.place) + labels.t("list.dot") if many else ""
        status = "" if row.status == "actual" else labels.t("list.bracket", text=labels.status(row.status))
        parts.append(f"{place}{labels.indicator(row.indicator)}{status} {labels.spoken(row)}")
    if len(rows) > MOST:
        parts.append(labels.t("summary.more", count=f"{len(rows) - MOST:,}"))
    return labels.t("list.semicolon").join(parts)


def _lines(lines: list[series.Series], labels: Labels) -> str:
    """Of each line where it begins and where it ends."""
    parts = []
    for line in lines[: series.MOST_LINES]:
        ends = {"first": line.first, "last": line.last}
        times = {f"{name}_time": labels.as_of(row) for name, row in ends.items()}
        values = {name: labels.spoken(row) for name, row in ends.items()}
        parts.append(labels.t("summary.line", name=line.name, **times, **values))
    if left := len(lines) - series.MOST_LINES if len(lines) > series.MOST_LINES else 0:
        parts.append(labels.t("summary.more-lines", count=left))
    return labels.t("list.semicolon").join(parts)


def _cities(rows: pd.DataFrame, labels: Labels) -> str:
    counts = rows["city"].value_counts()
    parts = [
        labels.t("map.count", city=labels.city(city), count=counts[city])
        for city in sorted(counts.index, key=lambda c: (c == "", c))
    ]
    return labels.t("list.semicolon").join(parts)


def _dates(rows: pd.DataFrame, labels: Labels) -> str:
    return labels.t("list.semicolon").join(
        f"{period.word(row.period, labels.lang)} {labels.note(row)}" for row in rows.itertuples()
    )
