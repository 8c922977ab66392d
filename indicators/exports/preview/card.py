"""A glimpse of a view as an SVG of 1200 × 630, the size that chats and search engines ask for (https://ogp.me)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from indicators.charts import vector
from indicators.charts.canvas import LEADING, wide
from indicators.charts.elements import Box, element, rect, written
from indicators.charts.exhibit import Exhibit
from indicators.charts.native import parted
from indicators.charts.theme import LIGHT
from indicators.exports.preview.glimpse import Glimpse
from indicators.text import t
from indicators.words.labels import Labels
from indicators.words.metrics import fitting, wrap
from indicators.words.rows import Row

WIDTH, HEIGHT = 1200, 630
EDGE = 56
INNER = WIDTH - 2 * EDGE
# A map stands beside its words.
COLUMN = 440
# A page's map has so much of its width.
MAP = 560
LARGE = (72, 60, 52, 44, 36, 30, 24)
HEADINGS = (46, 42, 38, 34, 30)
SUBTITLE, SMALL, NOTE = 24, 20, 18
FOOT = HEIGHT - 44
# The most lines of a heading, of what must be said with a chart, and of its source.
MOST_HEAD, MOST_NOTES, MOST_SOURCE = 2, 3, 2
BASE = 0.86  # from the top of a line of type down to its baseline, in ems
COLOURS = LIGHT


class Block(NamedTuple):
    """Lines of one size and where they end."""

    svg: str
    bottom: float


def card(one: Glimpse) -> str:
    """The picture of a view: its chart, its figure large, or of a page its name, its question and its first numbers."""
    if one.figure:
        return _page(_figure(one), one.labels.lang)
    if one.exhibit:
        return _page(_exhibit(one, one.exhibit), one.labels.lang)
    return _page(_named(one), one.labels.lang)


def neutral(lang: str) -> str:
    """The picture that says nothing but the dashboard's name."""
    name = _lines(wrap(t("app.title", lang), 26), EDGE, 250, 64, COLOURS.steel, bold=True)
    return _svg(_bars(EDGE, 130, 3.2) + name.svg)


def _svg(content: str) -> str:
    ground = rect(Box(0, 0, WIDTH, HEIGHT), COLOURS.ground)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="{vector.FACES}" fill="{COLOURS.text}" xml:space="preserve">{ground}{content}</svg>'
    )


def _page(content: str, lang: str) -> str:
    """What a picture shows, under the dashboard's name."""
    name = element("text", written(t("app.title", lang)), x=EDGE + 36, y=62, font_size=SMALL, fill=COLOURS.slate)
    edge = rect(Box(0, 0, 12, HEIGHT), COLOURS.steel)
    return _svg(edge + _bars(EDGE, 44, 1) + name + content)


def _bars(x: float, y: float, scale: float) -> str:
    """The sign of the dashboard: that of ``assets/icon.svg``, without its ground."""
    bars = ((24, COLOURS.steel), (15, COLOURS.furnace), (8, COLOURS.steel))
    return "".join(
        rect(Box(x, y + at * 7 * scale, long * scale, 4.6 * scale), colour) for at, (long, colour) in enumerate(bars)
    )


def _lines(lines: Iterable[str], x: float, top: float, size: float, colour: str, bold: bool = False) -> Block:
    found, leading = [], size * LEADING
    for line in lines:
        told = {"font_weight": "700"} if bold else {}
        base = top + BASE * size * 1.1
        found.append(element("text", written(line), x=x, y=base, font_size=size, fill=colour, **told))
        top += leading
    return Block("".join(found), top)


def _wrapped(text: str, size: float, room: float = INNER) -> list[str]:
    """The lines of a text of a size; a line does not begin with what closes or ends."""
    lines = wrap(text, int(room / size / 0.53)) if text else []
    for at in range(1, len(lines)):
        while lines[at][:1] in tuple("，。；：、！？”’）》」』%") and len(lines[at - 1]) > 1:
            lines[at - 1], lines[at] = lines[at - 1][:-1], lines[at - 1][-1] + lines[at]
    return lines


def _heading(text: str, top: float, room: float = INNER, most: int = MOST_HEAD, size: float = 0) -> Block:
    sizes = (size, *HEADINGS) if size else HEADINGS
    size = next((size for size in sizes if len(_wrapped(text, size, room)) <= most), sizes[-1])
    return _lines(_evened(text, size, room), EDGE, top, size, COLOURS.steel, bold=True)


def _evened(text: str, size: float, room: float) -> list[str]:
    """The lines of a text, two of them parted at the pause that is nearest to its middle."""
    if len(_wrapped(text, size, room)) != 2:
        return _wrapped(text, size, room)
    pauses = [at + 1 for at, one in enumerate(text[:-1]) if one in "，；：、。 "]
    for at in sorted(pauses, key=lambda at: abs(at - len(text) / 2)):
        lines = [text[:at].rstrip(), text[at:]]
        if all(len(_wrapped(line, size, room)) == 1 for line in lines):
            return lines
    return _wrapped(text, size, room)


