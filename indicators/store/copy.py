"""The tidy frame -> the table that an engine holds: what is computed in Python stands there as columns.

Beside the columns of ``figures.columns.FigureRow`` it has ``row``, the place in the table; ``last_day``; the texts as
they are searched (``search.SOUGHT``); and for each language the places of codes in the order of their names.
"""

from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd
import pyarrow as pa

from indicators.figures.search import SOUGHT, sought
from indicators.figures.selection import CODED, NAMED, Words, ended
from indicators.tables.distinct import each

ROW, LAST_DAY = "row", "last_day"
# So many rows are made into an engine's at a time: their texts need not be there all at once.
AT_ONCE = 100_000


def position(column: str, lang: str) -> str:
    """The column of the places that codes of a column have in the order of their names."""
    return f"{column}_at_{lang}"


def is_added(column: str) -> bool:
    """Whether it is one of those beside the tidy frame's."""
    return column in (ROW, LAST_DAY, *SOUGHT) or "_at_" in column


def copied(frame: pd.DataFrame, languages: Iterable[Words], first: int = 0) -> pa.Table:
    """The rows of a tidy frame as an engine holds them; ``first`` is the place of the first in the table."""
    whole = sought(frame.reset_index(drop=True)).astype(dict.fromkeys(CODED, "str"))
    whole[ROW] = np.arange(first, first + len(frame), dtype="int32")
    whole[LAST_DAY] = ended(whole)
    for words in languages:
        for column in NAMED:
            places = words.positions(column)
            whole[position(column, words.lang)] = each(whole[column], places.get).astype("Int32")
    made = pa.Table.from_pandas(whole, preserve_index=False).replace_schema_metadata()
    # Texts of one type, however pandas keeps them.
    plain = [field.with_type(pa.string()) if pa.types.is_large_string(field.type) else field for field in made.schema]
    return made.cast(pa.schema(plain))


def pieces(frame: pd.DataFrame, languages: Iterable[Words]) -> Iterator[pa.Table]:
    """The same piece by piece; of no rows one empty piece, which has the columns."""
    languages = tuple(languages)
    for first in range(0, max(len(frame), 1), AT_ONCE):
        yield copied(frame.iloc[first : first + AT_ONCE], languages, first)


def tidied(table: pa.Table) -> pd.DataFrame:
    """The rows of an engine as those of a tidy frame: the same types, and as index their places in the table."""
    frame = table.to_pandas().set_index(ROW).rename_axis(None)
    frame.index = frame.index.astype("int64")
    return frame.astype(dict.fromkeys(CODED, "category"))
