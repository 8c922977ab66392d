"""Many CSV files of the same figures: each is the same to the byte as one that is made alone."""

from datetime import date

import pytest

from indicators.exports import Lines, Origin, to_csv
from indicators.exports.tabular import csv_lines
from indicators.figures.selection import dates, tidy
from indicators.words.labels import Labels

ORIGIN = Origin("=1+1，鞍山", "单位", "", (), "https://example.cn/?v=1", "https://example.cn", date(2026, 11, 24))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_file_of_some_figures_is_the_one_that_is_made_of_them_alone(dataset, lang):
    every, labels = tidy(dataset), Labels(dataset, lang)
    lines = Lines(every, labels, ORIGIN.base)
    for rows in (every, every.iloc[40:3:-5], every.iloc[:0]):
        assert lines.csv(rows, ORIGIN) == to_csv(rows, labels, ORIGIN)
    assert b",'=1+1" in lines.csv(every, ORIGIN)


def test_of_events_and_computed_numbers_there_are_no_lines(dataset):
    every = tidy(dataset)
    lines = Lines(every, Labels(dataset, "zh"), "")
    assert lines.holds(every)
    assert not lines.holds(every.assign(derived="share"))
    assert not lines.holds(dates(dataset))


def test_a_cell_may_hold_an_end_of_line(dataset):
    rows = tidy(dataset).head(2)[["figure", "printed"]].assign(printed=['一"\n二', "三"])
    first, second = csv_lines(rows)
    assert first == f'{rows["figure"].iloc[0]},"一""\n二"'
    assert second.endswith(",三")
