"""The floor plan of a review: the article sentence by sentence, and over the figures of each what they share.

Figures stay in the order of the print. Of period, place and status the line above has what most figures of the sentence
have; one that has another says so itself.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from indicators.intake.contribution import Row
from indicators.intake.draft import Draft
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
    """Sentences over their figures. ``shared`` is what most of these have, None where it differs too much to be said
    once; it is empty where there is no figure.
    """

    shared: tuple[str | None, ...] = ()
    sentences: list[tuple[Sentence, list[int]]] = field(default_factory=list)

    @property
    def rows(self) -> list[int]:
        return [n for _, rows in self.sentences for n in rows]


def groups(draft: Draft) -> list[Group]:
    """All sentences of the article in order, those with the same context together."""
    found = [Group()]
    for sentence in sentences(draft):
        figures = [n for n in sentence.rows if is_open(draft.rows[n])]
        shared = tuple(_most([draft.rows[n][name] for n in figures]) for name in SHARED)
        if figures and shared != found[-1].shared:
            found.append(Group(shared))
        found[-1].sentences.append((sentence, figures))
    return [one for one in found if one.sentences]


def _most(cells: list[str]) -> str | None:
    """What more than half of the cells say."""
    value, count = Counter(cells).most_common(1)[0] if cells else (None, 0)
    return value if 2 * count > len(cells) else None


def is_open(row: Row) -> bool:
    """A figure, or a numeral of which nobody has said what it is; all others are no matter of the review."""
    return row["kind"] in (FIGURE, "")


def sentences(draft: Draft) -> Iterator[Sentence]:
    """The sentences of each paragraph; an end within a numeral (3.5) is none."""
    places = sorted((int(row["start"]), n) for n, row in enumerate(draft.rows))
    for number, (begin, end) in enumerate(paragraphs(draft.text)):
        start = begin
        for stop in [*(match.end() for match in END.finditer(draft.text, begin, end)), end]:
            first, last = bisect_left(places, (start, 0)), bisect_left(places, (stop, 0))
            rows = tuple(sorted(n for _, n in places[first:last]))
            if stop > start:
                yield Sentence(number, start, stop, rows)
            start = max(start, stop)
