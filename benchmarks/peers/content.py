"""What the overview shows under a city filter: the same charts, titles and words for all peers."""

from __future__ import annotations

from functools import cache

from indicators import current
from indicators.charts.cards import Card, cards
from indicators.charts.catalogue import catalogue
from indicators.exhibit import Exhibit, exhibit
from indicators.labels import Labels
from indicators.selection import Filters, counts, select
from indicators.theme import LIGHT

PALETTE = LIGHT


@cache
def labels() -> Labels:
    """Chinese, as a reader first sees the dashboard."""
    return Labels(current.dataset(), "zh")


def charts() -> list[str]:
    """The charts of the overview, in order."""
    return [chart.chart for chart in catalogue(current.dataset(), "overview")]


def exhibits(cities: list[str]) -> dict[str, Exhibit]:
    """The charts that have rows under the filter, by identifier."""
    filters, frame = Filters(city=tuple(sorted(cities))), current.figures()
    found = [exhibit(chart, frame, filters, labels()) for chart in catalogue(current.dataset(), "overview")]
    return {one.chart.chart: one for one in found if not one.rows.empty}


def numbers(one: Exhibit) -> list[Card]:
    """The big numbers of an exhibit of cards."""
    return cards(one.rows, labels())


def options() -> dict[str, str]:
    """The cities to choose from, with the number of their figures: name -> code."""
    places, frame = current.dataset().table("places"), current.figures()
    found = counts(frame, Filters(), "city")
    codes = sorted(places.loc[places["level"] == "city", "city"])
    return {labels().t("filter.option", name=labels().city(code), count=found.get(code, 0)): code for code in codes}


@cache
def names() -> dict[str, str]:
    """The options' names by code: what Panel's widget holds."""
    return {code: name for name, code in options().items()}


def counted() -> str:
    """The line under the title."""
    frame = current.figures()
    said = {"articles": frame["article"].nunique(), "figures": len(frame)}
    return labels().t("overview.counts", **said, cities=frame.loc[frame["city"] != "", "city"].nunique())


def shown(cities: list[str]) -> str:
    """How many figures the filter leaves; nothing without one."""
    frame = current.figures()
    left = len(select(frame, Filters(city=tuple(cities))))
    return labels().t("filter.shown", shown=left, all=len(frame)) if cities else ""
