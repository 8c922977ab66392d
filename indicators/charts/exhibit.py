"""A chart with its rows: what a card, a slide and a file show, with all the words that belong to it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING, Any

import pandas as pd

from indicators.charts.catalogue import Chart
from indicators.charts.facts import Facts
from indicators.charts.form import REGISTRY, Form
from indicators.charts.headings import heading, subtitle
from indicators.charts.marks import LINE, Marks
from indicators.charts.native import Number, Numbers
from indicators.charts.numbers import numbers_of
from indicators.charts.painter import Options, painted
from indicators.charts.series import Series, all_series
from indicators.charts.theme import Palette
from indicators.figures import derived, versions
from indicators.figures.selection import Filters
from indicators.words.labels import Labels
from indicators.words.rows import Row, dated_words, figure_words, worded

if TYPE_CHECKING:
    import plotly.graph_objects as go

# So many bars may be no more than their numbers.
FEW = 2


@dataclass(frozen=True, eq=False)
class Exhibit:
    """A chart with its rows under the filters (``rows``) and without them (``every``).

    ``mode`` is chart, table or text; ``like`` the rows whose scale the bars of a small multiple share;
    ``own_title`` stands over it instead of the finding; ``on_slide`` there is room for fewer rows. What is said of it
    is made once.
    """

    chart: Chart
    labels: Labels
    filters: Filters
    rows: pd.DataFrame
    every: pd.DataFrame
    mode: str = "chart"
    like: pd.DataFrame | None = None
    own_title: str = ""
    sort: str = ""
    on_slide: bool = False
    # What ``cache`` makes of it: it goes when the exhibit goes.
    made: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False)
    alone: RLock = field(default_factory=RLock, init=False, repr=False)

    @cached_property
    def current(self) -> pd.DataFrame:
        """Of several prints of one number the latest alone: what is drawn and said."""
        return self._current(self.rows)

    def _current(self, rows: pd.DataFrame) -> pd.DataFrame:
        return rows if REGISTRY[self.chart.form].keeps_versions else versions.current(rows)

    @cached_property
    def form(self) -> Form:
        """That of the chart, or the one that its rows ask for."""
        return REGISTRY[self.chart.form].becomes(self.current)

    @property
    def is_dated(self) -> bool:
        return self.form.is_dated

    @property
    def most(self) -> int | None:
        """How many rows it has room for; None for all."""
        most = self.form.most
        return min(most, self.form.most_on_slide) if most and self.on_slide else most

    @property
    def undrawn(self) -> int:
        """How many rows a drawing or a slide leaves out for want of room; the notes say so."""
        return 0 if self.most is None else max(0, len(self.form.counted(self.current)) - self.most)

    @cached_property
    def drawn(self) -> pd.DataFrame:
        """The rows that it has room for, in the order of its form."""
        return self.form.drawn(self)

    @property
    def as_printed(self) -> pd.DataFrame:
        """The printed figures that its rows are, or are made of."""
        return self.rows

    @property
    def hint(self) -> str:
        """What a click on a mark does in the dashboard, where that is not to open its figure: a key of the locale."""
        return self.form.hint

    @property
    def focused(self) -> tuple[str, ...]:
        """The places that stand out."""
        return ()

    @cached_property
    def lines(self) -> list[Series]:
        """The rows as series over time, for forms that join them."""
        return all_series(self.current, self.labels)

    @property
    def reached(self) -> list[Series]:
        """Those of them that have actual numbers."""
        return [line for line in self.lines if line.last is not None]

    @cached_property
    def figures(self) -> list[Row]:
        """What is drawn, with its words."""
        return worded(self.drawn, self.labels)

    @cached_property
    def refusal(self) -> str:
        """Why its form cannot draw the rows that filters or new data leave: a key of the locale, or empty."""
        if self.rows.empty or self.form.of_all:
            return ""
        return self.form.refuses(Facts(self.current, derived.parents(self.labels.dataset)))

    @property
    def kind(self) -> str:
        """What there is to show: drawing, numbers, table or text; in place of what its form refuses a table."""
        if self.mode != "chart":
            return self.mode
        return "table" if self.refusal else self.form.kind

    @property
    def title(self) -> str:
        return self.own_title or self.finding

    @cached_property
    def finding(self) -> str:
        """The heading that the chart itself has."""
        if self.form.kind == "table" and not self.chart.indicators:
            # The list of whatever the filters leave.
            return self.chart.text("title", self.labels.lang)
        shown = self.drawn if self.undrawn else self.current
        every = self._current(self.every)
        return heading(self.chart, self.current, every, shown, self.labels, self.form.fills)

    @cached_property
    def subtitle(self) -> str:
        """Measure, unit, place and period, without what the heading says already."""
        parts = subtitle(self.chart, self.rows, self.labels, self.form.is_measured)
        found = dict.fromkeys([*parts, self.form.spans(self)])
        # The heading may say the measure, with the name of the indicator.
        said = {self.title, *(name for name in self.labels.names["measures"].values() if name in self.title)}
        return self.labels.t("list.dot").join(part for part in found if part and part not in said)

    @cached_property
    def spoken(self) -> str:
        """The exhibit in a sentence: for screen readers, for those who cannot see it, for a chat."""
        end = self.labels.t("list.stop")
        return f"{self.title}{end}{self.form.sentence(self)}{end}".strip()

    @cached_property
    def source(self) -> str:
        # What counts figures says how many articles they come from.
        return self.labels.source(self.rows, 0) if self.form.picks else self.labels.source(self.rows)

    @cached_property
    def notes(self) -> list[str]:
        """What must be said with it."""
        lines = [self.chart.text("note", self.labels.lang), *self.form.notes(self), self._unfiltered()]
        if self.current is not self.rows:
            lines.append(self.labels.replaced(versions.replaced(self.rows)))
        if self.refusal:
            lines.append(self.labels.t("card.refused", reason=self.labels.t(self.refusal)))
        elif self.undrawn:
            lines.append(self.labels.t(self.form.undrawn, shown=self.most, count=f"{self.undrawn:,}"))
        return [line for line in lines if line]

    def _unfiltered(self) -> str:
        """Which of the filters in force take nothing away from it; empty for none."""
        applied = self.form.applied(self.filters)
        names = [name for name in self.filters.active if not getattr(applied, name)]
        listed = self.labels.t("list.comma").join(self.labels.t(f"filter.{name}") for name in names)
        return self.labels.t("card.unfiltered", filters=listed) if names else ""

    @cached_property
    def marks(self) -> Marks:
        """What is drawn, in any palette; of no rows nothing. Raises NotImplementedError for tables."""
        return Marks(LINE, ()) if self.rows.empty and not self.form.of_all else self.form.marks(self)

    @property
    def numbers(self) -> list[Number]:
        """The numbers that it shows large."""
        return [number for part in self.marks.parts if isinstance(part, Numbers) for number in part.numbers]

    @cached_property
    def loose(self) -> list[Number]:
        """The numbers that say as much as its drawing: of one thing, or of two that there is nothing to compare in.
        None where a scale, a vague number or a reader's choice asks for the drawing.
        """
        is_idle = self.kind == "drawing" and self.form.is_idle_of_few and self.like is None
        if not is_idle or not len(self.figures) == len(self.current) <= FEW:
            return []
        is_alike = self.drawn.duplicated(["indicator", "measure"]).any()
        return [] if is_alike else numbers_of(self.figures, self.labels)

    @property
    def wide(self) -> Marks | None:
        """The marks for a slide, where they are laid out otherwise there."""
        return self.form.wide(self)

    @property
    def narrow(self) -> Marks | None:
        """The marks for a phone, where they are laid out otherwise there."""
        return self.form.narrow(self)

    @cached_property
    def companion(self) -> Exhibit | None:
        """The same rows as they stand beside it on a page."""
        name = self.form.beside
        return replace(self, chart=replace(self.chart, form=name)) if name and self.kind == "drawing" else None

    def drawing(self, palette: Palette) -> go.Figure:
        """The chart as plotly for Python has it, and has checked it. Raises NotImplementedError for tables."""
        # Pages hand on what is painted, and do without all that plotly loads to check it.
        import plotly.graph_objects as go

        return go.Figure(self.painted(palette))

    def painted(self, palette: Palette) -> Options:
        """The chart as plotly.js takes it. Raises NotImplementedError for tables."""
        return painted(self.marks, palette)

    def table(self, most: int | None = None) -> pd.DataFrame:
        """The rows in words, all or the first, with headings in the reader's language."""
        rows = self.rows.iloc[:most]
        return dated_words(rows, self.labels) if self.is_dated else figure_words(rows, self.labels)
