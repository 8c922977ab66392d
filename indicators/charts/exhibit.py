"""Whatever can stand on a card, on a slide or in a file: rows with all that is said around them.

A card of a page, a slide of a deck and an export are made of the same Exhibit, so that none can say
more than another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import FORMS, bars, draw, numbers, series, summary, targets, trend
from indicators.charts.cards import Card, cards
from indicators.charts.catalogue import FAMILY, LIST, NUMBER, PANEL, Chart, catalogue, rows_of
from indicators.charts.headings import WHOLE, heading, subtitle
from indicators.charts.theme import Palette
from indicators.figures import compare, selection
from indicators.figures.selection import Filters
from indicators.settings import map_approval
from indicators.tables.distinct import records
from indicators.words.labels import Labels
from indicators.words.rows import dated_words, figure_words

# Bars, dots or numbers beyond these would be a page of their own.
MOST_MARKS = 30


@dataclass(frozen=True, eq=False)
class Exhibit:
    """A chart with its rows under the filters (``rows``) and without them (``every``).

    ``mode`` is chart, table or text; ``like`` the rows whose scale the bars of a small multiple share;
    ``own_title`` stands over it instead of the finding. The rows of a timeline are dated events
    (``selection.dates``), all others figures (``selection.tidy``). What is said of it is made once.
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

    @property
    def is_dated(self) -> bool:
        return self.chart.form == "timeline"

    @cached_property
    def lines(self) -> list[series.Series]:
        """Of rows of several periods the series that are drawn as lines."""
        return series.lines_of(self.chart.form, self.rows, self.labels)

    @property
    def form(self) -> str:
        """That of the chart; bars and dots become lines where their rows are of several periods."""
        return "trend" if self.lines else self.chart.form

    @cached_property
    def drawn(self) -> pd.DataFrame:
        """The rows that a figure or a slide has room for; the notes say how many there are beside them."""
        if not self.undrawn:
            return self.rows
        return (bars.drawable(self._drawable) if self.form in ("bars", "targets") else self.rows).head(MOST_MARKS)

    @property
    def undrawn(self) -> int:
        """How many rows a figure leaves out for want of room."""
        whole = self.form in ("map", "matrix", "timeline", "trend", "table")
        return 0 if whole else max(0, len(self._drawable) - MOST_MARKS)

    @property
    def _drawable(self) -> pd.DataFrame:
        return targets.comparable(self.rows) if self.form == "targets" else self.rows

    @property
    def kind(self) -> str:
        """What there is to show: figure (a plotly figure), cards, table or text."""
        if self.mode != "chart":
            return self.mode
        return "figure" if self.chart.form in FORMS else self.chart.form

    @property
    def title(self) -> str:
        return self.own_title or self.finding

    @cached_property
    def finding(self) -> str:
        """The heading that the chart itself has."""
        return heading(self.chart, self.rows, self.every, self.labels)

    @cached_property
    def subtitle(self) -> str:
        """Measure, unit, place and period, without what the heading says already."""
        dot = self.labels.t("list.dot")
        parts = subtitle(self.chart, self.rows, self.labels).split(dot)
        parts += [series.span(self.rows, self.labels)] if self.form == "trend" else []
        return dot.join(part for part in dict.fromkeys(parts) if part and part != self.title)

    @cached_property
    def spoken(self) -> str:
        """The exhibit in a sentence."""
        return summary.summary(self.chart, self.title, self.rows, self.labels, self.lines)

    @cached_property
    def source(self) -> str:
        if self.chart.form in ("map", "matrix"):
            return self.labels.t("source.all", count=self.rows["article"].nunique())
        return self.labels.source(self.rows)

    @cached_property
    def notes(self) -> list[str]:
        """What must be said with it: vague numbers, gaps of the source, that figures are not of one kind."""
        return [line for line in _notes(self) if line]

    @cached_property
    def cards(self) -> list[Card]:
        """The rows as numbers to show large, as many as there is room for."""
        return cards(self.drawn, self.labels)

    def figure(self, palette: Palette) -> go.Figure:
        """The plotly figure; numbers are written large. Raises KeyError for tables."""
        if self.chart.form == "cards":
            return numbers.draw(self.drawn, self.labels, palette)
        if self.lines:
            return trend.draw(self.rows, self.labels, palette, self.like, self.lines)
        if self.like is not None:
            return bars.draw(self.drawn, self.labels, palette, like=self.like)
        return draw(self.form, self.drawn, self.labels, palette, self.filters.city)

    def table(self, most: int | None = None) -> pd.DataFrame:
        """The rows in words, all or the first, with headings in the reader's language."""
        rows = self.rows.iloc[:most]
        return dated_words(rows, self.labels) if self.is_dated else figure_words(rows, self.labels)


def find(code: str, frame: pd.DataFrame, filters: Filters, labels: Labels, **options) -> Exhibit | None:
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


