"""Which place a figure is of: the last one named before it."""

import re
from collections import deque
from collections.abc import Mapping

from indicators.quantity import lexicon
from indicators.quantity.lexicon import either
from indicators.reading.layout import COMPARED, Layout
from indicators.reading.span import Span, Told

HERE = {"全市": "市", "我市": "市", "本市": "市", "全县": "县", "我县": "县", "全区": "区", "我区": "区"}
NATION = "全国"
LISTED = re.compile(r"[^，,。；;、\s0-9]{2,6}(?:、|等)")


class Places:
    """The places of a whole text, found once; ``of`` reads them off for a figure.

    ``known`` maps what a text may print (朝阳高新区) to the place's name; the lexicon's are always known.
    ``heads`` matches places at the head of a name.
    """

    def __init__(self, layout: Layout, known: Mapping[str, str]) -> None:
        self.text, self.layout = layout.text, layout
        self._known = {**lexicon.words("place"), **known}
        self.heads = re.compile(f"(?:{either(self._known)})+")
        found = re.finditer(either([*self._known, *HERE]), self.text)
        self._mentions = deque((match.start(), match[0]) for match in found if not self._in_list(match))
        self._here, self._nation = "", -1
        self._by_level: dict[str, str] = {}

    def of(self, span: Span) -> Told:
        """The last place named before the number; 全国 only in its own clause, 全市 as the last city.

        Call it in order.
        """
        while self._mentions and self._mentions[0][0] < span.start:
            start, form = self._mentions.popleft()
            if COMPARED.search(self.text[max(0, start - 3) : start]):
                continue
            name = self._by_level.get(HERE[form], self._here) if form in HERE else self._known[form]
            if name == NATION:
                self._nation = start
            else:
                self._here = self._by_level[name[-1:]] = name
                self._nation = -1
        place = NATION if self._nation >= self.layout.clause(span.start) else self._here
        # A cell of a table is of the place that its row names.
        head = self.heads.match(span.subject) if span.subject else None
        return Told(self._known.get(head[0], place) if head else place)

    def _in_list(self, found: re.Match) -> bool:
        """辽宁健德 in a list of firms is a firm, not the province."""
        listed = self.text[found.start() - 1 : found.start()] in ("、", "驻")
        return listed and found[0][-1] not in "市县区省" and bool(LISTED.match(self.text, found.end()))
