"""The page of limits tells those of the code."""

import re

import pytest

from indicators.settings import ROOT
from indicators.sheets import limits
from tests.unit.test_docs import parts

MEGABYTE = limits.MEGABYTE
# The rows of the page in order: what each must name.
ROWS = {
    "": [
        [limits.LARGEST // MEGABYTE],
        [limits.TEXT // MEGABYTE],
        [limits.UNPACKED // MEGABYTE, limits.ENTRIES],
        [limits.PAGES],
        [limits.SHEETS],
        [limits.ROWS, limits.COLUMNS, limits.CELLS, limits.CHARACTERS],
        [limits.ALL_CELLS, limits.ALL_CHARACTERS],
        [limits.SECONDS, limits.MEMORY // MEGABYTE, 3 * limits.SECONDS],
        [limits.ROOMS, limits.PATIENCE],
    ],
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_limits_is_that_of_the_code(lang):
    text = parts(ROOT / "docs" / "limits.md")[lang]
    rows = [line.split(" | ")[1] for line in text.splitlines() if line.startswith("| ")]
    told = [row for row in rows if any(one.isdigit() for one in row)]
    wanted = [numbers for group in ROWS.values() for numbers in group]
    assert len(told) == len(wanted)
    for row, numbers in zip(told, wanted, strict=True):
        found = [int(number) for number in re.findall(r"\d+", row.replace(",", ""))]
        assert found == numbers, row
