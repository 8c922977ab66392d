"""The province: 14 cities, shaded by how many figures the articles print of each.

Outlines are filled polygons: no geo layer, nothing fetched. A fill takes no clicks, so a large transparent mark on each
name does.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.charts.headings import NOTHING, OF_FIGURES
from indicators.charts.marks import Area, Axis, Colour, Marks, Spot, Spots
from indicators.charts.native import Atlas, Column, Region
from indicators.charts.overview import Overview, per_city
from indicators.charts.theme import depth
from indicators.figures.selection import Filters
from indicators.settings import map_approval
from indicators.tables.outlines import Ring
from indicators.words.labels import Labels

HEIGHT = 330
# At 41° N a degree of longitude is cos 41° as long as one of latitude.
RATIO = 1.32
MIDDLE = (122.5, 41.0)
# Degrees by which a name is moved off the middle of its city, where two lines of it would run over a neighbour's:
# Yingkou, Liaoyang, Benxi, Jinzhou, Panjin.
MOVED = {"210800": (-0.75, 0), "211000": (0.35, 0.1), "210500": (0.3, -0.05), "210700": (0, 0.18), "211100": (-0.08, 0)}
CLICKED = 36  # width of the place at a name that takes clicks
LARGE, TINY = 13, 10


def _most(rows: pd.DataFrame, labels: Labels) -> str:
    """The city with most figures; NOTHING where several are equal."""
    counts = {city: count for city, count in per_city(rows["city"]).items() if city}
    most = [city for city, count in counts.items() if count == max(counts.values())]
    return labels.city(most[0]) if len(most) == 1 else NOTHING


class Map(Overview):
    """The outlines of the cities, a thick one where a city is chosen.

    A city without a figure stays hollow with a dotted line: it is not the lightest step.
    """

    name = "map"
    picks = ("city",)
    hint = "map.hint"
    site_hint = "site.map-hint"
    # Articles that speak of no city are not on it.
    fills = OF_FIGURES | {
        "articles": lambda rows, labels: str(rows.loc[rows["city"] != "", "article"].nunique()),
        "most": _most,
    }

    def applied(self, filters: Filters) -> Filters:
        """On the map a city that was not chosen is not one without a report: it shows them all."""
        return filters.without("city")

    def notes(self, one: Exhibit) -> Iterator[str]:
        if not one.labels.dataset.outlines:
            yield one.labels.t("map.missing")
            return
        counts = _counts(one)
        if len(counts) > 1 and len(set(counts.values())) == 1:
            yield one.labels.t("map.equal", count=f"{max(counts.values()):,}")
        yield one.labels.t("map.credit")
        if approval := map_approval():
            yield one.labels.t("map.approval", number=approval)

    def marks(self, one: Exhibit) -> Marks:
        labels, chosen = one.labels, one.filters.city
        counts = _counts(one)
        regions = []
        for feature in labels.dataset.outlines:
            code, label = feature["id"], label_point(feature)
            count = counts.get(code, 0)
            told = (labels.cities[code], count, depth(count, counts.values()), code in chosen)
            regions.append(Region(code, feature["rings"], *told, label))
        spots = [_spot(region, labels) for region in regions]
        named = [Spots("cities", spots, CLICKED, chosen="furnace")] if spots else []
        bars = [Column(labels.cities[city], float(count), f"{count:,}") for city, count in counts.items()]
        return Marks(HEIGHT, [*areas(regions), *named], down=Axis(ratio=RATIO), native=(Atlas(regions, bars, RATIO),))


def _counts(one: Exhibit) -> dict[str, int]:
    """The number of figures of each city that has some."""
    return {city: count for city, count in per_city(one.rows["city"]).items() if city}


def label_point(city: dict[str, Any]) -> tuple[float, float]:
    """Longitude and latitude of a city's name, from its outline."""
    across, up = MOVED.get(city["adcode"], (0, 0))
    return city["label_lon"] + across, city["label_lat"] + up


def placed(lon: float, lat: float) -> tuple[int, int]:
    """A place in thousandths of a degree from the middle of the province: short numbers, and no pixel off."""
    return round((lon - MIDDLE[0]) * 1000), round((lat - MIDDLE[1]) * 1000)


def _traced(ring: Ring) -> Ring:
    """A line of such places, none of them twice in a row."""
    points = np.round((ring.points - MIDDLE) * 1000).astype(np.int32)
    return Ring(points[np.r_[True, (points[1:] != points[:-1]).any(axis=1)]])


def areas(regions: list[Region]) -> Iterator[Area]:
    """Cities that look alike are one area; the chosen come last, so that no neighbour's line runs over theirs."""
    alike: defaultdict[tuple[Colour, bool, bool], list[Region]] = defaultdict(list)
    for region in sorted(regions, key=lambda region: region.chosen):
        alike[region.fill, bool(region.count), region.chosen].append(region)
    for (fill, counted, chosen), found in alike.items():
        outlines = [_traced(ring) for region in found for ring in region.rings]
        line, width, dash = ("ground", 1.2, "solid") if counted else ("slate", 1.2, "dot")
        if chosen:
            line, width, dash = "furnace", 3, ""
        yield Area(" ".join(region.code for region in found), outlines, fill, line, width, dash)


def _spot(region: Region, labels: Labels) -> Spot:
    name, count = region.name, region.count
    x, y = placed(*region.label)
    if not count:
        return Spot((region.code,), x, y, (name,), (labels.t("map.none", city=name),), "slate", TINY)
    hover = labels.t("map.count", city=name, count=f"{count:,}")
    return Spot((region.code,), x, y, (name, f"{count:,}"), (hover,), size=LARGE, bold=True)
