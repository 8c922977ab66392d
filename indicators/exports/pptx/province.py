"""The province as freeform shapes that can be moved and coloured, and beside it the counts as a native chart."""

from __future__ import annotations

from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from indicators.charts.exhibit import Exhibit
from indicators.charts.province import RATIO, label_point, shade
from indicators.charts.theme import LIGHT
from indicators.exports.pptx.native import Bar, add_bars, describe
from indicators.exports.pptx.text import Box, colour, plain, write

# Shapes are drawn in points of this many to the inch; finer than any screen shows.
FINE = 1000
INCH = 914400


def draw_map(slide, one: Exhibit, box: Box) -> None:
    """One shape a city, hollow and dashed where no figure is reported of it."""
    counts = one.rows["city"].value_counts().to_dict()
    counts.pop("", None)
    outlines = one.labels.dataset.outlines
    wide = _map(slide, one, box, counts) + 0.6 if outlines else 0
    bars = [
        Bar(one.labels.city(city), float(count), str(count), _style(LIGHT.steel))
        for city, count in sorted(counts.items(), key=lambda item: -item[1])
    ]
    if bars:
        add_bars(slide, box.part(left=wide).middle(0.8 * len(bars)), bars, one.finding)
        describe(slide.shapes[-1], one.spoken)


def _style(shade_of: str) -> dict:
    return {"color": shade_of, "line": {"color": shade_of}}


def _map(slide, one: Exhibit, box: Box, counts: dict[str, int]) -> float:
    """Draw the cities as large as the box lets; returns how wide they are."""
    outlines = one.labels.dataset.outlines
    points = [point for feature in outlines for ring in rings(feature) for point in ring]
    west, east = (end(x for x, _ in points) for end in (min, max))
    south, north = (end(y for _, y in points) for end in (min, max))
    # Inches to a degree of longitude; one of latitude is RATIO times as long.
    scale = min(box.height / ((north - south) * RATIO), box.width * 0.62 / (east - west))

    def place(point) -> tuple[float, float]:
        return box.left + (point[0] - west) * scale, box.top + (north - point[1]) * scale * RATIO

    most = max(counts.values(), default=1)
    chosen = one.filters.city
    for feature in sorted(outlines, key=lambda feature: feature["id"] in chosen):
        _city(slide, feature, place, counts.get(feature["id"], 0), most, feature["id"] in chosen)
    for feature in outlines:
        _name(slide, feature, place, counts.get(feature["id"], 0), one)
    return (east - west) * scale


def rings(feature: dict) -> list[list]:
    geometry = feature["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [polygon[0] for polygon in polygons]


def _city(slide, feature: dict, place, count: int, most: int, is_chosen: bool) -> None:
    builder = None
    for ring in rings(feature):
        points = [(round(x * FINE), round(y * FINE)) for x, y in map(place, ring)]
        if builder is None:
            builder = slide.shapes.build_freeform(*points[0], scale=INCH / FINE)
        else:
            builder.move_to(*points[0])
        builder.add_line_segments(points[1:], close=True)
    shape = builder.convert_to_shape()
    shape.name = feature["id"]
    plain(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(shade(count, most, LIGHT))
    shape.line.color.rgb = colour(LIGHT.furnace if is_chosen else LIGHT.ground if count else LIGHT.slate)
    shape.line.width = Pt(3 if is_chosen else 1)
    if not count and not is_chosen:
        shape.line.dash_style = MSO_LINE.ROUND_DOT


def _name(slide, feature: dict, place, count: int, one: Exhibit) -> None:
    """Name and count on the city."""
    city = feature["properties"]
    x, y = place(label_point(city))
    width = 1.1
    size = 13 if count else 10
    text = [one.labels.city(city["adcode"]), *([str(count)] if count else [])]
    height = size * 1.32 / 72 * len(text)
    box = Box(x - width / 2, y - height / 2, width, height)
    tone = LIGHT.text if count else LIGHT.slate
    write(slide, box, text, size, tone, bool(count), PP_ALIGN.CENTER, MSO_ANCHOR.MIDDLE)
