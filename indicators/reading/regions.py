"""东部、中部、西部: the parts of China, where a statement names two of them or more, none of them a part of a place."""

import re
from collections.abc import Iterator
from itertools import groupby

from indicators.reading.layout import Layout

PART = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[、和与及看])|(?<=我国|全国|其中))(?P<name>[东中西]部)(?=地区|[、和与及]|[分增下比投进出消工规社固]|[0-9，,])"
)


def find(layout: Layout) -> Iterator[re.Match]:
    for _, parts in groupby(PART.finditer(layout.text), lambda match: layout.statement(match.start())):
        several = list(parts)
        if len({match["name"] for match in several}) > 1:
            yield from (match for match in several if not layout.text.startswith("地区", match.end()))
