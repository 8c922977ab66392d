"""Two measures of the same things side by side: area and tenants of each phase."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import marks
from indicators.charts.bars import common_unit
from indicators.charts.canvas import Canvas
from indicators.charts.theme import Palette
from indicators.figures import derived
from indicators.words.labels import Labels

HEAD = 3 * marks.LINE + 10
ROW = 3 * marks.LINE + marks.MARK + marks.GAP
PANELS = ((0.0, 0.47), (0.53, 1.0))


def draw(rows: pd.DataFrame, labels: Labels, palette: Palette) -> go.Figure:
    """The rows of two quantities, in the order given: the first of the one stands beside the first of the other.

    Over each panel its measure and derived total; each panel has its own scale from zero.
    """
    rows = rows[rows["value"].notna()]
    groups = [group for _, group in rows.groupby("quantity", sort=False)][:2]
    longest = max((len(group) for group in groups), default=1)
    canvas = Canvas(palette, HEAD + longest * ROW + 4)
    heads, stems = captions(groups, labels), stem(rows, labels)
    for index, (group, domain, colour) in enumerate(zip(groups, PANELS, (palette.steel, palette.blue), strict=False)):
        _panel(canvas, group, index, domain, colour, heads[index], stems, labels, palette)
    for position, text in enumerate(averages(groups, labels)):
        y = HEAD + position * ROW + 2.5 * marks.LINE + marks.MARK + 4
        canvas.write(0, y, text, xref="paper", font=marks.small(palette))
    canvas.yaxis(range=[HEAD + longest * ROW, 0])
    return canvas.figure()


def captions(groups: list[pd.DataFrame], labels: Labels) -> list[list[str]]:
    """The lines over each panel: its measure (the parent indicator), the derived total and that it is derived."""
    texts = []
    for group in groups:
        kinds = set(group["kind"])
        name = labels.indicator(kinds.pop()) if len(kinds) == 1 and "" not in kinds else ""
        total = derived.total(group, labels.units)
        lines = [f"<b>{labels.derived(total)}</b>", labels.t("mark.derived-total")] if total else []
        texts.append([name, *lines])
    return texts


def averages(groups: list[pd.DataFrame], labels: Labels) -> list[str]:
    """So much of the first measure for each one of the second, where that is a count; derived."""
    if len(groups) < 2 or groups[1]["quantity"].iloc[0] != "count":
        return []
    texts = []
    for part, whole in zip(groups[0].itertuples(), groups[1].itertuples(), strict=False):
        ratio = derived.ratio(part, whole, labels.units, unit=labels.units[part.unit].base)
        texts.append(labels.t("mark.average", value=labels.derived(ratio, digits=0)) if ratio else "")
    return texts


def stem(rows: pd.DataFrame, labels: Labels) -> list[str]:
    """What the k-th rows of both groups have in common: the shared start of their names (一期标准厂房)."""
    groups = [group for _, group in rows.groupby("quantity", sort=False)][:2]
    stems = []
    for position in range(max(map(len, groups), default=0)):
        names = [labels.indicator(group["indicator"].iloc[position]) for group in groups if position < len(group)]
        stems.append(_shared_start(names).rstrip(" :：·"))
    return stems


def _shared_start(names: list[str]) -> str:
    shortest = min(map(len, names))
    same = (index for index in range(shortest) if len({name[index] for name in names}) > 1)
    return names[0] if len(names) == 1 else names[0][: next(same, shortest)]


def _panel(
    canvas: Canvas,
    group: pd.DataFrame,
    index: int,
    domain,
    colour: str,
    caption: list[str],
    stems: list[str],
    labels: Labels,
    palette: Palette,
) -> None:
    axis = "" if index == 0 else str(index + 1)
    unit = common_unit(group)
    where = {"xref": f"x{axis}"}
    open_ended = group["bound"].isin(marks.OPEN_ENDED).any()
    full = float(group["amount"].max()) * (1.2 if open_ended else 1)
    canvas.xaxis(axis, domain=domain, range=[0, full])
    for line, text in enumerate(caption):
        font = marks.small(palette) if line == len(caption) - 1 > 0 else None
        canvas.write(0, marks.LINE * (line + 0.5), text, font=font, **where)
    for position, row in enumerate(group.itertuples()):
        top = HEAD + position * ROW
        middle = top + 2 * marks.LINE + marks.MARK / 2
        canvas.write(0, top + marks.LINE / 2, stems[position], font=marks.small(palette), **where)
        canvas.write(0, top + marks.LINE * 1.5, f"<b>{labels.value(row, unit)}</b>", **where)
        canvas.bar(
            x=[row.amount], y=[middle], width=[marks.MARK], xaxis=f"x{axis}",
            marker=marks.style(row.status, palette, colour), customdata=[[row.figure]],
            hovertemplate=marks.hover(labels, row, labels.indicator(row.indicator)), name=row.figure,
            unselected=marks.unselected(),
        )  # fmt: skip
        if row.bound in marks.OPEN_ENDED:
            canvas.arrow(row.amount, middle, colour, **where)
