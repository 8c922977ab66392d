"""What a page has no room for goes on to further pages: rows of a table beyond so many, then charts.

How much there is room for follows from what is there and not from its words: all languages part alike, so that each
page has its twin. The files of further parts are called by a number behind a dot, which no identifier has.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from indicators.charts.exhibit import Exhibit
from indicators.publish.cards import MOST_IN_CARD, Card
from indicators.publish.edition import file_of, part_of
from indicators.publish.page import Block, Page
from indicators.words.labels import Labels

# Of a page, in bytes as they are estimated here; it ends well below the half megabyte that a phone takes at a glance.
MOST = 400_000
# What things take: a row of a table, a mark of a line, a bar with its texts, a card, a map, an entry of a profile, a
# way, a tag of HTML that is made already.
ROW, MARK, BAR, CARD, MAP, ENTRY, WAY, TAG = 750, 480, 1_200, 8_000, 60_000, 1_000, 300, 60


class Section(NamedTuple):
    """Charts under what their ``block`` says; ``lay`` makes the cards of those that come to stand on one page."""

    block: Block
    exhibits: Sequence[Exhibit]
    lay: Callable[[list[Exhibit]], list[Card]]


Item = Block | Section


def parted(page: Page, items: Sequence[Item], labels: Labels) -> Iterator[Page]:
    """The page with these items on as many files as they need, which all lead to each other.

    What is no chart and no row stays on the first; there a link to a chart that has gone on finds its way.
    """
    parts = spread(items)
    names = [part_of(page.name, number) for number in range(len(parts))]
    if len(parts) > 1:
        files = list(map(file_of, names))
        moved = [
            ([card.code], card.title, f"{file}#{card.code}")
            for file, blocks in zip(files[1:], parts[1:], strict=True)
            for block in blocks
            for card in block.cards
        ]
        parts[0] += [Block(fold=labels.t("site.moved", count=len(moved)), moved=moved)] if moved else []
        for number, blocks in enumerate(parts):
            blocks.append(Block(turns=[(str(at + 1), "" if at == number else file) for at, file in enumerate(files)]))
    for number, (name, blocks) in enumerate(zip(names, parts, strict=True)):
        suffix = labels.t("list.bracket", text=f"{number + 1}/{len(parts)}") if number else ""
        yield page._replace(name=name, title=page.title + suffix, blocks=blocks)


def spread(items: Sequence[Item]) -> list[list[Block]]:
    """The blocks of each part: the first, then those of rows and of what stands apart, then those of charts."""
    whole = [one for one in items if isinstance(one, Block) and not one.apart]
    further = [[more] for one in items if isinstance(one, Block) for more in _more(one)]
    shelf = _Shelf(sum(map(_weight, whole)))
    for item in items:
        if isinstance(item, Section):
            shelf.put(item)
        elif not item.apart:
            shelf.first.append(_cut(item, 0))
    return [shelf.first, *further, *shelf.others]


class _Shelf:
    """Charts in their order, a board for each page; the first has been ``taken`` up to here."""

    def __init__(self, taken: int) -> None:
        self.first: list[Block] = []
        self.others: list[list[Block]] = []
        self._taken = taken

    def put(self, section: Section) -> None:
        held: list[Exhibit] = []
        for one in section.exhibits:
            weight = weight_of(one)
            if self._taken and self._taken + weight > MOST:
                self._place(section, held)
                self.others.append([])
                self._taken, held = 0, []
            held.append(one)
            self._taken += weight
        self._place(section, held)

    def _place(self, section: Section, held: list[Exhibit]) -> None:
        if held:
            board = self.others[-1] if self.others else self.first
            board.append(section.block._replace(cards=section.lay(held)))


def weight_of(one: Exhibit) -> int:
    """About how many bytes a card takes."""
    if one.form.picks:
        return MAP
    rows, most = len(one.rows), one.form.most
    drawn = rows * MARK if most is None else min(rows, most) * BAR
    return CARD + drawn + min(rows, MOST_IN_CARD) * ROW


def _weight(block: Block) -> int:
    rows = min(len(block.table.rows), block.room) if block.table else 0
    made = len(block.cards) * MAP
    return made + rows * ROW + len(block.known) * ENTRY + len(block.links) * WAY + block.html.count("<") * TAG


def _cut(block: Block, number: int) -> Block:
    """The block with a part of its table's rows."""
    if not block.table or len(block.table.rows) <= block.room:
        return block
    rows = block.table.rows[number * block.room : (number + 1) * block.room]
    return block._replace(table=block.table._replace(rows=rows))


def _more(block: Block) -> Iterable[Block]:
    """What of a block needs a page of its own."""
    if block.apart:
        return [block]
    count = -(-len(block.table.rows) // block.room) if block.table else 0
    return [_cut(block, number) for number in range(1, count)]
