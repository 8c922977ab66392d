"""Marks -> a plotly drawing. It knows no form."""

import re
from collections.abc import Sequence
from datetime import date
from functools import singledispatchmethod
from typing import Any

import orjson

from indicators.charts import marks
from indicators.charts.native import OPEN_ENDED
from indicators.charts.theme import Palette, Style, outline, style, template

# A click opens a card and must not fade the other marks.
UNFADED = {"marker": {"opacity": 1}}
SWATCH = 12
Options = dict[str, Any]
# What plotly reads as markup (https://plotly.com/chart-studio-help/adding-HTML-and-links-to-charts), as a formula
# where MathJax is there, and in texts under the pointer as a value to fill in: %{x}.
MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", "%{": "&#37;{"}
MARKED = re.compile("|".join(map(re.escape, MARKUP)))


def escaped(text: str) -> str:
    """A text as plotly is to show it, letter by letter."""
    return MARKED.sub(lambda match: MARKUP[match[0]], text)


def painted(chart: marks.Marks, palette: Palette) -> Options:
    """The drawing as plotly.js takes it. What plotly for Python would check, tests have it check of each form."""
    drawing = bare(chart, palette)
    return drawing | {"layout": drawing["layout"] | {"template": template(palette)}}


def bare(chart: marks.Marks, palette: Palette) -> Options:
    """Its data and layout without the template, which all drawings share."""
    brush = _Brush(palette)
    for item in chart.items:
        brush.add(item)
    axes = {f"xaxis{index if index > 1 else ''}": _axis(axis) for index, axis in enumerate(chart.across, start=1)}
    for name, axis in axes.items():
        # Axes of the whole width lie over each other: without a word plotly would leave those beneath without clicks.
        axis["overlaying"] = "x" if name != "xaxis" and not axis["domain"] else None
    layout = axes | {
        "yaxis": _axis(chart.down), "height": max(chart.height, 10), "margin": dict(chart.margin),
        "annotations": brush.texts, "shapes": brush.shapes, "uniformtext": brush.uniform,
    }  # fmt: skip
    return _plain({"data": brush.traces, "layout": layout})


def _plain(drawing: Options) -> Any:
    """The drawing as JSON holds it, without what is None."""
    return _said(orjson.loads(orjson.dumps(drawing, default=_text, option=orjson.OPT_SERIALIZE_NUMPY)))


def _text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"nothing to draw: {value!r}")


def _said(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _said(value) for key, value in part.items() if value is not None}
    return [_said(one) for one in part] if isinstance(part, list) and part and not _is_flat(part) else part


def _is_flat(part: list[Any]) -> bool:
    """Numbers, texts, gaps: most of what a drawing holds."""
    return not any(isinstance(one, (dict, list)) for one in part)


def _axis(axis: marks.Axis) -> Options:
    """What is None is left out, here and below."""
    return {
        "domain": axis.domain, "range": axis.ends, "type": "date" if axis.of_time else None,
        "scaleanchor": "x" if axis.ratio else None, "scaleratio": axis.ratio or None,
    }  # fmt: skip


