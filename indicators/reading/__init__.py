"""Article text -> proposals: every numeral found, told apart and read. Pure, offline, no model.

tidy.py      an article as it should have been pasted
spaces.py    a text without the spaces that some set around digits
synonyms.py  a text in the words that the rooms know, of those that mean the same
scan.py      every numeral, from left to right
span.py      a stretch of text with what it was found to be
dates.py     dates, spans of time, the periods that they name
moments.py   dates and words for times, and what each of them dates
compared.py  dates that figures are compared with
events.py    dates of things that happened, which date no figures
remarks.py   brackets
known.py     what was spoken of before
reckon.py    the period of one of them, from that
worded.py    the period of a word, each by what it is counted from
stretches.py stretches of time, of which one end is printed
timeline.py  the times that a text speaks of
timewords.py  words that name a time without a numeral
holidays.py  holidays, their months and days
resumed.py   times that are resumed without being printed again
listed.py    numbers in a list, each with a time of its own
figures.py   numbers that count or measure
counted.py   whether a number counts, or is only written so
damage.py    numbers in damaged print
names.py     ordinals, names, slogans, ordinary words
lists.py     members of a list that share what is printed once
structure.py the parts of a whole, each a share: 26:31:43
rated.py     rates that are printed once for several numbers
spells.py    stretches of time in which something is counted
respectively.py  A、B分别增长x、y: each number its own name
cells.py     tables flattened into text
tabular/     sheets of cells: what every number in them is of
layout.py    where sentences, clauses and lines begin
context.py   asks what surrounds a figure what it is of
when.py      its period, by the moments around it
carried.py   the period that is carried on, where its own sentence tells none
sums.py      what adds up from January on
ways.py      by which way a period was found
states.py    what there is, against what some time brought
lasting.py   what is planned to be done, what there is every year
columns.py   what a table's headings say of a cell's time and kind
where.py     its place
held.py      the places that a text has spoken of
opening.py   the headline, the lead and which place they tell
spoken.py    which place a word like 全市 or 该公司 means
levels.py    words like these
speakers.py  who is quoted, named behind his words
persons.py   people whose given names are places
named.py     a place that a text names
mentions.py  every one of them
groups.py    those that stand in a list
heads.py     what stands between the head of a clause and a place
scenes.py    firms that an article takes its reader to
sites.py     where a project lands, a meeting is held, goods are sold
owned.py     whether figures behind its name may be of it
shares.py    places of a group, each with its own number
headings.py  tables whose columns are places
aliases.py   what firms are called for short
districts.py districts called without 区, in lists
homonyms.py  which of several places of one name is meant
regions.py   parts of China
asides.py     places that are spoken of beside the one at hand
visits.py    sights in a row, each with its visitors
extended.py  what the words behind a place's name make of it
bodies.py    zones, towns, firms, newspapers: what stands behind a place's name
houses.py    schools, mines, farms, markets: what has a house and a name of its own
gazetteer/   all places of China, countries and regions
what.py      its measure and indicator, of:
ahead.py     the words before a number
measures.py  what they say of an indicator
rates.py     what a number in per cent is of
since.py     what a growth is counted from
trim.py      the noun in them
nameless.py words that are none: a time, a place, a verb alone
spread.py    what is told in brackets
behind.py    the noun behind a number
memory.py    what was named before
wholes.py    what a bare name is of
plain.py     whether a name is plainly one
kinds.py     what kind of name it is
sectors.py   industries whose names hold the marks of a list
parts.py     names in parts: breakdown, head, measure
registry.py  the indicators that offices print, by name
sections.py  parts that speak of what is to come, by their headings
prospects.py what is to come though no word beside it says so
building.py  what is being built, by the words beside it
standing.py  whether what a total is of stands
foretold.py  what the words behind a number say of the time to come
goals.py     numbers that a target is called by
senses.py    words that say the same wherever they stand
cues.py      the words that say done, planned, a target or an estimate
alike.py     what stands between figures that are meant alike
reach.py     how far they reach
status.py    done, planned, a target or an estimate
doubt.py     which of all that is told may well be wrong
rivals.py    firms, zones and towns named beside a place
signs.py     which names, places and periods may be, by how often such ones were
tallies.py   how often that was
marked.py    marked texts: what a person says of every numeral
scores.py    proposals held against marks
evaluate.py  how well all this goes: the command

>>> from indicators.reading import read
>>> [(one.printed, one.kind, one.value, one.unit) for one in read("到2023年,企业不少于30家")]
[('2023年', 'date', None, None), ('不少于30家', 'figure', Decimal('30'), '家')]
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from decimal import Decimal
from itertools import takewhile
from typing import Any, NamedTuple

from indicators.quantity import Bound, Quantity, numerals
from indicators.quantity.grammar import fold
from indicators.reading.cells import settle
from indicators.reading.context import Context
from indicators.reading.cues import AS_DIGITS, CHINESE, FUTURE
from indicators.reading.layout import first_line, headline, is_report
from indicators.reading.scan import scan
from indicators.reading.spaces import Closed
from indicators.reading.span import DATE, FIGURE, KINDS, NAME, ORDINAL, OTHER, SLOGAN
from indicators.reading.synonyms import known_words

DIGIT = re.compile("[0-9]")
YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=年)")
# 二〇一〇年.
WORDED = re.compile(f"[一二][九〇零][{CHINESE}]{{2}}(?=年)")
# The day on which an article is written, with its year: in the opening, if at all.
WHOLE_DAY = re.compile(r"(20[0-9]{2})(?:年[0-9]{1,2}月[0-9]{1,2}日|[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9.]))")
OPENING = 400
ANNUAL = re.compile("公报|年报")


class Proposal(NamedTuple):
    """A numeral of the text: ``text[start:end] == printed``; from ``value`` on for figures, ``period`` for dates too.

    ``paragraph`` counts the lines that are not empty, the headline 0. ``unit`` may be empty where none is printed.
    ``place`` is a name as in the tables or the text, ``indicator`` the name alone of what is counted, ``measure`` a
    key of ``measures.csv``. ``status`` is empty where a person must say whether the figure is of what is there or of
    what is to come. ``confidence`` runs from 0 to 1. ``unsure`` names the fields that are concluded, not printed
    beside the number: of ``period``, ``place``, ``status``, ``measure``, ``indicator``, and ``value`` where the print
    is damaged or may be no figure at all (连续3年, 十大).
    """

    start: int
    end: int
    paragraph: int
    printed: str
    kind: str
    value: Decimal | None = None
    upper: Decimal | None = None
    bound: str | None = None
    unit: str | None = None
    period: str | None = None
    place: str | None = None
    status: str | None = None
    confidence: float = 0.9
    measure: str = ""
    indicator: str = ""
    unsure: tuple[str, ...] = ()

    @property
    def needs_row(self) -> bool:
        """Whether the tables must say what it is: no part of an ordinary word, and no name with a digit (5G)."""
        return bool(numerals(self.printed)) or not (self.kind == OTHER or DIGIT.search(fold(self.printed)))

    @property
    def quantity(self) -> Quantity | None:
        """What a figure reads as; None for anything else."""
        return Quantity(self.value, self.unit or "", Bound(self.bound), self.upper) if self.bound else None


def read(text: str, places: Mapping[str, str] | None = None, year: int = 0) -> list[Proposal]:
    """All numerals of a text, in order.

    ``places``: what a text may print -> the name of the place, beside Liaoning's cities and counties.
    ``year``: that of the article, save where the headline is that of a report on a year. Without it the headline's,
    or that of the day in the opening; where none tells one, dates without a year name no period.
    """
    closed = Closed(fold(text))
    folded = known_words(closed.text)
    year = _year(folded, year)
    spans = settle(folded, scan(folded, year))
    context = Context(folded, spans, places or {}, year)
    lines, found = [begin for begin, _ in paragraphs(text)], []
    for span in spans:
        start, end = closed.start(span.start), closed.end(span.end)
        common = (start, end, max(0, bisect_right(lines, start) - 1), text[start:end], span.kind)
        if amount := span.quantity:
            read_as = (amount.value, amount.upper, str(amount.bound), amount.unit)
            period, place, status, measure, indicator, unsure = context.of(span)
            found.append(
                Proposal(*common, *read_as, period, place, status, span.confidence, measure, indicator, unsure)
            )
        else:
            found.append(Proposal(*common, period=span.period or None, confidence=span.confidence))
    return _echoed(found) if headline(folded) else found


def _year(folded: str, year: int) -> int:
    """A communiqué is of the year that it reports on, by its headline: its 全年 is that year, whenever it came out.

    A headline's 到2025年 is no year of an article.
    """
    opening = WORDED.sub(lambda year: year[0].translate(AS_DIGITS), folded[: max(OPENING, folded.find("\n"))])
    title = first_line(opening)
    years = set(YEAR.findall(FUTURE.sub("", title)))
    if len(years) == 1 and (not year or is_report(folded)):
        return int(years.pop())
    if ANNUAL.search(title) and (first := YEAR.search(opening[:OPENING])):
        return int(first[0])
    day = WHOLE_DAY.search(folded[:OPENING])
    return year or (int(day[1]) if day else 0)


def _echoed(found: list[Proposal]) -> list[Proposal]:
    """A headline says shortly what the text says in full: what it tells of a figure holds there too."""
    if not any(one.bound for one in takewhile(lambda one: not one.paragraph, found)):
        return found
    later = {_amount(one): one for one in reversed(found) if one.paragraph and one.bound}
    return [_as_later(one, later) if one.bound and not one.paragraph else one for one in found]


def _amount(one: Proposal) -> tuple[object, ...]:
    return one.value, one.upper, one.bound, one.unit


def _as_later(one: Proposal, later: Mapping[tuple[object, ...], Proposal]) -> Proposal:
    """A figure of the headline with what only the text tells: its time and place, and that it is to come. Where the
    two tell otherwise, one of them is wrong.
    """
    full = later.get(_amount(one))
    if not full:
        return one
    told = {name: getattr(full, name) for name in ("period", "place") if getattr(full, name)}
    changed: dict[str, Any] = {name: value for name, value in told.items() if not getattr(one, name)}
    doubted = [name for name, value in told.items() if getattr(one, name) != value]
    if one.status == "actual" and full.status not in ("actual", "context"):
        changed["status"] = full.status
    doubted += changed.keys() - set(doubted)
    return one._replace(**changed, unsure=(*one.unsure, *(name for name in doubted if name not in one.unsure)))


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where each line that is not empty begins and ends: paragraph 0 is the headline."""
    lines, begin = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            lines.append((begin, begin + len(line.rstrip("\r\n"))))
        begin += len(line)
    return lines
