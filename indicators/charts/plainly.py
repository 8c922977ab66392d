"""Marks for what a chart has none of: rows as a list, a sentence as lines. For pictures; pages show tables and text."""

from indicators.charts.exhibit import Exhibit
from indicators.charts.marks import LINE, Axis, Item, Line, Marks, Rule, Run, Text, bold, small
from indicators.words.metrics import wrap
from indicators.words.rows import dated_words, worded

# So many rows can be read in a picture.
MOST = 8
# A name takes so many widths of a Latin letter beside its number, a line of prose so many.
NAME, PROSE = 60, 64
STEP = LINE + 10


def marks(one: Exhibit) -> Marks:
    """A table as its first rows, what is told as lines; the number of rows left out stands under them."""
    return _lines(one.spoken) if one.kind == "text" else _rows(one)


def _rows(one: Exhibit) -> Marks:
    """Each row with its name and its time left, its number right."""
    items: list[Item] = []
    top = 0.0
    for name, time, number in _told(one):
        lines: list[Line] = [[line] for line in wrap(name, NAME)]
        lines[-1] = [*lines[-1], Run(f"　{time}", colour="slate")]
        for at, line in enumerate(lines):
            items.append(Text(0, top + LINE * at + STEP / 2, [line], x_of="paper"))
        items.append(Text(1, top + STEP / 2, [[bold(number)]], anchor="right", x_of="paper"))
        top += LINE * (len(lines) - 1) + STEP
        items.append(Rule((0, 1), (top, top), x_of="paper"))
    if (left := len(one.rows) - MOST) > 0:
        items.append(small(0, top + LINE / 2, one.labels.t("summary.more", count=f"{left:,}"), x_of="paper"))
        top += LINE
    return Marks(top + 8, items, (Axis((0, 1)),), Axis((top or 1, 0)))


def _told(one: Exhibit) -> list[tuple[str, str, str]]:
    """Name, time and number of the first rows; of dated events what happened and when."""
    labels, rows = one.labels, one.rows.head(MOST)
    if one.is_dated:
        return [(str(event), str(time), "") for time, event, *_ in dated_words(rows, labels).itertuples(index=False)]
    dot = labels.t("list.dot")
    found = []
    for row in worded(rows, labels, ""):
        status = "" if row.status == "actual" else labels.t("list.bracket", text=row.status_name)
        found.append((dot.join((row.place_name, row.indicator_name)) + status, row.time, row.worded))
    return found


def _lines(text: str) -> Marks:
    """A text, all of it."""
    lines = [line.strip() for line in wrap(text, PROSE)]
    items: list[Item] = [Text(0, LINE * (at + 0.5), [[line]], x_of="paper") for at, line in enumerate(lines)]
    height = LINE * len(lines)
    return Marks(height + 8, items, (Axis((0, 1)),), Axis((height, 0)))
