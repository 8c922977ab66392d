"""Marks -> SVG text, without a browser: pictures for links, thumbnails of slides. It knows no form.

The other painter (``painter``) leaves the laying out to plotly; what both show is the same.
"""

from collections.abc import Iterable, Sequence
from functools import singledispatchmethod

from indicators.charts import marks, plainly
from indicators.charts.canvas import BEFORE, LEADING, LEAST, Canvas, block, number
from indicators.charts.elements import Box, Pair, circle, decimal, element, path, rect, steps, symbol, thinned, written
from indicators.charts.exhibit import Exhibit
from indicators.charts.layers import Layers
from indicators.charts.native import OPEN_ENDED
from indicators.charts.painter import SWATCH
from indicators.charts.theme import FONT, Palette, outline, style
from indicators.words.metrics import TEXT_SIZE

# The viewer's own fonts, and the one that pictures are made with (``exports.raster``).
FACES = FONT.replace("sans-serif", "Noto Sans SC, sans-serif")
# From the middle of a line of text down to its baseline, in ems.
BASELINE = 0.4
# Type is enlarged so far where there is room, and no further.
LARGEST = 2.2
# Of several ways the first that has its type in full size is taken.
FULL = 1.0
# A chart is laid out anew for a width that holds it all, at most so often.
TRIES = 6
DASHES = {"dot": "2 3", "dash": "6 4", "dashdot": "6 3 2 3"}


def picture(one: Exhibit, palette: Palette, width: float, height: float) -> str:
    """The exhibit's chart alone as SVG of a size in pixels, its type as large as there is room, up to LARGEST.

    Of the ways in which its form lays it out the one that can be read best. A table is its first rows, a text its
    lines.
    """
    if one.kind in ("drawing", "numbers"):
        return fitted(one.form.ways(one), palette, width, height, one.title)
    return fitted([plainly.marks(one)], palette, width, height, one.title)


def fitted(ways: Iterable[marks.Marks], palette: Palette, width: float, height: float, title: str = "") -> str:
    """The same of marks, laid out in several ways."""
    scale, canvas = _best(laid_out(way, width, height) for way in ways)
    left, _ = canvas.beyond
    box = " ".join(map(decimal, (-left, 0, width / scale, height / scale)))
    name = f' aria-label="{written(title)}"' if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{decimal(width)}" height="{decimal(height)}" '
        f'viewBox="{box}" preserveAspectRatio="xMinYMin" xml:space="preserve" '
        f'font-family="{FACES}" font-size="{TEXT_SIZE}" fill="{palette.text}" role="img"{name}>'
        f"{drawn(canvas, palette)}</svg>"
    )


def _best(found: Iterable[tuple[float, Canvas]]) -> tuple[float, Canvas]:
    """The first of full size, else the largest; no more are laid out than that takes."""
    best = None
    for one in found:
        if best is None or one[0] > best[0]:
            best = one
        if one[0] >= FULL:
            break
    assert best is not None, "a form has a way in which it is laid out"
    return best


def drawn(canvas: Canvas, palette: Palette, items: Iterable[marks.Item] | None = None) -> str:
    """The elements of a chart, all or some ``items``, for whoever puts them into an SVG of their own."""
    pen = _Pen(canvas, palette)
    for item in canvas.marks.items if items is None else items:
        pen.add(item)
    return pen.svg


def _is_free(way: marks.Marks) -> bool:
    """Whether its height is one of amounts or of a map: rows count pixels from the top."""
    low, high = map(number, way.down.ends or (0.0, 1.0))
    return low < high


def laid_out(way: marks.Marks, width: float, height: float) -> tuple[float, Canvas]:
    """The plane that holds all that is written, and how many pixels are drawn for one of its own."""
    scale = min(LARGEST, height / max(way.height, 1))
    canvas = Canvas(way, width / scale)
    for _ in range(TRIES):
        if (lacking := canvas.lacking) < 1:
            break
        canvas = Canvas(way, canvas.width + lacking)
    room = canvas.width + sum(canvas.beyond)
    scale = min(scale, width / room)
    # Amounts and maps take all the room there is, rows only the height that they need.
    wide = canvas.width + max(0.0, width / scale - room)
    return scale, Canvas(way, wide, height / scale if _is_free(way) else 0)


