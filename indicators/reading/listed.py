"""Numbers in a list that each have a time of their own."""

import re
from itertools import pairwise

from indicators.reading.layout import Layout
from indicators.reading.moments import Moment
from indicators.reading.span import Span

RESPECTIVELY = re.compile(r"[，,]?[^，,。；;、\n]{0,20}分别[^，,。；;、\n0-9]{0,12}$")
AGAIN = re.compile(r"分别[^，,。；;、\n0-9]{0,12}$")
JOINED = re.compile(r"[、和与及,，]{1,2}")
YEARS = re.compile(r"([0-9]{4})/([0-9]{4})")
# Of 从3家增加到5家 no more than its verb stands between; 提高到去年底的5家 tells a time of its own.
CHANGED = re.compile(r"[^，,。；;\n年月]{0,14}")
LONGEST, NEAR = 12, 20


class Lists:
    """The dates that stand in a list and the numbers that are theirs, of the ``figures`` of a text in order."""

    def __init__(self, layout: Layout, figures: list[Span]) -> None:
        self.text, self.layout, self._figures = layout.text, layout, figures
        self._group: list[Moment] = []
        self._told: dict[int, str] = {}

    def take(self, one: Moment) -> None:
        """The next date; one that is joined to the last (2021年、2022年) is of its list."""
        joined = self._group and JOINED.fullmatch(self.text, self._group[-1].end, one.start)
        self._group = [*self._group, one] if joined and len(self._group) < LONGEST else [one]

    def of(self, n: int, span: Span) -> str:
        """The period of the ``n``th figure, empty where it is in no such list."""
        several = len(self._group) > 1 or (self._group and "/" in self._group[0].period)
        if several and span.start not in self._told:
            self._tell(n, span)
        return self._told.get(span.start, "")

    def _tell(self, n: int, span: Span) -> None:
        """2021年、2022年 or 2021至2022年分别完成12亿元、15亿元; 2021至2022年,由12亿元增加到15亿元."""
        last = self._group[-1]
        ends = YEARS.fullmatch(last.period)
        if ends and last.end >= self.layout.statement(span.start) and self.layout.was(span):
            self._tell_change(n, (ends[1], ends[2]))
            return
        times = [one.period for one in self._group]
        if ends and len(times) == 1:
            times = [str(year) for year in range(int(ends[1]), int(ends[2]) + 1)]
        row = self._figures[n : n + len(times)]
        whole = len(row) == len(times) > 1 and self._begins(span, last.end)
        if whole and all(JOINED.fullmatch(self.text, a.end, b.start) for a, b in pairwise(row)):
            self._told |= {one.start: time for one, time in zip(row, times, strict=True)}

    def _tell_change(self, n: int, times: tuple[str, str]) -> None:
        row = self._figures[n : n + 2]
        if len(row) == len(times) and CHANGED.fullmatch(self.text, row[0].end, row[1].start):
            self._told |= {one.start: time for one, time in zip(row, times, strict=True)}

    def _begins(self, span: Span, last: int) -> bool:
        """Behind the dates, or behind a list that was theirs in the same sentence."""
        if RESPECTIVELY.fullmatch(self.text, last, span.start):
            return True
        theirs = self._told and next(reversed(self._told)) > last >= self.layout.statement(span.start)
        return bool(theirs and AGAIN.search(self.text[max(0, span.start - NEAR) : span.start]))
