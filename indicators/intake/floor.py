"""The floor plan of a review: the article sentence by sentence, and under each what its figures share, over them.

Figures stay in the order of the print. Where one differs from the one before in period, place or status, a new line
of context begins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from indicators.intake.draft import Draft, Row
from indicators.reading import FIGURE, paragraphs

# What the figures under one line of context have in common.
SHARED = ("period", "place", "status")
END = re.compile("[。！？!?]+[”’」』）)]*")


@dataclass(frozen=True)
class Sentence:
    """``text[start:end]`` of the article; ``rows`` are the numerals in it, by their place in the draft."""

    paragraph: int
    start: int
    end: int
    rows: tuple[int, ...]


@dataclass
class Group:
    """Figures that share period, place and status, sentence by sentence; ``shared`` is empty where there are none."""

    shared: tuple[str, ...] = ()
    sentences: list[tuple[Sentence, list[int]]] = field(default_factory=list)

    @property
    def rows(self) -> list[int]:
        return [n for _, rows in self.sentences for n in rows]


def groups(draft: Draft) -> list[Group]:
    """All sentences of the article in order; one whose figures part stands in the first of its groups alone."""
    found = [Group()]
    for sentence in sentences(draft):
        figures = [n for n in sentence.rows if is_open(draft.rows[n])]
        parts = [(key, list(rows)) for key, rows in groupby(figures, lambda n: shared(draft.rows[n]))]
        if not parts:
            found[-1].sentences.append((sentence, []))
        for n, (key, rows) in enumerate(parts):
            if key != found[-1].shared:
                found.append(Group(key))
            there = sentence if n == 0 else Sentence(sentence.paragraph, sentence.start, sentence.start, ())
            found[-1].sentences.append((there, rows))
    return [one for one in found if one.sentences]


def is_open(row: Row) -> bool:
    """A figure, or a numeral of which nobody has said what it is; all others are no matter of the review."""
    return row["kind"] in (FIGURE, "")


def shared(row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in SHARED)


def sentences(draft: Draft) -> Iterator[Sentence]:
    """The sentences of each paragraph; an end within a numeral (3.5) is none."""
    for number, (begin, end) in enumerate(paragraphs(draft.text)):
        start = begin
        for stop in [*(match.end() for match in END.finditer(draft.text, begin, end)), end]:
            rows = tuple(n for n, row in enumerate(draft.rows) if start <= int(row["start"]) < stop)
            if stop > start:
                yield Sentence(number, start, stop, rows)
            start = max(start, stop)
