"""Is every numeral of the articles accounted for? The proof, paragraph by paragraph, without the text."""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

import pandas as pd

from indicators.quantity import numerals
from indicators.tables import Dataset
from indicators.tables.rules import counted


def extent(figures: pd.DataFrame) -> dict[str, int]:
    """How many articles, figures and cities there are."""
    cities = figures.loc[figures["city"] != "", "city"].nunique()
    return {"articles": figures["article"].nunique(), "figures": len(figures), "cities": cities}


def coverage(dataset: Dataset) -> pd.DataFrame:
    """Paragraphs with their numerals: columns article, paragraph, gap, numerals, figures, skipped, covered.

    ``covered``: the numerals of the figures and of the skipped rows are, as a multiset, those of the text.
    """
    frame = dataset.table("paragraphs")
    keys = list(zip(frame["article"], frame["paragraph"], strict=True))
    rows: list[dict] = []
    for name in ("figures", "skipped"):
        own = dataset.table(name)[["article", "paragraph", "printed"]]
        printed = own.groupby(["article", "paragraph"])["printed"].agg("　".join).to_dict()
        frame[name] = [printed.get(key, "") for key in keys]
        rows += own.to_dict("records")
    found = counted(rows)
    frame["covered"] = [Counter(text.split()) == found[key] for key, text in zip(keys, frame["numerals"], strict=True)]
    return frame


def paragraphs(text: str, article: str, headings: Sequence[str] = ()) -> list[tuple[str, int, str, str, str]]:
    """Rows for ``paragraphs.csv`` from an article's text: each line with text is a paragraph, the headline first.

    ``headings``: where the lines are rows of a table, what stands at the head of each.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    named = zip_longest(lines, headings[: len(lines)], fillvalue="")
    return [
        (article, n, heading, " ".join(numerals(line)), str("缺行" in line).lower())
        for n, (line, heading) in enumerate(named)
    ]
