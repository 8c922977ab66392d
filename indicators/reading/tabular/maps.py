"""A map: what the columns of a table of one shape are. A small file that people read and change.

    caption: 各市地区生产总值        # the table's caption without dates and units: by it and by
    headings: [地区, 年]            # the headings without dates such a table is known again
    header: 1                      # so many rows of headings
    columns: {地区: place}          # what a column is that holds no numbers, and which ones are left out
    fixed: {unit: 亿元}             # what holds for every number, where no heading says otherwise; "unit 企业" is
                                   # that of one indicator, "indicator 列名" that of one column
    topics: {}                     # the topic of each indicator that is new
    cells: {}                      # what a text in the place of a number stands for

``?`` stands where a person must say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import yaml

OPEN = "?"
# What a column may be; one that is not named holds numbers.
PLACE, PERIOD, INDICATOR, UNIT, MEASURE, STATUS = "place", "period", "indicator", "unit", "measure", "status"
NOTE, NUMBERS, VALUE, LEFT_OUT = "note", "ordinal", "value", "skip"
ROLES = (PLACE, PERIOD, INDICATOR, UNIT, MEASURE, STATUS, NOTE, NUMBERS, VALUE, LEFT_OUT)
# What every number needs, from the map where neither its headings nor the caption say it.
FIXED = (PLACE, PERIOD, INDICATOR, UNIT, MEASURE, STATUS)
# Far more than a map of a hundred columns.
LONGEST = 100_000


class NoMap(ValueError):
    """A file that is no map: ``key`` is a word of the locale (``table-map.…``), ``values`` what it names."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass(frozen=True)
class Map:
    """What the columns of a table are; ``OPEN`` where a person must say."""

    caption: str = ""
    headings: tuple[str, ...] = ()
    header: int = 1
    columns: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)

    def fits(self, other: "Map") -> bool:
        """Whether it is of the same shape as another one."""
        return (self.caption, self.headings) == (other.caption, other.headings)

    def told(self, part: str, name: str, answer: str) -> "Map":
        """The map with an answer: ``told("fixed", "unit", "亿元")``."""
        parts: dict[str, Any] = {part: dict(getattr(self, part)) | {name: answer}}
        return replace(self, **parts)

    def says(self, field: str, of: str = "") -> str | None:
        """What holds where no heading says it: of one thing, else of all; None where nothing does."""
        found = self.fixed.get(f"{field} {of}", self.fixed.get(field)) if of else self.fixed.get(field)
        return None if found == OPEN else found

    @property
    def is_open(self) -> bool:
        """Whether something in it is for a person to say."""
        return any(OPEN in getattr(self, part).values() for part in ("columns", "fixed", "topics", "cells"))


def written(one: Map) -> str:
    """The map as its file; the same map gives the same text."""
    parts = {name: list(part) if isinstance(part, tuple) else part for name, part in asdict(one).items()}
    kept = {name: part for name, part in parts.items() if part or name in ("caption", "header")}
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=120)


def read(text: str) -> Map:
    """The map of a file. Raises NoMap, which names the part that is wrong."""
    if len(text) > LONGEST:
        raise NoMap("table-map.too-long", most=LONGEST)
    try:
        found = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise NoMap("table-map.yaml", line=line) from error
    if not isinstance(found, dict):
        raise NoMap("table-map.yaml", line=1)
    if unknown := sorted(set(map(str, found)) - set(Map.__dataclass_fields__)):
        raise NoMap("table-map.part", part=unknown[0], parts=", ".join(Map.__dataclass_fields__))
    one = Map(
        caption=_text(found.get("caption", "")),
        headings=tuple(map(_text, _list(found.get("headings") or []))),
        header=_number(found.get("header", 1)),
        **{name: _pairs(found.get(name) or {}, name) for name in ("columns", "fixed", "topics", "cells")},
    )
    for part, allowed in (("columns", ROLES), ("fixed", FIXED)):
        values = getattr(one, part)
        for wrong in values.values() if part == "columns" else values:
            if wrong.partition(" ")[0] not in (*allowed, OPEN):
                raise NoMap("table-map.word", part=part, word=wrong, allowed=", ".join(allowed))
    return one


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _list(value: object) -> Iterable[object]:
    if not isinstance(value, list):
        raise NoMap("table-map.type", part="headings")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 20:
        raise NoMap("table-map.type", part="header")
    return value


def _pairs(value: object, part: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise NoMap("table-map.type", part=part)
    return {_text(name): _text(one) for name, one in value.items()}
