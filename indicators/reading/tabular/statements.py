"""Every cell of a table as a statement: indicator, measure, place, period, status, unit, and its print.

A cell is said of by the headings over it, the head of its row, the line above its rows (一、工业), the caption, and
last by the map; the nearest that says a thing has it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from indicators.quantity.parse import Unreadable, interpret
from indicators.reading.measures import GROWTH, INDEX, LEVEL, SHARE, measured
from indicators.reading.parts import HEAD
from indicators.reading.registry import registry
from indicators.reading.tabular import maps
from indicators.reading.tabular.cells import FIGURE, OTHER, cell, with_unit
from indicators.reading.tabular.joining import PART, both, is_known, joined
from indicators.reading.tabular.maps import INDICATOR, MEASURE, NOTE, OPEN, PERIOD, PLACE, STATUS, UNIT, VALUE
from indicators.reading.tabular.roles import TOTAL, key
from indicators.reading.tabular.said import RANK, Names, Said, caption, period_of, place_of, said, tidy
from indicators.reading.tabular.table import Table

NO_UNIT = (INDEX, RANK)
# What stands in a column of units where a number has none.
NO_UNIT_PRINTED = re.compile("[-—–−/／]+|无")
# Of rows of places, those that are all of them together.
PROVINCE = "辽宁省"
RELATIVE = frozenset("%‰")


@dataclass(frozen=True)
class Statement:
    """A cell: ``kind`` is figure, a reason to skip it, or empty where a person must say.

    ``head`` is what stands at the head of its row, ``column`` the headings over it; ``parent`` the indicator of which
    its own is a part, or empty; ``total`` whether the row is one of all the others; ``mark`` that of a footnote.
    Fields that nothing tells are ``maps.OPEN``. ``unsure`` names those that are concluded.
    """

    row: int
    column_at: int
    kind: str
    printed: str
    head: str
    column: str
    place: str = ""
    period: str = ""
    indicator: str = ""
    parent: str = ""
    measure: str = LEVEL
    unit: str = ""
    status: str = "actual"
    total: str = ""
    mark: str = ""
    note: str = ""
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Row:
    """What the head of a row says, and the lines above it."""

    head: str = ""
    place: str = ""
    period: str = ""
    indicator: str = ""
    parent: str = ""
    measure: str = ""
    unit: str | None = None
    status: str = ""
    total: str = ""
    note: str = ""
    base: str = ""


class Reading:
    """A table with its roles, read from the top; ``statements`` gives its cells."""

    def __init__(self, table: Table, roles: list[str], names: Names, chosen: maps.Map, home: str = "") -> None:
        self.table, self.roles, self.names, self.map = table, roles, names, chosen
        self.caption = joined([caption(line, names) for line in table.captions])
        # The place of whoever published the table, where nothing else names one.
        self.home = home
        self._columns = {n: joined(self._said(n)) for n, role in enumerate(roles) if role == VALUE}
        self._above: list[tuple[int, str]] = []
        self._group = Said()

    def _said(self, column: int) -> list[Said]:
        return [said(text, self.names) for text in self.table.paths[column]]

    def statements(self) -> Iterator[Statement]:
        """All cells that are there for a number, row by row."""
        last: dict[int, str] = {}
        for n in self.table.body:
            cells = self.table.rows[n]
            if self._is_group(n):
                self._group = said(cells[self._labels()[0]], self.names)
                self._above.clear()
                continue
            if not any(one.strip() for one in cells):
                continue
            filled = list(cells)
            for column in self._labels()[:-1]:
                # Of cells merged downwards where nobody tells of it, the first holds for those below.
                filled[column] = filled[column] if filled[column].strip() else last.get(column, "")
                last[column] = filled[column]
            yield from self._row(n, filled)

    def _labels(self) -> list[int]:
        return [n for n, role in enumerate(self.roles) if role in (PLACE, PERIOD, INDICATOR)] or [0]

    def _is_group(self, n: int) -> bool:
        """Whether a row is a line over others: words at its head alone, which are no place and no time."""
        cells = self.table.rows[n]
        filled = [column for column, text in enumerate(cells) if text.strip()]
        own = {cells[column] for column in filled}
        if len(own) != 1 or (len(filled) > 1 and not self._is_wide(n)):
            return False
        text = next(iter(own))
        labels = self._labels()
        return filled[0] <= labels[0] and not place_of(text, self.names) and not period_of(text, self.names)

    def _is_wide(self, n: int) -> bool:
        return any(span.row == n and span.columns > 1 for span in self.table.sheet.merged)

    def _row(self, n: int, cells: list[str]) -> Iterator[Statement]:
        for column, role in enumerate(self.roles):
            if role == VALUE:
                yield self._statement(n, column, self._head(cells, column))

    def _head(self, cells: list[str], column: int) -> _Row:
        """What the row says of a cell: by the nearest column of each role to its left."""
        row = _Row()
        heads = []
        for role in (PLACE, PERIOD, INDICATOR, MEASURE, UNIT, STATUS, NOTE):
            own = [n for n, one in enumerate(self.roles) if one == role]
            at = max((n for n in own if n < column), default=own[0] if own else -1)
            text = cells[at] if at >= 0 else ""
            if not text.strip():
                continue
            if role in (PLACE, PERIOD, INDICATOR):
                heads.append(tidy(text))
            row = self._with(row, role, text)
        return replace(row, head=" ".join(heads))

    def _with(self, row: _Row, role: str, text: str) -> _Row:
        """A row with what a cell says that stands in a column of this role."""
        one, told = said(text, self.names), dict[str, Any]()
        match role:
            case maps.PLACE:
                bare = PART.sub("", tidy(text))
                place = place_of(bare, self.names)
                told = {"total": bare} if TOTAL.fullmatch(bare) and not place else {"place": place or bare}
                told["unit"] = one.unit
            case maps.PERIOD:
                told = {"period": period_of(text, self.names) or one.period}
            case maps.MEASURE:
                told = {"measure": one.measure or LEVEL}
            case maps.UNIT:
                printed = tidy(text).strip("()")
                told = {"unit": "" if NO_UNIT_PRINTED.fullmatch(printed) else one.unit or printed or None}
            case maps.STATUS:
                told = {"status": one.status or row.status}
            case maps.NOTE:
                told = {"note": " ".join(text.split())}
            case _:
                return self._named(row, text)
        return replace(row, **told)

    def _named(self, row: _Row, text: str) -> _Row:
        """The indicator at a row's head, with that of which it is a part."""
        bare, indent = text.replace("\u3000", "  "), 0
        indent = len(bare) - len(bare.lstrip())
        is_part = bool(PART.match(bare.strip()))
        one = said(PART.sub("", tidy(text)), self.names)
        name = one.indicator
        while self._above and self._above[-1][0] >= indent + is_part:
            self._above.pop()
        whole = self._above[-1][1] if self._above else ""
        if name and not whole and not is_known(name):
            # 采矿业 in a table of value added is its value added.
            whole = self.caption.indicator if self.caption.indicator != name else ""
        if name and HEAD.fullmatch(name) and not registry().find(name) and self._group.indicator:
            name = f"{self._group.indicator}{name}"
        elif name and whole:
            name = both(whole, name)
        if name and not is_part:
            self._above.append((indent, name))
        unit = one.unit if one.unit is not None else row.unit
        return replace(
            row, indicator=name, parent=whole, measure=one.measure or row.measure, unit=unit,
            period=row.period or one.period, place=row.place or one.place, status=row.status or one.status,
            base=one.base,
        )  # fmt: skip

    def _statement(self, n: int, column: int, row: _Row) -> Statement:
        found = cell(self.table.rows[n][column])
        path, group = self._columns[column], self._group
        place, concluded = self._place(path, row)
        period = path.period or row.period or group.period or self._left(column) or self.caption.period
        name = self._indicator(path, row, column) or self.map.says(INDICATOR, key(self.table, column)) or OPEN
        measure, unit = self._measure(path, row, name)
        status = path.status or row.status or group.status or self.caption.status or self.map.says(STATUS)
        one = Statement(
            row=n, column_at=column, kind=found.kind, printed=found.printed, mark=found.mark,
            head=row.head, column=self.table.heading(column), total=row.total, note=row.note,
            place=place or OPEN,
            period=period or self.map.says(PERIOD) or OPEN,
            indicator=self._based(name, path, row),
            parent=row.parent,
            measure=measure,
            unit=OPEN if unit is None else unit,
            status=status or "actual",
            unsure=(PLACE,) if concluded else (),
        )  # fmt: skip
        return self._printed(one)

    def _place(self, path: Said, row: _Row) -> tuple[str, bool]:
        """The place of a cell, and whether it is concluded: a total's, or that of whoever published the table."""
        told = path.place or row.place or self._group.place
        if told or not row.total:
            given = told or self.caption.place or self.map.says(PLACE) or ""
            return given or self.home, not given
        return self.caption.place or self.map.says(PLACE) or self.home or PROVINCE, True

    def _left(self, column: int) -> str:
        """The time over the next column to the left that has one: 增长 goes with the year before it."""
        return next((self._columns[n].period for n in sorted(self._columns, reverse=True)
                     if n < column and self._columns[n].period), "")  # fmt: skip

    def _measure(self, path: Said, row: _Row, name: str) -> tuple[str, str | None]:
        """The measure of a cell and its unit; None where nothing tells the unit."""
        own = path.measure or row.measure or self._group.measure
        nearest = (path.unit, row.unit) if path.measure else (row.unit, path.unit)
        unit = next((one for one in (*nearest, self._group.unit) if one is not None), None)
        measure = own or self.caption.measure or self.map.says(MEASURE) or ""
        if not own and unit is not None and unit not in RELATIVE and measure not in ("", INDEX):
            measure = LEVEL
        if unit == "" and measure in ("", LEVEL) and measured(name, "").measure == INDEX:
            measure = INDEX
        if unit is None:
            relative = measure.startswith(GROWTH) or measure == SHARE
            unit = "%" if relative else "" if measure in NO_UNIT else self.caption.unit
        return measure or LEVEL, self.map.says(UNIT, name) if unit is None else unit

    def _indicator(self, path: Said, row: _Row, column: int) -> str:
        """The name of what a cell is of: the row's and the column's where both name something."""
        first, second = row.indicator or self._group_name(path), path.indicator or self._named_left(path, column)
        if not first or not second or first == second:
            return first or second or self.caption.indicator
        # 水稻 of 粮食 has an output of its own.
        part = first.rpartition("：")[2]
        for name in (f"{part}{second}", f"{first}{second}", f"{second}{first}"):
            if registry().find(name):
                return name
        return f"{first}{second}" if HEAD.search(second) and not HEAD.search(first) else f"{first}：{second}"

    def _named_left(self, path: Said, column: int) -> str:
        """What a change is of that stands right of its level: 产量, 增长."""
        if path.measure in ("", LEVEL, INDEX):
            return ""
        return next((self._columns[n].indicator for n in sorted(self._columns, reverse=True)
                     if n < column and self._columns[n].indicator), "")  # fmt: skip

    def _based(self, name: str, path: Said, row: _Row) -> str:
        """An index of which other than the year before is 100 is a thing of its own."""
        base = path.base or row.base or self._group.base or self.caption.base
        return f"{name}（{base}=100）" if base and name != OPEN else name

    def _group_name(self, path: Said) -> str:
        """The line above the rows names the indicator only where neither row nor column does."""
        return "" if path.indicator or self.caption.indicator else self._group.indicator

    def _printed(self, one: Statement) -> Statement:
        """With the print as the tables hold it; what a person has said of such a cell has it."""
        if answer := self.map.cells.get(one.printed, "") if one.kind in ("", OTHER) else "":
            return replace(one, kind="" if answer == OPEN else answer)
        if one.kind != FIGURE or one.unit == OPEN:
            return one
        try:
            printed = with_unit(one.printed, one.unit)
            unit = interpret(printed).unit
        except Unreadable:
            return replace(one, unit=OPEN)
        return replace(one, printed=printed, unit=unit)
