"""A request -> what it asks for. Unlike a page, which says what of its link it left out, a file refuses it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from urllib.parse import parse_qs

from starlette.requests import Request

from indicators.charts.catalogue import EXPLORED, NUMBER
from indicators.charts.explored import Plot
from indicators.charts.parameters import LONGEST_SEARCH, SEARCH, unglued
from indicators.figures.history import Withdrawn
from indicators.figures.selection import SORTS
from indicators.server.api.problems import Problem
from indicators.settings import public_url, root_path, today
from indicators.text import LANGUAGES
from indicators.view import MODES, VERSION, View, parse
from indicators.view.additions import sent
from indicators.view.state import NAMES
from indicators.view.vocabulary import Known, gone

LONGEST = 8192
# The page whose view a file is where nothing else is said.
LISTED = "figures"
# The link grammar without the deck, which is slides and no rows. What stands in copied links for the page alone
# (``as``, ``panel``) is understood and changes nothing in a file.
SELECTION = tuple(name for name in NAMES if name not in ("deck", "slide", "notes", "every"))
HOST = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?")
# So many values are named in a message; where there are more, it says where they are.
MOST_NAMED = 20


class Asked(NamedTuple):
    """``params`` as sent, ``base`` the dashboard's address as the caller sees it, ``today`` the day of the answer."""

    params: dict[str, list[str]]
    base: str
    today: date

    @property
    def lang(self) -> str:
        """The language of answers and of messages; Chinese where none, or an unknown one, is asked for."""
        given = unglued(self.params.get("lang", [""])[0], LANGUAGES)
        return given if given in LANGUAGES else View.lang


def asked(request: Request) -> Asked:
    """What a request asks for, unchecked and at most LONGEST bytes of it. Never raises."""
    # Starlette reads bytes that were not escaped as Latin-1; where a server lets them through, they are UTF-8.
    text = request.scope["query_string"][:LONGEST].decode("utf-8", "replace")
    # A host that is none is not repeated.
    seen = str(request.base_url).rstrip("/") if HOST.fullmatch(request.headers.get("host", "")) else ""
    if seen and root_path() and not seen.endswith(f"/{root_path()}"):
        seen += f"/{root_path()}"
    return Asked(parse_qs(text, keep_blank_values=True), public_url() or seen, today())


def view_of(wanted: Asked, known: Known, names: tuple[str, ...] = ("lang", "v")) -> View:
    """The view of the parameters, of which ``names`` are allowed; raises Problem for the first that is wrong.

    What makes a chart of the reader's own choice asks for it: without, what is printed would pass for what is computed.
    """
    view = checked(wanted.params, known, names)
    return replace(view, chart=EXPLORED) if view.plot != Plot() and not (view.chart or view.figure) else view


def checked(params: Mapping[str, list[str]], known: Known, names: tuple[str, ...], page: str = LISTED) -> View:
    """The view of a page's parameters, of which ``names`` are allowed; raises Problem for the first that is wrong."""
    # How a page orders its list of indicators orders no figures.
    known = {**known, "sort": SORTS}
    params = sent(params)
    for name, values in params.items():
        if name not in names:
            raise Problem(400, "unknown-parameter", parameter=name, value=values[0], allowed=", ".join(names))
    words = params.get(SEARCH, [])
    if len(words) > 1 or any(len(text) > LONGEST_SEARCH for text in words):
        raise Problem(400, "search", parameter=SEARCH, value=words[-1], most=LONGEST_SEARCH)
    view, ignored = parse(params, known, page)
    if ignored:
        name, _, value = ignored[0].partition("=")
        raise _unknown(name, value, known)
    if view.figure in gone(known):
        raise _withdrawn("figure", view.figure, gone(known)[view.figure])
    # What only pages show is taken out, and the page with it: the same rows are the same file.
    return replace(view, page=LISTED, modes=(), panel="")


def _withdrawn(name: str, value: str, one: Withdrawn) -> Problem:
    """A figure that was there once: 410, unlike one that never was."""
    return Problem(410, "withdrawn", parameter=name, value=value, day=one.day, reason=one.reason)


def _unknown(name: str, value: str, known: Known) -> Problem:
    """A value that is not among those of the parameter, or one too many."""
    if name == "as":
        return Problem(400, "as", parameter=name, value=value, allowed=", ".join(MODES))
    allowed = [VERSION] if name == "v" else known.get(name, ())
    if name == "chart" and (one := gone(known).get(value.removeprefix(NUMBER))):
        return _withdrawn(name, value, one)
    if value in allowed:
        return Problem(400, "twice", parameter=name, value=value)
    if len(allowed) > MOST_NAMED:
        return Problem(400, "unknown-of-many", parameter=name, value=value, count=len(allowed))
    return Problem(400, "unknown-value", parameter=name, value=value, allowed=", ".join(sorted(allowed)))
