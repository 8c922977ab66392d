"""The list of indicators in words: each with its latest number, its small line, and how much is known of it."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from indicators.charts.smallline import SmallLine, small_line
from indicators.figures import inventory
from indicators.figures.columns import FigureRow, figure_rows
from indicators.tables.distinct import records
from indicators.words.labels import Labels


@dataclass(frozen=True)
class Entry:
    """An indicator as it is listed. ``parent`` tells what it is a part of, where it does not stand under it.

    ``figure``, ``number``, ``place`` and ``time`` are of its latest number, ``measure`` too where neither the name
    nor custom says it, ``status`` where it is not actual; ``said`` is that measure's code. ``known`` are the counts,
    each with what it counts; ``cities`` how many cities.
    """

    code: str
    name: str
    depth: int
    parent: str
    figure: str
    number: str
    measure: str
    status: str
    place: str
    time: str
    said: str
    known: tuple[str, ...]
    cities: int
    line: SmallLine | None


def worded(entries: pd.DataFrame, rows: pd.DataFrame, labels: Labels, is_tree: bool) -> list[Entry]:
    """Some of the ``inventory.listed`` indicators of the ``rows``, in their order; ``is_tree`` where that is the
    tree's.
    """
    latest = rows.loc[entries["latest"]]
    lines: dict[str, list[FigureRow]] = {}
    for row in figure_rows(inventory.over_time(rows, latest)):
        lines.setdefault(row.indicator, []).append(row)
    above = labels.dataset.names("indicators", "parent")
    found: list[Entry] = []
    depths: dict[str, int] = {}
    for entry, row in zip(records(entries), figure_rows(latest), strict=True):
        is_under = is_tree and entry.parent in depths
        parent = "" if is_under else above[row.indicator]
        depths[row.indicator] = depths[entry.parent] + 1 if is_under else 0
        found.append(
            Entry(
                code=row.indicator,
                name=labels.indicator(row.indicator),
                depth=depths[row.indicator],
                parent=labels.t("inventory.part", name=labels.indicator(parent)) if parent else "",
                figure=row.figure,
                number=labels.value(row),
                measure="" if labels.is_said(row.indicator, row.measure) else labels.measure(row.measure),
                status="" if row.status == "actual" else labels.status(row.status),
                place=labels.place(row.place),
                time=labels.as_of(row),
                said="" if row.measure == labels.usual(row.indicator) else row.measure,
                known=_known(entry, labels),
                cities=int(entry.cities),
                line=small_line(lines.get(row.indicator, ()), labels),
            )
        )
    return found


def _known(entry: Any, labels: Labels) -> tuple[str, ...]:
    """How much is known of an indicator: cities, places, years, figures."""
    counts = {"cities": entry.cities, "places": entry.places if entry.places != entry.cities else 0}
    told = [labels.t(f"inventory.{name}", count=f"{n:,}") for name, n in counts.items() if n]
    if entry.first:
        years = entry.first if entry.first == entry.last else f"{entry.first}/{entry.last}"
        told.append(labels.year(years))
    return (*told, labels.t("inventory.figures", count=f"{entry.figures:,}"))
