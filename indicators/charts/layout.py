"""How what a page shows stands: cards in two columns or across, in their order, then a few numbers as tiles in
one frame.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import NamedTuple

import pandas as pd

from indicators.charts.exhibit import Exhibit
from indicators.charts.native import Number
from indicators.charts.wall import walled
from indicators.words.metrics import columns
from indicators.words.named import Named

# So many large numbers take a row of their own.
MANY = 4
# The most cards that stand in two columns before those below them begin: with more, the way back up is long.
MOST = 4
# The most white pixels below a column; each counts as one of the page's height.
HOLE = 220
# Of a card in half of a window of 1440 px: frame and tools in pixels, and what a line of its texts holds and takes.
FRAME, APART = 104, 16
TITLE, TEXT = (58, 27), (70, 22)
# Two numbers beside each other there, and their frame.
PAIR, TILES = 2, 180


class Tiles(NamedTuple):
    """Exhibits whose numbers stand as tiles side by side."""

    exhibits: list[Exhibit]


Item = Exhibit | Tiles
# The columns of a part of a page, each from top to bottom; one column is across.
Block = list[list[Item]]


def tiles_of(one: Exhibit) -> list[Number]:
    """The numbers that stand as tiles in its place: few, of which a chart would say no more; of others none."""
    found = walled(one, lambda one: one.numbers if one.kind == "numbers" else one.loose)
    return found if len(found) < MANY else []


def located(numbers: Iterable[Number], rows: pd.DataFrame, named: Named | None) -> list[Number]:
    """Tiles that say where in the articles that are ``named`` above they are printed; ``rows`` as they are printed."""
    if not named:
        return list(numbers)
    return [one._replace(context=named.beside(one.context, rows[rows["figure"] == one.figure])) for one in numbers]


def parted(exhibits: Iterable[Exhibit]) -> list[Item]:
    """The others as they come, then what stands in tiles, together: it is what has less to say."""
    found = list(exhibits)
    tiled = [one for one in found if tiles_of(one)]
    return [*(one for one in found if one not in tiled), *([Tiles(tiled)] if tiled else [])]


def blocks(items: Iterable[Item]) -> Iterator[Block]:
    """The items in columns of about one height: the left one is read to its end, then the right one.

    Of all ways to part them that which makes the page low, and leaves little white below a column. The height is the
    chart's in every mode: a card that shows its table stays where it is.
    """
    cards = list(items)
    tall = [_tiles(one) if isinstance(one, Tiles) else walled(one, _height) for one in cards]
    # From each card on: what the best way costs, where its first block ends, and where that is parted.
    best = [(0.0, 0, 0)] * (len(cards) + 1)
    for start in reversed(range(len(cards))):
        # What needs the width costs no more than it must.
        across = 0.0 if tall[start] == inf else tall[start]
        ways = [(across + best[start + 1][0], start + 1, start + 1)]
        for end in range(start + 2, min(start + MOST, len(cards)) + 1):
            for cut in range(start + 1, end):
                left, right = _stacked(tall[start:cut]), _stacked(tall[cut:end])
                # Two infinite heights have no difference.
                if max(left, right) < inf and (white := abs(left - right)) <= HOLE:
                    ways.append((max(left, right) + white + best[end][0], end, cut))
        best[start] = min(ways)
    start = 0
    while start < len(cards):
        _, end, cut = best[start]
        yield [cards[start:cut], cards[cut:end]] if cut < end else [cards[start:end]]
        start = end


def _stacked(heights: list[float]) -> float:
    return sum(heights) + APART * (len(heights) - 1)


def _tiles(one: Tiles) -> float:
    """One or two numbers under one heading stand beside a chart; more are a strip."""
    if len(one.exhibits) > 1 or len(tiles_of(one.exhibits[0])) > PAIR:
        return inf
    return TILES + TITLE[1] + _lines(one.exhibits[0].notes) * TEXT[1]


def _lines(notes: Sequence[str]) -> int:
    return sum(-(-columns(text) // TEXT[0]) for text in notes)


def _height(one: Exhibit) -> float:
    """Of the card in half of a window, in pixels; infinite for what needs the whole, as a table or what has its
    companion beside it.
    """
    if one.form.kind == "table" or one.form.is_wide(one) or one.companion is not None or len(one.numbers) >= MANY:
        return inf
    head = sum(-(-columns(text) // holds) * tall for text, (holds, tall) in ((one.title, TITLE), (one.subtitle, TEXT)))
    return one.marks.height + FRAME + head + TEXT[1] * _lines(one.notes)
