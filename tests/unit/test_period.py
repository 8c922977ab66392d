"""Periods: what the calendar has, first and last day, wording."""

from datetime import date

import pytest

from indicators.quantity import period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28)),
        ("2021-11-30", date(2021, 11, 30), date(2021, 11, 30)),
        ("2017/2021", date(2017, 1, 1), date(2021, 12, 31)),
        ("2021-10/2021-11-30", date(2021, 10, 1), date(2021, 11, 30)),
    ],
)
def test_parse(text, start, end):
    found = period.parse(text)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("text", ["", "21", "2021-13", "2021-02-30", "2021/2017", "2021-1", "2021/", "0000", "2021-00"])
def test_what_is_no_period(text):
    with pytest.raises(period.NoPeriod):
        period.parse(text)


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("2021", "2021年", "2021"),
        ("2011-12", "2011年12月", "Dec 2011"),
        ("2021-11-30", "2021年11月30日", "30 Nov 2021"),
        ("2017/2021", "2017—2021年", "2017–2021"),
    ],
)
def test_word(text, zh, en):
    assert (period.word(text, "zh"), period.word(text, "en")) == (zh, en)
