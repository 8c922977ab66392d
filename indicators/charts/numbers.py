"""Figures as numbers to show large: each with its name and, under it, place, time and what it is meant as."""

from collections.abc import Sequence

from indicators.charts.native import Number
from indicators.figures.columns import FACTS
from indicators.words.labels import Labels
from indicators.words.rows import Row


def numbers_of(rows: Sequence[Row], labels: Labels) -> list[Number]:
    """Of rows with their words. An actual is called so beside a plan or a target alone."""
    mixed = len({row.status for row in rows}) > 1
    found = []
    for row in rows:
        status = row.status_name if mixed or row.status != "actual" else ""
        title = row.indicator_name + (labels.t("list.bracket", text=status) if status else "")
        context = labels.t("list.dot").join((labels.situated(row.place), row.time))
        found.append(Number(row.figure, row.indicator_name, row.worded, context, status, title, row.status in FACTS))
    return found
