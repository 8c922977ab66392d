"""What is asked for -> a file, by the writers of the exports."""

import json
from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial

from indicators import current, exports
from indicators.charts.exhibit import Exhibit
from indicators.exports import Part, Unshaped
from indicators.exports.parts import LONG
from indicators.exports.tabular import encoded
from indicators.making.shelf import LARGE_ROWS, File, Made, Order, Stream
from indicators.server.api.description import STRUCTURE, description
from indicators.server.api.linked import linked
from indicators.server.api.part import names, part_of
from indicators.server.api.problems import Problem
from indicators.server.api.query import SELECTION, Asked, view_of
from indicators.view import View
from indicators.words.labels import Labels


def figures(ending: str, asked: Asked) -> Order:
    """The figures of a selection: the same file as the dashboard's download."""
    part, rest = part_of(asked, ending)
    return _rows(ending, asked, view_of(rest, current.known(), (*SELECTION, *names(ending))), part)


def shown(ending: str, asked: Asked) -> Order:
    """The rows of the view that a link opens."""
    part, rest = part_of(asked, ending)
    view = linked(rest, current.known(), current.dataset(), current.pages(), names(ending))
    return _rows(ending, asked, view, part)


def package(asked: Asked) -> Order:
    """All tables with their declaration."""
    return _whole("datapackage", "zip", asked)


def structure(asked: Asked) -> Order:
    """What the figures as SDMX-CSV are by: code lists, concepts and data structure definition."""
    return _whole(STRUCTURE, "sdmx.json", asked)


def table(name: str, ending: str, asked: Asked) -> Order:
    """A table as it is."""
    lang = view_of(asked, current.known()).lang
    count = len(current.dataset().table(name))
    return _kept(
        (name, ending, lang), name, ending, lambda: encoded(name, ending, Labels(current.dataset(), lang)), count
    )


def described(asked: Asked) -> Order:
    """The description of all this."""
    known = current.known()
    lang = view_of(asked, known).lang

    def make() -> bytes:
        described = description(known, Labels(current.dataset(), lang), asked.base)
        return json.dumps(described, ensure_ascii=False, indent=1).encode()

    return _kept(("openapi", lang, asked.base), "openapi", "json", make)


def _rows(ending: str, asked: Asked, view: View, part: Part) -> Order:
    # Of the page of updates, and changes nothing in a file.
    view = replace(view, change="")
    alone = view.figure or view.chart
    file_name = exports.file_name(f"liaoning-figures-{alone}" if alone else "liaoning-figures", ending)

    key = (current.version(), ending, view, part, asked.base, asked.today)

    def make() -> Made | Callable[[], Made]:
        one = exports.selected(view, current.dataset(), current.figures())
        if one.is_dated and (ending not in exports.DATED or part.shape != LONG):
            raise Problem(400, "dates" if part.shape == LONG else "wide-dates", parameter="chart", value=view.chart)
        return partial(write, one) if len(one.rows) > LARGE_ROWS else write(one)

    def write(one: Exhibit) -> Made:
        media, wanted = exports.TABLES[ending][1], (one, view, current.known(), asked.base, part, asked.today)
        try:
            if ending == "csv" and part.shape == LONG and len(part.of(one.rows)) > LARGE_ROWS:
                return Stream(file_name, media, partial(exports.stream_part, *wanted), len(one.rows), order.tag)
            body, total = exports.write_part(ending, *wanted)
        except Unshaped as error:
            raise Problem(400, error.key, **error.values) from None
        return File(file_name, media, body, total)

    order = Order(key, make)
    return order


def _whole(name: str, ending: str, asked: Asked) -> Order:
    view = view_of(asked, current.known())

    def make() -> bytes:
        one = exports.selected(view, current.dataset(), current.figures())
        return exports.write(ending, one, view, current.known(), asked.base, asked.today)

    return _kept((name, ending, view, asked.base, asked.today), name, ending, make, len(current.figures()))


def _kept(key: Hashable, name: str, ending: str, make: Callable[[], bytes], count: int = 0) -> Order:
    """The file that ``make`` makes of so many rows."""
    media = exports.TABLES[ending][1]
    file_name = exports.file_name(f"liaoning-{name}", ending)

    def made() -> File:
        return File(file_name, media, make())

    return Order((current.version(), key), lambda: made if count > LARGE_ROWS else made())