class _Brush:
    """The parts of a drawing in one palette."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.traces: list[Options] = []
        self.texts: list[Options] = []
        self.shapes: list[Options] = []
        self.uniform: Options | None = None

    @singledispatchmethod
    def add(self, item: object) -> None:
        raise TypeError(f"no mark: {item!r}")

    @add.register
    def _(self, item: marks.Text) -> None:
        # Left-aligned and clear of clicks.
        colour = self.palette.colour(item.colour) if item.colour else None
        self.texts.append({
            "x": item.x, "y": item.y, "text": "<br>".join("".join(map(self._run, line)) for line in item.lines),
            "showarrow": False, "borderpad": 0, "xanchor": item.anchor, "yanchor": item.middle,
            "align": "center" if item.anchor == "center" and not item.y_of else "left",
            "captureevents": False, "yshift": item.dy, "xshift": item.dx or None, "xref": item.x_of or None,
            "yref": item.y_of or None, "textangle": item.turned or None,
            "font": {"size": item.size or None, "color": colour} if item.size or colour else None,
            "bgcolor": self.palette.ground if item.on_ground else None,
        })  # fmt: skip

    def _run(self, run: marks.Run | str) -> str:
        if isinstance(run, str):
            return escaped(run)
        text = f"<b>{escaped(run.text)}</b>" if run.bold else escaped(run.text)
        return f'<span style="color:{self.palette.colour(run.colour)}">{text}</span>' if run.colour != "" else text

    @add.register
    def _(self, item: marks.Bar) -> None:
        colours = style(item.status, self.palette, item.shade)
        marker = _marker(colours)
        if not item.length:
            # Nothing has no length: an outline would be some.
            marker |= _line(colours.line, 0)
        elif item.outline:
            frame = outline(self.palette)
            marker = {"color": frame.fill} | _line(frame.line, 1)
        elif item.start is not None and item.status == "actual":
            # A line in the colour of the ground keeps neighbours apart without relying on their colours.
            marker |= _line(self.palette.ground)
        whisker = None if item.upper is None else self._whiskers([item.upper - item.length], [0], 2, 7)
        self.traces.append({
            "type": "bar", "orientation": "h", "x": [item.length], "y": [item.y], "width": [item.height],
            "marker": marker, "customdata": [[item.figure]], "hovertemplate": _hover(item.hover), "name": item.figure,
            "unselected": UNFADED, "base": None if item.start is None else [item.start], "xaxis": item.axis or None,
            "error_x": whisker,
        })  # fmt: skip
        if item.start is None and not item.outline:
            self._end(item, colours.line)

    def _whiskers(self, more: Sequence[Any], less: Sequence[Any], thickness: float, width: int) -> Options:
        ends = {"type": "data", "symmetric": False, "array": more, "arrayminus": less}
        return ends | {"color": self.palette.slate, "thickness": thickness, "width": width}

    def _end(self, item: marks.Bar, colour: str) -> None:
        """The open arrow of a number that goes on to somewhere that was not printed, the soft end of 约."""
        left = item.length < 0
        if item.bound in OPEN_ENDED and not left:
            self.texts.append({
                "x": item.length, "y": item.y, "xref": item.axis or None, "ax": -marks.ARROW, "ay": 0,
                "xshift": marks.ARROW, "showarrow": True, "arrowhead": 2, "arrowwidth": 2, "arrowcolor": colour,
                "text": "",
            })  # fmt: skip
        elif item.bound == "about" and item.column is not None:
            side, dx = ("right", -2) if left else ("left", 2)
            self.add(marks.Text(item.length, item.y, [["┈"]], dx=dx, anchor=side, x_of=item.axis))
            self.texts[-1]["font"] = {"color": colour}

    @add.register
    def _(self, item: marks.Dots) -> None:
        self.traces.append({
            "type": "scatter", "x": [x for x, _ in item.points], "y": [y for _, y in item.points], "mode": "markers",
            "marker": {"size": item.size} | _marker(style(item.status, self.palette)._replace(hatched=False)),
            "customdata": [[item.figure]] * len(item.points), "hovertemplate": _hover(item.hover), "name": item.figure,
            "unselected": UNFADED,
        })  # fmt: skip

    @add.register
    def _(self, item: marks.Span) -> None:
        colour, is_long = self.palette.steel, len(item.days) > 1
        self.traces.append({
            "type": "scatter", "x": list(item.days), "y": [item.y] * len(item.days),
            "mode": "lines+markers" if is_long else "markers", "line": {"color": colour, "width": 5},
            "marker": {"size": 4 if is_long else 10, "color": self.palette.ground if item.hollow else colour}
            | _line(colour),
            "hovertemplate": _hover(item.hover), "customdata": [[""]] * len(item.days), "name": item.name,
            "cliponaxis": False, "unselected": UNFADED,
        })  # fmt: skip
        if is_long and item.hollow:
            self.add(marks.Joined([(day, item.y) for day in item.days], "ground", 2))

    @add.register
    def _(self, item: marks.Joined) -> None:
        line = {"color": self.palette.colour(item.colour), "width": item.width, "dash": item.dash}
        x, y = ([point[axis] for point in item.points] for axis in (0, 1))
        self.traces.append({"type": "scatter", "x": x, "y": y, "line": line, "mode": "lines", "hoverinfo": "skip"})

    @add.register
    def _(self, item: marks.Points) -> None:
        colour, points = self.palette.colour(item.colour), item.points
        widths = [2 if point.symbol.endswith("-open") else 0 for point in points]
        marker = {
            "symbol": [point.symbol for point in points], "size": [point.size for point in points],
            "color": colour, "line": {"color": colour, "width": widths},
        }  # fmt: skip
        more, whiskers = [point.more for point in points], None
        if any(length is not None for length in more):
            whiskers = self._whiskers(more, [None] * len(points), 1.5, 4)
        self.traces.append({
            "type": "scatter", "x": [point.x for point in points], "y": [point.y for point in points],
            "mode": "markers", "marker": marker, "error_y": whiskers,
            "customdata": [[point.figure] for point in points],
            "hovertemplate": [_hover(point.hover) for point in points], "name": item.name, "cliponaxis": False,
            "unselected": UNFADED,
        })  # fmt: skip

    @add.register
    def _(self, item: marks.Area) -> None:
        x, y = ([place for ring in item.rings for place in (*(point[axis] for point in ring), None)] for axis in (0, 1))
        line = {"color": self.palette.colour(item.line), "width": item.width, "dash": item.dash or None}
        self.traces.append({
            "type": "scatter", "x": x, "y": y, "mode": "lines", "fill": "toself",
            "fillcolor": self.palette.colour(item.fill),
            "line": line, "hoverinfo": "skip", "name": item.name,
        })  # fmt: skip

    @add.register
    def _(self, item: marks.Spots) -> None:
        spots, palette = item.spots, self.palette
        squares = any(spot.fill is not None for spot in spots)
        marker: Options = {"size": item.size, "opacity": 0}
        if squares:
            # A hole keeps an unseen mark: it too says what it is under the pointer.
            marker = {
                "symbol": "square", "size": item.size, "opacity": [int(spot.fill is not None) for spot in spots],
                "color": [palette.colour("ground" if spot.fill is None else spot.fill) for spot in spots],
            }  # fmt: skip
        trace: Options = {
            "type": "scatter", "x": [spot.x for spot in spots], "y": [spot.y for spot in spots], "marker": marker,
            "customdata": [list(spot.ids) for spot in spots],
            "unselected": {} if squares else {"marker": {"opacity": 0}},
        }  # fmt: skip
        if any(spot.lines for spot in spots):
            sizes = [spot.size for spot in spots]
            font: Options = {"color": [palette.colour(spot.colour) for spot in spots]}
            font |= {"size": sizes[0] if len(set(sizes)) == 1 else sizes} if any(sizes) else {}
            lines = ["<br>".join(map(escaped, spot.lines)) for spot in spots]
            texts = [f"<b>{text}</b>" if spot.bold else text for text, spot in zip(lines, spots, strict=True)]
            hover = ["<br>".join(map(escaped, spot.hover)) for spot in spots]
            trace |= {"mode": "markers+text", "text": texts, "textfont": font, "hovertext": hover, "hoverinfo": "text"}
            trace |= {"name": item.name}
        else:
            trace |= {"mode": "markers", "hovertemplate": [_hover(spot.hover) for spot in spots]}
        if item.chosen:
            chosen = {"marker": {"opacity": 0}, "textfont": {"color": palette.colour(item.chosen)}}
            trace |= {"selected": chosen, "unselected": {"marker": {"opacity": 0}, "textfont": {}}, "cliponaxis": False}
        self.traces.append(trace)

    @add.register
    def _(self, item: marks.Cells) -> None:
        cells = item.cells
        # A number that its cell has no room for is left out, at every width of a window.
        self.uniform = {"mode": "hide", "minsize": 9}
        self.traces.append({
            "type": "bar", "orientation": "h", "x": [cell.width for cell in cells], "base": [cell.x for cell in cells],
            "y": [cell.y for cell in cells], "width": [item.height] * len(cells),
            "marker": {"color": [self.palette.colour(cell.fill) for cell in cells]} | _line(self.palette.ground, 1),
            "text": [escaped(cell.text) for cell in cells], "textposition": "inside", "insidetextanchor": "middle",
            "textangle": 0, "textfont": {"color": self.palette.text, "size": marks.SMALL}, "unselected": UNFADED,
            "customdata": [[cell.figure] for cell in cells], "hovertemplate": [_hover(cell.hover) for cell in cells],
            "name": "cells",
        })  # fmt: skip

    @add.register
    def _(self, item: marks.Rule) -> None:
        (x0, x1), (y0, y1) = item.x, item.y
        self.shapes.append({
            "type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "xref": item.x_of or None,
            "yref": item.y_of or None, "layer": None if item.over else "below",
        } | _line(self.palette.colour(item.colour), 1))  # fmt: skip

    @add.register
    def _(self, item: marks.Swatch) -> None:
        colours = style(item.status, self.palette, item.shade)
        self.shapes.append({
            "type": "rect", "xsizemode": "pixel", "xanchor": 0, "x0": 1, "x1": 1 + SWATCH, "y0": item.y - SWATCH / 2,
            "y1": item.y + SWATCH / 2, "fillcolor": colours.fill,
        } | _line(colours.line))  # fmt: skip


def _line(colour: str, width: int = 2) -> Options:
    return {"line": {"color": colour, "width": width}}


def _marker(colours: Style) -> Options:
    pattern = {"shape": "/", "fgcolor": colours.line, "bgcolor": colours.fill, "size": 6, "solidity": 0.3}
    return {"color": colours.fill} | ({"pattern": pattern} if colours.hatched else {}) | _line(colours.line)


def _hover(lines: Sequence[str]) -> str:
    """What a mark says under the pointer, its name first."""
    first, *others = map(escaped, lines)
    return "<br>".join((f"<b>{first}</b>", *others)) + "<extra></extra>"
