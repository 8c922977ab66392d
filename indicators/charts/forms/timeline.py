"""The dates that the articles name, on one axis of time: a point for a day or month, a line for a span."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pandas as pd

from indicators.charts.catalogue import Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.headings import OF_DATES
from indicators.charts.labelling import Beside, InRows, Label, Over
from indicators.charts.marks import Axis, Item, Marks, Rule, Span, Text, emphasized, small
from indicators.charts.native import Sheet
from indicators.charts.overview import Overview
from indicators.figures import selection
from indicators.figures.columns import event_rows
from indicators.figures.selection import Filters
from indicators.quantity import period
from indicators.tables import Dataset
from indicators.words.metrics import wrap
from indicators.words.rows import dated_words

MARK = 14
AXIS = 26
MONTH = 31  # a longer span is a line
YEARS = 6  # about so many are named
SHEET = 3  # columns of a slide: time, event, place


class Timeline(InRows, Overview):
    """Dated events, one under the other in order of time: the latest and the next. Hollow is what lay ahead when it
    was reported.
    """

    name = "timeline"
    is_dated = True
    most = 12
    undrawn = "timeline.undrawn"
    fills = OF_DATES

    def every(self, chart: Chart, frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
        return selection.dates(dataset)

    def applied(self, filters: Filters) -> Filters:
        """An event is of no topic and no measure, and neither actual nor a target."""
        return replace(filters, topic=(), measure=(), status=())

    def drawn(self, one: Exhibit) -> pd.DataFrame:
        """Half of them begun before today and half to begin, or more of the one where there are fewer of the other."""
        rows = one.rows
        begun = sum(row.start <= one.labels.today for row in event_rows(rows))
        most = one.most or len(rows)
        first = max(0, min(begun - most // 2, len(rows) - most))
        return rows.iloc[first : first + most]

    def notes(self, one: Exhibit) -> Iterator[str]:
        days = reported(one.labels.dataset)
        if any(row.start > days[row.article] for row in event_rows(one.drawn)):
            yield one.labels.t("timeline.ahead")

    def sentence(self, one: Exhibit) -> str:
        labels = one.labels
        parts = [f"{period.word(row.period, labels.lang)} {labels.note(row)}" for row in event_rows(one.drawn)]
        if one.undrawn:
            parts.append(labels.t("timeline.more", count=f"{one.undrawn:,}"))
        return labels.t("list.semicolon").join(parts)

    def laid_out(self, one: Exhibit, is_wide: bool) -> Marks:
        labels, rows, days = one.labels, event_rows(one.drawn), reported(one.labels.dataset)
        first = min((row.start.year for row in rows), default=2021)
        last = max((row.end.year for row in rows), default=2021) + 1
        heads = [_head(period.word(row.period, labels.lang), labels.note(row)) for row in rows]
        names = Beside(heads) if is_wide else Over()
        items: list[Item] = []
        top: float = AXIS
        for row, head in zip(rows, heads, strict=True):
            texts, middle, top = names.place(head, top, MARK)
            hover = (
                period.word(row.period, labels.lang),
                labels.note(row),
                labels.paragraph(row.paragraph, row.article),
            )
            ends = (row.start, row.end) if (row.end - row.start).days > MONTH else (row.start,)
            items += [*texts, Span(row.period, middle, ends, hover, hollow=row.start > days[row.article])]
        across = Axis((date(first, 1, 1), date(last, 2, 15)), of_time=True)
        items = [*_years(first, last, top), *items]
        return Marks(top + 8, items, (across,), Axis((top or 1, 0)), names.margin, (_sheet(one),))


def _head(dated: str, note: str) -> Label:
    lines = wrap(f"{dated}　{note}")
    return Label([Text(0, 0, [emphasized(line, dated)], x_of="paper", on_ground=True) for line in lines])


def reported(dataset: Dataset) -> dict[str, date]:
    """The day of each article, or the last that it may be of, where its day is not known."""
    return {code: period.parse(text).end for code, text in selection.reported(dataset).items()}


def _sheet(one: Exhibit) -> Sheet:
    """Time, event and place of each date."""
    table = dated_words(one.drawn, one.labels).iloc[:, :SHEET]
    times = [period.word(text, one.labels.lang) for text in one.drawn["period"]]
    rows = [[time, *map(str, row[1:])] for time, row in zip(times, table.itertuples(index=False), strict=True)]
    return Sheet(list(table.columns), rows, len(one.rows))


def _years(first: int, last: int, bottom: float) -> Iterator[Item]:
    for year in range(first, last, max(1, round((last - first) / YEARS))):
        start = date(year, 1, 1)
        yield Rule((start, start), (AXIS - 4, bottom))
        yield small(start, AXIS / 2 - 2, str(year))
