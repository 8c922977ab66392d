"""A view in words: what the page that answers a link, its picture and a browser's tab say of it.

No word of it is the link's own: under the dashboard's name nothing stands that somebody wrote into an address, neither
what is searched for nor the title of a slide.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from indicators import cache
from indicators.charts.catalogue import EXPLORED, HOME, LIST, NUMBER, Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.pages import sections
from indicators.figures import selection
from indicators.figures.columns import FACTS
from indicators.figures.selection import Filters
from indicators.view import Slide, View
from indicators.words.chosen import worded as chosen
from indicators.words.labels import Labels
from indicators.words.rows import Row, worded

# So many numbers lead a page's picture, of so many of its charts; search engines show about so many characters.
LEADS, CHARTS = 3, 6
LONGEST = 200
# The pages with numbers of their own; the others are tools or tell of the articles.
OF_NUMBERS = (HOME, "cities", "figures", "indicators", "explore")


@dataclass(frozen=True, eq=False)
class Glimpse:
    """``every`` is the tidy frame of all figures of the labels' dataset. All that is asked of it is made once."""

    view: View
    labels: Labels
    every: pd.DataFrame

    @cached_property
    def slide(self) -> Slide | None:
        """Of a deck the slide that is shown, or the first."""
        deck = self.view.deck if self.view.page == "present" else ()
        return deck[min(max(self.view.slide, 1), len(deck)) - 1] if deck else None

    @cached_property
    def shown(self) -> Exhibit | None:
        """The one thing that the view shows: an open figure, a chart, a slide, the list as it was filtered."""
        view = self.view
        if slide := self.slide:
            labels = cache.labels(self.labels.dataset, view.lang, slide.units)
            return cache.find(slide.chart, self.every, slide.filters, labels, slide.mode, slide.sort, slide.plot)
        code = NUMBER + view.figure if view.figure else view.chart or self._whole
        # A card opens whatever is chosen around it.
        filters = Filters() if view.figure else view.filters
        mode = "chart" if view.figure else view.mode(code)
        return cache.find(code, self.every, filters, self.labels, mode, view.sort, view.plot) if code else None

    @cached_property
    def exhibit(self) -> Exhibit | None:
        """The same with as many rows as a picture has room for."""
        return replace(self.shown, on_slide=True) if self.shown else None

    @property
    def is_list(self) -> bool:
        return self.shown is not None and self.shown.chart.chart == LIST

    @property
    def _whole(self) -> str:
        """The code of what a page is as a whole."""
        filters = self.view.filters
        return {"figures": LIST if filters.active else "", "explore": EXPLORED if filters.indicator else ""}.get(
            self.view.page, ""
        )

    @cached_property
    def figure(self) -> Row | None:
        """The open figure in words."""
        rows = self.shown.rows if self.view.figure and self.shown else None
        return None if rows is None else worded(rows.head(1), self.labels, "")[0]

    @cached_property
    def title(self) -> str:
        """What the view shows, without the dashboard's name; empty for the front page as it is."""
        if row := self.figure:
            return self.labels.t("preview.figure", place=row.place_name, name=row.indicator_name, value=row.worded,
                                 status=self.status)  # fmt: skip
        if self.shown and self.shown.title and not self.is_list:
            return self.shown.title
        name = "" if self.view.page == HOME and not self.view.filters.active else self.labels.page(self.view.page)
        return self.labels.t("list.dot").join(filter(None, (name, self.filters)))

    @property
    def status(self) -> str:
        """The status of the open figure, where it is not an actual number: in brackets."""
        row = self.figure
        return "" if row is None or row.status == "actual" else self.labels.t("list.bracket", text=row.status_name)

    @property
    def filters(self) -> str:
        """What was chosen, in words; that something is searched for, and not what."""
        filters = self.view.filters
        searched = self.labels.t("filter.search") if filters.search else ""
        listed = chosen(filters.without("search"), self.labels)
        return self.labels.t("list.comma").join(filter(None, (listed, searched)))

    @property
    def full_title(self) -> str:
        """The title for a tab or a search: what is shown, then the dashboard's name."""
        return self.labels.t("list.dot").join(filter(None, (self.title, self.labels.t("app.title"))))

    @cached_property
    def question(self) -> str:
        return self.labels.question(self.view.page)

    @cached_property
    def source(self) -> str:
        return self.shown.source if self.shown else ""

    @cached_property
    def description(self) -> str:
        """The view in a few sentences, as many as fit."""
        stop = self.labels.t("list.stop")
        if row := self.figure:
            told = [*row.hover[1:-2], row.time, self.source]
        elif (one := self.shown) and self.is_list:
            first = worded(one.rows.head(LEADS), self.labels, "")
            count = self.labels.t("preview.count", count=f"{len(one.rows):,}")
            told = [self.title, count, self.labels.t("list.semicolon").join(map(self._told, first))]
        elif one:
            told = [one.subtitle, one.spoken, one.source] if one.kind != "text" else [one.spoken]
        else:
            told = [self.question, self.labels.t("list.semicolon").join(map(self._told, self.leads))]
        blank, ends = " " if self.labels.lang == "en" else "", tuple("。！？.!?")
        sentences = (text if text.endswith(ends) else text + stop.strip() for text in told if text)
        return _short(blank.join(sentences), self.labels)

    def _told(self, row: Row) -> str:
        status = [row.status_name] if row.status != "actual" else []
        told = self.labels.t("list.bracket", text=self.labels.t("list.comma").join([*status, row.time]))
        return f"{row.place_name} {row.indicator_name} {row.worded}{told}"

    @cached_property
    def leads(self) -> list[Row]:
        """The numbers that lead the page: the first of each of its charts, or the latest that its filters leave."""
        found = {row.figure: row for row in map(_first, self.charts) if row}
        if found or self.view.page not in OF_NUMBERS:
            return list(found.values())[:LEADS]
        rows = selection.select(self.every, self.view.filters, self.labels.haystack)
        rows = rows[rows["value"].notna()].sort_values("as_of", ascending=False, kind="stable")
        return worded(rows.drop_duplicates(["indicator", "measure"]).head(LEADS), self.labels, "")

    @cached_property
    def charts(self) -> list[Exhibit]:
        """The charts of the page's topics that draw figures, in their order."""
        return [one for one in self._first if not one.is_dated and not one.form.picks]

    @cached_property
    def map(self) -> Exhibit | None:
        """The map among the first charts of the page."""
        drawn = (one for one in self._first if one.kind == "drawing" and one.form.picks)
        return next((one for one in drawn if one.marks.down.ends is None and one.marks.items), None)

    @cached_property
    def _first(self) -> list[Exhibit]:
        found: list[Chart] = [chart for own in sections(self.labels.dataset, self.view.page).values() for chart in own]
        every = (cache.exhibit(chart, self.every, self.view.filters, self.labels, "chart") for chart in found[:CHARTS])
        return [one for one in every if not one.rows.empty]


def _first(one: Exhibit) -> Row | None:
    """The number that leads a chart: its first, of several periods the latest actual one."""
    facts = [row for row in one.figures if row.status in FACTS]
    if len({row.as_of for row in facts}) > 1:
        return max(facts, key=lambda row: row.as_of)
    return next(iter(one.figures), None)


def _short(text: str, labels: Labels) -> str:
    """A text of at most LONGEST characters: whole sentences, else cut with a sign that says so."""
    if len(text) <= LONGEST:
        return text
    stop = labels.t("list.stop").strip()
    whole, found, _ = text[:LONGEST].rpartition(stop)
    return whole + stop if found and len(whole) > LONGEST / 3 else text[: LONGEST - 1] + "…"
