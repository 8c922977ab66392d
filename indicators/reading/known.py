"""What a text has told of times so far."""

from collections.abc import Mapping
from typing import NamedTuple

from indicators.reading.moments import Moment
from indicators.reading.span import MONTH_LENGTH


class Known(NamedTuple):
    """What the text has told so far: the ``main`` moment, the last that dates a ``part``, the last of a time to come
    (``ahead``), the period of the headline or of its part (``title``), the last ``day`` that dates what follows
    (2021-11-30), the ``report``'s, the last one printed at all (``printed``), the article's ``year``, whether it
    reports on the year before, the last ``holiday``, the last date ``named`` at all (始于2003年) that nothing is
    compared with, the last of these or of 去年 and 前年 (``year_named``), the period of the last ``figure``, when what
    was ``begun`` (开业), by what it is called, and whether it reports ``late`` in the year that it is of.
    """

    main: Moment
    part: Moment
    ahead: Moment
    title: str
    day: str
    report: str
    printed: str
    year: int
    looks_back: bool
    holiday: Moment
    named: Moment
    year_named: Moment
    figure: str
    begun: Mapping[str, str]
    late: bool = False

    @property
    def last_day(self) -> str:
        """The day of the report, else the last that dates what follows; empty where there is none."""
        return self.report or self.day

    @property
    def base(self) -> int:
        """The year that is spoken of, else the article's."""
        return int(self.main.period.rpartition("/")[2][:4]) if self.main.period else self.year


def of_months(main: str, known: Known) -> str:
    """The first of what was spoken of that tells a month."""
    return next((one for one in (main, known.title, known.report) if len(one) >= MONTH_LENGTH), "")
