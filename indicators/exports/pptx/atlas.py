"""A map as freeform shapes that can be moved and coloured, and beside it its numbers as a native chart."""

from __future__ import annotations

from collections.abc import Callable

from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Pt

from indicators.charts.exhibit import Exhibit
from indicators.charts.native import Atlas, Region
from indicators.charts.theme import LIGHT
from indicators.exports.pptx.bars import add_bars, describe
from indicators.exports.pptx.text import LEADING, Box, colour, shadowless, write

# Shapes are drawn in points of this many to the inch; finer than any screen shows.
FINE = 1000
INCH = 914400
Point = tuple[float, float]


def draw_atlas(slide: Slide, part: Atlas, one: Exhibit, box: Box) -> None:
    """One shape an area, hollow and dashed where no figure is reported of it."""
    wide = _map(slide, part, box) + 0.6 if part.regions else 0
    if part.bars:
        add_bars(slide, box.part(left=wide).middle(0.8 * len(part.bars)), part.bars, one.finding)
        describe(slide.shapes[-1], one.spoken)


def _map(slide: Slide, part: Atlas, box: Box) -> float:
    """Draw the areas as large as the box lets; returns how wide they are."""
    points = [point for region in part.regions for ring in region.rings for point in ring]
    west, east = (end(x for x, _ in points) for end in (min, max))
    south, north = (end(y for _, y in points) for end in (min, max))
    # Inches to a degree of longitude; one of latitude is ``ratio`` times as long.
    scale = min(box.height / ((north - south) * part.ratio), box.width * 0.62 / (east - west))

    def place(point: Point) -> Point:
        return box.left + (point[0] - west) * scale, box.top + (north - point[1]) * scale * part.ratio

    # The chosen come last, so that no neighbour's line runs over theirs.
    for region in sorted(part.regions, key=lambda region: region.chosen):
        _area(slide, region, place)
    for region in part.regions:
        _name(slide, region, place)
    return (east - west) * scale


def _area(slide: Slide, region: Region, place: Callable[[Point], Point]) -> None:
    rings = [[(round(x * FINE), round(y * FINE)) for x, y in map(place, ring)] for ring in region.rings]
    builder = slide.shapes.build_freeform(*rings[0][0], scale=INCH / FINE)
    for index, (start, *rest) in enumerate(rings):
        if index:
            builder.move_to(*start)
        builder.add_line_segments(rest, close=True)
    shape = builder.convert_to_shape()
    shape.name = region.code
    shadowless(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(LIGHT.colour(region.fill))
    shape.line.color.rgb = colour(LIGHT.furnace if region.chosen else LIGHT.ground if region.count else LIGHT.slate)
    shape.line.width = Pt(3 if region.chosen else 1)
    if not region.count and not region.chosen:
        shape.line.dash_style = MSO_LINE.ROUND_DOT


def _name(slide: Slide, region: Region, place: Callable[[Point], Point]) -> None:
    """Name and count on the area."""
    x, y = place(region.label)
    width = 1.1
    size = 13 if region.count else 10
    text = [region.name, *([str(region.count)] if region.count else [])]
    height = size * LEADING / 72 * len(text)
    box = Box(x - width / 2, y - height / 2, width, height)
    tone = LIGHT.text if region.count else LIGHT.slate
    write(slide, box, text, size, tone, bool(region.count), PP_ALIGN.CENTER, MSO_ANCHOR.MIDDLE)
