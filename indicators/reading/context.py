"""What surrounds a figure says what it is: its period, place, measure, indicator and status."""

from collections.abc import Mapping
from typing import NamedTuple

from indicators.reading.layout import Layout
from indicators.reading.span import Span, Told
from indicators.reading.status import OPEN, Cues
from indicators.reading.what import Subjects
from indicators.reading.when import Times
from indicators.reading.where import NATION, Places


class Surroundings(NamedTuple):
    """What is told of a figure, each empty where nothing tells it; ``unsure`` names those that are concluded."""

    period: str
    place: str
    subject: str
    status: str
    measure: str
    indicator: str
    unsure: tuple[str, ...]


class Context:
    """Asks three rooms of a whole text: when, where, what; ``of`` reads them off for a figure.

    ``places`` maps what a text may print (朝阳高新区) to the place's name; the lexicon's are always known.
    ``year`` is that of the article, 0 where unknown.
    """

    def __init__(self, folded: str, spans: list[Span], places: Mapping[str, str], year: int) -> None:
        self.year, self.layout = year, Layout(folded)
        self._when = Times(self.layout, spans, year)
        self._where = Places(self.layout, places)
        self._what = Subjects(self.layout, spans, self._where.heads)
        self._cues = Cues(folded, year)

    def of(self, span: Span) -> Surroundings:
        """What is told of the next figure; call it in order.

        The status is empty where the figure may be of what is to come, and no word says so.
        """
        when, where, what = self._when.of(span), self._where.of(span), self._what.of(span)
        period, status = self._status(span, when.text)
        if status == "actual" and where.text == NATION:
            status = "context"
        told = {
            "period": when,
            "place": where,
            "status": Told(status),
            "measure": what.measure,
            "indicator": what.indicator,
        }
        unsure = (*span.unsure, *(name for name, one in told.items() if not one.sure))
        return Surroundings(
            period,
            where.text,
            what.subject,
            status,
            what.measure.text,
            what.indicator.text,
            tuple(dict.fromkeys(unsure)),
        )

    def _status(self, span: Span, period: str) -> tuple[str, str]:
        """Period and status: one can rule the other out."""
        sentence, clause = self.layout.sentence(span.start), self.layout.clause(span.start)
        status = self._cues.status(span.start, span.end, sentence, clause)
        if self.year and period and int(period.rpartition("/")[2][:4]) > self.year:
            # What is done already is not of the time to come that its sentence names.
            period, status = ("", status) if status == "actual" else (period, status or OPEN)
        return period, "" if status == OPEN else status or "actual"
