"""A deck made ready to be shown or written: each slide with its exhibit, its link and its provenance."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from indicators.charts.catalogue import EXPLORED, FAMILY, HOME, LIST, NUMBER, PANEL, catalogue
from indicators.charts.exhibit import Exhibit
from indicators.charts.lookup import find
from indicators.charts.pages import uncharted
from indicators.figures.columns import FigureRow, figure_rows
from indicators.making import patience
from indicators.tables import Dataset
from indicators.view import Slide, View, link
from indicators.view.vocabulary import Known
from indicators.words.labels import Labels

# A speaker's notes hold no more.
MOST_LINES = 60
HOMES = {EXPLORED: EXPLORED, LIST: "figures", NUMBER: HOME, FAMILY: "cities", PANEL: "cities"}


@dataclass(frozen=True)
class Shown:
    """A slide with what it shows; ``link`` reopens it in the dashboard, ``number`` counts from 1 of ``total``."""

    exhibit: Exhibit
    note: str
    link: str
    number: int
    total: int

    def provenance(self) -> list[str]:
        """For the speaker: what stands on the slide in a sentence, then every number's print, article and paragraph."""
        labels = self.exhibit.labels
        if self.exhibit.is_dated or self.exhibit.form.picks:
            return [self.exhibit.spoken, self.exhibit.source]
        rows = self.exhibit.as_printed
        lines = [provenance(row, labels) for row in figure_rows(rows.head(MOST_LINES))]
        more = [labels.t("deck.more", count=len(rows) - MOST_LINES)] if len(rows) > MOST_LINES else []
        return [self.exhibit.spoken, *lines, *more]


def provenance(row: FigureRow, labels: Labels) -> str:
    """Where a figure comes from, in a line."""
    values = {"name": labels.name_of(row), "place": labels.place(row.place), "printed": row.printed}
    line = labels.t(
        "deck.provenance", status=labels.status(row.status), time=labels.as_of(row), source=labels.stands(row), **values
    )
    return line + (labels.t("list.bracket", text=labels.note(row)) if labels.note(row) else "")


def show(
    slides: Iterable[Slide], dataset: Dataset, every: pd.DataFrame, lang: str, known: Known, base: str = ""
) -> list[Shown]:
    """The slides that have something to show, numbered; ``every`` is the tidy frame, ``base`` as in ``view.link``."""
    found = []
    for slide in slides:
        patience.look()
        labels = Labels(dataset, lang, slide.units)
        options: dict[str, Any] = {"mode": slide.mode, "own_title": slide.title, "sort": slide.sort, "plot": slide.plot}
        options["on_slide"] = True
        exhibit = find(slide.chart, every, slide.filters, labels, **options)
        if exhibit is None:
            continue
        view = View(
            home_of(slide.chart, dataset), lang, slide.filters, units=slide.units, sort=slide.sort, plot=slide.plot
        )
        if slide.chart.startswith(NUMBER):
            view = replace(view, figure=slide.chart.removeprefix(NUMBER))
        else:
            modes = () if slide.mode == "chart" else ((slide.chart, slide.mode),)
            view = replace(view, chart=slide.chart, modes=modes)
        found.append((exhibit, slide.note, link(view, known, base)))
    return [Shown(*one, number=index, total=len(found)) for index, one in enumerate(found, start=1)]


def home_of(code: str, dataset: Dataset) -> str:
    """The page on which an exhibit stands."""
    for start, page in HOMES.items():
        if code.startswith(start):
            return page
    there = [*catalogue(dataset), *uncharted(dataset).values()]
    topic = next((chart.topic for chart in there if chart.chart == code), "")
    return dataset.names("topics", "page").get(topic) or HOME