class _Pen(Layers):
    def __init__(self, canvas: Canvas, palette: Palette) -> None:
        super().__init__(palette)
        self.canvas = canvas

    @singledispatchmethod
    def add(self, item: object) -> None:
        raise TypeError(f"no mark: {item!r}")

    @add.register
    def _(self, item: marks.Text) -> None:
        box = self.canvas.text(item)
        if item.on_ground:
            self.texts.append(rect(box, self.palette.ground))
        lines = ["".join(map(self.run, line)) for line in item.lines]
        colour = self.palette.colour(item.colour) if item.colour else ""
        self._lines(lines, box, item.anchor, item.size, colour, item.turned)

    def _lines(
        self, lines: Sequence[str], box: Box, anchor: str = "center", size: float = 0, colour: str = "", turned: int = 0
    ) -> None:
        """Lines of a text, one under the other; turned they stand in the middle of what they cover."""
        size = size or TEXT_SIZE
        x, y = box.middle if turned else (box.left + BEFORE[anchor] * box.wide, box.top)
        top = y - LEADING * size * len(lines) / 2 if turned else y
        told: dict[str, str | float] = {"fill": colour, "font_size": "" if size == TEXT_SIZE else size}
        told["text_anchor"] = {"left": "", "right": "end"}.get("center" if turned else anchor, "middle")
        told["transform"] = f"rotate({turned} {decimal(x)} {decimal(y)})" if turned else ""
        for at, line in enumerate(lines):
            base = top + LEADING * size * (at + 0.5) + BASELINE * size
            self.texts.append(element("text", line, x=x, y=base, **told))

    @add.register
    def _(self, item: marks.Bar) -> None:
        start = item.start or 0.0
        low, high = sorted(self.canvas.x(end, item.axis) for end in (start, start + item.length))
        box, middle = Box(low, 0, high - low, self._tall(item.height)), self.canvas.y(item.y)
        box = box._replace(top=middle - box.tall / 2)
        colours = style(item.status, self.palette, item.shade)
        if item.outline:
            frame = outline(self.palette)
            self.bars.append(rect(box, frame.fill, frame.line, 1))
            return
        if item.length:
            # A line in the colour of the ground keeps neighbours apart without relying on their colours.
            ground = item.start is not None and item.status == "actual"
            self.bars.append(rect(box, self.fill(colours), self.palette.ground if ground else colours.line, 2))
        if item.upper is not None:
            ends = [self.canvas.x(end, item.axis) for end in (item.length, item.upper)]
            self.bars += self._whisker([(ends[0], middle), (ends[1], middle)], 2, 7)
        if item.start is None:
            self._end(item, colours.line, middle)

    def _tall(self, height: float) -> float:
        return abs(self.canvas.y(height) - self.canvas.y(0))

    def _whisker(self, ends: Sequence[Pair], thickness: float, cap: float) -> Iterable[str]:
        (_, y0), (x1, y1) = ends
        yield path(ends, self.palette.slate, thickness)
        across = [(x1, y1 - cap), (x1, y1 + cap)] if y0 == y1 else [(x1 - cap, y1), (x1 + cap, y1)]
        yield path(across, self.palette.slate, thickness)

    def _end(self, item: marks.Bar, colour: str, y: float) -> None:
        """The open arrow of a number that goes on to somewhere that was not printed, the soft end of 约."""
        x, left = self.canvas.x(item.length, item.axis), item.length < 0
        if item.bound in OPEN_ENDED and not left:
            tip = x + marks.ARROW
            self.over.append(path([(x, y), (tip - 2, y)], colour, 2))
            self.over.append(path([(tip - 6, y - 5), (tip, y), (tip - 6, y + 5)], colour, 2))
        elif item.bound == "about" and item.column is not None:
            side = -1 if left else 1
            self.over.append(path([(x + 2 * side, y), (x + 13 * side, y)], colour, 2, "3 2"))

    @add.register
    def _(self, item: marks.Dots) -> None:
        colours = style(item.status, self.palette)
        for x, y in item.points:
            self.points.append(circle(self.canvas.x(x), self.canvas.y(y), item.size - 2, colours.fill, colours.line))

    @add.register
    def _(self, item: marks.Span) -> None:
        colour, y = self.palette.steel, self.canvas.y(item.y)
        places = [(self.canvas.x(day), y) for day in item.days]
        if len(places) > 1:
            self.points.append(path(places, colour, 5))
            if item.hollow:
                self.points.append(path(places, self.palette.ground, 2))
        else:
            fill = self.palette.ground if item.hollow else colour
            self.points += [circle(x, y, 10, fill, colour) for x, y in places]

    @add.register
    def _(self, item: marks.Joined) -> None:
        places = [(self.canvas.x(x), self.canvas.y(y)) for x, y in item.points]
        colour = self.palette.colour(item.colour)
        self.points.append(path(places, colour, item.width, DASHES.get(item.dash, "")))

    @add.register
    def _(self, item: marks.Points) -> None:
        colour = self.palette.colour(item.colour)
        for point in item.points:
            x, y = self.canvas.x(point.x), self.canvas.y(point.y)
            if point.more is not None:
                self.points += self._whisker([(x, y), (x, self.canvas.y(point.y + point.more))], 1.5, 4)
            self.points.append(symbol(point.symbol, x, y, point.size, colour))

    @add.register
    def _(self, item: marks.Area) -> None:
        shape = "".join(
            f"{steps(thinned([(self.canvas.x(x), self.canvas.y(y)) for x, y in ring]))}Z" for ring in item.rings
        )
        fill, line, dash = self.palette.colour(item.fill), self.palette.colour(item.line), DASHES.get(item.dash, "")
        self.points.append(
            element("path", d=shape, fill=fill, stroke=line, stroke_width=item.width, stroke_dasharray=dash)
        )

    @add.register
    def _(self, item: marks.Spots) -> None:
        for spot in item.spots:
            x, y = self.canvas.x(spot.x), self.canvas.y(spot.y)
            if spot.fill is not None:
                square = Box(x - item.size / 2, y - item.size / 2, item.size, item.size)
                self.points.append(rect(square, self.palette.colour(spot.fill)))
            box = block(spot.lines, spot.size or TEXT_SIZE, spot.bold)
            box = box._replace(left=x - box.wide / 2, top=y - box.tall / 2)
            lines = [self.run(marks.Run(line, spot.bold)) for line in spot.lines]
            self._lines(lines, box, size=spot.size, colour=self.palette.colour(spot.colour))

    @add.register
    def _(self, item: marks.Cells) -> None:
        size = max(LEAST, self.canvas.type_size(item, marks.SMALL))
        for cell in item.cells:
            left, right = (self.canvas.x(place) for place in (cell.x, cell.x + cell.width))
            box = Box(left, 0, right - left, self._tall(item.height))
            box = box._replace(top=self.canvas.y(cell.y) - box.tall / 2)
            self.bars.append(rect(box, self.palette.colour(cell.fill), self.palette.ground, 1))
            line = LEADING * size
            self._lines([written(cell.text)], Box(left, box.middle[1] - line / 2, box.wide, line), size=size)

    @add.register
    def _(self, item: marks.Rule) -> None:
        xs, ys = (self.canvas.x(x, item.x_of) for x in item.x), (self.canvas.y(y, item.y_of) for y in item.y)
        layer = self.over if item.over else self.under
        layer.append(path(list(zip(xs, ys, strict=True)), self.palette.colour(item.colour), 1))

    @add.register
    def _(self, item: marks.Swatch) -> None:
        colours = style(item.status, self.palette, item.shade)
        box = Box(self.canvas.x(0) + 1, self.canvas.y(item.y) - SWATCH / 2, SWATCH, SWATCH)
        self.over.append(rect(box, self.fill(colours), colours.line, 2))
