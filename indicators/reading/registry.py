"""The indicators that statistical offices print, and the names that the tables have: matched by their parts alone.

``registry.csv`` is our own compilation; its columns are the fields of ``Known``, in their order: ``indicator`` (a
code), ``name_zh``, ``name_en``, ``aliases`` (other printed names, with a space between), ``topic`` (of topics.csv,
empty where none fits), ``unit`` (in which levels are printed), ``measure`` (what is mostly printed of it), ``parent``
(the indicator of which it is a part).
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from indicators.reading.measures import LEVEL
from indicators.reading.parts import parts_of

TABLE = Path(__file__).with_name("registry.csv")


class Known(NamedTuple):
    """An indicator with its names: a row of the registry, or of a folder's ``indicators.csv``."""

    indicator: str
    name_zh: str
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    topic: str = ""
    unit: str = ""
    measure: str = "level"
    parent: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name_zh, *self.aliases)


def known(row: Mapping[str, str]) -> Known:
    """A row of a table of indicators; what it has no column for is empty."""
    cells = {name: row[name] for name in Known._fields if name != "aliases" and row.get(name)}
    return Known(**cells, aliases=tuple(row.get("aliases", "").split()))


class Register:
    """Indicators by their names; of two with the same parts the first has it."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.known = tuple(known)
        self._by_parts: dict[tuple[str, str, str], Known] = {}
        for one in self.known:
            for name in one.names:
                self._by_parts.setdefault(parts_of(name), one)
        # Where what shares a head or a breakdown stands in the order of the names.
        self._like: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._order = list(self._by_parts.items())
        for n, ((breakdown, head, _), _) in enumerate(self._order):
            self._like["head", head].append(n)
            if breakdown:
                self._like["breakdown", breakdown].append(n)

    def find(self, name: str, measure: str = LEVEL) -> Known | None:
        """The indicator with this name, by its parts, exactly; None where there is none.

        One whose own name tells the measure (地区生产总值增长率) comes before the one that the measure is of.
        """
        breakdown, head, said = parts_of(name)
        of_it = self._by_parts.get((breakdown, head, measure if said == LEVEL else said))
        return of_it or self._by_parts.get((breakdown, head, LEVEL))

    def resembling(self, name: str) -> Known | None:
        """The indicator with the same head whose breakdown shares most with a name: a hint, never its indicator."""
        breakdown, head, _ = parts_of(name)
        best, most = None, 0
        near = {*self._like.get(("breakdown", breakdown), ()), *self._like.get(("head", head), ())}
        for (other, its_head, _), one in map(self._order.__getitem__, sorted(near)):
            # How much of the two is the same: the whole of the shorter, or nothing.
            alike = len(other) if other in breakdown else len(breakdown) if breakdown in other else 0
            shared = alike + (len(head) if head == its_head else 0)
            if shared > most and ((head == its_head and (alike or not other)) or other == breakdown):
                best, most = one, shared
        return best


@cache
def registry() -> Register:
    """The registry that comes with the reader."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return Register(
            Known(code, zh, en, tuple(aliases.split()), topic, unit, measure, parent)
            for code, zh, en, aliases, topic, unit, measure, parent in rows
        )
