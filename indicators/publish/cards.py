"""An exhibit as a card (heading, chart or numbers, table, text, notes, source, and its file), and cards in rows."""

from typing import NamedTuple

from indicators.charts.catalogue import Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.layout import paired
from indicators.charts.lookup import exhibit
from indicators.charts.native import Number
from indicators.charts.wall import walled
from indicators.figures.selection import Filters
from indicators.publish import colours, tables
from indicators.publish.edition import Edition, file_of
from indicators.publish.tables import Table


class Card(NamedTuple):
    """``drawing`` is the chart's JSON and ``height`` its height in pixels, or ``numbers`` stand in its place.

    Where there is neither, a sentence does (``spoken``). ``data`` are its rows as CSV.
    """

    code: str
    title: str
    subtitle: str
    spoken: str
    notes: list[str]
    source: str
    table: Table | None
    drawing: str
    height: int
    numbers: list[Number]
    data: bytes
    wide: bool = False


def card(one: Exhibit, edition: Edition, prefix: str = "", code: str = "") -> Card:
    """The card of an exhibit; ``prefix`` tells it from the same chart under other filters, its own ``code`` from others
    of the reader's choice.

    A chart that the filters leave whole is the same on every page, and made once.
    """
    code = code or ("" if len(one.rows) == len(one.every) else prefix) + one.chart.chart.replace(".", "-")
    if code not in edition.made:
        edition.made[code] = walled(one, lambda one: _card(one, code, edition))
    return edition.made[code]


def _card(one: Exhibit, code: str, edition: Edition) -> Card:
    drawing, height = colours.drawing(one, _links(one, edition)) if one.kind == "drawing" else ("", 0)
    return Card(
        code=code,
        title=one.title,
        subtitle=one.subtitle,
        spoken=one.spoken,
        notes=([one.labels.t(one.form.site_hint)] if one.form.site_hint else []) + one.notes,
        source=one.source,
        # The whole table has a page of its own.
        table=None if one.form.picks else tables.of_exhibit(one),
        drawing=drawing,
        height=height,
        numbers=one.numbers if one.kind == "numbers" else [],
        data=edition.file("csv", one),
    )


def _links(one: Exhibit, edition: Edition) -> dict[str, str]:
    """Where a click on a mark leads, by the mark's identifier: to a city's page, or to a figure's row."""
    if one.is_dated:
        return {}
    if one.form.picks:
        return {city: file_of(f"city-{city}") for city in edition.cities}
    return {figure: f"{file_of('figures')}#{figure}" for figure in one.rows["figure"]}


def grid(edition: Edition, charts: list[Chart], filters: Filters | None = None, prefix: str = "") -> list[Card]:
    """The cards of the charts that have a row under the filters."""
    exhibits = [exhibit(chart, edition.source.every, filters or Filters(), edition.labels) for chart in charts]
    return cards([one for one in exhibits if not one.rows.empty], edition, prefix)


def cards(exhibits: list[Exhibit], edition: Edition, prefix: str = "") -> list[Card]:
    """Cards two to a row or across, as their heights allow."""
    rows = paired(exhibits)
    return [card(one, edition, prefix)._replace(wide=len(row) == 1) for row in rows for one in row]
