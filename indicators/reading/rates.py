"""What a number in per cent is of: the growth of what is printed in yuan, or what the name itself tells."""

import re

from indicators.reading.measures import AVERAGE, GROWTH, INDEX, LEVEL, PARTS, PREVIOUS, RELATIVE, SINCE, Said, named
from indicators.reading.registry import registry
from indicators.reading.span import Told

# A level in per cent has such a name, or one that offices print.
RATIO = re.compile("[率度比值差量重幅速]$|水平|进度|指数|系数|利息|负荷|[^，]占比")


# Printed in per cent: 居民消费价格指数 101.9%.
INDEX_NAME = "指数"


def of_change(name: Told, said: Said, unit: str) -> tuple[Told, Said]:
    """投资增速从11%起步: the change is no part of the name."""
    base, change = named(name.text)
    if change not in (GROWTH, PREVIOUS, SINCE, AVERAGE):
        return name, said
    grown = said.measure == LEVEL and unit in RELATIVE
    return Told(base, name.sure), said._replace(measure=change) if grown else said


def of_parts(measure: str, name: str, unit: str) -> Told:
    """A level in per cent has a name that says so, or that offices print in per cent; of what they print in yuan or
    tonnes, or by its growth alone, it is the growth (投资增速比全国(11.4%)高).
    """
    if measure != LEVEL or unit not in PARTS:
        return Told(measure)
    known = registry().find(name)
    if name.endswith(INDEX_NAME):
        return Told(INDEX, sure=False)
    if known and (known.measure == GROWTH or (known.unit and known.unit not in PARTS)):
        return Told(GROWTH, sure=False)
    return Told(LEVEL, sure=bool(known or RATIO.search(name)))
