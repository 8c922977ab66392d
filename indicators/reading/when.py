"""When a figure is true: the period that the dates and words before it tell."""

import re
from collections import deque

from indicators.quantity.lexicon import either
from indicators.reading.layout import COMPARED, Layout
from indicators.reading.span import DATE, Span, Told

YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "年初以来": 0, "明年": 1, "来年": 1}
YEAR_WORD = re.compile(either(YEARS) + "|全年")
# A deadline holds for its own sentence only: 力争到2027年.
UNTIL = re.compile("[到至]$")


class Times:
    """The dates of a whole text, found once; ``of`` reads the period off for a figure.

    ``year`` is that of the article, 0 where unknown.
    """

    def __init__(self, layout: Layout, spans: list[Span], year: int) -> None:
        self.text, self.layout, self.year = layout.text, layout, year
        self._marks, self._last_mark, self._until = self._time_marks(spans), (-1, ""), (-1, "")

    def of(self, span: Span) -> Told:
        """Of the last date before the number in its paragraph that nothing is compared with; call it in order."""
        while self._marks and self._marks[0][0] < span.start:
            one = self._marks.popleft()
            if UNTIL.search(self.text[max(0, one[0] - 2) : one[0]]):
                self._until = one
            else:
                self._last_mark = one
        until, period = self._until
        if until >= self.layout.sentence(span.start) and until > self._last_mark[0]:
            return Told(period)
        start, period = self._last_mark
        return Told(period if start >= self.layout.line(span.start) else "")

    def _time_marks(self, spans: list[Span]) -> deque[tuple[int, str]]:
        """Where a date or a word for a year stands, and its period."""
        marks = [(one.start, one.period) for one in spans if one.kind == DATE and one.period]
        if self.year:
            found = YEAR_WORD.finditer(self.text)
            marks += [(match.start(), str(self.year + YEARS.get(match[0], 0))) for match in found]
        return deque(sorted(one for one in marks if not COMPARED.search(self.text[max(0, one[0] - 2) : one[0]])))
