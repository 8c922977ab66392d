"""The charts of the dashboard, as ``charts.csv`` declares them: a new chart is a new row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import pandas as pd

from indicators.figures import selection
from indicators.tables import Dataset
from indicators.tables.distinct import each

# The page that opens first. What is of no page stands there.
HOME = "overview"
# What is shown beside the charts of the table, by how its identifier begins (those of the table have no dot).
NUMBER = "figure."  # a lone number
FAMILY = "family."  # indicators of one kind, across cities
PANEL = "panel."  # one city of the small multiples: panel.<topic>.<axis>.<city>
LIST = "list"  # the table of figures
EXPLORED = "explore"  # the chart of a reader's own choice, also the page where it is made


@dataclass(frozen=True)
class Chart:
    """A row of ``charts.csv``; ``texts`` holds its titles, subtitles and notes by column.

    ``figures`` narrows it to these figures, where it is not of the table. Without ``measures`` it is of the usual
    measure of each of its indicators. ``view`` holds what else a reader chose for it (``charts.stored``).
    """

    chart: str
    topic: str
    form: str
    indicators: tuple[str, ...]
    places: tuple[str, ...]
    texts: Mapping[str, str] = field(hash=False)
    figures: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    view: str = ""

    def text(self, kind: str, lang: str) -> str:
        return self.texts.get(f"{kind}_{lang}", "")


def topics_of(dataset: Dataset, page: str | None = None) -> list[str]:
    """The topics of a page (all without one) in the order of pages and positions, those of the overview first."""
    topics, places = dataset.table("topics"), dataset.names("pages", "position")
    topics = topics.assign(place=topics["page"].map(places).fillna(0)).sort_values(["place", "page", "position"])
    if page:
        topics = topics[topics["page"] == ("" if page == HOME else page)]
    return list(topics["topic"])


@lru_cache(maxsize=16)
def catalogue(dataset: Dataset, page: str | None = None) -> list[Chart]:
    """The charts of a page (all without one) in the order of pages, topics and positions."""
    order = {topic: index for index, topic in enumerate(topics_of(dataset, page))}
    frame = dataset.table("charts")
    frame = frame[frame["topic"].isin(order)]
    frame = frame.assign(order=frame["topic"].map(order)).sort_values(["order", "position"], kind="stable")
    return [_chart(row) for row in frame.to_dict("records")]


def _chart(row: dict) -> Chart:
    indicators, measures, places = (tuple(row[column].split()) for column in ("indicators", "measures", "places"))
    return Chart(row["chart"], row["topic"], row["form"], indicators, places, row, measures=measures, view=row["view"])


def rows_of(chart: Chart, frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """The rows of ``frame`` that the chart draws, in the order of its indicators."""
    if chart.figures:
        frame = frame[frame["figure"].isin(chart.figures)]
    if chart.indicators:
        frame = frame[frame["indicator"].isin(chart.indicators)]
        usual = dataset.names("indicators", "measure")
        measured = frame["measure"].isin(chart.measures)
        if not chart.measures:
            measured = each(frame["indicator"], usual.__getitem__) == frame["measure"].astype("str")
        order = {indicator: index for index, indicator in enumerate(chart.indicators)}
        frame = frame[measured].sort_values("indicator", key=lambda column: column.map(order), kind="stable")
    if chart.places and not frame.empty:
        frame = selection.within(dataset, frame, chart.places)
    return frame
