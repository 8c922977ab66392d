"""CSV by columns: the bytes of Python's own writer."""

import csv
import io
import math

import pandas as pd
import pytest

from indicators.exports import delimited

TEXTS = ["plain", "", 'a "quote"', "a,comma", "two\nlines", "三百", " blank ", "'=1+1", '"', '""']


def by_cells(table: pd.DataFrame) -> bytes:
    """What ``csv`` makes of the cells one by one."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in table.itertuples(index=False):
        writer.writerow([_word(cell) for cell in row])
    return out.getvalue().encode()


def _word(cell: object) -> object:
    if isinstance(cell, float):
        return "" if math.isnan(cell) else delimited.plain(cell)
    return cell


@pytest.mark.parametrize("kind", ["str", "category", "object"])
def test_cells_are_quoted_where_they_must_be(kind):
    numbers = [0.1, 30.0, 1e21, -3.5, float("nan"), 8832000000.0, 1e-7, 30.0, 0.0, 2.0]
    table = pd.DataFrame({"text": pd.Series(TEXTS, dtype=kind), "value": numbers, "count": range(len(TEXTS))})
    assert delimited.lines(table) == by_cells(table)
    assert delimited.lines(table[["value", "text"]].iloc[3:8]) == by_cells(table[["value", "text"]].iloc[3:8])
    assert delimited.lines(table.iloc[:0]) == b""


def test_a_row_of_one_empty_cell_is_a_row():
    table = pd.DataFrame({"note": ["", "x", ""]}, dtype="str")
    assert delimited.head(table) + delimited.lines(table) == b'note\n""\nx\n""\n'


def test_a_million_is_one_and_zeros_and_nothing_is_nothing():
    table = pd.DataFrame({"value": [1e6, None], "said": [True, False], "name": pd.Series(["a", None], dtype="str")})
    assert delimited.lines(table) == b"1000000,True,a\n,False,\n"
