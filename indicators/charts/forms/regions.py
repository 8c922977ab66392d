"""The province by a value: 14 cities in classes that hold for all periods; no report is hollow, not the lightest."""

from collections.abc import Iterator

import pandas as pd

from indicators.charts.classes import Classes
from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.forms.bars import Bars
from indicators.charts.forms.map import CLICKED, LARGE, RATIO, TINY, areas, label_point, placed
from indicators.charts.marks import LINE, Axis, Marks, Spot, Spots, Text
from indicators.charts.native import Atlas, Column, Region
from indicators.figures.filters import CITY
from indicators.settings import map_approval
from indicators.words.labels import Labels
from indicators.words.rows import Row

HEIGHT = 390


class Regions(Form):
    """One number a city, of one period."""

    name = "regions"
    is_of_one = of_one_time = True
    # The ranked list moves with the map.
    beside = Bars.name
    most = None

    def refuses(self, facts: Facts) -> str:
        own = _cities(facts.rows)
        if len(own) < 2:
            return "refusal.cities"
        one = len(own.drop_duplicates(["indicator", "measure", "status", "as_of"])) == 1
        return super().refuses(facts) or ("" if one and not own.duplicated("city").any() else "refusal.one-each")

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return super().drawable(_cities(rows)).sort_values("amount", ascending=False, kind="stable")

    def may_focus(self, one: Exhibit) -> bool:
        return True

    def notes(self, one: Exhibit) -> Iterator[str]:
        yield from super().notes(one)
        labels = one.labels
        if not labels.dataset.outlines:
            yield labels.t("map.missing")
            return
        if silent := [name for code, name in labels.cities.items() if code not in set(one.drawn["city"])]:
            yield labels.t("map.others", cities=labels.t("list.comma").join(silent))
        yield labels.t("map.credit")
        if approval := map_approval():
            yield labels.t("map.approval", number=approval)

    def marks(self, one: Exhibit) -> Marks:
        labels = one.labels
        every = _cities(one.rows if one.like is None else one.like)
        # The classes hold for all periods, of what is meant alike.
        alike = every[every["status"].isin(one.drawn["status"].unique()) & every["value"].notna()]
        classes = Classes.of(alike, labels)
        by_city = dict(zip(one.drawn["city"], one.figures, strict=True))
        regions = []
        for feature in labels.dataset.outlines:
            code, row = feature["id"], by_city.get(feature["id"])
            fill: str | float = classes.step(row.amount) if row else "ground"
            told = (labels.cities[code], int(row is not None), fill, row is not None and row.place in one.focused)
            regions.append(Region(code, feature["rings"], *told, label_point(feature)))
        spots = []
        for region in regions:
            row = by_city.get(region.code)
            spots.append(_spot(region, row, classes.number(row, labels.lang)) if row else _hole(region, labels))
        named = [Spots("cities", spots, CLICKED, chosen="furnace")] if spots else []
        bars = [Column.of(row) for row in one.figures]
        # The legend has the margin under the map: its places are pixels there.
        legend = classes.legend(0, labels)
        texts = [
            Text(0, 0, text.lines, text.size, x_of="paper", y_of="paper", dy=-LINE * (at + 0.6))
            for at, text in enumerate(legend)
        ]
        margin = {"b": LINE * len(legend) + 8}
        height = HEIGHT + margin["b"]
        native = (Atlas(regions, bars, RATIO),)
        return Marks(height, [*areas(regions), *named, *texts], down=Axis(ratio=RATIO), margin=margin, native=native)


def _cities(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[(rows["level"] == CITY) & (rows["city"] != "")]


def _spot(region: Region, row: Row, number: str) -> Spot:
    lines, hover = (region.name, number), (region.name, *row.hover)
    return Spot((row.figure,), *placed(*region.label), lines, hover, size=LARGE - 2, bold=True)


def _hole(region: Region, labels: Labels) -> Spot:
    told = labels.t("map.none", city=region.name)
    return Spot(("",), *placed(*region.label), (region.name,), (told,), "slate", TINY)
