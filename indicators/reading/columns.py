"""Tables flattened into text: a cell is of the time and kind that its column's heading prints, else its row's."""

import re
from bisect import bisect_left
from itertools import islice
from typing import NamedTuple

from indicators.quantity import lexicon
from indicators.reading.cells import PROSE, TOKEN
from indicators.reading.cues import WORDS
from indicators.reading.span import DATE, FIGURE, YEAR_LENGTH, Span, Told

# Who wrote a page and when heads no columns: 2021-06-07 09:32 来源:某报.
CREDITS = re.compile("来源|编辑|责编|作者|记者|浏览|发布|[0-9]:[0-9]{2}(?![0-9:])")
# Longer lines are prose whatever they hold; so many cells a row are none that anybody printed.
LONGEST, MOST = 400, 40
# 比上年±%: how much it is more than a year before.
AGAINST = re.compile("[比较][上去]年|同比|增[长速减幅]|±")


# A list of projects, by its headings.
PROJECTS = re.compile("建设(?:规模|年限|内容|工期|起止)|拟建|总投资")


class Cell(NamedTuple):
    """What a table says of one of its cells: ``period``, and the words of the ``heading`` over it and over its row."""

    period: str
    heading: str
    headings: str


class _Column(NamedTuple):
    heading: str
    period: str


def cells(text: str, spans: list[Span]) -> dict[int, Cell]:
    """Where each figure that stands in a table's row begins -> what the table says of it."""
    told: dict[int, Cell] = {}
    columns: list[_Column] = []
    starts = [span.start for span in spans]
    begin = 0
    for line in text.splitlines(keepends=True):
        end = begin + len(line)
        inside = spans[bisect_left(starts, begin) : bisect_left(starts, end)]
        if PROSE.search(line) or len(line) > LONGEST or CREDITS.search(line):
            columns = []
        elif len(tokens := list(islice(TOKEN.finditer(text, begin, end), MOST))) > 1:
            figures = [one for one in inside if one.kind == FIGURE]
            if figures:
                told.update(_row(tokens, figures, inside, columns))
            else:
                columns = [_Column(token[0], _period(token, inside)) for token in tokens]
        begin = end
    return told


def status_of(cell: Cell | None) -> Told | None:
    """What the heading over a cell says; of a list of projects every cell is of what is to be built."""
    if cell is None or not cell.headings:
        return None
    said = WORDS.search(cell.heading)
    group = lexicon.words("status").get(said["word"], "intended") if said else ""
    if group in ("done", "built"):
        return Told("actual")
    if group or PROJECTS.search(cell.headings):
        return Told({"intended": "planned", "": "planned"}.get(group, group), sure=bool(group))
    return None


def _row(tokens: list[re.Match], figures: list[Span], inside: list[Span], columns: list[_Column]) -> dict[int, Cell]:
    dates = [one.period for one in inside if one.kind == DATE and one.period]
    own = dates[0] if len(dates) == 1 else ""
    headings = " ".join(column.heading for column in columns)
    starts, told = [token.start() for token in tokens], {}
    for figure in figures:
        n = bisect_left(starts, figure.start + 1) - 1
        heading, period = _column(n, len(tokens), columns)
        told[figure.start] = Cell(period or own, heading, headings)
    return told


def _column(n: int, size: int, columns: list[_Column]) -> _Column:
    """The heading over a cell: by its place where the line is complete, else counted from the right."""
    n += len(columns) - size
    if not 0 <= n < len(columns):
        return _Column("", "")
    # A column without a time (增长) goes with the time to its left; of years with the later one.
    left = [one.period for one in columns[: n + 1] if one.period and not AGAINST.match(one.heading)]
    years = AGAINST.match(columns[n].heading) and all(len(period) == YEAR_LENGTH for period in left)
    return _Column(columns[n].heading, (max(left) if years else left[-1]) if left else "")


def _period(token: re.Match, inside: list[Span]) -> str:
    return next((one.period for one in inside if one.kind == DATE and token.start() <= one.start < token.end()), "")
