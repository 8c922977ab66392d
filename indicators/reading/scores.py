"""The reader held against marked texts: what is found, what of its cells is right, and whether doubt is told truly."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import NamedTuple

from indicators.reading import FIGURE, Proposal
from indicators.reading.marked import CELLS, RANK, Mark
from indicators.reading.span import ORDINAL

VALUE = "value"
# In the order in which the tables print them.
FIELDS = ("period", "place", "status", "measure", "indicator", VALUE)
TO_COME = {"planned", "target"}
ACTUAL = "actual"


class Verdict(NamedTuple):
    """One field of one proposed figure: whether it is right, and whether the reader was unsure of it.

    ``mark`` is None for a figure that no mark knows, ``proposal`` None for a figure not found.
    """

    field: str
    right: bool
    unsure: bool
    mark: Mark | None
    proposal: Proposal | None

    @property
    def promised(self) -> bool:
        """A plan or target called actual."""
        return (
            self.field == "status"
            and self.mark is not None
            and self.proposal is not None
            and cell(self.proposal, "status") == ACTUAL
            and not TO_COME.isdisjoint(self.mark.cells["status"].split("/"))
            and not self.right
        )


def cell(proposal: Proposal, name: str) -> str:
    """What the reader says of a field, empty where it says nothing."""
    return getattr(proposal, name) or ""


@dataclass
class Score:
    """Counts: ``right`` figures, ``missed`` ones, proposed ones that are ``wrong``; numerals and their kinds.

    ``cells`` counts (field, right, unsure) of the figures that are proposed, ``promised`` the plans and targets
    called actual.
    """

    right: int = 0
    missed: int = 0
    wrong: int = 0
    numerals: int = 0
    kinds: int = 0
    promised: int = 0
    cells: Counter[tuple[str, bool, bool]] = field(default_factory=Counter)

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @property
    def recall(self) -> float:
        return _share(self.right, self.right + self.missed)

    @property
    def precision(self) -> float:
        return _share(self.right, self.right + self.wrong)

    @property
    def kind(self) -> float:
        return _share(self.kinds, self.numerals)

    def count(self, right: bool, *names: str, unsure: bool | None = None) -> int:
        """How many cells of some fields are right, or wrong; of those that are unsure, or sure, alone."""
        return sum(
            number
            for (name, is_right, is_unsure), number in self.cells.items()
            if name in names and is_right == right and unsure in (None, is_unsure)
        )

    def correct(self, name: str) -> float:
        """The share of the figures found of which a field is right."""
        right = self.count(True, name)
        return _share(right, right + self.count(False, name))

    def flagged(self, right: bool, *names: str) -> float:
        """The share of the right, or of the wrong, cells that the reader is unsure of."""
        return _share(self.count(right, *names, unsure=True), self.count(right, *names))


def _share(part: int, whole: int) -> float:
    return part / max(1, whole)


def verdicts(proposals: Sequence[Proposal], marks: Iterable[Mark]) -> Iterator[Verdict]:
    """Every field of every figure, marked or proposed; the cells beside the value only where the value is right.

    A figure is right with value, upper end, bound and unit as marked; a rank left an ordinal is neither right nor
    wrong.
    """
    claimed: set[int] = set()
    for mark in marks:
        here = _over(proposals, mark)
        if mark.amount is None or (mark.kind == RANK and any(proposals[n].kind == ORDINAL for n in here)):
            continue
        hit = next((n for n in here if n not in claimed and mark.is_read_as(proposals[n].quantity)), None)
        if hit is None:
            yield Verdict(VALUE, False, False, mark, None)
            continue
        claimed.add(hit)
        one = proposals[hit]
        yield Verdict(VALUE, True, VALUE in one.unsure, mark, one)
        for name in CELLS:
            if (right := mark.accepts(name, cell(one, name))) is not None:
                yield Verdict(name, right, name in one.unsure, mark, one)
    for n, one in enumerate(proposals):
        if one.kind == FIGURE and n not in claimed:
            yield Verdict(VALUE, False, VALUE in one.unsure, None, one)


def _over(proposals: Sequence[Proposal], mark: Mark) -> list[int]:
    return [n for n, one in enumerate(proposals) if one.start < mark.end and one.end > mark.start]


def score(proposals: Sequence[Proposal], marks: Sequence[Mark]) -> Score:
    """Hold proposals against marks. A figure not found has no cells, one that is none has its value alone."""
    result = Score(numerals=len(marks))
    for mark in marks:
        accepted = (FIGURE, ORDINAL) if mark.kind == RANK else (mark.kind,)
        result.kinds += any(proposals[n].kind in accepted for n in _over(proposals, mark))
    for one in verdicts(proposals, marks):
        result.promised += one.promised
        if one.proposal is None:
            result.missed += 1
            continue
        result.cells[one.field, one.right, one.unsure] += 1
        if one.field == VALUE:
            result.right += one.right
            result.wrong += not one.right
    return result
