"""What is read rather than seen: tables, the matrix of topics and cities, dates, large numbers, a sentence."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches

from indicators.charts.cards import Card, cards
from indicators.charts.exhibit import Exhibit
from indicators.charts.province import shade
from indicators.charts.theme import LIGHT, mix
from indicators.exports.pptx.native import describe
from indicators.exports.pptx.text import LEADING, Box, colour, fill, fitting, tall, wide, write
from indicators.quantity import period
from indicators.words.labels import Labels

COLUMNS = 5
MOST = 14
SIZES = (16, 14, 13, 12)
MARGIN = 0.08
CARDS = 8
# Points; a longer value is set smaller than the other numbers.
LEAST = 44


def draw_table(slide, one: Exhibit, box: Box) -> None:
    """The first columns of the rows in words: name, number, print, place, status."""
    table = one.table(MOST + 2).iloc[:, :COLUMNS]
    if one.is_dated:
        table = _dates(one)
    _words(slide, one, box, table)


def draw_timeline(slide, one: Exhibit, box: Box) -> None:
    _words(slide, one, box, _dates(one))


def _dates(one: Exhibit) -> pd.DataFrame:
    """Time, event and place of each date."""
    table = one.table().iloc[:, :3].copy()
    table.iloc[:, 0] = [period.word(text, one.labels.lang) for text in one.rows["period"]]
    return table


def _words(slide, one: Exhibit, box: Box, table: pd.DataFrame) -> None:
    """As many rows as have room, at most MOST, and then how many there are more."""
    rows = [list(table.columns), *(list(map(str, row)) for row in table.itertuples(index=False))]
    size, widths, heights, count = _fit(rows, box)
    shape = _grid(slide, box, rows[: count + 1], widths, heights)
    describe(shape, one.spoken)
    for index, row in enumerate(rows[: count + 1]):
        for cell, text in zip(shape.table.rows[index].cells, row, strict=True):
            _cell(
                cell,
                text,
                size,
                head=index == 0,
                ground=LIGHT.ground if index % 2 else mix(LIGHT.ground, LIGHT.pale, 0.3),
            )
    if left := len(one.rows) - count:
        top = sum(heights[: count + 1]) + 0.06
        write(slide, box.part(top=top, height=0.3), [one.labels.t("deck.more", count=left)], 13, LIGHT.slate)


def _fit(rows: Sequence[Sequence[str]], box: Box) -> tuple[int, list[float], list[float], int]:
    """The largest size in which all rows have room, else the smallest: size, widths, heights, number of rows."""
    for size in SIZES:
        widths = _widths(rows[: MOST + 1], box.width, size)
        heights = [_height(row, widths, size) for row in rows]
        count = 0
        # Beneath rows that do not all have room stands how many there are more.
        room = box.height if sum(heights) <= box.height and len(rows) <= MOST + 1 else box.height - 0.35
        while count < min(len(rows) - 1, MOST) and sum(heights[: count + 2]) <= room:
            count += 1
        if count == len(rows) - 1:
            break
    return size, widths, heights, count


def _widths(rows: Sequence[Sequence[str]], room: float, size: int) -> list[float]:
    """Widths by what the columns hold: a long text gets more lines before a short one is broken."""
    needs = [min(max(wide(row[i], size) for row in rows) * 1.05 + 2 * MARGIN, room * 0.45) for i in range(len(rows[0]))]
    return [need * room / sum(needs) for need in needs]


def _height(row: Sequence[str], widths: Sequence[float], size: int) -> float:
    lines = (tall([text], size, width - 2 * MARGIN) for text, width in zip(row, widths, strict=True))
    return max(lines) + 2 * MARGIN


def _grid(slide, box: Box, rows: Sequence, widths: Sequence[float], heights: Sequence[float]):
    """An empty native table; its heights are those its texts need."""
    sizes = Box(box.left, box.top, sum(widths), sum(heights[: len(rows)])).inches
    shape = slide.shapes.add_table(len(rows), len(widths), *sizes)
    for column, width in zip(shape.table.columns, widths, strict=True):
        column.width = Inches(width)
    for row, height in zip(shape.table.rows, heights, strict=False):
        row.height = Inches(height)
    return shape


def _cell(cell, text: str, size: int, head: bool = False, ground: str = LIGHT.ground, align=PP_ALIGN.LEFT) -> None:
    cell.margin_left = cell.margin_right = Inches(MARGIN)
    cell.margin_top = cell.margin_bottom = Inches(MARGIN / 2)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour(LIGHT.steel if head else ground)
    fill(cell.text_frame, [text], size, LIGHT.ground if head else LIGHT.text, bold=head, align=align)


def draw_matrix(slide, one: Exhibit, box: Box) -> None:
    """Topics down, cities across; “–” where nothing is reported, which is not zero."""
    labels = one.labels
    table = one.rows.pivot_table(index="topic", columns="city", values="figure", aggfunc="count")
    topics = [code for code in labels.dataset.names("topics", "topic") if code in table.index]
    cities = sorted(table.columns, key=lambda code: (code == "", code))
    head = ["", *map(labels.city, cities)]
    first = max(wide(labels.topic(topic), 15) for topic in topics) + 0.4
    widths = [first, *[(box.width - first) / len(cities)] * len(cities)]
    heights = [min(0.5, box.height / (len(topics) + 1))] * (len(topics) + 1)
    shape = _grid(slide, box, [head, *topics], widths, heights)
    describe(shape, one.spoken)
    for cell, text in zip(shape.table.rows[0].cells, head, strict=True):
        _cell(
            cell,
            text,
            fitting(text, (15, 14, 13, 12, 11), widths[-1] - 0.2, bold=True),
            head=True,
            align=PP_ALIGN.CENTER,
        )
    for topic, row in zip(topics, list(shape.table.rows)[1:], strict=True):
        _cell(row.cells[0], labels.topic(topic), 15)
        for city, cell in zip(cities, list(row.cells)[1:], strict=True):
            _count(cell, table.at[topic, city], int(table.max().max()))


def _count(cell, count: float, most: int) -> None:
    number = 0 if pd.isna(count) else int(count)
    _cell(cell, str(number) if number else "–", 16, ground=shade(number, most, LIGHT), align=PP_ALIGN.CENTER)


def draw_cards(slide, one: Exhibit, box: Box) -> None:
    """Large numbers, up to CARDS of them, each with its name, place and time."""
    found = cards(one.rows, one.labels)
    shown = found[:CARDS]
    across = {1: 1, 2: 2, 3: 3, 4: 2}.get(len(shown), 3 if len(shown) <= 6 else 4)
    down = -(-len(shown) // across)
    more = 0.4 if len(found) > CARDS else 0
    room = box.part(height=box.height - more).middle(2.3 * down if len(shown) > 2 else 3)
    width, height = room.width / across, room.height / down
    most = {1: 115, 2: 80}.get(len(shown), 60)
    sizes = [fitting(card.value, range(most, 23, -2), width - 0.3, bold=True) for card in shown]
    # One size for all, unless a long value would make all others small.
    size = max(min(sizes), LEAST)
    for index, (card, own) in enumerate(zip(shown, sizes, strict=True)):
        place = room.part(left=index % across * width, top=index // across * height, width=width, height=height)
        _card(slide, place.part(width=width - 0.3), card, min(size, own), size, one.labels)
    if more:
        text = one.labels.t("deck.more", count=len(found) - CARDS)
        write(slide, box.part(top=box.height - 0.35, height=0.3), [text], 13, LIGHT.slate)


def _card(slide, box: Box, card: Card, size: int, largest: int, labels: Labels) -> None:
    name = card.name + (labels.t("list.bracket", text=card.status) if card.status else "")
    number = largest * LEADING / 72
    place = box.part(height=number)
    write(slide, place, [card.value], size, LIGHT.steel, bold=True, anchor=MSO_ANCHOR.BOTTOM)
    small = fitting(name, (28, 24, 20, 18, 16, 14) if size > 80 else (20, 18, 16, 14), box.width, most=2)
    middle = tall([name], small, box.width)
    write(slide, box.part(top=number + 0.05, height=middle), [name], small)
    under = box.part(top=number + middle + 0.1, height=tall([card.context], 14, box.width))
    write(slide, under, [card.context], 14, LIGHT.slate)


def draw_text(slide, one: Exhibit, box: Box) -> None:
    """The exhibit in a sentence, as large as it has room."""
    sizes = (28, 24, 22, 20, 18, 16, 14, 12, 10)
    size = next((size for size in sizes if tall([one.spoken], size, box.width) <= box.height), sizes[-1])
    write(slide, box, [one.spoken], size)
