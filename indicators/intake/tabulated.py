"""The statements of a table -> a draft: a row for every number, and for every other numeral that it prints."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from indicators.intake import places, suggest
from indicators.intake.contribution import Row
from indicators.intake.draft import COLUMNS, META, Draft, indicator_named
from indicators.intake.slugs import slug
from indicators.quantity import numerals
from indicators.quantity.grammar import fold
from indicators.reading.span import DATE, FIGURE, NAME, ORDINAL, OTHER
from indicators.reading.tabular.cells import bare, without_mark
from indicators.reading.tabular.maps import LEFT_OUT, NUMBERS
from indicators.reading.tabular.said import NUMBERING, found_dates
from indicators.reading.tabular.statements import Reading, Statement
from indicators.reading.tabular.table import is_date, numbers_columns
from indicators.tables import Dataset

TABLE = "table"
# Of the tables a print is no longer.
LONGEST_PRINT = 20
LONGEST_NAME = 200
STEM = re.compile("[：（]")


def drafted(
    reading: Reading, found: list[Statement], title: str, publisher: str, published: str, dataset: Dataset
) -> Draft:
    """The draft of a table that is read to its end."""
    lines, at = reading.table.lines(title)
    draft = Draft("\n".join(lines), _meta(title, publisher, published, dataset))
    draft.headings = _headings(reading, lines, at)
    rows = _Rows(reading, draft, dataset, at)
    draft.rows = [rows.row(one) for one in found]
    _kin(draft, [(one.indicator, one.parent) for one in found if one.kind == FIGURE], rows.called, dataset)
    draft.rows += rows.others(lines, found)
    draft.rows.sort(key=lambda row: (int(row["paragraph"]), int(row["start"])))
    named = Counter(row["place"] for row in draft.rows if row["kind"] == FIGURE)
    # The table is of the place that its caption names, else of the one that all its places lie in, else of the first.
    whole = reading.caption.place or reading.home
    draft.meta["place"] = (
        rows.place(whole) if whole else next(iter(named)) if len(named) == 1 else suggest.place("辽宁省", dataset)
    )
    return draft


def _meta(title: str, publisher: str, published: str, dataset: Dataset) -> Row:
    code = slug(title, set(dataset.table("articles")["article"]))
    told = {"article": code, "kind": TABLE, "title_zh": title, "title_en": title}
    return dict.fromkeys(META, "") | told | {"publisher": publisher, "published": published}


def _headings(reading: Reading, lines: list[str], at: dict[int, int]) -> list[str]:
    """What stands at the head of each line: the first of its cells, that of a merged one for all its rows."""
    found = [""] * len(lines)
    for n, line in at.items():
        texts = [cell for cell in reading.table.rows[n] if cell.strip()]
        found[line] = " ".join(without_mark(texts[0].strip())[0].split())[:LONGEST_NAME] if texts else ""
    return found


def _kin(draft: Draft, pairs: list[tuple[str, str]], called: dict[str, str], dataset: Dataset) -> None:
    """其中 makes a part of a new indicator, in the topic of its whole; one that has a parent keeps it.

    ``called``: what the table calls an indicator -> its code.
    """
    codes = {name: code for code, name in dataset.names("indicators", "name_zh").items()}
    codes |= {one["name_zh"]: one["indicator"] for one in draft.indicators} | called
    new = {one["indicator"]: one for one in draft.indicators}
    for name, whole in dict.fromkeys(pairs):
        one, above = new.get(codes.get(name, "")), codes.get(whole, "")
        if one and above and not one["parent"] and above != one["indicator"]:
            one["parent"] = above
    topics = dataset.names("indicators", "topic") | {one["indicator"]: one["topic"] for one in draft.indicators}
    for one in draft.indicators:
        # 食品烟酒价格指数：粮食 and 食品烟酒价格指数（上月=100） are of the topic of what they are called by.
        named = (codes.get(STEM.split(one["name_zh"])[0], ""), one["parent"])
        one["topic"] = one["topic"] or next((topics[code] for code in named if topics.get(code)), "")
        topics[one["indicator"]] = one["topic"]


class _Rows:
    """The rows of a draft, place and indicator looked up once for each name."""

    def __init__(self, reading: Reading, draft: Draft, dataset: Dataset, at: dict[int, int]) -> None:
        self._reading, self._at = reading, at
        self._starts = _starts(draft.text)
        self.place = cache(lambda name: places.code(name, draft.text, draft.places, dataset))
        self._indicator = cache(lambda name, said, unit: indicator_named(name, said, unit, draft, dataset))
        self.called: dict[str, str] = {}
        self._notes = _by_mark(reading.table.sheet.notes)

    def row(self, one: Statement) -> Row:
        """The row of a statement."""
        line = self._at[one.row]
        cells = self._reading.table.sheet.rows[one.row]
        before = sum(len(bare(text)) + 1 for text in cells[: one.column_at])
        start = self._starts[line] + before
        row = dict.fromkeys(COLUMNS, "") | {
            "paragraph": str(line),
            "printed": one.printed[:LONGEST_PRINT],
            "kind": one.kind,
            "start": str(start),
            "end": str(start + len(bare(cells[one.column_at]))),
            "sure": "yes",
            "column": one.column[:LONGEST_NAME],
        }
        if one.kind != FIGURE:
            return row | {"note_zh": f"{one.column}列", "note_en": f"column {one.column}"}
        code = self._indicator(one.indicator, one.measure, one.unit)
        self.called.setdefault(one.indicator, code)
        return row | {
            "indicator": code,
            "measure": one.measure,
            "place": self.place(one.place),
            "status": one.status,
            "period": one.period,
            "unsure": " ".join(one.unsure),
            **self._noted(one),
        }

    def _noted(self, one: Statement) -> Row:
        total = (f"表中作“{one.total}”", f'"{one.total}" in the table') if one.total else ("", "")
        told = [text for mark in (one.mark, self._mark_of_row(one)) for text in [self._notes.get(mark, "")] if text]
        zh = "；".join(filter(None, (total[0], one.note, *dict.fromkeys(told))))
        en = "; ".join(filter(None, (total[1], one.note, *dict.fromkeys(told))))
        return {"note_zh": zh, "note_en": en}

    def _mark_of_row(self, one: Statement) -> str:
        texts = [text for text in self._reading.table.sheet.rows[one.row] if text.strip()]
        return without_mark(texts[0].strip())[1] if texts else ""

    def others(self, lines: list[str], found: list[Statement]) -> Iterator[Row]:
        """A row for every numeral of captions, headings, heads of rows and notes."""
        numbers = {(one.row, one.column_at) for one in found}
        rows = self._reading.table.sheet.rows
        inside = set(self._at.values())
        for n, line in enumerate(lines):
            if n not in inside:
                yield from self._numerals(line, n, self._starts[n], NAME)
        for n, line_at in self._at.items():
            start = self._starts[line_at]
            kind = ORDINAL if n < self._reading.table.header and numbers_columns(rows[n]) else NAME
            for column, text in enumerate(rows[n]):
                if (n, column) not in numbers:
                    yield from self._numerals(bare(text), line_at, start, self._kind(kind, n, column))
                start += len(bare(text)) + 1

    def _kind(self, kind: str, n: int, column: int) -> str:
        role = self._reading.roles[column]
        if n >= self._reading.table.header and role in (NUMBERS, LEFT_OUT):
            return ORDINAL if role == NUMBERS else OTHER
        return kind

    def _numerals(self, text: str, line: int, start: int, kind: str) -> Iterator[Row]:
        """Dates as they are printed, then what other numerals a text holds."""
        left = Counter(numerals(text))
        for printed, begin, period in _dates(text):
            if len(printed) <= LONGEST_PRINT and not Counter(numerals(printed)) - left:
                left -= Counter(numerals(printed))
                yield _skipped(printed, DATE, line, start + begin, period)
        numbered = NUMBERING.match(fold(text))
        for numeral in left.elements():
            is_first = numbered and numeral in numbered[0]
            note = "这一列不取" if kind == OTHER else ""
            yield _skipped(numeral, ORDINAL if is_first else kind, line, start, "", note)


def _dates(text: str) -> Iterator[tuple[str, int, str]]:
    if is_date(text):
        yield text, 0, ""
        return
    for begin, end, period in found_dates(fold(text), 0):
        yield text[begin:end], begin, period


def _skipped(printed: str, kind: str, line: int, start: int, period: str = "", note: str = "") -> Row:
    told = {"paragraph": str(line), "printed": printed[:LONGEST_PRINT], "kind": kind, "period": period, "sure": "yes"}
    noted = {"note_zh": note, "note_en": "a column that is left out" if note else ""}
    return dict.fromkeys(COLUMNS, "") | told | noted | {"start": str(start), "end": str(start + len(printed))}


def _starts(text: str) -> list[int]:
    starts, at = [], 0
    for line in text.split("\n"):
        starts.append(at)
        at += len(line) + 1
    return starts


def _by_mark(notes: Iterable[str]) -> dict[str, str]:
    """Footnotes by their marks: ① of ①初步核算数."""
    found = dict[str, str]()
    for line in notes:
        text = " ".join(line.split()).removeprefix("注：").removeprefix("注:").strip()
        for mark in ("**", *"①②③④⑤⑥⑦⑧⑨⑩*＊†‡※"):
            if text.startswith(mark):
                found.setdefault(mark, text.removeprefix(mark).strip(" :：."))
                break
    return found
