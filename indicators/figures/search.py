"""Searching figures by words: names, aliases, publishers, reporters, prints, notes, bounds, identifiers, values.

Names of both languages are found, as ``matching`` finds them. The static site searches in the browser, in texts that
this code made.
"""

from collections.abc import Collection
from functools import cached_property, lru_cache, reduce
from operator import add, and_, or_

import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from indicators.figures.amounts import saying
from indicators.figures.columns import FigureRow
from indicators.figures.filters import one_of
from indicators.figures.matching import (
    BEGINNING,
    BOUNDS,
    DROPPED,
    ELSEWHERE,
    WHOLE,
    WITHIN,
    Texts,
    findable,
    folded,
    words_of,
)
from indicators.quantity import Bound
from indicators.quantity.wording import SIGNS, VAGUE, WORDS
from indicators.tables import Dataset
from indicators.tables.distinct import each

# Names with a space between them.
ALIASES = "aliases"
# What is looked through, by the column of a frame that holds the code: table, and columns of its names.
NAMED = {
    "indicator": ("indicators", "name_zh", "name_en", ALIASES),
    "measure": ("measures", "name_zh", "name_en"),
    "place": ("places", "name_zh", "name_en"),
}
OF_ARTICLES = ("articles", "title_zh", "title_en", "newspaper", "publisher", "reporter_zh", "reporter_en")
# Headlines are long: nobody spells them, and their initials would be found by chance.
UNSPELLED = ("title_zh",)
WRITTEN = ("printed", "note_zh", "note_en", "figure")
# What prints have beside digits, plain letters and common characters.
ODD = r"[^0-9a-z.%\x{4e00}-\x{9fff}-]"
# Beside the columns of a row its texts as they are searched, folded; and its number with the sign of its bound.
PRINTED, NOTE_ZH, NOTE_EN, BOUNDED = SOUGHT = ("sought_printed", "sought_note_zh", "sought_note_en", "sought_bound")
PLAIN = (PRINTED, NOTE_ZH, NOTE_EN)
# What makes of a number another one behind it.
GOING_ON = "0123456789."
UNHEARD = "\0"
TEXT = pd.StringDtype("pyarrow", na_value=np.nan)


@lru_cache(maxsize=2)
def names_of(dataset: Dataset) -> dict[str, dict[str, str]]:
    """By column, what each of its codes is found by: folded once for all rows and readers."""
    found = {}
    for column, (table, *columns) in {**NAMED, "article": OF_ARTICLES}.items():
        texts = [{code: _findable(name, text) for code, text in dataset.names(table, name).items()} for name in columns]
        found[column] = {code: "\n".join(names[code] for names in texts) for code in texts[0]}
    said = {bound: [words[bound].replace("{}", "") for words in WORDS.values()] for bound in SIGNS}
    said[Bound.VAGUE] = [*VAGUE.values()]
    found["bound"] = {bound.value: "\n".join(map(findable, texts)) for bound, texts in said.items()}
    return found


@lru_cache(maxsize=2)
def texts_of(dataset: Dataset) -> dict[str, Texts]:
    """The same, to be looked through."""
    return {column: Texts(names) for column, names in names_of(dataset).items()}


def _findable(column: str, text: str) -> str:
    """What a cell is found by: each name in it."""
    names = text.split() if column == ALIASES else [text]
    return "\n".join(findable(name, column not in UNSPELLED) for name in names)


def row_text(row: FigureRow) -> str:
    """What a figure is found by beside its names: what is written of it alone, and its number with the bound's sign."""
    sign = SIGNS.get(Bound(row.bound), "")[:1].strip("{")
    marked = "" if row.bound == Bound.VAGUE else sign + f"{row.value}".removesuffix(".0") + row.unit
    return "\n".join(folded(text) for text in (marked, *(getattr(row, column) for column in WRITTEN)) if text)


def having(query: str, columns: Collection[str], dataset: Dataset) -> nw.Expr:
    """The rows of a frame with these columns, those SOUGHT among them, that have all words."""
    words = words_of(query)
    # Of a query that is all stops and brackets nothing is left to be found.
    return reduce(and_, (_having(word, columns, dataset) for word in words)) if words else _every(not query.strip())


def _having(word: str, columns: Collection[str], dataset: Dataset) -> nw.Expr:
    """Those that have one word."""
    if UNHEARD in word:
        # No table holds it, and PostgreSQL takes no text with it.
        return _every(False)
    if word[0] in BOUNDS:
        return _bounded(word) if "bound" in columns else _every(False)
    texts = (*PLAIN, "figure") if "figure" in columns else PLAIN
    found = [nw.col(column).str.contains(word, literal=True) for column in texts]
    found += [said] if "value" in columns and (said := saying(word, dataset.units)) is not None else []
    found += [_named(name, word, ELSEWHERE, dataset) for name in texts_of(dataset) if name in columns]
    return reduce(or_, found)


