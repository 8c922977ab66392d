"""The forms of the dashboard as native charts: bars, targets, dots, parts, progress, paired."""

from __future__ import annotations

import pandas as pd
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.shapes import MSO_SHAPE

from indicators.charts import marks, paired, targets
from indicators.charts.bars import common_unit, drawable
from indicators.charts.exhibit import Exhibit
from indicators.charts.marks import OPEN_ENDED
from indicators.charts.theme import LIGHT, contrast, mix
from indicators.exports.pptx.native import (
    Bar,
    add_bars,
    add_stack,
    add_within,
    describe,
    label,
    paint,
    plain_bars,
    values,
)  # fmt: skip
from indicators.exports.pptx.text import Box, plain, tall, wide, write
from indicators.figures import derived
from indicators.words.labels import Labels

# A bar with its gap: a chart of two bars is not stretched over the whole slide.
ROW = 1.25


def draw_bars(slide, one: Exhibit, box: Box) -> None:
    _bars(slide, one, box, drawable(one.rows))


def draw_dots(slide, one: Exhibit, box: Box) -> None:
    """Small counts in the order given; here as bars, which PowerPoint can count on when they are changed."""
    _bars(slide, one, box, one.rows[one.rows["value"].notna()])


def draw_targets(slide, one: Exhibit, box: Box) -> None:
    """Targets with the remark whether an actual value was reported, as ``charts.targets`` has it."""
    rows = targets.comparable(one.rows)
    _bars(slide, one, box, drawable(rows), targets.remarks(rows, one.labels))


def _bars(slide, one: Exhibit, box: Box, rows: pd.DataFrame, remarks: dict[str, str] | None = None) -> None:
    bars = plain_bars(rows, one.labels, remarks)
    most = 0.0
    if one.like is not None and rows["amount"].max():
        most = float(max(bar.value for bar in bars) * one.like["amount"].max() / rows["amount"].max())
    add_bars(slide, box.middle(ROW * len(bars)), bars, one.finding, most)
    describe(slide.shapes[-1], one.spoken)


def draw_parts(slide, one: Exhibit, box: Box) -> None:
    """One bar of all parts, over it their derived total, under it a line for each with its derived share."""
    labels, rows = one.labels, one.rows[one.rows["value"].notna()]
    total = derived.total(rows, labels.units)
    shares = derived.shares(rows, labels.units) if total else []
    texts = [labels.derived(share, digits=1) for share in shares] or [""] * len(rows)
    bars = _parts(rows, labels)
    box = box.middle(0.6 + 1.1 + 0.25 + 0.62 * len(bars))
    if total:
        text = labels.t("mark.total", value=labels.derived(total))
        write(slide, box.part(height=0.5), [text], 24, bold=True)
    chart = add_stack(slide, box.part(top=0.6, height=1.1), one.finding, [(bar.name, bar) for bar in bars])
    describe(slide.shapes[-1], one.spoken)
    for series, bar, share in zip(chart.plots[0].series, bars, texts, strict=True):
        _inside(series, bar, share, box.width * bar.value / (sum(bar.value for bar in bars) or 1))
    for index, (bar, share) in enumerate(zip(bars, texts, strict=True)):
        _key(slide, box.part(top=1.95 + 0.62 * index, height=0.5), bar, share)


def _parts(rows: pd.DataFrame, labels: Labels) -> list[Bar]:
    name, unit, bars = marks.name_of(rows, labels), common_unit(rows), []
    for index, (row, value) in enumerate(zip(rows.itertuples(), values(rows, labels), strict=True)):
        shade = LIGHT.series[index % len(LIGHT.series)]
        style = marks.style(row.status, LIGHT, shade)
        # White lines keep neighbours apart without relying on their colours.
        line = {"color": LIGHT.ground if row.status == "actual" else shade, "width": 2}
        bars.append(Bar(name(row), value, labels.value(row, unit), style | {"line": line}))
    return bars


def _inside(series, bar: Bar, share: str, width: float) -> None:
    """Value and share on a part, the value alone where there is no more room; its line under the bar has both."""
    readable = max((LIGHT.ground, LIGHT.text), key=lambda shade: contrast(shade, bar.style["color"]))
    both = "  ".join(filter(None, (bar.text, share)))
    for text, size in ((both, 18), (both, 16), (bar.text, 18), (bar.text, 14)):
        if wide(text, size, bold=True) + 0.1 < width:
            label(series.points[0], text, size, readable, XL_LABEL_POSITION.CENTER)
            return


def _key(slide, box: Box, bar: Bar, share: str) -> None:
    swatch = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.part(top=0.08, width=0.26, height=0.26).inches)
    plain(swatch)
    shade = bar.style["line"]["color"]
    paint(swatch, bar.style | {"line": {"color": bar.style["color"] if shade == LIGHT.ground else shade}})
    pieces = [(f"{bar.name}　", False), (bar.text, True), (f"　{share}" if share else "", False)]
    write(slide, box.part(left=0.42), [pieces], 20)


