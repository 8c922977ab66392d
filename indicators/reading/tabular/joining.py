"""Headings that stand over one another, and parts beside their wholes, as one name."""

import re

from indicators.reading.measures import DIFFERENCE, GROWTH, LEVEL
from indicators.reading.memory import Memory
from indicators.reading.parts import HEAD
from indicators.reading.registry import registry
from indicators.reading.span import Told
from indicators.reading.tabular.said import Said

# #工业, 其中：工业.
PART = re.compile(r"^(?:#|其中[:：]?|其中,)\s*")


def joined(several: list[Said]) -> Said:
    """What several headings say together, the last first; indicators one behind the other, a part with its whole."""
    found = Said()
    for one in several:
        names = [name for name in (found.indicator, one.indicator) if name]
        if one.measure == LEVEL and found.measure.startswith(GROWTH):
            # 比上年增减, and below it 绝对数 beside %: by how much, in the unit of the level.
            found = found._replace(measure=DIFFERENCE, unit=None)
            measure = DIFFERENCE
        else:
            measure = one.measure or found.measure
        found = Said(
            one.place or found.place,
            one.period or found.period,
            both(*names) if len(names) > 1 else "".join(names),
            measure,
            found.unit if one.unit is None else one.unit,
            one.status or found.status,
            one.base or found.base,
        )
    return found


def is_known(name: str) -> bool:
    return bool(HEAD.search(name) or registry().find(name))


def both(whole: str, part: str) -> str:
    """A part by a name of its own: as offices print it (第一产业 of 地区生产总值 is 增加值), else behind its whole."""
    part = PART.sub("", part)
    memory = Memory()
    memory.keep(Told(whole), 0, 0, "")
    full = memory.completed(part, 0, "", level=False)
    names = (full, f"{part}{whole}", f"{whole}{part}")
    if known := next((name for name in names if is_known(name) and registry().find(name)), ""):
        return known
    return full if HEAD.search(full) else f"{whole.partition('：')[0]}：{part}"
