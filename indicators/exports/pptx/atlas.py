"""A map as freeform shapes that can be moved and coloured, and beside it its numbers as a native chart."""

from collections.abc import Callable

from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from indicators.charts.exhibit import Exhibit
from indicators.charts.native import Atlas, Region
from indicators.charts.theme import LIGHT
from indicators.exports.pptx.bars import add_bars
from indicators.exports.pptx.text import Box, colour, shadowless, write
from indicators.words.metrics import LEADING

# Shapes are drawn in points of this many to the inch; finer than any screen shows.
FINE = 1000
Point = tuple[float, float]


def draw_atlas(slide: Slide, part: Atlas, one: Exhibit, box: Box) -> None:
    """One shape an area, hollow and dashed where no figure is reported of it."""
    wide = _map(slide, part, box) + 0.6 if part.regions else 0
    if part.bars:
        add_bars(slide, box.part(left=wide).middle(0.8 * len(part.bars)), part.bars, one.finding)


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
        shape = _area(slide, region, place)
        shadowless(shape)
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(LIGHT.colour(region.fill))
        line = LIGHT.furnace if region.chosen else LIGHT.ground if region.count else LIGHT.slate
        shape.line.color.rgb = colour(line)
        shape.line.width = Pt(3 if region.chosen else 1)
        if not region.count and not region.chosen:
            shape.line.dash_style = MSO_LINE.ROUND_DOT
    for region in part.regions:
        text, size, tone = [region.name], 10, LIGHT.slate
        if region.count:
            text, size, tone = [region.name, f"{region.count:,}"], 13, LIGHT.text
        (x, y), width, height = place(region.label), 1.1, size * LEADING / 72 * len(text)
        room = Box(x - width / 2, y - height / 2, width, height)
        write(slide, room, text, size, tone, bool(region.count), PP_ALIGN.CENTER, MSO_ANCHOR.MIDDLE)
    return (east - west) * scale


def _area(slide: Slide, region: Region, place: Callable[[Point], Point]) -> Shape:
    """The outlines of a region as one shape."""
    rings = [[(round(x * FINE), round(y * FINE)) for x, y in map(place, ring)] for ring in region.rings]
    builder = slide.shapes.build_freeform(*rings[0][0], scale=Inches(1) / FINE)
    for index, (start, *rest) in enumerate(rings):
        if index:
            builder.move_to(*start)
        builder.add_line_segments(rest, close=True)
    shape = builder.convert_to_shape()
    shape.name = region.code
    return shape
