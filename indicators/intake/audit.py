"""An article's text against the tables: what is in only one of the two, and values that differ from their print."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from indicators.figures import coverage
from indicators.quantity.grammar import fold
from indicators.quantity.parse import Unreadable, interpret
from indicators.reading import OTHER, Proposal, paragraphs, read
from indicators.tables import Dataset
from indicators.text import t

TABLES = ("figures", "skipped")
VALUES = ("value", "upper", "bound", "unit")
DIGIT = re.compile("[0-9]")


@dataclass(frozen=True)
class Difference:
    """``key`` names the text ``audit.<key>``."""

    key: str
    values: dict[str, object] = field(default_factory=dict)

    def text(self, lang: str) -> str:
        values = {name: value(lang) if callable(value) else value for name, value in self.values.items()}
        return t(f"audit.{self.key}", lang, **values)


def audit(text: str, article: str, dataset: Dataset) -> list[Difference]:
    """All differences, in the order of the text; an empty list means that text and tables agree.

    Every numeral must lie in the print of a row of its paragraph, Chinese ones where they are more than
    a part of a word; every row must be found in the text; values must be what the print reads as.
    """
    lines = [text[start:end] for start, end in paragraphs(text)]
    rows = {
        table: [row for row in dataset.table(table).to_dict("records") if row["article"] == article] for table in TABLES
    }
    proposals = [one for one in read(text) if one.kind != OTHER or DIGIT.search(fold(one.printed))]
    starts = [start for start, _ in paragraphs(text)]
    found: list[Difference] = []
    for number in sorted({*range(len(lines)), *(row["paragraph"] for some in rows.values() for row in some)}):
        line = fold(lines[number]) if number < len(lines) else ""
        here = [(table, row) for table in TABLES for row in rows[table] if row["paragraph"] == number]
        claimed, lost = _claimed(line, here)
        found += [_lost(table, row) for table, row in lost]
        inside = [one for one in proposals if one.paragraph == number]
        found += [_unknown(one) for one in inside if not _overlaps(one, starts[number], claimed)]
    found += list(_values(rows["figures"]))
    found += list(_paragraphs(text, article, dataset))
    return found


def _claimed(line: str, rows: list[tuple[str, dict]]) -> tuple[list[tuple[int, int]], list[tuple[str, dict]]]:
    """The stretches of a paragraph that rows account for, and the rows that are not found; longer prints first."""
    claimed: list[tuple[int, int]] = []
    lost = []
    for table, row in sorted(rows, key=lambda one: -len(one[1]["printed"])):
        place = next((one for form in _forms(row) if (one := _place(line, form, claimed))), None)
        if place:
            claimed += place
        else:
            lost.append((table, row))
    return claimed, lost


def _forms(row: dict) -> Iterator[list[str]]:
    """How a print may stand in a text: as it is, in pieces (每公斤…20元), or with its unit in a heading (5.6)."""
    printed = fold(row["printed"])
    yield printed.split("…")
    if row.get("unit"):
        for unit in (row["unit"], row["unit"].partition("/")[0]):
            if printed.endswith(unit) and printed != unit:
                yield [printed.removesuffix(unit)]


def _place(line: str, pieces: list[str], claimed: list[tuple[int, int]]) -> list[tuple[int, int]] | None:
    """Where the pieces stand one behind the other, on no stretch that is claimed; None where they do not."""
    gap = r"[^，,。；;！？\n0-9]*?"
    pattern = gap.join(f"({_spaced(piece)})" for piece in pieces)
    first, last = pieces[0][:1], pieces[-1][-1:]
    ahead = r"(?<![0-9.])" if first.isdigit() else ""
    behind = r"(?![0-9])" if last.isdigit() else ""
    for match in re.finditer(f"{ahead}(?={pattern}{behind})", line):
        spans = [match.span(n + 1) for n in range(len(pieces))]
        if not any(start < stop and begin < end for start, end in spans for begin, stop in claimed):
            return spans
    return None


def _spaced(piece: str) -> str:
    return r"\s*".join(map(re.escape, piece.replace(" ", "")))


def _overlaps(one: Proposal, start: int, claimed: list[tuple[int, int]]) -> bool:
    begin, stop = one.start - start, one.end - start
    return any(first < stop and begin < last for first, last in claimed)


def _unknown(one: Proposal) -> Difference:
    return Difference("numeral", {"paragraph": one.paragraph, "printed": one.printed, "kind": _kind(one.kind)})


def _kind(kind: str) -> Callable[[str], str]:
    return lambda lang: t(f"kind.{'undecided' if kind == OTHER else kind}", lang)


def _lost(table: str, row: dict) -> Difference:
    return Difference("row", {"file": f"{table}.csv", "paragraph": row["paragraph"], "printed": row["printed"]})


def _values(figures: list[dict]) -> Iterator[Difference]:
    for row in figures:
        try:
            amount = interpret(row["printed"])
        except Unreadable:
            continue
        wanted = dict(zip(VALUES, (amount.value, amount.upper, amount.bound.value, amount.unit), strict=True))
        for column in VALUES:
            cell = _cell(row[column])
            if cell != wanted[column]:
                values = {"figure": row["figure"], "column": column, "cell": _word(cell), "printed": row["printed"]}
                yield Difference("value", values | {"wanted": _word(wanted[column])})


def _cell(value: object) -> object:
    if isinstance(value, float):
        return None if value != value else Decimal(str(value))  # noqa: PLR0124 - the way to know NaN
    return value


def _word(value: object) -> str:
    return "–" if value is None else format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)


def _paragraphs(text: str, article: str, dataset: Dataset) -> Iterator[Difference]:
    frame = dataset.table("paragraphs")
    known = dict(frame.loc[frame["article"] == article, ["paragraph", "numerals"]].to_numpy())
    now = {number: numerals for _, number, numerals, _ in coverage.paragraphs(text, article)}
    for number in sorted({*known, *now}):
        if sorted(known.get(number, "–").split()) != sorted(now.get(number, "–").split()):
            cells = {"cell": known.get(number, "–"), "wanted": now.get(number, "–")}
            yield Difference("paragraph", {"paragraph": number, **cells})
