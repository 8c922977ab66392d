"""An article's text against the tables: what is in only one of the two, and what they tell of a number otherwise."""

import re
from collections.abc import Iterator

from indicators.figures import coverage
from indicators.figures.columns import figure_rows
from indicators.intake import suggest
from indicators.intake.statements import Statements
from indicators.quantity.grammar import FALL, fold
from indicators.reading import FIGURE, OTHER, Proposal, paragraphs, read
from indicators.reading.tidy import tidied
from indicators.tables import Dataset
from indicators.text import t

TABLES = ("figures", "skipped")
FALLS = re.compile(FALL)

Span = tuple[int, int]


def audit(text: str, article: str, dataset: Dataset, lang: str) -> list[str]:
    """All differences, in the order of the text; an empty list means that text and tables agree.

    Every numeral must lie in the print of a row of its paragraph, Chinese ones where they are more than
    a part of a word; every row must be found in the text.
    """
    text = tidied(text)
    places = paragraphs(text)
    rows = [
        row | {"file": f"{table}.csv"}
        for table in TABLES
        for row in dataset.table(table).to_dict("records")
        if row["article"] == article
    ]
    published = dataset.names("articles", "published")[article]
    proposals = [one for one in read(text, suggest.places(dataset), int(published[:4])) if one.needs_row]
    told = _Told(article, dataset, lang)
    found: list[str] = []
    for number in sorted({*range(len(places)), *(row["paragraph"] for row in rows)}):
        start, end = places[number] if number < len(places) else (0, 0)
        here = [one for one in proposals if one.paragraph == number]
        claimed, lost = _claimed(fold(text[start:end]), [row for row in rows if row["paragraph"] == number])
        for row in lost:
            found.append(t("audit.row", lang, file=row["file"], paragraph=number, printed=row["printed"]))
        for row, spans in claimed:
            found += told.differences(row, [one for one in here if not _is_free(_in(one, start), spans)])
        taken = [span for _, spans in claimed for span in spans]
        for one in here:
            if _is_free(_in(one, start), taken):
                kind = t(f"kind.{'undecided' if one.kind == OTHER else one.kind}", lang)
                found.append(t("audit.numeral", lang, paragraph=number, printed=one.printed, kind=kind))
    return [*found, *_paragraphs(text, article, dataset, lang)]


def _in(one: Proposal, start: int) -> Span:
    """Where a numeral stands in its paragraph, which begins at ``start``."""
    return one.start - start, one.end - start


class _Told:
    """What the rows of an article say of their numbers beside what is read, a line for each number."""

    def __init__(self, article: str, dataset: Dataset, lang: str) -> None:
        frame = dataset.figures
        self._rows = {row.figure: row for row in figure_rows(frame[frame["article"] == article])}
        self._statements, self._lang = Statements(dataset, lang), lang

    def differences(self, row: dict, here: list[Proposal]) -> list[str]:
        """``here``: what is read where the row's print stands; a number printed in pieces is the last of them."""
        figures = [one for one in here if one.kind == FIGURE]
        if row["file"] != "figures.csv" or not figures:
            return []
        told = [one.text(self._lang) for one in self._statements.differences(self._rows[row["figure"]], figures[-1])]
        joined = t("audit.between", self._lang).join(told)
        where = {"paragraph": row["paragraph"], "printed": row["printed"]}
        return [t("audit.statement", self._lang, **where, told=joined)] if told else []


def _claimed(line: str, rows: list[dict]) -> tuple[list[tuple[dict, list[Span]]], list[dict]]:
    """The stretches of a paragraph that rows account for, and the rows that are not found; longer prints first."""
    claimed: list[tuple[dict, list[Span]]] = []
    taken: list[Span] = []
    lost = []
    for row in sorted(rows, key=lambda one: -len(one["printed"])):
        if place := next((one for form in _forms(row) if (one := _place(line, form, taken))), None):
            claimed.append((row, place))
            taken += place
        else:
            lost.append(row)
    return claimed, lost


def _forms(row: dict) -> Iterator[list[str]]:
    """How a print may stand in a text: as it is, in pieces (每公斤…20元), or with its unit in a heading (5.6)."""
    printed = fold(row["printed"])
    pieces = printed.split("…")
    yield pieces
    if len(pieces) > 1 and FALLS.fullmatch(pieces[0]):
        # 分别下降3.2%和1.5%: the word stands before the first number of the list.
        yield pieces[1:]
    if row.get("unit"):
        for unit in (row["unit"], row["unit"].partition("/")[0]):
            if printed.endswith(unit) and printed != unit:
                yield [printed.removesuffix(unit)]


def _place(line: str, pieces: list[str], claimed: list[Span]) -> list[Span] | None:
    """Where the pieces stand one behind the other, on no stretch that is claimed; None where they do not."""
    spaced = [r"\s*".join(map(re.escape, piece.replace(" ", ""))) for piece in pieces]
    pattern = r"[^，,。；;！？\n0-9]*?".join(f"({piece})" for piece in spaced)
    ahead = r"(?<![0-9.])" if pieces[0][:1].isdigit() else ""
    behind = r"(?![0-9])" if pieces[-1][-1:].isdigit() else ""
    for match in re.finditer(f"{ahead}(?={pattern}{behind})", line):
        spans = [match.span(n + 1) for n in range(len(pieces))]
        if all(_is_free(span, claimed) for span in spans):
            return spans
    return None


def _is_free(span: Span, claimed: list[Span]) -> bool:
    return not any(span[0] < stop and begin < span[1] for begin, stop in claimed)


def _paragraphs(text: str, article: str, dataset: Dataset, lang: str) -> Iterator[str]:
    frame = dataset.table("paragraphs")
    known = dict(frame.loc[frame["article"] == article, ["paragraph", "numerals"]].to_numpy())
    now = {number: numerals for _, number, _, numerals, _ in coverage.paragraphs(text, article)}
    for number in sorted({*known, *now}):
        cell, wanted = known.get(number, "–"), now.get(number, "–")
        if sorted(cell.split()) != sorted(wanted.split()):
            yield t("audit.paragraph", lang, paragraph=number, cell=cell, wanted=wanted)
