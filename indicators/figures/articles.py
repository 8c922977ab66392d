"""Articles one by one: their order, and what stands in each, paragraph by paragraph, without the text."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from indicators.figures.columns import FigureRow
from indicators.figures.selection import reported
from indicators.tables import Dataset
from indicators.tables.distinct import records


class Paragraph(NamedTuple):
    """What a paragraph, or a row of a table, holds: its Arabic ``numerals`` in their order, the figures made of them,
    and the rows of ``skipped.csv``; ``gap``: lines of it are missing in the source.
    """

    number: int
    numerals: list[str]
    gap: bool
    covered: bool
    figures: list[FigureRow]
    skipped: list[Any]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be told of it."""
        return not (self.numerals or self.figures or self.skipped or self.gap)


@lru_cache(maxsize=4)
def latest_first(dataset: Dataset) -> dict[str, int]:
    """The articles from the latest, each with its place in that order; of one day in the order of the table.

    Of what is known by its year alone the days of that year come first.
    """
    days = reported(dataset)
    return {article: place for place, article in enumerate(sorted(days, key=days.__getitem__, reverse=True))}


def latest(rows: pd.DataFrame, dataset: Dataset) -> list[str]:
    """The articles of ``rows`` in that order."""
    return sorted(rows["article"].unique(), key=latest_first(dataset).__getitem__)


def parted(articles: Iterable[str], counts: Mapping[Any, int]) -> tuple[list[str], list[str]]:
    """Those that have figures, by their ``counts``, and those that have none, both in the order given."""
    found: tuple[list[str], list[str]] = ([], [])
    for article in articles:
        found[not counts.get(article, 0)].append(article)
    return found


def beside(article: str, dataset: Dataset) -> tuple[str, str]:
    """The article before this one in time, and the one after; empty where there is none."""
    order = list(latest_first(dataset))
    place = latest_first(dataset)[article]
    return (order[place + 1] if place + 1 < len(order) else ""), (order[place - 1] if place else "")


def paragraphs(figures: pd.DataFrame, skipped: pd.DataFrame, proof: pd.DataFrame) -> list[Paragraph]:
    """The paragraphs of an article in their order, from its rows of the tidy frame, of ``skipped.csv`` and of
    ``coverage.coverage``.
    """
    made, left = (_by_paragraph(records(frame)) for frame in (figures, skipped))
    return [
        Paragraph(
            row.paragraph,
            row.numerals.split(),
            row.gap == "true",
            row.covered,
            made.get(row.paragraph, []),
            left.get(row.paragraph, []),
        )
        for row in records(proof.sort_values("paragraph"))
    ]


def _by_paragraph(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.paragraph, []).append(row)
    return found
