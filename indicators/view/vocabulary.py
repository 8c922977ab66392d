"""The identifiers that each part of a link may hold: everything else in a link is ignored, and told."""

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

import pandas as pd

from indicators.charts import parameters
from indicators.charts.catalogue import EXPLORED, FAMILY, LIST, NUMBER, PANEL
from indicators.charts.pages import uncharted
from indicators.charts.parameters import Known
from indicators.figures import compare, inventory, likeness
from indicators.figures.history import Withdrawn, withdrawn
from indicators.figures.selection import SORTS, UNDATED
from indicators.tables import Dataset
from indicators.tables.package import options
from indicators.text import LANGUAGES

MODES = ("chart", "table", "text")


def quantities(known: Known) -> Mapping[str, str]:
    """What each unit that a reader may choose measures."""
    return cast("Mapping[str, str]", known.get("unit", {}))


def gone(known: Known) -> Mapping[str, Withdrawn]:
    """The figures that were withdrawn."""
    return cast("Mapping[str, Withdrawn]", known.get("withdrawn", {}))


def ready_decks(known: Known) -> Mapping[str, list[str]]:
    """The codes of the slides of each ready-made deck."""
    return cast("Mapping[str, list[str]]", known.get("decks", {}))


def vocabulary(dataset: Dataset | None, every: pd.DataFrame | None = None) -> dict[str, Collection[str]]:
    """Allowed identifiers by parameter, from the tables and ``every``, the tidy frame of all figures.

    Without a dataset only the languages. ``unit`` maps a unit to its quantity, ``decks`` a ready-made
    deck to the codes of its slides, ``withdrawn`` a figure to what became of it; ``figure`` has these too.
    """
    if dataset is None or every is None:
        return {"lang": list(LANGUAGES)}
    # To look a figure up among a million.
    figures = dict.fromkeys(every["figure"])
    years = sorted(set(every["year"].unique()) - {UNDATED})
    decks, taken = dataset.table("decks"), withdrawn(dataset)
    return {
        "lang": list(LANGUAGES),
        **parameters.vocabulary(lambda table, column: dataset.table(table)[column], years),
        "measure": list(dataset.table("measures").sort_values("position")["measure"]),
        # A link to a withdrawn one says so.
        "figure": ChainMap(figures, dict.fromkeys(taken)) if taken else figures,
        "withdrawn": taken,
        "chart": Codes(charts(dataset, every) | _former(every), figures),
        "as": MODES,
        "unit": {unit.unit: unit.quantity for unit in dataset.units.switchable()},
        "sort": tuple(dict.fromkeys([*SORTS, *inventory.SORTS])),
        "panel": list(every["topic"].unique()),
        "change": options("changes", "kind"),
        "decks": dict(zip(decks["deck"], decks["slides"].str.split(), strict=True)),
    }


@dataclass(frozen=True)
class Codes(Collection[str]):
    """The codes ``named``, and a lone number for each of ``figures``."""

    named: frozenset[str]
    figures: Mapping[str, None]

    def __contains__(self, code: object) -> bool:
        return code in self.named or (str(code).startswith(NUMBER) and str(code)[len(NUMBER) :] in self.figures)

    def __iter__(self) -> Iterator[str]:
        yield from self.named
        yield from (NUMBER + figure for figure in self.figures)

    def __len__(self) -> int:
        return len(self.named) + len(self.figures)


def charts(dataset: Dataset, every: pd.DataFrame) -> frozenset[str]:
    """What can stand on a card or a slide beside lone numbers: charts of the catalogue, comparisons, the list,
    the figures of a topic without a chart."""
    panels = _panels(every)
    return frozenset({
        *dataset.table("charts")["chart"],
        *(chart.chart for chart in uncharted(dataset).values()),
        EXPLORED,
        LIST,
        *(FAMILY + family.code for family in compare.families(every, dataset)),
        *_codes(panels, likeness.panels(panels)),
    })  # fmt: skip


def _former(every: pd.DataFrame) -> frozenset[str]:
    """What panels were called in links of earlier grammars."""
    panels = _panels(every)
    return frozenset(code for axis in likeness.former_panels(panels) for code in _codes(panels, axis))


def _panels(every: pd.DataFrame) -> pd.DataFrame:
    return every[every["city"] != ""].drop_duplicates(["indicator", "measure", "quantity", "city"])


def _codes(panels: pd.DataFrame, axis: pd.Series) -> Iterator[str]:
    return (PANEL + ".".join(row) for row in zip(panels["topic"], axis, panels["city"], strict=True))
