"""沈阳、大连分别增长5%和6%: to each place of a group its own number."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from indicators.reading.groups import LISTING
from indicators.reading.named import Mention
from indicators.reading.span import end_of

FAR = 240
# 分别出口8亿元、3亿元,增长6%和2%: the second list is theirs without the word.
RESPECTIVELY = re.compile(
    r"(?:分别|各|(?:同比|环比|比上年)?(?:增长|下降|增加|减少|上涨|提高))(?P<items>(?:[^，,。；;\n]|(?<=[0-9]),(?=[0-9]{3}))*)"
)
LINE_REST = re.compile(rf"[^\n]{{,{FAR}}}")
STATEMENT_REST = re.compile(rf"[^。！!？?\n]{{,{FAR}}}")


class Share(NamedTuple):
    """Figures from ``start`` to ``end`` are of the place ``name``."""

    start: int
    end: int
    name: str


def shares(text: str, one: Mention, ahead: Iterable[Mention]) -> Iterator[Share]:
    """What each of a group has, where there are as many items as places, until another place is named (``ahead``)."""
    line = end_of(LINE_REST, text, one.end)
    after = next((other.start for other in ahead if other.kind and other.own), line)
    # 3个市增速超10%。3个行业分别……: of the next sentence, where the first has been theirs.
    until = end_of(STATEMENT_REST, text, one.end)
    for match in RESPECTIVELY.finditer(text, one.end, min(line, after)):
        if match.start() >= until:
            return
        begin, end = match.span("items")
        cuts = [match.start(), *(cut.end() for cut in LISTING.finditer(text, begin, end)), end]
        if len(cuts) == len(one.group) + 1:
            until = line
            yield from map(Share, cuts, cuts[1:], one.group)


def wider(home: Mention | None, here: Mention) -> Mention:
    """What an article is of, where the place at hand lies in it, else that place.

    其中,沈阳增长5%,大连增长6%。投资增长4%: what follows a sentence on several is of what they lie in.
    """
    return home if home and home.codes and set(home.codes) < set(here.codes) else here
