"""The identifiers that each part of a link may hold: everything else in a link is ignored, and told."""

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
from indicators.tables.distinct import Members
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
    figures = Members(every["figure"])
    years = sorted(set(every["year"].unique()) - {UNDATED})
    decks, taken = dataset.table("decks"), withdrawn(dataset)
    return {
        "lang": list(LANGUAGES),
        **parameters.vocabulary(lambda table, column: dataset.table(table)[column], years),
        "measure": list(dataset.table("measures").sort_values("position")["measure"]),
        # A link to a withdrawn one says so.
        "figure": Members(every["figure"], taken) if taken else figures,
        "withdrawn": taken,
        "chart": Codes(charts(dataset, every), figures, _panels(every)),
        "as": MODES,
        "unit": {unit.unit: unit.quantity for unit in dataset.units.switchable()},
        "sort": tuple(dict.fromkeys([*SORTS, *inventory.SORTS])),
        "panel": list(every["topic"].unique()),
        "change": options("changes", "kind"),
        "decks": dict(zip(decks["deck"], decks["slides"].str.split(), strict=True)),
    }


@dataclass(frozen=True)
class Codes(Collection[str]):
    """What can stand on a card or a slide: ``named`` charts, a lone number for each of ``figures``, and one city's part
    of a topic for each row of ``panels``, also as it was called in links of earlier grammars.

    Of a million figures the parts have half a million names: a code is looked at, not looked up.
    """

    named: frozenset[str]
    figures: Collection[str]
    panels: pd.DataFrame

    def __contains__(self, code: object) -> bool:
        text = str(code)
        if text.startswith(PANEL):
            topic, _, rest = text.removeprefix(PANEL).partition(".")
            return self._has_axis(topic, *rest.rpartition(".")[::2])
        return text in self.named or (text.startswith(NUMBER) and text.removeprefix(NUMBER) in self.figures)

    def __iter__(self) -> Iterator[str]:
        yield from self.named
        axes = (likeness.panels(self.panels), *likeness.former_panels(self.panels))
        rows = (zip(self.panels["topic"], axis, self.panels["city"], strict=True) for axis in axes)
        yield from dict.fromkeys(PANEL + ".".join(row) for some in rows for row in some)
        yield from (NUMBER + figure for figure in self.figures)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _has_axis(self, topic: str, axis: str, city: str) -> bool:
        own = self.panels[(self.panels["topic"] == topic) & (self.panels["city"] == city)]
        return any(axis in set(codes) for codes in (likeness.panels(own), *likeness.former_panels(own)))


def charts(dataset: Dataset, every: pd.DataFrame) -> frozenset[str]:
    """The charts of the catalogue, comparisons, the list, the figures of a topic without a chart."""
    return frozenset({
        *dataset.table("charts")["chart"],
        *(chart.chart for chart in uncharted(dataset).values()),
        EXPLORED,
        LIST,
        *(FAMILY + family.code for family in compare.families(every, dataset)),
    })  # fmt: skip


def _panels(every: pd.DataFrame) -> pd.DataFrame:
    """A row for each indicator and measure of a city, with what its axis is made of."""
    own = every.loc[every["city"] != "", ["indicator", "measure", "quantity", "city", "topic", "scale", "kind"]]
    return own.drop_duplicates(["indicator", "measure", "quantity", "city"])
