"""What a person makes of a draft: cells changed and cells found right, for the page and for whoever replays a review.

An edit is one thing typed or chosen, however many rows it was filled down to; to find right is no edit.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import chain, repeat

from indicators.intake import places, suggest
from indicators.intake.changes import WITHDRAWN
from indicators.intake.contribution import Row
from indicators.intake.draft import DUPLICATE, Draft, indicator_called, usual_measures
from indicators.intake.prints import amount
from indicators.quantity.period import NoPeriod, parse
from indicators.reading import FIGURE, read
from indicators.tables import Dataset
from indicators.tables.package import options

# The columns that a person may change, in the order in which they are asked for.
EDITED = ("indicator", "measure", "period", "place", "status", "kind", "printed", "note_zh", "note_en")
# The column that stands for a numeral as a whole: whether it is read at all as it should be.
WHOLE = "row"
LONGEST = 300
WRITTEN = re.compile(r"\d{4}")


def kinds() -> list[str]:
    """What a number of an article can be; a withdrawn figure was one of the tables."""
    return [FIGURE, *(reason for reason in options("skipped", "reason") if reason != WITHDRAWN)]


def change(draft: Draft, dataset: Dataset, rows: Iterable[int], column: str, typed: str) -> None:
    """Put what was typed into a column of some rows: one edit. Rows and columns that there are not are passed over.

    An indicator or a place is typed by any of its names; a name that nobody knows becomes a new row. A period is
    typed as the tables write it, or in the words of an article (2025年1—6月).
    """
    fill(draft, dataset, rows, column, [typed])


def fill(draft: Draft, dataset: Dataset, rows: Iterable[int], column: str, texts: Sequence[str]) -> None:
    """The same with a text for each row, as from cells that were pasted: one edit. The last text serves the rest."""
    cells = [" ".join(text.split())[:LONGEST] for text in texts]
    changed = False
    for n, text in zip(_known(draft, rows), chain(cells, repeat(cells[-1] if cells else "")), strict=False):
        row = draft.rows[n]
        if column in EDITED:
            cell = _cell(draft, dataset, row, column, text)
            changed |= cell != row[column]
            row[column] = cell
            _settle(row, (column,))
    draft.edits += changed


def accept(draft: Draft, rows: Iterable[int], columns: Collection[str]) -> None:
    """A person has looked at these cells and found them right."""
    for n in _known(draft, rows):
        _settle(draft.rows[n], columns)


def skip_seen(draft: Draft) -> None:
    """Figures that the tables have already are repetitions: one edit."""
    seen = [row for row in draft.rows if row["kind"] == FIGURE and row["seen"]]
    for row in seen:
        row["kind"] = DUPLICATE
    draft.edits += bool(seen)


def describe(draft: Draft, rows: Iterable[Row], column: str, typed: str) -> None:
    """Put what was typed into a column of new indicators or places: one edit."""
    text = " ".join(typed.split())[:LONGEST]
    touched = [row for row in rows if row[column] != text]
    for row in touched:
        if column == "name_zh" and "aliases" in row:
            _remember(draft, row["indicator"], row[column])
        row[column] = text
    draft.edits += bool(touched)


def open_cells(row: Row) -> list[str]:
    """The cells of a figure that were concluded, not printed, and that nobody has looked at; ``WHOLE`` for a numeral
    that may be read wrongly altogether.
    """
    if row["kind"] not in (FIGURE, ""):
        return []
    return [*([] if row["sure"] else [WHOLE]), *(name for name in row["unsure"].split() if name != "value")]


def _known(draft: Draft, rows: Iterable[int]) -> list[int]:
    return [n for n in dict.fromkeys(rows) if 0 <= n < len(draft.rows)]


def _settle(row: Row, columns: Collection[str]) -> None:
    row["unsure"] = " ".join(name for name in row["unsure"].split() if name not in columns)
    if {WHOLE, "printed", "kind"}.intersection(columns):
        row["sure"] = "yes"
        row["unsure"] = " ".join(name for name in row["unsure"].split() if name != "value")


def _cell(draft: Draft, dataset: Dataset, row: Row, column: str, text: str) -> str:
    if not text:
        return ""
    if column == "indicator":
        code = indicator_called(text, row["measure"], amount(row["printed"])["unit"], draft, dataset)
        _remember(draft, code, row["said"])
        row["measure"] = row["measure"] or usual_measures(draft, dataset)[code]
        return code
    if column == "place":
        return _place(draft, dataset, text)
    if column == "period":
        return period_of(text, draft.meta["published"])
    return text


def _remember(draft: Draft, code: str, said: str) -> None:
    """A new indicator keeps the words of the print as another name, so that the next article finds it by them.

    Only where they say at least as much as the name: 总投资 is not the total investment of one project for good.
    """
    for one in draft.indicators:
        names = {one["name_zh"], *one["aliases"].split()}
        tells = said and " " not in said and said not in names and len(said) >= len(one["name_zh"])
        if one["indicator"] == code and tells:
            one["aliases"] = " ".join(filter(None, (one["aliases"], said)))


def _place(draft: Draft, dataset: Dataset, text: str) -> str:
    """The code of a place by its code or name in any language; of a new name a new row."""
    for name in ("place", "name_zh", "name_en"):
        known = dataset.names("places", name) | {one["place"]: one[name] for one in draft.places}
        if code := next((code for code, one in known.items() if one == text), ""):
            return code
    printed = suggest.places(dataset).get(text, text)
    return places.code(printed, draft.text, draft.places, dataset)


def period_of(text: str, published: str) -> str:
    """The period that somebody writes; what is none stays as it is, for the check to tell."""
    try:
        parse(text)
    except NoPeriod:
        year = int(published[:4]) if WRITTEN.match(published) else 0
        return next((one.period for one in read(f"标题\n{text}，", year=year) if one.period), text)
    return text
