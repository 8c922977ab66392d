"""A wall round each chart: where one cannot be made a sentence stands in its place, and all the rest stands."""

import logging
from collections.abc import Callable
from typing import TypeVar

from indicators.charts.exhibit import Exhibit
from indicators.charts.form import Form
from indicators.charts.marks import LINE, Marks

Made = TypeVar("Made")


class Apology(Exhibit):
    """Stands where an exhibit could not be made: a plain heading, a sentence, and the rows, which need no form."""

    form = Form()
    subtitle = ""
    marks = Marks(LINE, ())

    @property
    def is_dated(self) -> bool:
        return "as_of" not in self.rows

    @property
    def kind(self) -> str:
        return "text" if self.mode == "chart" else self.mode

    @property
    def finding(self) -> str:
        title = self.chart.text("title", self.labels.lang)
        # With a place for a number it says nothing without the number.
        return self.labels.topic(self.chart.topic) if "{" in title else title

    @property
    def notes(self) -> list[str]:
        return []

    @property
    def spoken(self) -> str:
        return self.labels.t("card.failed", chart=self.chart.chart)

    @property
    def source(self) -> str:
        return self.labels.source(self.rows)


def walled(one: Exhibit, use: Callable[[Exhibit], Made]) -> Made:
    """What ``use`` makes of an exhibit; where that fails, what it makes of the Apology, and the log has the reason."""
    try:
        return use(one)
    except Exception:
        report(one.chart.chart)
        return use(apology(one))


def apology(one: Exhibit) -> Apology:
    """The apology for an exhibit, with its rows."""
    return Apology(one.chart, one.labels, one.filters, one.rows, one.every, one.mode, None, one.own_title, one.sort)


def report(chart: str) -> None:
    """Write the failure that is being handled to the log, with the chart's identifier."""
    logging.getLogger(__name__).exception("the chart %s could not be made", chart)


def told(one: Exhibit) -> Exhibit:
    """The exhibit, its words made: whoever asks for one later cannot meet a failure of the form."""
    for words in ("form", "title", "finding", "subtitle", "spoken", "notes", "source"):
        getattr(one, words)
    return one
