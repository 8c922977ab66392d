"""The columns of a tidy frame of figures, said once: whoever takes or gives ``rows`` points here.

A row is one figure, a printed statement. The field's terms (SDMX) stand beside ours. Codes only: words are put in by
``words``. ``figure_rows`` and ``event_rows`` walk over a frame as typed rows.
"""

from collections.abc import Callable
from datetime import date
from typing import Protocol, cast

import pandas as pd

from indicators.tables.distinct import records


class Noted(Protocol):
    """Whatever has a note in both languages, of what must be known beyond the print (COMMENT_OBS)."""

    note_zh: str
    note_en: str


class FigureRow(Noted, Protocol):
    """A row of ``selection.tidy``: the columns of ``figures.csv``, then those that follow from them."""

    figure: str  # the identifier, never renamed: links and citations use it
    article: str  # code of the article that prints it (the data source)
    paragraph: int  # its paragraph there; 0 is the headline
    column: str  # of a cell of a table the heading of its column; empty in prose
    printed: str  # the number as printed, with unit, qualifier and the word of a fall
    place: str  # code of the place or body that it describes (reference area, REF_AREA)
    indicator: str  # code of what is measured (INDICATOR)
    measure: str  # code of what is said of it: level, growth, share, index … (TRANSFORMATION)
    status: str  # actual, planned, target, estimate or context (observation status, OBS_STATUS)
    value: float  # in ``unit``; of a range the lower end; NaN where the print is vague (OBS_VALUE)
    upper: float  # the upper end of a range, in ``unit``; NaN for anything else
    bound: str  # how the number is meant: exact, at_least, more_than, at_most, about, range or vague
    unit: str  # as printed, 万 and 亿 in it, or empty (unit of measure and its multiplier, UNIT_MEASURE and UNIT_MULT)
    period: str  # ``2021``, ``2021-11``, ``2021-11-30``, a span ``2021/2023``; empty where not printed (TIME_PERIOD)
    against: str  # what its measure is against: the year before, the whole … (``measures.csv``); empty for a level
    topic: str  # code of the indicator's topic
    kind: str  # code of the indicator's parent, or empty
    city: str  # code of the city that the place lies in; empty for the province and beyond
    level: str  # of the place: country, province, city … company
    quantity: str  # what the unit measures: money, area, share, count …
    scale: str  # what its axis is of: ``quantity``, or what the indicator itself measures (``likeness.scale``)
    amount: float  # ``value`` in the base unit of its quantity
    amount_upper: float  # ``upper`` in the base unit of its quantity
    as_of: str  # ``period``; where there is none the day of the report; empty where that is not known either
    reported: str  # the day of the report as far as it is known, else its year
    year: str  # in which ``as_of`` ends; ``selection.UNDATED`` for none


class EventRow(Noted, Protocol):
    """A row of ``selection.dates``: a dated event of ``skipped.csv``; its notes say what happened."""

    article: str
    paragraph: int
    printed: str
    reason: str
    place: str
    period: str
    city: str  # code of the city that the place lies in, or empty
    start: date  # first day of ``period``
    end: date  # last day of ``period``
    year: str  # in which ``period`` ends


# Statuses of what is or was: a line joins these alone, and they come before what is meant or guessed.
FACTS = ("actual", "context")

# As named tuples of Python's own values.
figure_rows = cast("Callable[[pd.DataFrame], list[FigureRow]]", records)
event_rows = cast("Callable[[pd.DataFrame], list[EventRow]]", records)
