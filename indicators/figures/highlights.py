"""Articles, each with the few of its numbers that say most."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from indicators.figures import versions
from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.likeness import MONEY
from indicators.quantity import numerals
from indicators.quantity.model import COUNT
from indicators.tables import Dataset
from indicators.tables.statements import LEVEL

MOST_NUMBERS = 3
# Never three numbers of one quantity.
MOST_ALIKE = 2
# What is aimed at is the news, then what is or is being built; what others guess or are compared with comes last.
STATUSES = {"target": 0, "actual": 1, "planned": 1, "estimate": 2, "context": 3}


def highlights(rows: pd.DataFrame, articles: Iterable[str], dataset: Dataset) -> Mapping[str, list[FigureRow]]:
    """By article its best numbers (``best``), of several prints of one number the current one alone."""
    wanted = list(articles)
    last = versions.current(rows)
    own, current = rows[rows["article"].isin(wanted)], set(last["figure"][last["article"].isin(wanted)])
    titles = dataset.names("articles", "title_zh")
    found: dict[str, list[FigureRow]] = {article: [] for article in wanted}
    for row in figure_rows(own):
        found[row.article].append(row)
    return {
        article: best([row for row in some if row.figure in current] or some, titles[article])
        for article, some in found.items()
    }


def best(rows: list[FigureRow], title: str, most: int = MOST_NUMBERS) -> list[FigureRow]:
    """The ``most`` numbers of an article that say most; a vague one is none.

    First those that its headline prints, then targets, then what is actual or planned, estimates, and context. Of one
    of these first money, then changes, shares and indexes, then other measured things, counts last; of money and of
    counts the largest first, all else as printed. At most two of one quantity, and none of one indicator twice.
    """
    spoken = title.replace(" ", "")
    known = sorted((row for row in rows if row.bound != "vague"), key=lambda row: _order(row, spoken))
    alike: Counter[str] = Counter()
    found: list[FigureRow] = []
    for row in known:
        is_new = all((row.indicator, row.measure) != (one.indicator, one.measure) for one in found)
        if len(found) < most and is_new and alike[row.scale] < MOST_ALIKE:
            alike[row.scale] += 1
            found.append(row)
    return found


def _order(row: FigureRow, title: str) -> tuple[bool, int, int, float]:
    is_headline = any(f"{number}{row.unit}" in title for number in numerals(row.printed))
    kind = _kind(row)
    return not is_headline, STATUSES[row.status], kind, -row.amount if row.scale in (MONEY, COUNT) else 0


def _kind(row: FigureRow) -> int:
    if row.scale == MONEY and row.measure == LEVEL:
        return 0
    if row.measure != LEVEL:
        return 1
    return 3 if row.scale == COUNT else 2
