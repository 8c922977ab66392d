"""How well articles are read, measured on marked texts.

A marked text holds each numeral as ``⟦printed|kind⟧``, figures as
``⟦printed|figure|value|upper|bound|unit|status⟧`` (tests/marked/README.md). With ``--articles DIR``
the texts of articles (``<article>.txt``) are read too, and held against ``figures.csv``.
"""

import argparse
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from indicators.figures.columns import figure_rows
from indicators.figures.derived import quantity_of
from indicators.quantity import Bound, Quantity
from indicators.reading import FIGURE, Proposal, read
from indicators.settings import ROOT
from indicators.tables import Dataset, load

MARKED = ROOT / "tests" / "marked"
MARK = re.compile("⟦(.*?)⟧")
TITLE = re.compile(r"^# .*\n", re.MULTILINE)


class Gold(NamedTuple):
    """A marked numeral; ``amount`` is None where it is no figure."""

    start: int
    end: int
    kind: str
    amount: Quantity | None


@dataclass
class Score:
    """Counts: ``right`` figures, ``missed`` ones, proposed ones that are ``wrong``; numerals and their kinds."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    numerals: int = 0
    kinds: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def kind(self) -> float:
        return self.kinds / max(1, self.numerals)

    def row(self, name: str) -> str:
        """A line of a Markdown table."""
        count = self.right + self.missed
        return f"| {name} | {self.numerals} | {count} | {self.recall:.1%} | {self.precision:.1%} | {self.kind:.1%} |"


HEAD = "| texts | numerals | figures | recall | precision | kind |\n| --- | --- | --- | --- | --- | --- |"


def texts(marked: str) -> Iterator[tuple[str, list[Gold]]]:
    """The texts of a marked file without their marks, and what the marks say."""
    for block in TITLE.split(marked):
        plain, *parts = MARK.split(block)
        gold: list[Gold] = []
        for mark, behind in zip(parts[::2], parts[1::2], strict=True):
            printed, kind, *reading = mark.split("|")
            gold.append(Gold(len(plain), len(plain) + len(printed), kind, _amount(reading)))
            plain += printed + behind
        if gold:
            yield plain, gold


def _amount(reading: list[str]) -> Quantity | None:
    if not reading:
        return None
    value, upper = (Decimal(text) if text else None for text in reading[:2])
    return Quantity(value, reading[3], Bound(reading[2]), upper)


def score(proposals: Iterable[Proposal], gold: Iterable[Gold]) -> Score:
    """Hold proposals against marks: right is a figure with value, upper, bound and unit as marked."""
    result, proposals = Score(), list(proposals)
    claimed: set[int] = set()
    for mark in gold:
        result.numerals += 1
        here = [n for n, one in enumerate(proposals) if one.start < mark.end and one.end > mark.start]
        result.kinds += any(proposals[n].kind == mark.kind for n in here)
        if mark.kind != FIGURE:
            continue
        right = [n for n in here if proposals[n].quantity == mark.amount]
        result.right += bool(right)
        result.missed += not right
        claimed.update(right[:1])
    result.wrong = sum(one.kind == FIGURE and n not in claimed for n, one in enumerate(proposals))
    return result


def of_marked(path: Path) -> Score:
    """The score of a marked file."""
    parts = [score(read(plain), gold) for plain, gold in texts(path.read_text(encoding="utf-8"))]
    return sum(parts, Score())


def of_article(text: str, article: str, dataset: Dataset) -> Score:
    """The score of an article's text against its rows in the tables.

    A figure that the tables skip as a repetition counts neither way; kinds are not scored.
    """
    figures, skipped = dataset.figures, dataset.table("skipped")
    left = list(figure_rows(figures[figures["article"] == article]))
    again = skipped[(skipped["article"] == article) & (skipped["reason"] == "duplicate")]
    repeated = list(zip(again["paragraph"], again["printed"], strict=True))
    result = Score(numerals=len(left))
    for one in read(text):
        if one.kind != FIGURE:
            continue
        if hit := next((r for r in left if r.paragraph == one.paragraph and quantity_of(r) == one.quantity), None):
            left.remove(hit)
            result.right += 1
        elif (one.paragraph, one.printed) not in repeated:
            result.wrong += 1
    result.missed, result.kinds = len(left), result.right
    return result


def run(options: argparse.Namespace) -> int:
    """``python -m indicators evaluate``: print the table."""
    print(HEAD)
    for path in sorted(MARKED.glob("*.txt")):
        print(of_marked(path).row(path.stem))
    if options.articles:
        dataset = load()
        known = [options.articles / f"{article}.txt" for article in dataset.table("articles")["article"]]
        found = [path for path in known if path.is_file()]
        scores = [of_article(path.read_text(encoding="utf-8"), path.stem, dataset) for path in found]
        print(sum(scores, Score()).row(f"{len(found)} articles"))
    return 0