def ranked(query: str, columns: Collection[str], dataset: Dataset) -> nw.Expr:
    """For each row that has all words how far they stand from its name, in all: 0 where they are the name.

    A number that is typed is near its value in whatever unit, then prints that have it within them.
    """
    return reduce(add, (_rank(word, columns, dataset) for word in words_of(query) if UNHEARD not in word), nw.lit(0))


def _rank(word: str, columns: Collection[str], dataset: Dataset) -> nw.Expr:
    near = [[_named(name, word, rank, dataset) for name in NAMED] for rank in (WHOLE, BEGINNING, WITHIN)]
    if any(one.isdigit() for one in word):
        printed, said = nw.col(PRINTED), saying(word, dataset.units) if "value" in columns else None
        near[0].append(printed == word)
        near[1] += [] if said is None else [said]
        near[2].append(printed.str.contains(word, literal=True))
    whole, beginning, within = (reduce(or_, one) for one in near)
    rest = nw.when(within).then(WITHIN).otherwise(ELSEWHERE)
    return nw.when(whole).then(WHOLE).otherwise(nw.when(beginning).then(BEGINNING).otherwise(rest))


def _named(column: str, word: str, most: int, dataset: Dataset) -> nw.Expr:
    """The rows whose code has a name from which the word stands no further than that."""
    texts = texts_of(dataset)[column]
    ranks = texts.ranks(word)
    is_found = ranks <= most
    found = [code for code, one in zip(texts.codes, is_found.tolist(), strict=True) if one]
    if len(found) * 2 <= len(texts.codes):
        return one_of(column, found) if found else _every(False)
    left = [code for code, one in zip(texts.codes, is_found.tolist(), strict=True) if not one]
    return ~one_of(column, left) if left else _every(True)


def _every(are_found: bool) -> nw.Expr:
    """All rows or none: a value alone is no column, and nothing is filtered by it."""
    return nw.col(PRINTED) == nw.col(PRINTED) if are_found else nw.col(PRINTED) != nw.col(PRINTED)


def _bounded(word: str) -> nw.Expr:
    """The rows whose number has this bound and begins so, as ``≥30`` is at least 30 of whatever unit, not 300."""
    found = nw.col(BOUNDED).str.starts_with(word)
    longer = [nw.col(BOUNDED).str.starts_with(word + more) for more in GOING_ON] if word[-1].isdigit() else []
    return reduce(lambda one, other: one & ~other, longer, found)


def sought(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the columns SOUGHT of what it has: its texts as they are searched."""
    notes = {note: each(frame[name], folded) for name, note in (("note_zh", NOTE_ZH), ("note_en", NOTE_EN))}
    printed = {PRINTED: pd.Series(_folded(frame["printed"]), index=frame.index)}
    return frame.assign(**printed, **notes, **({BOUNDED: _marked(frame)} if "bound" in frame else {}))


def _folded(printed: pd.Series) -> pd.api.extensions.ExtensionArray:
    """A million prints folded at one go, those alone that have something to fold.

    The press writes the simplified script, and identifiers are of small letters.
    """
    # A column that was read from a file may come in chunks, which a mask cannot be laid over.
    whole = pa.chunked_array([pa.array(printed, pa.large_string())]).combine_chunks()
    odd = pc.match_substring_regex(whole, ODD)
    plain = pc.utf8_lower(pc.utf8_normalize(whole.filter(odd), form="NFKC"))
    whole = pc.replace_with_mask(whole, odd, pc.replace_substring_regex(plain, DROPPED, ""))
    return pd.array(whole, dtype=TEXT)


def _marked(frame: pd.DataFrame) -> pd.Series:
    """``≥30家``: the numbers whose bound has a sign, with it; of others nothing."""
    found = pd.Series("", index=frame.index, dtype="str")
    signs = {bound: sign for sign, bound in BOUNDS.items()}
    own = frame["bound"].isin(signs).to_numpy()
    some = frame.loc[own, ["bound", "value", "unit"]]
    number = some["value"].astype("str").str.removesuffix(".0")
    found[own] = (
        each(some["bound"], signs.__getitem__).astype("str") + number + each(some["unit"], folded).astype("str")
    )
    return found


class Haystack:
    """What the rows of a frame can be found by: figures or dated events. The last search is kept."""

    def __init__(self, frame: pd.DataFrame, dataset: Dataset) -> None:
        self.frame, self._dataset = frame, dataset
        self._last: tuple[str, pd.Series] | None = None

    def having(self, query: str) -> pd.Series:
        """For each row, whether it has all words."""
        if (last := self._last) is None or last[0] != query:
            self._last = last = query, self._asked(having(query, self.frame.columns, self._dataset))
        return last[1]

    def ranks(self, query: str) -> pd.Series:
        """``ranked``."""
        return self._asked(ranked(query, self.frame.columns, self._dataset))

    def _asked(self, wanted: nw.Expr) -> pd.Series:
        # A value alone is one row: beside a column it is one for each.
        whole = nw.from_native(self._sought, eager_only=True)
        return whole.select(nw.col(PRINTED), wanted.alias("wanted")).to_native()["wanted"]

    @cached_property
    def _sought(self) -> pd.DataFrame:
        return sought(self.frame)