def draw_progress(slide, one: Exhibit, box: Box) -> None:
    """Each part within the outline of its whole, as ``charts.progress`` pairs them."""
    labels, rows = one.labels, one.rows[one.rows["value"].notna()]
    kinds, above = (labels.dataset.names(table, "parent") for table in ("indicators", "places"))
    pairs = derived.part_and_whole(rows, kinds, above)
    drawn = [_within(part, whole, labels) for part, whole in pairs]
    drawn += [_percentage(part, labels) for part in rows[rows["quantity"] == "share"].itertuples()]
    if not drawn:
        draw_dots(slide, one, box)
        return
    height = min(2.6, box.height / len(drawn))
    box = box.middle(height * len(drawn))
    for index, (over, part, whole, under, is_open) in enumerate(drawn):
        room = box.part(top=index * height, height=height - 0.1)
        write(slide, room.part(height=0.55), [over], 24)
        below = tall([under], 16, room.width)
        add_within(slide, room.part(top=0.58, height=room.height - 0.68 - below), part, whole, is_open)
        describe(slide.shapes[-1], one.spoken)
        write(slide, room.part(top=room.height - below, height=below), [under], 16, LIGHT.slate)


def _within(part, whole, labels: Labels) -> tuple:
    """The line over the bar, the part, the whole, the line under it; a share only of one and the same place."""
    same = part.place == whole.place
    name, of = (labels.indicator(r.indicator) if same else labels.place(r.place) for r in (part, whole))
    share = derived.ratio(part, whole, labels.units) if same else None
    text = labels.t("mark.share", value=labels.derived(share, digits=1)) if share else ""
    value = labels.value(part, whole.unit)
    lengths = values(pd.DataFrame([part, whole]), labels)
    over = [(value, True), ("　" + "　".join(filter(None, (name, text))), False)]
    bars = Bar(name, lengths[0], value, marks.style(part.status, LIGHT)), _outline(of, lengths[1])
    under = labels.t("mark.of", name=of, value=labels.value(whole))
    return over, (name, bars[0]), (of, bars[1]), under, part.bound in OPEN_ENDED


def _percentage(part, labels: Labels) -> tuple:
    """A percentage stands within 100 %."""
    name, value, full = labels.indicator(part.indicator), labels.value(part), labels.t("mark.hundred")
    bar = Bar(name, float(part.value), value, marks.style(part.status, LIGHT))
    over = [(value, True), (f"　{name}", False)]
    return over, (name, bar), (full, _outline(full, 100.0)), full, part.bound in OPEN_ENDED


def _outline(name: str, value: float) -> Bar:
    style = {"color": mix(LIGHT.ground, LIGHT.slate, 0.12), "line": {"color": LIGHT.slate, "width": 1}}
    return Bar(name, value, "", style)


def draw_paired(slide, one: Exhibit, box: Box) -> None:
    """Two measures of the same things side by side, each on its own scale, with measure and derived total over it."""
    labels, rows = one.labels, one.rows[one.rows["value"].notna()]
    groups = [group for _, group in rows.groupby("quantity", sort=False)][:2]
    stems, captions = paired.stem(rows, labels), paired.captions(groups, labels)
    pairs = zip(stems, paired.averages(groups, labels), strict=False)
    averages = [f"{stem}{labels.t('list.colon')}{text}" for stem, text in pairs if text]
    foot = tall(averages, 14, box.width) + 0.1 if averages else 0
    width = box.width / 2 - 0.25
    for index, (group, caption) in enumerate(zip(groups, captions, strict=True)):
        room = box.part(left=index * (width + 0.5), width=width, height=box.height - foot)
        heading, *total = (text.removeprefix("<b>").removesuffix("</b>") for text in caption)
        pieces = [(heading, True), (f"　{total[1]} {total[0]}" if total else "", False)]
        write(slide, room.part(height=0.4), [pieces], 18)
        shade, unit = (LIGHT.steel, LIGHT.blue)[index], common_unit(group)
        bars = [
            Bar(stem, value, labels.value(row, unit), marks.style(row.status, LIGHT, shade), row.bound in OPEN_ENDED)
            for stem, row, value in zip(stems, group.itertuples(), values(group, labels), strict=False)
        ]
        add_bars(slide, room.part(top=0.5).middle(ROW * len(bars)), bars, heading or one.finding, size=16)
        describe(slide.shapes[-1], one.spoken)
    if averages:
        write(slide, box.part(top=box.height - foot + 0.1), averages, 14, LIGHT.slate)
