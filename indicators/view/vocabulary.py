"""The identifiers that each part of a link may hold: everything else in a link is ignored, and told."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from indicators import compare
from indicators.charts.catalogue import FAMILY, LIST, NUMBER, PANEL
from indicators.selection import SORTS, UNDATED
from indicators.tables import Dataset
from indicators.tables.package import options
from indicators.text import LANGUAGES

MODES = ("chart", "table", "text")
Known = Mapping[str, Collection[str]]


def vocabulary(dataset: Dataset | None, every: pd.DataFrame | None = None) -> dict[str, Collection[str]]:
    """Allowed identifiers by parameter, from the tables and ``every``, the tidy frame of all figures.

    Without a dataset only the languages. ``unit`` maps a unit to its quantity, ``decks`` a ready-made
    deck to the codes of its slides.
    """
    if dataset is None or every is None:
        return {"lang": list(LANGUAGES)}
    places = dataset.table("places")
    decks = dataset.table("decks")
    return {
        "lang": list(LANGUAGES),
        "city": sorted(set(places.loc[places["level"] == "city", "city"])),
        "topic": list(dataset.table("topics")["topic"]),
        "status": options("figures", "status"),
        "article": list(dataset.table("articles")["article"]),
        "period": [*sorted(set(every["year"]) - {UNDATED}), UNDATED],
        "figure": list(every["figure"]),
        "chart": charts(dataset, every),
        "as": MODES,
        "unit": {unit.unit: unit.quantity for unit in dataset.units.switchable()},
        "sort": SORTS,
        "panel": list(dict.fromkeys(every["topic"])),
        "decks": dict(zip(decks["deck"], decks["slides"].str.split(), strict=True)),
    }


def charts(dataset: Dataset, every: pd.DataFrame) -> set[str]:
    """Whatever can stand on a card or a slide: charts of the catalogue, lone numbers, comparisons, the list."""
    panels = every.loc[every["city"] != "", ["topic", "quantity", "city"]].drop_duplicates()
    return {
        *dataset.table("charts")["chart"],
        LIST,
        *(NUMBER + figure for figure in every["figure"]),
        *(FAMILY + family for family, _ in compare.families(every, dataset)),
        *(PANEL + ".".join(row) for row in panels.itertuples(index=False)),
    }
