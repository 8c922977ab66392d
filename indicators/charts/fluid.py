"""Marks -> SVG that is as wide as whatever it stands in, as plotly's drawing is: where it stands need not be known.

Places across are shares of the width, all else is pixels: type, marks and margins keep their size, and only what counts
amounts or days is stretched. It knows no form. A map keeps its ratio, and shrinks where it has no room.
"""

from collections.abc import Sequence
from functools import singledispatchmethod

from indicators.charts import marks
from indicators.charts.canvas import ABOVE, LEADING, MARGIN, Canvas, block
from indicators.charts.elements import Box, circle, decimal, element, outlined, path, rect, steps, symbol, written
from indicators.charts.layers import Layers
from indicators.charts.native import OPEN_ENDED
from indicators.charts.painter import SWATCH
from indicators.charts.theme import Palette, outline, style
from indicators.charts.vector import BASELINE, DASHES, drawn
from indicators.words.metrics import TEXT_SIZE

# Shares are told to a hundredth of a percent: a tenth of a pixel of a wide card.
ALL = 100
# The width at which a place is looked up; that of a map is as much as it needs.
WIDE = 1000.0
# What plotly leaves around outlines: a twentieth of the axis at either end.
AIR = 1 / 18
# Plotly lays a border of a pixel around a text.
EDGE = {"left": 1, "center": 0, "right": -1, "top": 1, "middle": 0, "bottom": -1}
# What plotly draws so when their sizes are told one by one: a class of the style sheet (``server.picture``).
FAINT = "faint"
ANCHORS = {"left": "", "center": "middle", "right": "end"}


def fluid(chart: marks.Marks, palette: Palette) -> str:
    """The chart as SVG without a width of its own; its height is that of the marks."""
    if chart.down.ends is None:
        return _still(chart, palette)
    brush = _Brush(chart, palette)
    for item in chart.items:
        brush.add(item)
    margin = MARGIN | dict(chart.margin)
    sides = margin["l"] + margin["r"]
    place = f"width:calc(100% - {decimal(sides)}px);margin-left:{decimal(margin['l'])}px"
    return f'<svg height="{decimal(chart.height)}" style="{place}" aria-hidden="true">{brush.svg}</svg>'


def _still(chart: marks.Marks, palette: Palette) -> str:
    """A map: as plotly draws it where there is room for its height."""
    canvas = Canvas(chart, WIDE, air=AIR)
    areas = [item for item in chart.items if isinstance(item, marks.Area)]
    places = [canvas.x(x) for item in areas for ring in item.rings for x, _ in ring]
    margin = MARGIN | dict(chart.margin)
    # Plotly lays it in the middle between the margins.
    middle = (WIDE + margin["l"] - margin["r"]) / 2
    half = max((abs(x - middle) for x in places), default=WIDE / 2) + 2
    box = " ".join(map(decimal, (middle - half, 0, 2 * half, chart.height)))
    content = "".join(_area(item, canvas, palette) for item in areas)
    content += drawn(canvas, palette, (item for item in chart.items if not isinstance(item, marks.Area)))
    return f'<svg height="{decimal(chart.height)}" viewBox="{box}" aria-hidden="true">{content}</svg>'


def _area(item: marks.Area, canvas: Canvas, palette: Palette) -> str:
    shape = "".join(outlined([(canvas.x(x), canvas.y(y)) for x, y in ring]) for ring in item.rings)
    told: dict[str, str | float] = {"stroke_width": item.width, "stroke_dasharray": DASHES.get(item.dash, "")}
    told |= {"transform": "scale(.5)", "vector_effect": "non-scaling-stroke"}
    return element("path", d=shape, fill=palette.colour(item.fill), stroke=palette.colour(item.line), **told)


