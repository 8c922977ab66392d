"""A sheet taken apart: the rows of headings, what stands over each column, the rows below, and where each is a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from indicators.reading.tabular.cells import ERROR, NIL, UNAVAILABLE, bare, cell, is_number
from indicators.reading.tabular.said import COMPACT, YEAR, tidy
from indicators.sheets import Sheet

# Of a row that numbers its columns: 甲 乙 1 2 3.
LETTERS = re.compile("[甲乙丙丁戊己庚辛A-H]")
# The headings of a table that prints its years five by five have no wider steps.
STEP = 10
BETWEEN = " / "


@dataclass(frozen=True)
class Table:
    """``header``: so many rows of headings; ``rows``: the sheet's, with the text of merged cells in each of theirs."""

    sheet: Sheet
    header: int
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        return len(self.rows[0])

    @cached_property
    def paths(self) -> tuple[tuple[str, ...], ...]:
        """Of each column the headings over it, from the top; a heading over several rows once."""
        found = []
        heads = [row for row in self.rows[: self.header] if not numbers_columns(row)]
        for column in range(self.width):
            texts = [tidy(row[column]) for row in heads]
            found.append(tuple(text for text, next_one in pairwise([*texts, None]) if text and text != next_one))
        return tuple(found)

    def heading(self, column: int) -> str:
        """The headings over a column in one."""
        return BETWEEN.join(self.paths[column])

    @cached_property
    def body(self) -> tuple[int, ...]:
        """The rows below the headings that are not headings printed again."""
        heads = set(self.rows[: self.header])
        return tuple(n for n in range(self.header, len(self.rows)) if self.rows[n] not in heads)

    def column(self, column: int) -> Iterator[str]:
        """The cells of a column below its headings that are not blank."""
        return (self.rows[n][column] for n in self.body if self.rows[n][column].strip())

    @cached_property
    def captions(self) -> tuple[str, ...]:
        """The lines above the table."""
        return tuple(line.strip() for line in self.sheet.caption.splitlines() if line.strip())

    def lines(self, title: str) -> tuple[list[str], dict[int, int]]:
        """The table as the lines of an article, ``title`` first where it has one, and of each row its line's number.

        A mark of a footnote is no numeral of its cell.
        """
        lines = [*([title] if title else []), *(line for line in self.captions if line != title)]
        places = {}
        for n, row in enumerate(self.sheet.rows):
            cells = list(map(bare, row))
            if any(cells):
                places[n] = len(lines)
                lines.append("\t".join(cells))
        return [*lines, *(" ".join(note.split()) for note in self.sheet.notes if note.strip())], places


def taken_apart(sheet: Sheet, header: int | None = None) -> Table | None:
    """The table of a sheet; ``header``: so many rows of headings, where a person has said it. None where there is no
    number in it.
    """
    rows = [list(row) for row in sheet.rows]
    for span in sheet.merged:
        for row in rows[span.row : span.row + span.rows]:
            for column in range(span.column, min(span.column + span.columns, len(row))):
                row[column] = sheet.rows[span.row][span.column]
    if header is None:
        first = next((n for n, row in enumerate(sheet.rows) if _holds_numbers(row)), None)
        if first is None:
            return None
        while first > 1 and _stands_alone(sheet.rows[first - 1]):
            first -= 1
        header = first
    _carry(rows[:header])
    return Table(sheet, header, tuple(map(tuple, rows)))


def numbers_columns(row: Sequence[str]) -> bool:
    """Whether a row gives each column its number."""
    cells = [cell.strip() for cell in row if cell.strip()]
    counted = [int(cell) for cell in cells if cell.isdecimal()]
    others = [cell for cell in cells if not cell.isdecimal()]
    begins = len(counted) > 1 and counted == list(range(counted[0], counted[0] + len(counted))) and counted[0] < 4
    return begins and all(LETTERS.fullmatch(cell) for cell in others)


def is_date(text: str) -> bool:
    """Whether a bare number is a year or a month."""
    folded = tidy(text)
    return bool(YEAR.fullmatch(folded) or COMPACT.fullmatch(folded))


def _holds_numbers(row: Sequence[str]) -> bool:
    """Whether a row holds numbers that are no years in order (those are headings), or signs in their place."""
    if numbers_columns(row):
        return False
    filled = [one for one in row[1:] if one.strip()]
    if any(ERROR.fullmatch(one.strip()) for one in filled) or (
        filled and row[0].strip() and all(cell(one).kind in (NIL, UNAVAILABLE) for one in filled)
    ):
        return True
    numbers = [one for one in filled if is_number(one)]
    if not all(map(is_date, numbers)):
        return True
    years = [int(tidy(one)[:4]) for one in numbers]
    rises = [second - first for first, second in pairwise(years)]
    in_order = all(0 <= step <= STEP for step in rises) or all(-STEP <= step <= 0 for step in rises)
    return bool(numbers) and not in_order


def _stands_alone(row: Sequence[str]) -> bool:
    """Whether only the head of a row is filled: a line over others (一、综合), or a place that reported nothing."""
    return bool(row[0].strip()) and not any(cell.strip() for cell in row[1:])


def _carry(heads: list[list[str]]) -> None:
    """Where merged cells are not told (CSV), a heading goes on to the right over blanks that have headings below."""
    for upper, lower in pairwise(heads):
        for column in range(1, len(upper)):
            if not upper[column].strip() and lower[column].strip() and upper[column - 1].strip() and column > 1:
                upper[column] = upper[column - 1]