def _exhibit(one: Glimpse, shown: Exhibit) -> str:
    """Heading and subtitle, the chart, what must be said with it and the source."""
    split = shown.kind == "drawing" and shown.marks.down.ends is None
    room = COLUMN if split else INNER
    parts: list[str] = []
    if one.slide:
        kicker = one.labels.t("deck.counted", count=len(one.view.deck))
        x, size, fill = WIDTH - EDGE, SMALL, COLOURS.slate
        parts.append(element("text", written(kicker), x=x, y=62, font_size=size, fill=fill, text_anchor="end"))
    head = _heading(one.title if one.is_list else shown.title, 88, room, 5 if split else MOST_HEAD)
    under = _lines(_wrapped(shown.subtitle, SUBTITLE, room), EDGE, head.bottom + 4, SUBTITLE, COLOURS.slate)
    foot, bottom = _foot(one, shown, room)
    if split:
        box = Box(EDGE + COLUMN + 32, 40, INNER - COLUMN - 32, HEIGHT - 80)
    else:
        start = under.bottom + 16
        box = Box(EDGE, start, INNER, max(60, bottom - 14 - start))
    chart = vector.picture(shown, COLOURS, box.wide, box.tall)
    placed = chart.replace("<svg ", f'<svg x="{box.left}" y="{box.top}" ', 1)
    return "".join((*parts, head.svg, under.svg, placed, foot))


def _foot(one: Glimpse, shown: Exhibit, room: float) -> tuple[str, float]:
    """Notes and source, and where they begin; of a long list of articles their number."""
    source = _wrapped(shown.source, NOTE, room)
    if len(source) > (MOST_SOURCE if room == INNER else 4):
        source = _wrapped(one.labels.source(shown.rows, 0), NOTE, room)
    notes: list[str] = []
    for note in shown.notes if shown.kind == "drawing" else ():
        lines = _wrapped(note, NOTE, room)
        if len(notes) + len(lines) <= (MOST_NOTES if room == INNER else 8):
            notes += lines
    lines = [*notes, *source]
    top = FOOT - len(lines) * NOTE * LEADING + 14
    return _lines(lines, EDGE, top, NOTE, COLOURS.slate).svg, top


def _figure(one: Glimpse) -> str:
    """The number as large as there is room, with what it is of, its status, time, place, print and source."""
    row, labels = one.figure, one.labels
    assert row is not None
    assert one.exhibit is not None
    dot = labels.t("list.dot")
    name = _heading(dot.join((row.place_name, row.indicator_name)), 108)
    digits, gap, unit = parted(row.worded)
    size = fitting(row.worded, (150, 128, 104, 84, 64, 48), INNER / 72, bold=True)
    number = element("tspan", written(digits), font_weight="700")
    number += element("tspan", written(gap + unit), font_size=size / 2) if unit else ""
    base = name.bottom + 30 + size
    large = element("text", number, x=EDGE, y=base, font_size=size, fill=COLOURS.steel)
    said = [dot.join((row.status_name, row.time)), *row.hover[1:-2]]
    lines = [line for text in said for line in _wrapped(text, SUBTITLE + 4)]
    told = _lines(lines, EDGE, base + 34, SUBTITLE + 4, COLOURS.text)
    foot, _ = _foot(one, one.exhibit, INNER)
    return name.svg + large + told.svg + foot


def _named(one: Glimpse) -> str:
    """A page: its name and what was chosen, its question, its first numbers; beside them its map, where it has one."""
    room = INNER - MAP if one.map else INNER
    name = _heading(one.title or one.labels.t("app.title"), 112, room, size=60)
    asked = _lines(_evened(one.question, 30, room), EDGE, name.bottom + 8, 30, COLOURS.slate)
    content = name.svg + asked.svg
    if one.map:
        content += _beside(one.map)
    if not one.leads:
        return content
    top = max(asked.bottom + 52, 344)
    rule = rect(Box(EDGE, top - 22, room - 28, 1.5), COLOURS.rule)
    return rule + content + next(_rows(one, top, room))


def _rows(one: Glimpse, top: float, room: float) -> Iterator[str]:
    """The first numbers beside each other with their sources, as many as the picture has room for."""
    for count in (3, 2, 1) if room == INNER else (2, 1):
        leads = one.leads[:count]
        wide = room / (count if room < INNER else 3)
        found = [_lead(row, EDGE + at * wide, top, wide - 28, one.labels) for at, row in enumerate(leads)]
        rows = one.every[one.every["figure"].isin([row.figure for row in leads])]
        told = (_wrapped(one.labels.source(rows, most), NOTE, room - 28) for most in (8, 0))
        source = next((lines for lines in told if len(lines) <= (MOST_SOURCE if room == INNER else 3)), [])
        start = FOOT + 14 - len(source) * NOTE * LEADING
        if count == 1 or max(lead.bottom for lead in found) < start:
            yield "".join(lead.svg for lead in found) + _lines(source, EDGE, start, NOTE, COLOURS.slate).svg


def _beside(atlas: Exhibit) -> str:
    """A map at the right edge, and under it what its numbers are and whose outlines these."""
    left = WIDTH - MAP - 24
    lines = [line for text in (atlas.title, *atlas.notes) for line in _wrapped(text, NOTE, MAP)]
    top = FOOT + 14 - len(lines) * NOTE * LEADING
    drawn = vector.picture(atlas, COLOURS, MAP, top - 50)
    placed = drawn.replace("<svg ", f'<svg x="{left}" y="40" ', 1)
    return placed + _lines(lines, left, top, NOTE, COLOURS.slate).svg


def _lead(row: Row, x: float, top: float, room: float, labels: Labels) -> Block:
    """A number with its name and status, its place and time under it."""
    status = "" if row.status == "actual" else labels.t("list.bracket", text=row.status_name)
    context = labels.t("list.dot").join((row.place_name, row.time))
    size = next((size for size in LARGE if wide(row.worded, size, True) <= room), LARGE[-1])
    number = _lines([row.worded], x, top + LARGE[0] - size, size, COLOURS.steel, bold=True)
    name = _lines(_wrapped(row.indicator_name + status, SUBTITLE, room), x, number.bottom, SUBTITLE, COLOURS.text)
    under = _lines(_wrapped(context, SMALL, room), x, name.bottom + 4, SMALL, COLOURS.slate)
    return Block(number.svg + name.svg + under.svg, under.bottom)
