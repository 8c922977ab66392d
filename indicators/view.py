"""What a page shows <-> its URL: identifiers only, never the words on the screen.

Streamlit's own binding of widgets to the URL writes the option's label, counts and all, so the
reading and writing is done here, and the same for every page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from indicators.selection import UNDATED, Filters
from indicators.tables import Dataset
from indicators.tables.package import options
from indicators.text import LANGUAGES

VERSION = "1"
LISTS = {"city": "city", "topic": "topic", "status": "status", "article": "article", "period": "year"}
LONGEST_SEARCH = 80


@dataclass(frozen=True)
class View:
    """Language, filters, and the figure whose card is open (empty: none)."""

    lang: str = "zh"
    filters: Filters = field(default_factory=Filters)
    figure: str = ""


def vocabulary(dataset: Dataset | None, years: Iterable[str] = ()) -> dict[str, list[str]]:
    """The identifiers that each parameter may hold; without a dataset only the languages."""
    if dataset is None:
        return {"lang": list(LANGUAGES)}
    places = dataset.table("places")
    return {
        "lang": list(LANGUAGES),
        "city": sorted(set(places.loc[places["level"] == "city", "city"])),
        "topic": list(dataset.table("topics")["topic"]),
        "status": options("figures", "status"),
        "article": list(dataset.table("articles")["article"]),
        "period": [*years, UNDATED],
        "figure": list(dataset.figures["figure"]),
    }


def parse(params: Mapping[str, list[str]], known: Mapping[str, Collection[str]]) -> tuple[View, list[str]]:
    """The view of a URL's parameters, and the parts that were not understood (``city=999``); never raises.

    Lists repeat their parameter; commas are understood too. Order and repetition do not matter.
    """
    ignored: list[str] = []
    chosen: dict[str, list[str]] = {}
    for name, values in params.items():
        if name in ("q", "v"):
            continue
        if name not in known:
            ignored.append(name)
            continue
        parts = [part for value in values for part in value.split(",") if part]
        ignored += [f"{name}={part}" for part in parts if part not in known[name]]
        chosen[name] = sorted({part for part in parts if part in known[name]})
    lists = {to: tuple(chosen.get(name, ())) for name, to in LISTS.items()}
    words = " ".join(params.get("q", [])[-1:]).strip()[:LONGEST_SEARCH]
    last = {name: (chosen.get(name) or [""])[-1] for name in ("lang", "figure")}
    return View(last["lang"] or View.lang, Filters(words=words, **lists), last["figure"]), ignored


def params(view: View) -> dict[str, list[str]]:
    """The parameters of a view, in a fixed order; the language is always there, so a URL is never bare."""
    found = {"lang": [view.lang]}
    for name, to in LISTS.items():
        if chosen := getattr(view.filters, to):
            found[name] = sorted(chosen)
    if view.filters.words:
        found["q"] = [view.filters.words]
    if view.figure:
        found["figure"] = [view.figure]
    return found
