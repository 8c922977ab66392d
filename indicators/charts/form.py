"""What a form of chart is. One file in ``forms/`` holds one form, whole: nothing else asks for it by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

import pandas as pd

from indicators.charts.catalogue import Chart, rows_of
from indicators.charts.headings import OF_FIGURES, Fill
from indicators.charts.marks import Marks
from indicators.figures import derived, selection
from indicators.figures.columns import figure_rows
from indicators.figures.selection import Filters
from indicators.tables import Dataset
from indicators.words.labels import Labels

if TYPE_CHECKING:
    from indicators.charts.exhibit import Exhibit

# Bars, dots or numbers beyond these would be a page of their own.
MOST_MARKS = 30
# A sentence of more numbers nobody listens to.
MOST_SPOKEN = 30
# A note names no more of what is left out.
MOST_NAMES = 10


@dataclass(frozen=True)
class Facts:
    """What a rule looks at: how many figures there are, what they measure, and their numbers as far as printed."""

    count: int
    quantities: frozenset[str]
    numbers: Sequence[Decimal]


class Form:
    """A form of chart; the methods below hold for most, a form says what it has otherwise."""

    # The word in ``charts.csv``.
    name = ""
    # What there is to show: a drawing of marks, large numbers that a page lays out itself, or a table.
    kind: Literal["drawing", "numbers", "table"] = "drawing"
    # A row of ``charts.csv`` may name it; the others are made of rows, not chosen.
    is_declared = True
    # It draws whatever there is, and so may name no indicators.
    of_all = False
    # It has one measure, which the subtitle names with unit, place and period.
    is_measured = True
    # It says why figures are not of one kind.
    compares = True
    # Its rows are dated events (``selection.dates``), not figures (``selection.tidy``).
    is_dated = False
    # Its marks count the figures of a place: a click on one sets these filters.
    picks: tuple[str, ...] = ()
    # Its subtitle says what one mark stands for: not where a program draws others in their place.
    counts_things = False
    # The most rows it has room for; None for all.
    most: int | None = MOST_MARKS
    # Under the chart, where its marks can be clicked, in the dashboard and on the static site: keys of the locale.
    hint = ""
    site_hint = ""

    def refuses(self, facts: Facts) -> str:
        """Why it cannot draw these figures honestly: what it would need; empty where it can."""
        return ""

    def every(self, chart: Chart, frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
        """The rows that a chart of this form is made of, of the tidy frame of all figures."""
        return rows_of(chart, frame, dataset)

    def applied(self, filters: Filters) -> Filters:
        """The filters that take rows away from it."""
        return filters

    def becomes(self, rows: pd.DataFrame) -> Form:
        """The form that draws these rows: another one where they ask for it."""
        return self

    def counted(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows that it would draw if it had room for all."""
        return rows

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows that get a mark, in its order; a vague number has none."""
        return rows[rows["value"].notna()]

    @property
    def fills(self) -> Mapping[str, Fill]:
        """The words that it computes for a heading, by the placeholders of a title."""
        return OF_FIGURES

    def spans(self, one: Exhibit) -> str:
        """What the subtitle says of time beyond a period that all rows share."""
        return ""

    def notes(self, one: Exhibit) -> Iterator[str]:
        """What must be said with it: vague numbers, gaps of the source, that figures are not of one kind."""
        labels, rows = one.labels, one.rows
        yield _vague(rows, labels)
        if labels.in_gap(rows):
            yield labels.t("card.gap")
        if self.compares:
            yield labels.warning(self.differences(rows))

    def differences(self, rows: pd.DataFrame) -> list[str]:
        """Why figures are not of one kind (``selection.comparability``)."""
        return selection.comparability(rows)

    def sentence(self, one: Exhibit) -> str:
        """What stands in the chart, number by number."""
        labels = one.labels
        many = one.rows["place"].nunique() > 1
        parts = []
        for row in figure_rows(one.rows.head(MOST_SPOKEN)):
            place = labels.place(row.place) + labels.t("list.dot") if many else ""
            status = "" if row.status == "actual" else labels.t("list.bracket", text=labels.status(row.status))
            parts.append(f"{place}{labels.indicator(row.indicator)}{status} {labels.spoken(row)}")
        if len(one.rows) > MOST_SPOKEN:
            parts.append(labels.t("summary.more", count=f"{len(one.rows) - MOST_SPOKEN:,}"))
        return labels.t("list.semicolon").join(parts)

    def marks(self, one: Exhibit) -> Marks:
        """What is drawn."""
        raise NotImplementedError

    def narrow(self, one: Exhibit) -> Marks | None:
        """The same for a phone, where it is laid out otherwise there."""
        return None


class Counting(Form):
    """Forms whose marks count the figures of places."""

    of_all = True
    is_measured = compares = False
    most = None

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        return rows

    def notes(self, one: Exhibit) -> Iterator[str]:
        return iter(())

    def sentence(self, one: Exhibit) -> str:
        labels, counts = one.labels, one.rows["city"].value_counts()
        parts = [
            labels.t("map.count", city=labels.city(city), count=counts[city])
            for city in sorted(counts.index, key=lambda c: (c == "", c))
        ]
        return labels.t("list.semicolon").join(parts)


def totals(rows: pd.DataFrame, labels: Labels) -> str:
    """The derived sum of each quantity, as sentences of their own."""
    end, text = labels.t("list.stop"), ""
    for _, group in rows.groupby("quantity", sort=False):
        if total := derived.total(group, labels.units):
            formula = derived.formula(group, labels.units)
            text += end + labels.t("summary.total", value=labels.derived(total), formula=formula)
    return text


def _vague(rows: pd.DataFrame, labels: Labels) -> str:
    vague = rows[rows["value"].isna()]
    items = [f"{labels.indicator(r.indicator)} {labels.value(r)}" for r in figure_rows(vague.head(MOST_NAMES))]
    if len(vague) > MOST_NAMES:
        items.append(labels.t("summary.more", count=len(vague) - MOST_NAMES))
    return labels.t("mark.vague", items=labels.t("list.comma").join(items)) if items else ""
