"""What a form of chart is. One file in ``forms/`` holds one form, whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

import pandas as pd

from indicators.charts import said
from indicators.charts.catalogue import Chart, rows_of
from indicators.charts.facts import Facts
from indicators.charts.headings import OF_FIGURES, Fill
from indicators.charts.marks import Marks
from indicators.figures import selection
from indicators.figures.selection import Filters
from indicators.tables import Dataset

if TYPE_CHECKING:
    # It is made of a form; a form only looks at it.
    from indicators.charts.exhibit import Exhibit

# Bars, dots or numbers beyond these would be a page of their own.
MOST = 30


class Form:
    """A form of chart; the methods below hold for most, a form says what it has otherwise."""

    # The word in ``charts.csv``.
    name = ""
    # What there is to show: a drawing of marks, large numbers that a page lays out itself, or a table.
    kind: Literal["drawing", "numbers", "table"] = "drawing"
    # It draws whatever there is, and so may name no indicators.
    of_all = False
    # It has one measure, which the subtitle names with unit, place and period.
    is_measured = True
    # It draws all its figures on one axis: they are alike (``figures.likeness``), and ``check`` refuses others.
    is_of_one = False
    # It shows one period at a time.
    of_one_time = False
    # The form in which a page shows the same rows beside it.
    beside = ""
    # It counts or lists prints: each of several of one number (``figures.versions``) stands for itself.
    keeps_versions = False
    # One or two unlike things, drawn by it, say no more than their numbers: a page shows these (``Exhibit.loose``).
    is_idle_of_few = False
    # The reasons for which it says that figures are not of one kind (``selection.comparability``).
    compares: Collection[str] = selection.REASONS
    # Its sentence ends with the derived sum of each quantity.
    is_summed = False
    # Its rows are dated events (``selection.dates``), not figures (``selection.tidy``).
    is_dated = False
    # Its marks count the figures of a place: a click on one sets these filters.
    picks: tuple[str, ...] = ()
    # Its subtitle says what one mark stands for: not where a program draws others in their place.
    counts_things = False
    # The most rows it has room for; None for all.
    most: int | None = MOST
    # On a slide, which must be read from afar, no more than these.
    most_on_slide = 16
    # Under the chart, where its marks can be clicked, in the dashboard and on the static site: keys of the locale.
    hint = ""
    site_hint = ""
    # What is said where there are more rows than it has room for: a key of the locale.
    undrawn = "card.undrawn"
    # The words that it computes for a heading, by the placeholders of a title.
    fills: Mapping[str, Fill] = OF_FIGURES

    def refuses(self, facts: Facts) -> str:
        """Why it cannot draw these figures honestly, as a key of the locale; empty where it can.

        ``check`` asks it of a row of ``charts.csv``, an exhibit of the rows that it has: it is a table then.
        """
        return "refusal.unlike" if self.is_of_one and facts.unlike else ""

    def every(self, chart: Chart, frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
        """The rows that a chart of this form is made of, of the tidy frame of all figures."""
        return rows_of(chart, frame, dataset)

    def applied(self, filters: Filters) -> Filters:
        """The filters that take rows away from it."""
        return filters

    def may_focus(self, one: Exhibit) -> bool:
        """Whether one of its places may stand out among the others."""
        return False

    def is_wide(self, one: Exhibit) -> bool:
        """Whether its card needs the whole width of a page to be read."""
        return False

    def becomes(self, rows: pd.DataFrame) -> Form:
        """The form that draws these rows: another one where they ask for it."""
        return self

    def counted(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows that it would draw if it had room for all."""
        return rows

    def drawable(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows that get a mark, in its order; a vague number has none."""
        return rows[rows["value"].notna()]

    def drawn(self, one: Exhibit) -> pd.DataFrame:
        """Those that it has room for."""
        return self.drawable(self.counted(one.current)).head(one.most or len(one.current))

    def spans(self, one: Exhibit) -> str:
        """What the subtitle says of time beyond a period that all rows share."""
        return ""

    def notes(self, one: Exhibit) -> Iterator[str]:
        """What must be said with it: vague numbers, gaps of the source, that figures are not of one kind."""
        labels, rows = one.labels, one.current
        is_vague = rows["value"].isna()
        yield said.vague(rows[is_vague], labels) if is_vague.any() else ""
        if labels.in_gap(rows):
            yield labels.t("card.gap")
        yield labels.warning(rows, self.compares)

    def sentence(self, one: Exhibit) -> str:
        """What stands in the chart, number by number."""
        return said.sentence(one.current, one.labels, self.is_summed)

    def marks(self, one: Exhibit) -> Marks:
        """What is drawn."""
        raise NotImplementedError

    def narrow(self, one: Exhibit) -> Marks | None:
        """The same for a phone, where it is laid out otherwise there."""
        return None

    def wide(self, one: Exhibit) -> Marks | None:
        """The same for a slide, where it is laid out otherwise there."""
        return None

    def ways(self, one: Exhibit) -> Iterator[Marks]:
        """Every way in which it is laid out: a picture takes the first that can be read well in its room."""
        yield one.marks
        yield from (way for layout in (self.wide, self.narrow) if (way := layout(one)) is not None)


# The forms by name, as ``forms`` registers them.
REGISTRY: dict[str, Form] = {}
