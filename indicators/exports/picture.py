"""A chart as a picture that stands alone, with all that is said of it; the viewer's browser draws it in its fonts."""

import plotly.graph_objects as go

from indicators.charts.exhibit import Exhibit
from indicators.charts.painter import escaped
from indicators.charts.theme import SMALL_SIZE, Palette
from indicators.exports.origin import Origin
from indicators.words.metrics import columns, wrap

WIDTH = 960
EDGE = 32
HEADING = 24
HEADING_LINE = 34
SMALL_LINE = 19


def framed(one: Exhibit, origin: Origin, palette: Palette) -> go.Figure:
    """The exhibit's drawing with all that is said around it, ``WIDTH`` pixels wide, on the ground's colour."""
    drawing = one.drawing(palette)
    inner = WIDTH - 2 * EDGE
    head = wrap(origin.title, round(inner / HEADING / 0.54))
    under = wrap(origin.subtitle, round(inner / SMALL_SIZE / 0.56)) if origin.subtitle else []
    texts = [*origin.notes, origin.source, f"{one.labels.t('deck.made', date=origin.made.isoformat())}　{origin.link}"]
    foot = [line for text in texts for line in _lines(text, inner)]
    top = EDGE + HEADING_LINE * len(head) + SMALL_LINE * len(under) + 12
    bottom = SMALL_LINE * len(foot) + EDGE
    margin = drawing.layout.margin
    left = EDGE + (margin.l or 0)
    drawing.update_layout(
        width=WIDTH,
        height=drawing.layout.height + top + bottom,
        margin={"t": top + 4, "b": bottom + 4, "l": left, "r": EDGE + (margin.r or 0)},
        paper_bgcolor=palette.ground,
        plot_bgcolor=palette.ground,
    )
    small = {"size": SMALL_SIZE, "color": palette.slate}
    big = {"size": HEADING, "color": palette.steel}
    start = EDGE + HEADING_LINE * len(head)
    said = [(f"<b>{escaped(line)}</b>", big, 1, top - EDGE - HEADING_LINE * index) for index, line in enumerate(head)]
    said += [(escaped(line), small, 1, top - start - SMALL_LINE * index) for index, line in enumerate(under)]
    said += [(escaped(line), small, 0, -8 - SMALL_LINE * index) for index, line in enumerate(foot)]
    for text, font, y, shift in said:
        drawing.add_annotation(
            text=text, font=font, xref="paper", x=0, xshift=EDGE - left, xanchor="left", align="left",
            yref="paper", y=y, yshift=shift, yanchor="top", showarrow=False, borderpad=0,
        )  # fmt: skip
    return drawing


def _lines(text: str, inner: int) -> list[str]:
    """Lines of small type; an address has no blank to break at."""
    width = round(inner / SMALL_SIZE / 0.56)
    if columns(text) > width and " " not in text:
        step = width if text.isascii() else width // 2
        return [text[start : start + step] for start in range(0, len(text), step)]
    return wrap(text, width)