class _Brush(Layers):
    """Whatever stands at a place across is drawn around 0, and moved there."""

    def __init__(self, chart: marks.Marks, palette: Palette) -> None:
        super().__init__(palette)
        margin = MARGIN | dict(chart.margin)
        self._left = margin["l"]
        self._canvas, self.height = Canvas(chart, WIDE + margin["l"] + margin["r"]), chart.height

    def _x(self, place: marks.Place, axis: str = "") -> float:
        """A place as a share of the width, in percent."""
        return (self._canvas.x(place, axis) - self._left) / WIDE * ALL

    def _y(self, place: float, axis: str = "") -> float:
        return self._canvas.y(place, axis)

    def _tall(self, height: float) -> float:
        return abs(self._y(height) - self._y(0))

    @singledispatchmethod
    def add(self, item: object) -> None:
        raise TypeError(f"no mark: {item!r}")

    @add.register
    def _(self, item: marks.Text) -> None:
        share, size = self._x(item.x, item.x_of), item.size or TEXT_SIZE
        box, y = self._canvas.text(item), self._y(item.y, item.y_of) - item.dy
        colour = self.palette.colour(item.colour) if item.colour else ""
        lines = ["".join(map(self.run, line)) for line in item.lines]
        if item.turned:
            # It stands in the middle of what it covers.
            across = {"left": box.wide / 2, "center": 0.0, "right": -box.wide / 2}[item.anchor] + item.dx
            turn = f"translate({decimal(across)} {decimal(box.middle[1])}) rotate({item.turned})"
            texts = self._lines(lines, 0, 0, -LEADING * size * len(lines) / 2, "center", size, colour)
            self.texts.append(_at(share, element("g", texts, transform=turn)))
            return
        top = y - ABOVE[item.middle] * box.tall + EDGE[item.middle]
        if item.on_ground:
            left = item.dx - {"left": 0.0, "center": 0.5, "right": 1.0}[item.anchor] * box.wide
            self.texts.append(_at(share, rect(Box(left, top, box.wide, box.tall), self.palette.ground)))
        self.texts.append(self._lines(lines, share, item.dx + EDGE[item.anchor], top, item.anchor, size, colour))

    def _lines(
        self, lines: Sequence[str], share: float, dx: float, top: float, anchor: str, size: float, colour: str = ""
    ) -> str:
        told: dict[str, str | float] = {"fill": colour, "font_size": "" if size == TEXT_SIZE else size}
        told |= {"text_anchor": ANCHORS[anchor], "x": _percent(share), "dx": dx or ""}
        return "".join(
            element("text", line, y=top + LEADING * size * (at + 0.5) + BASELINE * size, **told)
            for at, line in enumerate(lines)
        )

    @add.register
    def _(self, item: marks.Bar) -> None:
        start = item.start or 0.0
        low, high = sorted(self._x(end, item.axis) for end in (start, start + item.length))
        middle, tall = self._y(item.y), self._tall(item.height)
        colours = outline(self.palette) if item.outline else style(item.status, self.palette, item.shade)
        if item.length:
            # A line in the colour of the ground keeps neighbours apart without relying on their colours.
            is_apart = item.start is not None and item.status == "actual" and not item.outline
            line = self.palette.ground if is_apart else colours.line
            width = 1.0 if item.outline else 2.0
            self.bars.append(self._block(low, high, middle - tall / 2, tall, self.fill(colours), line, width))
        if item.upper is not None and not item.outline:
            ends = [self._x(end, item.axis) for end in (item.length, item.upper)]
            self.bars.append(_rule(ends, [middle, middle], self.palette.slate, 2))
            self.bars.append(_at(ends[1], path([(0, middle - 7), (0, middle + 7)], self.palette.slate, 2)))
        if item.start is None and not item.outline:
            self._end(item, colours.line, middle)

    def _block(
        self, low: float, high: float, top: float, tall: float, fill: str, line: str = "", width: float = 0
    ) -> str:
        told: dict[str, str | float] = {"stroke": line, "stroke_width": width} if line not in ("", fill) else {}
        wide = _percent(high - low)
        return element("rect", x=_percent(low), y=top, width=wide, height=tall, fill=fill, **told)

    def _end(self, item: marks.Bar, colour: str, y: float) -> None:
        """The open arrow of a number that goes on to somewhere that was not printed, the soft end of 约."""
        x, is_left, tip = self._x(item.length, item.axis), item.length < 0, marks.ARROW
        if item.bound in OPEN_ENDED and not is_left:
            head = element("path", d=steps([(tip - 8, y - 5), (tip, y), (tip - 8, y + 5)]) + "Z", fill=colour)
            self.over.append(_at(x, path([(0, y), (tip - 4, y)], colour, 2) + head))
        elif item.bound == "about" and item.column is not None:
            side = -1 if is_left else 1
            self.over.append(_at(x, path([(2 * side, y), (13 * side, y)], colour, 2, "3 2")))

    @add.register
    def _(self, item: marks.Dots) -> None:
        colours = style(item.status, self.palette)
        for x, y in item.points:
            dot = circle(0, self._y(y), item.size, colours.fill, colours.line)
            self.points.append(_at(self._x(x), dot))

    @add.register
    def _(self, item: marks.Span) -> None:
        colour, y, places = self.palette.steel, self._y(item.y), [self._x(day) for day in item.days]
        if len(places) > 1:
            ends = [min(places), max(places)]
            self.points.append(_rule(ends, [y, y], colour, 5))
            if item.hollow:
                self.points.append(_rule(ends, [y, y], self.palette.ground, 2))
        else:
            fill = self.palette.ground if item.hollow else colour
            self.points += [_at(x, circle(0, y, 10, fill, colour)) for x in places]

    @add.register
    def _(self, item: marks.Joined) -> None:
        shape = steps([(self._x(x) * WIDE / ALL, self._y(y)) for x, y in item.points])
        self.points.append(self._stretched(
            shape, "none", self.palette.colour(item.colour), item.width, DASHES.get(item.dash, "")
        ))  # fmt: skip

    @add.register
    def _(self, item: marks.Area) -> None:
        rings = ([(self._x(x) * WIDE / ALL, self._y(y)) for x, y in ring] for ring in item.rings)
        fill, line = self.palette.colour(item.fill), self.palette.colour(item.line)
        shape = "".join(f"{steps(ring)}Z" for ring in rings)
        self.points.append(self._stretched(shape, fill, line, item.width, DASHES.get(item.dash, "")))

    def _stretched(self, shape: str, fill: str, line: str, width: float, dash: str) -> str:
        """What goes through several places: stretched as a whole, and its line is not."""
        drawing = element("path", d=shape, fill=fill, stroke=line, stroke_width=width, stroke_dasharray=dash,
                          vector_effect="non-scaling-stroke")  # fmt: skip
        box = f"0 0 {decimal(WIDE)} {decimal(self.height)}"
        return f'<svg viewBox="{box}" preserveAspectRatio="none" height="{decimal(self.height)}">{drawing}</svg>'

    @add.register
    def _(self, item: marks.Points) -> None:
        colour = self.palette.colour(item.colour)
        for point in item.points:
            x, y = self._x(point.x), self._y(point.y)
            if point.more is not None:
                top, slate = self._y(point.y + point.more), self.palette.slate
                whisker = path([(0, y), (0, top)], slate, 1.5) + path([(-4, top), (4, top)], slate, 1.5)
                self.points.append(_at(x, whisker))
            self.points.append(_at(x, symbol(point.symbol, 0, y, point.size, colour), FAINT))

    @add.register
    def _(self, item: marks.Spots) -> None:
        for spot in item.spots:
            share, y = self._x(spot.x), self._y(spot.y)
            if spot.fill is not None:
                half = item.size / 2
                square = rect(Box(-half, y - half, item.size, item.size), self.palette.colour(spot.fill))
                self.points.append(_at(share, square))
            size, colour = spot.size or TEXT_SIZE, self.palette.colour(spot.colour)
            top = y - block(spot.lines, size, spot.bold).tall / 2
            lines = [self.run(marks.Run(line, spot.bold)) for line in spot.lines]
            self.texts.append(self._lines(lines, share, 0, top, "center", size, colour))

    @add.register
    def _(self, item: marks.Cells) -> None:
        tall, size = self._tall(item.height), marks.SMALL
        for cell in item.cells:
            low, high, y = self._x(cell.x), self._x(cell.x + cell.width), self._y(cell.y)
            fill = self.palette.colour(cell.fill)
            self.bars.append(self._block(low, high, y - tall / 2, tall, fill, self.palette.ground, 1))
            if cell.text:
                top = y - LEADING * size / 2
                self.texts.append(self._lines([written(cell.text)], (low + high) / 2, 0, top, "center", size))

    @add.register
    def _(self, item: marks.Rule) -> None:
        xs, ys = [self._x(x, item.x_of) for x in item.x], [self._y(y, item.y_of) for y in item.y]
        layer = self.over if item.over else self.under
        layer.append(_rule(xs, ys, self.palette.colour(item.colour), 1))

    @add.register
    def _(self, item: marks.Swatch) -> None:
        colours = style(item.status, self.palette, item.shade)
        box = Box(1, self._y(item.y) - SWATCH / 2, SWATCH, SWATCH)
        self.over.append(_at(self._x(0), rect(box, self.fill(colours), colours.line, 2)))


def _percent(share: float) -> str:
    """A share of the width as an attribute has it; nothing where it is the beginning."""
    text = f"{share:.2f}".rstrip("0").rstrip(".")
    return "" if text in ("0", "-0") else f"{text}%"


def _at(share: float, drawing: str, look: str = "") -> str:
    """What is drawn around 0, at a share of the width; ``look`` is its class."""
    place = _percent(share)
    return element("svg", drawing, x=place, class_=look) if place or look else drawing


def _rule(xs: Sequence[float], ys: Sequence[float], colour: str, width: float) -> str:
    (x1, x2), (y1, y2) = map(_percent, xs), ys
    return element("line", x1=x1, x2=x2, y1=y1, y2=y2, stroke=colour, stroke_width=width)
