"""Whatever can stand on a card, on a slide or in a file: rows with all that is said around them.

A card of a page, a slide of a deck and an export are made of the same Exhibit, so that none can say
more than another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import forms
from indicators.charts.catalogue import FAMILY, LIST, NUMBER, PANEL, Chart, catalogue
from indicators.charts.form import Form
from indicators.charts.headings import heading, subtitle
from indicators.charts.marks import Marks
from indicators.charts.native import Number, Numbers
from indicators.charts.painter import paint
from indicators.charts.series import Series, all_series
from indicators.charts.theme import Palette
from indicators.figures import compare, selection
from indicators.figures.derived import common_unit
from indicators.figures.selection import Filters
from indicators.words.labels import Labels
from indicators.words.rows import Row, dated_words, figure_words, worded


@dataclass(frozen=True, eq=False)
class Exhibit:
    """A chart with its rows under the filters (``rows``) and without them (``every``).

    ``mode`` is chart, table or text; ``like`` the rows whose scale the bars of a small multiple share;
    ``own_title`` stands over it instead of the finding. What is said of it is made once.
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

    @cached_property
    def form(self) -> Form:
        """That of the chart, or the one that its rows ask for."""
        return forms.of(self.chart.form).becomes(self.rows)

    @property
    def is_dated(self) -> bool:
        """Its rows are dated events (``selection.dates``), not figures (``selection.tidy``)."""
        return self.form.is_dated

    @property
    def undrawn(self) -> int:
        """How many rows a drawing or a slide leaves out for want of room; the notes say so."""
        most = self.form.most
        return 0 if most is None else max(0, len(self.form.counted(self.rows)) - most)

    @cached_property
    def drawn(self) -> pd.DataFrame:
        """The rows that it has room for, in the order of its form."""
        return self.form.drawable(self.form.counted(self.rows)).head(self.form.most or len(self.rows))

    @cached_property
    def unit(self) -> str:
        """The unit in which the numbers of the chart are shown; empty where counters keep their own word."""
        return common_unit(self.drawn)

    @cached_property
    def lines(self) -> list[Series]:
        """The rows as series over time, for forms that join them."""
        return all_series(self.rows, self.labels)

    @cached_property
    def figures(self) -> list[Row]:
        """The same rows with their words."""
        return worded(self.drawn, self.labels)

    @property
    def kind(self) -> str:
        """What there is to show: drawing, numbers, table or text."""
        return self.form.kind if self.mode == "chart" else self.mode

    @property
    def title(self) -> str:
        return self.own_title or self.finding

    @cached_property
    def finding(self) -> str:
        """The heading that the chart itself has."""
        if self.form.kind == "table":
            return self.chart.text("title", self.labels.lang)
        return heading(self.chart, self.rows, self.every, self.labels, self.form.fills)

    @cached_property
    def subtitle(self) -> str:
        """Measure, unit, place and period, without what the heading says already."""
        parts = subtitle(self.chart, self.rows, self.labels, self.form.is_measured)
        found = dict.fromkeys([*parts, self.form.spans(self)])
        return self.labels.t("list.dot").join(part for part in found if part and part != self.title)

    @cached_property
    def spoken(self) -> str:
        """The exhibit in a sentence: for screen readers, for those who cannot see it, for a chat."""
        end = self.labels.t("list.stop")
        return f"{self.title}{end}{self.form.sentence(self)}{end}".strip()

    @cached_property
    def source(self) -> str:
        if self.form.picks:
            return self.labels.t("source.all", count=self.rows["article"].nunique())
        return self.labels.source(self.rows)

    @cached_property
    def notes(self) -> list[str]:
        """What must be said with it."""
        return [line for line in self._notes() if line]

    def _notes(self) -> Iterator[str]:
        yield self.chart.text("note", self.labels.lang)
        yield from self.form.notes(self)
        if self.undrawn:
            yield self.labels.t("card.undrawn", shown=self.form.most, count=f"{self.undrawn:,}")

    @cached_property
    def marks(self) -> Marks:
        """What is drawn, in any palette. Raises NotImplementedError for tables."""
        return self.form.marks(self)

    @property
    def numbers(self) -> list[Number]:
        """The numbers that it shows large."""
        return [number for part in self.marks.parts if isinstance(part, Numbers) for number in part.numbers]

    @property
    def narrow(self) -> Marks | None:
        """The same for a phone, where it is laid out otherwise there."""
        return self.form.narrow(self)

    def drawing(self, palette: Palette) -> go.Figure:
        """The chart as plotly draws it. Raises NotImplementedError for tables."""
        return paint(self.marks, palette)

    def table(self, most: int | None = None) -> pd.DataFrame:
        """The rows in words, all or the first, with headings in the reader's language."""
        rows = self.rows.iloc[:most]
        return dated_words(rows, self.labels) if self.is_dated else figure_words(rows, self.labels)


