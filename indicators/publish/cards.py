"""An exhibit as a card (heading, chart or numbers, table, text, notes, source, and its file), and cards in rows."""

from typing import NamedTuple

from indicators.charts.catalogue import Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.layout import Tiles, blocks, located, parted, tiles_of
from indicators.charts.lookup import exhibit
from indicators.charts.native import Number
from indicators.charts.wall import walled
from indicators.figures.selection import Filters
from indicators.publish import colours, tables
from indicators.publish.edition import Edition, file_of
from indicators.publish.tables import Table
from indicators.words.labels import Labels
from indicators.words.named import Named


class Stands(NamedTuple):
    """Where a card stands: in which ``block`` of its page, in which ``column`` of that, or ``across`` it."""

    block: int
    column: int
    across: bool


# Rows of the table that a card unfolds; its file has them all.
MOST_IN_CARD = 100
ACROSS = Stands(0, 0, across=True)


class Card(NamedTuple):
    """``drawing`` is the chart's JSON and ``height`` its height in pixels, or ``numbers`` stand in its place.

    Where there is neither, a sentence does (``spoken``). ``data`` are its rows as CSV. One that ``is_tiled`` has no
    frame of its own; ``brief`` is where it is printed in articles that are named above, ``cut`` says what its table
    leaves out.
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
    stands: Stands = Stands(0, 0, False)
    is_tiled: bool = False
    brief: str = ""
    cut: str = ""


def code_of(chart: str) -> str:
    """The name of a chart's card, which links lead to."""
    return chart.replace(".", "-")


def card(one: Exhibit, edition: Edition, prefix: str = "", code: str = "") -> Card:
    """The card of an exhibit; ``prefix`` tells it from the same chart under other filters, its own ``code`` from others
    of the reader's choice.

    A chart that the filters leave whole is the same on every page, and made once.
    """
    code = code or ("" if len(one.rows) == len(one.every) else prefix) + code_of(one.chart.chart)
    if code not in edition.made:
        edition.made[code] = walled(one, lambda one: _card(one, code, edition))
    return edition.made[code]


def _card(one: Exhibit, code: str, edition: Edition) -> Card:
    tiles = tiles_of(one)
    is_drawn = one.kind == "drawing" and not tiles
    drawing, height = colours.drawing(one, _links(one, edition)) if is_drawn else ("", 0)
    return Card(
        code=code,
        title=one.title,
        subtitle=one.subtitle,
        spoken=one.spoken,
        notes=([one.labels.t(one.form.site_hint)] if one.form.site_hint else []) + one.notes,
        source=one.source,
        # The whole table has a page of its own.
        table=None if one.form.picks else tables.of_exhibit(one, MOST_IN_CARD, edition.figure_at),
        drawing=drawing,
        height=height,
        numbers=tiles or (one.numbers if one.kind == "numbers" else []),
        data=edition.file("csv", one),
        cut="" if one.form.picks else cut(len(one.rows), MOST_IN_CARD, edition.labels),
    )


def _links(one: Exhibit, edition: Edition) -> dict[str, str]:
    """Where a click on a mark leads, by the mark's identifier: to a city's page, or to a figure's row."""
    if one.is_dated:
        return {}
    if one.form.picks:
        return {city: file_of(f"city-{city}") for city in edition.cities}
    return {figure: edition.figure_at(figure) for figure in one.rows["figure"]}


def cut(count: int, most: int, labels: Labels) -> str:
    """How much a page leaves out; nothing where all is there."""
    return labels.t("site.cut", shown=most, count=count - most) if count > most else ""


def grid(
    edition: Edition, charts: list[Chart], filters: Filters | None = None, prefix: str = "", named: Named | None = None
) -> list[Card]:
    """The cards of the charts that have a row under the filters; ``named`` as in ``cards``."""
    return cards(exhibits(edition, charts, filters), edition, prefix, named)


def exhibits(edition: Edition, charts: list[Chart], filters: Filters | None = None) -> list[Exhibit]:
    """Those of the charts that have a row under the filters."""
    found = [exhibit(chart, edition.source.every, filters or Filters(), edition.labels) for chart in charts]
    return [walled(one, _sound) for one in found if not one.rows.empty]


def _sound(one: Exhibit) -> Exhibit:
    """An exhibit whose marks can be made: also where its numbers alone would do, one that fails is said to."""
    if one.kind in ("drawing", "numbers"):
        _ = one.marks
    return one


def cards(found: list[Exhibit], edition: Edition, prefix: str = "", named: Named | None = None) -> list[Card]:
    """A few numbers as tiles, the others as cards in two columns or across, as their heights allow; their articles may
    be ``named`` above.
    """
    made = []
    for number, columns in enumerate(blocks(parted(found))):
        for place, column in enumerate(columns):
            stands = Stands(number, place, len(columns) == 1)
            for item in column:
                is_tiled = isinstance(item, Tiles)
                for one in item.exhibits if isinstance(item, Tiles) else [item]:
                    brief = named.where(one.as_printed) if named and not one.form.picks else ""
                    own = card(one, edition, prefix)
                    if is_tiled:
                        own = own._replace(numbers=located(own.numbers, one.as_printed, named))
                    made.append(own._replace(stands=stands, is_tiled=is_tiled, brief=brief))
    return made


def in_pairs(found: list[Card]) -> list[Card]:
    """Cards of one height, two to a row."""
    return [one._replace(stands=Stands(number // 2, number % 2, False)) for number, one in enumerate(found)]
