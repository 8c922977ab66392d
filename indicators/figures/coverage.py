"""Is every numeral of the articles accounted for? The proof, paragraph by paragraph, without the text."""

from collections import Counter
from collections.abc import Hashable

import pandas as pd

from indicators.quantity import numerals
from indicators.tables import Dataset
from indicators.tables.rules import counted

PRINTED = ["article", "paragraph", "printed"]


def extent(figures: pd.DataFrame) -> dict[str, int]:
    """How many articles, figures and cities there are."""
    cities = figures.loc[figures["city"] != "", "city"].nunique()
    return {"articles": figures["article"].nunique(), "figures": len(figures), "cities": cities}


def coverage(dataset: Dataset) -> pd.DataFrame:
    """Paragraphs with their numerals: columns article, paragraph, gap, numerals, figures, skipped, covered.

    ``covered``: the numerals of the figures and of the skipped rows are, as a multiset, those of the text.
    """
    by_table = {name: counted(dataset.table(name)[PRINTED].to_dict("records")) for name in ("figures", "skipped")}
    printed = {name: _printed(dataset.table(name)) for name in ("figures", "skipped")}
    frame = dataset.table("paragraphs")
    keys = list(zip(frame["article"], frame["paragraph"], strict=True))
    for name, found in printed.items():
        frame[name] = [found.get(key, "") for key in keys]
    frame["covered"] = [
        Counter(text.split()) == by_table["figures"][key] + by_table["skipped"][key]
        for key, text in zip(keys, frame["numerals"], strict=True)
    ]
    return frame


def _printed(frame: pd.DataFrame) -> dict[Hashable, str]:
    """What is printed in each paragraph, joined, by (article, paragraph)."""
    return frame.groupby(["article", "paragraph"])["printed"].agg("　".join).to_dict()


def paragraphs(text: str, article: str) -> list[tuple[str, int, str, str]]:
    """Rows for ``paragraphs.csv`` from an article's text: each line with text is a paragraph, the headline first."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [(article, n, " ".join(numerals(line)), str("缺行" in line).lower()) for n, line in enumerate(lines)]
