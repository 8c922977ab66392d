"""A part within its whole: a filled bar inside the outline of the total."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import plotly.graph_objects as go

from indicators import derived
from indicators.charts import marks
from indicators.labels import Labels
from indicators.theme import Palette, mix

ROW = 3 * marks.LINE + marks.MARK + marks.GAP
WHOLE = SimpleNamespace(amount=100.0, text="100%")


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """One bar for each pair of part and whole among the rows; a percentage stands within 100 %.

    A pair is a figure and that of its parent indicator, or of the same indicator for the place above.
    """
    rows = rows[rows["value"].notna()]
    kinds, above = (labels.dataset.names(t, "parent") for t in ("indicators", "places"))
    pairs = derived.part_and_whole(rows, kinds, above)
    alone = rows[rows["quantity"] == "share"]
    figure = marks.canvas(palette, max(1, len(pairs) + len(alone)) * ROW + 4)
    top = 0
    for part, whole in pairs:
        share = derived.ratio(part, whole, labels.units)
        texts = [
            _within(labels, part, whole, share),
            labels.t("mark.of", name=_name(labels, whole), value=labels.value(whole)),
        ]
        _pair(figure, part, part.amount / whole.amount, whole, top, palette, labels, texts)
        top += ROW
    for part in alone.itertuples():
        texts = [f"<b>{labels.value(part)}</b>　{_name(labels, part)}", labels.t("mark.hundred")]
        _pair(figure, part, part.amount / 100, None, top, palette, labels, texts)
        top += ROW
    figure.update_xaxes(range=[-0.005, 1.005])
    figure.update_yaxes(range=[top or 1, 0])
    return figure


def _name(labels: Labels, row) -> str:
    return f"{labels.place(row.place)} · {labels.indicator(row.indicator)}"


def _within(labels: Labels, part, whole, share) -> str:
    text = f"<b>{labels.value(part)}</b>　"
    text += labels.indicator(part.indicator) if part.place == whole.place else labels.place(part.place)
    return text + (f"　{labels.derived(share, digits=1)}" if share else "")


def _pair(
    figure: go.Figure, part, share: float, whole, top: float, palette: Palette, labels: Labels, texts: list[str]
) -> None:
    middle = top + 1.2 * marks.LINE + marks.MARK / 2
    marks.write(figure, 0, top + marks.LINE / 2, texts[0])
    marks.write(figure, 0, middle + marks.MARK / 2 + 0.7 * marks.LINE, texts[1], font=marks.small(palette))
    outline = {"color": mix(palette.ground, palette.slate, 0.15), "line": {"color": palette.slate, "width": 1}}
    options = {"y": [middle], "width": [marks.MARK], "orientation": "h", "unselected": marks.unselected()}
    if whole is None:
        figure.add_bar(x=[1], marker=outline, hoverinfo="skip", customdata=[[part.figure]], name="whole", **options)
    else:
        hover = marks.hover(labels, whole, _name(labels, whole))
        figure.add_bar(
            x=[1], marker=outline, customdata=[[whole.figure]], hovertemplate=hover, name=whole.figure, **options
        )
    hover = marks.hover(labels, part, _name(labels, part))
    marker = marks.style(part.status, palette, palette.furnace)
    figure.add_bar(
        x=[share], marker=marker, customdata=[[part.figure]], hovertemplate=hover, name=part.figure, **options
    )
    if part.bound in marks.OPEN_ENDED:
        marks.arrow(figure, share, middle, palette.furnace)
