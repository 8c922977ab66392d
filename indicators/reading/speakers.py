"""Who is quoted: “今年已经是138个。”沈阳高新区管委会负责人说 tells of that zone, though it is named behind."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from indicators.reading.named import WIDE, Mention

# A quotation at the head of a sentence, and what says right behind it whose words it was.
QUOTED = re.compile(r"(?:(?<=[。！!？?\n])|(?<=\n[ 　])|(?<=　))“[^“”\n]{8,300}[。！!？?，,]”")
SAYS = re.compile("[^。！!？?；;\n]{0,30}?(?:说|介绍|表示|告诉|坦言|透露|算|感慨)")


class Speakers:
    """The quotations of a text whose speaker is of a place; ``of`` names it for a position within one.

    ``found``: all mentions of the text in order.
    """

    def __init__(self, text: str, found: Sequence[Mention]) -> None:
        behind = {one.start: one for one in found if one.kind not in WIDE and one.name and one.own}
        starts = [one.start for one in found]
        self._quotes: list[tuple[int, int, Mention]] = []
        for quote in QUOTED.finditer(text) if behind else ():
            speaker = behind.get(quote.end())
            # What the quotation itself names is spoken of.
            silent = bisect_right(starts, quote.start()) == bisect_right(starts, quote.end() - 1)
            if speaker and silent and SAYS.match(text, speaker.end):
                self._quotes.append((*quote.span(), speaker))

    def of(self, position: int) -> Mention | None:
        """The place of who is quoted at a position; ask in the order of the text."""
        while self._quotes and self._quotes[0][1] <= position:
            self._quotes.pop(0)
        return self._quotes[0][2] if self._quotes and self._quotes[0][0] < position else None
