"""A chart as a picture that stands alone, with all that is said of it; the viewer's browser draws it in its fonts."""

from indicators.charts.canvas import MARGIN
from indicators.charts.exhibit import Exhibit
from indicators.charts.painter import Options, escaped
from indicators.charts.theme import SMALL_SIZE, Palette
from indicators.exports.origin import Origin
from indicators.words.metrics import columns, wrap

WIDTH = 960
EDGE = 32
HEADING = 24
HEADING_LINE = 34
SMALL_LINE = 19


def framed(one: Exhibit, origin: Origin, palette: Palette) -> Options:
    """The exhibit's drawing with all that is said around it, ``WIDTH`` pixels wide, on the ground's colour."""
    drawing = one.painted(palette)
    layout = drawing["layout"]
    inner = WIDTH - 2 * EDGE
    head = wrap(origin.title, round(inner / HEADING / 0.54))
    under = wrap(origin.subtitle, round(inner / SMALL_SIZE / 0.56)) if origin.subtitle else []
    texts = [*origin.notes, origin.source, f"{one.labels.t('deck.made', date=origin.made.isoformat())}　{origin.link}"]
    foot = [line for text in texts for line in _lines(text, inner)]
    top = EDGE + HEADING_LINE * len(head) + SMALL_LINE * len(under) + 12
    bottom = SMALL_LINE * len(foot) + EDGE
    left, own = EDGE + layout["margin"].get("l", 0), MARGIN | layout["margin"]
    margin = {"t": top + own["t"], "b": bottom + own["b"], "l": left, "r": EDGE + layout["margin"].get("r", 0)}
    around = {
        "width": WIDTH, "height": layout["height"] + top + bottom, "margin": margin,
        "paper_bgcolor": palette.ground, "plot_bgcolor": palette.ground,
    }  # fmt: skip
    small = {"size": SMALL_SIZE, "color": palette.slate}
    big = {"size": HEADING, "color": palette.steel}
    # In the margins of the marks stand scales, times and the key of a map.
    above, below = top + own["t"] - MARGIN["t"], own["b"] + MARGIN["b"]
    start = above - EDGE - HEADING_LINE * len(head)
    said = [(f"<b>{escaped(line)}</b>", big, 1, above - EDGE - HEADING_LINE * index) for index, line in enumerate(head)]
    said += [(escaped(line), small, 1, start - SMALL_LINE * index) for index, line in enumerate(under)]
    said += [(escaped(line), small, 0, -below - SMALL_LINE * index) for index, line in enumerate(foot)]
    notes = [{
        "text": text, "font": font, "xref": "paper", "x": 0, "xshift": EDGE - left, "xanchor": "left", "align": "left",
        "yref": "paper", "y": y, "yshift": shift, "yanchor": "top", "showarrow": False, "borderpad": 0,
    } for text, font, y, shift in said]  # fmt: skip
    return drawing | {"layout": layout | around | {"annotations": [*layout["annotations"], *notes]}}


def _lines(text: str, inner: int) -> list[str]:
    """Lines of small type; an address has no blank to break at."""
    width = round(inner / SMALL_SIZE / 0.56)
    if columns(text) > width and " " not in text:
        step = width if text.isascii() else width // 2
        return [text[start : start + step] for start in range(0, len(text), step)]
    return wrap(text, width)
