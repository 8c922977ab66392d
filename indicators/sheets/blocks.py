"""Tables that share a sheet are told apart; what is printed above and below them is no row of theirs."""

import re
from collections.abc import Iterator
from dataclasses import replace

from indicators.sheets.grid import Sheet, Span

# How the lines below a table begin.
NOTE = re.compile(r"\s*[(（]?(?:注|备注|说明|资料来源|数据来源|来源|本表|\*|[①-⑳]|[0-9]+[.．、]|Note|Source)")
# A line of its own above the headings, wherever it stands in its row.
UNIT = re.compile(r"\s*[(（]?(?:计量)?单位\s*[:：]")
WORDS = re.compile(r"[^\W\d_]")
NUMBER = re.compile(r"\s*[-−+±]?[0-9][0-9,，. ]*[%‰]?[①-⑳*#]*\s*")


def tables(sheet: Sheet) -> list[Sheet]:
    """The tables on a sheet, each with its own caption and notes; none where the sheet is empty.

    Blank rows and columns around them fall away (addresses stay true). Rows that a blank row sets apart go on with
    the table above unless headings of their own stand over them.
    """
    found: list[Sheet] = []
    ends: dict[int, int] = {}
    captions: list[str] = []
    for part in _apart(sheet):
        if _thin(part):
            lines = [text.strip() for row in part.rows for text in row if text.strip()]
            if found and not captions and NOTE.match(lines[0]):
                found[-1] = replace(found[-1], notes=(*found[-1].notes, *lines))
            else:
                captions += lines
            continue
        if found and not captions and _goes_on(found[-1], part):
            ends[len(found) - 1] = part.top + len(part.rows)
            continue
        outer = [*([sheet.caption] if sheet.caption and not found else []), *captions]
        found.append(_titled(part, outer))
        captions = []
    for number, end in ends.items():
        found[number] = _whole(sheet, found[number], end)
    if captions and found:
        found[-1] = replace(found[-1], notes=(*found[-1].notes, *captions))
    elif captions:
        return [replace(sheet, rows=tuple((line,) for line in captions), merged=())]
    return [replace(one, remarks=_own(one)) for one in found]


def _own(table: Sheet) -> tuple[tuple[str, dict[str, str]], ...]:
    """What was said of the sheet, and of this table's cells."""
    cells = {table.address(row, column) for row in range(len(table.rows)) for column in range(len(table.rows[0]))}
    return tuple((key, values) for key, values in table.remarks if values.get("cell", "") in cells | {""})


def _apart(sheet: Sheet) -> Iterator[Sheet]:
    """The parts of a sheet between blank rows, each without blank rows and columns around it."""
    filled = [any(cell.strip() for cell in row) for row in sheet.rows]
    begin = None
    for row, full in enumerate([*filled, False]):
        if full and begin is None:
            begin = row
        elif not full and begin is not None:
            yield from _beside(sheet.crop(begin, 0, row, len(sheet.rows[0])))
            begin = None


def _beside(part: Sheet) -> Iterator[Sheet]:
    """Tables that a blank column sets apart: each has names of its own in its first column and more beside them."""
    width = len(part.rows[0])
    filled = [any(row[column].strip() for row in part.rows) for column in range(width)]
    first, last = filled.index(True), width - filled[::-1].index(True)
    cuts = [column for column in range(first, last) if not filled[column] and filled[column - 1]]
    begin = first
    for cut in cuts:
        following = next(column for column in range(cut, last) if filled[column])
        left, right = (_names(part, column) for column in (begin, following))
        if left and right and cut - begin > 1 and last - following > 1:
            yield part.crop(0, begin, len(part.rows), cut)
            begin = following
    yield part.crop(0, begin, len(part.rows), last)


def _names(part: Sheet, column: int) -> bool:
    cells = [row[column] for row in part.rows[1:] if row[column].strip()]
    return len(cells) > len(part.rows) / 2 and sum(not NUMBER.fullmatch(cell) for cell in cells) > len(cells) / 2


def _thin(part: Sheet) -> bool:
    """Whether a part is lines of text, no table."""
    return all(sum(bool(cell.strip()) for cell in row) <= 1 for row in part.rows) and not any(
        NUMBER.fullmatch(cell) for row in part.rows for cell in row
    )


def _goes_on(table: Sheet, part: Sheet) -> bool:
    """Whether rows after a blank one belong to the table above: same place, and no headings over their numbers."""
    reach = (part.left >= table.left, part.left + len(part.rows[0]) <= table.left + len(table.rows[0]))
    if not all(reach) or NUMBER.fullmatch(part.rows[0][0]) or (len(part.rows) > 1 and part.rows[0] == table.rows[0]):
        return False
    numbers = [any(NUMBER.fullmatch(cell) for cell in row) for row in part.rows[:2]]
    return numbers[0] or (any(numbers) and not any(WORDS.search(cell) for cell in part.rows[0][1:]))


def _whole(sheet: Sheet, table: Sheet, end: int) -> Sheet:
    """The table down to before row ``end`` of its file."""
    top, left = table.top - sheet.top, table.left - sheet.left
    body = sheet.crop(top, left, end - sheet.top, left + len(table.rows[0]))
    return replace(body, caption=table.caption, notes=table.notes)


def _titled(part: Sheet, outer: list[str]) -> Sheet:
    """The part without the lines above its headings and below its last row."""
    top, bottom, width = 0, len(part.rows), len(part.rows[0])
    captions: list[str] = []
    while top < bottom - 1 and (line := _line(part, top)) is not None:
        captions += line
        top += 1
    notes: list[str] = []
    while bottom - 1 > top and _alone(part, bottom - 1) and NOTE.match(_text(part, bottom - 1)):
        bottom -= 1
        notes.insert(0, _text(part, bottom).strip())
    body = part.crop(top, 0, bottom, width)
    return replace(body, caption="\n".join([*outer, *captions]), notes=(*part.notes, *notes))


def _line(part: Sheet, row: int) -> list[str] | None:
    """The texts of a row above the headings: a title over the whole width or at its left, the unit; else None."""
    cells = [(column, cell) for column, cell in enumerate(part.rows[row]) if cell.strip()]
    lines = [cell.strip() for _, cell in cells]
    if cells and all(UNIT.match(cell) for _, cell in cells[1:]):
        column, cell = cells[0]
        over = _over(part, row, column)
        title = over is None or (over.rows == 1 and over.columns >= len(part.rows[0]) - 1)
        if UNIT.match(cell) or (title and column == 0 and not NUMBER.fullmatch(cell)):
            return lines
    return None


def _over(part: Sheet, row: int, column: int) -> Span | None:
    return next((span for span in part.merged if (span.row, span.column) == (row, column)), None)


def _alone(part: Sheet, row: int) -> bool:
    return sum(bool(cell.strip()) for cell in part.rows[row]) == 1


def _text(part: Sheet, row: int) -> str:
    return next((cell for cell in part.rows[row] if cell.strip()), "")
