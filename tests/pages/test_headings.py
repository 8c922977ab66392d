"""Headings step down one level at a time: who hears a page finds the way by them."""

import re
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from indicators import current
from indicators.charts.pages import FIXED
from tests.pages.test_pages import open_page
from tests.province.catalogue import PAGES as PROVINCE

PAGES = [*FIXED, *current.pages(), *PROVINCE]
VIEWS = [{}, {"city": "210300"}, {"chart": "gdp"}, {"topic": "tourism"}]
TAGS = {"title": 1, "header": 2, "subheader": 3}


def jumps(levels: list[int]) -> list[tuple[int, int]]:
    """Where a heading stands more than one level under the one before, the page's title first."""
    return [(above, under) for above, under in pairwise([0, *levels]) if under > above + 1]


def levels(app: AppTest) -> list[int]:
    """The levels of the headings of the main part, in their order."""
    found = []
    for element in app.main:
        if element.type in TAGS:
            found.append(TAGS[element.type])
        elif element.type == "markdown":
            found += [len(marks) for marks in re.findall(r"^(#+) ", element.value, re.M)]
        elif element.type == "html":
            found += map(int, re.findall(r"<h([1-6])\b", element.proto.body))
    return found


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("name", PAGES)
def test_no_page_jumps(province_folder, monkeypatch, name, view):
    monkeypatch.setenv("INDICATORS_DATA", str(province_folder))
    app = open_page(name, **view)
    assert not app.exception
    assert levels(app)[0] == 1
    assert jumps(levels(app)) == []
