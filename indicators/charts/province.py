"""The province: 14 cities, shaded by how many figures the articles print of each.

Outlines are filled scatter polygons: no geo layer, nothing fetched. A fill takes no clicks, so a
large transparent marker on each label does.
"""

from __future__ import annotations

from itertools import groupby

import pandas as pd
import plotly.graph_objects as go

from indicators.charts.canvas import Canvas
from indicators.charts.theme import Palette, scale
from indicators.words.labels import Labels

HEIGHT = 390
# At 41° N a degree of longitude is cos 41° as long as one of latitude.
RATIO = 1.32
MIDDLE = (122.5, 41.0)
# Degrees by which a name is moved off the middle of its city, where two lines of it would run over a neighbour's:
# Yingkou, Liaoyang, Benxi, Jinzhou, Panjin.
MOVED = {"210800": (-0.75, 0), "211000": (0.35, 0.1), "210500": (0.3, -0.05), "210700": (0, 0.18), "211100": (-0.08, 0)}


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette, chosen: tuple[str, ...] = ()) -> go.Figure:
    """The outlines of the cities, a thick one where a city is chosen; those that look alike are one trace.

    A city without a figure stays hollow with a dotted line: it is not the lightest step.
    """
    counts = rows["city"].value_counts().to_dict()
    most = max((n for city, n in counts.items() if city), default=1)
    canvas = Canvas(palette, HEIGHT)
    alike: dict[tuple, list[dict]] = {}
    # The chosen come last, so that no neighbour's line runs over theirs.
    for feature in sorted(labels.dataset.outlines, key=lambda one: one["id"] in chosen):
        count, is_chosen = counts.get(feature["id"], 0), feature["id"] in chosen
        alike.setdefault((shade(count, most, palette), bool(count), is_chosen), []).append(feature)
    for (colour, counted, is_chosen), features in alike.items():
        _cities(canvas, features, colour, counted, is_chosen, palette)
    _labels(canvas, counts, most, labels, palette)
    canvas.yaxis(scaleanchor="x", scaleratio=RATIO)
    return canvas.figure()


def shade(count: int, most: int, palette: Palette) -> str:
    """A step of the scale, by the root of the share: one long report must not bleach the others."""
    steps = scale(palette)
    return steps[round((count / most) ** 0.5 * (len(steps) - 1))] if count else palette.ground


def _point(lon: float, lat: float) -> tuple[int, int]:
    """A place in thousandths of a degree from the middle of the province: short numbers, and no pixel off."""
    return round((lon - MIDDLE[0]) * 1000), round((lat - MIDDLE[1]) * 1000)


def _cities(
    canvas: Canvas, features: list[dict], colour: str, counted: bool, is_chosen: bool, palette: Palette
) -> None:
    x, y = [], []
    for geometry in (feature["geometry"] for feature in features):
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        for polygon in polygons:
            points = [point for point, _ in groupby(_point(lon, lat) for lon, lat in polygon[0])]
            x += [*(across for across, _ in points), None]
            y += [*(up for _, up in points), None]
    line = {"color": palette.ground if counted else palette.slate, "width": 1.2, "dash": "solid" if counted else "dot"}
    canvas.scatter(
        x=x,
        y=y,
        mode="lines",
        fill="toself",
        fillcolor=colour,
        line={"color": palette.furnace, "width": 3} if is_chosen else line,
        hoverinfo="skip",
        name=" ".join(feature["id"] for feature in features),
    )


def label_point(city: dict) -> tuple[float, float]:
    """Longitude and latitude of a city's name, from the properties of its outline."""
    across, up = MOVED.get(city["adcode"], (0, 0))
    return city["label_lon"] + across, city["label_lat"] + up


def _labels(canvas: Canvas, counts: dict[str, int], most: int, labels: Labels, palette: Palette) -> None:
    cities = [feature["properties"] for feature in labels.dataset.outlines]
    if not cities:
        return
    codes = [city["adcode"] for city in cities]
    points = [_point(*label_point(city)) for city in cities]
    numbers = [counts.get(code, 0) for code in codes]
    names = [labels.city(code) for code in codes]
    hover = [
        labels.t("map.count", city=n, count=c) if c else labels.t("map.none", city=n)
        for n, c in zip(names, numbers, strict=True)
    ]
    canvas.scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="markers+text",
        text=[f"<b>{name}<br>{count}</b>" if count else name for name, count in zip(names, numbers, strict=True)],
        textfont={
            "size": [13 if count else 10 for count in numbers],
            "color": [palette.text if n else palette.slate for n in numbers],
        },
        marker={"size": 36, "opacity": 0},
        customdata=[[code] for code in codes],
        hovertext=hover,
        hoverinfo="text",
        name="cities",
        selected={"marker": {"opacity": 0}, "textfont": {"color": palette.furnace}},
        unselected={"marker": {"opacity": 0}, "textfont": {}},
        cliponaxis=False,
    )
