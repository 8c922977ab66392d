"""What is read rather than seen: tables, counts by row and column, large numbers, a sentence."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Inches

from indicators.charts.exhibit import Exhibit
from indicators.charts.native import Grid, Number, Numbers, Sheet
from indicators.charts.theme import LIGHT, second
from indicators.exports.pptx.text import Box, colour, fill, write
from indicators.words.metrics import LEADING, fitting, tall, wide

COLUMNS = 5
MOST_ROWS = 14
SIZES = (16, 14, 13, 12)
MARGIN = 0.08
# Points; a longer value is set smaller than the other numbers.
LEAST = 44


def draw_rows(slide: Slide, one: Exhibit, box: Box) -> None:
    """The first columns of an exhibit's rows in words: name, number, print, place, status."""
    if one.is_dated:
        # Their table is what the form itself gives a slide.
        for own in one.marks.parts:
            if isinstance(own, Sheet):
                draw_sheet(slide, own, one, box)
        return
    table = one.table(MOST_ROWS + 2).iloc[:, :COLUMNS]
    rows = [list(map(str, row)) for row in table.itertuples(index=False)]
    draw_sheet(slide, Sheet(list(table.columns), rows, len(one.rows)), one, box)


def draw_sheet(slide: Slide, part: Sheet, one: Exhibit, box: Box) -> None:
    """As many rows as have room, at most MOST_ROWS, and then how many there are more."""
    rows = [part.head, *part.rows]
    size, widths, heights, count = _fit(rows, box)
    shape = _grid(slide, box, rows[: count + 1], widths, heights)
    for index, row in enumerate(rows[: count + 1]):
        ground = LIGHT.ground if index % 2 else second(LIGHT)
        for cell, text in zip(shape.table.rows[index].cells, row, strict=True):
            _cell(cell, text, size, head=index == 0, ground=ground)
    if left := part.count - count:
        top = sum(heights[: count + 1]) + 0.06
        write(slide, box.part(top=top, height=0.3), [one.labels.t("deck.more", count=left)], 13, LIGHT.slate)


def _fit(rows: Sequence[Sequence[str]], box: Box) -> tuple[int, list[float], list[float], int]:
    """The largest size in which all rows have room, else the smallest: size, widths, heights, number of rows."""
    for size in SIZES:
        # By what the columns hold: a long text gets more lines before a short one is broken.
        longest = [max(wide(text, size) for text in column) for column in zip(*rows[: MOST_ROWS + 1], strict=True)]
        needs = [min(length * 1.05 + 2 * MARGIN, box.width * 0.45) for length in longest]
        widths = [need * box.width / sum(needs) for need in needs]
        lines = [[tall([text], size, w - 2 * MARGIN) for text, w in zip(row, widths, strict=True)] for row in rows]
        heights = [max(row) + 2 * MARGIN for row in lines]
        # Beneath rows that do not all have room stands how many there are more.
        room = box.height if sum(heights) <= box.height and len(rows) <= MOST_ROWS + 1 else box.height - 0.35
        count = max(0, min(len(rows) - 1, MOST_ROWS, sum(height <= room for height in accumulate(heights)) - 1))
        if count == len(rows) - 1:
            break
    return size, widths, heights, count


def _grid(slide: Slide, box: Box, rows: Sequence, widths: Sequence[float], heights: Sequence[float]) -> Any:
    """An empty native table; its heights are those its texts need."""
    sizes = Box(box.left, box.top, sum(widths), sum(heights[: len(rows)])).inches
    shape = slide.shapes.add_table(len(rows), len(widths), *sizes)
    for index, width in enumerate(widths):
        shape.table.columns[index].width = Inches(width)
    for index, height in enumerate(heights[: len(rows)]):
        shape.table.rows[index].height = Inches(height)
    return shape


def _cell(
    cell: Any, text: str, size: float, head: bool = False, ground: str = LIGHT.ground, align: PP_ALIGN = PP_ALIGN.LEFT
) -> None:
    cell.margin_left = cell.margin_right = Inches(MARGIN)
    cell.margin_top = cell.margin_bottom = Inches(MARGIN / 2)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour(LIGHT.steel if head else ground)
    fill(cell.text_frame, [text], size, LIGHT.ground if head else LIGHT.text, bold=head, align=align)


def draw_grid(slide: Slide, part: Grid, one: Exhibit, box: Box) -> None:
    """A table of counts, each cell in its shade."""
    first = max(wide(name, 15) for name in part.rows) + 0.4
    widths = [first, *[(box.width - first) / len(part.columns)] * len(part.columns)]
    heights = [min(0.5, box.height / (len(part.rows) + 1))] * (len(part.rows) + 1)
    head = ["", *part.columns]
    shape = _grid(slide, box, [head, *part.rows], widths, heights)
    top, *below = shape.table.rows
    for cell, text in zip(top.cells, head, strict=True):
        size = fitting(text, (15, 14, 13, 12, 11), widths[-1] - 0.2, bold=True)
        _cell(cell, text, size, head=True, align=PP_ALIGN.CENTER)
    for name, counts, row in zip(part.rows, part.cells, below, strict=True):
        named, *cells = row.cells
        _cell(named, name, 15)
        for cell, (text, shade) in zip(cells, counts, strict=True):
            _cell(cell, text, 16, ground=LIGHT.colour(shade), align=PP_ALIGN.CENTER)


def draw_numbers(slide: Slide, part: Numbers, one: Exhibit, box: Box) -> None:
    """Large numbers, each with its name, place and time."""
    shown = part.numbers
    across = {1: 1, 2: 2, 3: 3, 4: 2}.get(len(shown), 3 if len(shown) <= 6 else 4)
    down = -(-len(shown) // across)
    room = box.middle(2.3 * down if len(shown) > 2 else 3)
    width, height = room.width / across, room.height / down
    most = {1: 115, 2: 80}.get(len(shown), 60)
    sizes = [fitting(card.value, range(most, 23, -2), width - 0.3, bold=True) for card in shown]
    # One size for all, unless a long value would make all others small.
    size = max(min(sizes), LEAST)
    for index, (card, own) in enumerate(zip(shown, sizes, strict=True)):
        place = room.part(left=index % across * width, top=index // across * height, width=width, height=height)
        _card(slide, place.part(width=width - 0.3), card, min(size, own), size)


def _card(slide: Slide, box: Box, card: Number, size: float, largest: float) -> None:
    number = largest * LEADING / 72
    write(slide, box.part(height=number), [card.value], size, LIGHT.steel, bold=True, anchor=MSO_ANCHOR.BOTTOM)
    small = fitting(card.title, (28, 24, 20, 18, 16, 14) if size > 80 else (20, 18, 16, 14), box.width, most=2)
    middle = tall([card.title], small, box.width)
    write(slide, box.part(top=number + 0.05, height=middle), [card.title], small)
    under = box.part(top=number + middle + 0.1, height=tall([card.context], 14, box.width))
    write(slide, under, [card.context], 14, LIGHT.slate)


def draw_text(slide: Slide, one: Exhibit, box: Box) -> None:
    """The exhibit in a sentence, as large as it has room."""
    sizes = (28, 24, 22, 20, 18, 16, 14, 12, 10)
    size = next((size for size in sizes if tall([one.spoken], size, box.width) <= box.height), sizes[-1])
    write(slide, box, [one.spoken], size)
