"""The page of limits tells those of the code."""

import re

import pytest

from indicators import settings
from indicators.exports import parts
from indicators.making import shelf
from indicators.server import house, shares
from indicators.server.picture import layer
from indicators.server.quick import requests
from indicators.settings import ROOT
from indicators.sheets import limits
from tests.unit.test_docs import parts as told

MEGABYTE = limits.MEGABYTE
# The rows of the page in order: what each must name.
ROWS = [
    [limits.LARGEST // MEGABYTE],
    [limits.TEXT // MEGABYTE],
    [limits.UNPACKED // MEGABYTE, limits.ENTRIES],
    [limits.PAGES],
    [limits.SHEETS],
    [limits.ROWS, limits.COLUMNS, limits.CELLS, limits.CHARACTERS],
    [limits.ALL_CELLS, limits.ALL_CHARACTERS],
    [limits.SECONDS, limits.MEMORY // MEGABYTE, 3 * limits.SECONDS],
    [limits.ROOMS, limits.PATIENCE],
    [shares.MESSAGES, shares.MESSAGES_AT_ONCE, shares.LENGTH // 1024],
    [settings.requests(), settings.requests() * shares.AT_ONCE, shares.PATIENCE, shares.PAGE, shares.FILE, shares.MADE],
    [house.FILES_OF_A_READER, house.MOST_FILES],
    [requests.SILENCE],
    [shelf.SMALL_AT_ONCE, shelf.LARGE_AT_ONCE, shelf.LARGE_ROWS, parts.PIECE, shelf.MOST_ORDERS],
    [shelf.MOST_BYTES // 1024 // 1024, layer.MOST_BYTES // 1024 // 1024],
]
# What a number is told of beside the limit: the status of an answer, a version of IP.
BESIDE = r"\b(?:429|503)\b|IPv6|/64"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_limits_is_that_of_the_code(lang):
    text = told(ROOT / "docs" / "limits.md")[lang]
    rows = [line.split(" | ")[1] for line in text.splitlines() if line.startswith("| ")]
    found = [sorted(map(float, re.findall(r"\d+(?:\.\d+)?", re.sub(BESIDE, "", row.replace(",", ""))))) for row in rows]
    assert [one for one in found if one] == [sorted(map(float, numbers)) for numbers in ROWS]
