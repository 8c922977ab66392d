"""What the overview shows under a city filter: the same charts, titles and words for all peers."""

from __future__ import annotations

import os
from functools import cache as once
from functools import partial

import plotly.graph_objects as go

from indicators import cache, current
from indicators.charts.catalogue import catalogue
from indicators.charts.exhibit import Exhibit
from indicators.charts.lookup import exhibit
from indicators.charts.native import Number
from indicators.charts.theme import LIGHT
from indicators.figures import coverage
from indicators.figures.selection import Filters, counts, select
from indicators.words.labels import Labels

PALETTE = LIGHT
# Keep what was drawn, by the dashboard's own cache: what its peers do not bring along.
KEEP = bool(os.environ.get("BENCHMARK_KEEP"))


@once
def labels() -> Labels:
    """Chinese, as a reader first sees the dashboard."""
    return Labels(current.dataset(), "zh")


def charts() -> list[str]:
    """The charts of the overview, in order."""
    return [chart.chart for chart in catalogue(current.dataset(), "overview")]


def exhibits(cities: list[str]) -> dict[str, Exhibit]:
    """The charts that have rows under the filter, by identifier."""
    filters, frame = Filters(city=tuple(sorted(cities))), current.figures()
    make = partial(cache.exhibit, mode="chart") if KEEP else exhibit
    found = [make(chart, frame, filters, labels()) for chart in catalogue(current.dataset(), "overview")]
    return {one.chart.chart: one for one in found if not one.rows.empty}


def figure(one: Exhibit) -> go.Figure:
    """The plotly figure of an exhibit, drawn anew or kept."""
    return cache.drawing(one, PALETTE) if KEEP else one.drawing(PALETTE)


def numbers(one: Exhibit) -> list[Number]:
    """The big numbers of an exhibit of cards."""
    return one.numbers


def options() -> dict[str, str]:
    """The cities to choose from, with the number of their figures: name -> code."""
    places, frame = current.dataset().table("places"), current.figures()
    found = counts(frame, Filters(), ["city"])["city"]
    codes = sorted(places.loc[places["level"] == "city", "city"])
    return {labels().t("filter.option", name=labels().city(code), count=found.get(code, 0)): code for code in codes}


@once
def names() -> dict[str, str]:
    """The options' names by code: what Panel's widget holds."""
    return {code: name for name, code in options().items()}


def counted() -> str:
    """The line under the title."""
    said = {name: f"{count:,}" for name, count in coverage.extent(current.figures()).items()}
    return labels().t("front.extent", **said)


def shown(cities: list[str]) -> str:
    """How many figures the filter leaves; nothing without one."""
    frame = current.figures()
    left = len(select(frame, Filters(city=tuple(cities))))
    return labels().t("filter.shown", shown=left, all=len(frame)) if cities else ""