def exhibit(chart: Chart, frame: pd.DataFrame, filters: Filters, labels: Labels, **options) -> Exhibit:
    """The exhibit of a chart; its rows may be none."""
    dataset = labels.dataset
    if chart.form == "timeline":
        every = selection.dates(dataset)
        return Exhibit(chart, labels, filters, selection.select(every, Filters(city=filters.city)), every, **options)
    # On the map a city that was not chosen is not one without a report: it shows them all.
    applied = filters.without("city") if chart.form == "map" else filters
    # Its own rows first: they are few, and the filters need look at no others.
    every = rows_of(chart, frame, dataset)
    haystack = labels.haystack(every) if filters.words else None
    rows = selection.ordered(selection.select(every, applied, haystack), options.get("sort", ""))
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
    words = {f"title_{labels.lang}": labels.indicator(row["indicator"])}
    return Chart(NUMBER + figure, row["topic"], "cards", (), (), words, (figure,))


def listed(labels: Labels) -> Chart:
    """The table of the figures that the filters leave."""
    return Chart(LIST, "overview", "table", (), (), {f"title_{labels.lang}": labels.t("figures.title")})


def family(root: str, indicators: tuple[str, ...], labels: Labels) -> Chart:
    """Indicators of one kind across cities (``compare.families``)."""
    words = {f"title_{labels.lang}": labels.t("cities.family-title", name=labels.indicator(root))}
    topic = labels.dataset.names("indicators", "topic")[root]
    return Chart(FAMILY + root, topic, "bars", indicators, (), words)


def panel_code(topic: str, rows: pd.DataFrame, city: str) -> str:
    return f"{PANEL}{topic}.{rows['quantity'].iloc[0]}.{city}"


def panel(topic: str, city: str, group: pd.DataFrame, filters: Filters, labels: Labels, **options) -> Exhibit:
    """A city's panel of the small multiples; ``group`` are the rows of all panels of its scale."""
    own = group[group["city"] == city]
    words = {
        f"title_{labels.lang}": labels.city(city),
        f"subtitle_{labels.lang}": labels.t("list.comma").join(dict.fromkeys(map(labels.place, own["place"]))),
    }
    chart = Chart(panel_code(topic, group, city), topic, "bars", (), (), words)
    return Exhibit(chart, labels, filters, own, own, like=group, **options)


def _panel(code: str, frame: pd.DataFrame, filters: Filters, labels: Labels, options: dict) -> Exhibit | None:
    _, topic, quantity, city = code.split(".")
    rows = selection.select(frame, filters)
    cities, _, _ = compare.shown(rows, filters.city)
    for group in compare.panels(rows, cities, topic):
        if group["quantity"].iloc[0] == quantity and city in set(group["city"]):
            return panel(topic, city, group, filters, labels, **options)
    return None


def _notes(one: Exhibit) -> Iterator[str]:
    labels, form, rows = one.labels, one.form, one.rows
    yield one.chart.text("note", labels.lang)
    if form not in WHOLE or form == "cards":
        if form in FORMS:
            yield _vague(rows, labels)
        if labels.in_gap(rows) and form != "table":
            yield labels.t("card.gap")
    if form in FORMS and form not in (*WHOLE, "progress"):
        # Lines are of several times by their nature.
        reasons = selection.comparability(rows)
        yield labels.warning([reason for reason in reasons if (form, reason) != ("trend", "time")])
    if form == "trend":
        yield from series.notes(one.lines, rows, labels)
    elif one.undrawn:
        yield labels.t("card.undrawn", shown=MOST_MARKS, count=f"{one.undrawn:,}")
    if form == "matrix" and not one.filters.city:
        yield _silent_cities(one.every, labels)
    if form == "map":
        yield from _map_notes(labels)


def _vague(rows: pd.DataFrame, labels: Labels) -> str:
    vague = rows[rows["value"].isna()]
    items = [f"{labels.indicator(r.indicator)} {labels.value(r)}" for r in records(vague.head(series.MOST_NAMES))]
    if len(vague) > series.MOST_NAMES:
        items.append(labels.t("summary.more", count=len(vague) - series.MOST_NAMES))
    return labels.t("mark.vague", items=labels.t("list.comma").join(items)) if items else ""


def _silent_cities(every: pd.DataFrame, labels: Labels) -> str:
    codes = sorted(set(labels.dataset.table("places")["city"]) - set(every["city"]) - {""})
    names = labels.t("list.comma").join(map(labels.city, codes))
    return labels.t("map.others", cities=names) if codes else ""


def _map_notes(labels: Labels) -> Iterator[str]:
    if not labels.dataset.outlines:
        yield labels.t("map.missing")
        return
    yield labels.t("map.credit")
    if approval := map_approval():
        yield labels.t("map.approval", number=approval)
