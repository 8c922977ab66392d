"""What the figures of a text so far were of, for those that do not say it themselves."""

from typing import NamedTuple

from indicators.reading.measures import MEASURING
from indicators.reading.parts import HEAD
from indicators.reading.registry import registry

# A part stands near its whole: 规模以上工业增加值 …, 其中采矿业 …, 制造业 ….
NEAR = 4
LONGEST, SHORTEST = 9, 2
SCALES = "十百千万亿"
TOTAL, VALUE_ADDED = "生产总值", "增加值"


class _Named(NamedTuple):
    name: str
    line: int
    sentence: int
    unit: str


class Last(NamedTuple):
    """A name, where its sentence begins, and whether it was printed in the unit that was asked for."""

    name: str
    sentence: int
    alike: bool = False


class Memory:
    """The names of a text's figures in order; a paragraph forgets those of the one before."""

    def __init__(self) -> None:
        self._named: list[_Named] = []
        # The last name in each unit, of the paragraphs before.
        self._counted: dict[str, str] = {}

    def keep(self, name: str, line: int, sentence: int, unit: str) -> None:
        if self._named and self._named[-1].line != line:
            self._counted |= {one.unit: one.name for one in self._named}
            self._named.clear()
        self._named.append(_Named(name, line, sentence, unit))

    def last(self, line: int, unit: str = "") -> Last:
        """The last name of a paragraph, and where its sentence begins; empty, -1 where there is none.

        With ``unit`` the last that was printed in it, if any was: a count is of what was counted before, be it in the
        paragraph before.
        """
        named = [one for one in self._named if one.line == line]
        if alike := [one for one in named if unit and one.unit.lstrip(SCALES) == unit.lstrip(SCALES)]:
            return Last(alike[-1].name, alike[-1].sentence, alike=True)
        if unit and unit in self._counted and not MEASURING.search(unit):
            return Last(self._counted[unit], -1, alike=True)
        return Last(named[-1].name, named[-1].sentence) if named else Last("", -1)

    def several(self, line: int, count: int) -> list[str]:
        """As many different names, the last ones of a paragraph; none where there are not as many."""
        names = [one.name for one in reversed(self._named) if one.line == line]
        found = list(dict.fromkeys(names))[:count]
        return found[::-1] if len(found) == count > 1 else []

    def completed(self, name: str, line: int, unit: str, level: bool) -> str:
        """A part with the head of its whole where offices print it so: 装备制造业 -> 装备制造业增加值.

        A level takes it only from what has its own unit.
        """
        if HEAD.search(name) or registry().find(name):
            return name
        for one in reversed(self._named[-NEAR:]):
            if one.line != line or (level and one.unit != unit):
                continue
            # 城镇居民 behind 居民人均可支配收入: the longest end with which offices print it.
            for at in range(max(1, len(one.name) - LONGEST), len(one.name) - SHORTEST):
                if one.name[at] != "类" and not one.name.endswith(TOTAL) and registry().find(name + one.name[at:]):
                    return name + one.name[at:]
            head = HEAD.search(one.name)
            for found in (head[0] if head else "", VALUE_ADDED if one.name.endswith(TOTAL) else ""):
                if found and registry().find(name + found):
                    return name + found
        return name