def find(code: str, frame: pd.DataFrame, filters: Filters, labels: Labels, **options: Any) -> Exhibit | None:
    """The exhibit of an identifier (``view.vocabulary.charts``) under filters; None where it has no rows.

    ``frame`` is the tidy frame of all figures; ``options`` are mode, own_title and sort of the Exhibit.
    """
    if code.startswith(PANEL):
        return _panel(code, frame, filters, labels, options)
    chart = _chart(code, frame, labels)
    if chart is None:
        return None
    found = exhibit(chart, frame, filters, labels, **options)
    return None if found.rows.empty else found


def exhibit(chart: Chart, frame: pd.DataFrame, filters: Filters, labels: Labels, **options: Any) -> Exhibit:
    """The exhibit of a chart; its rows may be none."""
    form = forms.of(chart.form)
    # Its own rows first: they are few, and the filters need look at no others.
    every = form.every(chart, frame, labels.dataset)
    applied = form.applied(filters)
    rows = selection.ordered(selection.select(every, applied, labels.haystack), options.get("sort", ""))
    return Exhibit(chart, labels, filters, rows, every, **options)


def _chart(code: str, frame: pd.DataFrame, labels: Labels) -> Chart | None:
    if code == LIST:
        return listed(labels)
    if code.startswith(NUMBER):
        return lone_number(code.removeprefix(NUMBER), frame, labels)
    if code.startswith(FAMILY):
        root = code.removeprefix(FAMILY)
        own = frame[frame["indicator"].isin(compare.kinds(labels.dataset).get(root, ()))]
        known = dict(compare.families(own, labels.dataset))
        return family(root, known[root], labels) if root in known else None
    return next((chart for chart in catalogue(labels.dataset) if chart.chart == code), None)


def lone_number(figure: str, frame: pd.DataFrame, labels: Labels) -> Chart | None:
    """The card of one figure, under its indicator's name."""
    rows = frame[frame["figure"] == figure]
    if rows.empty:
        return None
    row = rows.iloc[0]
    texts = {f"title_{labels.lang}": labels.indicator(row["indicator"])}
    return Chart(NUMBER + figure, row["topic"], forms.NUMBERS, (), (), texts, (figure,))


def listed(labels: Labels) -> Chart:
    """The table of the figures that the filters leave."""
    return Chart(LIST, "overview", forms.LISTED, (), (), {f"title_{labels.lang}": labels.t("figures.title")})


def family(root: str, indicators: tuple[str, ...], labels: Labels) -> Chart:
    """Indicators of one kind across cities (``compare.families``)."""
    texts = {f"title_{labels.lang}": labels.t("cities.family-title", name=labels.indicator(root))}
    topic = labels.dataset.names("indicators", "topic")[root]
    return Chart(FAMILY + root, topic, forms.COMPARED, indicators, (), texts)


def panel_code(topic: str, rows: pd.DataFrame, city: str) -> str:
    return f"{PANEL}{topic}.{rows['quantity'].iloc[0]}.{city}"


def panel(topic: str, city: str, group: pd.DataFrame, filters: Filters, labels: Labels, **options: Any) -> Exhibit:
    """A city's panel of the small multiples; ``group`` are the rows of all panels of its scale."""
    own = group[group["city"] == city]
    texts = {
        f"title_{labels.lang}": labels.city(city),
        f"subtitle_{labels.lang}": labels.t("list.comma").join(dict.fromkeys(map(labels.place, own["place"]))),
    }
    chart = Chart(panel_code(topic, group, city), topic, forms.COMPARED, (), (), texts)
    return Exhibit(chart, labels, filters, own, own, like=group, **options)


def _panel(code: str, frame: pd.DataFrame, filters: Filters, labels: Labels, options: dict[str, Any]) -> Exhibit | None:
    _, topic, quantity, city = code.split(".")
    rows = selection.select(frame, filters)
    cities, _, _ = compare.shown(rows, filters.city)
    for group in compare.panels(rows, cities, topic):
        if group["quantity"].iloc[0] == quantity and city in set(group["city"]):
            return panel(topic, city, group, filters, labels, **options)
    return None
