"""What is asked for -> a file, by the writers of the exports."""

import json
from collections.abc import Callable, Hashable

from indicators import current, exports
from indicators.exports.tabular import encoded
from indicators.server.api.description import STRUCTURE, description
from indicators.server.api.problems import Problem
from indicators.server.api.query import SELECTION, Asked, view_of
from indicators.server.api.shelf import File, kept
from indicators.view import View
from indicators.words.labels import Labels


def figures(ending: str, asked: Asked) -> File:
    """The figures of a selection: the same file as the dashboard's download."""
    return _file("figures", ending, asked, view_of(asked, current.known(), SELECTION))


def package(asked: Asked) -> File:
    """All tables with their declaration."""
    return _file("datapackage", "zip", asked, view_of(asked, current.known()))


def structure(asked: Asked) -> File:
    """What the figures as SDMX-CSV are by: code lists, concepts and data structure definition."""
    return _file(STRUCTURE, "sdmx.json", asked, view_of(asked, current.known()))


def table(name: str, ending: str, asked: Asked) -> File:
    """A table as it is."""
    lang = view_of(asked, current.known()).lang
    return _kept((name, ending, lang), name, ending, lambda: encoded(name, ending, Labels(current.dataset(), lang)))


def described(asked: Asked) -> File:
    """The description of all this."""
    known = current.known()
    lang = view_of(asked, known).lang

    def make() -> bytes:
        described = description(known, Labels(current.dataset(), lang), asked.base)
        return json.dumps(described, ensure_ascii=False, indent=1).encode()

    return _kept(("openapi", lang, asked.base), "openapi", "json", make)


def _file(name: str, ending: str, asked: Asked, view: View) -> File:
    def make() -> bytes:
        one = exports.selected(view, current.dataset(), current.figures())
        if one.is_dated and ending not in exports.DATED:
            raise Problem(400, "dates", parameter="chart", value=view.chart)
        if told := exports.too_long(ending, one.rows):
            raise Problem(400, "rows", **told)
        return exports.write(ending, one, view, current.known(), asked.base, asked.today)

    shown = view.figure or view.chart
    return _kept((name, ending, view, asked.base, asked.today), f"{name}-{shown}" if shown else name, ending, make)


def _kept(key: Hashable, name: str, ending: str, make: Callable[[], bytes]) -> File:
    media = exports.TABLES[ending][1]
    file_name = exports.file_name(f"liaoning-{name}", ending)
    return kept((current.version(), key), lambda: File(file_name, media, make()))
