"""沈阳、大连分别增长5%和6%: to each place of a group its own number."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from indicators.reading.mentions import LISTING
from indicators.reading.named import Mention
from indicators.reading.span import end_of

FAR = 240
RESPECTIVELY = re.compile(r"(?:分别|依次|各)(?P<items>(?:[^，,。；;\n]|(?<=[0-9]),(?=[0-9]{3}))*)")
LINE_REST = re.compile(rf"[^\n]{{,{FAR}}}")


class Share(NamedTuple):
    """Figures from ``start`` to ``end`` are of the place ``name``."""

    start: int
    end: int
    name: str


def shares(text: str, one: Mention, ahead: Iterable[Mention]) -> Iterator[Share]:
    """What each of a group has, where there are as many items as places, until another place is named (``ahead``)."""
    line = end_of(LINE_REST, text, one.end)
    after = next((other.start for other in ahead if other.kind and other.own), line)
    for match in RESPECTIVELY.finditer(text, one.end, min(line, after)):
        begin, end = match.span("items")
        cuts = [begin, *(cut.end() for cut in LISTING.finditer(text, begin, end)), end]
        if len(cuts) == len(one.group) + 1:
            yield from map(Share, cuts, cuts[1:], one.group)
