"""Is every numeral of the articles accounted for? The proof, paragraph by paragraph, without the text."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

import pandas as pd

from indicators.quantity import numerals
from indicators.tables import Dataset
from indicators.tables.rules import counted


def extent(figures: pd.DataFrame) -> dict[str, int]:
    """How many articles, figures and cities there are."""
    cities = figures.loc[figures["city"] != "", "city"].nunique()
    return {"articles": figures["article"].nunique(), "figures": len(figures), "cities": cities}


def coverage(dataset: Dataset) -> pd.DataFrame:
    """Paragraphs with their numerals: columns article, paragraph, gap, numerals, figures, skipped, missing, beyond,
    covered.

    ``missing``: how many numerals of the text are in no figure and no skipped row, ``beyond`` how many in these are not
    in the text; ``covered``: neither, the two are the same multiset.
    """
    frame = dataset.table("paragraphs")
    keys = list(zip(frame["article"], frame["paragraph"], strict=True))
    columns = ["article", "paragraph", "printed"]
    own = {name: dataset.table(name)[columns] for name in ("figures", "skipped")}
    for name, rows in own.items():
        printed = rows.groupby(["article", "paragraph"])["printed"].agg("　".join).to_dict()
        frame[name] = [printed.get(key, "") for key in keys]
    found = counted(row for rows in own.values() for row in zip(*(rows[name] for name in columns), strict=True))
    texts = [Counter(text.split()) for text in frame["numerals"]]
    frame["missing"] = [(text - found[key]).total() for key, text in zip(keys, texts, strict=True)]
    frame["beyond"] = [(found[key] - text).total() for key, text in zip(keys, texts, strict=True)]
    frame["covered"] = (frame["missing"] == 0) & (frame["beyond"] == 0)
    return frame


class Sum(NamedTuple):
    """How the Arabic numerals of some paragraphs add up.

    ``numerals`` stand in the text. ``figures`` and ``skipped`` tell of how many rows each holds how many numerals:
    ``{0: 5, 1: 55, 2: 1}``, as a range holds two and 数十 none. ``missing`` and ``beyond`` are those of ``coverage``.
    It holds that ``numerals`` = in the figures + in the skipped rows + ``missing`` - ``beyond``.
    """

    numerals: int
    figures: dict[int, int]
    skipped: dict[int, int]
    missing: int
    beyond: int


def inside(holding: dict[int, int]) -> int:
    """How many numerals the rows of a ``Sum`` hold in all."""
    return sum(count * rows for count, rows in holding.items())


def numbered(proof: pd.DataFrame) -> int:
    """How many Arabic numerals the paragraphs of ``proof`` hold."""
    return sum(len(text.split()) for text in proof["numerals"])


def added_up(figures: pd.DataFrame, skipped: pd.DataFrame, proof: pd.DataFrame) -> Sum:
    """The sum over the paragraphs of ``proof`` (``coverage``), whose figures and skipped rows these are."""
    beside = int(proof["missing"].sum()), int(proof["beyond"].sum())
    return Sum(numbered(proof), _holding(figures), _holding(skipped), *beside)


def _holding(rows: pd.DataFrame) -> dict[int, int]:
    held = [len(numerals(text)) for text in rows["printed"]]
    return dict(sorted(Counter(held).items()))


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


def run(options: argparse.Namespace) -> int:
    """``python -m indicators paragraphs``: print an article's rows for ``paragraphs.csv``."""
    try:
        text = options.file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 1
    for row in paragraphs(text, options.article):
        print(",".join(map(str, row)))
    return 0
