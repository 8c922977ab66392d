"""A heat table: places down, periods across, each cell shaded by its number; a hole is 未见报道, not zero."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from indicators.charts import said
from indicators.charts.classes import Classes
from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.forms.trend import Trend
from indicators.charts.marks import GAP, LINE, SMALL, Axis, Cell, Cells, Item, Line, Marks, Run, Text, bold, small
from indicators.charts.native import Grid
from indicators.charts.series import KEY, fact_rows, is_several, middle
from indicators.figures.columns import figure_rows
from indicators.figures.derived import common_unit
from indicators.quantity import period
from indicators.words.metrics import columns, pixels, wrap
from indicators.words.rows import Row, worded

# What a card has on a phone; so many columns can be told apart on it.
PHONE = 330
MOST_TIMES, MOST_ROWS = 15, 40
CELL, HEAD = 30, 24
# Names up to this width stand beside their rows, others over them.
BESIDE = 96
NONE = "–"
# A name of a line of its own wraps here, in widths of a Latin letter.
WIDE = 44
# Before the name of a row that stands out.
SIGN = "■ "
# Spaces as wide as a digit and as a point, which no painter drops.
BLANK, POINT = "\u2007", "\u2008"


class Table(NamedTuple):
    """What a heat table has in it: its rows and columns by name, the numbers by both, and which rows stand out."""

    names: Sequence[str]
    times: Sequence[str]
    cells: dict[tuple[int, int], Row]
    lit: Sequence[bool]

    def head(self, row: int) -> Line:
        """The name of a row."""
        name = wrap(self.names[row], WIDE)[0]
        return [Run(SIGN, colour="furnace"), bold(name)] if self.lit[row] else [name]

    @property
    def widest(self) -> int:
        """Pixels that the names take."""
        signs = (pixels(SIGN) if is_lit else 0 for is_lit in self.lit)
        return max((pixels(name) + sign for name, sign in zip(self.names, signs, strict=True)), default=0)


class Heat(Form):
    """Of each series its actual numbers, the latest periods; the classes are those of all that it has."""

    name = "heat"
    is_of_one = True
    most = None
    compares = ("level", "definition")

    def refuses(self, facts: Facts) -> str:
        own = fact_rows(facts.rows)
        is_table = is_several(own) and own["as_of"].nunique() > 1
        return super().refuses(facts) or ("" if is_table else "refusal.heat")

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return fact_rows(rows)

    def may_focus(self, one: Exhibit) -> bool:
        return True

    def notes(self, one: Exhibit) -> Iterator[str]:
        yield from super().notes(one)
        labels = one.labels
        for key, most, found in (("rows", MOST_ROWS, one.reached), ("times", MOST_TIMES, _times(one))):
            if len(found) > most:
                yield labels.t(f"heat.{key}", shown=most, count=len(found) - most)
        if any(isinstance(item, Text) and item.lines == [[NONE]] for item in one.marks.items):
            yield labels.t("heat.hole", none=NONE)
        yield said.ahead(one.current, labels)

    def sentence(self, one: Exhibit) -> str:
        return Trend().sentence(one)

    def marks(self, one: Exhibit) -> Marks:
        table, classes = _table(one), Classes.of(fact_rows(one.current), one.labels)
        left = table.widest + 18 if table.widest <= BESIDE else 0
        room = (PHONE - left) / max(1, len(table.times))
        step = CELL + 2 if left else LINE + CELL + 4
        items: list[Item] = [*_heads(table.times, room, one.labels.lang)]
        for row in range(len(table.names)):
            y = HEAD + row * step + (CELL / 2 if left else LINE / 2)
            items.append(Text(0, y, [table.head(row)], x_of="paper",
                              anchor="right" if left else "left", dx=-8 if left else 0))  # fmt: skip
        items += _cells(table, classes, step, 0 if left else LINE, one.labels.lang)
        top = HEAD + step * len(table.names) + GAP / 2
        legend = classes.legend(top, one.labels, -left)
        height = top + LINE * len(legend) + 4
        across = Axis((0, max(1, len(table.times))))
        native = (_grid(table, classes, one.labels.lang),)
        return Marks(height, [*items, *legend], (across,), Axis((height, 0)), {"l": left} if left else {}, native)


def _times(one: Exhibit) -> list[str]:
    return sorted(fact_rows(one.current)["as_of"].unique(), key=middle)


def _table(one: Exhibit) -> Table:
    lines, times = one.reached[:MOST_ROWS], _times(one)[-MOST_TIMES:]
    down = {(line.end.indicator, line.end.measure, line.end.place): at for at, line in enumerate(lines)}
    across = {time: at for at, time in enumerate(times)}
    # An actual number before what is context.
    rows = fact_rows(one.current).sort_values("status", kind="stable").drop_duplicates([*KEY, "as_of"])
    rows = rows[rows["as_of"].isin(times)]
    cells: dict[tuple[int, int], Row] = {}
    for row, word in zip(figure_rows(rows), worded(rows, one.labels, common_unit(one.current)), strict=True):
        if (at := down.get((row.indicator, row.measure, row.place))) is not None:
            cells[at, across[row.as_of]] = word
    return Table([line.name for line in lines], times, cells, [line.end.place in one.focused for line in lines])


def _heads(times: Sequence[str], room: float, lang: str) -> Iterator[Text]:
    """The periods over their columns, as many as there is room for, the last in any case."""
    texts = [period.word(time, lang) if len(time) != len("2021") else time for time in times]
    wide = max((pixels(text, SMALL) for text in texts), default=0) + 6
    every = max(1, -(-int(wide) // max(1, int(room))))
    for column, text in enumerate(texts):
        last = len(texts) - 1 - column
        if last % every == 0:
            at, anchor = (column + 1, "right") if not last and every > 1 else (column + 0.5, "center")
            yield small(at, HEAD - 4, text, anchor=anchor, middle="bottom", dy=0)


def _cells(table: Table, classes: Classes, step: float, under: float, lang: str) -> Iterator[Item]:
    """Each number in its shade; where there is none a sign for it."""
    cells = []
    texts = _aligned({at: classes.number(found, lang) for at, found in table.cells.items()})
    for row, name in enumerate(table.names):
        y = HEAD + row * step + under + CELL / 2
        for column in range(len(table.times)):
            if found := table.cells.get((row, column)):
                shade, hover = classes.step(found.amount), (name, *found.hover)
                cells.append(Cell(found.figure, column, 1, y, shade, texts[row, column], hover))
            else:
                yield small(column + 0.5, y, NONE, anchor="center", dy=0)
    yield Cells(cells, CELL)


def _aligned(texts: Mapping[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """Point under point, all of one width: where there is no room for one of them, there is none for any."""
    parts = {at: text.partition(".") for at, text in texts.items()}
    before = max((columns(whole) for whole, _, _ in parts.values()), default=0)
    after = max((len(rest) for _, _, rest in parts.values()), default=0)
    blank = POINT if after else ""
    return {
        at: BLANK * (before - columns(whole)) + whole + (point or blank) + rest + BLANK * (after - len(rest))
        for at, (whole, point, rest) in parts.items()
    }


def _grid(table: Table, classes: Classes, lang: str) -> Grid:
    def cell(row: int, column: int) -> tuple[str, str | float]:
        found = table.cells.get((row, column))
        return (classes.number(found, lang), classes.step(found.amount)) if found else (NONE, "ground")

    heads = [period.word(time, lang) for time in table.times]
    return Grid(heads, table.names, [[cell(row, at) for at in range(len(heads))] for row in range(len(table.names))])
